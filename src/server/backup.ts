import { createHash } from 'node:crypto'
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'

import { type Kysely, sql } from 'kysely'

import { type Backup, type BackupHead, BackupTrouble, FORMAT, keyMark } from './backup-format.ts'
import { tableKeys, tableNames } from './backup-tables.ts'
import { databaseOf, openDatabase } from './database.ts'
import { epochOf } from './epoch.ts'
import type { Tables } from './tables.ts'
import { inSnapshot } from './transaction.ts'
import type { World } from './world.ts'

/** Rows are read some at a time, about a megabyte, so that memory does not grow with the database. */
const PAGE_ROWS = { first: 50, most: 500 }
const PAGE_LENGTH = 1024 * 1024

/** How far each stream had come in a backup. */
export type Heads = Map<string, number>
export type Made = Backup & { heads: Heads }

/** A backup of everything the database holds, as bytes. */
export async function writeBackup(world: World): Promise<Buffer> {
  const chunks: Buffer[] = []
  const sink = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk)
      done()
    },
  })
  await backUpInto(world, sink)
  return Buffer.concat(chunks)
}

/**
 * Writes everything the database holds, as it is at one moment, into a stream: lines of JSON,
 * packed. Others read and write meanwhile.
 */
export function backUpInto(world: World, sink: Writable): Promise<Made> {
  return withReader(world, async (reader) => {
    const made: Made = { head: await headOf(reader), counts: {}, heads: new Map(), sha256: '' }
    await pipeline(Readable.from(linesOf(reader.db, made)), createGzip(), sink)
    return made
  })
}

/** Reads on a connection of its own: the one of a SQLite file would make everyone wait. */
async function withReader<Result>(
  world: World,
  work: (reader: World) => Promise<Result>,
): Promise<Result> {
  const path = world.db.isTransaction ? undefined : await fileOf(world.db)
  if (path === undefined) return inSnapshot(world, work)
  const db = openDatabase(path)
  try {
    return await inSnapshot({ ...world, db }, work)
  } finally {
    await db.destroy()
  }
}

/** The file of a SQLite database; nothing for one in memory, and for PostgreSQL. */
async function fileOf(db: Kysely<Tables>): Promise<string | undefined> {
  if (databaseOf(db) !== 'sqlite') return undefined
  const { rows } = await sql<{ file: string }>`pragma database_list`.execute(db)
  return rows[0]?.file || undefined
}

async function headOf(reader: World): Promise<BackupHead> {
  const { db, now, secret, settings } = reader
  await checkTables(db)
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  return {
    ganDan: 'backup',
    format: FORMAT,
    version: settings.version,
    at: now(),
    epoch: await epochOf(reader),
    migrations: rows.map(({ name }) => name).toSorted(),
    key: keyMark(secret),
  }
}

/** A table that is not known here would be missing on the day it is needed. */
async function checkTables(db: Kysely<Tables>): Promise<void> {
  const found = (await db.introspection.getTables()).map(({ name }) => name)
  const known = new Set<string>(tableNames)
  const missed = found.filter((name) => !known.has(name))
  const lacking = tableNames.filter((name) => !found.includes(name))
  if (missed.length + lacking.length === 0) return
  throw new BackupTrouble(
    `The database is not of this version of the program: it differs in ${[...missed, ...lacking].join(', ')}.`,
  )
}

async function* linesOf(db: Kysely<Tables>, made: Made): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  const hashed = (text: string) => {
    const bytes = Buffer.from(text)
    hash.update(bytes)
    return bytes
  }
  yield hashed(`${JSON.stringify(made.head)}\n`)
  for (const table of tableNames) {
    made.counts[table] = 0
    for await (const { rows, text } of pagesOf(db, table)) {
      made.counts[table] += rows.length
      if (table === 'streams') noteHeads(made.heads, rows)
      yield hashed(text)
    }
  }
  made.sha256 = hash.digest('hex')
  yield Buffer.from(`${JSON.stringify({ counts: made.counts, sha256: made.sha256 })}\n`)
}

type Row = Record<string, unknown>

async function* pagesOf(db: Kysely<Tables>, table: keyof Tables) {
  const names: readonly string[] = tableKeys[table]
  const key = sql.join(names.map((name) => sql.ref(name)))
  let after = sql``
  let limit = PAGE_ROWS.first
  for (;;) {
    const { rows } = await sql<Row>`select * from ${sql.table(table)} ${after}
      order by ${key} limit ${limit}`.execute(db)
    const last = rows.at(-1)
    if (!last) return
    const text = rows.map((row) => `${JSON.stringify({ table, row })}\n`).join('')
    yield { rows, text }
    if (rows.length < limit) return
    const fitting = Math.floor((limit * PAGE_LENGTH) / text.length)
    limit = Math.max(1, Math.min(fitting, limit * 2, PAGE_ROWS.most))
    after = sql`where (${key}) > (${sql.join(names.map((name) => last[name]))})`
  }
}

function noteHeads(heads: Heads, rows: readonly Row[]): void {
  for (const { name, head } of rows) heads.set(String(name), Number(head))
}
