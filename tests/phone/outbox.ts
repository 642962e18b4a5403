import type { Page } from 'playwright'

import type { Pending } from '#data/db.ts'

/** What an officer wrote on a phone, as its disk has it, with all its words as text. */
export type Written = Pick<Pending, 'id' | 'state' | 'reason'> & { words: string }

/** Every change written on the phone and still there, whosever account, oldest first. */
export async function outboxOn(page: Page): Promise<Written[]> {
  const found = await readStore<Pending>(page, 'outbox')
  return found.map(({ id, state, reason, fields }) => ({
    id,
    state,
    words: JSON.stringify(fields),
    ...(reason === undefined ? {} : { reason }),
  }))
}

/** All that stands in a table of the notebooks on the phone. */
export function readStore<T>(page: Page, table: string): Promise<T[]> {
  return page.evaluate(async (name) => {
    const done = (request: IDBRequest) =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error))
      })
    const all: unknown[] = []
    for (const found of await indexedDB.databases()) {
      const db = (await done(indexedDB.open(found.name ?? ''))) as IDBDatabase
      if (db.objectStoreNames.contains(name)) {
        const rows = await done(db.transaction(name).objectStore(name).getAll())
        all.push(...(rows as unknown[]))
      }
      db.close()
    }
    return all
  }, table) as Promise<T[]>
}
