import { type Kysely, sql } from 'kysely'

import { openDatabase } from './database.ts'
import { isBusy } from './busy.ts'
import { migrate } from './migrate.ts'
import { StartTrouble, troubleOf } from './start-trouble.ts'
import type { Tables } from './tables.ts'

const HOW_TO_MAKE_ONE =
  "create it with: create database gan_dan template template0 encoding 'UTF8' locale 'C'"

const isAway =
  'DATABASE_URL leads to no PostgreSQL that answers: see that it runs and that the address is right.'
const isNotLetIn =
  'DATABASE_URL has a user or a password that PostgreSQL does not let into this database.'
const troubles: Readonly<Record<string, string>> = {
  ECONNREFUSED: isAway,
  ECONNRESET: isAway,
  ENOTFOUND: isAway,
  EAI_AGAIN: isAway,
  ETIMEDOUT: isAway,
  EHOSTUNREACH: isAway,
  '28000': isNotLetIn,
  '28P01': isNotLetIn,
  '42501': 'The user of DATABASE_URL must own its database: this one may not make tables in it.',
  '3D000': `DATABASE_URL names a database that is not there: ${HOW_TO_MAKE_ONE}.`,
}

/**
 * PostgreSQL with the tables of this version; and whether no server had begun in it before.
 * Servers that start at the same moment wait for each other here.
 */
export async function openPostgres(url: string): Promise<{ db: Kysely<Tables>; isNew: boolean }> {
  const before = openDatabase(url, { isPatient: true })
  try {
    await checkOrder(before)
    await migrate(before)
    const kept = await before.selectFrom('server_state').select('key').executeTakeFirst()
    return { db: openDatabase(url), isNew: kept === undefined }
  } catch (error) {
    throw sentenceOf(error)
  } finally {
    await before.destroy()
  }
}

/** Texts must sort byte by byte, as stamps and names do on every phone. */
async function checkOrder(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ bytewise: boolean; encoding: string }>`
    select 'Z' < 'a' and 'a-b' < 'aab' and 'z' < 'á' as bytewise,
      current_setting('server_encoding') as encoding`.execute(db)
  const [found] = rows
  if (found?.bytewise === true && found.encoding === 'UTF8') return
  throw new StartTrouble(
    `The database of DATABASE_URL does not keep texts in UTF-8 in the order of their bytes: ${HOW_TO_MAKE_ONE}.`,
  )
}

function sentenceOf(error: unknown): Error {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const told = troubleOf(cause, troubles)
  if (told instanceof StartTrouble) return told
  return isBusy(cause) ? new StartTrouble(isAway, { cause }) : troubleOf(error, troubles)
}
