import { type Database, type Own, ownOf, type Pending } from '#data/db.ts'
import { CHANGES_MAX, LIMIT_MAX, PROTOCOL } from '#protocol/api.ts'
import type { Row } from '#protocol/change.ts'

import { type Answered, ask, type Line } from './ask.ts'
import { changeIn, countWaiting, pick, pickBack } from './pick.ts'
import { type Asked, settle } from './settle.ts'
import { mayGive, mayPush } from './start-over.ts'
import { SyncError, type Trouble } from './trouble.ts'

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
  /** This officer reads other streams than before. */
  onStreams?: () => void
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
    const { sent, answered } = await exchange(phone, { ...options, isAsked }, { done, total })
    const { reply, retryAfter } = answered
    // Asking judges refused work once, not in every request.
    if (sent === 0 || reply.receipts.some((receipt) => 'refused' in receipt)) isAsked = false
    done += reply.receipts.filter((receipt) => !('refused' in receipt)).length
    // A busy server gave the receipts and asks to come back for the rest.
    if (retryAfter !== undefined && reply.more) throw new SyncError('server', retryAfter)
    if (!reply.more && !(await isLeft(phone, isAsked))) break
  }
  return done
}

async function isLeft(phone: Phone, isAsked: boolean): Promise<boolean> {
  const own = await ownOf(phone.db)
  if (own.over || (await pickBack(phone.db, own)).length > 0) return true
  return (await pick(phone.db, { batch: 1, isAsked, now: phone.now() })).length > 0
}

type Carried = { own: Own; picked: readonly Pending[]; back: readonly Row[] }

/** What the next request carries, by where this phone stands. */
async function load(phone: Phone, { pace, isAsked = false }: Sync): Promise<Carried> {
  const own = await ownOf(phone.db)
  const back = mayGive(own) ? await pickBack(phone.db, own) : []
  // What is given back goes before what changes it.
  const isFree = mayPush(own) && back.length === 0
  const picking = { batch: pace.batch, isAsked, now: phone.now() }
  return { own, back, picked: isFree ? await pick(phone.db, picking) : [] }
}

async function exchange(
  phone: Phone,
  options: Sync,
  { done, total }: { done: number; total: number },
): Promise<{ sent: number; answered: Answered }> {
  const { db } = phone
  const { pace, onProgress, onCalendar, onStreams } = options
  const carried = await load(phone, options)
  const { own, picked, back } = carried
  const asked: Asked = {
    device: own.session.device,
    epoch: own.epoch,
    cursors: own.cursors,
    back: back.map(({ kind, id }) => [kind, id]),
  }
  onProgress?.({ sending: new Set(picked.map(({ id }) => id)), done, total: Math.max(total, done) })
  const sentAt = phone.now()
  try {
    const answered = await ask(phone, await requestOf(db, pace, carried))
    const { reply } = answered
    checkWhole(answered, picked.length + back.length, own.epoch)
    const settled = await settle(db, asked, reply, { sentAt, gotAt: phone.now() })
    if (!settled.applied) throw new SyncError('not-ours')
    if (settled.calendarChanged) onCalendar?.()
    if (settled.streamsChanged) onStreams?.()
    speedUp(pace)
    return { sent: picked.length, answered }
  } catch (error) {
    if (error instanceof SyncError) await slowDown(db, pace, picked, error)
    throw error
  }
}

async function requestOf(db: Database, pace: Pace, { own, picked, back }: Carried) {
  return {
    protocol: PROTOCOL,
    device: own.session.device,
    epoch: own.epoch,
    cursors: own.cursors,
    ...(pace.limit === LIMIT_MAX ? {} : { limit: pace.limit }),
    changes: picked.map((change) => changeIn(change)),
    ...(back.length > 0 ? { back: [...back] } : {}),
    waiting: (await countWaiting(db)) - picked.length,
  }
}

function checkWhole({ reply, retryAfter }: Answered, sent: number, epoch: string | null): void {
  // Another life of the server judges nothing and says nothing else.
  if (epoch !== null && reply.epoch !== epoch) return
  // Everyone reads one stream at least: a reply that lists none must not empty the phone.
  if (Object.keys(reply.streams).length === 0) throw new SyncError('not-ours')
  const restarts = Object.values(reply.streams).some(({ restart }) => restart)
  const saysNothing = reply.rows.length === 0 && sent === 0 && !restarts && retryAfter === undefined
  if (reply.more && saysNothing) throw new SyncError('not-ours')
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
