import type { Page } from 'playwright'

/** How many records of all databases on the phone hold all these words, whatever table they stand in. */
export function countOnPhone(page: Page, ...words: string[]): Promise<number> {
  return page.evaluate(async (sought) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error))
      })
    let count = 0
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name))
      for (const store of db.objectStoreNames) {
        const all = await done(db.transaction(store).objectStore(store).getAll())
        const texts = all.map((each) => JSON.stringify(each))
        count += texts.filter((text) => sought.every((word) => text.includes(word))).length
      }
      db.close()
    }
    return count
  }, words)
}
