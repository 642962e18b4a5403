import { Kysely, PostgresAdapter } from 'kysely'

import { postgresAt } from './postgres.ts'
import { sqliteAt } from './sqlite.ts'
import type { Tables } from './tables.ts'

const POSTGRES_ADDRESS = /^postgres(ql)?:\/\//

/** Which of the two databases one is. */
export type DatabaseName = 'sqlite' | 'postgres'

/**
 * Opens a database: PostgreSQL at an address as `postgres://name:password@host/database`, else
 * SQLite at a path, in memory for `:memory:`. A transaction that has ended is on the disk of
 * either. A patient one waits for locks and answers without end, for the work before a start.
 */
export function openDatabase(place: string, patience: { isPatient?: boolean } = {}) {
  const isPostgres = POSTGRES_ADDRESS.test(place)
  return new Kysely<Tables>({ dialect: isPostgres ? postgresAt(place, patience) : sqliteAt(place) })
}

/** Which database stands behind this, where the two need different words. */
export function databaseOf(db: Kysely<Tables>): DatabaseName {
  return db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite'
}
