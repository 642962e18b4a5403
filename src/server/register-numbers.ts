import { type Kysely, sql } from 'kysely'

import type { Values } from '#domain/record.ts'
import type { Kind } from '#records/kinds.ts'

import type { Book, Place } from './book.ts'
import type { Tables } from './tables.ts'
import type { World } from './world.ts'

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
 * The number of a record in a register: the one it was given there before, or the
 * next. The streams of the commune must be locked, so that no number is skipped or given twice.
 */
export async function numberIn(
  db: Kysely<Tables>,
  commune: string,
  { register, year }: Register,
  { kind, id }: Place,
): Promise<{ number: number; isNew: boolean }> {
  const given = await db
    .selectFrom('register_numbers')
    .select('number')
    .where((where) => where.and({ commune, register, year, kind, record: id }))
    .executeTakeFirst()
  if (given) return { number: given.number, isNew: false }
  const { rows } = await sql<{ number: number }>`insert into register_numbers
    (commune, register, year, number, kind, record)
    select ${commune}, ${register}, ${year}, coalesce(max(number), 0) + 1, ${kind}, ${id}
      from register_numbers
      where commune = ${commune} and register = ${register} and year = ${year}
    returning number
  `.execute(db)
  const [added] = rows
  if (!added) throw new Error(`No number was given in the register ${register}`)
  return { number: added.number, isNew: true }
}

/**
 * Gives a record that a phone gave back the number it had, if no other record has it, and notes
 * it in the journal as any other. The streams of the commune must be locked.
 */
export async function adoptNumber(
  { apart }: Pick<World, 'apart'>,
  { db, commune }: Pick<Book, 'db' | 'commune'>,
  { kind, place: { kind: name, id }, fields }: { kind: Kind; place: Place; fields: Values },
): Promise<void> {
  const place = kind.registerOf?.(fields)
  const number = /^([A-Z]+)-([1-9][0-9]{0,8})$/.exec(String(fields['registerNo'] ?? ''))
  if (!place || number?.[1] !== place.register) return
  const { register, year } = place
  const given = { register, year, number: Number(number[2]), kind: name }
  const added = await db
    .insertInto('register_numbers')
    .values({ commune, ...given, record: id })
    .onConflict((conflict) => conflict.doNothing())
    .returning('number')
    .executeTakeFirst()
  if (added) apart.note({ fact: 'number', commune, ...given, id })
}
