import { subtractWorkingDays } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import type { Values } from '#domain/record.ts'
import { occurrenceId, occurrenceOf } from '#records/occurrence/rules.ts'
import { taskRules } from '#records/task/rules.ts'

import type { DemoStart, Written } from './changes.ts'
import { planDocuments, type PlanDocument, planIdOf, type PlanTask, planTasks } from './plan.ts'
import { demoProgress, followerByTask, quantityByTask } from './progress.ts'
import { writtenTargets } from './targets.ts'

const PLAN_WORKING_DAYS_AGO = 45

/** The founding documents as plans, their tasks, and what of them was done by its day. */
export function writtenPlans(start: DemoStart, today: Day): Written[] {
  const on = subtractWorkingDays(today, PLAN_WORKING_DAYS_AGO, start.calendar)
  return [
    ...planDocuments.flatMap((document, place) => writtenPlan(document, on, place * 5)),
    ...writtenTargets(on, today.slice(0, 4)),
    ...planTasks.flatMap((task, place) =>
      writtenTask(task, start, { today, on, minute: 40 + place }),
    ),
  ]
}

function writtenPlan(document: PlanDocument, on: Day, minute: number): Written[] {
  const { no, basis, items: _items, way = [], ...answers } = document
  const record = planIdOf(no)
  const fields = {
    ...answers,
    ...(basis.length > 0 ? { basis: basis.join('\n') } : {}),
    source: `Văn bản ${no}`,
  }
  return [
    { by: 'tham', kind: 'plan', record, fields, on, minute },
    ...way.map((to, index): Written => ({
      by: 'tham',
      kind: 'step',
      record: `step-${record}-${index + 1}`,
      fields: { of: record, ofKind: 'plan', to, on },
      on,
      minute: minute + index + 1,
    })),
  ]
}

type Writing = { today: Day; on: Day; minute: number }

function writtenTask(task: PlanTask, start: DemoStart, { today, on, minute }: Writing): Written[] {
  const { id, answers } = task
  const follower = followerByTask[id]
  const fields: Values = {
    ...answers,
    ...quantityByTask[id],
    ...(follower ? { assignee: start.officerId(follower) } : {}),
    ...returning(task, today.slice(0, 4)),
  }
  const written: Written = { by: 'tham', kind: 'task', record: id, fields, on, minute }
  return [written, ...writtenInTime(written, today)]
}

/** What the document asks of every year comes back every year, from this one on. */
function returning({ item }: PlanTask, year: string): Values {
  const { time, yearlyOn, beforeYearly } = item
  if (!(time ?? yearlyOn ?? beforeYearly)) return {}
  return {
    recurrence: 'yearly',
    startOn: `${year}-01-01`,
    ...(yearlyOn ? { dueOn: `${year}-${yearlyOn}` } : {}),
    ...(beforeYearly ? { beforeOn: `${year}-${beforeYearly}` } : {}),
  }
}

const doneWords: Readonly<Record<string, string>> = {
  report: 'Đã gửi báo cáo.',
  milestone: 'Đã làm xong theo lộ trình.',
}

/** What was due before the trial begins was done by its day. */
function writtenInTime(task: Written, today: Day): Written[] {
  const { due } = taskRules.derive(task.fields, [])
  if (due === undefined || due.on >= today) return []
  const words = doneWords[String(task.fields['type'])] ?? 'Đã làm xong.'
  const note = { of: task.record, percent: 100, words, on: due.on }
  const minute = task.minute + 120.25
  return noteOf(`progress-${task.record}`, note, { ...task, minute }, due.on.slice(0, 4))
}

/** Notes on how far tasks have come; each turn of a task is begun once. */
export function writtenProgress({ calendar }: DemoStart, today: Day): Written[] {
  const year = today.slice(0, 4)
  const begun = new Set<string>()
  const written = demoProgress.flatMap(({ task, workingDaysAgo, by, ...said }, place) => {
    const on = subtractWorkingDays(today, workingDaysAgo, calendar)
    const plan = planTasks.find(({ id }) => id === task)
    const fields = plan ? returning(plan, year) : {}
    const note = { of: task, ...said, on }
    const whole: Written = { by, kind: 'task', record: task, fields, on, minute: 480 + place }
    return noteOf(`progress-${place + 1}`, note, whole, year)
  })
  return written.filter(({ record }) => !begun.has(record) && begun.add(record))
}

/** A note, and the turn it is about where its task comes back. */
function noteOf(record: string, note: Values, whole: Written, year: string): Written[] {
  const { by, on, minute } = whole
  const written: Written = { by, kind: 'progress', record, fields: note, on, minute }
  if (whole.fields['recurrence'] === undefined) return [written]
  const turn: Written = {
    by,
    kind: 'occurrence',
    record: occurrenceId(whole.record, year),
    fields: occurrenceOf(whole.record, year),
    on,
    minute,
  }
  return [turn, { ...written, fields: { ...note, period: year }, minute: minute + 0.5 }]
}
