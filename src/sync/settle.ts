import { countDigests } from '#data/digest.ts'
import { type Database, type Own, ownOf, type Pending } from '#data/db.ts'
import { editDraftOf } from '#data/drafts.ts'
import { type Key, show, tablesOfShowing } from '#data/show.ts'
import { asWhole } from '#data/whole.ts'
import type { Receipt, SyncReply } from '#protocol/api.ts'
import { HELD_MS } from '#protocol/held.ts'
import { kindNamed } from '#records/kinds.ts'

import { compareDigests } from './compare.ts'
import { liftReached } from './lift.ts'
import { hasLeftWith, purge, unseal } from './purge.ts'
import { advance, rowIn, startOver } from './start-over.ts'
import { takeRows } from './take-rows.ts'
import { tidy } from './tidy.ts'

/** With what a request was asked; a reply to anything else is thrown away whole. */
export type Asked = {
  device: string
  epoch: string | null
  cursors: Record<string, string>
  /** The records whose rows were given back with it. */
  back?: readonly Key[]
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
    if (!isAnswerTo(asked, own, reply)) return { ...NOTHING, applied: false }
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
  await noteGiven(db, asked.back ?? [])
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
    ...(await unseal(db, own.cursors)),
    ...rows,
    ...(await liftReached(db, own, asked, reply)),
  )
  touched.push(...(await purge(db, own, reply.more)))
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

function keepTime(own: Own, { now }: SyncReply, times: { sentAt: number; gotAt: number }): void {
  own.offset = now - (times.sentAt + times.gotAt) / 2
  own.lastNow = Math.max(own.lastNow, now)
  own.contactAt = times.gotAt
  delete own.lostAt
}

function cursorsIn({ streams }: SyncReply): Record<string, string> {
  return Object.fromEntries(Object.entries(streams).map(([name, { cursor }]) => [name, cursor]))
}

function restartsIn({ streams }: SyncReply): string[] {
  return Object.keys(streams).filter((name) => streams[name]?.restart)
}

function isOtherThan(before: readonly string[], cursors: Record<string, string>): boolean {
  return before.join(' ') !== Object.keys(cursors).join(' ')
}

/** What was given back has arrived: a reply of the same epoch says so. */
async function noteGiven(db: Database, keys: readonly Key[]): Promise<void> {
  for (const [kind, id] of keys) {
    await db.back.delete([kind, id])
    await db.base
      .where('[kind+id]')
      .equals([kind, id])
      .and(isUnconfirmed)
      .modify({ unconfirmed: 2 })
  }
}

function isUnconfirmed({ unconfirmed }: { unconfirmed?: number }): boolean {
  return unconfirmed === 1
}

async function takeReceipts(
  db: Database,
  { receipts, now }: SyncReply,
  at: number,
): Promise<Key[]> {
  const touched: Key[] = []
  const ids = receipts.map(({ id }) => id)
  const found = await Promise.all(ids.map((id) => db.outbox.where('id').equals(id).first()))
  const refused = found.filter((_, place) => 'refused' in (receipts[place] ?? {}))
  const mended = await mendedMeanwhile(db, refused, new Set(ids))
  const judged: Pending[] = []
  for (const [place, receipt] of receipts.entries()) {
    const change = found[place]
    if (!change || change.state === 'kept') continue
    if ('refused' in receipt && mended.has(change.group ?? '')) continue
    touched.push([change.kind, change.record])
    // Asked here: a hundred awaits in a row that touch no table would make Dexie let all of it go.
    const again = isMissing(change, receipt) ? await givenBack(db, change) : undefined
    judged.push(again ?? answered(change, receipt, { at, now }))
  }
  if (judged.length > 0) await db.outbox.bulkPut(judged)
  return touched
}

/**
 * What this phone was never to open again leaves it with its receipt, kept for no backup. Who may
 * read it reads the commune's own row.
 */
async function forgetSealed(db: Database, touched: readonly Key[]): Promise<void> {
  for (const [kind, id] of touched) {
    if (!kindNamed(kind)?.sealsOnSave) continue
    const forgotten = await db.outbox
      .where('[kind+record]')
      .equals([kind, id])
      .filter(({ state, first }) => state === 'kept' && first === true)
      .delete()
    if (forgotten === 0) continue
    // What another page still wrote or mended of it goes too.
    await db.drafts.delete(id)
    await db.drafts
      .where('id')
      .startsWith(`${editDraftOf(id)}:`)
      .delete()
  }
}

/**
 * The acts of which another change waits that was not asked: one of it was mended while the request
 * was on the road, and they go again whole.
 */
async function mendedMeanwhile(
  db: Database,
  refused: readonly (Pending | undefined)[],
  ids: ReadonlySet<string>,
): Promise<Set<string>> {
  const groups = new Set(refused.flatMap((change) => change?.group ?? []))
  if (groups.size === 0) return groups
  const waiting = db.outbox.where('state').equals('waiting')
  const others = await waiting
    .filter(({ id, group }) => group !== undefined && groups.has(group) && !ids.has(id))
    .toArray()
  return new Set(others.flatMap(({ group }) => group ?? []))
}

/** Whether the server says for the first time that it has no such record. */
function isMissing(change: Pending, receipt: Receipt): boolean {
  return 'refused' in receipt && receipt.refused === 'no-record' && !change.gaveBack
}

/** The record is missing there and is here: it is given back once, and the change goes after it. */
async function givenBack(db: Database, change: Pending): Promise<Pending | undefined> {
  const base = await db.base.get([change.kind, change.record])
  if (!base) return undefined
  await db.back.put(rowIn(base))
  return { ...change, gaveBack: 1, state: 'waiting' }
}

function isErased(receipt: Receipt): boolean {
  return 'refused' in receipt && receipt.refused === 'erased'
}

/** Since when something is held; what was held as long as it may is held anew. */
function sinceWhen(before: number | undefined, now: number): number {
  return before !== undefined && now < before + HELD_MS ? before : now
}

/** `now` is the server's clock. */
function answered(
  change: Pending,
  receipt: Receipt,
  { at, now }: { at: number; now: number },
): Pending {
  const { reason: _reason, issues: _issues, failures: _failures, ...others } = change
  const { held: _held, heldSince, ...rest } = others
  // It has not gone to other readers: its officer may see that, and what he wrote.
  if (isErased(receipt) && hasLeftWith(rest.sealed)) delete rest.sealed
  if ('refused' in receipt) {
    return {
      ...rest,
      state: 'refused',
      reason: receipt.refused,
      ...(receipt.issues ? { issues: receipt.issues } : {}),
      ...(receipt.held ? { held: true, heldSince: sinceWhen(heldSince, now) } : {}),
      ...(rest.sealed === undefined ? { lies: 1 } : {}),
      judgedAt: at,
    }
  }
  const { again: _again, ...kept } = rest
  return {
    ...kept,
    state: 'kept',
    stamp: receipt.stamp ?? rest.stamp,
    receipt: { stream: receipt.stream, position: receipt.position },
    receivedAt: now,
    judgedAt: at,
  }
}
