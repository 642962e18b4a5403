import type { Kysely } from 'kysely'

import type { Tables } from './tables.ts'

/** The next number, from 1, of something a commune counts; its counter stays locked until the transaction ends. */
export async function nextNumber(
  db: Kysely<Tables>,
  commune: string,
  name: 'letter' | 'journal',
): Promise<number> {
  const { head } = await db
    .insertInto('counters')
    .values({ commune, name, head: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['commune', 'name'])
        .doUpdateSet((eb) => ({ head: eb('counters.head', '+', 1) })),
    )
    .returning('head')
    .executeTakeFirstOrThrow()
  return head
}
