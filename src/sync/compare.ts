import type { Database, Own } from '#data/db.ts'
import type { SyncReply } from '#protocol/api.ts'

import { aDaySince } from './daily.ts'
import { startOver } from './start-over.ts'

/**
 * Compares what the phone holds of each stream with what the server says it should. A stream that
 * differs is read again, once a day at most; neither side's count is ever taken for right. Changes
 * `own`, which the caller writes.
 */
export async function compareDigests(
  db: Database,
  own: Own,
  reply: SyncReply,
  at: number,
): Promise<void> {
  if (own.over) return
  const differing = Object.keys(reply.streams).filter((name) => differs(own, reply, name))
  if (differing.length === 0) return
  own.differed = (own.differed ?? 0) + differing.length
  const again = differing.filter((name) => aDaySince(own.differedAt?.[name], at))
  if (again.length === 0) return
  own.differedAt = { ...own.differedAt, ...Object.fromEntries(again.map((name) => [name, at])) }
  await startOver(db, own, again)
}

function differs({ digests }: Own, { streams }: SyncReply, name: string): boolean {
  const digest = streams[name]?.digest
  const [rows, sum] = digests?.[name] ?? [0, 0]
  return digest !== undefined && (digest[0] !== rows || digest[1] !== sum)
}
