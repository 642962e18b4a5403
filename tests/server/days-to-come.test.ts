import 'fake-indexeddb/auto'

import { expect, test } from 'vitest'

import { save } from '#data/save.ts'
import { dayOf, DAY_MS } from '#domain/day.ts'
import type { Values } from '#domain/record.ts'

import { aWorld } from '../world/world.ts'
import { aChange, aCommune, aFeedback, aStep, START } from './a-commune.ts'

const today = dayOf(START)
const [yesterday, tomorrow, far] = [-1, 1, 2].map((days) => dayOf(START + days * DAY_MS)) as [
  string,
  string,
  string,
]

const toCome = (path: string) => ({
  refused: 'not-valid',
  issues: [{ path, code: 'after_today' }],
})

test('a day of what was done lies after no day of the commune but the next one', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const receipts = await hanh.push(
    aFeedback('feedback-1', { receivedOn: far }, START - 1000),
    aFeedback('feedback-2', { receivedOn: tomorrow }, START - 1000),
    aFeedback('feedback-3', { type: 'complaint', complainedToldOn: far }, START - 1000),
    aStep('step-0001', 'feedback-2', { to: 'sorted', on: far }),
    aStep('step-0002', 'feedback-2', { to: 'sorted', on: today }),
    aStep('step-0003', 'feedback-2', { words: 'Đã gọi điện', on: today, toldOn: far }),
    aStep('step-0004', 'feedback-2', { words: 'Đã gửi thư', on: today, sentOn: far }),
    aStep('step-0005', 'feedback-2', {
      words: 'Hẹn đối thoại',
      on: today,
      talkOn: far,
      newOn: far,
    }),
  )
  expect(receipts).toMatchObject([
    toCome('receivedOn'),
    { position: expect.any(Number) as number },
    toCome('complainedToldOn'),
    toCome('on'),
    { position: expect.any(Number) as number },
    toCome('toldOn'),
    toCome('sentOn'),
    { position: expect.any(Number) as number },
  ])
})

test('each day of an opinion is asked; what stands already stays, and the rest of it can be mended', async () => {
  const { world, signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const of = 'dialogue-00000001'
  const dialogue = { title: 'Đối thoại', regime: 'village_cluster', plannedOn: far }
  const opinion = { of, content: 'Xin sửa cầu', on: yesterday, answer: 'Sẽ sửa', answeredOn: today }
  const edit = (fields: Values) =>
    aChange({ kind: 'opinion', record: 'opinion-00000001', fields, at: START + 5 })
  const [made, added, ...refused] = await hanh.push(
    aChange({ kind: 'dialogue', record: of, first: true, fields: dialogue }),
    aChange({ kind: 'opinion', record: 'opinion-00000001', first: true, fields: opinion }),
    ...['on', 'startedOn', 'answeredOn', 'toldOn'].map((name) => edit({ [name]: far })),
  )
  expect([made, added]).toMatchObject([{ position: 1 }, { position: 2 }])
  expect(refused.map((each) => ('refused' in each ? each.issues : each))).toMatchObject(
    ['on', 'startedOn', 'answeredOn', 'toldOn'].map(
      (path) => expect.arrayContaining([{ path, code: 'after_today' }]) as unknown,
    ),
  )

  // A day that an older version let in, seen by a server whose clock was set right since.
  world.pass(10 * DAY_MS)
  const later = dayOf(START + 11 * DAY_MS)
  expect(await hanh.push(edit({ toldOn: later }))).toMatchObject([{ position: 3 }])
  world.pass(-10 * DAY_MS)
  expect(await hanh.push(edit({ content: 'Xin sửa cầu treo', toldOn: later }))).toMatchObject([
    { position: 4 },
  ])
})

test('a day to come stays on the phone with its words, is taken once mended, or once it has come', async () => {
  const there = await aWorld()
  const hanh = await there.phone('hanh')
  await hanh.sync()
  const said = { content: 'Đường hỏng', raisedBy: 'unnamed', topic: 'land', channel: 'phone' }
  const wrong = { type: 'observation', ...said, receivedOn: far }
  for (const id of ['feedback-mended-1', 'feedback-waits-01']) {
    await save(hanh.here, { kind: 'feedback', id, answers: wrong, isNew: true })
  }
  await hanh.sync(true)
  const waiting = await hanh.db.outbox.toArray()
  expect(waiting.map(({ reason, issues }) => ({ reason, issues }))).toEqual(
    [1, 2].map(() => ({
      reason: 'not-valid',
      issues: [{ path: 'receivedOn', code: 'after_today' }],
    })),
  )
  expect((await hanh.shown('feedback', 'feedback-mended-1'))?.version.fields).toMatchObject(said)

  await save(hanh.here, {
    kind: 'feedback',
    id: 'feedback-mended-1',
    answers: { receivedOn: today },
  })
  await hanh.sync(true)
  const left = await hanh.db.outbox.toArray()
  expect(left.filter(({ state }) => state === 'refused').map(({ record }) => record)).toEqual([
    'feedback-waits-01',
  ])

  there.world.pass(2 * DAY_MS)
  hanh.clock.now += 2 * DAY_MS
  await hanh.sync(true)
  expect((await hanh.db.outbox.toArray()).filter(({ state }) => state === 'refused')).toEqual([])
})
