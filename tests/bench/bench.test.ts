import { expect, onTestFinished, test } from 'vitest'

import { openDatabase, stores } from '#data/db.ts'

import { aCommune } from '../server/a-commune.ts'
import { changeAt, numbers } from './changes.ts'
import { openRaw } from './pages/raw.ts'

test('what is measured is what a commune takes', async () => {
  const { signIn } = await aCommune()
  const quang = await signIn('quang')

  const receipts = await quang.push(...numbers(0, 200).map(changeAt))

  expect(receipts).toHaveLength(200)
  expect(receipts.filter((receipt) => 'refused' in receipt)).toEqual([])
})

/** The tables of a database, each with its key and what it finds by. */
async function tablesIn(name: string): Promise<unknown[]> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')))
    opening.addEventListener('success', () => resolve(opening.result))
  })
  onTestFinished(() => void indexedDB.deleteDatabase(name))
  onTestFinished(() => db.close())
  const reading = db.transaction([...db.objectStoreNames])
  return [...db.objectStoreNames].map((table) => {
    const { keyPath, autoIncrement, indexNames } = reading.objectStore(table)
    const indexes = [...indexNames].map((each) => reading.objectStore(table).index(each))
    const foundBy = indexes.map((index) => [index.keyPath, index.unique, index.multiEntry])
    return { table, keyPath, autoIncrement, foundBy: foundBy.map(String).toSorted() }
  })
}

test('raw storage beside the notebook has its tables, keys and indexes', async () => {
  const raw = await openRaw('so-tho', stores)
  raw.close()
  const notebook = await openDatabase('so').open()
  notebook.close()

  expect(await tablesIn('so-tho')).toEqual(await tablesIn('so'))
})
