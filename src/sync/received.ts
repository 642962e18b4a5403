import type { Database, Own, Pending } from '#data/db.ts'
import { isRead } from '#data/read-so-far.ts'

/**
 * By stream the last change whose receipt came and whose row has not, as a cursor names one. The
 * server says `restart` where its log has another there: a database that was put back since has
 * lost the end of its log, which no cursor shows that was behind it. A stream that is read no
 * longer is named too: it may be read anew with the very answer. Nothing where none is.
 */
export async function receivedIn(
  db: Database,
  { cursors }: Pick<Own, 'cursors'>,
): Promise<{ received?: Record<string, string> }> {
  const unsure = await db.outbox.where('lies').equals(1).or('sealed').above('').toArray()
  const last = new Map<string, Pending>()
  for (const change of unsure) {
    const { state, lies, receipt } = change
    if (state !== 'kept' || !receipt || (lies !== 1 && isRead(cursors, receipt))) continue
    const other = last.get(receipt.stream)?.receipt
    if (!other || other.position < receipt.position) last.set(receipt.stream, change)
  }
  if (last.size === 0) return {}
  const named = [...last].map(([stream, { id, receipt }]) => [stream, `${receipt?.position}.${id}`])
  return { received: Object.fromEntries(named) }
}
