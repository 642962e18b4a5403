import { useLiveQuery } from 'dexie-react-hooks'

import { calendarIn } from '#data/show.ts'
import type { Shown } from '#data/db.ts'
import { useHere, useToday } from '#data/here.tsx'
import { useNames } from '#data/names.tsx'
import { recordOf } from '#data/record.ts'
import type { Day } from '#domain/day.ts'
import { CardList } from '#ui/card.tsx'
import { formatDay } from '#ui/format.ts'
import { ListButton } from '#ui/list-button.tsx'
import { SectionHead } from '#ui/section-head.tsx'

import { type PlanningWords, usePlanningWords } from './page-words.tsx'
import type { Plan } from './record.ts'
import { isIssued, ownPlanDue } from './rules.ts'

/** Units that must make their own plan for this one: who has, who has not and by when. */
export function OwnPlans({ shown }: { shown: Shown }) {
  const page = usePlanningWords()
  const today = useToday()
  const { nameOf } = useNames()
  const { mustPlan = [] } = recordOf<Plan>(shown)
  const around = useAround(shown)
  if (mustPlan.length === 0 || !around) return null
  const { planByUnit, dueOn } = around
  const has = mustPlan.filter((unit) => planByUnit.has(unit)).length
  return (
    <>
      <SectionHead flat title={page('plan.ownPlans')} count={`${has}/${mustPlan.length}`} />
      <CardList near label={page('plan.ownPlans')}>
        {mustPlan.map((unit) => {
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

/** By unit, the plan it has issued for this one; and by when it has to. */
function useAround(shown: Shown) {
  const { db } = useHere()
  return useLiveQuery(async () => {
    const calendar = await calendarIn(db)
    const rows = await db.plan.where('parent').equals(shown.id).toArray()
    const issued = rows.filter(({ list, state }) => list !== 'removed' && isIssued(state))
    const planByUnit = new Map(
      issued.map((each) => [recordOf<Plan>(each).unit, each] as const),
    ) as ReadonlyMap<string | undefined, Shown>
    return { planByUnit, dueOn: ownPlanDue(recordOf<Plan>(shown), calendar) }
  }, [db, shown])
}
