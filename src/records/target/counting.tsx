import type { Database, Shown } from '#data/db.ts'
import { recordOf } from '#data/record.ts'
import { calendarIn } from '#data/show.ts'
import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import { firstDayIn, lastDayIn, type Period } from '#domain/recurrence.ts'
import { clockRunning, standingOf } from '#records/feedback/rules.ts'
import type { KindName } from '#records/shapes.ts'
import type { Plan } from '#records/plan/record.ts'
import { isIssued } from '#records/plan/rules.ts'
import { stepsAmong } from '#records/steps-among.tsx'
import type { Target } from './record.ts'
import { type Measured, shareOf } from './rules.ts'

export type Counting = NonNullable<Target['counts']>

/** What was counted: exactly these records, those that meet the target and those that do not. */
export type Counted = {
  kind: KindName
  met: Shown[]
  unmet: Shown[]
}

type Asked = { db: Database; target: Target; period: Period; today: Day }

/** Counts a target from the records on this phone; nothing for a code from a newer version. */
export async function countFor(asked: Asked): Promise<Counted | undefined> {
  const { counts } = asked.target
  return counts !== undefined && Object.hasOwn(counters, counts)
    ? counters[counts](asked)
    : undefined
}

/** The value that was counted: a share of all, or how many where the goal is a number. */
export function measuredBy({ goalCount }: Target, { met, unmet }: Counted): Measured | undefined {
  const total = met.length + unmet.length
  if (goalCount !== undefined) return { value: met.length }
  const value = shareOf(met.length, total)
  return value === undefined ? undefined : { value, done: met.length, total }
}

const counters: Record<Counting, (asked: Asked) => Promise<Counted>> = {
  answers_on_time: countAnswers,
  own_plans: countOwnPlans,
  tasks_done: countTasks,
  exemplars: countExemplars,
}

/** Observations and recommendations whose answer fell due in the period, up to today. */
async function countAnswers({ db, period, today }: Asked): Promise<Counted> {
  const calendar = await calendarIn(db)
  const all = (await db.feedback.toArray()).filter(
    ({ list, version }) => list !== 'removed' && version.fields['type'] !== 'complaint',
  )
  const met: Shown[] = []
  const unmet: Shown[] = []
  for (const shown of all) {
    const due = answerDue(shown, calendar)
    if (due === undefined || due < firstDayIn(period) || due > lastDayIn(period)) continue
    const answered = await answeredOn(db, shown)
    if (answered !== undefined && answered <= due) met.push(shown)
    else if (due < today || answered !== undefined) unmet.push(shown)
  }
  return { kind: 'feedback', met, unmet }
}

/** When a matter was to be answered, as it came in. */
function answerDue({ version }: Shown, calendar: Calendar): Day | undefined {
  return clockRunning(version.fields, { state: 'received', passed: [] }, calendar)?.dueOn
}

const ANSWERED = new Set(['answered', 'told'])

async function answeredOn(db: Database, { id, version }: Shown): Promise<Day | undefined> {
  const steps = stepsAmong(await db.step.where('of').equals(id).toArray())
  const { passed } = standingOf(version.fields, steps)
  return passed.find(({ state }) => ANSWERED.has(state))?.step.on
}

/** The units that must make a plan of their own for the plan, and those that have issued one. */
async function countOwnPlans({ db, target }: Asked): Promise<Counted> {
  const plan = target.plan === undefined ? undefined : await db.plan.get(target.plan)
  const { mustPlan = [] } = plan ? recordOf<Plan>(plan) : {}
  const made = plan ? await db.plan.where('parent').equals(plan.id).toArray() : []
  const issued = made.filter(({ list, state }) => list !== 'removed' && isIssued(state))
  const has = new Set(issued.map((each) => recordOf<Plan>(each).unit))
  const units = (await db.unit.bulkGet([...mustPlan])).filter((unit) => unit !== undefined)
  return {
    kind: 'unit',
    met: units.filter(({ id }) => has.has(id)),
    unmet: units.filter(({ id }) => !has.has(id)),
  }
}

/** The tasks of the plan, without those that were cancelled. */
async function countTasks({ db, target, today }: Asked): Promise<Counted> {
  const tasks = target.plan ? await db.task.where('plan').equals(target.plan).toArray() : []
  const all = tasks.filter(({ list, state }) => list !== 'removed' && state !== 'cancelled')
  return {
    kind: 'task',
    met: all.filter((task) => isDone(task, today)),
    unmet: all.filter((task) => !isDone(task, today)),
  }
}

/** True for a task with nothing left to do, and for one that comes back while no turn is late. */
function isDone({ list, state, dueOn }: Shown, today: Day): boolean {
  return list === 'done' || (state === 'done' && dueOn >= today)
}

const AT_WORK = new Set([
  'running',
  'self_assessed',
  'under_review',
  'recognised',
  'replicated',
  'maintained',
])

/** Exemplars that are at work or were recognised. */
async function countExemplars({ db }: Asked): Promise<Counted> {
  const all = await db.exemplar.toArray()
  const met = all.filter(({ list, state = '' }) => list !== 'removed' && AT_WORK.has(state))
  return { kind: 'exemplar', met, unmet: [] }
}
