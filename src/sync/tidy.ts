import type { Database, Own, Pending } from '#data/db.ts'
import type { SyncReply } from '#protocol/api.ts'

const DAY_MS = 86_400_000
const KEPT_MS = 30 * DAY_MS

/**
 * Once a day: a change with a receipt leaves the phone when a checked backup holds it and it is
 * 30 days old; one of a stream that is lost, when the commune has held it for 30 days.
 */
export async function tidy(db: Database, own: Own, reply: SyncReply, at: number): Promise<void> {
  if (own.over || (own.tidiedAt ?? -Infinity) + DAY_MS > at) return
  own.tidiedAt = at
  await db.outbox
    .toCollection()
    .filter((change) => mayGo(change, reply, at))
    .delete()
}

function mayGo(change: Pending, { streams }: SyncReply, at: number): boolean {
  const { state, receipt, savedAt, sealed, heldAt, lies } = change
  if (state === 'refused') {
    return sealed !== undefined && heldAt !== undefined && heldAt + KEPT_MS <= at
  }
  // What still lies over has not been read back yet: the record is in sight through it alone.
  if (state !== 'kept' || lies === 1 || !receipt || savedAt + KEPT_MS > at) return false
  return receipt.position <= (streams[receipt.stream]?.safe ?? 0)
}
