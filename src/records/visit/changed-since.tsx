import type { Shown } from '#data/db.ts'
import { Note } from '#ui/note.tsx'

import { useChangedWords } from './changed-words.tsx'
import { useMinutesWords } from './minutes-words.tsx'
import { changedAfter, type ToSign, useToSign } from './signing.tsx'
import { keyOf } from './walk.ts'

/**
 * What is other now than what was signed, or was answered after the visit was closed: a phone that
 * had no signal brings its answers whenever it can, and nothing of them is refused or goes unsaid.
 */
export function ChangedSince({ shown, steps }: { shown: Shown; steps: readonly Shown[] }) {
  const toSign = useToSign(shown)
  return toSign && <Said toSign={toSign} steps={steps} />
}

function Said({ toSign, steps }: { toSign: ToSign; steps: readonly Shown[] }) {
  const t = useMinutesWords()
  const says = useChangedWords()
  const { shown, signatures, stood } = toSign
  const altered = [...signatures.values()].flatMap((each) => [...changedAfter(each, stood)])
  const late = shown.state === 'closed' ? answeredAfter(toSign, steps) : []
  const what = says(new Set([...altered, ...late]))
  if (what === '') return null
  return (
    <Note look="warn" icon="warning">
      {t(late.length > 0 ? 'changedClosed' : 'changed', { what })}
    </Note>
  )
}

const SAID = ['value', 'points', 'number', 'words', 'note', 'evidence']

/** The items answered later than the visit was closed last. */
function answeredAfter({ answers }: ToSign, steps: readonly Shown[]): string[] {
  const closings = steps.filter(({ version }) => version.fields['to'] === 'closed')
  const closed = closings.flatMap((step) => stampsOf(step, ['to'])).toSorted()
  const last = closed.at(-1) ?? ''
  const isLate = (answer: Shown) => stampsOf(answer, SAID).some((stamp) => stamp > last)
  return answers
    .filter(isLate)
    .map(({ version: { fields } }) => keyOf(String(fields['checklist']), String(fields['item'])))
}

function stampsOf({ version }: Shown, names: readonly string[]): string[] {
  return names.map((name) => version.stamps[name] ?? '')
}
