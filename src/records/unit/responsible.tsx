import type { Shown } from '#data/db.ts'
import { useToday } from '#data/here.tsx'
import { recordOf } from '#data/record.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Small } from '#ui/hero.tsx'
import { Note } from '#ui/note.tsx'
import { Pad } from '#ui/page.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { useWords } from '#ui/words.ts'

import { Assigned, useAssigned } from '#records/assignment/assigned.tsx'
import { lackWords, useLacking } from '#records/assignment/lacking.tsx'
import { needsSomebody } from '#records/assignment/rules.ts'
import { useMay } from '#records/matter.tsx'
import { useUnitWords } from './page-words.tsx'
import type { Unit } from './record.ts'

/** Who is in charge of a unit; what is to be put right there is told to those who can. */
export function Responsible({ shown }: { shown: Shown }) {
  const page = useUnitWords()
  const words = useWords('assignment')
  const today = useToday()
  const assigned = useAssigned('unit', shown.id)
  const mayAssign = useMay('assignment')('add')
  const lacking = useLacking()?.find(({ unit }) => unit.id === shown.id)
  const isNeeded = needsSomebody(recordOf<Unit>(shown), today)
  if (!assigned || (assigned.length === 0 && !isNeeded)) return null
  return (
    <>
      <SectionHead flat title={page('responsible')} />
      {lacking && (
        <Note look="warn" icon="warning">
          {lackWords(lacking.lacks, words)}
        </Note>
      )}
      {assigned.length === 0 && !lacking && (
        <Pad>
          <Small>{page('nobody')}</Small>
        </Pad>
      )}
      <Assigned label={page('responsible')} assigned={assigned} names="officer" />
      {mayAssign && isNeeded && (
        <Pad space>
          <ButtonLink look="outline" icon="plus" to={`/assignment/new?unit=${shown.id}`}>
            {page('assign')}
          </ButtonLink>
        </Pad>
      )}
    </>
  )
}
