import type { Change } from '#protocol/change.ts'
import { kindNamed } from '#records/kinds.ts'

import { awaitedIn } from './apart-seals.ts'
import { type Book, recordIn } from './book.ts'
import { setsOurs } from './judge.ts'
import { redactHeld, without } from './redact-log.ts'
import { unsealed } from './redacted.ts'
import type { Sender } from './store.ts'
import { lockStreams } from './streams.ts'
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
 * nothing when this officer has too many there, was never of that commune, names an act that is held of another, or wrote of a record
 * that is not there and that nothing held makes: nobody could be told of it, and it stays with him.
 */
export async function hold(
  world: World,
  book: Book,
  { officer, device }: Sender,
  changes: readonly Change[],
): Promise<number | 'erased' | undefined> {
  const { db } = book
  const commune = await communeOf(book, officer.id, changes)
  const [first] = changes
  if (commune === undefined || !first) return undefined
  await lockOther(book, commune)
  const there: Book = { ...book, commune, records: new Map() }
  if (await isOut(there, changes)) return 'erased'
  if (await isOfNothing(there, officer.id, changes)) return undefined
  const place = { commune, id: first.id }
  await leaveApart(there, officer.id, changes)
  const text = JSON.stringify(await whatMayBeHeld(world, there, changes))
  const known = await db
    .selectFrom('held')
    .select(['officer', 'changes', 'at'])
    .where((where) => where.and(place))
    .executeTakeFirst()
  if (known) {
    // Whoever reads what is held knows its ids: nobody replaces the words of another with them.
    if (known.officer !== officer.id) return undefined
    if (idsIn(JSON.parse(known.changes)) === idsIn(changes)) return known.at
    return holdMended(world, db, { ...place, device, text })
  }
  if (await isFull(db, commune, officer.id)) return undefined
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

/** Another change of an act was mended since: what is held is what it says by now. */
async function holdMended(
  world: World,
  db: Book['db'],
  { text, device, ...place }: { commune: string; id: string; device: string; text: string },
): Promise<number> {
  const at = world.now()
  await db
    .updateTable('held')
    .set({ at, device, dropped: 0, changes: text })
    .where((where) => where.and(place))
    .execute()
  return at
}

/**
 * Words that are taken out in another commune while this goes on are not held beside it. Two who
 * went each other’s way may wait for each other: the database ends one, and its phone asks again.
 */
async function lockOther({ db, commune }: Book, other: string): Promise<void> {
  if (other !== commune) await lockStreams(db, other)
}

/** The one commune that an act was written for; nothing where its officer was never of it. */
async function communeOf(
  { db, commune: present }: Book,
  officer: string,
  changes: readonly Change[],
): Promise<string | undefined> {
  const communes = new Set(changes.map((change) => change.commune ?? present))
  const [commune = present] = communes
  if (communes.size > 1) return undefined
  return commune === present || (await wasOf(db, officer, commune)) ? commune : undefined
}

/** What an officer said of a name before he kept it back is told to nobody either. */
async function leaveApart(
  book: Pick<Book, 'db' | 'commune'>,
  officer: string,
  changes: readonly Change[],
): Promise<void> {
  for (const { kind, record: id, fields } of changes) {
    const apart = kindNamed(kind)?.keptApart?.(fields) ?? []
    if (apart.length > 0) await redactHeld(book, { kind, id }, apart, officer)
  }
}

/**
 * Without what a matter may no longer hold, since a name was kept back, and what was taken out by
 * law: in the commune it is held in, which may not be the one its officer is in by now.
 */
async function whatMayBeHeld(
  world: World,
  there: Book,
  changes: readonly Change[],
): Promise<Change[]> {
  return Promise.all(
    changes.map(async (each) => {
      const change = await unsealed(there, each)
      const { kind, record: id, fields } = change
      const stood = await recordIn(there, { kind, id })
      const apart = stood
        ? kindNamed(kind)?.keptApart?.(stood.version.fields)
        : await awaitedIn({ ...world, db: there.db }, { commune: there.commune, kind, id })
      return apart ? { ...change, fields: without(fields, apart) } : change
    }),
  )
}

function idsIn(changes: readonly Pick<Change, 'id'>[]): string {
  return changes.map(({ id }) => id).join(' ')
}

/** Whether as much is held of an officer as may be. */
async function isFull(db: Book['db'], commune: string, officer: string): Promise<boolean> {
  const { count } = await db
    .selectFrom('held')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where((where) => where.and({ commune, officer }))
    .executeTakeFirstOrThrow()
  return Number(count) >= HELD_MAX
}

/** Whether one of the records is out for good, or what it belongs to. */
async function isOut({ db, commune }: Book, changes: readonly Change[]): Promise<boolean> {
  const places = changes.flatMap(({ kind, record: id, fields }) => {
    const whole = kindNamed(kind)?.partOf?.(fields)
    return [{ kind, id }, ...(whole ? [{ kind: whole.kind, id: whole.id }] : [])]
  })
  const erased = db
    .selectFrom('erased')
    .select('id')
    .where((where) => where.or(places.map((place) => where.and({ commune, ...place }))))
  return (await erased.executeTakeFirst()) !== undefined
}

/** Whether an act changes a record that neither stands nor is made by what is held of this officer. */
async function isOfNothing(
  there: Book,
  officer: string,
  changes: readonly Change[],
): Promise<boolean> {
  const made = new Set(makes(changes))
  const absent: string[] = []
  for (const { kind, record: id } of changes) {
    if (!made.has(`${kind} ${id}`) && !(await recordIn(there, { kind, id })))
      absent.push(`${kind} ${id}`)
  }
  if (absent.length === 0) return false
  const held = await there.db
    .selectFrom('held')
    .select('changes')
    .where((where) => where.and({ commune: there.commune, officer }))
    .execute()
  for (const each of held) for (const name of makes(JSON.parse(each.changes))) made.add(name)
  return absent.some((name) => !made.has(name))
}

function makes(changes: readonly Change[]): string[] {
  return changes.flatMap(({ kind, record, first }) => (first ? `${kind} ${record}` : []))
}

/** Whether somebody stands among the officers of a commune, at work there or not. */
async function wasOf(db: Book['db'], id: string, commune: string): Promise<boolean> {
  const record = db
    .selectFrom('rows')
    .select('id')
    .where((where) => where.and({ commune, kind: 'officer', id, gone: 0 }))
  return (await record.executeTakeFirst()) !== undefined
}
