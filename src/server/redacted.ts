import type { Values } from '#domain/record.ts'
import { type Change, standingOf, type Version, withStanding } from '#protocol/change.ts'
import { SEALED_WORDS } from '#protocol/sealed.ts'
import { idOf, millisOf } from '#protocol/stamp.ts'

import { type Book, type Place, recordIn } from './book.ts'

/** By field, when its words were taken out by law; empty for most records. */
export function sealedIn(fields: Values): Record<string, string> {
  const sealed = fields['sealed']
  return typeof sealed === 'object' && sealed !== null ? (sealed as Record<string, string>) : {}
}

/**
 * A record in which two seals met, each unseen by the other, with what both say: each field is
 * sealed since the later moment.
 */
export function withOneSeal(version: Version): Version {
  const [first, ...others] = standingOf(version, 'sealed')
  if (!first || others.length === 0) return version
  const latest = others.reduce((one, each) => (each.stamp > one.stamp ? each : one), first)
  const value: Record<string, string> = {}
  for (const each of [first, ...others])
    for (const [name, at] of Object.entries(sealedIn({ sealed: each.value })))
      if (at > (value[name] ?? '')) value[name] = at
  return withStanding(version, 'sealed', [{ ...latest, value }])
}

/**
 * A change without the words that were taken out by law: one that was written before its officer
 * could see that they were gone says `đã niêm lại` in their place, here and in the log.
 */
export async function unsealed(book: Book, change: Change): Promise<Change> {
  const place = { kind: change.kind, id: change.record }
  const stood = await recordIn(book, place)
  const sealed = sealedIn(stood?.version.fields ?? {})
  const names = Object.keys(change.fields).filter((name) => Object.hasOwn(sealed, name))
  if (names.length === 0) return change
  const fields = { ...change.fields }
  for (const name of names) {
    const asked = { name, over: change.over?.[name] ?? [] }
    if (!stood || !(await hasSeen(book, place, stood.version, asked)))
      fields[name] = redactedValue(fields[name])
  }
  return { ...change, fields }
}

type Asked = { name: string; over: readonly string[] }

/** Whether what a change replaces is what was there since the words of a field were taken out. */
async function hasSeen(book: Book, place: Place, version: Version, asked: Asked): Promise<boolean> {
  const { name, over } = asked
  if (hasSeenAnew(version, name, over)) return true
  return hasSeenSeal(book, place, { ...asked, told: tellingOf(version, name) })
}

/** What stands in the place of a value: words for words, nothing for anything else. */
export function redactedValue(value: unknown): unknown {
  return typeof value === 'string' ? SEALED_WORDS : null
}

/** Whether a value is what stands in the place of words that were taken out. */
export function isTakenOut(value: unknown): boolean {
  return value === redactedValue(value)
}

/** Whether a change replaces words that stand in a sealed field: they were written after the seal. */
function hasSeenAnew(version: Version, name: string, over: readonly string[]): boolean {
  const anew = standingOf(version, name).filter(({ value }) => !isTakenOut(value))
  return anew.some(({ stamp }) => over.includes(idOf(stamp)))
}

/** The values that say, since the seal, that a field's words are gone: the log may not know them. */
function tellingOf(version: Version, name: string): string[] {
  const at = Date.parse(sealedIn(version.fields)[name] ?? '')
  return standingOf(version, name)
    .filter(({ value, stamp }) => isTakenOut(value) && millisOf(stamp) >= at)
    .map(({ stamp }) => idOf(stamp))
}

type Logged = {
  change: string
  over: Record<string, string[]>
  isSeal: boolean
  /** Words that were taken for new ones: what was there before the seal has left the log. */
  isAnew: boolean
}

/**
 * Whether a change replaces the seal itself, or something whose officer had seen it: what was
 * written before and came later is no sign of that.
 */
async function hasSeenSeal(
  { db, commune }: Book,
  { kind, id }: Place,
  { name, over, told }: Asked & { told: readonly string[] },
): Promise<boolean> {
  if (over.length === 0) return false
  const entries = await db
    .selectFrom('log')
    .select(['change', 'fields', 'over', 'back'])
    .where((where) => where.and({ commune, kind, record: id }))
    .orderBy('at')
    .orderBy('position')
    .execute()
  const log = entries.map((entry): Logged => {
    const fields = JSON.parse(entry.fields) as Values
    // A later seal of another field names this one's moment again.
    const [isSaid, isOurs] = [Object.hasOwn(fields, name), entry.back === 0]
    const isSeal = isOurs && isSaid && Object.hasOwn(sealedIn(fields), name)
    const said = JSON.parse(entry.over ?? '{}') as Record<string, string[]>
    const isAnew = isOurs && isSaid && !isTakenOut(fields[name])
    return { change: entry.change, over: said, isSeal, isAnew }
  })
  const seal = log.findLast(({ isSeal }) => isSeal)
  const known = new Set(log.map(({ change }) => change))
  const anew = log.filter(({ isAnew }) => isAnew).map(({ change }) => change)
  // Each entry is met before those that replace it, but where a slow phone sent the later one first.
  const seen = new Set([
    ...(seal ? [seal.change] : []),
    // A row that was given back brings the seal under its own id, which no log here has.
    ...told.filter((each) => !known.has(each)),
    ...anew,
  ])
  for (let size = 0; size < seen.size;) {
    size = seen.size
    for (const entry of log) {
      if (entry.over[name]?.some((each) => seen.has(each))) seen.add(entry.change)
    }
  }
  return over.some((each) => seen.has(each))
}
