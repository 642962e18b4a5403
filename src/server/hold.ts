import type { Change } from '#protocol/change.ts'
import { kindNamed } from '#records/kinds.ts'

import { type Book, recordIn } from './book.ts'
import { setsOurs } from './judge.ts'
import { without } from './redact-log.ts'
import { unsealed } from './redacted.ts'
import type { Sender } from './store.ts'
import type { World } from './world.ts'

/** So that nobody can fill the server with what he may not do. */
const HELD_MAX = 500

/** Whether anybody could ever take an act that its officer may not do. */
export function mayBeHeld(changes: readonly Change[]): boolean {
  return changes.length > 0 && changes.every((change) => !setsOurs(change))
}

/**
 * Keeps an act that its officer may not do for those who may, 90 days, in the commune it was
 * written for. An act that is held already is held once. Answers since when, in milliseconds by the
 * server's clock; `erased` where one of its records is out for good, of which no word is kept; and
 * nothing when this officer has too many there, or was never of that commune.
 */
export async function hold(
  world: World,
  book: Book,
  { officer, device }: Sender,
  changes: readonly Change[],
): Promise<number | 'erased' | undefined> {
  const { db, commune: present } = book
  const [first] = changes
  const communes = new Set(changes.map((change) => change.commune ?? present))
  const [commune = present] = communes
  if (!first || communes.size > 1) return undefined
  if (commune !== present && !(await wasOf(db, officer.id, commune))) return undefined
  if (await isOut(db, commune, changes)) return 'erased'
  const place = { commune, id: first.id }
  const text = JSON.stringify(await whatMayBeHeld({ ...book, commune }, changes))
  const known = await db
    .selectFrom('held')
    .select(['changes', 'at'])
    .where((where) => where.and(place))
    .executeTakeFirst()
  if (known) {
    if (idsIn(JSON.parse(known.changes)) === idsIn(changes)) return known.at
    // Another change of the act was mended since: what is held is what it says by now.
    await db
      .updateTable('held')
      .set({ at: world.now(), device, dropped: 0, changes: text })
      .where((where) => where.and(place))
      .execute()
    return world.now()
  }
  const { count } = await db
    .selectFrom('held')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where((where) => where.and({ commune, officer: officer.id }))
    .executeTakeFirstOrThrow()
  if (Number(count) >= HELD_MAX) return undefined
  await db
    .insertInto('held')
    .values({
      ...place,
      at: world.now(),
      officer: officer.id,
      officer_name: officer.name,
      device,
      changes: text,
    })
    .execute()
  return world.now()
}

/**
 * Without what a matter may no longer hold, since a name was kept back, and what was taken out by
 * law: in the commune it is held in, which may not be the one its officer is in by now.
 */
async function whatMayBeHeld(book: Book, changes: readonly Change[]): Promise<Change[]> {
  const there: Book = { ...book, records: new Map() }
  return Promise.all(
    changes.map(async (each) => {
      const change = await unsealed(there, each)
      const { kind, record: id, fields } = change
      const stood = await recordIn(there, { kind, id })
      const apart = stood && kindNamed(kind)?.keptApart?.(stood.version.fields)
      return apart ? { ...change, fields: without(fields, apart) } : change
    }),
  )
}

function idsIn(changes: readonly Pick<Change, 'id'>[]): string {
  return changes.map(({ id }) => id).join(' ')
}

/** Whether one of the records is out for good. */
async function isOut(
  db: Book['db'],
  commune: string,
  changes: readonly Change[],
): Promise<boolean> {
  const erased = db
    .selectFrom('erased')
    .select('id')
    .where((where) =>
      where.or(changes.map(({ kind, record: id }) => where.and({ commune, kind, id }))),
    )
  return (await erased.executeTakeFirst()) !== undefined
}

/** Whether somebody stands among the officers of a commune, at work there or not. */
async function wasOf(db: Book['db'], id: string, commune: string): Promise<boolean> {
  const record = db
    .selectFrom('rows')
    .select('id')
    .where((where) => where.and({ commune, kind: 'officer', id, gone: 0 }))
  return (await record.executeTakeFirst()) !== undefined
}
