import type { Day } from '#domain/day.ts'
import { addDays } from '#domain/day.ts'
import {
  firstDayIn,
  lastDayIn,
  type Period,
  periodOf,
  type Recurrence,
} from '#domain/recurrence.ts'

/** The times a work log can be of, by the name that stands in the address. */
export const logTimes = [
  'month',
  'last',
  'quarter',
  'lastQuarter',
  'half',
  'lastHalf',
  'year',
  'lastYear',
] as const
export type LogTime = (typeof logTimes)[number]

/** How long each time is, and which of them are the one before. */
const lengths: Record<LogTime, readonly [Recurrence, 'before'?]> = {
  month: ['monthly'],
  last: ['monthly', 'before'],
  quarter: ['quarterly'],
  lastQuarter: ['quarterly', 'before'],
  half: ['half_year'],
  lastHalf: ['half_year', 'before'],
  year: ['yearly'],
  lastYear: ['yearly', 'before'],
}

/** The period a work log is of, seen from today. */
export function periodOfLog(time: LogTime, today: Day): Period {
  const [length, before] = lengths[time]
  const period = periodOf(length, today)
  return before ? periodOf(length, addDays(firstDayIn(period), -1)) : period
}

/** True for a day in a period. */
export function isIn(period: Period, day: unknown): day is Day {
  return typeof day === 'string' && firstDayIn(period) <= day && day <= lastDayIn(period)
}
