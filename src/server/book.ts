import type { Kysely } from 'kysely'

import { groupedBy } from '#domain/grouped.ts'
import type { Part } from '#domain/part.ts'
import type { Receipt } from '#protocol/api.ts'
import type { Change, Replaced, Version } from '#protocol/change.ts'

import { type Counter, lockStream, lockStreams } from './streams.ts'
import type { RowTable, Tables } from './tables.ts'

/** Where a record is found in a commune. */
export type Place = { kind: string; id: string }

/** A record as it stands at its place in its stream. */
export type Stood = { version: Version; stream: string; position: number; back: string | null }

/** The part of a commune's notebook that one transaction works with. */
export type Book = {
  db: Kysely<Tables>
  commune: string
  /** How far each stream has come, as the transaction has moved it. */
  streams: Map<string, Counter>
  /** The same as it is written in the database so far. */
  written: Map<string, Counter>
  /** What stands of the records already looked up; nothing for one that does not exist. */
  records: Map<string, Stood | undefined>
  /** First receipts of changes that were taken, by record and change. */
  receipts: Map<string, Receipt>
  /** By record and field, the ids that some change of its log says it replaced. */
  replaced: Map<string, Map<string, Set<string>>>
}

/** A change that is brought, as far as it names itself; a phone's has the stamp it goes by there. */
type Brought = Pick<Change, 'kind' | 'record' | 'id'> & { stamp?: string }

/** Locks the streams of a commune, then reads what these changes are about. */
export async function openBook(
  db: Kysely<Tables>,
  commune: string,
  changes: readonly Brought[],
): Promise<Book> {
  const streams = await lockStreams(db, commune)
  const book: Book = {
    db,
    commune,
    streams,
    written: copied(streams),
    records: new Map(),
    receipts: new Map(),
    replaced: new Map(),
  }
  if (changes.length === 0) return book
  await readRecords(
    book,
    changes.map(({ kind, record }) => ({ kind, id: record })),
  )
  await readReceipts(book, changes)
  return book
}

/** Writes how far the streams have come; the last act of a transaction that took changes. */
export async function closeBook({ db, streams, written }: Book): Promise<void> {
  for (const [name, { head, mark, count, sum }] of streams) {
    const before = written.get(name)
    if (before?.head === head && before.count === count && before.sum === sum) continue
    await db
      .updateTable('streams')
      .set({ head, head_mark: mark, row_count: count, row_sum: sum })
      .where('name', '=', name)
      .execute()
    written.set(name, { head, mark, count, sum })
  }
}

/** Remembers how the book is now; the answer brings that back, for an act that was not taken. */
export function remember(book: Book): () => void {
  const { records, receipts, streams } = book
  const before = {
    records: new Map(records),
    receipts: new Map(receipts),
    // What is in these sets is added in place: they are read again from the log.
    replaced: new Map<string, Map<string, Set<string>>>(),
    streams: copied(streams),
  }
  return () => void Object.assign(book, before)
}

function copied(streams: ReadonlyMap<string, Counter>): Map<string, Counter> {
  return new Map([...streams].map(([name, counter]) => [name, { ...counter }]))
}

/** How far a stream has come; it is locked first if this transaction has not done so. */
export async function counterOf(book: Book, stream: string): Promise<Counter> {
  const known = book.streams.get(stream)
  if (known) return known
  const locked = await lockStream(book.db, stream)
  book.streams.set(stream, locked)
  book.written.set(stream, { ...locked })
  return locked
}

async function readRecords({ db, commune, records }: Book, places: readonly Place[]) {
  const rows = await db
    .selectFrom('rows')
    .select(['kind', 'id', 'stream', 'position', 'fields', 'stamps', 'contested', 'alike', 'back'])
    .where('commune', '=', commune)
    .where('kind', 'in', [...new Set(places.map(({ kind }) => kind))])
    .where('id', 'in', [...new Set(places.map(({ id }) => id))])
    .where('gone', '=', 0)
    .execute()
  for (const place of places) records.set(keyOf(place), undefined)
  for (const row of rows) {
    const { stream, position, back } = row
    records.set(keyOf(row), { version: versionIn(row), stream, position, back })
  }
}

/**
 * Reads the first receipts of changes that were taken. A phone that sends one under another stamp
 * than the log's is told that one: a copy of it may have sent the change first, set right before.
 */
async function readReceipts(
  { db, commune, receipts }: Pick<Book, 'db' | 'commune' | 'receipts'>,
  changes: readonly Brought[],
  officer?: string,
) {
  const taken = await db
    .selectFrom('log')
    .select(['kind', 'record', 'change', 'receipt', 'stamp', 'at'])
    .$if(officer !== undefined, (log) => log.where('officer', '=', officer ?? ''))
    .where('commune', '=', commune)
    .where('kind', 'in', [...new Set(changes.map(({ kind }) => kind))])
    .where('record', 'in', [...new Set(changes.map(({ record }) => record))])
    .where('change', 'in', [...new Set(changes.map(({ id }) => id))])
    .execute()
  const sent = new Map(changes.map((change) => [changeKey(change), change.stamp]))
  for (const { kind, record, change, receipt, stamp, at } of taken) {
    const key = changeKey({ kind, record, id: change })
    const said = JSON.parse(receipt) as Receipt
    const first: Receipt = 'at' in said ? said : { ...said, at }
    const isOther = sent.get(key) !== undefined && sent.get(key) !== stamp
    receipts.set(key, isOther ? { ...first, stamp } : first)
  }
}

/**
 * The same of what an officer wrote for communes he has left: what the log of one has of him is
 * answered as it was, and held by nobody once more.
 */
export async function readReceiptsElsewhere(
  { db, commune: own, receipts }: Book,
  officer: string,
  changes: readonly (Brought & { commune?: string | undefined })[],
): Promise<void> {
  const elsewhere = changes.filter(({ commune = own }) => commune !== own)
  for (const [commune = own, some] of groupedBy(elsewhere, (change) => change.commune)) {
    await readReceipts({ db, commune, receipts }, some, officer)
  }
}

/** A record at its place, or nothing when the commune has no such record. */
export async function recordIn(book: Book, place: Place): Promise<Stood | undefined> {
  if (!book.records.has(keyOf(place))) await readRecords(book, [place])
  return book.records.get(keyOf(place))
}

/** What the changes in a record's log say they replaced, so that no such value stands again. */
export async function replacedIn(book: Book, place: Place): Promise<Replaced> {
  const key = keyOf(place)
  let byField = book.replaced.get(key)
  if (!byField) {
    byField = new Map()
    book.replaced.set(key, byField)
    const said = await book.db
      .selectFrom('log')
      .select('over')
      .where('commune', '=', book.commune)
      .where('kind', '=', place.kind)
      .where('record', '=', place.id)
      .where('over', 'is not', null)
      .execute()
    for (const { over } of said) addReplaced(byField, JSON.parse(over ?? '{}') as Over)
  }
  const found = byField
  return (name) => found.get(name) ?? NONE
}

type Over = Record<string, string[]>
const NONE: ReadonlySet<string> = new Set()

/** Remembers what a change that was just taken says it replaced. */
export function noteReplaced(book: Book, place: Place, over: Over | undefined): void {
  const byField = book.replaced.get(keyOf(place))
  if (byField && over) addReplaced(byField, over)
}

function addReplaced(byField: Map<string, Set<string>>, over: Over): void {
  for (const [name, ids] of Object.entries(over)) {
    const known = byField.get(name) ?? new Set()
    for (const id of ids) known.add(id)
    byField.set(name, known)
  }
}

/** The records that belong to one, as its rules read them. */
export async function partsIn({ db, commune }: Book, whole: Place): Promise<Part[]> {
  const rows = await db
    .selectFrom('rows')
    .select(['kind', 'id', 'fields', 'stamps', 'contested', 'alike'])
    .where('commune', '=', commune)
    .where('of_kind', '=', whole.kind)
    .where('of_id', '=', whole.id)
    .where('gone', '=', 0)
    .execute()
  return rows.map((row) => {
    const { fields, stamps } = versionIn(row)
    return { kind: row.kind, id: row.id, at: stamps['author'] ?? '', values: fields }
  })
}

export function keyOf({ kind, id }: Place): string {
  return `${kind} ${id}`
}

export function changeKey({ kind, record, id }: Pick<Change, 'kind' | 'record' | 'id'>): string {
  return `${kind} ${record} ${id}`
}

type Stored = Pick<RowTable, 'fields' | 'stamps' | 'contested' | 'alike'>

export function versionIn({ fields, stamps, contested, alike }: Stored): Version {
  return {
    fields: JSON.parse(fields) as Version['fields'],
    stamps: JSON.parse(stamps) as Version['stamps'],
    ...(contested !== null && { contested: JSON.parse(contested) as Version['contested'] }),
    ...(alike !== null && { alike: JSON.parse(alike) as Version['alike'] }),
  }
}
