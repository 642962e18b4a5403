/**
 * When a change was made, as text that sorts byte by byte: 13 digits of milliseconds, then the
 * id of the change. The id makes two changes of one millisecond sort the same on every side.
 */
export type Stamp = string

export const STAMP = /^[0-9]{13}-[a-z2-7]{10}$/
export const CHANGE_ID = /^[a-z2-7]{10}$/

export function stampOf(millis: number, id: string): Stamp {
  return `${String(millis).padStart(13, '0')}-${id}`
}

export function millisOf(stamp: Stamp): number {
  return Number(stamp.slice(0, 13))
}

/** The id of the change that set a value, which is also the name of that value. */
export function idOf(stamp: Stamp): string {
  return stamp.slice(14)
}

/** The latest of some stamps; an empty text when there is none. */
export function latestOf(stamps: Iterable<Stamp>): Stamp {
  let latest = ''
  for (const stamp of stamps) if (stamp > latest) latest = stamp
  return latest
}

/** The stamp of a new change: the phone's time, or 1 ms after what the record already shows. */
export function nextStamp(shown: Iterable<Stamp>, now: number, id: string): Stamp {
  const latest = latestOf(shown)
  return stampOf(Math.max(now, latest === '' ? 0 : millisOf(latest) + 1), id)
}
