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
  /** The commune it was written for: its officer may have moved to another since. */
  commune?: string | undefined
}

export type Person = { id: string; name: string }

/** A value nobody who saw it has replaced, and who set it; a person without an id is not known here. */
export type Standing = { value: unknown; stamp: Stamp; by: Person }

/** What stands of a record: its values, when each was set, and where several stand at once. */
export type Version = {
  fields: Values
  stamps: Record<string, Stamp>
  /** By field, every value that stands, the shown one first; only where there are several. */
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

/** What one change says, as far as two versions meet over it. */
export type Said = Pick<Change, 'fields' | 'stamp' | 'over'> & { by?: Person | undefined }

/** By field, the ids of values that some change of the record has replaced already. */
export type Replaced = (name: string) => ReadonlySet<string>

export const NOBODY: Person = { id: '', name: '' }
const NONE: ReadonlySet<string> = new Set()
const nothingReplaced: Replaced = () => NONE

/** Fields that say nothing an officer wrote: taking a record out need not have seen them. */
const BESIDE_REMOVAL = new Set(['removedAt', 'removedWhy', 'author', 'registerNo', 'sealed'])

/**
 * The one place where two versions of a record meet. By field, the values a change names in
 * `over` go to the history and its own stands beside the rest; the latest stamp shows, and where
 * others stand they are contested until a change names them. A value that was `replaced` before
 * it came, or whose own change names it (sent again after a restore, when it had been replaced
 * before), is history. Equal values are one, under the later stamp.
 */
export function merge(version: Version, said: Said, replaced: Replaced = nothingReplaced): Version {
  let next = version
  for (const [name, value] of Object.entries(said.fields)) {
    const own = { value, stamp: said.stamp, by: said.by ?? NOBODY }
    next = withStanding(
      next,
      name,
      meet(standingOf(version, name), own, said.over?.[name], replaced(name)),
    )
  }
  return metWithRemoval(next, said, replaced('removedAt'))
}

/** Every value of a field that stands, the shown one first; none for a field nobody ever set. */
export function standingOf({ fields, stamps, contested }: Version, name: string): Standing[] {
  const standing = contested?.[name]
  if (standing) return standing
  const stamp = stamps[name]
  return stamp === undefined ? [] : [{ value: fields[name] ?? null, stamp, by: NOBODY }]
}

/** The same version with other values standing in one field, in any order. */
export function withStanding(
  version: Version,
  name: string,
  standing: readonly Standing[],
): Version {
  const [shown, ...others] = standing.toSorted((a, b) => (a.stamp < b.stamp ? 1 : -1))
  const { [name]: _value, ...fields } = version.fields
  const { [name]: _stamp, ...stamps } = version.stamps
  const { [name]: _contested, ...contested } = version.contested ?? {}
  if (shown) {
    stamps[name] = shown.stamp
    if (shown.value !== null && shown.value !== undefined) fields[name] = shown.value
    if (others.length > 0) contested[name] = [shown, ...others]
  }
  return Object.keys(contested).length > 0 ? { fields, stamps, contested } : { fields, stamps }
}

function meet(
  standing: readonly Standing[],
  own: Standing,
  over: readonly string[] = [],
  replaced: ReadonlySet<string>,
): Standing[] {
  const ownId = idOf(own.stamp)
  // What stood only because nothing else did makes room.
  const rest = standing.filter(
    ({ stamp }) =>
      idOf(stamp) === ownId || !(over.includes(idOf(stamp)) || replaced.has(idOf(stamp))),
  )
  const others = rest.filter(({ stamp }) => idOf(stamp) !== ownId)
  const isPast = replaced.has(ownId) || over.includes(ownId)
  if (isPast && others.length > 0) return others
  if (others.length < rest.length) return rest
  return joined(rest, own)
}

/** One more value beside others; with one that is equal it becomes one, under the later stamp. */
function joined(standing: readonly Standing[], own: Standing): Standing[] {
  const equal = standing.find(({ value }) => isEqual(value, own.value))
  if (!equal) return [...standing, own]
  const later = equal.stamp > own.stamp ? equal : own
  return [...standing.filter((each) => each !== equal), later]
}

/**
 * A record taken out by somebody who had not seen a value that stands, or edited when it was out
 * already, is not out: `null` under that value's stamp stands beside the removal.
 */
function metWithRemoval(version: Version, said: Said, replaced: ReadonlySet<string>): Version {
  const removals = standingOf(version, 'removedAt')
  if (!removals.some(({ value }) => value !== null)) return version
  const seen = new Set([...replaced, ...(said.over?.['removedAt'] ?? [])])
  for (const { stamp } of removals) seen.add(idOf(stamp))
  const unseen = candidates(version, said).filter(({ stamp }) => !seen.has(idOf(stamp)))
  const standing = unseen.reduce<Standing[]>(
    (all, { stamp, by }) => joined(all, { value: null, stamp, by }),
    removals,
  )
  return withStanding(version, 'removedAt', standing)
}

/** The values a removal may not have seen: all of them when it comes, else those that come to it. */
function candidates(version: Version, said: Said): Standing[] {
  const isRemoval = (said.fields['removedAt'] ?? null) !== null
  const names = Object.keys(isRemoval ? version.stamps : said.fields)
  const values = names
    .filter((name) => !BESIDE_REMOVAL.has(name))
    .flatMap((name) => standingOf(version, name))
  const ownId = idOf(said.stamp)
  return values.filter(({ stamp }) => (idOf(stamp) === ownId) !== isRemoval)
}

/** Whether two values are the same one: JSON has no other difference than the order of members. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (isSame(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const members = Object.entries(a)
  if (members.length !== Object.keys(b).length) return false
  return members.every(([name, value]) => isEqual(value, (b as Record<string, unknown>)[name]))
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || (isNothing(a) && isNothing(b)) || areSameWords(a, b)
}

/** The commune keeps words composed; a phone may have typed them in parts. */
function areSameWords(a: unknown, b: unknown): boolean {
  if (typeof a !== 'string' || typeof b !== 'string') return false
  return a.normalize('NFC') === b.normalize('NFC')
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined
}

const AHEAD_MAX_MS = 120_000

/**
 * The stamp under which the server takes a change. A clock that is far ahead, or a change that is
 * not later than a value it replaces, gets 1 ms after the row's latest and `now` at least, under
 * the same id; every other stamp is taken as it is.
 */
export function clampedStamp(version: Version, change: Said, now: number): Stamp {
  const { stamp, over, fields } = change
  const isAhead = millisOf(stamp) > now + AHEAD_MAX_MS
  const isBehind = Object.keys(fields).some((name) =>
    standingOf(version, name).some(
      (each) => stamp < each.stamp && (over?.[name] ?? []).includes(idOf(each.stamp)),
    ),
  )
  if (!isAhead && !isBehind) return stamp
  return stampOf(Math.max(now, latestMillis(version) + 1), idOf(stamp))
}

/** When the latest value of a version was set, in milliseconds; -1 for one that has none. */
export function latestMillis({ stamps }: Pick<Version, 'stamps'>): number {
  const latest = latestOf(Object.values(stamps))
  return latest === '' ? -1 : millisOf(latest)
}

/** By field, the ids of the values a version shows: what an officer who sees it has in view. */
export function valuesInView(version: Version, names: readonly string[]): Record<string, string[]> {
  const view: Record<string, string[]> = {}
  for (const name of names) {
    const ids = standingOf(version, name).map(({ stamp }) => idOf(stamp))
    if (ids.length > 0) view[name] = ids
  }
  return view
}

/** The ids of every value that stands in a record: what somebody who takes it out has in view. */
export function allInView(version: Version): string[] {
  const view = valuesInView(version, Object.keys(version.stamps))
  return [...new Set(Object.values(view).flat())].toSorted()
}

/** Whether a record is out of the lists: somebody took it out and nobody's values say otherwise. */
export function isRemoved(version: Version): boolean {
  const standing = standingOf(version, 'removedAt')
  return standing.length > 0 && standing.every(({ value }) => typeof value === 'string')
}

/** What one row adds to the digest of its stream, of which the sum is taken modulo 2³². */
export function weightOf({ position, stamps }: Pick<Row, 'position' | 'stamps'>): number {
  return (position + Math.max(0, latestMillis({ stamps }))) % DIGEST_MODULO
}

export const DIGEST_MODULO = 2 ** 32
