import type { Database, Pending } from '#data/db.ts'
import { CHANGES_MAX, REQUEST_BYTES_MAX } from '#protocol/api.ts'
import type { Change } from '#protocol/change.ts'

/** Room for the envelope around the changes. */
const ENVELOPE_BYTES = 65_536
const DAY_MS = 86_400_000

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
  const behind = new Set(all.filter(({ failures }) => failures).map(recordOf))
  const isAgain = ({ judgedAt }: Pending) =>
    picking.isAsked || (judgedAt ?? 0) + DAY_MS <= picking.now
  const waiting = all.filter(({ state }) => state === 'waiting')
  const first = waiting.filter((change) => !behind.has(recordOf(change)))
  const last = waiting.filter((change) => behind.has(recordOf(change)))
  const refused = all.filter((change) => change.state === 'refused' && isAgain(change))
  if (first.length > 0) return cut(first, picking.batch)
  // What failed before goes alone, so that it can stop nobody else.
  if (last.length > 0) return cut(last, 1)
  return cut(refused, picking.batch)
}

/** How many changes on this phone have no receipt. */
export async function countWaiting(db: Database): Promise<number> {
  return db.outbox.where('state').anyOf('waiting', 'refused').count()
}

/** The change as it travels, without what only this phone knows of it. */
export function changeIn({ id, kind, record, stamp, first, fields, over, group }: Pending): Change {
  return {
    id,
    kind,
    record,
    stamp,
    ...(first ? { first } : {}),
    fields,
    ...(over ? { over } : {}),
    ...(group === undefined ? {} : { group }),
  }
}

function cut(changes: readonly Pending[], batch: number): Pending[] {
  const picked: Pending[] = []
  let bytes = ENVELOPE_BYTES
  for (const act of actsOf(changes)) {
    const size = act.reduce((sum, change) => sum + bytesOf(changeIn(change)), 0)
    const isFull = picked.length + act.length > Math.min(batch, CHANGES_MAX)
    if (picked.length > 0 && (isFull || bytes + size > REQUEST_BYTES_MAX)) break
    picked.push(...act)
    bytes += size
  }
  return picked
}

function actsOf(changes: readonly Pending[]): Pending[][] {
  const acts: Pending[][] = []
  for (const change of changes) {
    const last = acts.at(-1)
    if (last && change.group !== undefined && last[0]?.group === change.group) last.push(change)
    else acts.push([change])
  }
  return acts
}

function bytesOf(change: Change): number {
  return new TextEncoder().encode(JSON.stringify(change)).length
}

function recordOf({ kind, record }: Pending): string {
  return `${kind} ${record}`
}
