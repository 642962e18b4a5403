import { expect, test } from 'vitest'

import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'

import { type APhone, aWorld } from '../../world/world.ts'

/** What can be done with a task, as records: a note on it, or a request of it. */
const acts: Readonly<Record<string, { kind: 'progress' | 'change-request'; said: Values }>> = {
  begin: note({ percent: 40 }),
  note_nothing: note({ percent: 0 }),
  finish: note({ percent: 100 }),
  pause: note({ percent: 40, isPaused: true }),
  pause_done: note({ percent: 100, isPaused: true }),
  pause_without_reason: note({ percent: 40, isPaused: true, words: undefined }),
  ask_to_cancel: request({}),
  refuse_to_cancel: request({ decision: 'refused', decidedOn: '2026-11-20' }),
  cancel: request({ decision: 'accepted', decidedOn: '2026-11-20' }),
  cancel_without_day: request({ decision: 'accepted' }),
}

/** What the commune takes from nobody, and what an officer does not decide. */
const REFUSED = ['pause_done', 'pause_without_reason', 'cancel_without_day']
const DECISIONS = ['refuse_to_cancel', 'cancel', 'cancel_without_day']

/** Where each act leads from each state; written by hand, beside the rules. What is not named leaves it where it is. */
const noted = { begin: 'in_progress', note_nothing: 'not_started', finish: 'done', pause: 'paused' }
const ways: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  not_started: { ...noted, cancel: 'cancelled' },
  in_progress: { ...noted, cancel: 'cancelled' },
  paused: { ...noted, cancel: 'cancelled' },
  done: { ...noted, cancel: 'cancelled' },
  cancelled: {},
}
const wayTo: Readonly<Record<string, readonly string[]>> = {
  not_started: [],
  in_progress: ['begin'],
  paused: ['begin', 'pause'],
  done: ['finish'],
  cancelled: ['begin', 'cancel'],
}
const tried = Object.keys(ways).flatMap((from) => Object.keys(acts).map((act) => ({ from, act })))
const idOf = ({ from, act }: { from: string; act: string }, who = 'tuyen') =>
  `task-${who}-${from}-${act}`.replaceAll('_', '-')

function note(said: Values) {
  return { kind: 'progress' as const, said: { words: 'Đã làm', ...said } }
}

function request(said: Values) {
  return { kind: 'change-request' as const, said: { asks: 'cancel', words: 'Mưa lũ', ...said } }
}

async function take(phone: APhone, of: string, name: string) {
  const act = acts[name]
  if (!act) throw new Error(`There is no act ${name}`)
  phone.clock.now += 1000
  const answers = { of, on: '2026-11-20', ...act.said }
  await save(phone.here, { kind: act.kind, id: phone.here.newId(16), answers, isNew: true })
}

async function make(phone: APhone, id: string) {
  const answers = { content: 'Việc', leadUnit: 'unit-van-phong', dueOn: '2026-12-01' }
  await save(phone.here, { kind: 'task', id, answers, isNew: true })
}

async function statesOn(phone: APhone, who: string) {
  const found = await Promise.all(tried.map((each) => phone.shown('task', idOf(each, who))))
  return found.map((shown) => shown?.state)
}

test('phone, server and another phone agree on every way of a task, allowed and refused', async () => {
  const there = await aWorld()
  const tuyen = await there.phone('tuyen')
  const quang = await there.phone('quang')
  for (const each of tried) {
    const id = idOf(each)
    await make(tuyen, id)
    for (const before of wayTo[each.from] ?? []) await take(tuyen, id, before)
    await take(tuyen, id, each.act)
  }
  await tuyen.sync()
  await quang.sync()

  const wanted = tried.map(({ from, act }) => ways[from]?.[act] ?? from)
  expect(await statesOn(tuyen, 'tuyen')).toEqual(wanted)
  expect(await statesOn(quang, 'tuyen')).toEqual(wanted)
  const refused = await tuyen.db.outbox.where('state').equals('refused').toArray()
  const cases = tried.filter(({ act }) => REFUSED.includes(act)).map((each) => idOf(each))
  expect(refused.map(({ fields }) => fields['of'])).toEqual(cases)
  expect(new Set(refused.map(({ reason }) => reason))).toEqual(new Set(['not-valid']))
})

test('what an officer decides by himself is refused and moves no task, from any state', async () => {
  const there = await aWorld()
  const tuyen = await there.phone('tuyen')
  const hanh = await there.phone('hanh')
  const decided = tried.filter(({ act }) => DECISIONS.includes(act))
  for (const each of decided) {
    await make(tuyen, idOf(each, 'hanh'))
    for (const before of wayTo[each.from] ?? []) await take(tuyen, idOf(each, 'hanh'), before)
  }
  await tuyen.sync()
  await hanh.sync()
  for (const each of decided) await take(hanh, idOf(each, 'hanh'), each.act)
  await hanh.sync()
  await tuyen.sync()

  const refused = await hanh.db.outbox.where('state').equals('refused').toArray()
  expect(refused.map(({ fields }) => fields['of'])).toEqual(
    decided.map((each) => idOf(each, 'hanh')),
  )
  for (const phone of [hanh, tuyen]) {
    const states = await statesOn(phone, 'hanh')
    expect(states.filter((state) => state !== undefined)).toEqual(decided.map(({ from }) => from))
  }
})

test('a leader who decides otherwise gives a cancelled task back to where it stood', async () => {
  const there = await aWorld()
  const tuyen = await there.phone('tuyen')
  await make(tuyen, 'task-tra-lai-0001')
  await take(tuyen, 'task-tra-lai-0001', 'begin')
  await take(tuyen, 'task-tra-lai-0001', 'cancel')
  const [cancelling] = await tuyen.db['change-request'].toArray()
  await save(tuyen.here, {
    kind: 'change-request',
    id: cancelling?.id ?? '',
    answers: { decision: 'refused' },
  })
  await tuyen.sync()

  expect(await tuyen.shown('task', 'task-tra-lai-0001')).toMatchObject({
    state: 'in_progress',
    list: 'open',
  })
})
