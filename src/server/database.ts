import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'

import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
  type TransactionSettings,
} from 'kysely'

import type { Tables } from './tables.ts'

const STATEMENTS_MAX = 500

/**
 * Opens the embedded database at a path, or one in memory for `:memory:`. A transaction that
 * has ended is on the disk (`synchronous = full`); there is one connection, so transactions
 * wait for each other.
 */
export function openDatabase(path: string): Kysely<Tables> {
  const db = new DatabaseSync(path)
  db.exec('pragma journal_mode = wal')
  db.exec('pragma synchronous = full')
  db.exec('pragma foreign_keys = on')
  db.exec('pragma busy_timeout = 5000')
  return new Kysely<Tables>({ dialect: dialectOver(db) })
}

function dialectOver(db: DatabaseSync): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new LockingDriver({ database: adapted(db) }),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

const BEGIN_READING = CompiledQuery.raw('begin')
/** Takes the write lock at the start: one that is asked for later can be refused. */
const BEGIN_WRITING = CompiledQuery.raw('begin immediate')

class LockingDriver extends SqliteDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    const isReading = settings?.accessMode === 'read only'
    await connection.executeQuery(isReading ? BEGIN_READING : BEGIN_WRITING)
  }
}

/** `node:sqlite` as Kysely asks for it, with each statement prepared once. */
function adapted(db: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>()
  return {
    close: () => db.close(),
    prepare: (sql) => {
      const known = prepared.get(sql)
      if (known) return known
      const statement = adaptedStatement(db.prepare(sql))
      if (prepared.size >= STATEMENTS_MAX) prepared.clear()
      prepared.set(sql, statement)
      return statement
    },
  }
}

function adaptedStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (values) => statement.all(...(values as SQLInputValue[])),
    run: (values) => statement.run(...(values as SQLInputValue[])),
    iterate: (values) => statement.iterate(...(values as SQLInputValue[])),
  }
}
