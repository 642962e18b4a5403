import { expect, test } from 'vitest'

import { aChange, aCommune, aFeedback, aStep, rowOf, START } from './a-commune.ts'

const removal = (record: string, fields: Record<string, unknown> = {}, at = START + 100) =>
  aChange({
    record,
    at,
    fields: { removedAt: '2026-11-20T02:00:00.000Z', removedWhy: 'Ghi trùng', ...fields },
  })

test('the writer takes a record out with a reason, and brings it back', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  await hanh.push(aFeedback('feedback-1'))

  const [out] = await hanh.push(removal('feedback-1'))
  const removed = await rowOf(hanh, 'feedback-1')
  const back = { removedAt: null, removedWhy: null }
  const [restored] = await hanh.push(
    aChange({ record: 'feedback-1', at: START + 200, fields: back }),
  )

  expect(out).toMatchObject({ position: 2 })
  expect(removed?.fields['removedWhy']).toBe('Ghi trùng')
  expect(restored).toMatchObject({ position: 3 })
  expect((await rowOf(hanh, 'feedback-1'))?.fields).not.toHaveProperty('removedAt')
})

test('a removal without a reason, or at no moment, is not valid', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  await hanh.push(aFeedback('feedback-1'))

  const receipts = await hanh.push(
    removal('feedback-1', { removedWhy: '  ' }),
    removal('feedback-1', { removedWhy: null }),
    removal('feedback-1', { removedAt: 'hôm qua' }),
    removal('feedback-1', { removedAt: '2026-02-30T02:00:00.000Z' }),
  )

  expect(receipts.map((each) => 'refused' in each && each.refused)).toEqual(
    receipts.map(() => 'not-valid'),
  )
})

test('a colleague does not take out what another wrote; a leader may', async () => {
  const { signIn } = await aCommune()
  const [hanh, quang, tuyen] = [await signIn('hanh'), await signIn('quang'), await signIn('tuyen')]
  await hanh.push(aFeedback('feedback-1'))

  const [byColleague] = await quang.push(removal('feedback-1'))
  const [whyAlone] = await quang.push(
    aChange({ record: 'feedback-1', fields: { removedWhy: 'x' } }),
  )
  const [hidden] = await quang.push(removal('feedback-1', { content: 'Sửa lời' }))
  const [byLeader] = await tuyen.push(removal('feedback-1'))
  const [backByColleague] = await quang.push(
    aChange({ record: 'feedback-1', at: START + 300, fields: { removedAt: null } }),
  )

  expect(byColleague).toMatchObject({ refused: 'not-allowed' })
  expect(whyAlone).toMatchObject({ refused: 'not-allowed' })
  expect(hidden).toMatchObject({ refused: 'not-allowed' })
  expect(byLeader).toMatchObject({ position: 2 })
  expect(backByColleague).toMatchObject({ refused: 'not-allowed' })
})

test('once another has taken a step, the writer takes it out no more', async () => {
  const { signIn } = await aCommune()
  const [hanh, quang] = [await signIn('hanh'), await signIn('quang')]
  await hanh.push(aFeedback('feedback-1'), aStep('step-0001', 'feedback-1', { to: 'sorted' }))
  const own = removal('feedback-1')
  await quang.push(aStep('step-0002', 'feedback-1', { words: 'Đã gọi điện' }))

  const [refused] = await hanh.push(own)

  expect(refused).toMatchObject({ refused: 'not-allowed' })
})

test('the writer whose own steps alone stand there may still take it out, in the same request', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')

  const receipts = await hanh.push(
    aFeedback('feedback-1'),
    aStep('step-0001', 'feedback-1', { to: 'sorted' }),
    removal('feedback-1'),
  )

  expect(receipts.every((each) => 'position' in each)).toBe(true)
})
