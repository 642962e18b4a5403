import { type Kysely, sql } from 'kysely'

import { type BackupHead, BackupTrouble } from './backup-format.ts'
import { tableNames } from './backup-tables.ts'
import { readMigrations } from './migrate.ts'
import type { Tables } from './tables.ts'

/**
 * Makes the tables anew as they were when a backup was made, in the transaction that reads it.
 * Throws a BackupTrouble when this program does not know tables so new.
 */
export async function makeTables(
  db: Kysely<Tables>,
  { migrations, version }: BackupHead,
): Promise<void> {
  const known = Object.keys(await readMigrations()).toSorted()
  if (migrations.length === 0 || migrations.some((name, at) => name !== known[at])) {
    throw new BackupTrouble(`The backup is newer than this program: version ${version} made it.`)
  }
  for (const name of tableNames.toReversed()) await db.schema.dropTable(name).ifExists().execute()
  await sql`create table if not exists kysely_migration
    (name varchar(255) not null primary key, timestamp varchar(255) not null)`.execute(db)
  await sql`delete from kysely_migration`.execute(db)
  await bringTo(db, migrations)
}

/** Brings the tables of an older backup to this version, in the same transaction. */
export async function finishTables(db: Kysely<Tables>): Promise<void> {
  await bringTo(db, Object.keys(await readMigrations()).toSorted())
}

/** Kysely's own migrator opens transactions of its own; here all is one. */
async function bringTo(db: Kysely<Tables>, names: readonly string[]): Promise<void> {
  const migrations = await readMigrations()
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  const had = new Set(rows.map(({ name }) => name))
  for (const name of names) {
    if (had.has(name)) continue
    await migrations[name]?.up(db)
    const timestamp = new Date().toISOString()
    await sql`insert into kysely_migration (name, timestamp) values (${name}, ${timestamp})`.execute(
      db,
    )
  }
}
