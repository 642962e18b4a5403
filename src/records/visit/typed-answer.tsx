import { useState } from 'react'

import type { Draft } from '#data/db.ts'
import { useDrafting, useKeptDraft } from '#data/drafting.ts'
import type { Values } from '#domain/record.ts'
import { TypedField } from '#ui/typed-field.tsx'
import { useWords } from '#ui/words.ts'

import type { Saying } from './item-answer.tsx'

type Typed = {
  saying: Saying
  name: 'number' | 'words' | 'points' | 'note'
  label?: string
  /** What is saved already, as it is typed. */
  value: string | undefined
  /** What is stored of the words that are typed; nothing where they are no answer. */
  taken?: ((typed: string) => string | undefined) | undefined
  wrong?: string
  /** What is saved with it. */
  answers?: (taken: string) => Values
}

/** The drafts of answers that are typed and not saved yet are named by this, the record and the field. */
export const TYPED = 'answer:'

/** An answer that is typed: on disk at once as a draft, saved when the officer leaves the field. */
export function TypedAnswer(typed: Typed) {
  const draft = useKeptDraft(draftOf(typed))
  if (draft === undefined) return null
  return <OpenAnswer {...typed} draft={draft} />
}

function draftOf({ saying, name }: Typed): string {
  return `${TYPED}${saying.id}:${name}`
}

function OpenAnswer({ draft, ...typed }: Typed & { draft: Draft | null }) {
  const own = useWords('answer')
  const { name, value = '', wrong } = typed
  const [isWrong, setWrong] = useState(false)
  const half = draft?.values[name]
  const [initial] = useState(() => (typeof half === 'string' ? half : value))
  const drafting = useDrafting({ id: draftOf(typed), kind: 'answer' })

  async function leave(words: string) {
    const typedNow = words.trim()
    if (typedNow === value) {
      setWrong(false)
      await drafting.flush()
      return
    }
    const stored = storedOf(typed, typedNow)
    setWrong(stored === undefined)
    const isKept = await drafting.flush()
    if (stored === undefined || !isKept) return
    await typed.saying.say(typed.answers?.(stored) ?? { [name]: stored }, draftOf(typed))
  }
  return (
    <TypedField
      id={`typed-${name}`}
      name={name}
      label={typed.label ?? own(`fields.${name}`)}
      error={isWrong ? wrong : undefined}
      defaultValue={initial}
      decimal={name === 'number' || name === 'points'}
      focusFirst={half !== undefined}
      onWords={(words) => drafting.keep({ [name]: words }, name)}
      onLeave={(words) => void leave(words)}
    />
  )
}

function storedOf({ taken }: Typed, words: string): string | undefined {
  return words === '' || !taken ? words : taken(words)
}
