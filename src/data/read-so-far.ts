import type { Own, Place } from './db.ts'

/** Whether a stream that this phone reads has been read as far as a change with such a receipt. */
export function isRead(
  cursors: Own['cursors'],
  receipt: Pick<Place, 'stream' | 'position'> | undefined,
): boolean {
  if (!receipt) return false
  const cursor = cursors[receipt.stream]
  return cursor !== undefined && Number(cursor.split('.')[0]) >= receipt.position
}
