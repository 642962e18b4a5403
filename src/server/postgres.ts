import { type Dialect, PostgresDialect, PostgresQueryCompiler } from 'kysely'
import pg from 'pg'

import { storable } from './storable-text.ts'

/** How many connections one process of the server opens at most. */
const CONNECTIONS_MAX = 20
/** How long a request waits for a connection, and a statement for a lock. */
const WAIT_MS = 10_000
/** A statement that takes longer is given up by the database. */
const STATEMENT_MS = 20_000
/** Given up by this side, when the database or the road to it says nothing at all. */
const SILENCE_MS = 25_000
/** A transaction whose process stands still lets go of what it holds. */
const STANDSTILL_MS = 30_000

/** Every wait has an end, so that a request is answered and none holds up the others for ever. */
const IMPATIENT = {
  connectionTimeoutMillis: WAIT_MS,
  lock_timeout: WAIT_MS,
  statement_timeout: STATEMENT_MS,
  query_timeout: SILENCE_MS,
  idle_in_transaction_session_timeout: STANDSTILL_MS,
}
/** For work before the first request: a migration takes as long as it takes. */
const PATIENT = { connectionTimeoutMillis: WAIT_MS }

/** Whatever the administrator of the database has set: a receipt is durable, a read sees commits. */
const SETTINGS =
  '-c synchronous_commit=on -c default_transaction_isolation=read\\ committed -c timezone=UTC'

const { INT8, NUMERIC } = pg.types.builtins
const NUMBERS: readonly number[] = [INT8, NUMERIC]

/** Positions, counts and their sums are numbers here: all of ours stay far below 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: string) =>
    NUMBERS.includes(oid) ? Number : pg.types.getTypeParser(oid, format as 'text'),
}

/** The PostgreSQL at an address as `postgres://name:password@host/database`. */
export function postgresAt(url: string, { isPatient = false } = {}): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS_MAX,
    keepAlive: true,
    application_name: 'gan-dan',
    options: SETTINGS,
    types,
    ...(isPatient ? PATIENT : IMPATIENT),
  })
  // A connection that breaks fails the query that runs on it, and the pool opens another: told
  // here alone it would end the program.
  pool.on('error', passOver)
  pool.on('connect', (client) => client.on('error', passOver))
  return new StorableDialect({ pool })
}

function passOver(): void {}

class StorableDialect extends PostgresDialect {
  override createQueryCompiler() {
    return new StorableCompiler()
  }
}

class StorableCompiler extends PostgresQueryCompiler {
  protected override addParameter(value: unknown): void {
    super.addParameter(typeof value === 'string' ? storable(value) : value)
  }
}
