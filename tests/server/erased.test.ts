import { expect, test } from 'vitest'

import { DAY_MS } from '#domain/day.ts'
import { eraseOld } from '#server/erase-old.ts'

import { dumpOf, eraseFeedback } from './a-backup.ts'
import { aChange, aCommune, aFeedback, aStep, cursorsOf, pullAll, START } from './a-commune.ts'

const removal = (record: string, seen: string[], at = 1000) =>
  aChange({
    record,
    at: START + at,
    fields: { removedAt: new Date(START).toISOString(), removedWhy: 'Ghi nhầm' },
    over: { removedAt: seen },
  })

test('nothing that was taken out is erased before 400 days', async () => {
  const { world, signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const made = aFeedback('feedback-1', { content: 'LỜI-ĐÃ-GỠ' })
  await hanh.push(made, removal('feedback-1', [made.id]))

  world.pass(399 * DAY_MS)
  expect((await eraseOld(world)).records).toBe(0)
  world.pass(2 * DAY_MS)
  expect((await eraseOld(world)).records).toBe(1)

  expect(JSON.stringify(await dumpOf(world))).not.toContain('LỜI-ĐÃ-GỠ')
})

test('a record whose removal somebody disputes is not erased', async () => {
  const { world, signIn } = await aCommune()
  const [hanh, quang] = [await signIn('hanh'), await signIn('quang')]
  const made = aFeedback('feedback-1')
  await hanh.push(made)
  await quang.push(aChange({ record: 'feedback-1', at: START + 500, fields: { content: 'Thêm' } }))
  await hanh.push(removal('feedback-1', [made.id]))

  world.pass(500 * DAY_MS)

  expect((await eraseOld(world)).records).toBe(0)
})

test('an erased id never comes back: not as a new record, an edit or a step', async () => {
  const { world, signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const old = aChange({ record: 'feedback-1', at: START + 9, fields: { content: 'Sửa' } })
  await eraseFeedback(world, hanh, 'feedback-1')

  const receipts = await hanh.push(
    aFeedback('feedback-1'),
    old,
    aStep('step-0001', 'feedback-1', { words: 'x' }),
  )

  expect(receipts).toMatchObject([
    { refused: 'erased' },
    { refused: 'erased' },
    { refused: 'no-record' },
  ])
})

test('a phone that reads on is told that the record is gone, and goes on from its cursor', async () => {
  const { world, signIn } = await aCommune()
  const hanh = await signIn('hanh')
  await hanh.push(aFeedback('feedback-2'))
  const { cursors } = await pullAll(hanh)

  await eraseFeedback(world, hanh, 'feedback-1')
  const reply = await hanh.sync({ cursors })

  expect(reply.streams['commune:suoi']).not.toHaveProperty('restart')
  expect(reply.rows).toMatchObject([{ id: 'feedback-1', gone: true }])
})

test('a cursor older than what was physically removed starts its stream over, a newer one does not', async () => {
  const { world, signIn } = await aCommune()
  const hanh = await signIn('hanh')
  await hanh.push(aFeedback('feedback-2'))
  const old = (await pullAll(hanh)).cursors
  await eraseFeedback(world, hanh, 'feedback-1')
  const fresh = (await pullAll(hanh)).cursors
  const { clock } = world
  // The word that it is gone came 400 days after it was taken out, and is kept as long.
  clock.now += 802 * DAY_MS
  expect((await eraseOld(world)).tombstones).toBe(1)
  clock.now = START

  const late = await hanh.sync({ cursors: old })
  const onTime = await hanh.sync({ cursors: fresh })

  expect(late.streams['commune:suoi']).toHaveProperty('restart', true)
  expect(late.rows.map(({ id }) => id)).toEqual(['feedback-2'])
  expect(onTime.streams['commune:suoi']).not.toHaveProperty('restart')
  expect(cursorsOf(late)['commune:suoi']).toBe(fresh['commune:suoi'])
})
