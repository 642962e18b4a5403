import { sql } from 'kysely'

import { DAY_MS } from '#domain/day.ts'
import type { Values } from '#domain/record.ts'
import { HELD_MS } from '#protocol/held.ts'

import { closeBook, openBook, type Place, recordIn } from './book.ts'
import { erase, partsOf } from './erase.ts'
import { inTransaction } from './transaction.ts'
import type { World } from './world.ts'

/** A record that was taken out, and the word that it left a stream, are kept so long. */
export const REMOVED_MS = 400 * DAY_MS

const PAGE_ROWS = 200

/** What one night takes out for good. */
export type Cleaned = { records: number; tombstones: number; held: number }

/** Takes out for good what has been kept as long as it may. */
export async function eraseOld(world: World): Promise<Cleaned> {
  return {
    records: await eraseRemoved(world),
    tombstones: await forgetTombstones(world),
    held: await forgetHeld(world),
  }
}

type Found = Place & { commune: string; stream: string; fields: string }

/** Records that were taken out long ago, and that nobody has touched or disputes since. */
async function eraseRemoved(world: World): Promise<number> {
  const before = world.now() - REMOVED_MS
  let erased = 0
  let last: Found | undefined
  for (;;) {
    const page = await removedAfter(world, last)
    for (const found of page) if (await eraseIfOld(world, found, before)) erased += 1
    last = page.at(-1)
    if (!last || page.length < PAGE_ROWS) return erased
  }
}

async function removedAfter({ db }: World, last: Found | undefined): Promise<Found[]> {
  const after = last
    ? sql`and (commune, kind, id, stream)
        > (${last.commune}, ${last.kind}, ${last.id}, ${last.stream})`
    : sql``
  const { rows } = await sql<Found>`select commune, kind, id, stream, fields from rows
    where gone = 0 and contested is null and fields like '%"removedAt":"%' ${after}
    order by commune, kind, id, stream limit ${PAGE_ROWS}`.execute(db)
  return rows
}

function eraseIfOld(
  world: World,
  { commune, kind, id, fields }: Found,
  before: number,
): Promise<boolean> | boolean {
  if (!wasRemoved(JSON.parse(fields) as Values, before)) return false
  return inTransaction(world, async (inside) => {
    const book = await openBook(inside.db, commune, [])
    const place = { kind, id }
    const stood = await recordIn(book, place)
    const parts = await partsOf(book, place)
    const isOld =
      stood !== undefined &&
      wasRemoved(stood.version.fields, before) &&
      (await isQuiet(inside, commune, [place, ...parts], before))
    if (!isOld) return false
    await erase(inside, book, place)
    await closeBook(book)
    return true
  })
}

function wasRemoved({ removedAt }: Values, before: number): boolean {
  return typeof removedAt === 'string' && Date.parse(removedAt) < before
}

/**
 * Whether records stand undisputed and the server took nothing of them since: the moment of a
 * removal is the phone's, and its clock may be years behind.
 */
async function isQuiet(
  { db }: World,
  commune: string,
  places: readonly Place[],
  before: number,
): Promise<boolean> {
  for (const { kind, id } of places) {
    const disputed = db
      .selectFrom('rows')
      .select('id')
      .where((where) => where.and({ commune, kind, id, gone: 0 }))
      .where('contested', 'is not', null)
    const touched = db
      .selectFrom('log')
      .select('change')
      .where((where) => where.and({ commune, kind, record: id }))
      .where('at', '>=', before)
    if ((await disputed.executeTakeFirst()) ?? (await touched.executeTakeFirst())) return false
  }
  return true
}

/** Rows that only said that a record left; a phone that has not heard it by now starts over. */
function forgetTombstones(world: World): Promise<number> {
  const before = world.now() - REMOVED_MS
  return inTransaction(world, async ({ db }) => {
    const gone = await db
      .deleteFrom('rows')
      .where('gone', '=', 1)
      .where('gone_at', '<', before)
      .returning(['stream', 'position'])
      .execute()
    const floors = new Map<string, number>()
    for (const { stream, position } of gone) {
      floors.set(stream, Math.max(position, floors.get(stream) ?? 0))
    }
    for (const [name, floor] of floors) {
      await db
        .updateTable('streams')
        .set({ floor })
        .where('name', '=', name)
        .where('floor', '<', floor)
        .execute()
    }
    return gone.length
  })
}

async function forgetHeld({ db, now }: World): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('held')
    .where('at', '<', now() - HELD_MS)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
