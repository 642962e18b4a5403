import { type Day, isDay } from '#domain/day.ts'
import type { Part } from '#domain/part.ts'
import { lastDayBefore } from '#domain/recurrence.ts'
import type { Issue, Values } from '#domain/record.ts'
import { type Derived, type Due, type Matter, mayWork, type Rules } from '#domain/rules.ts'
import { isCancelled, isDayAccepted } from '#records/change-request/rules.ts'

import { latestOf, type Note, notesIn, percentIn } from './notes.ts'
import { openTurn } from './periods.ts'
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

/** How far a task has come, and when what is open of it is due. */
function standingOf(values: Values, parts: readonly Part[]) {
  const given = dayOfTask(values)
  const turn = openTurn(values, notesIn(parts), given?.on)
  if (!turn) return { note: latestOf(notesIn(parts)), due: given, isOver: true }
  const due: Due = { on: turn.dueOn, basis: given?.basis ?? 'default' }
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
    return issues
  },
  /**
   * A task of a plan keeps the day it was given, until a leader has accepted another one.
   */
  issuesOfChange: (before: Values, { values, parts }: Matter): Issue[] => {
    const was = dayOfTask(before)?.on
    const is = dayOfTask(values)?.on
    if ((before['plan'] ?? null) === null || was === undefined || is === was) return []
    return isDayAccepted(parts, is) ? [] : [{ path: 'dueOn', code: 'by_request' }]
  },
  derive: (values: Values, parts: readonly Part[]): Derived => {
    const { leadUnit, assignee } = values as Partial<Task>
    const { note, due, isOver } = standingOf(values, parts)
    const state = stateOf(note, parts)
    const isEnded = state === 'cancelled' || (state === 'done' && isOver)
    return {
      state,
      open: isEnded ? 0 : 1,
      percent: percentIn(note),
      ...(due && !isEnded ? { due } : {}),
      ...(leadUnit ? { unit: leadUnit } : {}),
      ...(assignee ? { officer: assignee } : {}),
    }
  },
} satisfies Rules

function isBefore(day: Day | undefined, other: Day | undefined): boolean {
  return day !== undefined && other !== undefined && day < other
}
