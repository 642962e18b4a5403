import { setTimeout } from 'node:timers/promises'

import { type Kysely, sql } from 'kysely'

import { forgetState, keepState, stateOf } from './backup-state.ts'
import { databaseOf } from './database.ts'
import { newChangeId } from './names.ts'
import type { Tables } from './tables.ts'
import type { World } from './world.ts'

/** Its tables are held back so long at the most by somebody who waits to write them anew. */
const LOCK_WAIT = '2s'

/** Who connects is through in so long; who reads for longer is waited for until the next hour. */
const TRIES = 6
const BETWEEN_TRIES_MS = 250

/** Notes, in the transaction that takes words out by law, that the files still hold them. */
export function noteOverwritten(world: Pick<World, 'db' | 'now' | 'randomBytes'>): Promise<void> {
  return keepState(world, 'forget_due', newChangeId(world))
}

const AGAIN_MS = 3_600_000

/** The same for who looks each minute: what could not be done holds others up once an hour at most. */
export async function forgetHourly(world: World): Promise<void> {
  if ((await stateOf(world, 'forget_due')) === undefined) return
  const triedAt = Number((await stateOf(world, 'forget_tried')) ?? 0)
  if (Math.abs(world.now() - triedAt) < AGAIN_MS) return
  await keepState(world, 'forget_tried', String(world.now()))
  await forgetIfDue(world)
}

/** Lets the files forget what was taken out by law, until it has been done; throws where it cannot. */
export async function forgetIfDue(world: World): Promise<void> {
  const due = await stateOf(world, 'forget_due')
  if (due === undefined) return
  await forgetPages(world)
  // What was taken out meanwhile is forgotten the next time.
  await forgetState(world, 'forget_due', due)
}

/**
 * Lets the files of the database forget what was just overwritten in them: nobody with the disk in
 * his hand reads it. Outside of any transaction; throws where somebody reads or writes meanwhile.
 */
export async function forgetPages({ db }: Pick<World, 'db'>): Promise<void> {
  if (databaseOf(db) === 'sqlite') {
    // `secure_delete` has put zeros over them; what the write-ahead log still holds goes here.
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db)
    if (rows[0]?.busy) throw new Error('The write-ahead log is being read')
    return
  }
  await db.connection().execute(async (connection) => {
    await sql`set lock_timeout = ${sql.lit(LOCK_WAIT)}`.execute(connection)
    try {
      const since = await aMoment(connection)
      for (const table of ['rows', 'log', 'held']) await writeAnew(connection, table, since)
    } finally {
      await sql`reset lock_timeout`.execute(connection)
    }
  })
}

/** A number that whoever begins after it is later than. */
async function aMoment(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ xid: string }>`select pg_current_xact_id()::text as xid`.execute(db)
  const [moment] = rows
  if (moment === undefined) throw new Error('The database counts no transactions')
  return moment.xid
}

/**
 * Writes a table's file anew with nothing in it that was overwritten before a moment. PostgreSQL
 * takes along what a transaction under way might still read, anybody's who is just connecting too,
 * and says nothing of it; from what moment on it threw away, the table's `relfrozenxid` tells. Once
 * those who began before the moment have ended, who began after it holds nothing of that back: on a
 * busy server there is always somebody, and never the same for long.
 */
async function writeAnew(db: Kysely<Tables>, table: string, since: string): Promise<void> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    if (tried > 0) await setTimeout(BETWEEN_TRIES_MS)
    await sql`vacuum full ${sql.table(table)}`.execute(db)
    const { rows: done } = await sql<{ is_whole: boolean }>`
      select age(relfrozenxid) <= age(${since}::xid8::xid) as is_whole
      from pg_class where oid = ${table}::regclass`.execute(db)
    if (done[0]?.is_whole) return
  }
  throw new Error(`Somebody may still read what was overwritten in ${table}`)
}
