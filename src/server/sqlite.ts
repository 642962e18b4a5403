import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'

import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
  type TransactionSettings,
} from 'kysely'

import { storable } from './storable-text.ts'

const STATEMENTS_MAX = 500

/**
 * The embedded database at a path, or one in memory for `:memory:`. A transaction that has ended
 * is on the disk (`synchronous = full`); there is one connection, so transactions wait for each
 * other.
 */
export function sqliteAt(path: string): Dialect {
  const db = new DatabaseSync(path)
  db.exec('pragma journal_mode = wal')
  db.exec('pragma synchronous = full')
  // What is overwritten is zeros on the disk: words taken out by law must not stand in a free corner.
  db.exec('pragma secure_delete = on')
  db.exec('pragma foreign_keys = on')
  db.exec('pragma busy_timeout = 5000')
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new LockingDriver({ database: adapted(db) }),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new StorableCompiler(),
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

class StorableCompiler extends SqliteQueryCompiler {
  protected override addParameter(value: unknown): void {
    super.addParameter(typeof value === 'string' ? storable(value) : value)
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
