/** A database without any library: every write is one strict transaction. */
export type Raw = {
  /** Puts all rows of some tables and takes some keys out, in one transaction. */
  write: (
    rows: Record<string, readonly unknown[]>,
    gone?: Record<string, IDBValidKey>,
  ) => Promise<void>
  close: () => void
}

/** Makes tables as Dexie's words describe them: the first word is the key, the others are indexes. */
export function openRaw(name: string, tables: Record<string, string>): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1)
    opening.addEventListener('upgradeneeded', () => {
      for (const [table, words] of Object.entries(tables)) makeTable(opening.result, table, words)
    })
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')))
    opening.addEventListener('success', () => resolve(rawOver(opening.result)))
  })
}

function makeTable(db: IDBDatabase, table: string, words: string): void {
  const [key = 'id', ...indexes] = words.split(', ')
  const autoIncrement = key.startsWith('++')
  const store = db.createObjectStore(table, { keyPath: pathOf(key), autoIncrement })
  for (const index of indexes) {
    const [unique, multiEntry] = [index.startsWith('&'), index.startsWith('*')]
    store.createIndex(index, pathOf(index), { unique, multiEntry })
  }
}

function pathOf(word: string): string | string[] {
  return word.startsWith('[') ? word.slice(1, -1).split('+') : word.replace(/^[+&*]+/, '')
}

function rawOver(db: IDBDatabase): Raw {
  return {
    write: (rows, gone = {}) =>
      new Promise((resolve, reject) => {
        const names = [...new Set([...Object.keys(rows), ...Object.keys(gone)])]
        const writing = db.transaction(names, 'readwrite', { durability: 'strict' })
        for (const [table, all] of Object.entries(rows)) {
          const store = writing.objectStore(table)
          for (const row of all) store.put(row)
        }
        for (const [table, key] of Object.entries(gone)) writing.objectStore(table).delete(key)
        writing.addEventListener('complete', () => resolve())
        writing.addEventListener('abort', () => reject(writing.error ?? new Error('aborted')))
      }),
    close: () => db.close(),
  }
}
