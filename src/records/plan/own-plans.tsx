import { useLiveQuery } from 'dexie-react-hooks'

import type { Shown } from '#data/db.ts'
import { useHere, useToday } from '#data/here.tsx'
import { useNames } from '#data/names.tsx'
import type { Day } from '#domain/day.ts'
import { CardList } from '#ui/card.tsx'
import { formatDay } from '#ui/format.ts'
import { ListButton } from '#ui/list-button.tsx'
import { SectionHead } from '#ui/section-head.tsx'

import { aroundIn } from './gaps.tsx'
import { type OwnPlans as Own, ownPlansFor } from './who-plans.tsx'
import { type PlanningWords, usePlanningWords } from './page-words.tsx'

/** Units that must make their own plan for this one: who has, who has not and by when. */
export function OwnPlans({ shown }: { shown: Shown }) {
  const page = usePlanningWords()
  const today = useToday()
  const { nameOf } = useNames()
  const own = useOwnPlans(shown)
  if (!own || own.units.length === 0) return null
  const { units, planByUnit, dueOn } = own
  const has = units.filter((unit) => planByUnit.has(unit)).length
  return (
    <>
      <SectionHead flat title={page('plan.ownPlans')} count={`${has}/${units.length}`} />
      <CardList near label={page('plan.ownPlans')}>
        {units.map((unit) => {
          const plan = planByUnit.get(unit)
          const isLate = plan === undefined && dueOn !== undefined && dueOn < today
          return (
            <li key={unit}>
              <ListButton
                icon={plan === undefined ? 'unit' : 'check'}
                title={nameOf(unit)}
                detail={plan === undefined ? lacking(page, dueOn, isLate) : page('plan.hasOwn')}
                to={plan === undefined ? undefined : `/plan/${plan.id}`}
                alert={isLate}
              />
            </li>
          )
        })}
      </CardList>
    </>
  )
}

/** In words, that a unit has no plan of its own, and by when it has to. */
export function lacking(page: PlanningWords, dueOn: Day | undefined, isLate: boolean): string {
  if (dueOn === undefined) return page('plan.noOwnYet')
  return page(isLate ? 'plan.lateOwn' : 'plan.lacksOwn', { day: formatDay(dueOn) })
}

/** Who must make a plan of its own for this one, by unit the one it has issued, and by when it has to. */
function useOwnPlans(shown: Shown): Own | undefined {
  const { db } = useHere()
  const today = useToday()
  return useLiveQuery(async () => ownPlansFor(shown, await aroundIn(db, today)), [db, shown, today])
}
