import {
  addCalendarDays,
  addWorkingDays,
  type Calendar,
  isRestDay,
  subtractWorkingDays,
} from '#domain/calendar.ts'
import { addDays, type Day, daysBetween } from '#domain/day.ts'
import type { Length } from './rule.ts'

/**
 * The last day to act under a limit, or the last day something must last under a minimum, counted
 * from the day of the event, which is day 0.
 *
 * A limit after the event ends on a working day. One before the event keeps its full length: what
 * must be out seven days before is never allowed on the sixth because the seventh is a Sunday. A
 * minimum is never rolled and never shortened.
 *
 * Law: Bộ luật Dân sự 91/2015/QH13, Điều 147 khoản 2 và Điều 148 khoản 5.
 */
export function lastDayOf(length: Length, eventOn: Day, calendar: Calendar): Day {
  const { length: count, unit, direction, kind } = length
  if (unit === 'working_days') {
    if (direction === 'before') return subtractWorkingDays(eventOn, count, calendar)
    return addWorkingDays(eventOn, count, calendar)
  }
  if (direction === 'before') return addDays(eventOn, -count)
  if (kind === 'minimum') return addDays(eventOn, count)
  return addCalendarDays(eventOn, count, calendar)
}

/** How many days that count lie after `after`, up to and with `through`; 0 when it is earlier. */
export function countDays(
  unit: Length['unit'],
  after: Day,
  through: Day,
  calendar: Calendar,
): number {
  if (unit === 'calendar_days') return Math.max(0, daysBetween(after, through))
  let count = 0
  for (let day = addDays(after, 1); day <= through; day = addDays(day, 1)) {
    if (!isRestDay(day, calendar)) count += 1
  }
  return count
}
