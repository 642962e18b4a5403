import type { Kysely } from 'kysely'

import type { Apart } from './apart.ts'
import { openApart } from './apart-file.ts'
import type { Tables } from './tables.ts'

const KEY = 'apart:'

/** Opens the journal of a folder for a database, which remembers it: a restore must find it again. */
export async function beginApart(db: Kysely<Tables>, folder: string): Promise<Apart> {
  const { journal, apart } = await openApart(folder)
  await db
    .insertInto('server_state')
    .values({ key: `${KEY}${journal}`, value: '1' })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  return apart
}

/** The journals a database remembers. */
export async function journalsOf(db: Kysely<Tables>): Promise<string[]> {
  const known = await db
    .selectFrom('server_state')
    .select('key')
    .where('key', 'like', `${KEY}%`)
    .execute()
  return known.map(({ key }) => key.slice(KEY.length))
}

/** Forgets a journal that is lost: what it held is not to be had again. */
export async function forgetJournal(db: Kysely<Tables>, journal: string): Promise<void> {
  await db.deleteFrom('server_state').where('key', '=', `${KEY}${journal}`).execute()
}
