import type { Database, Own, Pending } from '#data/db.ts'
import type { SyncReply } from '#protocol/api.ts'
import { DAY_MS } from '#domain/day.ts'
import { HELD_MS } from '#protocol/held.ts'

import { aDaySince } from './daily.ts'
import { hasLeftWith } from './purge.ts'
import { received } from './start-over.ts'

const KEPT_MS = 30 * DAY_MS
/** Shorter than what is taken out stands before it is out for good. */
const YEAR_MS = 365 * DAY_MS

/**
 * Once a day: a change with a receipt leaves the phone when a checked backup holds it and it is
 * 30 days old. What its officer reads no longer is asked for first, and leaves with the answer.
 */
export async function tidy(db: Database, own: Own, reply: SyncReply, at: number): Promise<void> {
  if (own.over || !aDaySince(own.tidiedAt, at)) return
  own.tidiedAt = at
  await db.outbox
    .toCollection()
    .filter((change) => mayGo(change, reply, at))
    .delete()
  await askForLeaving(db, reply)
}

/**
 * What was taken in a stream that its officer reads no longer leaves as soon as a backup holds it.
 * No cursor of this phone would show that the database was put back before that, so that the log
 * is asked for it once more first.
 */
async function askForLeaving(db: Database, reply: SyncReply): Promise<void> {
  const kept = await db.outbox.where('state').equals('kept').toArray()
  const leaving = kept.filter(
    (change) =>
      change.lies !== 1 &&
      mayBeAsked(change, reply) &&
      isOutOfSight(change, reply) &&
      isBackedUp(change, reply),
  )
  if (leaving.length === 0) return
  await db.outbox.bulkPut(
    leaving.map(({ receipt, sealed = receipt?.stream, ...rest }) => ({
      ...rest,
      ...(receipt ? { hadReceipt: receipt } : {}),
      ...(sealed === undefined ? {} : { sealed }),
      state: 'waiting' as const,
      leaving: 1 as const,
    })),
  )
}

/** What was to be asked for and grew too old for it on the way is again what it was: received. */
export async function forgoAsking(db: Database, { offset }: Own, at: number): Promise<void> {
  const asking = await db.outbox
    .where('state')
    .equals('waiting')
    .filter(
      (change) => change.leaving === 1 && !!change.hadReceipt && isTooOld(change, at + offset),
    )
    .toArray()
  if (asking.length === 0) return
  await db.outbox.bulkPut(asking.map((change) => ({ ...received(change), state: 'kept' as const })))
}

function mayGo(change: Pending, reply: SyncReply, at: number): boolean {
  const { state, receipt, savedAt, lies } = change
  // What still lies over has not been read back yet: the record is in sight through it alone.
  if (state !== 'kept' || lies === 1 || !receipt) return false
  if (isOutOfSight(change, reply)) return !mayBeAsked(change, reply) && isBackedUp(change, reply)
  if (savedAt + KEPT_MS > at) return false
  return receipt.position <= (reply.streams[receipt.stream]?.safe ?? 0)
}

/**
 * Whether the log can be asked for a change. One that names no commune would be taken in that of
 * its officer by now; of an old one the record may be out for good, and its words be held anew.
 */
function mayBeAsked(change: Pending, { now }: SyncReply): boolean {
  return change.commune !== undefined && !isTooOld(change, now)
}

/** By the moment the log took it; an older server did not tell that, and the first receipt is later. */
function isTooOld({ receipt, hadReceipt, receivedAt = 0 }: Pending, now: number): boolean {
  const { at = receivedAt } = receipt ?? hadReceipt ?? {}
  return at + YEAR_MS <= now
}

/** No screen shows it again: its officer reads its stream no longer, or its record has left that. */
function isOutOfSight({ sealed, receipt }: Pending, { streams }: SyncReply): boolean {
  return hasLeftWith(sealed) || !(receipt && receipt.stream in streams)
}

/** By the server's clock: a day lies between what was received and a backup begun after it. */
function isBackedUp({ receivedAt, judgedAt }: Pending, { backedUpAt = 0 }: SyncReply): boolean {
  // One from before that was noted has the phone's clock alone, and another day for it.
  const at = receivedAt ?? (judgedAt === undefined ? undefined : judgedAt + DAY_MS)
  return at !== undefined && at + DAY_MS <= backedUpAt
}

/**
 * Whether the commune has held long what the same answer says it holds, and a backup too. All by
 * the server's clock; a day lies between what was held and a backup begun after it.
 */
export function isHeldLong(change: Pending, { now, backedUpAt = 0 }: SyncReply): boolean {
  const { state, sealed, held, heldSince } = change
  if (state !== 'refused' || sealed === undefined) return false
  if (held !== true || heldSince === undefined) return false
  // What may be held no longer is sent again first.
  const isHeldStill = now < heldSince + HELD_MS
  return isHeldStill && heldSince + KEPT_MS <= now && heldSince + DAY_MS <= backedUpAt
}
