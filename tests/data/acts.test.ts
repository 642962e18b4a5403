import { expect, test } from 'vitest'

import { save, saveTogether } from '#data/save.ts'

import { anyFeedback } from '../server/a-commune.ts'
import { type APhone, aWorld, wordsOn } from '../world/world.ts'

const [ID, OTHER] = ['feedbackaaaaaaaa', 'feedbackbbbbbbbb'] as const
const WRONG = { type: 'denunciation' }
const saying = (id: string, more: object = {}) => ({
  kind: 'feedback' as const,
  id,
  answers: { ...anyFeedback, ...more },
})
const queueOf = ({ db }: APhone) => db.outbox.orderBy('seq').toArray()

test('two records of a refused act that are mended in one saving go again as that one act', async () => {
  const { phone } = await aWorld()
  const [hanh, quang] = [await phone('hanh'), await phone('quang')]
  await saveTogether(hanh.here, [saying(ID), saying(OTHER, WRONG)])
  await hanh.sync()

  await saveTogether(hanh.here, [
    saying(ID, { content: 'Sửa một' }),
    saying(OTHER, { content: 'Sửa hai' }),
  ])
  await hanh.sync()
  await quang.sync()

  expect(await queueOf(hanh)).toMatchObject([{ state: 'kept' }, { state: 'kept' }])
  expect(await wordsOn(quang, 'feedback', ID)).toBe('Sửa một')
  expect(await wordsOn(quang, 'feedback', OTHER)).toBe('Sửa hai')
})

test('an act mended while it is asked again goes whole with the next request', async () => {
  const { phone } = await aWorld()
  const [hanh, quang] = [await phone('hanh'), await phone('quang')]
  await saveTogether(hanh.here, [saying(ID), saying(OTHER, WRONG)])
  await hanh.sync()
  const before = hanh.sent.length
  hanh.meanwhile = () => save(hanh.here, saying(OTHER))

  await hanh.sync(true)
  await hanh.sync()
  await quang.sync()

  const carried = hanh.sent.slice(before).map(({ changes }) => changes)
  expect(carried.filter((count) => count > 0)).toEqual([2, 2])
  expect(await queueOf(hanh)).toMatchObject([{ state: 'kept' }, { state: 'kept' }])
  expect(await quang.db.feedback.count()).toBe(2)
})

test('of two refused acts on one record that is mended, all go together', async () => {
  const { phone } = await aWorld()
  const hanh = await phone('hanh')
  for (const id of [ID, OTHER, 'feedbackcccccccc']) await save(hanh.here, saying(id))
  await hanh.sync()
  await saveTogether(hanh.here, [saying(ID, WRONG), saying(OTHER, { content: 'Việc một' })])
  await hanh.sync()
  await saveTogether(hanh.here, [
    saying(ID, { ...WRONG, content: 'Việc hai' }),
    saying('feedbackcccccccc', { content: 'Việc hai' }),
  ])
  await hanh.sync()
  expect((await queueOf(hanh)).filter(({ state }) => state === 'refused')).toHaveLength(4)

  const opened = { values: { ...anyFeedback, ...WRONG }, seen: {} }
  await save(hanh.here, { ...saying(ID), opened })

  const waiting = (await queueOf(hanh)).filter(({ state }) => state === 'waiting')
  expect(waiting).toHaveLength(3)
  expect(new Set(waiting.map(({ group }) => group)).size).toBe(1)
})

test('a saving that is too large to join a refused act goes alone, and the rest of that act stays in sight', async () => {
  const { phone } = await aWorld()
  const hanh = await phone('hanh')
  const many = (from: number) =>
    Array.from({ length: 29 }, (_, n) => saying(`feedback${String(from + n).padStart(8, '0')}`))
  await saveTogether(hanh.here, [saying(ID, WRONG), ...many(0)])
  await hanh.sync()
  const opened = { values: { ...anyFeedback, ...WRONG }, seen: {} }

  await saveTogether(hanh.here, [{ ...saying(ID), opened }, ...many(100)])

  const waiting = (await queueOf(hanh)).filter(({ state }) => state === 'waiting')
  expect(waiting).toHaveLength(30)
  expect(new Set(waiting.map(({ group }) => group)).size).toBe(1)
  await hanh.sync(true)
  expect((await queueOf(hanh)).every(({ state }) => state === 'kept')).toBe(true)
})
