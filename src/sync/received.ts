import type { Database, Own, Pending } from '#data/db.ts'

/**
 * By stream the last change whose receipt came and whose row has not, as a cursor names one. The
 * server says `restart` where its log has another there: a database that was put back since has
 * lost the end of its log, which no cursor shows that was behind it. Nothing where none is.
 */
export async function receivedIn(
  db: Database,
  { cursors }: Pick<Own, 'cursors'>,
): Promise<{ received?: Record<string, string> }> {
  const lying = await db.outbox.where('lies').equals(1).toArray()
  const last = new Map<string, Pending>()
  for (const change of lying) {
    const { state, receipt } = change
    if (state !== 'kept' || !receipt || !(receipt.stream in cursors)) continue
    const other = last.get(receipt.stream)?.receipt
    if (!other || other.position < receipt.position) last.set(receipt.stream, change)
  }
  if (last.size === 0) return {}
  const named = [...last].map(([stream, { id, receipt }]) => [stream, `${receipt?.position}.${id}`])
  return { received: Object.fromEntries(named) }
}
