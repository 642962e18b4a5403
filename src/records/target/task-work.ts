import type { Day } from '#domain/day.ts'
import type { Part } from '#domain/part.ts'
import type { Values } from '#domain/record.ts'
import type { Matter } from '#domain/rules.ts'
import { doneOn, latestOf, notesIn, percentIn } from '#records/task/notes.ts'
import { openTurn, type Turn, turnsOf } from '#records/task/periods.ts'
import { dayOfTask, givenTo } from '#records/task/rules.ts'
import { isGone, isWithin, type Time } from './time.ts'

const WHOLE = 100

/**
 * How a task stood in a period, by what was noted until then: done in it, left to do, or neither,
 * where it was no work of the period. `begunOn` is when its plan was issued.
 *
 * Default: việc lặp lại tính theo các kỳ đến hạn trong kỳ của chỉ tiêu.
 */
export function standingIn(
  time: Time,
  { values, parts }: Matter,
  begunOn?: Day,
): 'met' | 'unmet' | undefined {
  const notes = notesIn(notedBy(time.asOf, parts), values)
  if (openTurn(values, notes, {}) !== undefined) {
    return standingOfTurns(time, turnsOf(values, notes, givenTo(values, parts), time.asOf))
  }
  const done = percentIn(latestOf(notes)) === WHOLE ? doneOn(notes) : undefined
  if (done !== undefined) return isWithin(time, done) ? 'met' : undefined
  const day = dayOfTask(values)?.on ?? firstDayOf(values) ?? begunOn
  return day === undefined || day <= time.lastDay ? 'unmet' : undefined
}

/**
 * Work that comes back: of the turns that fall due in the period, all whose day is gone are done,
 * and one is done at all. A turn that is begun early takes nothing from it, and one of an earlier
 * period that is done late gives nothing.
 */
function standingOfTurns(time: Time, turns: readonly Turn[]): 'met' | 'unmet' | undefined {
  const due = turns.filter(({ dueOn }) => isWithin(time, dueOn))
  if (due.length === 0) return undefined
  const done = due.filter(({ percent }) => percent >= WHOLE)
  const isLate = due.some((turn) => !done.includes(turn) && isGone(time, turn.dueOn))
  return !isLate && done.length > 0 ? 'met' : 'unmet'
}

function firstDayOf({ startOn }: Values): Day | undefined {
  return typeof startOn === 'string' ? startOn : undefined
}

/** The parts of a task without the notes of a later day. */
function notedBy(day: Day, parts: readonly Part[]): Part[] {
  return parts.filter(
    ({ kind, values }) => kind !== 'progress' || String(values['on'] ?? '') <= day,
  )
}
