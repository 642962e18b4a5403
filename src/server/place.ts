import type { Matter, Readers } from '#domain/rules.ts'
import type { Values } from '#domain/record.ts'
import type { Version } from '#protocol/change.ts'
import { type Kind, kindNamed } from '#records/kinds.ts'
import { kindNames } from '#records/shapes.ts'

import { type Book, counterOf, keyOf, partsIn, type Place, recordIn, type Stood } from './book.ts'
import { note } from './journal.ts'
import { randomName } from './names.ts'
import { ranksOf } from './roles.ts'
import {
  awaitReaders,
  neverRead,
  nextPosition,
  readBy,
  recount,
  streamOf,
  UNCONFIRMED,
} from './streams.ts'
import { wholeIn } from './whole.ts'
import type { World } from './world.ts'

const STREAM_LETTERS = 15
const restrictedKinds = kindNames.filter((name) => kindNamed(name)?.restricted)

/** A record and what it belongs to, as far as who reads it hangs on them. */
export type Standing = {
  kind: Kind
  place: Place
  version: Version
  whole: Place | undefined
  /** It came back out of a stream of its own: while what it belongs to is not here, its writer alone reads it. */
  isClosed?: boolean | undefined
}

/** The server's own ways of making names, and its clock. */
export type Chance = Pick<World, 'randomBytes' | 'now'> & {
  /** Records come back that a lost journal may know more of: who reads them is confirmed first. */
  isUnsure?: boolean
}

/**
 * The stream a record stands in by its rules at this moment. A restricted one has a stream of its
 * own, whose readers are brought up to date; what belongs to one that holds its parts stands there.
 */
export async function placeOf(book: Book, chance: Chance, standing: Standing): Promise<string> {
  const { kind, place, version, whole, isClosed } = standing
  const holder = holderOf(kind, version.fields)
  if (holder) return ownStream(book, chance, holder)
  if (!kind.restricted) return streamOf(kind, book.commune)
  const matter = await matterOf(book, whole)
  const ranks = await ranksOf(book.db, book.commune)
  const readers =
    isClosed && whole && !matter
      ? writerOf(version.fields)
      : kind.restricted.readers(version.fields, matter, ranks)
  if (!readers) return streamOf(kind, book.commune)
  const stream = await ownStream(book, chance, place, whole)
  const isWider = await writeReaders(book, stream, readers)
  if (isWider && chance.isUnsure) await awaitReaders(book.db, [stream])
  return stream
}

function writerOf({ author }: Values): Readers {
  return { officers: typeof author === 'string' ? [author] : [], roles: [] }
}

/** The record in whose stream a part stands, for its readers alone. */
export function holderOf(kind: Kind, values: Values): Place | undefined {
  const whole = wholeIn(kind, values)
  return whole && kindNamed(whole.kind)?.restricted?.holdsParts ? whole : undefined
}

/** The kind, for the journal; who reads that need not learn of a record only few may know of. */
export function noteOf(kind: Kind | undefined, values: Values): { note?: string } {
  const isTold = kind && !kind.isTraceless && !holderOf(kind, values)
  return isTold ? { note: kind.name } : {}
}

/**
 * Brings the readers of every record that holds its parts into step with who is what by now: the
 * roles of somebody of the commune have changed. Inside a transaction that holds its streams.
 */
export async function followRoles(db: Book['db'], commune: string): Promise<void> {
  const names = restrictedKinds.filter((name) => kindNamed(name)?.restricted?.holdsParts)
  const rows = await db
    .selectFrom('rows')
    .select(['kind', 'stream', 'fields'])
    .where((where) => where.and({ commune, gone: 0 }))
    .where('kind', 'in', names)
    .execute()
  const ranks = await ranksOf(db, commune)
  for (const { kind, stream, fields } of rows) {
    const values = JSON.parse(fields) as Values
    const readers = kindNamed(kind)?.restricted?.readers(values, undefined, ranks)
    if (readers) await writeReaders({ db }, stream, readers)
  }
}

async function matterOf(book: Book, whole: Place | undefined): Promise<Matter | undefined> {
  const stood = whole && (await recordIn(book, whole))
  if (!stood) return undefined
  return { values: stood.version.fields, parts: await partsIn(book, whole) }
}

async function ownStream(book: Book, chance: Chance, place: Place, whole?: Place): Promise<string> {
  const { db, commune } = book
  const known = await db
    .selectFrom('streams')
    .select('name')
    .where((where) => where.and({ commune, kind: place.kind, record: place.id }))
    .executeTakeFirst()
  if (known) return known.name
  const name = `r${randomName(chance, STREAM_LETTERS)}`
  const own = { name, commune, head: 0, row_count: 0, row_sum: 0 }
  await db
    .insertInto('streams')
    .values({ ...own, kind: place.kind, record: place.id })
    .execute()
  if (await isUnsureOf(book, whole)) await awaitReaders(db, [name])
  return name
}

/** Whether who reads what a record belongs to is still to be confirmed: the same holds for its part. */
async function isUnsureOf(book: Book, whole: Place | undefined): Promise<boolean> {
  const stood = whole && (await recordIn(book, whole))
  if (!stood) return false
  const marked = book.db
    .selectFrom('readers')
    .select('stream')
    .where((where) => where.and({ stream: stood.stream, reader: UNCONFIRMED }))
  return (await marked.executeTakeFirst()) !== undefined
}

/** Answers whether somebody reads the stream now who did not. */
async function writeReaders(
  { db }: Pick<Book, 'db'>,
  stream: string,
  { officers, roles, never = [] }: Readers,
): Promise<boolean> {
  const wanted = new Set([...officers, ...roles.map(readBy), ...never.map(neverRead)])
  const rows = await db.selectFrom('readers').selectAll().where('stream', '=', stream).execute()
  const known = new Set(rows.map(({ reader }) => reader))
  for (const reader of known) {
    if (wanted.has(reader) || reader === UNCONFIRMED) continue
    await db
      .deleteFrom('readers')
      .where((where) => where.and({ stream, reader }))
      .execute()
  }
  const added = [...wanted].filter((reader) => !known.has(reader))
  if (added.length === 0) return false
  await db
    .insertInto('readers')
    .values(added.map((reader) => ({ stream, reader })))
    .execute()
  return true
}

/** Takes a record out of a stream: what is left there says that it is gone, at a new position. */
export async function leave(
  book: Book,
  chance: Chance,
  { kind, id }: Place,
  { stood, mark }: { stood: Stood; mark: string },
): Promise<void> {
  const { db, commune } = book
  const { stream } = stood
  const counter = await counterOf(book, stream)
  recount(counter, { position: stood.position, stamps: stood.version.stamps })
  const position = nextPosition(counter, mark)
  const values = { fields: '{}', stamps: '{}', contested: null, alike: null }
  const left = { ...values, author: null, back: null }
  await db
    .updateTable('rows')
    .set({ ...left, position, mark, gone: 1, gone_at: chance.now() })
    .where((where) => where.and({ commune, kind, id, stream }))
    .execute()
  await db.insertInto('marks').values({ stream, position, mark }).execute()
  const told = noteOf(kindNamed(kind), stood.version.fields)
  await note({ db, now: chance.now }, { commune, act: 'record-left', ...told })
}

/** A record after a change that the restricted records which belong to it follow. */
export type Leading = {
  whole: Place
  mark: string
  /** It was not here before: what came back before it has waited for it. */
  isNew: boolean
}

/**
 * Brings the restricted records that belong to one into step with it: a change of the whole, or
 * of one of its parts, may change who reads them and where they stand.
 */
export async function followWhole(
  book: Book,
  chance: Chance,
  { whole, mark, isNew }: Leading,
): Promise<void> {
  const names = restrictedKinds.filter(
    (name) => isNew || kindNamed(name)?.restricted?.with === whole.kind,
  )
  if (names.length === 0 || !(await recordIn(book, whole))) return
  const found = await book.db
    .selectFrom('rows')
    .select(['kind', 'id'])
    .where((where) =>
      where.and({ commune: book.commune, of_kind: whole.kind, of_id: whole.id, gone: 0 }),
    )
    .where('kind', 'in', names)
    .execute()
  for (const place of found) await follow(book, chance, { place, whole, mark })
}

type Following = { place: Place; whole: Place; mark: string }

async function follow(book: Book, chance: Chance, { place, whole, mark }: Following) {
  const kind = kindNamed(place.kind)
  const stood = await recordIn(book, place)
  if (!kind || !stood) return
  const stream = await placeOf(book, chance, { kind, place, version: stood.version, whole })
  if (stream === stood.stream) return
  const { db, commune } = book
  const { fields, stamps, contested, alike, author, of_kind, of_id, back } = await db
    .selectFrom('rows')
    .selectAll()
    .where((where) => where.and({ commune, ...place, stream: stood.stream }))
    .executeTakeFirstOrThrow()
  await leave(book, chance, place, { stood, mark })
  const counter = await counterOf(book, stream)
  const position = nextPosition(counter, mark)
  recount(counter, undefined, { position, stamps: stood.version.stamps })
  const kept = { fields, stamps, contested, alike, author, of_kind, of_id, back }
  await removeTombstone(book, place, stream)
  await db
    .insertInto('rows')
    .values({ ...kept, ...place, commune, stream, position, mark, gone: 0 })
    .execute()
  await db.insertInto('marks').values({ stream, position, mark }).execute()
  book.records.set(keyOf(place), { ...stood, stream, position })
}

/** A stream holds a record once: as a row, or as one that is gone. */
export async function removeTombstone({ db, commune }: Book, place: Place, stream: string) {
  await db
    .deleteFrom('rows')
    .where((where) => where.and({ commune, ...place, stream, gone: 1 }))
    .execute()
}
