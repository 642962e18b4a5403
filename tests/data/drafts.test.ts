import { expect, test } from 'vitest'

import { dropDraft, hasWords, keepDraft, NOTE } from '#data/drafts.ts'

import { aWorld } from '../world/world.ts'

test('a quick note that was dropped is nowhere in the phone and was never sent', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  const secret = 'Bà Tư nói về ông trưởng thôn'
  await keepDraft(hanh.here, { id: 'noteaaaaaaaaaaaa', kind: NOTE, values: { content: secret } })
  await hanh.sync()

  await dropDraft(hanh.here, 'noteaaaaaaaaaaaa')
  await hanh.sync()

  const everything = await Promise.all(hanh.db.tables.map((table) => table.toArray()))
  expect(JSON.stringify(everything)).not.toContain('Bà Tư')
  expect(hanh.sent.every(({ changes }) => changes === 0)).toBe(true)
})

test('drafts of several forms never mix, and the newest words stay', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()

  await keepDraft(hanh.here, {
    id: 'aaaaaaaaaaaaaaaa',
    kind: 'feedback',
    values: { content: 'một' },
  })
  await keepDraft(hanh.here, { id: 'bbbbbbbbbbbbbbbb', kind: 'task', values: { content: 'hai' } })
  await keepDraft(hanh.here, {
    id: 'aaaaaaaaaaaaaaaa',
    kind: 'feedback',
    values: { content: 'ba' },
  })

  const drafts = await hanh.db.drafts.orderBy('id').toArray()
  expect(drafts.map(({ values }) => values['content'])).toEqual(['ba', 'hai'])
})

test('blank lines are no words', () => {
  expect(hasWords({ content: ' \n ', type: '' })).toBe(false)
  expect(hasWords({ content: 'Cống tắc' })).toBe(true)
})
