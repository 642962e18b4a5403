import type { Database, Shown } from '#data/db.ts'
import { recordOf } from '#data/record.ts'
import { calendarIn } from '#data/show.ts'
import type { Day } from '#domain/day.ts'

import type { Plan } from './record.ts'
import { isIssued, ownPlanDue } from './rules.ts'

/** A plan for which some units have not made their own, which ones, and by when they have to. */
export type Gap = { plan: Shown; units: string[]; dueOn: Day | undefined }

/** Every issued plan that is not closed and for which a unit lacks a plan of its own, the most pressing first. */
export async function gapsIn(db: Database): Promise<Gap[]> {
  const calendar = await calendarIn(db)
  const plans = (await db.plan.toArray()).filter(({ list }) => list !== 'removed')
  const gaps = plans
    .filter(({ state }) => isIssued(state) && state !== 'closed')
    .map((plan): Gap => {
      const { mustPlan = [] } = recordOf<Plan>(plan)
      const has = unitsThatPlanned(plans, plan.id)
      const units = mustPlan.filter((unit) => !has.has(unit))
      return { plan, units, dueOn: ownPlanDue(recordOf<Plan>(plan), calendar) }
    })
  return gaps.filter(({ units }) => units.length > 0).toSorted(byDay)
}

/** The units that have issued a plan of their own for a plan. */
function unitsThatPlanned(plans: readonly Shown[], parent: string): Set<string | undefined> {
  const own = plans.filter((each) => each['parent'] === parent && isIssued(each.state))
  return new Set(own.map((each) => recordOf<Plan>(each).unit))
}

function byDay({ dueOn: a = '9999' }: Gap, { dueOn: b = '9999' }: Gap): number {
  return a < b ? -1 : 1
}
