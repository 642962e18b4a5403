import type { Day } from '#domain/day.ts'
import { addDays } from '#domain/day.ts'
import { firstDayIn, lastDayIn, type Period, periodOf } from '#domain/recurrence.ts'

/** The times a work log can be of, by the name that stands in the address. */
export const logTimes = ['month', 'last', 'quarter', 'year'] as const
export type LogTime = (typeof logTimes)[number]

/** The period a work log is of, seen from today. */
export function periodOfLog(time: LogTime, today: Day): Period {
  const month = periodOf('monthly', today)
  const periods: Record<LogTime, Period> = {
    month,
    last: periodOf('monthly', addDays(firstDayIn(month), -1)),
    quarter: periodOf('quarterly', today),
    year: periodOf('yearly', today),
  }
  return periods[time]
}

/** True for a day in a period. */
export function isIn(period: Period, day: unknown): day is Day {
  return typeof day === 'string' && firstDayIn(period) <= day && day <= lastDayIn(period)
}
