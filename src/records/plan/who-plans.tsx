import type { Shown } from '#data/db.ts'
import { recordOf } from '#data/record.ts'
import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import type { Unit } from '#records/unit/record.ts'
import { isActive, successorOf } from '#records/unit/rules.ts'

import type { Plan } from './record.ts'
import { isIssued, ownPlanDue } from './rules.ts'

/** All by which it is known which units have made a plan of their own for another one. */
export type Around = {
  plans: readonly Shown[]
  units: readonly Unit[]
  calendar: Calendar
  today: Day
}

/** Of one plan: the units that must make their own, which have, and by when they have to. */
export type OwnPlans = {
  units: readonly string[]
  planByUnit: ReadonlyMap<string, Shown>
  dueOn: Day | undefined
}

/**
 * Which units must make a plan of their own for a plan, and which have issued one; `isMade` tells
 * which plans had been issued by the day that is asked.
 */
export function ownPlansFor(
  plan: Shown,
  { plans, units, calendar, today }: Around,
  isMade: (own: Shown) => boolean = isStanding,
): OwnPlans {
  const { mustPlan = [] } = recordOf<Plan>(plan)
  const planByUnit = new Map<string, Shown>()
  for (const each of plans) {
    const { unit, parent } = recordOf<Plan>(each)
    const isOwn = parent === plan.id && each.id !== plan.id && isMade(each)
    if (isOwn && unit !== undefined) planByUnit.set(unit, each)
  }
  const asked = mustPlan.flatMap((id) =>
    planByUnit.has(id) ? id : (heldBy(id, units, today) ?? []),
  )
  const dueOn = ownPlanDue(recordOf<Plan>(plan), calendar)
  return { units: [...new Set(asked)], planByUnit, dueOn }
}

/**
 * The unit that has to make the plan of one that may have ended: that one itself, or the one it
 * went into; nobody where it went into none.
 *
 * Default: đơn vị đã sáp nhập thì đơn vị mới lập kế hoạch; đơn vị đã giải thể thì thôi.
 */
function heldBy(id: string, units: readonly Unit[], today: Day): string | undefined {
  const unit = units.find((each) => each.id === id)
  if (!unit || (unit.activeTo ?? '9999-12-31') >= today) return id
  const into = successorOf(units, unit)
  return into && isActive(into, today) ? into.id : undefined
}

function isStanding({ list, state, isRefused }: Shown): boolean {
  return list !== 'removed' && isRefused !== true && isIssued(state)
}
