import { expect, test } from 'vitest'

import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { taskLook } from '#records/task/look.tsx'
import { waitingIn } from '#records/task/waiting.tsx'

import { type APhone, aWorld } from '../../world/world.ts'

const REQUEST = 'requestaaaaaaaaa'
const whole = { content: 'Báo cáo', leadUnit: 'unit-van-phong', dueOn: '2026-11-24' }

async function put(phone: APhone, kind: 'task' | 'change-request', id: string, answers: Values) {
  phone.clock.now += 1000
  await save(phone.here, { kind, id, answers, isNew: true })
}

const waiting = async ({ db }: APhone) => (await waitingIn(db, 'task')).map(({ id }) => id)
const rowOf = async (phone: APhone) => {
  const shown = await phone.shown('task', 'taskaaaaaaaaaaaa')
  const words = (key: string) => key
  const around = { own: words, plain: words, names: { nameOf: () => '' } } as never
  return shown && taskLook(shown, around).state?.text
}

test('a request waits in the list and in the row of its task, until a leader decides', async () => {
  const there = await aWorld()
  const [hanh, tuyen] = [await there.phone('hanh'), await there.phone('tuyen')]
  await put(hanh, 'task', 'taskaaaaaaaaaaaa', whole)
  await put(hanh, 'task', 'taskbbbbbbbbbbbb', whole)
  const asked = { of: 'taskaaaaaaaaaaaa', asks: 'due', words: 'Mưa lũ', on: '2026-11-20' }
  await put(hanh, 'change-request', REQUEST, { ...asked, newOn: '2026-12-15' })
  for (const phone of [hanh, tuyen]) await phone.sync()

  for (const phone of [hanh, tuyen]) {
    expect(await waiting(phone)).toEqual(['taskaaaaaaaaaaaa'])
    expect(await rowOf(phone)).toBe('states.not_started · sections.waits')
  }
  tuyen.clock.now += 1000
  const decided = { decision: 'refused', decidedOn: '2026-11-20' }
  await save(tuyen.here, { kind: 'change-request', id: REQUEST, answers: decided })
  for (const phone of [tuyen, hanh]) await phone.sync()
  for (const phone of [hanh, tuyen]) {
    expect(await waiting(phone)).toEqual([])
    expect(await rowOf(phone)).toBe('states.not_started')
  }
})

test('what was asked of a task that is over waits for nobody', async () => {
  const phone = await (await aWorld()).phone('tuyen')
  await put(phone, 'task', 'taskaaaaaaaaaaaa', whole)
  const asked = { of: 'taskaaaaaaaaaaaa', words: 'Mưa lũ', on: '2026-11-20' }
  await put(phone, 'change-request', REQUEST, { ...asked, asks: 'content', newContent: 'Khác' })
  expect(await waiting(phone)).toHaveLength(1)
  const cancelled = { asks: 'cancel', decision: 'accepted', decidedOn: '2026-11-20' }
  await put(phone, 'change-request', 'requestbbbbbbbbb', { ...asked, ...cancelled })
  expect(await waiting(phone)).toEqual([])
})
