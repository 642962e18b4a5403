import { useParts } from '#data/lists.ts'
import { useNames } from '#data/names.tsx'
import { recordOf } from '#data/record.ts'
import { CardList } from '#ui/card.tsx'
import { formatDay } from '#ui/format.ts'
import { ListButton } from '#ui/list-button.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { useWords } from '#ui/words.ts'

import { usePlanningWords } from '#records/plan/page-words.tsx'
import type { Progress } from '#records/progress/record.ts'
import { addressOfProof } from './proof.ts'

/** What shows that the work of a task was done, the latest first; a record is opened from here. */
export function Proofs({ id }: { id: string }) {
  const page = usePlanningWords()
  const { nameOf } = useNames()
  const words = useWords('progress')
  const notes = useParts('progress', id) ?? []
  const shown = notes
    .filter(({ isRefused }) => isRefused !== true)
    .toReversed()
    .map((note) => ({ note, ...recordOf<Progress>(note) }))
    .filter(({ proof, proofRecord }) => (proof ?? proofRecord) !== undefined)
  if (shown.length === 0) return null
  return (
    <>
      <SectionHead flat title={page('task.proofs')} count={shown.length} />
      <CardList near label={page('task.proofs')}>
        {shown.map(({ note, proof, proofRecord, on }) => (
          <li key={note.id}>
            <ListButton
              icon="document"
              title={proof ?? words('fields.proof')}
              detail={[formatDay(on), nameOf(note.author)].filter(Boolean).join(' · ')}
              to={addressOfProof(proofRecord)}
            />
          </li>
        ))}
      </CardList>
    </>
  )
}
