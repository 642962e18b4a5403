import type { Database, Shown } from '#data/db.ts'
import { partsOf } from '#data/parts.ts'
import { recordOf } from '#data/record.ts'
import type { Day } from '#domain/day.ts'
import { groupedBy } from '#domain/grouped.ts'
import type { Part } from '#domain/part.ts'
import { foldSteps, takenOf } from '#domain/steps.ts'
import type { Assignment } from '#records/assignment/record.ts'
import { lacksOf, needsSomebody } from '#records/assignment/rules.ts'
import { cancelledOn } from '#records/change-request/rules.ts'
import type { Plan } from '#records/plan/record.ts'
import { aroundIn } from '#records/plan/gaps.tsx'
import { isIssued, planSteps } from '#records/plan/rules.ts'
import { ownPlansFor } from '#records/plan/who-plans.tsx'
import type { Unit } from '#records/unit/record.ts'
import type { Asked, Count, Counted } from './counting.tsx'
import type { Target } from './record.ts'
import { isStanding } from './standing.tsx'
import type { Time } from './time.ts'

/** The units that must make a plan of their own for the plan, and those that had issued one. */
export async function unitsThatPlanned({ db, target, to }: Asked): Promise<Count> {
  const plan = target.plan === undefined ? undefined : await db.plan.get(target.plan)
  if (!plan || !isStanding(plan)) return () => byUnit([], () => false)
  const { issuedOn = '' } = recordOf<Plan>(plan)
  const around = await aroundIn(db, to)
  const made = around.plans.filter((own) => recordOf<Plan>(own).parent === plan.id)
  const parts = await partsOf(
    db,
    made.map(({ id }) => ['plan', id]),
  )
  const rows = await standingUnits(db)
  return ({ asOf }) => {
    if (issuedOn > asOf) return byUnit([], () => false)
    const isMade = (own: Shown) => isStanding(own) && isIssuedBy(asOf, own, parts.get(own.id))
    const { units, planByUnit } = ownPlansFor(plan, { ...around, today: asOf }, isMade)
    return byUnit(
      rows.filter(({ id }) => units.includes(id)),
      ({ id }) => planByUnit.has(id),
    )
  }
}

/** Whether a plan was issued by a day, and not cancelled by then. */
function isIssuedBy(day: Day, { version }: Shown, parts: readonly Part[] = []): boolean {
  const taken = takenOf(parts).filter(({ on }) => on <= day)
  const endedOn = cancelledOn(parts)
  if (endedOn !== undefined && endedOn <= day) return false
  return isIssued(foldSteps(planSteps, taken, { values: version.fields, parts }).state)
}

/** The units to which somebody has to be assigned, and those to which just as many were as have to be. */
export async function unitsAssigned({ db, target }: Asked): Promise<Count> {
  const rows = (await db.assignment.toArray()).filter(isStanding)
  const assignments = rows.map((row) => recordOf<Assignment>(row))
  const officers = await db.officer.toArray()
  const left = officers.filter(({ version }) => version.fields['active'] === false)
  const gone = new Set(left.map(({ id }) => id))
  const unitsAt = await unitsToCount(db, target)
  return (time) => {
    // Whoever left is in charge of nothing any more; since when, nobody wrote down.
    const those = assignments.filter(({ officer }) => time.isOver || !gone.has(officer))
    const assigned = groupedBy(those, ({ unit }) => unit)
    return byUnit(
      unitsAt(time),
      ({ id }) => lacksOf(assigned.get(id) ?? [], time.asOf).length === 0,
    )
  }
}

/** The units a target is about, as they stood by then: those it names, else every one of the commune. */
export async function unitsToCount(
  db: Database,
  { units: named }: Pick<Target, 'units'>,
): Promise<(time: Time) => Shown[]> {
  const units = await standingUnits(db, named)
  return ({ asOf }) => units.filter((unit) => needsSomebody(recordOf<Unit>(unit), asOf))
}

async function standingUnits(db: Database, ids?: readonly string[]): Promise<Shown[]> {
  const units = ids ? await db.unit.bulkGet([...ids]) : await db.unit.toArray()
  return units.filter((unit) => unit !== undefined).filter(isStanding)
}

/** Some units by whether they meet a target. */
export function byUnit(units: readonly Shown[], isMet: (unit: Shown) => boolean): Counted {
  return {
    kind: 'unit',
    met: units.filter((unit) => isMet(unit)),
    unmet: units.filter((unit) => !isMet(unit)),
  }
}
