import { type Database, type Leaving, type Own, ownOf, type Pending } from '#data/db.ts'
import { CHANGES_MAX, LIMIT_MAX, PROTOCOL } from '#protocol/api.ts'

import { type Answered, ask, type Line } from './ask.ts'
import { changeIn, countWaiting, noteFailure, pick, pickBack } from './pick.ts'
import { receivedIn } from './received.ts'
import { type Asked, settle } from './settle.ts'
import { mayGive, mayPush } from './start-over.ts'
import { SyncError, type Trouble } from './trouble.ts'
import { forgoAsking } from './tidy.ts'
import { rowIn } from './to-give.ts'
import { failuresOf } from './turn.ts'

/** What syncing needs of the world, so that a test can be the world. */
export type Phone = Line & { db: Database; now: () => number }

/** How much one request carries; halved by trouble on the road, doubled by success. */
export type Pace = {
  batch: number
  limit: number
  troubles: number
  /** How many requests in a row carried something and got no answer. */
  inVain?: number
}

export const FULL_PACE: Pace = { batch: CHANGES_MAX, limit: LIMIT_MAX, troubles: 0 }
const LIMIT_MIN = 10
/** After so many requests in vain the phone reads without sending, so that reading goes on. */
const IN_VAIN_MAX = 3

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
  await forgoAsking(phone.db, await ownOf(phone.db), phone.now())
  const total = await countWaiting(phone.db)
  let done = 0
  let isAsked = options.isAsked ?? false
  for (let count = 0; count < EXCHANGES_MAX; count += 1) {
    const carried = await load(phone, { ...options, isAsked })
    const { reply, retryAfter } = await exchange(phone, options, carried, { done, total })
    // Asking judges refused work once, not in every request.
    if (carried.picked.length === 0 || reply.receipts.some((receipt) => 'refused' in receipt))
      isAsked = false
    done += reply.receipts.filter((receipt) => !('refused' in receipt)).length
    // A busy server gave the receipts and asks to come back for the rest.
    if (retryAfter !== undefined && reply.more) throw new SyncError('server', retryAfter)
    if (!reply.more && !(await isLeft(phone, isAsked))) break
  }
  return done
}

async function isLeft(phone: Phone, isAsked: boolean): Promise<boolean> {
  const own = await ownOf(phone.db)
  if (own.over || (await pickBack(phone.db, own, 1)).length > 0) return true
  return (await pick(phone.db, { batch: 1, isAsked, now: phone.now() })).length > 0
}

type Carried = { own: Own; picked: readonly Pending[]; back: readonly Leaving[] }

/** What the next request carries, by where this phone stands. */
async function load(phone: Phone, { pace, isAsked = false }: Sync): Promise<Carried> {
  const own = await ownOf(phone.db)
  const back = mayGive(own) ? await pickBack(phone.db, own, pace.batch) : []
  // What is given back goes before what changes it, but for a row that found no way alone.
  const isFree = mayPush(own) && back.every(({ failures = 0 }) => failures > 0)
  const picking = { batch: pace.batch, isAsked, now: phone.now() }
  const picked = isFree ? await pick(phone.db, picking) : []
  const isRowNext =
    back.length > 0 && (picked.length === 0 || failuresOf(picked) > failuresOf(back))
  return isRowNext ? { own, back, picked: [] } : { own, back: [], picked }
}

async function exchange(
  phone: Phone,
  options: Sync,
  carried: Carried,
  { done, total }: { done: number; total: number },
): Promise<Answered> {
  const { db } = phone
  const { pace, onProgress, onCalendar, onStreams } = options
  const { own, picked, back } = carried
  const asked: Asked = {
    device: own.session.device,
    epoch: own.epoch,
    cursors: own.cursors,
    ...(await receivedIn(db, own)),
    back: back.map(({ kind, id, seal }) => ({ kind, id, seal })),
  }
  onProgress?.({ sending: new Set(picked.map(({ id }) => id)), done, total: Math.max(total, done) })
  const sentAt = phone.now()
  try {
    const answered = await ask(phone, await requestOf(db, pace, carried, asked))
    const { reply } = answered
    checkWhole(answered, picked.length + back.length, own.epoch)
    const settled = await settle(db, asked, reply, { sentAt, gotAt: phone.now() })
    if (!settled.applied) throw new SyncError('not-ours')
    if (settled.calendarChanged) onCalendar?.()
    if (settled.streamsChanged) onStreams?.()
    speedUp(pace, carried)
    return answered
  } catch (error) {
    if (error instanceof SyncError) throw await slowDown(phone, options, carried, error)
    throw error
  }
}

async function requestOf(
  db: Database,
  pace: Pace,
  { picked, back }: Carried,
  { device, epoch, cursors, received }: Asked,
) {
  return {
    protocol: PROTOCOL,
    device,
    epoch,
    cursors,
    ...(received ? { received } : {}),
    ...(pace.limit === LIMIT_MAX ? {} : { limit: pace.limit }),
    changes: picked.map((change) => changeIn(change)),
    ...(back.length > 0 ? { back: back.map(rowIn) } : {}),
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

function speedUp(pace: Pace, { picked, back }: Carried): void {
  pace.limit = Math.min(pace.limit * 2, LIMIT_MAX)
  const isEmpty = picked.length + back.length === 0
  // That an empty request is answered says nothing of what the road, or the server, bears.
  if (isEmpty && pace.inVain) return
  pace.troubles = 0
  pace.batch = Math.min(pace.batch * 2, CHANGES_MAX)
  pace.inVain = 0
}

/**
 * Asks less of a road that broke; what fails alone goes behind the others from now on. Answers the
 * trouble there is by now.
 */
async function slowDown(
  phone: Phone,
  options: Sync,
  carried: Carried,
  error: SyncError,
): Promise<SyncError> {
  const { pace } = options
  const { trouble } = error
  const parts = carried.picked.length + carried.back.length
  if (trouble === 'server') pace.troubles += 1
  const isTooMuch = asksForLess(trouble, pace.troubles)
  const inVain = countInVain(pace, parts, trouble)
  // Where the server asks to be left alone for a while it is.
  const isAlone = inVain >= IN_VAIN_MAX && error.retryAfter === undefined
  const isReached = isAlone && (await readAlone(phone, options))
  // The server is there and what was sent is not: somebody on the road dislikes what it says.
  const isDisliked = UNHEARD.has(trouble) && isReached
  if (!isTooMuch && !isDisliked) return error
  // One that was slow once is tried alone once more: it may have been the weather.
  const isWeather = trouble === 'slow' && inVain < 2
  if (!isWeather) await noteFailure(phone.db, carried)
  askForLess(pace, parts)
  return isDisliked ? new SyncError('not-taken') : error
}

/** How many requests in a row carried something in vain, this one with them; 0 where it did not. */
function countInVain(pace: Pace, parts: number, trouble: Trouble): number {
  if (parts === 0 || STOPS.has(trouble)) return 0
  pace.inVain = (pace.inVain ?? 0) + 1
  return pace.inVain
}

function askForLess(pace: Pace, parts: number): void {
  const carried = parts > 0 ? parts : pace.batch
  pace.batch = Math.max(1, Math.floor(Math.min(pace.batch, carried) / 2))
  pace.limit = Math.max(LIMIT_MIN, Math.floor(pace.limit / 2))
}

/** Reads all there is without sending anything. Answers whether this server was there. */
async function readAlone(phone: Phone, options: Sync): Promise<boolean> {
  const { onProgress: _, ...quiet } = options
  try {
    for (let count = 0; count < EXCHANGES_MAX; count += 1) {
      const carried = { own: await ownOf(phone.db), picked: [], back: [] }
      const answered = await exchange(phone, quiet, carried, { done: 0, total: 0 })
      if (!answered.reply.more || answered.retryAfter !== undefined) break
    }
    return true
  } catch (error) {
    // Why nothing is sent is said by the request that carried it.
    if (error instanceof SyncError) return false
    throw error
  }
}

/** Where nothing tells whether the server heard of the request. */
const UNHEARD: ReadonlySet<Trouble> = new Set(['offline', 'not-ours'])
/** What no smaller request helps against. */
const STOPS: ReadonlySet<Trouble> = new Set(['sign-in', 'blocked', 'other-device', 'older-server'])

/** A timeout, a cut, what was too large or not taken, and every third fault of the server. */
function asksForLess(trouble: Trouble, troubles: number): boolean {
  if (trouble === 'server') return troubles % 3 === 0
  return trouble === 'slow' || trouble === 'too-large' || trouble === 'not-taken'
}
