import { sql } from 'kysely'

import { databaseOf } from './database.ts'
import type { World } from './world.ts'

/**
 * Lets the files of the database forget what was just overwritten in them: after words were taken
 * out by law, nobody with the disk in his hand reads them. Outside of any transaction.
 */
export async function forgetPages({ db }: World): Promise<void> {
  if (databaseOf(db) === 'sqlite') {
    // `secure_delete` has put zeros over them; what the write-ahead log still holds goes here.
    await sql`pragma wal_checkpoint(truncate)`.execute(db)
    return
  }
  for (const table of ['rows', 'log', 'held'])
    await sql`vacuum full ${sql.table(table)}`.execute(db)
}
