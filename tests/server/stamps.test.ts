import { expect, test } from 'vitest'

import { DAY_MS } from '#domain/day.ts'
import { idOf, millisOf, stampOf } from '#protocol/stamp.ts'

import { aChange, aCommune, aFeedback, aStep, rowOf, START } from './a-commune.ts'

test('a clock years ahead does not win for years: the change is stamped with the server’s time', async () => {
  const { signIn } = await aCommune()
  const [hanh, quang] = [await signIn('hanh'), await signIn('quang')]
  const ahead = aFeedback('feedback-1', {}, START + 3650 * DAY_MS)

  const [receipt] = await hanh.push(ahead)
  await quang.push(aChange({ record: 'feedback-1', fields: { content: 'Sau' }, at: START + 5000 }))

  expect(receipt).toMatchObject({ stamp: expect.stringContaining(ahead.id) })
  const row = await rowOf(hanh, 'feedback-1')
  expect(row?.fields['content']).toBe('Sau')
  expect(Math.max(...Object.values(row?.stamps ?? {}).map(millisOf))).toBeLessThan(START + 6000)
  const history = await hanh.send('GET', '/api/records/feedback/feedback-1/history')
  expect(history.json()).toMatchObject({ changes: [{}, { id: ahead.id, claimed: ahead.stamp }] })
})

test('a clock years behind still replaces what its officer had in view', async () => {
  const { signIn } = await aCommune()
  const [hanh, quang] = [await signIn('hanh'), await signIn('quang')]
  await hanh.push(aFeedback('feedback-1'))
  const shown = (await rowOf(quang, 'feedback-1'))?.stamps['content'] ?? ''

  const [receipt] = await quang.push(
    aChange({
      record: 'feedback-1',
      at: START - 2920 * DAY_MS,
      fields: { content: 'Đã thấy và sửa' },
      over: { content: [idOf(shown)] },
    }),
  )

  expect(receipt).toHaveProperty('stamp')
  expect((await rowOf(hanh, 'feedback-1'))?.fields['content']).toBe('Đã thấy và sửa')
})

test('an older change that saw nothing of the newer one goes to the history alone', async () => {
  const { signIn } = await aCommune()
  const [hanh, quang] = [await signIn('hanh'), await signIn('quang')]
  await hanh.push(aFeedback('feedback-1', {}, START))

  await quang.push(aChange({ record: 'feedback-1', at: START - 5000, fields: { content: 'Cũ' } }))

  expect((await rowOf(hanh, 'feedback-1'))?.fields['content']).toBe('Đường vào thôn bị sạt sau mưa')
  const history = await hanh.send('GET', '/api/records/feedback/feedback-1/history')
  expect(history.text).toContain('Cũ')
})

test('a step is never from before its record: on the server it comes after, and the phone is told', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  await hanh.push(aFeedback('feedback-1', {}, START))
  const early = { ...aStep('step-0001', 'feedback-1', { to: 'sorted' }) }
  const change = { ...early, stamp: stampOf(START - DAY_MS, early.id) }
  const same = aStep('step-0002', 'feedback-1', { words: 'Đã hẹn dân' })

  const [moved, asItIs] = await hanh.push(change, same)

  const stamp = stampOf(START + 1, change.id)
  expect(moved).toMatchObject({ position: 2, stamp })
  expect(asItIs).not.toHaveProperty('stamp')
  expect(new Set(Object.values((await rowOf(hanh, 'step-0001'))?.stamps ?? {}))).toEqual(
    new Set([stamp]),
  )
  const history = await hanh.send('GET', '/api/records/step/step-0001/history')
  expect(history.json()).toMatchObject({ changes: [{ stamp, claimed: change.stamp }] })
})

test('a chain of edits from a fast clock keeps its order, in one batch and in two', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const fast = START + 10 * DAY_MS
  const first = aFeedback('feedback-1', { content: 'một' }, fast)
  const edit = (content: string, at: number, over: string) =>
    aChange({ record: 'feedback-1', at, fields: { content }, over: { content: [over] } })
  const second = edit('hai', fast + 1, first.id)
  const third = edit('ba', fast + 2, second.id)

  await hanh.push(first, second)
  await hanh.push(third)

  expect((await rowOf(hanh, 'feedback-1'))?.fields['content']).toBe('ba')
})

test('steps taken on a phone years ahead keep their order', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  await hanh.push(aFeedback('feedback-1', {}, START))
  const fast = START + 4 * 365 * DAY_MS
  const moves = ['sorted', 'settling', 'answered'].map((to, place) => {
    const asked = { toUnit: 'unit-suoi', means: 'phone', words: 'Đã làm' }
    const step = aStep(`step-000${place}`, 'feedback-1', { to, ...asked })
    return { ...step, stamp: stampOf(fast + place * 3_600_000, step.id) }
  })

  await hanh.push(...moves)

  const rows = await Promise.all(moves.map(({ record }) => rowOf(hanh, record)))
  const stamps = rows.map((row) => row?.stamps['on'] ?? '')
  expect(stamps).toEqual(stamps.toSorted((a, b) => (a < b ? -1 : 1)))
  expect(new Set(stamps.map((stamp) => stamp.slice(0, 13))).size).toBe(3)
})
