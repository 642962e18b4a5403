import { expect, test } from 'vitest'

import { aChange, aCommune, aFeedback, rowOf, START } from './a-commune.ts'

/** So many names of fields that no kind knows, each with the same value. */
function fieldsNamed(prefix: string, count: number, value: unknown) {
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [`${prefix}${n}`, value]))
}

test('emptying fields that a record never had leaves nothing with it', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  await hanh.push(aFeedback('feedback-1'))
  const before = await rowOf(hanh, 'feedback-1')

  const [receipt] = await hanh.push(
    aChange({ record: 'feedback-1', fields: fieldsNamed('f', 5000, null), at: START + 1 }),
  )

  expect(receipt).toMatchObject({ position: 2 })
  expect((await rowOf(hanh, 'feedback-1'))?.stamps).toEqual(before?.stamps)
})

test('a field that is emptied and one that only a newer phone knows keep when they were', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  await hanh.push(aFeedback('feedback-1', { phone: '0900', moodOfTown: 'lo' }))
  const emptied = { phone: null, moodOfTown: null, village: null }

  const change = aChange({ record: 'feedback-1', fields: emptied, at: START + 1 })
  await hanh.push(change)

  const row = await rowOf(hanh, 'feedback-1')
  expect(row?.fields).not.toHaveProperty('moodOfTown')
  expect(row?.stamps).toMatchObject({
    phone: change.stamp,
    moodOfTown: change.stamp,
    village: change.stamp,
  })
})

test('fields that come and go do not let a record grow without end', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  await hanh.push(aFeedback('feedback-1'))

  const refused: unknown[] = []
  for (let round = 0; round < 4; round += 1) {
    const set = (value: unknown, after: number) =>
      aChange({
        record: 'feedback-1',
        fields: fieldsNamed(`f${round}x`, 80, value),
        at: START + round * 2 + after,
      })
    const receipts = await hanh.push(set(1, 1), set(null, 2))
    refused.push(receipts.map((each) => 'refused' in each && each.refused))
  }

  expect(refused).toEqual([
    [false, false],
    [false, false],
    ['not-valid', false],
    ['not-valid', false],
  ])
  const row = await rowOf(hanh, 'feedback-1')
  expect(Object.keys(row?.stamps ?? {}).length).toBeLessThan(202)
  const [edit] = await hanh.push(
    aChange({ record: 'feedback-1', fields: { content: 'Sửa lời' }, at: START + 99 }),
  )
  expect(edit).toHaveProperty('position')
})

test('a record is measured with its stamps', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const fields = { ...fieldsNamed('f', 150, 1), note: 'x'.repeat(518_000) }

  const [receipt] = await hanh.push(aFeedback('feedback-1', fields))

  expect(receipt).toMatchObject({ refused: 'too-large' })
})

test.each([
  ['content', { toString: 1 }],
  ['type', 7],
  ['receivedOn', 'mai'],
  ['removedAt', 'hôm qua'],
  ['removedWhy', 7],
])('a change too old to win is refused all the same when its %s is none', async (name, value) => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const removed = { removedAt: '2026-11-20T02:00:00.000Z', removedWhy: 'Ghi nhầm' }
  await hanh.push(
    aFeedback('feedback-1'),
    aChange({ record: 'feedback-1', fields: removed, at: START + 1 }),
  )

  const old = aChange({ record: 'feedback-1', fields: { [name]: value }, at: START - 60_000 })
  const [receipt] = await hanh.push(old)

  expect(receipt).toMatchObject({ refused: 'not-valid', issues: [{ path: name }] })
  const history = await hanh.send('GET', '/api/records/feedback/feedback-1/history')
  expect(history.text).not.toContain(old.id)
})

test('a change too old to win may still have emptied a field that must be filled in', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  await hanh.push(aFeedback('feedback-1'))

  const [receipt] = await hanh.push(
    aChange({ record: 'feedback-1', fields: { content: null }, at: START - 60_000 }),
  )

  expect(receipt).toHaveProperty('position')
})
