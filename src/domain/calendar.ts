import { addDays, type Day, weekdayOf } from './day.ts'

/** What a row of the calendar says of its day. */
export const dayKinds = ['day_off', 'swapped_off', 'make_up'] as const
export type DayKind = (typeof dayKinds)[number]

/**
 * The days that are not what their weekday says, by day. A row that nobody has confirmed yet
 * counts, and whoever shows a deadline that met one says so.
 */
export type Calendar = ReadonlyMap<Day, { type: DayKind; name: string; verified: boolean }>

/** True on days off and on weekends, except a Saturday or Sunday worked in exchange. */
export function isRestDay(day: Day, calendar: Calendar): boolean {
  const row = calendar.get(day)
  if (row) return row.type !== 'make_up'
  const weekday = weekdayOf(day)
  return weekday === 0 || weekday === 6
}

/** Longer than any rest a calendar can hold; a search for a working day ends here at the latest. */
const REST_DAYS_MAX = 400

/** The first working day on or after a day. Throws when there is none within 400 days. */
export function nextWorkingDay(day: Day, calendar: Calendar): Day {
  return workingDayFrom(day, 1, calendar)
}

function workingDayFrom(day: Day, step: 1 | -1, calendar: Calendar): Day {
  let date = day
  for (let left = REST_DAYS_MAX; left > 0; left -= 1) {
    if (!isRestDay(date, calendar)) return date
    date = addDays(date, step)
  }
  throw new Error(`There is no working day within ${REST_DAYS_MAX} days of ${day}`)
}

/** The day `count` working days after `day`; `day` itself is day 0. */
export function addWorkingDays(day: Day, count: number, calendar: Calendar): Day {
  let date = day
  for (let left = count; left > 0; left -= 1) date = nextWorkingDay(addDays(date, 1), calendar)
  return date
}

/** The day `count` working days before `day`; `day` itself is day 0. */
export function subtractWorkingDays(day: Day, count: number, calendar: Calendar): Day {
  let date = day
  for (let left = count; left > 0; left -= 1) {
    date = workingDayFrom(addDays(date, -1), -1, calendar)
  }
  return date
}

/**
 * The day `count` calendar days after `day`, moved to the next working day when it is a rest day.
 *
 * Law: Bộ luật Dân sự 91/2015/QH13, Điều 148 khoản 5.
 */
export function addCalendarDays(day: Day, count: number, calendar: Calendar): Day {
  return nextWorkingDay(addDays(day, count), calendar)
}

/** One day of a count of working days: counted with its number, or left out with its reason. */
export type CountedDay =
  | { day: Day; number: number }
  | { day: Day; rest: 'weekend' }
  | { day: Day; rest: 'off'; name: string }

/** Every day from the one after `day` to the last of `count` working days, as it was counted. */
export function countWorkingDays(day: Day, count: number, calendar: Calendar): CountedDay[] {
  const counted: CountedDay[] = []
  const last = addWorkingDays(day, count, calendar)
  let number = 1
  for (let date = addDays(day, 1); date <= last; date = addDays(date, 1)) {
    if (isRestDay(date, calendar)) {
      const off = calendar.get(date)
      counted.push(
        off ? { day: date, rest: 'off', name: off.name } : { day: date, rest: 'weekend' },
      )
    } else {
      counted.push({ day: date, number })
      number += 1
    }
  }
  return counted
}
