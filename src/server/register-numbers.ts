import { type Kysely, sql } from 'kysely'

import type { Values } from '#domain/record.ts'
import type { Kind } from '#records/kinds.ts'

import type { Place } from './book.ts'
import type { Tables } from './tables.ts'

/** A register, and the year its numbers count in. */
type Register = { register: string; year: number }

/** The register a record belongs in and does not have its number of. */
export function newRegister(
  kind: Kind,
  before: Values | undefined,
  after: Values,
): Register | undefined {
  const register = kind.registerOf?.(after)
  if (!register || before?.['registerNo'] === undefined) return register
  const had = kind.registerOf?.(before)
  const isSame = had?.register === register.register && had.year === register.year
  return isSame ? undefined : register
}

/**
 * The number of a record in a register, as `PA-12`: the next one, or the one it was given there
 * before. The streams of the commune must be locked, so that no number is skipped or given twice.
 */
export async function numberIn(
  db: Kysely<Tables>,
  commune: string,
  { register, year }: Register,
  { kind, id, wasNumbered }: Place & { wasNumbered: boolean },
): Promise<string> {
  const given = wasNumbered
    ? await db
        .selectFrom('register_numbers')
        .select('number')
        .where((where) => where.and({ commune, register, year, kind, record: id }))
        .executeTakeFirst()
    : undefined
  if (given) return `${register}-${given.number}`
  const { rows } = await sql<{ number: number }>`insert into register_numbers
    (commune, register, year, number, kind, record)
    select ${commune}, ${register}, ${year}, coalesce(max(number), 0) + 1, ${kind}, ${id}
      from register_numbers
      where commune = ${commune} and register = ${register} and year = ${year}
    returning number
  `.execute(db)
  const [added] = rows
  if (!added) throw new Error(`No number was given in the register ${register}`)
  return `${register}-${added.number}`
}
