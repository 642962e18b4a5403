import type { Calendar } from '#domain/calendar.ts'
import type { Part } from '#domain/part.ts'
import type { Derived } from '#domain/rules.ts'
import { isRemoved, merge, NOTHING, type Person, type Version } from '#protocol/change.ts'
import { calendarOf } from '#records/holiday/rules.ts'
import { type Kind, kindNamed, kindNames, kinds } from '#records/kinds.ts'

import { type Database, NO_DAY, type Pending, type Shown } from './db.ts'

export type Key = readonly [kind: string, id: string]

const partKinds = kindNames.filter((name) => 'partOf' in kinds[name])

/** Every table that showing a record reads or writes: what a transaction around it must name. */
export function tablesOfShowing(db: Database) {
  return [...kindNames.map((name) => db.table(name)), db.base, db.back, db.outbox, db.own]
}

/**
 * Works out anew how some records look: the server's row, this phone's changes merged over it
 * oldest first, and what follows from them and their parts. Call it inside a transaction over
 * `tablesOfShowing`. A kind this version does not know stays in `base` alone.
 */
export async function show(db: Database, keys: readonly Key[]): Promise<void> {
  const known = unique(keys.filter(([kind]) => kindNamed(kind)))
  if (known.length === 0) return
  const versions = await versionsOf(db, known)
  const parts = known.filter(([kind]) => kindNamed(kind)?.partOf)
  const owners = parts.flatMap((key) => ownerOf(key, versions.get(nameOf(key))))
  await put(db, parts, versions, { calendar: new Map(), partsByOwner: new Map() })
  const whole = unique([...known.filter(([kind]) => !kindNamed(kind)?.partOf), ...owners])
  if (whole.length === 0) return
  const more = whole.filter((key) => !versions.has(nameOf(key)))
  for (const [name, version] of await versionsOf(db, more)) versions.set(name, version)
  await put(db, whole, versions, {
    calendar: await calendarIn(db),
    partsByOwner: await partsOf(
      db,
      whole.map(([, id]) => id),
    ),
  })
}

/** The calendar the commune's rows make on this phone. */
export async function calendarIn(db: Database): Promise<Calendar> {
  return calendarOf((await db.holiday.toArray()).map(({ version }) => version.fields))
}

type Around = { calendar: Calendar; partsByOwner: ReadonlyMap<string, Part[]> }

async function put(
  db: Database,
  keys: readonly Key[],
  versions: ReadonlyMap<string, Standing | undefined>,
  around: Around,
): Promise<void> {
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
    rows.push(shownOf(kind, id, standing, around))
    rowsByKind.set(kindName, rows)
  }
  for (const [kindName, rows] of rowsByKind) await db.table(kindName).bulkPut(rows)
}

function shownOf(kind: Kind, id: string, { version, isRefused }: Standing, around: Around): Shown {
  const { fields } = version
  const derived = kind.derive?.(fields, around.partsByOwner.get(id) ?? [], around.calendar)
  const shown: Shown = { id, version, list: 'open', dueOn: NO_DAY, ...columnsOf(derived) }
  for (const name of kind.indexes) if (fields[name] !== undefined) shown[name] = fields[name]
  if (typeof fields['author'] === 'string') shown.author = fields['author']
  if (isRemoved(version)) shown.list = 'removed'
  else if (version.contested) shown.attention = 1
  if (isRefused) shown.isRefused = true
  return shown
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

/** How a record stands: its merged version, and whether the commune refused all there is of it. */
type Standing = { version: Version; isRefused: boolean }

/** How each record stands by name; `undefined` where nothing does. */
async function versionsOf(
  db: Database,
  keys: readonly Key[],
): Promise<Map<string, Standing | undefined>> {
  if (keys.length === 0) return new Map()
  const bases = await db.base.bulkGet(keys.map(([kind, id]) => [kind, id]))
  const lying = new Map<string, Pending[]>()
  for (const change of await db.outbox.where('lies').equals(1).sortBy('seq')) {
    const name = nameOf([change.kind, change.record])
    lying.set(name, [...(lying.get(name) ?? []), change])
  }
  const writer = lying.size > 0 ? (await db.own.get('own'))?.session.officer : undefined
  return new Map(
    keys.map((key, at) => [nameOf(key), versionOver(bases[at], lying.get(nameOf(key)), writer)]),
  )
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

/** A mended change lies before later ones that it had in view: what it replaced stays replaced. */
function noteReplaced(replaced: Map<string, Set<string>>, { over }: Pending): void {
  for (const [name, ids] of Object.entries(over ?? {})) {
    replaced.set(name, new Set([...(replaced.get(name) ?? []), ...ids]))
  }
}

const NONE: ReadonlySet<string> = new Set()

async function partsOf(db: Database, owners: readonly string[]): Promise<Map<string, Part[]>> {
  const partsByOwner = new Map<string, Part[]>()
  for (const kind of partKinds) {
    const rows = await db.table<Shown, string>(kind).where('of').anyOf(owners).toArray()
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

function ownerOf([kind]: Key, standing: Standing | undefined): Key[] {
  const owner = standing && kindNamed(kind)?.partOf?.(standing.version.fields)
  return owner && kindNamed(owner.kind) ? [[owner.kind, owner.id]] : []
}

function nameOf([kind, id]: Key): string {
  return `${kind} ${id}`
}

function unique(keys: readonly Key[]): Key[] {
  return [...new Map(keys.map((key) => [nameOf(key), key])).values()]
}
