import { sql } from 'kysely'

import type { Change } from '#protocol/change.ts'
import { kindNamed } from '#records/kinds.ts'

import { type Book, counterOf, type Place, recordIn } from './book.ts'
import { newChangeId } from './names.ts'
import { leave } from './place.ts'
import type { World } from './world.ts'

/**
 * Takes a record out for good, with the records that belong to it: of its values nothing is left
 * in its row or the log, and its id never comes back. Phones are told that it is gone.
 */
export async function erase(world: World, book: Book, place: Place): Promise<void> {
  for (const part of await partsOf(book, place)) await eraseOne(world, book, part)
  await eraseOne(world, book, place)
}

/** The records that belong to one, as they stand. */
export async function partsOf({ db, commune }: Book, { kind, id }: Place): Promise<Place[]> {
  return db
    .selectFrom('rows')
    .select(['kind', 'id'])
    .where((where) => where.and({ commune, of_kind: kind, of_id: id, gone: 0 }))
    .execute()
}

async function eraseOne(world: World, book: Book, place: Place): Promise<void> {
  const { db, commune } = book
  const { kind, id } = place
  const stood = await recordIn(book, place)
  if (stood) {
    await counterOf(book, stood.stream)
    await leave(book, world, place, { stood, mark: newChangeId(world) })
    const row = { commune, kind, id, stream: stood.stream }
    const unbound = { of_kind: null, of_id: null }
    await db
      .updateTable('rows')
      .set(unbound)
      .where((where) => where.and(row))
      .execute()
  }
  await forgetLog(book, place)
  await forgetHeld(book, place)
  const erased = { commune, kind, id, at: world.now() }
  await db
    .insertInto('erased')
    .values(erased)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  world.apart.note({ fact: 'erased', commune, kind, id })
}

/** The marks of a record's changes stay, so that no phone that stands at one starts over. */
async function forgetLog({ db, commune }: Book, { kind, id }: Place): Promise<void> {
  const ofRecord = { commune, kind, record: id }
  await db
    .insertInto('marks')
    .columns(['stream', 'position', 'mark'])
    .expression((from) =>
      from
        .selectFrom('log')
        .select(['stream', 'position', sql<string>`coalesce(mark, change)`.as('mark')])
        .where((where) => where.and(ofRecord)),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db
    .deleteFrom('log')
    .where((where) => where.and(ofRecord))
    .execute()
}

type Held = Pick<Change, 'kind' | 'record' | 'fields'>

/** Nobody holds words of it any more, nor of what belongs to it; the rest of an act stays held. */
async function forgetHeld({ db, commune }: Book, { kind, id }: Place): Promise<void> {
  const held = await db
    .selectFrom('held')
    .select(['id', 'changes'])
    .where('commune', '=', commune)
    .execute()
  for (const { id: act, changes: text } of held) {
    const changes = JSON.parse(text) as Held[]
    const left = changes.filter((change) => !isOf(change, { kind, id }))
    if (left.length === changes.length) continue
    const where = { commune, id: act }
    await (left.length > 0
      ? db
          .updateTable('held')
          .set({ changes: JSON.stringify(left) })
          .where((eb) => eb.and(where))
          .execute()
      : db
          .deleteFrom('held')
          .where((eb) => eb.and(where))
          .execute())
  }
}

/** Whether a change is of a record, or of what says that it belongs to it. */
function isOf({ kind, record, fields }: Held, place: Place): boolean {
  const whole = kindNamed(kind)?.partOf?.(fields)
  const places = [{ kind, id: record }, ...(whole ? [whole] : [])]
  return places.some((each) => each.kind === place.kind && each.id === place.id)
}
