import { addWorkingDays, type Calendar, subtractWorkingDays } from '#domain/calendar.ts'
import { addDays, type Day, dayOf } from '#domain/day.ts'
import type { Values } from '#domain/record.ts'
import type { Change } from '#protocol/change.ts'
import { stampOf } from '#protocol/stamp.ts'

import type { DemoLogin } from './accounts.ts'
import { writtenAssignments } from './assignments.ts'
import { receivedOnFor } from './days.ts'
import { type DemoDenunciation, demoDenunciations } from './denunciations.ts'
import { type DemoDialogue, demoDialogues, type DemoOpinion } from './dialogues.ts'
import { demoExemplars } from './exemplars.ts'
import { type DemoFeedback, demoFeedback, type DemoStep } from './feedback.ts'
import { ownTasks } from './own-tasks.ts'
import { writtenExemplar } from './written-exemplars.ts'
import { writtenVisits } from './visits.ts'
import { writtenPlans, writtenProgress } from './written-plans.ts'

/** A change as a phone of this officer would have sent it. */
export type DemoChange = { by: DemoLogin; change: Change }

/** What the records of the trial are counted from and named by. */
export type DemoStart = {
  /** Milliseconds. */
  now: number
  calendar: Calendar
  /** A new id of a change each time. */
  newId: () => string
  /** The officer's record of each account. */
  officerId: (login: DemoLogin) => string
}

/** A record before it has an id of its change: written on a day, at so many minutes past 07:30. */
export type Written = {
  by: DemoLogin
  kind: string
  record: string
  fields: Values
  on: Day
  minute: number
}

const MINUTE_MS = 60_000

/** All work of the trial as changes, oldest first, none of them later than now. */
export function demoChanges(start: DemoStart): DemoChange[] {
  const today = dayOf(start.now)
  const written = [
    ...writtenPlans(start, today),
    ...writtenAssignments(start, subtractWorkingDays(today, 40, start.calendar)),
    ...writtenOwnTasks(start, today),
    ...writtenProgress(start, today),
    ...demoExemplars.flatMap((each, place) => writtenExemplar(each, place, start)),
    ...demoDialogues.flatMap((each, place) => writtenDialogue(each, place, start)),
    ...demoDenunciations.flatMap((each, place) => writtenDenunciation(each, place, start)),
    ...writtenVisits(today),
    ...demoFeedback.flatMap((each, place) => writtenFeedback(each, place, start)),
  ]
  const latest = start.now - written.length
  return written
    .toSorted((a, b) => momentOf(a) - momentOf(b))
    .map((each, place) => asChange(each, Math.min(momentOf(each), latest + place), start.newId()))
}

function asChange({ by, kind, record, fields }: Written, at: number, id: string): DemoChange {
  return { by, change: { id, kind, record, stamp: stampOf(at, id), first: true, fields } }
}

function momentOf({ on, minute }: Written): number {
  return Date.parse(`${on}T07:30:00+07:00`) + minute * MINUTE_MS
}

function writtenOwnTasks({ calendar, officerId }: DemoStart, today: Day): Written[] {
  const on = subtractWorkingDays(today, 5, calendar)
  return ownTasks.map(({ id, by, content, leadUnit, assignee, dueIn }, place) => {
    const fields = {
      content,
      leadUnit,
      leadBasis: 'commune',
      assignee: officerId(assignee),
      dueOn: addDays(today, dueIn),
    }
    return { by, kind: 'task', record: id, fields, on, minute: 60 + place }
  })
}

function writtenFeedback(matter: DemoFeedback, place: number, start: DemoStart): Written[] {
  const { key, by, steps, when: _when, ...answers } = matter
  const receivedOn = receivedOnFor(matter, dayOf(start.now), start.calendar)
  const record = `feedback-${key}`
  const fields = { ...answers, raisedBy: answers.person ? 'named' : 'unnamed', receivedOn }
  const minute = 30 + place * 7
  return [
    { by, kind: 'feedback', record, fields, on: receivedOn, minute },
    ...steps.map((step, index) => {
      const on = addWorkingDays(receivedOn, step.after, start.calendar)
      const stepFields = { of: record, ofKind: 'feedback', on, ...answersOfStep(step, start) }
      const name = `step-${key}-${index + 1}`
      return {
        by: step.by,
        kind: 'step',
        record: name,
        fields: stepFields,
        on,
        minute: minute + 50 * (index + 1),
      }
    }),
  ]
}

function writtenDenunciation(
  { id, by, workingDaysAgo, handler, answers, steps }: DemoDenunciation,
  place: number,
  { now, calendar, officerId }: DemoStart,
): Written[] {
  const receivedOn = subtractWorkingDays(dayOf(now), workingDaysAgo, calendar)
  const minute = 300 + place * 5
  const fields = { ...answers, receivedOn, handler: officerId(handler) }
  return [
    { by, kind: 'denunciation', record: id, fields, on: receivedOn, minute },
    ...steps.map(({ after, toldOn, ...said }, index) => {
      const on = addWorkingDays(receivedOn, after, calendar)
      const told = toldOn === true ? { toldOn: on } : {}
      const record = `step-${id}-${index + 1}`
      const stepFields = { of: id, ofKind: 'denunciation', on, ...said, ...told }
      return {
        by: handler,
        kind: 'step',
        record,
        fields: stepFields,
        on,
        minute: minute + index + 1,
      }
    }),
  ]
}

function writtenDialogue(
  { id, by, daysAgo, stages, opinions, conclusions = [], ...answers }: DemoDialogue,
  place: number,
  start: DemoStart,
): Written[] {
  const today = dayOf(start.now)
  const plannedOn = addDays(today, -daysAgo)
  const minute = 380 + place * 5
  const [planned] = stages.map(({ after }) => addDays(plannedOn, after - 1))
  const whole = { by, kind: 'dialogue', record: id, minute }
  return [
    { ...whole, fields: { ...answers, plannedOn }, on: planned ?? plannedOn },
    ...stages.map(({ after, ...said }, index) => {
      const on = addDays(plannedOn, after)
      const fields = { of: id, ofKind: 'dialogue', on, ...said }
      // The step by which it is held is written after what was said there.
      const late = after < 0 ? 0 : 60
      const record = `step-${id}-${index + 1}`
      return { by, kind: 'step', record, fields, on, minute: minute + late + index + 1 }
    }),
    ...opinions.map((said, index) => ({
      by,
      kind: 'opinion',
      record: `opinion-${place + 1}-${index + 1}`,
      fields: {
        of: id,
        on: plannedOn,
        village: answers.village,
        ...answersOfOpinion(said, plannedOn, start),
      },
      on: plannedOn,
      minute: minute + 6 * (index + 1),
    })),
    ...conclusions.map(({ dueIn, ...said }, index) => ({
      by,
      kind: 'conclusion',
      record: `conclusion-${place + 1}-${index + 1}`,
      fields: {
        of: id,
        on: plannedOn,
        ...said,
        ...(dueIn === undefined ? {} : { dueOn: addDays(today, dueIn) }),
      },
      on: plannedOn,
      minute: minute + 40 + index,
    })),
  ]
}

function answersOfOpinion(said: DemoOpinion, heardOn: Day, { now, officerId }: DemoStart): Values {
  const { toOfficer, dueIn, answeredAfter, toldAfter, ...answers } = said
  return {
    ...answers,
    ...(toOfficer ? { toOfficer: officerId(toOfficer) } : {}),
    ...(dueIn === undefined ? {} : { dueOn: addDays(dayOf(now), dueIn) }),
    ...(answeredAfter === undefined ? {} : { answeredOn: addDays(heardOn, answeredAfter) }),
    ...(toldAfter === undefined ? {} : { toldOn: addDays(heardOn, toldAfter) }),
  }
}

function answersOfStep(
  { after: _after, by: _by, toOfficer, ...answers }: DemoStep,
  start: DemoStart,
): Values {
  return toOfficer ? { ...answers, toOfficer: start.officerId(toOfficer) } : answers
}
