import { DAY_MS } from '#domain/day.ts'

/**
 * Whether a day has gone by on this phone's clock, in milliseconds. A moment that is yet to come
 * was noted by a clock that went wrong, and holds nothing up.
 */
export function aDaySince(moment: number | undefined, now: number): boolean {
  return moment === undefined || moment > now || moment + DAY_MS <= now
}
