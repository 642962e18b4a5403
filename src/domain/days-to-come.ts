import { addDays, type Day, isDay } from './day.ts'
import type { Issue, Values } from './record.ts'

/**
 * The days among some answers that have not come yet, where each tells of what has happened.
 *
 * Default: product rule, a day to come is no day of what was done.
 */
export function daysToCome(values: Values, names: readonly string[], today: Day): Issue[] {
  return names
    .filter((name) => {
      const day = values[name]
      // What is no day at all is found by its field.
      return typeof day === 'string' && isDay(day) && day > today
    })
    .map((path) => ({ path, code: 'after_today' }))
}

/** Those of some days that are said anew: one that stands already, from an older version, stays. */
export function saidAnew(names: readonly string[], values: Values, before: Values = {}): string[] {
  return names.filter((name) => (values[name] ?? null) !== (before[name] ?? null))
}

/**
 * The last day that may be said of what was done, as the commune judges it: a phone whose clock is
 * a little ahead writes tomorrow's, and is not refused for its clock.
 *
 * Default: product rule, a change is never refused for the clock of its phone alone.
 */
export function lastDayTaken(today: Day): Day {
  return addDays(today, 1)
}
