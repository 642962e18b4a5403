import { expect, test } from 'vitest'

import { DAY_MS } from '#domain/day.ts'
import { eraseOld } from '#server/erase-old.ts'
import { countStreams } from '#server/streams.ts'

import { aWorldWithApart, dumpOf, pushed } from './a-backup.ts'
import {
  aChange,
  aFeedback,
  aStep,
  aSyncingPhone,
  cursorsOf,
  openCommune,
  pullAll,
  START,
} from './a-commune.ts'

const removed = { removedAt: new Date(START).toISOString(), removedWhy: 'Ghi nhầm' }

async function aCommuneToErase() {
  const { world, facts } = await aWorldWithApart()
  const { app, signIn } = await openCommune(world)
  const hanh = await signIn('hanh')
  const remove = (record: string, over: string[]) =>
    aChange({ record, fields: removed, over: { removedAt: over }, at: START + 1000 })
  const again = () => aSyncingPhone(app, 'hanh')
  return { world, facts, signIn, hanh, remove, again }
}

test('a record that was taken out 400 days ago goes for good, with its steps and its words', async () => {
  const { world, facts, hanh, remove, again } = await aCommuneToErase()
  const made = aFeedback('feedback-1', { content: 'LỜI-ĐÃ-XÓA' })
  await pushed(hanh, made, aFeedback('feedback-2', { content: 'LỜI-CÒN' }))
  await pushed(hanh, aStep('step-0001', 'feedback-1', { words: 'LỜI-ĐÃ-XÓA' }))
  await pushed(hanh, remove('feedback-1', [made.id]))
  const { cursors } = await pullAll(hanh)

  world.pass(399 * DAY_MS)
  expect((await eraseOld(world)).records).toBe(0)
  world.pass(2 * DAY_MS)
  expect(await eraseOld(world)).toEqual({ records: 1, tombstones: 0, held: 0 })

  const text = JSON.stringify(await dumpOf(world))
  expect(text).not.toContain('LỜI-ĐÃ-XÓA')
  expect(text).toContain('LỜI-CÒN')
  expect(facts.filter(({ fact }) => fact === 'erased')).toMatchObject([
    { kind: 'step', id: 'step-0001' },
    { kind: 'feedback', id: 'feedback-1' },
  ])
  const phone = await again()
  const reply = await phone.sync({ cursors })
  expect(reply.rows).toMatchObject([
    { id: 'step-0001', gone: true },
    { id: 'feedback-1', gone: true },
  ])
  expect(reply.streams['commune:suoi']).not.toHaveProperty('restart')
  const receipts = await phone.push(aFeedback('feedback-1'))
  expect(receipts).toMatchObject([{ refused: 'erased' }])
  expect(await eraseOld(world)).toMatchObject({ records: 0 })
})

test('the digest of a stream is right after an erasure, and no number is free again', async () => {
  const { world, hanh, remove } = await aCommuneToErase()
  const made = aFeedback('feedback-1')
  await pushed(hanh, made, aFeedback('feedback-2'), remove('feedback-1', [made.id]))
  world.pass(401 * DAY_MS)
  await eraseOld(world)

  const kept = (await dumpOf(world)).streams
  await world.db.updateTable('streams').set({ row_count: null, row_sum: null }).execute()
  await countStreams(world.db)

  expect((await dumpOf(world)).streams).toEqual(kept)
  expect((await dumpOf(world)).register_numbers).toMatchObject([{ number: 1 }, { number: 2 }])
})

test('a record that others still dispute, or that was touched since, is not erased', async () => {
  const { world, signIn, hanh, remove } = await aCommuneToErase()
  const [one, two, three] = [1, 2, 3].map((n) => aFeedback(`feedback-${n}`))
  if (!one || !two || !three) throw new Error('No feedback')
  await pushed(hanh, one, two, three)
  // A removal that did not see all values stands beside them.
  await pushed(hanh, remove('feedback-1', []))
  await pushed(hanh, remove('feedback-2', [two.id]), remove('feedback-3', [three.id]))
  const step = aStep('step-0001', 'feedback-3', { words: 'Một' })
  await pushed(await signIn('hanh'), step)
  world.pass(30 * DAY_MS)
  const quang = await signIn('quang')
  await pushed(
    quang,
    aChange({ record: 'feedback-2', fields: { content: 'Sửa' }, at: START + 500 }),
  )
  await world.db
    .updateTable('rows')
    .set({ contested: '{"words":[]}' })
    .where('id', '=', 'step-0001')
    .execute()

  world.pass(390 * DAY_MS)

  expect((await eraseOld(world)).records).toBe(0)
})

test('a phone whose clock is two years behind takes nothing out early', async () => {
  const { world, hanh } = await aCommuneToErase()
  const made = aFeedback('feedback-1', {}, START - 800 * DAY_MS)
  const at = START - 799 * DAY_MS
  const fields = { ...removed, removedAt: new Date(at).toISOString() }
  const over = { removedAt: [made.id] }
  await pushed(hanh, made, aChange({ record: 'feedback-1', fields, over, at }))

  world.pass(DAY_MS)
  expect((await eraseOld(world)).records).toBe(0)
  world.pass(400 * DAY_MS)
  expect((await eraseOld(world)).records).toBe(1)
})

test('the word that a record left is kept 400 days; an older cursor then starts over', async () => {
  const { world, hanh, remove, again } = await aCommuneToErase()
  const made = aFeedback('feedback-1')
  await pushed(hanh, made, remove('feedback-1', [made.id]))
  const { cursors } = await pullAll(hanh)
  await pushed(hanh, aFeedback('feedback-2'))
  world.pass(401 * DAY_MS)
  await eraseOld(world)
  const after = cursorsOf(await (await again()).sync({ cursors }))

  world.pass(399 * DAY_MS)
  expect((await eraseOld(world)).tombstones).toBe(0)
  world.pass(2 * DAY_MS)
  expect((await eraseOld(world)).tombstones).toBe(1)

  const phone = await again()
  const [late, intime] = [await phone.sync({ cursors }), await phone.sync({ cursors: after })]
  expect(late.streams['commune:suoi']).toMatchObject({ restart: true })
  expect(intime.streams['commune:suoi']).not.toHaveProperty('restart')
  expect((await pullAll(phone)).rows.map(({ id }) => id)).toContain('feedback-2')
})

test('held work goes after 90 days', async () => {
  const { world, hanh } = await aCommuneToErase()
  const held = { commune: 'suoi', officer: hanh.officer, officer_name: 'H', device: hanh.device }
  const kept = { ...held, changes: '[]', at: START }
  await world.db
    .insertInto('held')
    .values({ ...kept, id: 'aaaaaaaaaa' })
    .execute()
  await world.db
    .insertInto('held')
    .values({ ...kept, id: 'bbbbbbbbbb', at: START + DAY_MS })
    .execute()
  world.pass(90 * DAY_MS + 1)

  expect(await eraseOld(world)).toEqual({ records: 0, tombstones: 0, held: 1 })
  expect((await dumpOf(world)).held).toMatchObject([{ id: 'bbbbbbbbbb' }])
})
