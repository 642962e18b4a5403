import { addDays, type Day } from '#domain/day.ts'
import { firstDayIn, lastDayIn, type Period, periodOf, recurrences } from '#domain/recurrence.ts'

import type { Target } from './record.ts'

/** A period as it is counted: what happened by its last day, or by today while it goes on. */
export type Time = {
  period: Period
  firstDay: Day
  lastDay: Day
  /** The last day that counts. */
  asOf: Day
  isOver: boolean
}

/** A period of a target, seen from today. */
export function timeOf(period: Period, today: Day): Time {
  const lastDay = lastDayIn(period)
  const isOver = lastDay < today
  return { period, firstDay: firstDayIn(period), lastDay, asOf: isOver ? lastDay : today, isOver }
}

/** True for a day in the period. */
export function isWithin({ firstDay, lastDay }: Time, day: Day | undefined): boolean {
  return day !== undefined && firstDay <= day && day <= lastDay
}

/** True once nothing more can be done in time: the day is gone, or the period is. */
export function isGone({ asOf, isOver }: Time, dueOn: Day): boolean {
  return dueOn < asOf || (isOver && dueOn === asOf)
}

/** How often a target is measured; once a year for a code from a newer version. */
export function recurrenceOf({ recurrence }: Pick<Target, 'recurrence'>) {
  return recurrences.find((each) => each === recurrence) ?? 'yearly'
}

/** The period right before one, of those a target is measured by. */
export function periodBefore(target: Target, period: Period): Period {
  return periodOf(recurrenceOf(target), addDays(firstDayIn(period), -1))
}

/** So many periods before one, the latest first; none that ended before the first day there is. */
export function periodsBefore(
  target: Target,
  period: Period,
  { atMost, since = '' }: { atMost: number; since?: Day | undefined },
): Period[] {
  const periods: Period[] = []
  for (let each = period; periods.length < atMost;) {
    each = periodBefore(target, each)
    if (lastDayIn(each) < since) break
    periods.push(each)
  }
  return periods
}
