import type { Kysely } from 'kysely'

import type { Part } from '#domain/part.ts'
import type { Receipt } from '#protocol/api.ts'
import type { Change, Version } from '#protocol/change.ts'

import { lockStreams } from './streams.ts'
import type { Tables } from './tables.ts'

/** Where a record is found in a commune. */
export type Place = { kind: string; id: string }

/** The part of a commune's notebook that one transaction works with. */
export type Book = {
  db: Kysely<Tables>
  commune: string
  /** The newest position by stream, as the transaction has moved it. */
  heads: Map<string, number>
  /** The heads as they were when the transaction began. */
  headsBefore: ReadonlyMap<string, number>
  /** What stands of the records already looked up; nothing for one that does not exist. */
  records: Map<string, Version | undefined>
  /** First receipts of changes that were taken, by record and change. */
  receipts: Map<string, Receipt>
}

/** Locks the streams of a commune, then reads what these changes are about. */
export async function openBook(
  db: Kysely<Tables>,
  commune: string,
  changes: readonly Pick<Change, 'kind' | 'record' | 'id'>[],
): Promise<Book> {
  const headsBefore = await lockStreams(db, commune)
  const book: Book = {
    db,
    commune,
    heads: new Map(headsBefore),
    headsBefore,
    records: new Map(),
    receipts: new Map(),
  }
  if (changes.length === 0) return book
  await readRecords(
    book,
    changes.map(({ kind, record }) => ({ kind, id: record })),
  )
  await readReceipts(book, changes)
  return book
}

async function readRecords({ db, commune, records }: Book, places: readonly Place[]) {
  const rows = await db
    .selectFrom('rows')
    .select(['kind', 'id', 'fields', 'stamps'])
    .where('commune', '=', commune)
    .where('kind', 'in', [...new Set(places.map(({ kind }) => kind))])
    .where('id', 'in', [...new Set(places.map(({ id }) => id))])
    .where('gone', '=', 0)
    .execute()
  for (const place of places) records.set(keyOf(place), undefined)
  for (const row of rows) records.set(keyOf(row), versionIn(row))
}

async function readReceipts(
  { db, commune, receipts }: Book,
  changes: readonly Pick<Change, 'kind' | 'record' | 'id'>[],
) {
  const taken = await db
    .selectFrom('log')
    .select(['kind', 'record', 'change', 'receipt'])
    .where('commune', '=', commune)
    .where('kind', 'in', [...new Set(changes.map(({ kind }) => kind))])
    .where('record', 'in', [...new Set(changes.map(({ record }) => record))])
    .where('change', 'in', [...new Set(changes.map(({ id }) => id))])
    .execute()
  for (const { kind, record, change, receipt } of taken) {
    receipts.set(changeKey({ kind, record, id: change }), JSON.parse(receipt) as Receipt)
  }
}

/** What stands of a record, or nothing when the commune has no such record. */
export async function recordIn(book: Book, place: Place): Promise<Version | undefined> {
  if (!book.records.has(keyOf(place))) await readRecords(book, [place])
  return book.records.get(keyOf(place))
}

/** The records that belong to one, as its rules read them. */
export async function partsIn({ db, commune }: Book, whole: Place): Promise<Part[]> {
  const rows = await db
    .selectFrom('rows')
    .select(['kind', 'id', 'fields', 'stamps'])
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

function versionIn({ fields, stamps }: { fields: string; stamps: string }): Version {
  return {
    fields: JSON.parse(fields) as Version['fields'],
    stamps: JSON.parse(stamps) as Version['stamps'],
  }
}
