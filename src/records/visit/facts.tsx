import type { Shown } from '#data/db.ts'
import { useVersionsOf } from '#records/contested-note.tsx'
import { useChecklists, useChecklistWords } from '#records/checklist/use-checklists.tsx'
import { bareLabel } from '#records/look.tsx'
import { useValueWords } from '#records/value-words.tsx'
import { type KeyValue, KeyValues } from '#ui/key-values.tsx'
import { useWords } from '#ui/words.ts'

import { checklistsOf } from './own-checklists.tsx'
import { visit } from './record.ts'

/** What is known of a visit, in the order of its form. */
export function VisitFacts({ shown }: { shown: Shown }) {
  const own = useWords('visit')
  const says = useValueWords('visit')
  const versionsOf = useVersionsOf(shown)
  const checklists = useChecklistNames(shown)
  const { fields } = shown.version
  const facts: KeyValue[] = Object.keys(visit.fields)
    .filter((name) => name !== 'title' && isSaid(fields[name]))
    .map((name) => ({
      label: bareLabel(own(`fields.${name}`)),
      value: name === 'checklists' ? checklists : says(name, fields[name]),
      detail: versionsOf(name),
    }))
  return <KeyValues items={facts} />
}

function isSaid(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  return value !== undefined && value !== null && value !== '' && value !== false
}

function useChecklistNames(shown: Shown): string {
  const known = useChecklists()
  const words = useChecklistWords()
  if (!known) return ''
  return checklistsOf(shown, known)
    .map(({ id, title }) => words(id, 'title', title))
    .join('; ')
}
