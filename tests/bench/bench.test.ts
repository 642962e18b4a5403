import { expect, test } from 'vitest'

import { stores } from '#data/db.ts'

import { aCommune } from '../server/a-commune.ts'
import { changeAt, numbers } from './changes.ts'
import { openRaw } from './pages/raw.ts'

test('what is measured is what a commune takes', async () => {
  const { signIn } = await aCommune()
  const quang = await signIn('quang')

  const receipts = await quang.push(...numbers(0, 200).map(changeAt))

  expect(receipts.filter((receipt) => 'refused' in receipt)).toEqual([])
})

test('raw storage beside it has the same tables and finds by the same indexes', async () => {
  const raw = await openRaw('bang-tho', stores)
  raw.close()

  const opened = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('bang-tho')
    opening.addEventListener('error', () => reject(opening.error))
    opening.addEventListener('success', () => resolve(opening.result))
  })
  const reading = opened.transaction([...opened.objectStoreNames])
  const indexes = [...opened.objectStoreNames].flatMap((table) => {
    const store = reading.objectStore(table)
    return [...store.indexNames].map((name) => store.index(name))
  })

  const wanted = Object.values(stores).flatMap((words) => words.split(', ').slice(1))
  expect(indexes.map(({ name }) => name).toSorted()).toEqual(wanted.toSorted())
  for (const { name, multiEntry, unique } of indexes) {
    expect([name, multiEntry, unique]).toEqual([name, name.startsWith('*'), name.startsWith('&')])
  }
  opened.close()
})
