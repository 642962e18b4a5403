import type { Kysely } from 'kysely'
import pg from 'pg'

import { openDatabase } from '#server/database.ts'
import { migrate } from '#server/migrate.ts'
import type { Tables } from '#server/tables.ts'

import { addressOf, TEMPLATE } from './postgres-setup.ts'

const isPostgres = process.env['TEST_DATABASE'] === 'postgres'
const opened: { name: string; db: Kysely<Tables> }[] = []
let made = 0

/**
 * A database of this version with nothing in it: SQLite in memory, or one of its own in the
 * PostgreSQL of this run where the tests are told so.
 */
export async function aDatabase(): Promise<Kysely<Tables>> {
  if (isPostgres) {
    const { name, url } = await anAddress()
    const db = openDatabase(url)
    opened.push({ name, db })
    return db
  }
  const db = openDatabase(':memory:')
  await migrate(db)
  return db
}

/** Makes a database in the PostgreSQL of this run, and says how to reach it. */
export async function anAddress(): Promise<{ name: string; url: string }> {
  made += 1
  const name = `${TEMPLATE}_${process.pid}_${made}_${Date.now()}`
  await command([`create database ${name} template ${TEMPLATE} strategy file_copy`])
  return { name, url: addressOf(name) }
}

/** Drops every database that was made for a file of tests; the set-up of the project asks for it. */
export async function dropAll(): Promise<void> {
  const all = opened.splice(0)
  await Promise.all(all.map(({ db }) => db.destroy()))
  await command(all.map(({ name }) => `drop database ${name} with (force)`))
}

async function command(all: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: addressOf('postgres') })
  await client.connect()
  for (const words of all) await client.query(words)
  await client.end()
}
