import type { Values } from '#domain/record.ts'

import { idOf, latestOf, millisOf, type Stamp, stampOf } from './stamp.ts'

/** Some fields of one record, as one officer set them at one moment. Never altered once made. */
export type Change = {
  id: string
  kind: string
  record: string
  stamp: Stamp
  /** Set on the change that makes the record. */
  first?: true | undefined
  fields: Values
  /** By field, the ids of the values the officer had in view. */
  over?: Record<string, string[]> | undefined
  /** Changes of one act go side by side and are taken or refused together. */
  group?: string | undefined
}

export type Standing = { value: unknown; stamp: Stamp; by: { id: string; name: string } }

/** What stands of a record: its values, when each was set, and where several stand at once. */
export type Version = {
  fields: Values
  stamps: Record<string, Stamp>
  contested?: Record<string, Standing[]> | undefined
}

export const NOTHING: Version = { fields: {}, stamps: {} }

/** A record as the server has it, at its place in a stream. */
export type Row = Version & {
  stream: string
  kind: string
  id: string
  position: number
  seal: string
}

/**
 * The one place where two versions of a record meet. By field, the later stamp shows; the other
 * value is history, in the log. `null` empties a field and keeps its stamp. Changes may come in
 * any order and more than once, and every side ends with the same version.
 */
export function merge(version: Version, change: Pick<Change, 'fields' | 'stamp'>): Version {
  const fields = { ...version.fields }
  const stamps = { ...version.stamps }
  for (const [name, value] of Object.entries(change.fields)) {
    if (change.stamp <= (stamps[name] ?? '')) continue
    stamps[name] = change.stamp
    if (value === null) delete fields[name]
    else fields[name] = value
  }
  return version.contested ? { fields, stamps, contested: version.contested } : { fields, stamps }
}

const AHEAD_MAX_MS = 120_000

/**
 * The stamp under which the server takes a change. A clock that is far ahead, or a change that
 * says it replaces a value and yet is not later, gets 1 ms after the row's latest and `now` at
 * least, under the same id; every other stamp is taken as it is.
 */
export function clampedStamp(version: Version, change: Change, now: number): Stamp {
  const { stamp, over, fields } = change
  const isAhead = millisOf(stamp) > now + AHEAD_MAX_MS
  const isBehind = Object.keys(fields).some((name) => {
    const shown = version.stamps[name]
    return shown !== undefined && stamp <= shown && (over?.[name] ?? []).includes(idOf(shown))
  })
  if (!isAhead && !isBehind) return stamp
  const latest = latestOf(Object.values(version.stamps))
  return stampOf(Math.max(now, latest === '' ? 0 : millisOf(latest) + 1), stamp.slice(14))
}

/** By field, the ids of the values a version shows: what an officer who sees it has in view. */
export function valuesInView(version: Version, names: readonly string[]): Record<string, string[]> {
  const view: Record<string, string[]> = {}
  for (const name of names) {
    const standing = version.contested?.[name]
    const stamp = version.stamps[name]
    if (standing) view[name] = standing.map((each) => idOf(each.stamp))
    else if (stamp !== undefined) view[name] = [idOf(stamp)]
  }
  return view
}
