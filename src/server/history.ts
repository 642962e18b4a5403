import type { Officer } from '#domain/officer.ts'
import { type HistoryReply, REPLY_BYTES_MAX } from '#protocol/api.ts'

import type { Place } from './book.ts'
import { streamsOf } from './streams.ts'
import { bytesOf } from './read-change.ts'
import type { Selectable } from 'kysely'

import type { LogTable } from './tables.ts'
import type { World } from './world.ts'

export const HISTORY_PAGE = 50
/** What a page weighs beside its changes. */
const FRAME_BYTES = 64

type Told = HistoryReply['changes'][number]

/**
 * The changes of a record before a position, newest first, as many as fit a page; nothing for a
 * record that does not exist or that this officer may not read.
 */
export async function historyOf(
  { db }: World,
  officer: Officer,
  { kind, id }: Place,
  before: number = Number.MAX_SAFE_INTEGER,
): Promise<HistoryReply | undefined> {
  const readable = await db
    .selectFrom('rows')
    .select('stream')
    .where((where) => where.and({ commune: officer.commune, kind, id, gone: 0 }))
    .where('stream', 'in', await streamsOf(db, officer))
    .executeTakeFirst()
  if (!readable) return undefined
  const ranks = await ranksOf(db, officer.commune, { kind, id })
  if (ranks) return movedHistory(db, officer.commune, { place: { kind, id }, ranks, before })
  const found = await db
    .selectFrom('log')
    .leftJoin('devices', 'devices.id', 'log.device')
    .selectAll('log')
    .select('letter')
    .where((where) => where.and({ 'log.commune': officer.commune, kind, record: id }))
    .where('position', '<', before)
    .orderBy('position', 'desc')
    .limit(HISTORY_PAGE + 1)
    .execute()
  const changes = fitting(found.slice(0, HISTORY_PAGE).map(asTold))
  return { changes, more: found.length > changes.length }
}

/**
 * The order of the changes of a record that has stood in several streams, oldest first from 1:
 * positions of two streams say nothing of each other. Nothing for a record that never moved.
 */
async function ranksOf(db: World['db'], commune: string, { kind, id }: Place) {
  const where = { commune, kind, record: id }
  const streams = await db
    .selectFrom('log')
    .select('stream')
    .distinct()
    .where((eb) => eb.and(where))
    .execute()
  if (streams.length < 2) return undefined
  const all = await db
    .selectFrom('log')
    .select('change')
    .where((eb) => eb.and(where))
    .orderBy('at')
    .orderBy('position')
    .execute()
  return new Map(all.map(({ change }, at) => [change, at + 1]))
}

type Moved = { place: Place; ranks: ReadonlyMap<string, number>; before: number }

async function movedHistory(db: World['db'], commune: string, moved: Moved): Promise<HistoryReply> {
  const { place, ranks, before } = moved
  const page = [...ranks].filter(([, rank]) => rank < before).toReversed()
  const shown = page.slice(0, HISTORY_PAGE).map(([change]) => change)
  if (shown.length === 0) return { changes: [], more: false }
  const found = await db
    .selectFrom('log')
    .leftJoin('devices', 'devices.id', 'log.device')
    .selectAll('log')
    .select('letter')
    .where((eb) => eb.and({ 'log.commune': commune, kind: place.kind, record: place.id }))
    .where('change', 'in', shown)
    .execute()
  const told = found
    .map((entry) => ({ ...asTold(entry), position: ranks.get(entry.change) ?? 0 }))
    .toSorted((a, b) => b.position - a.position)
  const changes = fitting(told)
  return { changes, more: page.length > changes.length }
}

/** As many as a reply holds, and one at least. */
function fitting(changes: readonly Told[]): Told[] {
  let room = REPLY_BYTES_MAX - FRAME_BYTES
  return changes.filter((change, at) => {
    room -= bytesOf(JSON.stringify(change)) + 1
    return at === 0 || room >= 0
  })
}

/** Of the phone its letter alone is told: its id would let others pass for a phone that is known. */
function asTold(entry: Selectable<LogTable> & { letter: string | null }): Told {
  return {
    id: entry.change,
    stamp: entry.stamp,
    ...(entry.claimed === null ? {} : { claimed: entry.claimed }),
    position: entry.position,
    at: entry.at,
    by: { id: entry.officer, name: entry.officer_name },
    device: entry.letter ?? '',
    fields: JSON.parse(entry.fields) as Record<string, unknown>,
    ...(entry.over === null ? {} : { over: JSON.parse(entry.over) as Record<string, string[]> }),
    ...(entry.held_for === null ? {} : { heldFor: entry.held_for }),
    ...(entry.back === 1 ? { back: true as const } : {}),
  }
}
