import { useRef, useState } from 'react'

import type { Draft, Shown } from '#data/db.ts'
import { type Drafting, useDrafting, useKeptDraft } from '#data/drafting.ts'
import { dropDraft } from '#data/drafts.ts'
import { useHere } from '#data/here.tsx'
import type { Opened } from '#data/save.ts'
import type { SaveTrouble } from '#data/trouble.ts'
import type { Values } from '#domain/record.ts'
import { NOTHING, valuesInView } from '#protocol/change.ts'
import { TypedField } from '#ui/typed-field.tsx'
import { useWords } from '#ui/words.ts'

import type { Saying } from './item-answer.tsx'
import { NotSaved, useSavedFirst } from './unsaved.tsx'

type Typed = {
  saying: Saying
  name: 'number' | 'words' | 'points' | 'note' | 'evidence'
  label?: string
  /** What is saved already, as it is typed. */
  value: string | undefined
  /** What is stored of the words that are typed; nothing where they are no answer. */
  taken?: ((typed: string) => string | undefined) | undefined
  wrong?: string
  /** What is saved with it. */
  answers?: (taken: string) => Values
  /** What is saved does not count at present: the same words typed again make it count. */
  isOut?: boolean
}

/** The drafts of answers that are typed and not saved yet are named by this, the record and the field. */
export const TYPED = 'answer:'

/**
 * An answer that is typed: on disk at once as a draft, saved when the officer leaves the field. It
 * stands for what was in the field when the first letter was typed: what a colleague wrote since
 * stays beside it. A field nobody has typed in shows what is saved now, and saves nothing.
 */
export function TypedAnswer(typed: Typed) {
  const draft = useKeptDraft(draftOf(typed))
  if (draft === undefined) return null
  return <OpenAnswer {...typed} draft={draft} />
}

function draftOf({ saying, name }: Typed): string {
  return `${TYPED}${saying.id}:${name}`
}

/**
 * Words that are being typed and what stood there before; once they are `saved`, under that stamp,
 * they themselves stand there for the next ones.
 */
type Begun = Opened & { shown: string; saved?: string }

function OpenAnswer({ draft, ...typed }: Typed & { draft: Draft | null }) {
  const own = useWords('answer')
  const { name, label, wrong } = typed
  const { shown, isUnder, isWrong, type, leave, trouble, again } = useTyping(typed, draft)
  useSavedFirst(name, again, isUnder)
  return (
    <>
      <TypedField
        id={`typed-${name}`}
        name={name}
        label={label ?? own(`fields.${name}`)}
        error={isWrong ? wrong : undefined}
        defaultValue={shown}
        isTyped={isUnder}
        decimal={name === 'number' || name === 'points'}
        focusFirst={typeof draft?.values[name] === 'string'}
        onWords={type}
        onLeave={(words) => void leave(words)}
      />
      {trouble && <NotSaved trouble={trouble} onAgain={again} />}
    </>
  )
}

/** What becomes of typed words: drafted over what stood there when they were begun, saved when left. */
function useTyping(typed: Typed, draft: Draft | null) {
  const here = useHere()
  const { name, value = '', saying } = typed
  const [isWrong, setWrong] = useState(false)
  const [latest, setBegun] = useState(() => begunIn(draft, name))
  // Once what was saved has come to the screen, the field is as nobody had typed in it, for good.
  const isOver = isSavedIn(saying.row, name, latest)
  if (isOver) setBegun(undefined)
  const begun = isOver ? undefined : latest
  const isUnder = begun !== undefined && begun.saved === undefined
  const { values, seen } = begun ?? savedIn(saying.row, name)
  const isNew = Object.values(seen).flat().length === 0
  const before = isNew ? {} : { before: values, seen }
  const drafting = useDrafting({ id: draftOf(typed), kind: saying.kind, ...before })
  const [isStuck, setStuck] = useState(false)
  const letters = useRef(0)
  const shown = begun?.shown ?? value
  const last = useRef(shown)
  /** How many letters were typed when they were saved last. */
  const savedLetters = useRef(-1)

  function type(words: string) {
    letters.current += 1
    last.current = words
    if (!isUnder) setBegun({ values, seen, shown })
    drafting.keep({ [name]: words }, name)
  }
  /** Saves what was typed; false when it stands on the screen alone. */
  async function saveTyped(words: string): Promise<boolean> {
    const typedSoFar = letters.current
    if (!isUnder || savedLetters.current === typedSoFar) return true
    const stored = storedOf(typed, words.trim())
    setWrong(stored === undefined)
    const isKept = await drafting.flush()
    if (isSame(typed, stored, values[name])) {
      await dropDraft(here, draftOf(typed))
      savedLetters.current = typedSoFar
      setBegun(undefined)
      return true
    }
    if (stored !== undefined && isKept) {
      const over = { values, seen }
      const isSaved = await saying.say(saidBy(typed, stored), { draft: draftOf(typed), over })
      setStuck(!isSaved)
      if (!isSaved) return false
      savedLetters.current = typedSoFar
      const row = await here.db.table<Shown>(saying.kind).get(saying.id)
      const saved = { ...savedIn(row, name), shown: words }
      // What was typed while it was being saved is gone on with.
      const isLast = letters.current === typedSoFar
      setBegun(isLast ? { ...saved, saved: stampIn(row, name) } : saved)
    }
    return isKept
  }
  const leave = useInTurn(saveTyped)
  const trouble = troubleOf(drafting, isStuck)
  const again = () => leave(last.current)
  return { shown, isUnder, isWrong, type, leave, trouble, again }
}

function troubleOf({ trouble }: Drafting, isStuck: boolean): SaveTrouble | undefined {
  return trouble ?? (isStuck ? 'failed' : undefined)
}

/** One save after the other: the touch that asks to save again leaves the field as well. */
function useInTurn(act: (words: string) => Promise<boolean>): typeof act {
  const before = useRef<Promise<unknown>>(Promise.resolve())
  return (words) => {
    const save = () => act(words)
    const doing = before.current.then(save, save)
    before.current = doing
    return doing
  }
}

/** Whether what is typed says again what stood there, and that counts. */
function isSame({ isOut }: Typed, stored: string | undefined, before: unknown): boolean {
  return stored === (isOut === true ? '' : (before ?? ''))
}

function begunIn(draft: Draft | null, name: string): Begun | undefined {
  const half = draft?.values[name]
  return draft && typeof half === 'string' ? { ...overOf(draft, name), shown: half } : undefined
}

/** What half-typed words stood over when they were begun: nothing, where nothing was saved yet. */
export function overOf({ before = {}, seen = {} }: Draft, name: string): Opened {
  const names = fieldsOf(name)
  return {
    values: Object.fromEntries(names.map((each) => [each, before[each]])),
    seen: Object.fromEntries(names.map((each) => [each, seen[each] ?? []])),
  }
}

/** What is saved of the field now. */
function savedIn(row: Shown | undefined, name: string): Opened {
  const { version = NOTHING } = row ?? {}
  const names = fieldsOf(name)
  return {
    values: Object.fromEntries(names.map((each) => [each, version.fields[each]])),
    seen: valuesInView(version, names),
  }
}

/** The field, and with an answer how it was answered: a colleague may answer in another way meanwhile. */
function fieldsOf(name: string): string[] {
  return name === 'note' || name === 'evidence' ? [name] : [name, 'value']
}

function isSavedIn(row: Shown | undefined, name: string, begun: Begun | undefined): boolean {
  return begun?.saved !== undefined && begun.saved <= stampIn(row, name)
}

function stampIn(row: Shown | undefined, name: string): string {
  return row?.version.stamps[name] ?? ''
}

function saidBy({ name, answers }: Typed, stored: string): Values {
  return answers?.(stored) ?? { [name]: stored }
}

function storedOf({ taken }: Typed, words: string): string | undefined {
  return words === '' || !taken ? words : taken(words)
}
