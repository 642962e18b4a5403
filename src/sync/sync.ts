import { type Database, ownOf, type Pending } from '#data/db.ts'
import { CHANGES_MAX, LIMIT_MAX, PROTOCOL, type SyncReply } from '#protocol/api.ts'

import { ask, type Line, SyncError, type Trouble } from './ask.ts'
import { changeIn, countWaiting, pick } from './pick.ts'
import { settle } from './settle.ts'

/** What syncing needs of the world, so that a test can be the world. */
export type Phone = Line & { db: Database; now: () => number }

/** How much one request carries; halved by trouble on the road, doubled by success. */
export type Pace = { batch: number; limit: number; troubles: number }

export const FULL_PACE: Pace = { batch: CHANGES_MAX, limit: LIMIT_MAX, troubles: 0 }
const LIMIT_MIN = 10

/** A phone a year behind catches up in one go; one further behind, in the next. */
const EXCHANGES_MAX = 2000

export type Progress = { sending: ReadonlySet<string>; done: number; total: number }

export type Sync = {
  pace: Pace
  isAsked?: boolean
  onProgress?: (progress: Progress) => void
  onCalendar?: () => void
}

/**
 * Sends what waits here and takes what is new there, request after request, until both sides have
 * nothing left. Safe to stop anywhere and run again. Throws a SyncError when the road ends; `pace`
 * remembers what the road bore. Answers how many changes got their receipt.
 */
export async function sync(phone: Phone, options: Sync): Promise<number> {
  const total = await countWaiting(phone.db)
  let done = 0
  let isAsked = options.isAsked ?? false
  for (let count = 0; count < EXCHANGES_MAX; count += 1) {
    const { sent, reply } = await exchange(phone, { ...options, isAsked }, { done, total })
    // Asking judges refused work once, not in every request.
    if (sent === 0 || reply.receipts.some((receipt) => 'refused' in receipt)) isAsked = false
    done += reply.receipts.filter((receipt) => !('refused' in receipt)).length
    const isLeft = reply.more || (await isWaiting(phone, isAsked))
    if (!isLeft) break
  }
  return done
}

async function isWaiting(phone: Phone, isAsked: boolean): Promise<boolean> {
  return (await pick(phone.db, { batch: 1, isAsked, now: phone.now() })).length > 0
}

async function exchange(
  phone: Phone,
  { pace, isAsked = false, onProgress, onCalendar }: Sync,
  { done, total }: { done: number; total: number },
): Promise<{ sent: number; reply: SyncReply }> {
  const { db } = phone
  const own = await ownOf(db)
  const picked = await pick(db, { batch: pace.batch, isAsked, now: phone.now() })
  const asked = { device: own.session.device, epoch: own.epoch, cursors: own.cursors }
  const waiting = (await countWaiting(db)) - picked.length
  onProgress?.({ sending: new Set(picked.map(({ id }) => id)), done, total: Math.max(total, done) })
  const sentAt = phone.now()
  try {
    const reply = await ask(phone, {
      protocol: PROTOCOL,
      ...asked,
      ...(pace.limit === LIMIT_MAX ? {} : { limit: pace.limit }),
      changes: picked.map(changeIn),
      waiting,
    })
    checkWhole(reply, picked.length, own.epoch)
    const { applied, calendarChanged } = await settle(db, asked, reply, {
      sentAt,
      gotAt: phone.now(),
    })
    if (!applied) throw new SyncError('not-ours')
    if (calendarChanged) onCalendar?.()
    speedUp(pace)
    return { sent: picked.length, reply }
  } catch (error) {
    if (error instanceof SyncError) await slowDown(db, pace, picked, error)
    throw error
  }
}

function checkWhole(reply: SyncReply, sent: number, epoch: string | null): void {
  if (epoch !== null && reply.epoch !== epoch) throw new SyncError('restored')
  const restarts = Object.values(reply.streams).some(({ restart }) => restart)
  if (reply.more && reply.rows.length === 0 && reply.receipts.length === 0 && !restarts) {
    throw new SyncError('not-ours')
  }
  if (reply.receipts.length !== sent) throw new SyncError('not-ours')
}

function speedUp(pace: Pace): void {
  pace.batch = Math.min(pace.batch * 2, CHANGES_MAX)
  pace.limit = Math.min(pace.limit * 2, LIMIT_MAX)
  pace.troubles = 0
}

type Picked = readonly Pick<Pending, 'seq' | 'group' | 'failures'>[]

/** Asks less of a road that broke; an act that fails alone goes behind the others from now on. */
async function slowDown(
  db: Database,
  pace: Pace,
  picked: Picked,
  { trouble }: SyncError,
): Promise<void> {
  if (trouble === 'server') pace.troubles += 1
  if (!asksForLess(trouble, pace.troubles)) return
  if (trouble !== 'slow' && isOneAct(picked)) {
    for (const { seq, failures = 0 } of picked)
      await db.outbox.update(seq, { failures: failures + 1 })
  }
  const carried = picked.length > 0 ? picked.length : pace.batch
  pace.batch = Math.max(1, Math.floor(Math.min(pace.batch, carried) / 2))
  pace.limit = Math.max(LIMIT_MIN, Math.floor(pace.limit / 2))
}

/** A timeout, a cut, what was too large or not taken, and every third fault of the server. */
function asksForLess(trouble: Trouble, troubles: number): boolean {
  if (trouble === 'server') return troubles % 3 === 0
  return trouble === 'slow' || trouble === 'too-large' || trouble === 'not-taken'
}

function isOneAct(picked: Picked): boolean {
  return new Set(picked.map(({ group, seq }) => group ?? seq)).size === 1
}
