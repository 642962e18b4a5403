import type { Shown } from './db.ts'

/** The record in a shown row, as its kind describes it. The phone stores what it is given, so this is the reader's belief, not a check. */
export function recordOf<R extends { id: string }>({ id, version }: Shown): R {
  const record: { id: string } = { ...version.fields, id }
  return record as R
}

/** When a record was made: the earliest moment any of its values was set, in milliseconds. */
export function madeAt({ version }: Shown): number {
  const stamps = Object.values(version.stamps)
  return stamps.length === 0 ? 0 : Math.min(...stamps.map((stamp) => Number(stamp.slice(0, 13))))
}
