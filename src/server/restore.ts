import { Readable } from 'node:stream'

import { type Kysely, sql } from 'kysely'

import { apartOver, type Fact } from './apart.ts'
import { type Replayed, replay } from './apart-replay.ts'
import {
  type Backup,
  type BackupHead,
  type BackupRow,
  BackupTrouble,
  keyMark,
} from './backup-format.ts'
import { forgetState } from './backup-state.ts'
import { readBackup } from './backup-read.ts'
import { beginNewLife, checkJournals } from './restore-epoch.ts'
import { finishTables, makeTables } from './restore-tables.ts'
import type { Tables } from './tables.ts'
import { inTransaction } from './transaction.ts'
import type { World } from './world.ts'

export type RestoreOptions = {
  /** What the journal beside the database tells; nothing when it is lost. */
  apart: { facts: readonly Fact[]; journals: readonly string[] } | undefined
  /** True when the server's key is lost for good and this is another one. */
  isOtherKey?: boolean
}

export type Restored = {
  backup: Backup
  /** False when the journal, or one of several, is lost. */
  isApartWhole: boolean
  replayed: Replayed
}

/**
 * Reads a backup into a database without communes, in one transaction: all of it or nothing. The
 * database begins a new life: another epoch, no sessions, and what became true after the backup
 * was made, as the journal beside the database tells. Throws a BackupTrouble when it cannot be done.
 */
export function restore(
  world: World,
  source: Readable,
  { apart, isOtherKey = false }: RestoreOptions,
): Promise<Restored> {
  // What is replayed comes from the journal and stands in it already.
  const quiet = { ...world, apart: apartOver(async () => async () => {}) }
  return inTransaction(quiet, async (inside) => {
    await refuseFull(inside.db)
    const backup = await readBackup(source, {
      head: async (head) => {
        if (!isOtherKey) refuseOtherKey(head, inside.secret)
        await makeTables(inside.db, head)
      },
      rows: (table, rows) => insert(inside.db, table, rows),
    })
    await finishTables(inside.db)
    await beginNewLife(inside, backup.head)
    if (isOtherKey) await forgetState(inside, 'secret')
    const isApartWhole = await checkJournals(inside, apart?.journals)
    return { backup, isApartWhole, replayed: await replay(inside, apart?.facts ?? []) }
  })
}

/** The same from bytes, as `writeBackup` gives them. */
export function restoreBackup(
  world: World,
  bytes: Uint8Array,
  options: RestoreOptions,
): Promise<Restored> {
  return restore(world, Readable.from([bytes]), options)
}

async function refuseFull(db: Kysely<Tables>): Promise<void> {
  const found = (await db.introspection.getTables()).map(({ name }) => name)
  if (!found.includes('communes')) return
  if (!(await db.selectFrom('communes').select('id').executeTakeFirst())) return
  throw new BackupTrouble(
    'This database has communes already: a backup is read into an empty one only. Nothing was changed.',
  )
}

function refuseOtherKey({ key }: BackupHead, secret: Uint8Array): void {
  if (key === keyMark(secret)) return
  throw new BackupTrouble(
    'The key secret.key is not the one this backup was made under: put back the one kept with it.',
  )
}

/** Puts rows into their table as they were; all of them have the same columns. */
async function insert(
  db: Kysely<Tables>,
  table: string,
  rows: readonly BackupRow[],
): Promise<void> {
  const names = Object.keys(rows[0] ?? {})
  const columns = sql.join(names.map((name) => sql.ref(name)))
  const values = rows.map((row) => sql`(${sql.join(names.map((name) => row[name] ?? null))})`)
  const inserting = sql`insert into ${sql.table(table)} (${columns}) values ${sql.join(values)}`
  try {
    await inserting.execute(db)
  } catch (cause) {
    throw new BackupTrouble(
      `The rows of ${table} cannot be stored: the backup is damaged, or the disk is full.`,
      { cause },
    )
  }
}
