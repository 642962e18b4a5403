import type { Kysely } from 'kysely'

import { type Officer, type Role, roles, worksWithCitizens } from '#domain/officer.ts'
import type { Readers, Rules } from '#domain/rules.ts'
import { DIGEST_MODULO, weightOf } from '#protocol/change.ts'

import type { StreamTable, Tables } from './tables.ts'

type Selected = { [Name in keyof StreamTable]: unknown } & {
  name: string
  head: number
  head_mark: string
  row_count: number | null
  row_sum: number | null
}

/** How far a stream has come, and the digest of what stands in it. */
export type Counter = { head: number; mark: string; count: number; sum: number }

/** The stream of the commune that records of a kind stand in. */
export function streamOf({ stream }: Pick<Rules, 'stream'>, commune: string): string {
  return stream === 'common' ? `common:${commune}` : `commune:${commune}`
}

/** The commune whose open stream this is; nothing of a restricted one, whose name tells none. */
export function communeIn(stream: string): string | undefined {
  return stream.split(':')[1]
}

/** The streams of the commune an officer may read; those with a citizen's words for those who work with them. */
export function openStreamsOf(officer: Pick<Officer, 'commune' | 'roles'>): string[] {
  const common = streamOf({ stream: 'common' }, officer.commune)
  return worksWithCitizens(officer)
    ? [common, streamOf({ stream: 'work' }, officer.commune)]
    : [common]
}

/**
 * Every stream an officer may read: those of the commune, then the restricted ones by name. One
 * whose readers are to be confirmed is open to the leaders among them alone.
 */
export async function streamsOf(db: Kysely<Tables>, officer: Officer): Promise<string[]> {
  const open = openStreamsOf(officer)
  if (!worksWithCitizens(officer)) return open
  const restricted = await namedIn(db, officer)
    .where((where) =>
      where.or([
        where('reader', '=', LEADERS),
        where('stream', 'not in', withReader(db, UNCONFIRMED)),
      ]),
    )
    .execute()
  return [...open, ...restricted.map(({ stream }) => stream).toSorted()]
}

/**
 * Whether an officer is among the readers of a stream, also before that is confirmed: what he
 * wrote of a record is taken meanwhile, and nothing of it is told to him.
 */
export async function isReaderOf(
  db: Kysely<Tables>,
  officer: Officer,
  stream: string,
): Promise<boolean> {
  if (openStreamsOf(officer).includes(stream)) return true
  if (!worksWithCitizens(officer)) return false
  const named = namedIn(db, officer).where('stream', '=', stream)
  return (await named.executeTakeFirst()) !== undefined
}

function namedIn(db: Kysely<Tables>, officer: Officer) {
  return db
    .selectFrom('readers')
    .innerJoin('streams', 'streams.name', 'readers.stream')
    .select('stream')
    .distinct()
    .where('streams.commune', '=', officer.commune)
    .where('reader', 'in', [officer.id, ...officer.roles.map(readBy)])
    .where('stream', 'not in', withReader(db, neverRead(officer.id)))
}

/** What stands among the readers of a stream for everybody of the commune with a role. */
export function readBy(role: Role): string {
  return `role:${role}`
}

const LEADERS = readBy('leader')

/** The readers of a stream as they are stored, told apart. */
export function readersIn(stored: readonly string[]): Readers {
  const after = (prefix: string) =>
    stored.flatMap((each) => (each.startsWith(prefix) ? [each.slice(prefix.length)] : []))
  const named = after('role:')
  return {
    officers: stored.filter((each) => each !== UNCONFIRMED && !each.includes(':')),
    roles: roles.filter((role) => named.includes(role)),
    never: after(neverRead('')),
  }
}

/** What stands among the readers of a stream until somebody has confirmed them. */
export const UNCONFIRMED = 'unconfirmed'

/** Opens streams to leaders alone until their readers are confirmed. */
export async function awaitReaders(db: Kysely<Tables>, streams: readonly string[]): Promise<void> {
  for (const stream of streams) {
    await db
      .insertInto('readers')
      .values({ stream, reader: UNCONFIRMED })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** What stands among the readers of a stream for somebody who never reads it. */
export function neverRead(officerId: string): string {
  return `not:${officerId}`
}

function withReader(db: Kysely<Tables>, reader: string) {
  return db.selectFrom('readers').select('stream').where('reader', '=', reader)
}

/**
 * The two streams of a commune, held until the transaction ends: whoever comes next reads nothing
 * before this one is done, so positions become visible in their order.
 */
export async function lockStreams(
  db: Kysely<Tables>,
  commune: string,
): Promise<Map<string, Counter>> {
  const counters = new Map<string, Counter>()
  for (const stream of ['common', 'work'] as const) {
    const name = streamOf({ stream }, commune)
    counters.set(name, await lockStream(db, name))
  }
  return counters
}

/** One more stream, held likewise. The streams of its commune must be held already. */
export async function lockStream(db: Kysely<Tables>, name: string): Promise<Counter> {
  const locked = await db
    .updateTable('streams')
    .set((column) => ({ head: column.ref('head') }))
    .where('name', '=', name)
    .returningAll()
    .executeTakeFirstOrThrow()
  return counterIn(locked)
}

export function counterIn({ head, head_mark, row_count, row_sum }: Selected): Counter {
  return { head, mark: head_mark, count: row_count ?? 0, sum: row_sum ?? 0 }
}

/** Takes the next position of a stream that is held, in the name of a change. */
export function nextPosition(counter: Counter, mark: string): number {
  counter.head += 1
  counter.mark = mark
  return counter.head
}

type Weighed = { position: number; stamps: Record<string, string> }

/** Keeps the digest of a stream in step with a row that comes, changes or leaves. */
export function recount(counter: Counter, before: Weighed | undefined, after?: Weighed): void {
  counter.count += (after ? 1 : 0) - (before ? 1 : 0)
  const difference = (after ? weightOf(after) : 0) - (before ? weightOf(before) : 0)
  counter.sum = (((counter.sum + difference) % DIGEST_MODULO) + DIGEST_MODULO) % DIGEST_MODULO
}

/** Counts the digest of every stream that has none yet, from its rows. Inside a transaction. */
export async function countStreams(db: Kysely<Tables>): Promise<void> {
  const uncounted = await db
    .selectFrom('streams')
    .select('name')
    .where('row_count', 'is', null)
    .orderBy('name')
    .execute()
  for (const { name } of uncounted) {
    const counter: Counter = { ...(await lockStream(db, name)), count: 0, sum: 0 }
    const rows = await db
      .selectFrom('rows')
      .select(['position', 'stamps'])
      .where('stream', '=', name)
      .where('gone', '=', 0)
      .execute()
    for (const { position, stamps } of rows) {
      const weighed = { position, stamps: JSON.parse(stamps) as Record<string, string> }
      recount(counter, undefined, weighed)
    }
    await db
      .updateTable('streams')
      .set({ row_count: counter.count, row_sum: counter.sum })
      .where('name', '=', name)
      .execute()
  }
}
