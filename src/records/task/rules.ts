import { addDays, type Day, isDay } from '#domain/day.ts'
import type { Part } from '#domain/part.ts'
import { lastDayBefore } from '#domain/recurrence.ts'
import type { Issue, Values } from '#domain/record.ts'
import type { Calendar } from '#domain/calendar.ts'
import {
  type Beside,
  DAYS_AHEAD,
  type Derived,
  type Due,
  type End,
  type Ended,
  type Finished,
  type Matter,
  mayWork,
  type Rules,
} from '#domain/rules.ts'
import {
  acceptedDays,
  type Asks,
  isAccepted,
  isCancelled,
  waitingIn,
} from '#records/change-request/rules.ts'

import { doneOn, latestOf, type Note, notesIn, percentIn } from './notes.ts'
import { comesOnce, type Given, openTurn } from './periods.ts'
import type { Task } from './record.ts'

export type TaskState = 'not_started' | 'in_progress' | 'done' | 'paused' | 'cancelled'

const YEAR = /^(19|20|21)\d{2}$/

/**
 * The day a task was given to be done by: as people agreed, or the last one before the day that
 * its document names; for a milestone without either, the last day of its year. Work that comes
 * back has it once in each period.
 *
 * Practice: "trước ngày X" trong văn bản được hiểu là chậm nhất ngày X − 1.
 */
export function dayOfTask(values: Values): Due | undefined {
  const { dueOn, beforeOn, type, roadmapYear } = values as Partial<Task>
  // A row from elsewhere is shown as it came, even with a day that is none.
  if (dueOn !== undefined && isDay(dueOn)) return { on: dueOn, basis: 'agreed' }
  if (beforeOn !== undefined && isDay(beforeOn)) {
    return { on: lastDayBefore(beforeOn), basis: 'practice' }
  }
  if (type !== 'milestone' || roadmapYear === undefined || !YEAR.test(roadmapYear)) return undefined
  return { on: `${roadmapYear}-12-31`, basis: 'default' }
}

/**
 * R-PL-01: when a task is due, and the day from which it stands on Hôm nay, so many days before.
 * The study of the article "Dân vận", due on 31/10 every year, stands there from 25/9 on, and so
 * on 10/10.
 *
 * Practice: Kế hoạch 44-KH/ĐUK, mục III.2, định kỳ tháng 10 hằng năm học tập bài báo "Dân vận";
 * ngày nhắc do ứng dụng đặt, sửa được ở từng việc.
 */
function datesOf({ remindDays }: Partial<Task>, due: Due | undefined): Partial<Derived> {
  if (due === undefined) return {}
  // All else that is due stands on Hôm nay by then.
  if (remindDays === undefined || remindDays <= DAYS_AHEAD) return { due }
  return { due, remindOn: addDays(due.on, -remindDays) }
}

/** The day given to a task, with those a leader accepted for single turns of it. */
export function givenTo(values: Values, parts: readonly Part[]): Given {
  return { on: dayOfTask(values)?.on, inTurn: acceptedDays(parts) }
}

/** How far a task has come, and when what is open of it is due. */
function standingOf(values: Values, parts: readonly Part[]) {
  const given = dayOfTask(values)
  const notes = notesIn(parts, values)
  const turn = openTurn(values, notes, givenTo(values, parts))
  if (!turn) return { note: latestOf(notes), due: given, isOver: true, doneOn: doneOn(notes) }
  const basis = turn.isAccepted ? 'agreed' : (given?.basis ?? 'default')
  const due: Due = { on: turn.dueOn, basis }
  return { note: turn.note, due, isOver: turn.isOver, doneOn: turn.doneOn }
}

/**
 * A task as long as its plan lasts: what comes back does so no more after the plan was closed.
 *
 * Default: kế hoạch đã tổng kết, đóng thì việc định kỳ của kế hoạch không mở kỳ mới.
 */
function untilClosed(values: Values, end: Ended | undefined): Values {
  const { recurrence, untilOn = '9999-12-31' } = values as Partial<Task>
  if (recurrence === undefined || end?.on === undefined || untilOn <= end.on) return values
  return { ...values, untilOn: end.on }
}

/**
 * How a task stands: cancelled by an accepted request, paused by its latest note, else by how far
 * that note says it has come.
 *
 * Practice: chưa bắt đầu, đang thực hiện, hoàn thành, tạm dừng có lý do, hủy khi được đồng ý.
 */
export function stateOf(note: Note | undefined, parts: readonly Part[]): TaskState {
  if (isCancelled(parts)) return 'cancelled'
  if (note?.isPaused === true) return 'paused'
  const percent = percentIn(note)
  if (percent >= 100) return 'done'
  return percent > 0 ? 'in_progress' : 'not_started'
}

export const taskRules = {
  stream: 'work',
  may: mayWork,
  check: (values: Values): Issue[] => {
    const { startOn, dueOn, beforeOn, recurrence, type, roadmapYear } = values as Partial<Task>
    const issues: Issue[] = []
    if (dueOn !== undefined && beforeOn !== undefined) {
      issues.push({ path: 'beforeOn', code: 'two_days' })
    }
    if (recurrence !== undefined && startOn === undefined) {
      issues.push({ path: 'startOn', code: 'missing' })
    }
    issues.push(...issuesOfEarly(values))
    const isYear = roadmapYear !== undefined && YEAR.test(roadmapYear)
    if (type === 'milestone' ? !isYear : roadmapYear !== undefined) {
      issues.push({ path: 'roadmapYear', code: 'not_a_year' })
    }
    return [...issues, ...issuesOfQuantity(values), ...issuesOfReminder(values)]
  },
  letsChooseAny: true,
  /** What a plan asks of its task, of whom and by when stays, until a leader has accepted otherwise. */
  issuesOfChange: (was: Values, { values, parts }: Matter, beside: Beside = {}): Issue[] => {
    const bound = boundFields(asClaimed(was, values))
    const before = withChosen(was, values, beside)
    const is = dayOfTask(values)?.on
    const isDayBound = bound.includes('dueOn') && is !== dayOfTask(before)?.on
    const isMoved = isDayBound && !isAccepted(parts, 'due', is)
    const changed = bound
      .filter((name) => !DAYS.includes(name))
      .filter((name) => (before[name] ?? null) !== (values[name] ?? null))
      .filter((name) => !isAccepted(parts, ASKED[name], values[name]))
    return [...(isMoved ? ['dueOn'] : []), ...changed].map((path) => ({ path, code: 'by_request' }))
  },
  /** A unit's part of a task, else a task of a plan. */
  pieceOf: ({ parent, plan }: Values): { kind: string; id: string } | undefined => {
    if (typeof parent === 'string') return { kind: 'task', id: parent }
    return typeof plan === 'string' ? { kind: 'plan', id: plan } : undefined
  },
  derive: (said: Values, parts: readonly Part[], _?: Calendar, end?: Ended): Derived => {
    const values = untilClosed(said, end)
    const { leadUnit, assignee, untilOn } = values as Partial<Task>
    const { note, due, isOver, doneOn: on } = standingOf(values, parts)
    const own = stateOf(note, parts)
    const ends = endsWith(end, { own, isOver, isNever: !comesOnce(values) })
    const state = ends === undefined ? own : 'cancelled'
    const isDone = state === 'done' && isOver
    const isEnded = state === 'cancelled' || isDone
    return {
      state,
      open: isEnded ? 0 : 1,
      percent: percentIn(note),
      ...(isEnded ? {} : datesOf(values, due)),
      ...known({
        endedWith: ends,
        untilOn: values === said ? undefined : untilOn,
        // The units' parts of it come back no longer either.
        endedOn: values === said ? undefined : untilOn,
        finished: isDone ? finishedOn(on, due) : undefined,
        waits: waitingFor(state, parts),
        unit: leadUnit,
        officer: assignee,
      }),
    }
  },
} satisfies Rules

/** A record as it was, with what is now chosen among the values that stood in it beside each other. */
function withChosen(before: Values, values: Values, beside: Beside): Values {
  const chosen = Object.entries(beside).filter(([name, stood]) =>
    stood.some(({ value }) => (value ?? null) === (values[name] ?? null)),
  )
  return { ...before, ...Object.fromEntries(chosen.map(([name]) => [name, values[name]])) }
}

function finishedOn(on: Day | undefined, due: Due | undefined): Finished | undefined {
  return on === undefined ? undefined : { on, dueOn: due?.on }
}

/** What was cancelled waits for no decision. */
function waitingFor(state: TaskState, parts: readonly Part[]): number {
  return state === 'cancelled' ? 0 : waitingIn(parts)
}

/** What is known, without what is not. */
function known(columns: Unknown<Partial<Derived>>): Partial<Derived> {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => Boolean(value)))
}

type Unknown<Columns> = { [Name in keyof Columns]: Columns[Name] | undefined }

type Standing = { own: TaskState; isOver: boolean; isNever: boolean }

/**
 * Whether a task is over because what it is a piece of is: a unit's part with its task, a task with
 * its plan. Its notes stay, and it counts as cancelled until the other goes on; one that was done,
 * or cancelled by itself, stays what it is. A plan that was closed leaves open what was begun.
 *
 * Default: việc chung, kế hoạch đã hủy hoặc đã gỡ thì việc thuộc về nó không còn phải làm.
 */
function endsWith(end: Ended | undefined, { own, isOver, isNever }: Standing): End | undefined {
  if (own === 'cancelled' || (own === 'done' && isOver)) return undefined
  return end?.why === 'closed' && !isNever ? undefined : end?.why
}

const DAYS = ['dueOn', 'beforeOn']

/** By field, what a request asks for which a leader changes it. */
const ASKED: Readonly<Record<string, Asks>> = {
  content: 'content',
  leadUnit: 'unit',
  untilOn: 'until',
}

/** What a task of an issued plan says of the draft it was written into: it is of none any more. */
export const NO_DRAFT = 'no-draft'

/**
 * A task as it is judged for a change. One from an earlier version of the app says nothing of a
 * draft: a phone that knows its plan to be one says so together with what it changes.
 */
function asClaimed(before: Values, { draftOf }: Values): Values {
  const isSilent = (before['draftOf'] ?? null) === null
  return isSilent && draftOf !== NO_DRAFT ? { ...before, draftOf } : before
}

/**
 * The fields of a task of a plan that are not typed over: what is asked and of which unit, and all
 * that says when it is due. None outside a plan, or of a task written into a draft of its plan.
 * A last day before the first one, as an earlier version took it, is free to be set right.
 */
export function boundFields(values: Values): string[] {
  const plan = values['plan'] ?? null
  if (plan === null || values['draftOf'] === plan) return []
  const mark = values['draftOf'] === NO_DRAFT ? ['draftOf'] : []
  return ['content', 'leadUnit', 'plan', ...mark, ...boundDays(values)]
}

/** Of a task that has a day, or comes back, the fields that say when it is due. */
function boundDays(values: Values): string[] {
  const given = dayOfTask(values)
  const isReturning = (values['recurrence'] ?? null) !== null
  if (!given && !isReturning) return []
  return [
    ...DAYS,
    'recurrence',
    ...(isReturning ? boundTurns(values) : []),
    ...(given?.basis === 'default' ? ['type', 'roadmapYear'] : []),
  ]
}

function boundTurns(values: Values): string[] {
  return issuesOfEarly(values).length === 0 ? ['startOn', 'untilOn'] : ['startOn']
}

/** What is wrong with another day for a task, at the question that asks it. */
export function issuesOfNewDay(task: Values, newOn: unknown, path: string): Issue[] {
  const issues = taskRules.check({ ...task, dueOn: newOn, beforeOn: undefined })
  return issues.filter((issue) => issue.path === 'dueOn').map(({ code }) => ({ path, code }))
}

/** What is wrong with the last day on which a task comes back, at the question that asks it. */
export function issuesOfLastDay(task: Values, newOn: unknown, path: string): Issue[] {
  const issues = taskRules.check({ ...task, untilOn: newOn })
  return issues.filter((issue) => issue.path === 'untilOn').map(({ code }) => ({ path, code }))
}

/** A day on which it is due, or comes back for the last time, that lies before it begins. */
function issuesOfEarly({ startOn, dueOn, beforeOn, untilOn, recurrence }: Partial<Task>): Issue[] {
  const isReturning = recurrence !== undefined
  const days = isReturning ? { untilOn } : { dueOn, beforeOn: lastDayOf(beforeOn) }
  return Object.entries(days)
    .filter(([, day]) => isBefore(day, startOn))
    .map(([path]) => ({ path, code: 'before_start' }))
}

function lastDayOf(beforeOn: Day | undefined): Day | undefined {
  return beforeOn !== undefined && isDay(beforeOn) ? lastDayBefore(beforeOn) : undefined
}

function isBefore(day: Day | undefined, other: Day | undefined): boolean {
  return day !== undefined && other !== undefined && day < other
}

function issuesOfQuantity({ quantity }: Partial<Task>): Issue[] {
  return quantity === 0 ? [{ path: 'quantity', code: 'no_quantity' }] : []
}

/** A reminder comes earlier than what is due stands on Hôm nay anyway; otherwise it says nothing. */
function issuesOfReminder({ remindDays }: Partial<Task>): Issue[] {
  const isIdle = typeof remindDays === 'number' && remindDays <= DAYS_AHEAD
  return isIdle ? [{ path: 'remindDays', code: 'not_earlier' }] : []
}
