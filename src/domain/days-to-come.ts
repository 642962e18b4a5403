import type { Day } from './day.ts'
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
      return typeof day === 'string' && day > today
    })
    .map((path) => ({ path, code: 'after_today' }))
}
