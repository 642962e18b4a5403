import type { Table } from 'dexie'

import type { Calendar } from '#domain/calendar.ts'
import type { Part } from '#domain/part.ts'
import type { Derived } from '#domain/rules.ts'
import { isRemoved, merge, NOTHING, type Person, type Version } from '#protocol/change.ts'
import { calendarOf } from '#records/holiday/rules.ts'
import { type Kind, kindNamed } from '#records/kinds.ts'
import { type KindName, kindNames } from '#records/shapes.ts'

import { type Based, type Database, NO_DAY, type Pending, type Shown } from './db.ts'
import { followingOf, nameOf, ofRemoved, ownerOf, partKinds, type Standing } from './owners.ts'
import { putInSlices } from './slices.ts'

export type Key = readonly [kind: string, id: string]

/** The server's rows by name, where the caller has just written them and they need not be read. */
export type Came = ReadonlyMap<string, Based>

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
): Promise<void> {
  const known = unique(keys.filter(([kind]) => kindNamed(kind)))
  if (known.length === 0) return
  const parts = known.filter(([kind]) => kindNamed(kind)?.partOf)
  if (parts.length === 0) {
    const [versions, around] = await Promise.all([versionsOf(db, known, came), aroundOf(db, known)])
    const following = await followingOf(db, known, versions)
    await put(db, known, versions, around)
    return following.length > 0 ? show(db, following) : undefined
  }
  const versions = await versionsOf(db, known, came)
  const owners = parts.flatMap((key) => ownerOf(key, versions.get(nameOf(key))))
  const whole = unique([...known.filter(([kind]) => !kindNamed(kind)?.partOf), ...owners])
  const more = whole.filter((key) => !versions.has(nameOf(key)))
  for (const [name, version] of await versionsOf(db, more, came)) versions.set(name, version)
  const following = await followingOf(db, whole, versions)
  const all = unique([...parts, ...following])
  const rest = following.filter((key) => !versions.has(nameOf(key)))
  for (const [name, version] of await versionsOf(db, rest, came)) versions.set(name, version)
  // Of the parts only what a dialogue heard and concluded is due by itself; nothing belongs to a part.
  const isDue = all.some(([kind]) => kindNamed(kind)?.derive)
  const calendar: Calendar = isDue ? await calendarIn(db) : new Map()
  await put(db, all, versions, { calendar, partsByOwner: new Map() })
  if (whole.length > 0) await put(db, whole, versions, await aroundOf(db, whole))
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

type Around = { calendar: Calendar; partsByOwner: ReadonlyMap<string, Part[]> }

async function put(
  db: Database,
  keys: readonly Key[],
  versions: ReadonlyMap<string, Standing | undefined>,
  around: Around,
): Promise<void> {
  const over = await ofRemoved(db, keys, versions)
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
    rows.push(shown)
    rowsByKind.set(kindName, rows)
  }
  for (const [kindName, rows] of rowsByKind) await putInSlices(db.table(kindName), rows)
}

function shownOf(kind: Kind, id: string, { version, isRefused }: Standing, around: Around): Shown {
  const { fields } = version
  const derived = kind.derive?.(fields, around.partsByOwner.get(id) ?? [], around.calendar)
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
): Promise<Map<string, Standing | undefined>> {
  if (keys.length === 0) return new Map()
  const unread = keys.filter((key) => !came.has(nameOf(key)))
  const [read, lying, own] = await Promise.all([
    db.base.bulkGet(unread.map(([kind, id]): [string, string] => [kind, id])),
    lyingOver(db, keys),
    db.own.get('own'),
  ])
  const bases = new Map<string, Based | undefined>(came)
  for (const [at, key] of unread.entries()) bases.set(nameOf(key), read[at])
  const writer = own?.session.officer
  return new Map(
    keys.map((key) => {
      const base = bases.get(nameOf(key))
      const changes = lying.get(nameOf(key))?.filter((change) => base || isInSight(change))
      return [nameOf(key), versionOver(base, changes, writer)]
    }),
  )
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
    ? { fields: base.fields, stamps: base.stamps, contested: base.contested }
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

async function partsOf(db: Database, owners: readonly Key[]): Promise<Map<string, Part[]>> {
  const partsByOwner = new Map<string, Part[]>()
  const asked = partKinds.map((kind) =>
    partsIn(
      db.table(kind),
      owners.filter(([owner]) => mayBelong(kind, owner)).map(([, id]) => id),
    ),
  )
  for (const [at, rows] of (await Promise.all(asked)).entries()) {
    const kind = partKinds[at] ?? ''
    for (const { id, version, isRefused } of rows) {
      // What the commune refused moves nothing; it stands in Diễn biến, for a person to look at.
      if (isRefused) continue
      const owner = String(version.fields['of'])
      const part = { kind, id, at: version.stamps['on'] ?? '', values: version.fields }
      partsByOwner.set(owner, [...(partsByOwner.get(owner) ?? []), part])
    }
  }
  return partsByOwner
}

/** Whether a part of a kind may move how a record of another one looks. */
function mayBelong(part: KindName, owner: string): boolean {
  if (!kindNamed(owner)?.derive) return false
  // A step says for itself what it is a step of.
  const always = kindNamed(part)?.partOf?.({}).kind ?? ''
  return always === owner || !kindNamed(always)
}

/** Each owner is asked for apart, all at once: a cursor over many of them goes step by step. */
async function partsIn(table: Table<Shown, string>, owners: readonly string[]): Promise<Shown[]> {
  if (owners.length === 0) return []
  if (owners.length > 1 && (await table.limit(1).primaryKeys()).length === 0) return []
  const found = owners.map((owner) => table.where('of').equals(owner).toArray())
  return (await Promise.all(found)).flat()
}

function unique(keys: readonly Key[]): Key[] {
  return [...new Map(keys.map((key) => [nameOf(key), key])).values()]
}
