import { countDigests } from '#data/digest.ts'
import { type Database, type Own, ownOf } from '#data/db.ts'
import { type Key, show, tablesOfShowing } from '#data/show.ts'
import { asWhole } from '#data/whole.ts'
import { START_CURSOR, type SyncReply } from '#protocol/api.ts'

import { compareDigests } from './compare.ts'
import { liftReached } from './lift.ts'
import { purge, unseal } from './purge.ts'
import { noteUnread, receivedIn } from './received.ts'
import { advance, startOver } from './start-over.ts'
import { forgetSealed, takeReceipts } from './take-receipts.ts'
import { takeRows } from './take-rows.ts'
import { tidy } from './tidy.ts'
import { type Given, noteGiven } from './to-give.ts'

/** With what a request was asked; a reply to anything else is thrown away whole. */
export type Asked = {
  device: string
  epoch: string | null
  cursors: Record<string, string>
  /** By stream, the last change with a receipt whose row had not come (064). */
  received?: Record<string, string>
  /** The rows that were given back with it. */
  back?: readonly Given[]
}

export type Settled = {
  /** False when the reply was for another device, epoch or place of reading. */
  applied: boolean
  /** True when a row of the calendar came or went: what hangs on it is worked out anew. */
  calendarChanged: boolean
  /** True when this officer reads other streams than before: his rights have changed. */
  streamsChanged: boolean
}

const NOTHING: Settled = { applied: true, calendarChanged: false, streamsChanged: false }

/** Opened databases whose rows were counted: what the browser lost before shows at once. */
const counted = new WeakSet<IDBDatabase>()

/** The tables a reply is taken into. */
function tablesOfSettling(db: Database) {
  return [...tablesOfShowing(db), db.drafts]
}

/**
 * Takes a reply in, in one transaction: receipts, rows, cursors and purge together or not at all.
 * What the server took stays kept and lies over until its own row has come; what it refused
 * stays, with the reason, for the officer. Nothing an officer wrote leaves the phone here.
 */
export async function settle(
  db: Database,
  asked: Asked,
  reply: SyncReply,
  times: { sentAt: number; gotAt: number },
): Promise<Settled> {
  return asWhole(db, tablesOfSettling(db), async () => {
    const own = await ownOf(db)
    if (!isAnswerTo(asked, own, reply) || !(await namesAll(db, own, asked)))
      return { ...NOTHING, applied: false }
    const opened = db.backendDB()
    if (!own.digests || !counted.has(opened)) own.digests = await countDigests(db)
    counted.add(opened)
    keepTime(own, reply, times)
    if (own.epoch !== null && own.epoch !== reply.epoch) {
      // Another life of the server, which has judged nothing of what was sent.
      await startOver(db, own, 'all')
      own.epoch = reply.epoch
      await db.own.put(own)
      return NOTHING
    }
    const settled = await takeReply(db, own, { asked, reply, gotAt: times.gotAt })
    await db.own.put(own)
    return settled
  })
}

/**
 * Reads something, so that what follows is of the transaction: Dexie forgets it after a hundred
 * waits in a row that were not for the database, and a write of nothing is none.
 */
async function holdOn(db: Database): Promise<void> {
  await db.own.get('own')
}

type Taking = { asked: Asked; reply: SyncReply; gotAt: number }

async function takeReply(db: Database, own: Own, taking: Taking): Promise<Settled> {
  const { asked, reply, gotAt } = taking
  own.epoch = reply.epoch
  await noteGiven(db, own, asked.back ?? [])
  // First: what this reply says was taken is of the history that is read from now on.
  const again = restartsIn(reply)
  if (again.length > 0) await startOver(db, own, again)
  const touched = await takeReceipts(db, reply, gotAt)
  await forgetSealed(db, touched)
  const came = await takeRows(db, own, reply.rows)
  await holdOn(db)
  const rows = reply.rows.map(({ kind, id }): Key => [kind, id])
  own.cursors = cursorsIn(reply)
  const streamsChanged = isOtherThan(own.streams ?? [], own.cursors)
  own.streams = [...new Set([...(own.streams ?? []), ...Object.keys(own.cursors)])]
  touched.push(
    ...(await unseal(db, begunIn(own.cursors, again))),
    ...rows,
    ...(await liftReached(db, own, asked, reply)),
  )
  touched.push(...(await purge(db, own, reply.more)))
  await noteUnread(db, own, reply.receipts)
  // What went back last has not come down again: that takes one more exchange.
  const isGiven = own.over?.phase === 'sending' && (asked.back ?? []).length > 0
  touched.push(...(await advance(db, own, reply.more || isGiven)))
  await holdOn(db)
  await compareDigests(db, own, reply, gotAt)
  await tidy(db, own, reply, gotAt)
  const calendarChanged = touched.some(([kind]) => kind === 'holiday')
  // Should the app end before all due days are counted anew, the next start finds it undone.
  if (calendarChanged) delete own.derivedBy
  await show(db, touched, came)
  return { applied: true, calendarChanged, streamsChanged }
}

function isAnswerTo(asked: Asked, own: Own, reply: SyncReply): boolean {
  return (
    reply.device === asked.device &&
    own.session.device === asked.device &&
    own.epoch === asked.epoch &&
    JSON.stringify(own.cursors) === JSON.stringify(asked.cursors)
  )
}

/** Whether the server was asked for all that has a receipt by now: no row is believed otherwise. */
async function namesAll(db: Database, own: Own, { received = {} }: Asked): Promise<boolean> {
  const { received: known = {} } = await receivedIn(db, own)
  return Object.entries(known).every(([stream, last]) => received[stream] === last)
}

function keepTime(own: Own, { now }: SyncReply, times: { sentAt: number; gotAt: number }): void {
  own.offset = now - (times.sentAt + times.gotAt) / 2
  own.lastNow = Math.max(own.lastNow, now)
  own.contactAt = times.gotAt
  delete own.lostAt
}

function cursorsIn({ streams }: SyncReply): Record<string, string> {
  return Object.fromEntries(Object.entries(streams).map(([name, { cursor }]) => [name, cursor]))
}

/** Without those that start over and of which nothing came: they may not be this officer's to read. */
function begunIn(cursors: Record<string, string>, again: readonly string[]) {
  return Object.fromEntries(
    Object.entries(cursors).filter(
      ([name, cursor]) => cursor !== START_CURSOR || !again.includes(name),
    ),
  )
}

function restartsIn({ streams }: SyncReply): string[] {
  return Object.keys(streams).filter((name) => streams[name]?.restart)
}

function isOtherThan(before: readonly string[], cursors: Record<string, string>): boolean {
  return before.join(' ') !== Object.keys(cursors).join(' ')
}
