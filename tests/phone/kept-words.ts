import type { Page } from 'playwright'

/** All that a browser keeps for the app: databases, private files, caches, small storage. */
export async function keptBy(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = (request: IDBRequest) =>
      new Promise<unknown>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error))
      })
    const filesIn = async (folder: FileSystemDirectoryHandle): Promise<string[]> => {
      const texts: string[] = []
      for await (const entry of folder.values()) {
        if (entry.kind === 'directory') texts.push(...(await filesIn(entry)))
        else texts.push(await (await entry.getFile()).text())
      }
      return texts
    }
    const all: unknown[] = [{ ...localStorage }, { ...sessionStorage }, history.state]
    all.push(location.href, await filesIn(await navigator.storage.getDirectory()))
    for (const { name = '' } of await indexedDB.databases()) {
      const db = (await done(indexedDB.open(name))) as IDBDatabase
      for (const store of db.objectStoreNames) {
        all.push(await done(db.transaction(store).objectStore(store).getAll()))
      }
      db.close()
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const reply of await cache.matchAll()) all.push(await reply.text())
    }
    return JSON.stringify(all)
  })
}
