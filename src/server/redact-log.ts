import type { Values } from '#domain/record.ts'

import type { Book, Place } from './book.ts'
import { canonical } from './canonical.ts'
import { redactedValue } from './redacted.ts'

/** Takes the words of some fields out of every version in a record's log. */
export async function redactLog(
  { db, commune }: Book,
  { kind, id }: Place,
  names: readonly string[],
): Promise<void> {
  const entries = await db
    .selectFrom('log')
    .select(['change', 'fields'])
    .where((where) => where.and({ commune, kind, record: id }))
    .execute()
  for (const { change, fields } of entries) {
    const said = JSON.parse(fields) as Values
    const redacted = without(said, names)
    if (redacted === said) continue
    await db
      .updateTable('log')
      .set({ fields: canonical(redacted) })
      .where((where) => where.and({ commune, kind, record: id, change }))
      .execute()
  }
}

/** The same values with nothing of some fields' words. */
export function without(fields: Values, names: readonly string[]): Values {
  const said = names.filter((name) => Object.hasOwn(fields, name))
  if (said.length === 0) return fields
  const redacted = said.map((name) => [name, redactedValue(fields[name])])
  return { ...fields, ...Object.fromEntries(redacted) }
}

/** Takes the words of some fields out of every change of a record that is held for others, or of one officer's. */
export async function redactHeld(
  { db, commune }: Pick<Book, 'db' | 'commune'>,
  place: Place,
  names: readonly string[],
  officer?: string,
): Promise<void> {
  const held = await db
    .selectFrom('held')
    .select(['id', 'changes'])
    .where('commune', '=', commune)
    .$if(officer !== undefined, (some) => some.where('officer', '=', officer ?? ''))
    .execute()
  for (const { id, changes: text } of held) {
    const changes = JSON.parse(text) as { kind: string; record: string; fields: Values }[]
    const redacted = changes.map((change) =>
      change.kind === place.kind && change.record === place.id
        ? { ...change, fields: without(change.fields, names) }
        : change,
    )
    if (redacted.every((change, at) => change.fields === changes[at]?.fields)) continue
    await db
      .updateTable('held')
      .set({ changes: JSON.stringify(redacted) })
      .where((where) => where.and({ commune, id }))
      .execute()
  }
}
