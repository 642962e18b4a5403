import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'

import type { Tables } from './tables.ts'

const FOLDER = join(import.meta.dirname, 'migrations')

/** Runs, in order and once each, the files of `migrations/` that this database has not had yet. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: readMigrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw new Error('The database could not be brought to this version', { cause: error })
}

/** All migrations of this version, by name. */
export async function readMigrations(): Promise<Record<string, Migration>> {
  const migrations: Record<string, Migration> = {}
  const files = await readdir(FOLDER)
  for (const file of files.filter((name) => name.endsWith('.sql'))) {
    const statements = (await readFile(join(FOLDER, file), 'utf8')).split(/;\s*$/m)
    migrations[file.slice(0, -'.sql'.length)] = { up: (db) => run(db, statements) }
  }
  return migrations
}

async function run(db: Kysely<unknown>, statements: readonly string[]): Promise<void> {
  for (const statement of statements) {
    if (statement.trim() !== '') await sql.raw(statement).execute(db)
  }
}
