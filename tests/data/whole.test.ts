import { expect, test } from 'vitest'

import { openDatabase } from '#data/db.ts'
import { asWhole } from '#data/whole.ts'

const draft = (id: string) => ({ id, kind: 'feedback', commune: 'x', values: {}, at: 1, madeAt: 1 })

async function aNotebook() {
  return openDatabase(`whole-${crypto.randomUUID()}`)
}

async function aMoment(): Promise<void> {}

test('keeps all that was written together', async () => {
  const db = await aNotebook()

  await asWhole(db, [db.drafts], async () => {
    await db.drafts.put(draft('one'))
    await db.drafts.put(draft('two'))
  })

  expect(await db.drafts.count()).toBe(2)
})

test('says so when the transaction was lost on the way, and keeps nothing from before', async () => {
  const db = await aNotebook()

  const writing = asWhole(db, [db.drafts], async () => {
    await db.drafts.put(draft('one'))
    for (let wait = 0; wait < 1000; wait += 1) await aMoment()
  })

  await expect(writing).rejects.toThrow('The transaction was lost on the way')
  expect(await db.drafts.toArray()).toEqual([])
})
