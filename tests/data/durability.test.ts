import { globSync, readFileSync } from 'node:fs'

import { beforeEach, expect, test } from 'vitest'

import { type APhone, aWorld } from '../world/world.ts'
import { actsByFile } from './writing.ts'

type Write = { stores: string[]; durability: IDBTransactionDurability }
const writes: Write[] = []

const opening = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, 'transaction')?.value
const open = opening as IDBDatabase['transaction']
IDBDatabase.prototype.transaction = function watched(...asked) {
  const transaction = open.apply(this, asked)
  const { mode, durability, objectStoreNames } = transaction
  if (mode === 'readwrite') writes.push({ stores: [...objectStoreNames], durability })
  return transaction
}

let hanh: APhone
beforeEach(async () => {
  hanh = await (await aWorld()).phone()
})

const acts = Object.entries(actsByFile).flatMap(([file, byName]) =>
  Object.entries(byName).map(([name, acting]) => ({ file, name, acting })),
)

test.each(acts)('on disk before its promise is kept: $file $name', async ({ acting }) => {
  const act = await acting(hanh)
  writes.length = 0

  await act()

  expect(writes.length).toBeGreaterThan(0)
  expect(writes.filter(({ durability }) => durability !== 'strict')).toEqual([])
})

/** A call that writes: on a table, on what was found in one, or of a whole transaction. */
const WRITES =
  /\b(db|directory)\b[\w.()'[\]+,>={}&?! \n-]*?\.(put|add|update|delete|clear|modify|bulk(Put|Add|Update|Delete))\(|await asWhole\(/
const OPENS = /new Dexie\([^)]*\)|indexedDB\.\w+|durability\b.*/g

const textByPath = new Map(
  globSync('src/{app,data,records,sync,ui}/**/*.{ts,tsx}').map((path) => [
    path.replace('src/', ''),
    readFileSync(path, 'utf8'),
  ]),
)

test('whatever file writes on the phone has its acts here', () => {
  const writing = [...textByPath].filter(([, text]) => WRITES.test(text)).map(([path]) => path)

  // The tables' own file writes only while it makes them anew, which the browser does strictly.
  expect(writing.filter((path) => path !== 'data/db.ts').toSorted()).toEqual(
    Object.keys(actsByFile).toSorted(),
  )
})

test('every transaction of several writes is held whole', () => {
  const opening = [...textByPath].filter(([, text]) => text.includes("'rw'"))

  expect(opening.map(([path]) => path)).toEqual(['data/whole.ts'])
})

test('a notebook is opened only where its writes are made strict', () => {
  const openings = [...textByPath].flatMap(([path, text]) =>
    [...text.matchAll(OPENS)].map(([call]) => `${path}: ${call}`),
  )

  expect(openings.toSorted()).toEqual([
    "data/accounts.ts: new Dexie(NAME, { chromeTransactionDurability: 'strict' })",
    "data/db.ts: new Dexie(name, { chromeTransactionDurability: 'strict' })",
  ])
})
