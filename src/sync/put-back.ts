import type { Pending } from '#data/db.ts'
import type { Receipt } from '#protocol/api.ts'

/**
 * By stream the last change that lies over its row, was not asked for once more, and whose receipt
 * is not among these, but of an earlier answer. What came between the receipt and the row may be
 * another state of the database, and a row that says as much proves nothing: a colleague's phone
 * may have given it back. The log is asked for the last one: it has all before that one too, or
 * the stream starts over.
 */
export function lastOfEarlier(
  lying: readonly Pending[],
  receipts: readonly Receipt[],
): ReadonlySet<Pending> {
  const now = new Set(receipts.map(({ id }) => id))
  const last = new Map<string, Pending>()
  for (const change of lying) {
    const { id, receipt } = change
    if (!receipt || now.has(id)) continue
    const other = last.get(receipt.stream)?.receipt
    if (!other || other.position < receipt.position) last.set(receipt.stream, change)
  }
  return new Set([...last.values()].filter(({ doubted }) => doubted === undefined))
}

/**
 * The stream of which the answer to what was asked once more says that it is not what it was, if
 * any: what was taken at one place stands at another by now, or its record is not there.
 */
export function putBackIn(change: Pending, receipt: Receipt): string[] {
  const { hadReceipt } = change
  if (!hadReceipt) return []
  const isGone = 'refused' in receipt && receipt.refused === 'no-record'
  const isElsewhere = !('refused' in receipt) && !isWhereItWas(change, receipt)
  return isGone || isElsewhere ? [hadReceipt.stream] : []
}

/** Whether the log still has a change at the place at which it was taken first. */
export function isWhereItWas({ hadReceipt }: Pending, receipt: Receipt): boolean {
  if ('refused' in receipt) return false
  return hadReceipt?.stream === receipt.stream && hadReceipt.position === receipt.position
}
