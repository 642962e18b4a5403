import type { Database, Own, Pending } from '#data/db.ts'
import type { SyncReply } from '#protocol/api.ts'
import { DAY_MS } from '#domain/day.ts'
import { HELD_MS } from '#protocol/held.ts'

import { aDaySince } from './daily.ts'

const KEPT_MS = 30 * DAY_MS

/**
 * Once a day: a change with a receipt leaves the phone when a checked backup holds it and it is
 * 30 days old; one of a stream that is lost, when the commune has held it for 30 days and a backup
 * that was checked has it too.
 */
export async function tidy(db: Database, own: Own, reply: SyncReply, at: number): Promise<void> {
  if (own.over || !aDaySince(own.tidiedAt, at)) return
  own.tidiedAt = at
  await db.outbox
    .toCollection()
    .filter((change) => mayGo(change, reply, at))
    .delete()
}

function mayGo(change: Pending, reply: SyncReply, at: number): boolean {
  const { state, receipt, savedAt, lies } = change
  if (state === 'refused') return isHeldLong(change, reply)
  // What still lies over has not been read back yet: the record is in sight through it alone.
  if (state !== 'kept' || lies === 1 || !receipt || savedAt + KEPT_MS > at) return false
  return receipt.position <= (reply.streams[receipt.stream]?.safe ?? 0)
}

/** All by the server's clock; a day lies between what was held and a backup begun after it. */
function isHeldLong(change: Pending, { now, backedUpAt = 0 }: SyncReply): boolean {
  const { sealed, held, heldSince } = change
  if (sealed === undefined || held !== true || heldSince === undefined) return false
  // What may be held no longer is sent again first.
  const isHeldStill = now < heldSince + HELD_MS
  return isHeldStill && heldSince + KEPT_MS <= now && heldSince + DAY_MS <= backedUpAt
}
