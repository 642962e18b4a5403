import pg from 'pg'

import { openDatabase } from '#server/database.ts'
import { migrate } from '#server/migrate.ts'

import { aPostgres } from './postgres.ts'

/** The database, without a record in it, that every world of a test begins as a copy of. */
export const TEMPLATE = 'gan_dan_test'

/** The address of a database in the PostgreSQL of this run. */
export function addressOf(database: string): string {
  const address = process.env['POSTGRES_URL']
  if (address === undefined) throw new Error('No PostgreSQL was started for this run')
  const url = new URL(address)
  url.pathname = `/${database}`
  return url.href
}

/**
 * Starts one PostgreSQL for a run of tests, or uses the one that `POSTGRES_URL` names, whose user
 * may make databases. A run without one fails.
 */
export async function setup(): Promise<() => Promise<void>> {
  const own =
    process.env['POSTGRES_URL'] === undefined ? await aPostgres({ isDurable: false }) : undefined
  if (own) {
    await own.start()
    process.env['POSTGRES_URL'] = own.url('postgres')
  }
  await makeTemplate()
  return async () => own?.stop()
}

async function makeTemplate(): Promise<void> {
  const client = new pg.Client({ connectionString: addressOf('postgres') })
  await client.connect()
  await client.query(`drop database if exists ${TEMPLATE}`)
  await client.query(`create database ${TEMPLATE} template template0 encoding 'UTF8' locale 'C'`)
  await client.end()
  const db = openDatabase(addressOf(TEMPLATE))
  await migrate(db)
  await db.destroy()
}
