import { expect, test } from 'vitest'

import { save } from '#data/save.ts'
import { SyncError } from '#sync/trouble.ts'

import { anyFeedback } from '../server/a-commune.ts'
import { type APhone, aWorld, wordsOn } from '../world/world.ts'

const ID = 'feedbackaaaaaaaa'
const log = (phone: APhone, id = ID, more: object = {}) =>
  save(phone.here, { kind: 'feedback', id, answers: { ...anyFeedback, ...more } })

test('what one officer logged without signal is on a colleague’s phone after both had signal', async () => {
  const { phone } = await aWorld()
  const [hanh, quang] = [await phone('hanh'), await phone('quang')]
  await log(hanh)

  await hanh.sync()
  await quang.sync()

  expect(await wordsOn(quang, 'feedback', ID)).toBe(anyFeedback.content)
  expect((await quang.shown('feedback', ID))?.version.fields).toMatchObject({
    registerNo: 'PA-1',
    author: hanh.here.officer.id,
  })
  expect(await hanh.db.outbox.toArray()).toMatchObject([{ state: 'kept' }])
})

test('a step taken by a colleague moves the record on the first phone', async () => {
  const { phone } = await aWorld()
  const [hanh, quang] = [await phone('hanh'), await phone('quang')]
  await log(hanh)
  await hanh.sync()
  await quang.sync()

  await save(quang.here, {
    kind: 'step',
    id: 'stepaaaaaaaaaaaa',
    answers: { of: ID, ofKind: 'feedback', to: 'sorted', on: '2026-11-20' },
  })
  await quang.sync()
  await hanh.sync()

  expect(await hanh.shown('feedback', ID)).toMatchObject({ state: 'sorted' })
})

test('a reply lost after the server committed leaves one record, and the receipt comes with the next try', async () => {
  const { phone, world } = await aWorld()
  const hanh = await phone()
  await log(hanh)
  hanh.weather = 'reply-lost'

  await expect(hanh.sync()).rejects.toMatchObject({ trouble: 'offline' })
  expect(await hanh.db.outbox.toArray()).toMatchObject([{ state: 'waiting' }])
  hanh.weather = 'fair'
  await hanh.sync()

  expect(await hanh.db.outbox.toArray()).toMatchObject([{ state: 'kept' }])
  const rows = await world.db.selectFrom('rows').selectAll().where('id', '=', ID).execute()
  expect(rows).toHaveLength(1)
})

test.each([400, 401, 403, 404, 408, 409, 413, 422, 429, 500, 502, 503, 504])(
  'an answer of %i takes nothing from the phone, and it is sent when the road is fair',
  async (status) => {
    const { phone } = await aWorld()
    const hanh = await phone()
    await log(hanh)
    hanh.weather = { status }

    await expect(hanh.sync()).rejects.toBeInstanceOf(SyncError)
    expect(await wordsOn(hanh, 'feedback', ID)).toBe(anyFeedback.content)
    expect(await hanh.db.outbox.toArray()).toMatchObject([{ state: 'waiting' }])
    hanh.weather = 'fair'
    await hanh.sync()

    expect(await hanh.db.outbox.toArray()).toMatchObject([{ state: 'kept' }])
  },
)

test.each(['portal', 'reply-cut', 'request-lost'] as const)(
  'a road that answers with a %s counts as no answer',
  async (weather) => {
    const { phone } = await aWorld()
    const hanh = await phone()
    await log(hanh)
    hanh.weather = weather

    await expect(hanh.sync()).rejects.toBeInstanceOf(SyncError)

    expect(await hanh.db.outbox.toArray()).toMatchObject([{ state: 'waiting' }])
    expect(await hanh.db.own.get('own')).toMatchObject({ cursors: {}, epoch: null })
  },
)

test('an edit made while the push is under way is not lost and is not marked sent', async () => {
  const { phone } = await aWorld()
  const [hanh, quang] = [await phone('hanh'), await phone('quang')]
  await log(hanh)
  hanh.meanwhile = () => log(hanh, ID, { content: 'Sạt thêm lần nữa' })

  await hanh.sync()
  await quang.sync()

  expect(await wordsOn(hanh, 'feedback', ID)).toBe('Sạt thêm lần nữa')
  expect(await wordsOn(quang, 'feedback', ID)).toBe('Sạt thêm lần nữa')
  expect(await hanh.db.outbox.where('state').equals('waiting').count()).toBe(0)
})

test('a colleague’s change that arrives over a pending edit does not hide the edit', async () => {
  const { phone } = await aWorld()
  const [hanh, quang] = [await phone('hanh'), await phone('quang')]
  await log(hanh)
  await hanh.sync()
  await quang.sync()
  quang.clock.now += 60_000
  await log(quang, ID, { topic: 'environment' })
  await quang.sync()
  hanh.clock.now += 30_000
  hanh.weather = 'request-lost'
  await log(hanh, ID, { content: 'Lời dân nói đủ hơn' })
  hanh.weather = 'fair'

  await hanh.sync()
  await quang.sync()

  for (const each of [hanh, quang]) {
    expect(await wordsOn(each, 'feedback', ID)).toBe('Lời dân nói đủ hơn')
    expect(await wordsOn(each, 'feedback', ID, 'topic')).toBe('environment')
  }
})

test('two officers who changed one field agree on what shows, and the other words stand in the log', async () => {
  const { phone, world } = await aWorld()
  const [hanh, quang] = [await phone('hanh'), await phone('quang')]
  await log(hanh)
  await hanh.sync()
  await quang.sync()
  hanh.clock.now += 1000
  quang.clock.now += 2000
  await log(hanh, ID, { content: 'Lời của Hạnh' })
  await log(quang, ID, { content: 'Lời của Quang' })

  await quang.sync()
  await hanh.sync()
  await quang.sync()

  expect(await wordsOn(hanh, 'feedback', ID)).toBe('Lời của Quang')
  expect(await wordsOn(quang, 'feedback', ID)).toBe('Lời của Quang')
  const kept = await world.db.selectFrom('log').select('fields').where('record', '=', ID).execute()
  expect(kept.map(({ fields }) => fields).join(' ')).toContain('Lời của Hạnh')
})
