import { expect, test } from 'vitest'

import { save } from '#data/save.ts'
import { retryIn } from '#sync/schedule.ts'

import { anyFeedback } from '../server/a-commune.ts'
import { aWorld } from '../world/world.ts'
import { aSchedule } from './a-schedule.ts'

test('after every save it exchanges at once, then looks every two minutes', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  const { schedule, waits, idle } = aSchedule(hanh)
  await save(hanh.here, { kind: 'feedback', id: 'feedbackaaaaaaaa', answers: anyFeedback })

  schedule.wake()
  await idle()

  expect(schedule.status()).toMatchObject({ phase: 'idle', lastSent: 1 })
  expect(waits.at(-1)?.ms).toBe(120_000)
})

test('without a signal it tries ever more rarely, up to five minutes', () => {
  const tries = Array.from({ length: 12 }, (_, n) => retryIn(n, () => 0.5))

  expect(tries.slice(0, 4)).toEqual([1000, 2000, 4000, 8000])
  expect(tries.at(-1)).toBe(300_000)
  expect(retryIn(0, () => 0)).toBe(800)
  expect(retryIn(0, () => 1)).toBe(1200)
})

test('what the server asks to wait is waited', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  const { schedule, waits, idle } = aSchedule(hanh)
  hanh.weather = { status: 503, retryAfter: 40 }

  schedule.wake()
  await idle()

  expect(schedule.status().trouble).toBe('server')
  expect(waits.at(-1)?.ms).toBe(40_000)
})

test('since when there is no signal is remembered, and forgotten when it is back', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  const { schedule, idle } = aSchedule(hanh)
  hanh.weather = 'request-lost'
  const lost = idle()
  schedule.wake()
  await lost
  expect((await hanh.db.own.get('own'))?.lostAt).toBe(hanh.clock.now)

  hanh.weather = 'fair'
  const back = idle()
  schedule.wake()
  await back

  expect((await hanh.db.own.get('own'))?.lostAt).toBeUndefined()
})
