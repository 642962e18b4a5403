import { type ReactNode, useRef, useState } from 'react'

import type { Draft } from '#data/db.ts'
import { useDrafting, useKeptDraft } from '#data/drafting.ts'
import { useHere } from '#data/here.tsx'
import { RECORD_ID_LENGTH } from '#data/new-id.ts'
import type { Opened, Saving } from '#data/save.ts'
import type { Field } from '#domain/fields.ts'
import type { Issue, Values } from '#domain/record.ts'
import { Button } from '#ui/button.tsx'
import { formatTime } from '#ui/format.ts'
import { Mark } from '#ui/mark.tsx'
import { Dock, Pad } from '#ui/page.tsx'
import { type FieldPlace, RecordForm } from '#ui/record-form.tsx'
import { Sheet } from '#ui/sheet.tsx'

import { CitedQuestion, useCited } from './directive/cited-question.tsx'
import { useKeep } from './keep.tsx'
import { kinds } from './kinds.ts'
import type { KindName } from './shapes.ts'
import { useOptions } from './options.tsx'
import { usePlainWords } from './plain-words.tsx'

/**
 * A part that is mended: its name and what it said; what of it was in view, where the part stands
 * and a colleague may change it meanwhile.
 */
export type Mended = { id: string; values: Values; opened?: Opened }

export type PartSheetProps = {
  /** The kind of the part: a step, a progress note. */
  part: KindName
  /** The record it belongs to, with which this sheet's draft is kept. */
  of: string
  title: string
  open: boolean
  onClose: () => void
  start: Values
  /** A part which this sheet mends in its place: refused by the commune, or standing. */
  mends?: Mended | undefined
  /** The fields asked, from what the form says now; the day is asked last, always. */
  asks: (values: Values) => readonly string[]
  /** Those of them that must be answered, where the part's kind does not say so. */
  musts?: (values: Values) => readonly string[]
  /** The part's fields, where what the form says leaves fewer choices than there are. */
  narrowed?: (values: Values) => Readonly<Record<string, Field>>
  /** What none of its links may point at. */
  notOffered?: readonly string[] | undefined
  /** Drawn over the questions, from what the form says now. */
  above?: (values: Values, set: (values: Values) => void) => ReactNode
  drawField?: (place: FieldPlace, values: Values) => ReactNode | undefined
  /** Drawn under the questions, from what the form says now. */
  beneath?: ((values: Values) => ReactNode) | undefined
  /** What the button does, in words, from what the form says now. */
  saveLabel: (values: Values) => string
  check: (values: Values) => Issue[]
  /** The whole part from what the form says. */
  whole: (values: Values) => Values
  /** What is saved in the same act, beside the part. */
  beside?: ((whole: Values) => Promise<Saving[]>) | undefined
}

/** What a part is asked with where it stands on the page itself, and no sheet is opened. */
export type PartPlaceProps = Omit<PartSheetProps, 'title' | 'open'> & {
  /** Told at every letter. */
  onWords?: () => void
}

/** Adds a part to a record in its place on the page; what is typed is drafted and waits. */
export function PartPlace(props: PartPlaceProps) {
  const draftId = draftIdOf(props)
  const draft = useKeptDraft(draftId)
  if (draft === undefined) return null
  return (
    <PartForm
      {...props}
      foot={Below}
      draftId={draftId}
      initial={draft?.values ?? props.start}
      focus={undefined}
      inView={inViewOf(draft, props.mends)}
    />
  )
}

/** The button of a place stands off from what it saves. */
function Below({ children }: { children: ReactNode }) {
  return <Pad space>{children}</Pad>
}

/** Adds a part to a record from a sheet; what is typed is drafted and waits when the sheet closes. */
export function PartSheet(props: PartSheetProps) {
  return props.open ? <OpenSheet {...props} /> : null
}

/** Reads its draft each time it is opened. */
function OpenSheet(props: PartSheetProps) {
  const t = usePlainWords()
  const { mends } = props
  const draftId = draftIdOf(props)
  const draft = useKeptDraft(draftId)
  if (draft === undefined) return null
  return (
    <Sheet
      open
      title={props.title}
      beside={draft && <Mark kind="draft" words={t('draftAt', { time: formatTime(draft.at) })} />}
      onClose={props.onClose}
    >
      <PartForm
        {...props}
        draftId={draftId}
        initial={draft?.values ?? mends?.values ?? props.start}
        focus={draft?.focus}
        inView={inViewOf(draft, mends)}
      />
    </Sheet>
  )
}

function draftIdOf({ part, of, mends }: PartPlaceProps): string {
  return `${part}:${of}${mends ? `:${mends.id}` : ''}`
}

/** What was in view when the words were begun: nothing where they mend no part that stands. */
function inViewOf(draft: Draft | null, mends: Mended | undefined): Opened | undefined {
  return draft?.before && draft.seen ? { values: draft.before, seen: draft.seen } : mends?.opened
}

type PartFormProps = PartPlaceProps & {
  draftId: string
  initial: Values
  focus: string | undefined
  inView: Opened | undefined
  /** What its button stands in. */
  foot?: typeof Below
}

function PartForm({ part, draftId, initial, focus, inView, foot, ...props }: PartFormProps) {
  const { newId } = useHere()
  // One sheet makes one part, however often its button is pressed.
  const [id] = useState(() => props.mends?.id ?? newId(RECORD_ID_LENGTH))
  const t = usePlainWords()
  const optionsOf = useOptions()
  const [values, setValues] = useState<Values>(initial)
  // What stood when this sheet was opened stays the same for as long as it is open.
  const [opened] = useState(inView)
  const before = opened && { before: opened.values, seen: opened.seen }
  const drafting = useDrafting({ id: draftId, kind: part, start: props.start, ...before })
  const { keep, hasFailed, said } = useKeep(drafting)
  const cited = useCited(part, initial)

  // What was picked over the questions is not among the form's own inputs.
  const picked = useRef<Values>({})
  const wholeOf = (answers: Values) => props.whole({ ...answers, ...picked.current })

  function say(now: Values, where?: string) {
    const all = { ...now, ...picked.current }
    setValues(all)
    props.onWords?.()
    drafting.keep(cited.kept(all), where)
  }
  function pick(some: Values) {
    picked.current = { ...picked.current, ...some }
    say(values)
  }
  async function finish(answers: Values) {
    // What a refused part said and is now left blank is taken back.
    const blank = Object.keys(props.mends?.values ?? {}).map((name) => [name, null])
    const whole = { ...Object.fromEntries(blank), ...wholeOf(answers) }
    const beside = (await props.beside?.(whole)) ?? []
    const isKept = await keep({ kind: part, id, answers: whole, opened, draft: draftId }, ...beside)
    if (isKept) props.onClose()
  }

  const Foot = foot ?? Dock
  const asks = [...props.asks(values), 'on']
  const fields = props.narrowed?.(values) ?? kinds[part].fields
  const left = Object.keys(fields).filter((name) => !asks.includes(name))
  return (
    <RecordForm
      ns={part}
      fields={fields}
      values={values}
      check={(answers) => props.check(wholeOf(answers))}
      omit={left}
      musts={props.musts?.(values)}
      before={props.above?.(values, pick)}
      drawField={(place) => props.drawField?.(place, values)}
      optionsFor={(_, field) =>
        optionsOf(field).filter((each) => !props.notOffered?.includes(each.id))
      }
      focusOn={focus}
      onInput={say}
      onSubmit={finish}
      actions={
        <>
          {props.beneath?.(values)}
          <CitedQuestion kind={part} values={values} said={cited} onSay={drafting.keep} />
          {said}
          <Foot>
            <Button submit>{hasFailed ? t('saveAgain') : props.saveLabel(values)}</Button>
          </Foot>
        </>
      }
    />
  )
}
