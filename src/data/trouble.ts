import type { Database } from './db.ts'

/** Why a save did not reach the disk: the phone is full, or something else. */
export type SaveTrouble = 'full' | 'failed'

/**
 * Names the trouble of a failed write and gives the database a fresh handle: after a full disk
 * Chromium answers the old one with an empty notebook.
 */
export async function afterFailedWrite(db: Database, error: unknown): Promise<SaveTrouble> {
  db.close({ disableAutoOpen: false })
  await db.open().catch(() => undefined)
  return isFull(error) ? 'full' : 'failed'
}

function isFull(error: unknown): boolean {
  for (let each: unknown = error; each instanceof Error; each = innerOf(each)) {
    if (each.name === 'QuotaExceededError' || /NO_SPACE|quota/i.test(each.message)) return true
  }
  return false
}

function innerOf(error: Error): unknown {
  return 'inner' in error ? error.inner : error.cause
}
