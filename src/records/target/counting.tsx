import { type Database, NO_DAY, type Shown } from '#data/db.ts'
import { recordOf } from '#data/record.ts'
import { calendarIn } from '#data/show.ts'
import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import { groupedBy } from '#domain/grouped.ts'
import { firstDayIn, lastDayIn, type Period, recurrences } from '#domain/recurrence.ts'
import { foldSteps, takenOf } from '#domain/steps.ts'
import { exemplarSteps } from '#records/exemplar/way.ts'
import { clockRunning, standingOf } from '#records/feedback/rules.ts'
import type { KindName } from '#records/shapes.ts'
import type { Plan } from '#records/plan/record.ts'
import { isIssued } from '#records/plan/rules.ts'
import { stepsAmong } from '#records/steps-among.tsx'
import { progressAmong } from '#records/task/among.tsx'
import { doneOn, notesIn, turnOfNote } from '#records/task/notes.ts'
import { isIn } from '#records/task/work-log.ts'
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

/**
 * The tasks of the plan that were done in the period, and those still to do that were due by its
 * end; what was done before it, or falls due after it, is no work of this period.
 */
async function countTasks({ db, target, ...asked }: Asked): Promise<Counted> {
  const tasks = target.plan ? await db.task.where('plan').equals(target.plan).toArray() : []
  const all = tasks.filter(({ list, state }) => list !== 'removed' && state !== 'cancelled')
  const notes = await db.progress
    .where('of')
    .anyOf(all.map(({ id }) => id))
    .toArray()
  const notesByTask = groupedBy(notes, ({ version }) => String(version.fields['of']))
  const met: Shown[] = []
  const unmet: Shown[] = []
  for (const task of all) {
    const isOpen = !isDone(task, asked.today)
    if (!isOpen && isDoneIn(asked.period, task, notesByTask.get(task.id) ?? [])) met.push(task)
    else if (isLeftIn(asked.period, task)) unmet.push(task)
  }
  return { kind: 'task', met, unmet }
}

/** True for a task with nothing left to do, and for one that comes back while no turn is late. */
function isDone({ list, state, dueOn }: Shown, today: Day): boolean {
  return list === 'done' || (state === 'done' && dueOn >= today)
}

/** True for a task that was finished in a period, or one turn of which was. */
function isDoneIn(period: Period, { version }: Shown, rows: readonly Shown[]): boolean {
  const recurrence = recurrences.find((each) => each === version.fields['recurrence'])
  const notes = notesIn(progressAmong(rows), version.fields)
  const turns = groupedBy(notes, (note) => (recurrence && turnOfNote(recurrence, note)) ?? '')
  return [...turns.values()].some((turn) => isIn(period, doneOn(turn)))
}

/** True for a task that is to be done, or to be done again, by the end of a period; also where it has no day. */
function isLeftIn(period: Period, { list, dueOn }: Shown): boolean {
  return list === 'open' && (dueOn === NO_DAY || dueOn <= lastDayIn(period))
}

const AT_WORK = new Set([
  'running',
  'self_assessed',
  'under_review',
  'recognised',
  'replicated',
  'maintained',
])
const COMES_TO = ['running', 'recognised'] as const

/** Exemplars that were begun or recognised in the period, and go on; one kept up from years before is no new one. */
async function countExemplars({ db, period }: Asked): Promise<Counted> {
  const all = await db.exemplar.toArray()
  const standing = all.filter(({ list, state = '' }) => list !== 'removed' && AT_WORK.has(state))
  const ids = standing.map(({ id }) => id)
  const steps = await db.step.where('of').anyOf(ids).toArray()
  const stepsOf = groupedBy(steps, ({ version }) => String(version.fields['of']))
  const met = standing.filter(({ id }) => {
    const { reachedOn } = foldSteps(exemplarSteps, takenOf(stepsAmong(stepsOf.get(id))))
    return COMES_TO.some((state) => isIn(period, reachedOn[state]))
  })
  return { kind: 'exemplar', met, unmet: [] }
}
