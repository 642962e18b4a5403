import type { Database, Shown } from '#data/db.ts'
import { partsOf } from '#data/parts.ts'
import type { Day } from '#domain/day.ts'
import type { Part } from '#domain/part.ts'
import { foldSteps, takenOf } from '#domain/steps.ts'
import { planSteps } from '#records/plan/rules.ts'
import { cancelledOn } from '#records/change-request/rules.ts'
import { workOf } from '#records/task/shown.tsx'
import type { Asked, Count } from './counting.tsx'
import { isStanding } from './standing.tsx'
import { standingIn } from './task-work.ts'
import type { Time } from './time.ts'

/** The tasks of a plan with what is known of each, those they are parts of among them. */
type Work = { shown: Shown; parts: readonly Part[]; cancelledOn: Day | undefined }

/**
 * The tasks of the plan that were done in a period, and those left to do by its end; what was done
 * before it, or falls due after it, is no work of this period.
 */
export async function tasksCounted({ db, target }: Asked): Promise<Count> {
  const plan = target.plan === undefined ? undefined : await db.plan.get(target.plan)
  const issuedOn = plan?.version.fields['issuedOn']
  const begunOn = typeof issuedOn === 'string' ? issuedOn : undefined
  const all = target.plan === undefined ? [] : await worksOf(db, target.plan)
  const planEnd = plan && (await cancelledWith(db, plan))
  return (time) => {
    const there = all.filter((work) => !isOverBy(time, work, planEnd))
    const judged = there.map(({ shown, parts }) => ({
      shown,
      as: standingIn(time, { values: workOf(shown), parts }, begunOn),
    }))
    const those = (wanted: 'met' | 'unmet') =>
      judged.filter(({ as }) => as === wanted).map(({ shown }) => shown)
    return { kind: 'task', met: those('met'), unmet: those('unmet') }
  }
}

async function worksOf(db: Database, plan: string): Promise<Work[]> {
  const rows = (await db.task.where('plan').equals(plan).toArray()).filter(isStanding)
  const parents = rows.flatMap(({ version }) => parentOf(version.fields) ?? [])
  const ids = [...new Set([...rows.map(({ id }) => id), ...parents])]
  const parts = await partsOf(
    db,
    ids.map((id) => ['task', id]),
  )
  const partsIn = (id: string | undefined) => (id === undefined ? [] : (parts.get(id) ?? []))
  return rows.map((shown) => ({
    shown,
    parts: partsIn(shown.id),
    cancelledOn:
      cancelledOn(partsIn(shown.id)) ?? cancelledOn(partsIn(parentOf(shown.version.fields))),
  }))
}

function parentOf({ parent }: Record<string, unknown>): string | undefined {
  return typeof parent === 'string' ? parent : undefined
}

/** The day on which a plan was cancelled by a step or by a decision, and its tasks with it. */
async function cancelledWith(db: Database, { id, version }: Shown): Promise<Day | undefined> {
  const parts = (await partsOf(db, [['plan', id]])).get(id) ?? []
  const { passed } = foldSteps(planSteps, takenOf(parts), { values: version.fields, parts })
  const step = passed.find(({ state }) => state === 'cancelled')?.step
  return [step?.on, cancelledOn(parts)]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(0)
}

/** Whether a task was over without being done by the end of a period: it counts nowhere from then on. */
function isOverBy({ asOf }: Time, { shown, cancelledOn }: Work, planEnd: Day | undefined): boolean {
  const on = cancelledOn ?? planEnd
  return shown.state === 'cancelled' && (on === undefined || on <= asOf)
}
