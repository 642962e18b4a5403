import { expect, test } from 'vitest'

import { aChange, aCommune, aFeedback, aStep, rowOf, START } from './a-commune.ts'

test('a step is taken with the record it belongs to, in one request', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')

  const receipts = await hanh.push(
    aFeedback('feedback-1'),
    aStep('step-0001', 'feedback-1', { to: 'sorted' }),
    aStep('step-0002', 'feedback-1', { words: 'Đã hẹn dân' }),
  )

  expect(receipts).toMatchObject([{ position: 1 }, { position: 2 }, { position: 3 }])
  expect((await rowOf(hanh, 'step-0001'))?.fields).toMatchObject({ author: hanh.officer })
})

test('a step of no record, or of a kind that takes none, is refused', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const task = aChange({
    kind: 'task',
    record: 'task-0001',
    first: true,
    fields: { content: 'Rà soát hộ nghèo', leadUnit: 'unit-van-phong' },
  })
  await hanh.push(task)

  const receipts = await hanh.push(
    aStep('step-0001', 'feedback-9', { to: 'sorted' }),
    aStep('step-0002', 'task-0001', { ofKind: 'task', words: 'Ghi chú' }),
    aStep('step-0003', 'feedback-9', { ofKind: 'constructor', words: 'Ghi chú' }),
    aChange({
      kind: 'progress',
      record: 'progress-1',
      first: true,
      fields: { of: 'task-0009', percent: 5, words: 'Bắt đầu', on: '2026-11-20' },
    }),
  )

  expect(receipts.map((each) => 'refused' in each && each.refused)).toEqual([
    'no-record',
    'not-valid',
    'no-record',
    'no-record',
  ])
})

test('a step goes to a state its record knows, with what that demands', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  await hanh.push(aFeedback('feedback-1'))

  const receipts = await hanh.push(
    aStep('step-0001', 'feedback-1', { to: 'dreamed_of' }),
    aStep('step-0002', 'feedback-1', { to: 'settling' }),
    aStep('step-0003', 'feedback-1'),
    aStep('step-0004', 'feedback-1', { to: 'settling', toUnit: 'unit-kinh-te' }),
  )

  expect(receipts).toMatchObject([
    { refused: 'not-valid', issues: [{ path: 'to' }] },
    { refused: 'not-valid', issues: [{ path: 'toUnit' }] },
    { refused: 'not-valid', issues: [{ path: 'words' }] },
    { position: 2 },
  ])
})

test('a step once taken is never changed, even by its writer', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  await hanh.push(aFeedback('feedback-1'), aStep('step-0001', 'feedback-1', { words: 'Một' }))

  const receipts = await hanh.push(
    aChange({ kind: 'step', record: 'step-0001', at: START + 9, fields: { words: 'Hai' } }),
    { ...aStep('step-0001', 'feedback-1', { words: 'Ba' }) },
  )

  expect(receipts).toMatchObject([{ refused: 'not-allowed' }, { refused: 'not-allowed' }])
})
