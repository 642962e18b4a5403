import { useLiveQuery } from 'dexie-react-hooks'

import { useHere, useToday } from '#data/here.tsx'
import { useNames } from '#data/names.tsx'
import { recordOf } from '#data/record.ts'
import { CardList } from '#ui/card.tsx'
import { formatDay } from '#ui/format.ts'
import { ListButton } from '#ui/list-button.tsx'
import { useWords } from '#ui/words.ts'

import { useUnitWords } from '#records/unit/page-words.tsx'
import type { Assignment } from './record.ts'
import { isInForce } from './rules.ts'

/** The assignments of a unit, or of an officer: those of today first, the ended ones last. */
export function useAssigned(by: 'unit' | 'officer', id: string): Assignment[] | undefined {
  const { db } = useHere()
  const today = useToday()
  const rows = useLiveQuery(() => db.assignment.where(by).equals(id).toArray(), [db, by, id])
  return rows
    ?.filter(({ list }) => list !== 'removed')
    .map((shown) => recordOf<Assignment>(shown))
    .toSorted((a, b) => placeOf(a, today) - placeOf(b, today))
}

function placeOf(each: Assignment, today: string): number {
  return (isInForce(each, today) ? 0 : 2) + (each.duty === 'leader_in_charge' ? 0 : 1)
}

/** Who is assigned to a unit, or to what an officer is assigned, by which paper and for how long. */
export function Assigned({
  label,
  assigned,
  names,
}: {
  label: string
  assigned: readonly Assignment[]
  /** Whose name stands in each line. */
  names: 'unit' | 'officer'
}) {
  const words = useWords('assignment')
  const page = useUnitWords()
  const today = useToday()
  const { nameOf, officerOf } = useNames()
  if (assigned.length === 0) return null
  return (
    <CardList near label={label}>
      {assigned.map((each) => {
        const { id, duty, documentNo, startOn, endOn } = each
        const from = formatDay(startOn)
        // Whoever left is in charge of nothing any more.
        const isStanding = isInForce(each, today) && officerOf(each.officer)?.active !== false
        return (
          <li key={id}>
            <ListButton
              icon={isStanding ? 'check' : 'history'}
              title={nameOf(each[names])}
              detail={[
                words(`choices.duty.${duty}`),
                endOn === undefined
                  ? page('since', { day: from })
                  : page('between', { from, to: formatDay(endOn) }),
                documentNo,
              ].join(' · ')}
              to={`/assignment/${id}`}
            />
          </li>
        )
      })}
    </CardList>
  )
}
