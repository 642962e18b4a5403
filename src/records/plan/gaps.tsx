import type { Database, Shown } from '#data/db.ts'
import { recordOf } from '#data/record.ts'
import { calendarIn } from '#data/show.ts'
import type { Day } from '#domain/day.ts'
import type { Unit } from '#records/unit/record.ts'

import { type Around, ownPlansFor } from './who-plans.tsx'
import { isIssued } from './rules.ts'

/** A plan for which some units have not made their own, which ones, and by when they have to. */
export type Gap = { plan: Shown; units: string[]; dueOn: Day | undefined }

/** Every issued plan that is not closed and for which a unit lacks a plan of its own, the most pressing first. */
export async function gapsIn(db: Database, today: Day): Promise<Gap[]> {
  const around = await aroundIn(db, today)
  const gaps = around.plans
    .filter(({ list, state, isRefused }) => list !== 'removed' && !isRefused && isBinding(state))
    .map((plan): Gap => {
      const { units, planByUnit, dueOn } = ownPlansFor(plan, around)
      return { plan, units: units.filter((unit) => !planByUnit.has(unit)), dueOn }
    })
  return gaps.filter(({ units }) => units.length > 0).toSorted(byDay)
}

/** All plans, units and days off by which own plans are known. */
export async function aroundIn(db: Database, today: Day): Promise<Around> {
  const [calendar, plans, rows] = await Promise.all([
    calendarIn(db),
    db.plan.toArray(),
    db.unit.toArray(),
  ])
  return { calendar, plans, units: rows.map((row) => recordOf<Unit>(row)), today }
}

function isBinding(state: string | undefined): boolean {
  return isIssued(state) && state !== 'closed'
}

function byDay({ dueOn: a = '9999' }: Gap, { dueOn: b = '9999' }: Gap): number {
  return a < b ? -1 : 1
}
