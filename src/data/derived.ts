import type { Database } from './db.ts'
import { type Key, show, tablesOfShowing } from './show.ts'
import { asWhole } from './whole.ts'

const BATCH = 200

/**
 * Works out the columns of every record anew, some hundred at a time so that the screen stays
 * free: after the calendar changed, and when a new version of the app begins. Rows of a kind that
 * the version before did not know lie in `base` and come into sight here.
 */
export async function deriveAgain(db: Database): Promise<void> {
  const lying = await db.outbox.where('lies').equals(1).toArray()
  const keys: Key[] = [
    ...(await db.base.toCollection().primaryKeys()),
    ...lying.map(({ kind, record }): Key => [kind, record]),
  ]
  for (let at = 0; at < keys.length; at += BATCH) {
    const batch = keys.slice(at, at + BATCH)
    await asWhole(db, tablesOfShowing(db), () => show(db, batch))
  }
}

/** Once for each version of the app, in the background. */
export async function deriveForVersion(db: Database, version: string): Promise<void> {
  const own = await db.own.get('own')
  if (!own || own.derivedBy === version) return
  await deriveAgain(db)
  await db.own.update('own', { derivedBy: version })
}
