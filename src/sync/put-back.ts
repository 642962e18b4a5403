import type { Pending } from '#data/db.ts'
import type { Receipt } from '#protocol/api.ts'

/**
 * Of changes that lie over their rows and would be lifted, those to ask the log for: in each stream
 * the last one whose receipt is not among these, but of an earlier answer, with what else of its
 * act lies. What came between the receipt and the row may be another state of the database, and a
 * row that says as much proves nothing: a colleague's phone may have given it back. The log has
 * all before the last one too, or the stream starts over.
 */
export function askedAnew(
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
  const asked = [...last.values()].filter(({ doubted }) => doubted === undefined)
  const acts = new Set(asked.flatMap(({ group }) => group ?? []))
  return new Set([...asked, ...lying.filter(({ group }) => group && acts.has(group))])
}

/**
 * The stream of which the answer to what was asked once more says that it is not what it was, if
 * any: it was taken at another place or moment, or is not taken any more.
 */
export function putBackIn(change: Pending, receipt: Receipt): string[] {
  const { hadReceipt } = change
  if (!hadReceipt || isWhereItWas(change, receipt)) return []
  const isErased = 'refused' in receipt && receipt.refused === 'erased'
  return isErased ? [] : [hadReceipt.stream]
}

/** Whether the log still has a change at the place and from the moment at which it was taken first. */
export function isWhereItWas({ hadReceipt }: Pending, receipt: Receipt): boolean {
  if ('refused' in receipt || !hadReceipt) return false
  const { stream, position, at = receipt.at } = hadReceipt
  // What was put back gives the same places again: the moment tells them apart.
  const isThen = receipt.at === undefined || receipt.at === at
  return isThen && stream === receipt.stream && position === receipt.position
}
