import { sql } from 'kysely'

import { databaseOf } from '#server/database.ts'

import type { AServer } from './a-server.ts'

/** Says how many rows a database has written: since it was opened, or since this was first asked. */
export async function writesIn({ db }: AServer): Promise<() => Promise<number>> {
  const isSqlite = databaseOf(db) === 'sqlite'
  if (!isSqlite) await countWrites({ db })
  const written = isSqlite
    ? sql<{ count: number }>`select total_changes() as count`
    : sql<{ count: number }>`select last_value as count from written`
  return async () => (await written.execute(db)).rows[0]?.count ?? 0
}

/** PostgreSQL counts only when it finds the time: triggers count at once. */
async function countWrites({ db }: Pick<AServer, 'db'>): Promise<void> {
  await sql`create sequence written`.execute(db)
  await sql`create function count_write() returns trigger language plpgsql as
    $$ begin perform nextval('written'); return null; end $$`.execute(db)
  for (const { name } of await db.introspection.getTables()) {
    await sql`create trigger count_writes after insert or update or delete on ${sql.table(name)}
      for each row execute function count_write()`.execute(db)
  }
}
