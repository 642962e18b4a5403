import { expect, test } from 'vitest'

import { save } from '#data/save.ts'
import { waitingIn } from '#records/task/waiting.tsx'

import type { APhone } from '../../world/world.ts'
import { ask, decide, given, PLAN, put, refusedOn, REQUEST, TASK, whole } from './a-request.ts'

const waiting = async ({ db }: APhone) => (await waitingIn(db, 'plan')).map(({ id }) => id)

test('another last day of a plan is asked without signal, waits for a leader, and is the plan’s once accepted', async () => {
  const { hanh, tuyen } = await given('issued', 'running')
  await ask(hanh, { asks: 'end', newOn: '2027-03-31' })
  expect(await waiting(hanh)).toEqual([PLAN])
  await hanh.sync()
  await tuyen.sync()
  expect(await waiting(tuyen)).toEqual([PLAN])
  expect((await tuyen.shown('plan', PLAN))?.version.fields['endOn']).toBe('2026-12-31')
  await decide(tuyen, 'accepted')
  for (const phone of [tuyen, hanh]) await phone.sync()

  for (const phone of [hanh, tuyen]) {
    expect((await phone.shown('plan', PLAN))?.version.fields['endOn']).toBe('2027-03-31')
    expect(await waiting(phone)).toEqual([])
    expect(await refusedOn(phone)).toEqual([])
  }
})

test.each(['issued', 'running', 'closed'])(
  'the last day of a plan that is %s is moved or taken by nobody without a decision',
  async (state) => {
    const way = ['issued', 'running', 'closed']
    const { tuyen } = await given(...way.slice(0, way.indexOf(state) + 1))
    await ask(tuyen, { asks: 'end', newOn: '2027-03-31' })
    for (const endOn of ['2027-03-31', null]) {
      await save(tuyen.here, { kind: 'plan', id: PLAN, answers: { endOn } })
    }
    await tuyen.sync()
    expect(await refusedOn(tuyen)).toEqual([
      ['not-valid', ['by_request']],
      ['not-valid', ['by_request']],
    ])
  },
)

test('in a draft the last day is typed over, and an issued plan without one is given one', async () => {
  const { tuyen } = await given()
  for (const endOn of ['2027-03-31', null]) {
    await save(tuyen.here, { kind: 'plan', id: PLAN, answers: { endOn } })
  }
  const said = { of: PLAN, ofKind: 'plan', to: 'issued', on: '2026-02-01' }
  await put(tuyen, 'step', tuyen.here.newId(16), said)
  await save(tuyen.here, { kind: 'plan', id: PLAN, answers: { endOn: '2026-11-30' } })
  await tuyen.sync()
  expect(await refusedOn(tuyen)).toEqual([])
})

test.each([['issued'], ['issued', 'running'], ['issued', 'running', 'closed']])(
  'a plan is cancelled by the decision itself, its tasks with it, and goes on where it is decided otherwise: %s %s %s',
  async (...steps) => {
    const { hanh, tuyen } = await given(...steps)
    await ask(hanh, { asks: 'cancel', words: 'Trùng kế hoạch của tỉnh' })
    await hanh.sync()
    await tuyen.sync()
    await decide(tuyen, 'accepted')
    expect(await tuyen.shown('plan', PLAN)).toMatchObject({ state: 'cancelled' })
    for (const phone of [tuyen, hanh]) await phone.sync()

    for (const phone of [hanh, tuyen]) {
      expect(await phone.shown('plan', PLAN)).toMatchObject({ state: 'cancelled', list: 'done' })
      expect(await phone.shown('task', TASK)).toMatchObject({ state: 'cancelled' })
      expect(await refusedOn(phone)).toEqual([])
    }
    await decide(tuyen, 'refused')
    for (const phone of [tuyen, hanh]) await phone.sync()
    for (const phone of [hanh, tuyen]) {
      expect(await phone.shown('plan', PLAN)).toMatchObject({ state: steps.at(-1) })
      expect(await phone.shown('task', TASK)).toMatchObject({ state: 'not_started', list: 'open' })
    }
  },
)

test('a request that is refused, or asks other content, leaves the plan where it stood', async () => {
  const { hanh, tuyen } = await given('issued')
  await ask(hanh, { asks: 'content', newContent: 'Thêm hai thôn vào mục II' })
  await hanh.sync()
  await tuyen.sync()
  await decide(tuyen, 'accepted')
  await tuyen.sync()
  expect(await tuyen.shown('plan', PLAN)).toMatchObject({
    state: 'issued',
    version: { fields: whole },
  })
  expect(await waiting(tuyen)).toEqual([])
  await decide(tuyen, 'refused')
  await tuyen.sync()
  await hanh.sync()
  expect((await hanh.shown('change-request', REQUEST))?.version.fields['decision']).toBe('refused')
})

test('an officer decides nothing of a plan, and what was asked of one that is over waits for nobody', async () => {
  const { hanh, tuyen } = await given('issued')
  await ask(hanh, { asks: 'end', newOn: '2027-03-31' })
  await hanh.sync()
  const decided = { decision: 'accepted', decidedOn: '2026-11-21' }
  await save(hanh.here, { kind: 'change-request', id: REQUEST, answers: decided })
  await ask(hanh, { asks: 'cancel', ...decided }, 'requestbbbbbbbbb')
  await hanh.sync()
  await tuyen.sync()
  expect((await refusedOn(hanh)).map(([reason]) => reason)).toEqual(['not-allowed', 'not-allowed'])
  expect(await waiting(tuyen)).toEqual([PLAN])
  const said = { of: PLAN, ofKind: 'plan', to: 'cancelled', words: 'Trùng', on: '2026-11-21' }
  await put(tuyen, 'step', tuyen.here.newId(16), said)
  expect(await waiting(tuyen)).toEqual([])
})

test('of a plan is asked what a plan has, and of a task what a task has', async () => {
  const { tuyen } = await given('issued')
  await ask(tuyen, { asks: 'due', newOn: '2027-03-31' })
  await ask(tuyen, { asks: 'until', newOn: '2027-03-31' }, 'requestbbbbbbbbb')
  await ask(
    tuyen,
    { of: TASK, ofKind: undefined, asks: 'end', newOn: '2027-03-31' },
    'requestcccccccc',
  )
  await ask(tuyen, { asks: 'cancel', ofKind: 'unit' }, 'requestdddddddd')
  await ask(tuyen, { asks: 'end' }, 'requesteeeeeeee')
  await tuyen.sync()
  expect(await refusedOn(tuyen)).toEqual([
    ...Array.from({ length: 4 }, () => ['not-valid', ['not_asked_of_it']]),
    ['not-valid', ['missing']],
  ])
})
