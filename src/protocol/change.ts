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

/** A value that stands as well, and says the same as the one that was set at `as`. */
export type Alike = { as: Stamp; stamp: Stamp; by: Person }

/** What stands of a record: its values, when each was set, and where several stand at once. */
export type Version = {
  fields: Values
  stamps: Record<string, Stamp>
  /** By field, every value that stands, the shown one first; only where there are several. */
  contested?: Record<string, Standing[]> | undefined
  /** By field, what stands as well and says the same as a value there: each until it is replaced. */
  alike?: Record<string, Alike[]> | undefined
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
 * before), is history. Values that are equal show as one, under the later stamp; each stands until
 * it is replaced itself, so that who goes back on one takes nobody else's along.
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

/**
 * Every value of a field that stands, the shown one first, those that only repeat another last;
 * none for a field nobody ever set.
 */
export function standingOf(version: Version, name: string): Standing[] {
  const shown = shownIn(version, name)
  const again = (version.alike?.[name] ?? []).map(({ as, ...each }): Standing => {
    const one = shown.find(({ stamp }) => stamp === as) ?? shown[0]
    return { ...each, value: one?.value ?? null }
  })
  return [...shown, ...again]
}

function shownIn({ fields, stamps, contested }: Version, name: string): readonly Standing[] {
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
  const { differing, again } = grouped(standing)
  const [shown, ...others] = differing
  const { [name]: _value, ...fields } = version.fields
  const { [name]: _stamp, ...stamps } = version.stamps
  const { [name]: _contested, ...contested } = version.contested ?? {}
  const { [name]: _alike, ...alike } = version.alike ?? {}
  if (shown) {
    stamps[name] = shown.stamp
    if (shown.value !== null && shown.value !== undefined) fields[name] = shown.value
    if (others.length > 0) contested[name] = [shown, ...others]
    if (again.length > 0) alike[name] = again
  }
  return { fields, stamps, ...whereAny({ contested }), ...whereAny({ alike }) }
}

/** The values that differ, the latest of each and of all first, and those that say one of them again. */
function grouped(standing: readonly Standing[]): { differing: Standing[]; again: Alike[] } {
  const differing: Standing[] = []
  const again: Alike[] = []
  for (const each of standing.toSorted((a, b) => (a.stamp < b.stamp ? 1 : -1))) {
    const { value, stamp, by } = each
    const as = differing.find((one) => isEqual(one.value, value))
    if (as) again.push({ as: as.stamp, stamp, by })
    else differing.push(each)
  }
  return { differing, again }
}

/** A member of a version that is left out where it says nothing. */
function whereAny<Member extends Record<string, object>>(member: Member): Partial<Member> {
  return Object.values(member).some((of) => Object.keys(of).length > 0) ? member : {}
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
  return others.length < rest.length ? rest : [...rest, own]
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
  if (unseen.length === 0) return version
  // That it is not out needs saying once, however often it is edited: the latest says it.
  const nulls = [...removals, ...unseen].filter(
    (each) => unseen.includes(each) || each.value === null,
  )
  const latest = nulls.reduce((a, b) => (a.stamp < b.stamp ? b : a))
  const taken = removals.filter(({ value }) => value !== null)
  return withStanding(version, 'removedAt', [...taken, { ...latest, value: null }])
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
