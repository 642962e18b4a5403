import { addDays, type Day, isDay } from '#domain/day.ts'
import type { Part } from '#domain/part.ts'
import { lastDayBefore } from '#domain/recurrence.ts'
import type { Issue, Values } from '#domain/record.ts'
import type { Calendar } from '#domain/calendar.ts'
import {
  DAYS_AHEAD,
  type Derived,
  type Due,
  type End,
  type Matter,
  mayWork,
  type Rules,
} from '#domain/rules.ts'
import { acceptedDays, isCancelled, isDayAccepted } from '#records/change-request/rules.ts'

import { latestOf, type Note, notesIn, percentIn } from './notes.ts'
import { type Given, openTurn } from './periods.ts'
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
  if (!turn) return { note: latestOf(notes), due: given, isOver: true }
  const basis = turn.isAccepted ? 'agreed' : (given?.basis ?? 'default')
  const due: Due = { on: turn.dueOn, basis }
  return { note: turn.note, due, isOver: turn.isOver }
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
    if (recurrence === undefined && isBefore(dueOn, startOn)) {
      issues.push({ path: 'dueOn', code: 'before_start' })
    }
    const isYear = roadmapYear !== undefined && YEAR.test(roadmapYear)
    if (type === 'milestone' ? !isYear : roadmapYear !== undefined) {
      issues.push({ path: 'roadmapYear', code: 'not_a_year' })
    }
    return [...issues, ...issuesOfQuantity(values), ...issuesOfReminder(values)]
  },
  /**
   * A task of a plan keeps the day it was given, until a leader has accepted another one, and all
   * that would move that day beside it.
   */
  issuesOfChange: (before: Values, { values, parts }: Matter): Issue[] => {
    const bound = boundFields(before)
    if (bound.length === 0) return []
    const is = dayOfTask(values)?.on
    const isMoved = is !== dayOfTask(before)?.on && !isDayAccepted(parts, is)
    const moved = bound
      .filter((name) => !DAYS.includes(name))
      .filter((name) => (before[name] ?? null) !== (values[name] ?? null))
    return [...(isMoved ? ['dueOn'] : []), ...moved].map((path) => ({ path, code: 'by_request' }))
  },
  pieceOf: ({ parent }: Values): string | undefined =>
    typeof parent === 'string' ? parent : undefined,
  derive: (values: Values, parts: readonly Part[], _?: Calendar, end?: End): Derived => {
    const { leadUnit, assignee } = values as Partial<Task>
    const { note, due, isOver } = standingOf(values, parts)
    const own = stateOf(note, parts)
    const ends = endsWith(end, own, isOver)
    const state = ends === undefined ? own : 'cancelled'
    const isEnded = state === 'cancelled' || (state === 'done' && isOver)
    return {
      state,
      ...(ends === undefined ? {} : { endedWith: ends }),
      open: isEnded ? 0 : 1,
      percent: percentIn(note),
      ...(isEnded ? {} : datesOf(values, due)),
      ...(leadUnit ? { unit: leadUnit } : {}),
      ...(assignee ? { officer: assignee } : {}),
    }
  },
} satisfies Rules

/**
 * Whether a part of a task is over because its task is: its notes stay, and it counts as cancelled
 * until the task goes on; one that was done, or cancelled by itself, stays what it is.
 *
 * Default: việc chung đã hủy hoặc đã gỡ thì phần việc của từng đơn vị không còn phải làm.
 */
function endsWith(end: End | undefined, own: TaskState, isOver: boolean): End | undefined {
  return own === 'cancelled' || (own === 'done' && isOver) ? undefined : end
}

const DAYS = ['dueOn', 'beforeOn']

/**
 * The fields of a task of a plan that say when it is due: they are not typed over. None of a task
 * outside a plan, or of one without a day.
 */
export function boundFields(values: Values): string[] {
  const given = dayOfTask(values)
  const isReturning = (values['recurrence'] ?? null) !== null
  if ((values['plan'] ?? null) === null || (!given && !isReturning)) return []
  return [
    ...DAYS,
    'plan',
    'recurrence',
    ...(isReturning ? ['startOn', 'untilOn'] : []),
    ...(given?.basis === 'default' ? ['type', 'roadmapYear'] : []),
  ]
}

/** What is wrong with another day for a task, at the question that asks it. */
export function issuesOfNewDay(task: Values, newOn: unknown, path: string): Issue[] {
  const issues = taskRules.check({ ...task, dueOn: newOn, beforeOn: undefined })
  return issues.filter((issue) => issue.path === 'dueOn').map(({ code }) => ({ path, code }))
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
