import type { Database, Own, Pending, Place } from '#data/db.ts'
import { isRead } from '#data/read-so-far.ts'
import type { Receipt } from '#protocol/api.ts'

/**
 * By stream the last change whose receipt came and whose row has not, as a cursor names one. The
 * server says `restart` where its log has another there: a database that was put back since has
 * lost the end of its log, which no cursor shows that was behind it. A stream that is read no
 * longer is named too: it may be read anew with the very answer. Nothing where none is.
 */
export async function receivedIn(
  db: Database,
  own: Pick<Own, 'cursors' | 'unread'>,
): Promise<{ received?: Record<string, string> }> {
  const last = new Map<string, { mark: string; position: number }>()
  for (const { id, receipt } of await unreadIn(db, own)) {
    if (!receipt) continue
    const { stream, position, mark = id } = receipt
    if ((last.get(stream)?.position ?? 0) < position) last.set(stream, { mark, position })
  }
  if (last.size === 0) return {}
  const named = [...last].map(([stream, { mark, position }]) => [stream, `${position}.${mark}`])
  return { received: Object.fromEntries(named) }
}

/** What has a receipt and was not read since, or is not known to have been. */
async function unreadIn(
  { outbox }: Database,
  { cursors, unread }: Pick<Own, 'cursors' | 'unread'>,
): Promise<Pending[]> {
  const unsure = unread
    ? outbox.where('state').equals('kept')
    : outbox.where('lies').equals(1).or('sealed').above('')
  return unsure
    .filter(
      ({ state, lies, receipt }) => state === 'kept' && (lies === 1 || !isRead(cursors, receipt)),
    )
    .toArray()
}

/**
 * Notes in `own`, which the caller writes, whether something with a receipt lies beyond what was
 * read: what was sent again need neither lie over nor be sealed, and is found by looking at all.
 */
export async function noteUnread(db: Database, own: Own, receipts: readonly Receipt[]) {
  const isBeyond = (place: Pick<Place, 'stream' | 'position'> | undefined) =>
    place !== undefined && place.stream in own.cursors && !isRead(own.cursors, place)
  if (receipts.some((receipt) => !('refused' in receipt) && isBeyond(receipt))) own.unread = 1
  if (!own.unread) return
  const kept = await db.outbox.where('state').equals('kept').toArray()
  if (!kept.some(({ receipt }) => isBeyond(receipt))) delete own.unread
}
