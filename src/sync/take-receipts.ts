import type { Database, Pending } from '#data/db.ts'
import { editDraftOf } from '#data/drafts.ts'
import type { Key } from '#data/show.ts'
import type { Receipt, SyncReply } from '#protocol/api.ts'
import { HELD_MS } from '#protocol/held.ts'
import { kindNamed } from '#records/kinds.ts'

import { hasLeftWith } from './purge.ts'
import { isHeldLong } from './tidy.ts'
import { keepToGive, rowIn } from './to-give.ts'

/** What the answer to each change makes of it. Answers the records that look otherwise by now. */
export async function takeReceipts(db: Database, reply: SyncReply, at: number): Promise<Key[]> {
  const { receipts, now } = reply
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
  await letGo(db, { found, judged }, reply)
  return touched
}

type Asked = { found: readonly (Pending | undefined)[]; judged: readonly Pending[] }

/**
 * What a phone shows no more leaves it in the answer that says the commune has it still: what the
 * log answered for and a backup holds, and what is held there and in a backup.
 */
async function letGo(db: Database, { found, judged }: Asked, reply: SyncReply): Promise<void> {
  const known = found.filter((change, place) => {
    const receipt = reply.receipts[place]
    return change && receipt && mayLeave(change, receipt)
  })
  const settled = judged.filter((change) => isHeldLong(change, reply))
  const gone = [...known, ...settled].flatMap((change) => change?.seq ?? [])
  if (gone.length > 0) await db.outbox.bulkDelete(gone)
}

function mayLeave(change: Pending, receipt: Receipt): boolean {
  return (
    change.leaving !== undefined && change.sealed !== undefined && isWhereItWas(change, receipt)
  )
}

/** Whether the log still has a change at the place and from the moment at which it was taken first. */
function isWhereItWas({ hadReceipt }: Pending, receipt: Receipt): boolean {
  if ('refused' in receipt || !hadReceipt) return false
  const { stream, position, at = receipt.at } = hadReceipt
  // What was put back gives the same places again: the moment tells them apart.
  const isThen = receipt.at === undefined || receipt.at === at
  return isThen && stream === receipt.stream && position === receipt.position
}

/**
 * What this phone was never to open again leaves it with its receipt, kept for no backup. Who may
 * read it reads the commune's own row.
 */
export async function forgetSealed(db: Database, touched: readonly Key[]): Promise<void> {
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
  await keepToGive(db, [rowIn(base)])
  const { hadReceipt: _, leaving: _leaving, ...rest } = change
  return { ...rest, gaveBack: 1, state: 'waiting' }
}

function isErased(receipt: Receipt): boolean {
  return 'refused' in receipt && receipt.refused === 'erased'
}

/**
 * Since when something is held, read no earlier than the answer that tells; what was held as long
 * as it may is held anew.
 */
function sinceWhen(before: number | undefined, at: number | undefined, now: number): number {
  if (before === undefined) return now
  const since = at === undefined ? before : Math.max(before, at)
  return now < since + HELD_MS ? since : now
}

/** `now` is the server's clock. */
function answered(
  change: Pending,
  receipt: Receipt,
  { at, now }: { at: number; now: number },
): Pending {
  const { reason: _reason, issues: _issues, failures: _failures, ...others } = change
  const { held: _held, heldSince, hadReceipt: _had, leaving: _leaving, ...rest } = others
  // It has not gone to other readers: its officer may see that, and what he wrote.
  if (isErased(receipt) && hasLeftWith(rest.sealed)) delete rest.sealed
  if ('refused' in receipt) {
    return {
      ...rest,
      state: 'refused',
      reason: receipt.refused,
      ...(receipt.issues ? { issues: receipt.issues } : {}),
      ...(receipt.held ? { held: true, heldSince: sinceWhen(heldSince, receipt.at, now) } : {}),
      ...(rest.sealed === undefined ? { lies: 1 } : {}),
      judgedAt: at,
    }
  }
  const { again: _again, ...kept } = rest
  return {
    ...kept,
    state: 'kept',
    stamp: receipt.stamp ?? rest.stamp,
    receipt: placeIn(receipt),
    receivedAt: now,
    judgedAt: at,
  }
}

function placeIn({ stream, position, at, mark }: Exclude<Receipt, { refused: unknown }>) {
  return {
    stream,
    position,
    ...(at === undefined ? {} : { at }),
    ...(mark === undefined ? {} : { mark }),
  }
}
