import type { Database, Own, Pending } from '#data/db.ts'
import { groupedBy } from '#domain/grouped.ts'
import { CHANGES_MAX, REQUEST_BYTES_MAX, ROWS_BACK_MAX } from '#protocol/api.ts'
import type { Change, Row } from '#protocol/change.ts'

import { aDaySince } from './daily.ts'
import { mayGive, rowIn } from './start-over.ts'

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
  const all = await db.outbox.where('state').anyOf('waiting', 'refused').sortBy('seq')
  const isAgain = ({ judgedAt }: Pending) => picking.isAsked || aDaySince(judgedAt, picking.now)
  const { first, last } = inTurn(actsOf(all.filter(({ state }) => state === 'waiting')))
  if (first.length > 0) return cut(first, picking.batch)
  // What failed before goes alone, so that it can stop nobody else.
  if (last.length > 0) return cut(last, 1)
  const refused = actsOf(all.filter(({ state }) => state === 'refused'))
  return cut(
    refused.filter((act) => act.every(isAgain)),
    picking.batch,
  )
}

/** Acts that failed alone go behind the others, and with them all later ones of their records. */
function inTurn(acts: readonly Pending[][]): { first: Pending[][]; last: Pending[][] } {
  const behind = new Set<string>()
  const first: Pending[][] = []
  const last: Pending[][] = []
  for (const act of acts) {
    const isBehind = act.some((change) => change.failures || behind.has(recordOf(change)))
    if (isBehind) for (const change of act) behind.add(recordOf(change))
    ;(isBehind ? last : first).push(act)
  }
  return { first, last }
}

/** The rows the next request gives back: those the server lacks, or has with less in them. */
export async function pickBack(db: Database, own: Own): Promise<Row[]> {
  if (!mayGive(own)) return []
  const older = await db.back.limit(ROWS_BACK_MAX).toArray()
  const missing = own.over
    ? await db.base.where('unconfirmed').equals(1).limit(ROWS_BACK_MAX).toArray()
    : []
  const names = new Set(older.map(({ kind, id }) => `${kind} ${id}`))
  const others = missing.filter(({ kind, id }) => !names.has(`${kind} ${id}`))
  let bytes = ENVELOPE_BYTES
  return [...older, ...others.map(rowIn)].slice(0, ROWS_BACK_MAX).filter((row, at) => {
    bytes += bytesOf(row)
    return at === 0 || bytes <= REQUEST_BYTES_MAX
  })
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

/**
 * The acts, each where its first change stands: a mended change stands in the old one's place, and
 * the others of its act, which may lie far behind it, go with it. What lies before one of them and
 * is of the same record goes before the act.
 */
function actsOf(changes: readonly Pending[]): Pending[][] {
  const byAct = groupedBy(changes, ({ id, group }) => group ?? id)
  const acts = new Set<Pending[]>()
  const begun = new Set<Pending[]>()
  const place = (act: Pending[]) => {
    if (begun.has(act)) return
    begun.add(act)
    if (act.length > 1) for (const each of before(act, changes)) place(actOf(each))
    acts.add(act)
  }
  const actOf = ({ id, group }: Pending) => byAct.get(group ?? id) ?? []
  for (const change of changes) place(actOf(change))
  return [...acts]
}

/** Changes that come before a change of an act and are of the same record. */
function before(act: readonly Pending[], changes: readonly Pending[]): Pending[] {
  const last = new Map(act.map((change) => [recordOf(change), change.seq]))
  return changes.filter((change) => change.seq < (last.get(recordOf(change)) ?? 0))
}

function bytesOf(part: Change | Row): number {
  return new TextEncoder().encode(JSON.stringify(part)).length
}

function recordOf({ kind, record }: Pending): string {
  return `${kind} ${record}`
}
