import type { Database, Leaving, Own, Pending } from '#data/db.ts'
import { CHANGES_MAX, REQUEST_BYTES_MAX, ROWS_BACK_MAX } from '#protocol/api.ts'
import type { Change, Row } from '#protocol/change.ts'

import { aDaySince } from './daily.ts'
import { mayGive } from './start-over.ts'
import { isFresh, isToGive, noteNotGiven, rowIn } from './to-give.ts'
import { actsOf, failuresOf, turnOf } from './turn.ts'

/** Room for the envelope around the changes. */
const ENVELOPE_BYTES = 65_536

export type Picking = {
  /** How many changes at most; at least one act goes whole whatever this says. */
  batch: number
  /** True when the officer asked: refused work is judged again now, not once a day. */
  isAsked: boolean
  now: number
}

/**
 * The changes the next request carries: those never judged, oldest first; then refused ones
 * again, once a day or when asked. An act is never cut; a record's later changes wait for its
 * earlier ones.
 */
export async function pick(db: Database, picking: Picking): Promise<Pending[]> {
  const isAgain = ({ judgedAt }: Pending) => picking.isAsked || aDaySince(judgedAt, picking.now)
  const { first, last } = await turnOf(db)
  if (first.length > 0) return cut(first, picking.batch)
  const onlyAsked = last.filter((act) => failuresOf(act) === 0)
  if (onlyAsked.length > 0) return cut(onlyAsked, picking.batch)
  // What failed before goes alone, so that it can stop nobody else.
  if (last.length > 0) return cut(last, 1)
  const refused = actsOf(await db.outbox.where('state').equals('refused').sortBy('seq'))
  return cut(
    refused.filter((act) => act.every(isAgain)),
    picking.batch,
  )
}

/**
 * The rows the next request gives back: those the server lacks, or has with less in them. As many
 * as the road bears; one that found no way alone goes alone when no other is left.
 */
export async function pickBack(db: Database, own: Own, batch: number): Promise<Leaving[]> {
  if (!mayGive(own)) return []
  const most = Math.min(batch, ROWS_BACK_MAX)
  const fresh = await leavingOf(db, own, most, isFresh)
  const bytesMax = ((REQUEST_BYTES_MAX - ENVELOPE_BYTES) * most) / ROWS_BACK_MAX
  let bytes = 0
  const picked = fresh.filter((row, at) => {
    bytes += bytesOf(rowIn(row))
    return at === 0 || bytes <= bytesMax
  })
  if (picked.length > 0) return picked
  const stuck = await leavingOf(db, own, Infinity, (row) => !isFresh(row))
  return stuck.toSorted((a, b) => (a.failures ?? 0) - (b.failures ?? 0)).slice(0, 1)
}

/** Rows to give back that are so, up to a number; an older one goes before what stands by now. */
async function leavingOf(
  db: Database,
  own: Own,
  most: number,
  isSo: (row: Pick<Leaving, 'failures'>) => boolean,
): Promise<Leaving[]> {
  const older = await db.back
    .filter((row) => isToGive(row) && isSo(row))
    .limit(most)
    .toArray()
  if (!own.over) return older
  const missing = db.base.where('unconfirmed').equals(1).filter(isSo).limit(most)
  // One that could not be delivered alone does not keep back what stands by now.
  const waiting = await db.back.filter((row) => isToGive(row) && isFresh(row)).primaryKeys()
  const names = new Set(waiting.map((key) => key.join(' ')))
  const others = (await missing.toArray()).filter(({ kind, id }) => !names.has(`${kind} ${id}`))
  return [...older, ...others].slice(0, most)
}

/** What could not be delivered alone goes behind the others. */
export async function noteFailure(
  db: Database,
  { picked, back }: { picked: readonly Pending[]; back: readonly Leaving[] },
): Promise<void> {
  const isOneAct = new Set(picked.map(({ group, seq }) => group ?? seq)).size === 1
  const [row, ...others] = back
  if (isOneAct && !row) {
    for (const { seq, failures = 0 } of picked)
      await db.outbox.update(seq, { failures: failures + 1 })
  }
  if (!row || others.length + picked.length > 0) return
  await noteNotGiven(db, row, (row.failures ?? 0) + 1)
}

/** How many changes on this phone have no receipt. */
export async function countWaiting(db: Database): Promise<number> {
  return db.outbox.where('state').anyOf('waiting', 'refused').count()
}

/**
 * The change as it travels, without what only this phone knows of it. It names the commune it was
 * written for: its officer may have moved to another since, without the phone knowing yet.
 */
export function changeIn(pending: Pending): Change {
  const { id, kind, record, stamp, first, fields, over, group, commune } = pending
  return {
    id,
    kind,
    record,
    stamp,
    ...(first ? { first } : {}),
    fields,
    ...(over ? { over } : {}),
    ...(group === undefined ? {} : { group }),
    ...(commune === undefined ? {} : { commune }),
  }
}

function cut(acts: readonly Pending[][], batch: number): Pending[] {
  const picked: Pending[] = []
  let bytes = ENVELOPE_BYTES
  for (const act of acts) {
    const size = act.reduce((sum, change) => sum + bytesOf(changeIn(change)), 0)
    const isFull = picked.length + act.length > Math.min(batch, CHANGES_MAX)
    if (picked.length > 0 && (isFull || bytes + size > REQUEST_BYTES_MAX)) break
    picked.push(...act)
    bytes += size
  }
  return picked
}

function bytesOf(part: Change | Row): number {
  return new TextEncoder().encode(JSON.stringify(part)).length
}
