import { expect, test } from 'vitest'

import { DAY_MS } from '#domain/day.ts'
import { eraseOld } from '#server/erase-old.ts'
import type { World } from '#server/world.ts'

import { dumpOf, pushed, putBack } from './a-backup.ts'
import { aChange, aCommune, aFeedback, pullAll, START } from './a-commune.ts'

const WORK = 'commune:suoi'

/** Makes a database what it was before the fifth migration: each place named by its change. */
async function unmark({ db }: World): Promise<void> {
  const log = await db
    .selectFrom('log')
    .select(['change', 'stream', 'position', 'receipt'])
    .execute()
  for (const { change, stream, position, receipt } of log) {
    const { mark, ...told } = JSON.parse(receipt) as Record<string, unknown>
    expect(mark).not.toBe(change)
    const [place, named] = [{ stream, position }, { mark: change }]
    await db
      .updateTable('log')
      .set({ mark: null, receipt: JSON.stringify(told) })
      .where('change', '=', change)
      .execute()
    await db
      .updateTable('rows')
      .set(named)
      .where((where) => where.and(place))
      .execute()
    await db
      .updateTable('streams')
      .set({ head_mark: change })
      .where((where) => where.and({ name: stream, head: position }))
      .execute()
  }
}

async function beforeMarks() {
  const { world, signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const [first, second] = [aFeedback('feedback-1'), aFeedback('feedback-2')]
  await pushed(hanh, first, second)
  await unmark(world)
  return { world, signIn, hanh, first, second }
}

test('what was taken before there were marks is named by its change, last or not', async () => {
  const { hanh, first, second } = await beforeMarks()
  const { cursors } = await pullAll(hanh)
  expect(cursors[WORK]).toBe(`2.${second.id}`)

  for (const place of [`1.${first.id}`, `2.${second.id}`]) {
    const read = await hanh.sync({ cursors: { ...cursors, [WORK]: place } })
    const received = await hanh.sync({ cursors, received: { [WORK]: place } })
    for (const { streams } of [read, received]) expect(streams[WORK]).not.toHaveProperty('restart')
  }
  for (const place of [`1.${second.id}`, `2.${first.id}`]) {
    const read = await hanh.sync({ cursors: { ...cursors, [WORK]: place } })
    const received = await hanh.sync({ cursors, received: { [WORK]: place } })
    for (const { streams } of [read, received])
      expect(streams[WORK]).toHaveProperty('restart', true)
  }
})

test('a receipt from before there were marks is given again as it was', async () => {
  const { hanh, first, second } = await beforeMarks()

  const { receipts } = await hanh.sync({ cursors: {}, changes: [first, second] })

  expect(receipts).toMatchObject([
    { id: first.id, position: 1 },
    { id: second.id, position: 2 },
  ])
  for (const receipt of receipts) expect(receipt).not.toHaveProperty('mark')
})

test('who read a change from before there were marks goes on after it was taken out for good', async () => {
  const { world, signIn, hanh, first } = await beforeMarks()
  const removal = aChange({
    record: 'feedback-1',
    fields: { removedAt: new Date(START).toISOString(), removedWhy: 'Ghi nhầm' },
    over: { removedAt: [first.id] },
    at: START + 1000,
  })
  await pushed(hanh, removal)
  world.pass(401 * DAY_MS)
  expect(await eraseOld(world)).toMatchObject({ records: 1 })
  expect((await dumpOf(world)).log.map(({ record }) => record)).not.toContain('feedback-1')

  const again = await signIn('hanh')
  const { streams } = await again.sync({ cursors: { [WORK]: `1.${first.id}` } })

  expect(streams[WORK]).not.toHaveProperty('restart')
})

test('a cursor and a receipt name the same mark, and another taking has another', async () => {
  const { world, signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const change = aFeedback('feedback-1')
  const empty = await dumpOf(world)
  const markOf = async () => {
    const [receipt] = (await hanh.sync({ cursors: {}, changes: [change] })).receipts
    const { cursors } = await pullAll(hanh)
    if (!receipt || 'refused' in receipt) throw new Error('It was not taken')
    expect(cursors[WORK]).toBe(`1.${receipt.mark}`)
    return receipt.mark
  }
  const mark = await markOf()
  expect(await markOf()).toBe(mark)

  await putBack(world, empty)
  world.pass(1)
  expect(await markOf()).not.toBe(mark)
})
