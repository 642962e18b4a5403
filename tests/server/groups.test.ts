import { expect, test } from 'vitest'

import { DAY_MS } from '#domain/day.ts'
import { eraseOld } from '#server/erase-old.ts'

import { aChange, aCommune, aFeedback, anId, pullAll, rowOf, START } from './a-commune.ts'

const grouped = (group: string, ...changes: ReturnType<typeof aFeedback>[]) =>
  changes.map((change) => ({ ...change, group }))

async function countOf(phone: Parameters<typeof pullAll>[0]): Promise<number> {
  const { rows } = await pullAll(phone)
  return rows.filter(({ kind }) => kind === 'feedback').length
}

test('of an act none is taken when one of it is refused: that one says why, the others that it was the act', async () => {
  const { world, signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const act = grouped(
    'act',
    aFeedback('feedback-1'),
    aFeedback('feedback-2', { topic: null }),
    aFeedback('feedback-3'),
  )

  const receipts = await hanh.push(...act, aFeedback('feedback-4'))

  expect(receipts).toMatchObject([
    { refused: 'group' },
    { refused: 'not-valid', issues: [{ path: 'topic' }] },
    { refused: 'group' },
    { position: 1 },
  ])
  expect(await countOf(hanh)).toBe(1)
  const log = world.db.selectFrom('log').select('record').where('kind', '=', 'feedback')
  expect(await log.execute()).toEqual([{ record: 'feedback-4' }])
  expect((await rowOf(hanh, 'feedback-4'))?.fields['registerNo']).toBe('PA-1')
})

test('an act that was mended is taken whole, and sent again it has its first receipts', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const [sound, broken] = grouped(
    'act',
    aFeedback('feedback-1'),
    aFeedback('feedback-2', { topic: null }),
  )
  await hanh.push(sound, broken)
  const [mended] = grouped('act', aFeedback('feedback-2'))

  const receipts = await hanh.push(sound, mended)
  const again = await hanh.push(sound, mended)

  expect(receipts).toMatchObject([{ position: 1 }, { position: 2 }])
  expect(again).toEqual(receipts)
})

test('what was taken of an act has its receipt also when another part was erased since', async () => {
  const { world, signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const act = grouped('act', aFeedback('feedback-1'), aFeedback('feedback-2'))
  const [taken] = await hanh.push(...act)
  const seen = { removedAt: [act[1]?.id ?? ''] }
  const fields = { removedAt: new Date(START).toISOString(), removedWhy: 'Ghi nhầm' }
  await hanh.push(aChange({ record: 'feedback-2', at: START + 1000, fields, over: seen }))
  world.pass(401 * DAY_MS)
  expect((await eraseOld(world)).records).toBe(1)

  const again = await (await signIn('hanh')).push(...act)

  expect(again).toMatchObject([taken, { refused: 'erased' }])
})

test('two acts side by side are two, and changes of one act that are not side by side are judged apart', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const [one] = grouped('one', aFeedback('feedback-1', { topic: null }))
  const [other, third] = grouped('two', aFeedback('feedback-2'), aFeedback('feedback-3'))

  const receipts = await hanh.push(one, other, third)

  expect(receipts).toMatchObject([{ refused: 'not-valid' }, { position: 1 }, { position: 2 }])
})

test('an act with more than fifty changes or more than half a megabyte is too large, whole', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const many = Array.from({ length: 51 }, (_, n) => aFeedback(`feedback-${n}`))
  const note = 'x'.repeat(200_000)
  const heavy = [1, 2, 3].map((n) => aFeedback(`feedback-h${n}`, { note }))

  for (const act of [grouped('many', ...many), grouped('heavy', ...heavy)]) {
    const receipts = await hanh.push(...act)
    expect(receipts[0]).toMatchObject({ refused: 'too-large' })
    expect(receipts.every((each) => 'refused' in each)).toBe(true)
  }
  expect(await countOf(hanh)).toBe(0)
})

test('a fault inside one change of an act leaves nothing of the others, nor a gap in the register', async () => {
  const { world, signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const task = aChange({
    kind: 'task',
    record: 'task-0001',
    first: true,
    fields: { content: 'Việc', leadUnit: 'unit-van-phong' },
  })
  await world.db.schema.alterTable('register_numbers').renameTo('lost').execute()
  const faulty = await hanh.push(...grouped('act', task, aFeedback('feedback-1')))
  await world.db.schema.alterTable('lost').renameTo('register_numbers').execute()

  const receipts = await hanh.push(aFeedback('feedback-2'))

  expect(faulty).toMatchObject([{ refused: 'group' }, { refused: 'fault' }])
  expect(receipts).toMatchObject([{ position: 1 }])
  const { rows } = await pullAll(hanh)
  expect(rows.some(({ id }) => id === 'task-0001')).toBe(false)
  expect((await rowOf(hanh, 'feedback-2'))?.fields['registerNo']).toBe('PA-1')
})

test('a later change of an act sees what the earlier one of it did, and forgets it when the act falls', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const made = aFeedback('feedback-1')
  const edit = aChange({
    id: anId(),
    record: 'feedback-1',
    at: START + 5,
    fields: { content: 'Đủ hơn' },
    over: { content: [made.id] },
  })
  const bad = aFeedback('feedback-2', { topic: null })

  const fallen = await hanh.push(...grouped('act', made, edit, bad), {
    ...edit,
    id: made.id,
    stamp: made.stamp,
  })
  const [, taken] = await hanh.push(...grouped('act', made, edit))

  expect(fallen).toMatchObject([
    { refused: 'group' },
    { refused: 'group' },
    { refused: 'not-valid' },
    { refused: 'no-record' },
  ])
  expect(taken).toMatchObject({ position: 2 })
  expect((await rowOf(hanh, 'feedback-1'))?.fields['content']).toBe('Đủ hơn')
})
