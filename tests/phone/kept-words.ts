import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

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

/**
 * Those of some words that a folder holds in any of its files. Letters in no order are found however
 * a file packs them; common ones may stand in it as a repetition of others.
 */
export function foundIn(folder: string, planted: readonly string[]): string[] {
  const needles = planted.flatMap((words) => [
    { words, bytes: Buffer.from(words, 'utf8') },
    { words, bytes: Buffer.from(words, 'utf16le') },
  ])
  const found = new Set<string>()
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const bytes = bytesOf(join(folder, name))
    for (const needle of needles) if (bytes.includes(needle.bytes)) found.add(needle.words)
  }
  return [...found].toSorted()
}

/** What stands in a file; nothing for what is none, or has gone since its folder was read. */
function bytesOf(path: string): Buffer {
  try {
    return statSync(path).isFile() ? readFileSync(path) : Buffer.alloc(0)
  } catch {
    return Buffer.alloc(0)
  }
}
