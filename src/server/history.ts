import type { Officer } from '#domain/officer.ts'
import type { HistoryReply } from '#protocol/api.ts'

import type { Place } from './book.ts'
import { streamsOf } from './streams.ts'
import type { LogTable } from './tables.ts'
import type { World } from './world.ts'

export const HISTORY_PAGE = 50

/**
 * The changes of a record before a position, newest first; nothing for a record that does not
 * exist or that this officer may not read.
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
    .where('stream', 'in', streamsOf(officer))
    .executeTakeFirst()
  if (!readable) return undefined
  const found = await db
    .selectFrom('log')
    .selectAll()
    .where((where) => where.and({ commune: officer.commune, kind, record: id }))
    .where('position', '<', before)
    .orderBy('position', 'desc')
    .limit(HISTORY_PAGE + 1)
    .execute()
  const changes = found.slice(0, HISTORY_PAGE).map(asTold)
  return { changes, more: found.length > HISTORY_PAGE }
}

function asTold(entry: LogTable): HistoryReply['changes'][number] {
  return {
    id: entry.change,
    stamp: entry.stamp,
    ...(entry.claimed === null ? {} : { claimed: entry.claimed }),
    position: entry.position,
    at: entry.at,
    by: { id: entry.officer, name: entry.officer_name },
    device: entry.device,
    fields: JSON.parse(entry.fields) as Record<string, unknown>,
    ...(entry.over === null ? {} : { over: JSON.parse(entry.over) as Record<string, string[]> }),
  }
}
