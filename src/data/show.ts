import type { Calendar } from '#domain/calendar.ts'
import type { Part } from '#domain/part.ts'
import type { Derived } from '#domain/rules.ts'
import { isRemoved, merge, NOTHING, type Person, type Version } from '#protocol/change.ts'
import { calendarOf } from '#records/holiday/rules.ts'
import { type Kind, kindNamed } from '#records/kinds.ts'
import { kindNames } from '#records/shapes.ts'

import { type Based, type Database, NO_DAY, type Own, type Pending, type Shown } from './db.ts'
import { beforesOf, followingOf, nameOf, ofRemoved, ownerOf, type Standing } from './owners.ts'
import { partsOf } from './parts.ts'
import { type Ends, piecesToShow, whatEnds } from './pieces.ts'
import { putInSlices } from './slices.ts'

export type Key = readonly [kind: string, id: string]

/** The server's rows by name, where the caller has just written them and they need not be read. */
export type Came = ReadonlyMap<string, Based>

/** All there is of a record, where the caller has it at hand: the server's row and this phone's changes. */
export type Read = { base: Based | undefined; changes: readonly Pending[]; own: Own }

/** Every table that showing a record reads or writes: what a transaction around it must name. */
export function tablesOfShowing(db: Database) {
  return [...kindNames.map((name) => db.table(name)), db.base, db.back, db.outbox, db.own]
}

/**
 * Works out anew how some records look: the server's row, this phone's changes merged over it
 * oldest first, and what follows from them and their parts. Call it inside a transaction over
 * `tablesOfShowing`. A kind this version does not know stays in `base` alone.
 */
export async function show(
  db: Database,
  keys: readonly Key[],
  came: Came = new Map(),
  read: ReadonlyMap<string, Read> = new Map(),
): Promise<void> {
  const known = unique(keys.filter(([kind]) => kindNamed(kind)))
  if (known.length === 0) return
  const parts = known.filter(([kind]) => kindNamed(kind)?.partOf)
  if (parts.length === 0) {
    const [versions, around, befores] = await Promise.all([
      versionsOf(db, known, came, read),
      aroundOf(db, known),
      beforesOf(db, known),
    ])
    const following = await followingOf(db, known, versions, befores)
    following.push(...(await put(db, known, versions, around)))
    return following.length > 0 ? show(db, following) : undefined
  }
  const versions = await versionsOf(db, known, came, read)
  const owners = parts.flatMap((key) => ownerOf(key, versions.get(nameOf(key))))
  const whole = unique([...known.filter(([kind]) => !kindNamed(kind)?.partOf), ...owners])
  const more = whole.filter((key) => !versions.has(nameOf(key)))
  // What is due by itself waits for what it belongs to; the others are written meanwhile.
  const undue = parts.filter((key) => !isDue(key))
  const [standing, befores] = await Promise.all([
    versionsOf(db, more, came),
    beforesOf(db, whole),
    put(db, undue, versions, { calendar: new Map(), partsByOwner: new Map() }),
  ])
  for (const [name, version] of standing) versions.set(name, version)
  const following = await followingOf(db, whole, versions, befores)
  const due = unique([...parts, ...following].filter(isDue))
  const rest = following.filter((key) => !versions.has(nameOf(key)))
  for (const [name, version] of await versionsOf(db, rest, came)) versions.set(name, version)
  await putDue(db, due, versions)
  if (whole.length === 0) return
  const pieces = await put(db, whole, versions, { ...(await aroundOf(db, whole)), befores })
  if (pieces.length > 0) await show(db, pieces)
}

function isDue([kind]: Key): boolean {
  return kindNamed(kind)?.derive !== undefined
}

/** Writes how some parts look that are due by themselves; nothing belongs to a part. */
async function putDue(db: Database, due: readonly Key[], versions: Versions): Promise<void> {
  if (due.length === 0) return
  await put(db, due, versions, { calendar: await calendarIn(db), partsByOwner: new Map() })
}

/** What the look of some records depends on beside themselves. */
async function aroundOf(db: Database, keys: readonly Key[]): Promise<Around> {
  const [calendar, partsByOwner] = await Promise.all([calendarIn(db), partsOf(db, keys)])
  return { calendar, partsByOwner }
}

/** The calendar the commune's rows make on this phone: not those taken out, nor one it refused. */
export async function calendarIn(db: Database): Promise<Calendar> {
  const rows = await db.holiday.toArray()
  const standing = rows.filter(({ list, isRefused }) => list !== 'removed' && isRefused !== true)
  return calendarOf(standing.map(({ version }) => version.fields))
}

type Versions = ReadonlyMap<string, Standing | undefined>

type Around = {
  calendar: Calendar
  partsByOwner: ReadonlyMap<string, Part[]>
  /** How records look so far: what looks the same is not written again, and no screen drawn anew. */
  befores?: ReadonlyMap<string, Shown>
}

/** Writes how some records look; answers the pieces of those among them that are over now, or no longer. */
async function put(
  db: Database,
  keys: readonly Key[],
  versions: Versions,
  given: Around,
): Promise<Key[]> {
  const over = await ofRemoved(db, keys, versions)
  const { ends, before } = await whatEnds(db, keys, versions)
  const around = { ...given, ends }
  const rowsByKind = new Map<string, Shown[]>()
  for (const key of keys) {
    const [kindName, id] = key
    const kind = kindNamed(kindName)
    const standing = versions.get(nameOf(key))
    if (!kind) continue
    if (!standing) {
      await db.table(kindName).delete(id)
      continue
    }
    const rows = rowsByKind.get(kindName) ?? []
    const shown = shownOf(kind, id, standing, around)
    // What belongs to a record that was taken out is nobody's work any more.
    if (shown.list === 'open' && over.has(nameOf(key))) shown.list = 'done'
    if (!looksAs(shown, around.befores?.get(nameOf(key)))) rows.push(shown)
    rowsByKind.set(kindName, rows)
  }
  for (const [kindName, rows] of rowsByKind) await putInSlices(db.table(kindName), rows)
  return piecesToShow(db, before)
}

type Known = Around & { ends: Ends }

function looksAs(shown: Shown, before: Shown | undefined): boolean {
  return before !== undefined && JSON.stringify(shown) === JSON.stringify(before)
}

function shownOf(kind: Kind, id: string, { version, isRefused }: Standing, around: Known): Shown {
  const { fields } = version
  const end = around.ends.get(nameOf([kind.name, id]))
  const derived = kind.derive?.(fields, around.partsByOwner.get(id) ?? [], around.calendar, end)
  const shown: Shown = { id, version, list: 'open', dueOn: NO_DAY, ...columnsOf(derived) }
  for (const name of [...kind.indexes, ...(kind.together ?? []).flat()])
    if (fields[name] !== undefined) shown[name] = fields[name]
  if (typeof fields['author'] === 'string') shown.author = fields['author']
  if (isRemoved(version)) shown.list = 'removed'
  else if (isForPerson(kind, version)) shown.attention = 1
  if (isRefused) shown.isRefused = true
  return shown
}

/** Whether a person has to choose: what the app or the server fills in by itself nobody is asked about. */
function isForPerson({ fields }: Kind, { contested = {} }: Version): boolean {
  return Object.keys(contested).some((name) => name !== 'author' && fields[name]?.widget !== 'own')
}

function columnsOf(derived: Derived | undefined): Partial<Shown> {
  if (!derived) return {}
  const { open: isOpen, due, ...rest } = derived
  return {
    ...rest,
    list: isOpen === 0 ? 'done' : 'open',
    ...(due && { due, dueOn: due.on }),
    ...(rest.stuck && { attention: 1 }),
  }
}

/** How each record stands by name; `undefined` where nothing does. */
async function versionsOf(
  db: Database,
  keys: readonly Key[],
  came: Came,
  read: ReadonlyMap<string, Read> = new Map(),
): Promise<Map<string, Standing | undefined>> {
  const known = [...read].map(([name, each]) => [name, standingIn(each)] as const)
  const left = keys.filter((key) => !read.has(nameOf(key)))
  if (left.length === 0) return new Map(known)
  const unread = left.filter((key) => !came.has(nameOf(key)))
  const [found, lying, own] = await Promise.all([
    db.base.bulkGet(unread.map(([kind, id]): [string, string] => [kind, id])),
    lyingOver(db, left),
    db.own.get('own'),
  ])
  const bases = new Map<string, Based | undefined>(came)
  for (const [at, key] of unread.entries()) bases.set(nameOf(key), found[at])
  const writer = own?.session.officer
  return new Map([
    ...known,
    ...left.map((key) => {
      const base = bases.get(nameOf(key))
      const changes = lying.get(nameOf(key))?.filter((change) => base || isInSight(change))
      return [nameOf(key), versionOver(base, changes, writer)] as const
    }),
  ])
}

function standingIn({ base, changes, own }: Read): Standing | undefined {
  const lying = changes.filter((change) => change.lies === 1 && (base || isInSight(change)))
  return versionOver(base, lying, own.session.officer)
}

/** This phone's changes over some records, oldest first. */
async function lyingOver(db: Database, keys: readonly Key[]): Promise<Map<string, Pending[]>> {
  const [key, another] = keys
  const isOne = key !== undefined && another === undefined
  const asked = isOne
    ? db.outbox.where('[kind+record]').equals([...key])
    : db.outbox.where('lies').equals(1)
  const byName = new Map<string, Pending[]>()
  for (const change of await asked.sortBy('seq')) {
    if (change.lies !== 1) continue
    const name = nameOf([change.kind, change.record])
    const changes = byName.get(name)
    if (changes) changes.push(change)
    else byName.set(name, [change])
  }
  return byName
}

function versionOver(
  base: Version | undefined,
  changes: readonly Pending[] | undefined,
  writer: Person | undefined,
): Standing | undefined {
  // A refused change is shown as the record only while there is no other; else it stands by its field.
  const over = (changes ?? []).filter(({ state }) => state !== 'refused' || !base)
  if (!base && over.length === 0) return undefined
  let version: Version = base
    ? {
        fields: base.fields,
        stamps: base.stamps,
        contested: base.contested,
        alike: base.alike,
      }
    : { ...NOTHING, fields: { author: writer?.id } }
  const by = writer && { id: writer.id, name: writer.name }
  const replaced = new Map<string, Set<string>>()
  for (const change of over) {
    version = merge(version, { ...change, by }, (name) => replaced.get(name) ?? NONE)
    noteReplaced(replaced, change)
  }
  return { version, isRefused: !base && over.every(({ state }) => state === 'refused') }
}

/** Whether a change may show before the commune's own row has come: what was sealed may not. */
function isInSight({ kind, state }: Pending): boolean {
  return state === 'refused' || !kindNamed(kind)?.sealsOnSave
}

/** A mended change lies before later ones that it had in view: what it replaced stays replaced. */
function noteReplaced(replaced: Map<string, Set<string>>, { over }: Pending): void {
  for (const [name, ids] of Object.entries(over ?? {})) {
    replaced.set(name, new Set([...(replaced.get(name) ?? []), ...ids]))
  }
}

const NONE: ReadonlySet<string> = new Set()

function unique(keys: readonly Key[]): Key[] {
  return [...new Map(keys.map((key) => [nameOf(key), key])).values()]
}
