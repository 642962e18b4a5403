import { expect, test } from 'vitest'

import { aChange, aCommune, aFeedback, anId, pullAll, rowOf, START } from './a-commune.ts'

test('numbers of a register follow each other without a gap, whatever is refused between', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')

  await hanh.push(
    aFeedback('feedback-1'),
    aFeedback('feedback-x', { topic: null }),
    aFeedback('feedback-2'),
    aFeedback('feedback-3', { type: 'recommendation' }),
    aFeedback('feedback-4', { receivedOn: '2025-12-31' }),
    aFeedback('feedback-5'),
  )

  const { rows } = await pullAll(hanh)
  const numbers = rows.flatMap((row) =>
    'gone' in row || row.kind !== 'feedback' ? [] : [row.fields['registerNo']],
  )
  expect(numbers).toEqual(['PA-1', 'PA-2', 'KG-1', 'PA-1', 'PA-3'])
})

test('a record that moves to another register gets a number there, and its old one is not given again', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const move = (type: string, at: number) =>
    aChange({ record: 'feedback-1', fields: { type }, at: START + at })
  await hanh.push(aFeedback('feedback-1'), aFeedback('feedback-2'))

  await hanh.push(move('recommendation', 10))
  const moved = await rowOf(hanh, 'feedback-1')
  await hanh.push(aFeedback('feedback-3'))
  await hanh.push(move('observation', 20))
  const back = await rowOf(hanh, 'feedback-1')

  expect(moved?.fields['registerNo']).toBe('KG-1')
  expect((await rowOf(hanh, 'feedback-3'))?.fields['registerNo']).toBe('PA-3')
  expect(back?.fields['registerNo']).toBe('PA-1')
  const history = await hanh.send('GET', '/api/records/feedback/feedback-1/history')
  expect(history.text).toContain('KG-1')
})

test('a type that only a newer phone knows has no register, whatever its name', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')

  const [first, second] = await hanh.push(
    aFeedback('feedback-1', { type: 'constructor' }),
    aFeedback('feedback-2', { type: 'wish' }),
  )

  expect(first).toMatchObject({ position: 1 })
  expect(second).toMatchObject({ position: 2 })
  expect((await rowOf(hanh, 'feedback-1'))?.fields).not.toHaveProperty('registerNo')
})

test('an edit that moves no register leaves the number alone', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  await hanh.push(aFeedback('feedback-1'))
  const before = await rowOf(hanh, 'feedback-1')

  await hanh.push(aChange({ record: 'feedback-1', fields: { content: 'Khác' }, at: START + 9 }))

  const after = await rowOf(hanh, 'feedback-1')
  expect(after?.fields['registerNo']).toBe('PA-1')
  expect(after?.stamps['registerNo']).toBe(before?.stamps['registerNo'])
})

test('many pushes at once number a register once each', async () => {
  const { signIn } = await aCommune()
  const [hanh, quang] = [await signIn('hanh'), await signIn('quang')]
  const phoneOf = (n: number) => (n % 2 ? hanh : quang)

  await Promise.all(
    Array.from({ length: 30 }, (_, n) => phoneOf(n).push(aFeedback(`feedback-${anId()}`))),
  )

  const { rows } = await pullAll(hanh)
  const numbers = rows.flatMap((row) =>
    'gone' in row || row.kind !== 'feedback' ? [] : [row.fields['registerNo']],
  )
  expect(numbers).toEqual(Array.from({ length: 30 }, (_, n) => `PA-${n + 1}`))
})
