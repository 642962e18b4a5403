import { addDays, type Day } from './day.ts'

/** How often work comes back. */
export const recurrences = ['monthly', 'quarterly', 'half_year', 'yearly'] as const
export type Recurrence = (typeof recurrences)[number]

/** One turn of work that comes back: `2026-11`, `2026-q4`, `2026-h2` or `2026`. */
export type Period = string

/** What a period looks like. */
export const PERIOD = /^(19|20|21)\d{2}(-(0[1-9]|1[0-2]|q[1-4]|h[12]))?$/

const MONTHS: Readonly<Record<Recurrence, number>> = {
  monthly: 1,
  quarterly: 3,
  half_year: 6,
  yearly: 12,
}
const MONTHS_A_YEAR = 12

/** The period of a recurrence in which a day lies. */
export function periodOf(recurrence: Recurrence, day: Day): Period {
  const place = Math.floor((monthOf(day) - 1) / MONTHS[recurrence]) + 1
  return named(recurrence, Number(day.slice(0, 4)), place)
}

/** The period right after one. */
export function periodAfter(recurrence: Recurrence, period: Period): Period {
  return periodOf(recurrence, addDays(lastDayIn(period), 1))
}

/** The first day of a period. */
export function firstDayIn(period: Period): Day {
  return firstOfMonth(Number(period.slice(0, 4)), firstMonthOf(period))
}

/** The last day of a period. */
export function lastDayIn(period: Period): Day {
  return addDays(
    firstOfMonth(Number(period.slice(0, 4)), firstMonthOf(period) + monthsIn(period)),
    -1,
  )
}

/**
 * R-RP-01: the last day that is still "trước ngày X", before day X.
 *
 * Practice: "trước ngày X" trong văn bản được hiểu là chậm nhất ngày X − 1.
 */
export function lastDayBefore(day: Day): Day {
  return addDays(day, -1)
}

/**
 * The day on which work is due in a period: as many months after the period begins as the example
 * lies after its own turn begins, on the same day of the month, at the latest the last one of that
 * month; without an example the last day of the period. The turn of an example is the period in
 * which it lies unless another one is named.
 *
 * Default: việc định kỳ không ghi ngày thì hạn là ngày cuối kỳ.
 */
export function dueIn(
  recurrence: Recurrence,
  period: Period,
  example: Day | undefined,
  turn?: Period,
): Day {
  if (example === undefined) return lastDayIn(period)
  const begins = firstDayIn(turn ?? periodOf(recurrence, example))
  const years = Number(example.slice(0, 4)) - Number(begins.slice(0, 4))
  const offset = years * MONTHS_A_YEAR + monthOf(example) - monthOf(begins)
  const month = firstMonthOf(period) + offset
  const year = Number(period.slice(0, 4))
  const day = addDays(firstOfMonth(year, month), Number(example.slice(8)) - 1)
  const last = addDays(firstOfMonth(year, month + 1), -1)
  return day < last ? day : last
}

function named(recurrence: Recurrence, year: number, place: number): Period {
  const names: Record<Recurrence, Period> = {
    monthly: `${year}-${String(place).padStart(2, '0')}`,
    quarterly: `${year}-q${place}`,
    half_year: `${year}-h${place}`,
    yearly: String(year),
  }
  return names[recurrence]
}

function monthsIn(period: Period): number {
  if (period.length === 4) return MONTHS.yearly
  if (period[5] === 'q') return MONTHS.quarterly
  return period[5] === 'h' ? MONTHS.half_year : MONTHS.monthly
}

/** The number of its first month, 1 to 12. */
function firstMonthOf(period: Period): number {
  const place = Number(period.slice(5).replace(/^[qh]/, '') || 1)
  return (place - 1) * monthsIn(period) + 1
}

function monthOf(day: Day): number {
  return Number(day.slice(5, 7))
}

/** The first day of a month; month 13 is January of the year after. */
function firstOfMonth(year: number, month: number): Day {
  const over = Math.floor((month - 1) / MONTHS_A_YEAR)
  const place = month - over * MONTHS_A_YEAR
  return `${year + over}-${String(place).padStart(2, '0')}-01`
}
