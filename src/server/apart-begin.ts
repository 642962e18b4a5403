import type { Kysely } from 'kysely'

import type { Apart, Fact } from './apart.ts'
import { openApart } from './apart-file.ts'
import type { Tables } from './tables.ts'

const KEY = 'apart:'

/**
 * Opens the journal of a folder for a database, which remembers it: a restore must find it again.
 * A database that knew it and was put back since, as a standby without its last seconds is, takes
 * the register numbers from it that were given meanwhile: none is given twice.
 */
export async function beginApart(db: Kysely<Tables>, folder: string): Promise<Apart> {
  const { journal, apart, facts } = await openApart(folder)
  if ((await journalsOf(db)).includes(journal)) await takeNumbers(db, facts)
  await db
    .insertInto('server_state')
    .values({ key: `${KEY}${journal}`, value: '1' })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  return apart
}

async function takeNumbers(db: Kysely<Tables>, facts: readonly Fact[]): Promise<void> {
  const communes = await db.selectFrom('communes').select('id').execute()
  const known = new Set(communes.map(({ id }) => id))
  const given = await db.selectFrom('register_numbers').selectAll().execute()
  const taken = new Set(given.map(nameOf))
  for (const fact of facts) {
    if (fact.fact !== 'number' || !known.has(fact.commune) || taken.has(nameOf(fact))) continue
    const { commune, register, year, number, kind, id: record } = fact
    await db
      .insertInto('register_numbers')
      .values({ commune, register, year, number, kind, record })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

type Numbered = { commune: string; register: string; year: number; number: number }

function nameOf({ commune, register, year, number }: Numbered): string {
  return `${commune} ${register} ${year} ${number}`
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
