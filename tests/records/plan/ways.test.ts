import { expect, test } from 'vitest'

import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { movesFor } from '#domain/steps.ts'
import { ownPlanDue, planRules, planSteps } from '#records/plan/rules.ts'

import { type APhone, aWorld } from '../../world/world.ts'
import { aPlan } from './a-plan.ts'

/** Where a plan may go from each of its states; written by hand, beside the rules. */
const ways: Readonly<Record<string, readonly string[]>> = {
  draft: ['issued', 'cancelled'],
  issued: ['running', 'cancelled'],
  running: ['closed', 'cancelled'],
  closed: ['cancelled'],
  cancelled: [],
}
const wayTo: Readonly<Record<string, readonly string[]>> = {
  draft: [],
  issued: ['issued'],
  running: ['issued', 'running'],
  closed: ['issued', 'running', 'closed'],
  cancelled: ['cancelled'],
}
const said: Readonly<Record<string, Values>> = {
  closed: { words: 'Tổng kết: 14 việc xong' },
  cancelled: { words: 'Trùng kế hoạch khác' },
}
const states = Object.keys(ways)

async function take(phone: APhone, of: string, to: string, more: Values = {}) {
  phone.clock.now += 1000
  const answers = { of, ofKind: 'plan', to, on: '2026-11-20', ...said[to], ...more }
  await save(phone.here, { kind: 'step', id: phone.here.newId(16), answers, isNew: true })
}

function expected({ from, to }: { from: string; to: string }) {
  if (from === to || ways[from]?.includes(to)) return [to, undefined]
  // Nothing leads back into the draft: the commune takes no such step at all.
  return [from, to === 'draft' ? undefined : 1]
}

test('phone, server and another phone agree on every transition, allowed and refused', async () => {
  const there = await aWorld()
  const tuyen = await there.phone('tuyen')
  const hanh = await there.phone('hanh')
  const tried = states.flatMap((from) => states.map((to) => ({ from, to })))
  for (const { from, to } of tried) {
    const id = `plan-${from}-${to}`
    await save(tuyen.here, { kind: 'plan', id, answers: aPlan, isNew: true })
    for (const each of wayTo[from] ?? []) await take(tuyen, id, each)
    await take(tuyen, id, to)
  }
  await tuyen.sync()
  await hanh.sync()

  for (const phone of [tuyen, hanh]) {
    const stood = tried.map(({ from, to }) => phone.shown('plan', `plan-${from}-${to}`))
    const found = (await Promise.all(stood)).map((shown) => [shown?.state, shown?.stuck?.length])
    expect(found).toEqual(tried.map(expected))
  }
  const refused = await tuyen.db.outbox.where('state').equals('refused').toArray()
  expect(refused.map(({ fields }) => fields['to'])).toEqual(states.map(() => 'draft'))
})

test('a plan is issued with its number and day, runs from its first day, and is closed by a review', async () => {
  const there = await aWorld()
  const tuyen = await there.phone('tuyen')
  const { number: _, ...bare } = aPlan
  const later = { ...aPlan, startOn: '2027-01-01' }
  await save(tuyen.here, { kind: 'plan', id: 'plan-khong-so', answers: bare, isNew: true })
  await save(tuyen.here, { kind: 'plan', id: 'plan-nam-sau', answers: later, isNew: true })
  await take(tuyen, 'plan-khong-so', 'issued')
  await take(tuyen, 'plan-nam-sau', 'issued')
  await take(tuyen, 'plan-nam-sau', 'running')
  await tuyen.sync()

  expect(await tuyen.shown('plan', 'plan-khong-so')).toMatchObject({ state: 'draft', attention: 1 })
  expect(await tuyen.shown('plan', 'plan-nam-sau')).toMatchObject({ state: 'issued' })
  const [early] = await tuyen.db.outbox.where('state').equals('refused').toArray()
  expect(early).toMatchObject({
    reason: 'not-valid',
    issues: [{ path: 'on', code: 'before_period' }],
  })

  // The number comes later: the step that waited for it applies by itself.
  await save(tuyen.here, {
    kind: 'plan',
    id: 'plan-khong-so',
    answers: { number: '12/KH-UBND' },
  })
  expect(await tuyen.shown('plan', 'plan-khong-so')).toMatchObject({ state: 'issued' })

  await take(tuyen, 'plan-khong-so', 'running')
  await take(tuyen, 'plan-khong-so', 'closed', { words: undefined })
  await tuyen.sync()
  expect(await tuyen.shown('plan', 'plan-khong-so')).toMatchObject({ state: 'running' })
})

test('what a plan was issued and begun with is corrected, and never taken from under it', async () => {
  const there = await aWorld()
  const tuyen = await there.phone('tuyen')
  const id = 'plan-dang-chay'
  await save(tuyen.here, { kind: 'plan', id, answers: aPlan, isNew: true })
  for (const each of ['issued', 'running']) await take(tuyen, id, each)
  await tuyen.sync()
  const change = (answers: Values) => save(tuyen.here, { kind: 'plan', id, answers })
  await change({ number: '21/KH-UBND', issuedOn: '2026-01-20', startOn: '2026-11-20' })
  await tuyen.sync()
  const corrected = { state: 'running', version: { fields: { number: '21/KH-UBND' } } }
  expect(await tuyen.shown('plan', id)).toMatchObject(corrected)

  await change({ number: null })
  await change({ issuedOn: null })
  await change({ startOn: '2026-11-21' })
  await tuyen.sync()
  const refused = await tuyen.db.outbox.where('state').equals('refused').toArray()
  expect(refused.map(({ reason, issues }) => [reason, issues])).toEqual([
    ['not-valid', [{ path: 'number', code: 'issued' }]],
    ['not-valid', [{ path: 'issuedOn', code: 'issued' }]],
    ['not-valid', [{ path: 'startOn', code: 'begun' }]],
  ])
  const quang = await there.phone('quang')
  await quang.sync()
  expect(await quang.shown('plan', id)).toMatchObject(corrected)
})

test('plans are moved by a coordinator or a leader, and by nobody else', () => {
  for (const state of states) {
    const offered = (role: 'officer' | 'coordinator' | 'leader' | 'viewer') =>
      movesFor(planSteps, state, { roles: [role] }).map(({ to }) => to)
    expect(offered('leader')).toEqual(ways[state])
    expect(offered('coordinator')).toEqual(ways[state])
    expect([...offered('officer'), ...offered('viewer')]).toEqual([])
  }
})

test('a step of a plan that an officer sends is refused, and leaves the plan where it stood', async () => {
  const there = await aWorld()
  const [tuyen, hanh] = [await there.phone('tuyen'), await there.phone('hanh')]
  const tried = states.flatMap((from) => (ways[from] ?? []).map((to) => ({ from, to })))
  const idOf = ({ from, to }: { from: string; to: string }) => `plan-hanh-${from}-${to}`
  for (const each of tried) {
    await save(tuyen.here, { kind: 'plan', id: idOf(each), answers: aPlan, isNew: true })
    for (const to of wayTo[each.from] ?? []) await take(tuyen, idOf(each), to)
  }
  for (const phone of [tuyen, hanh]) await phone.sync()
  for (const each of tried) await take(hanh, idOf(each), each.to)
  for (const phone of [hanh, tuyen]) await phone.sync()

  const refused = await hanh.db.outbox.where('state').equals('refused').toArray()
  expect(refused.map(({ fields, reason }) => [fields['of'], reason])).toEqual(
    tried.map((each) => [idOf(each), 'not-allowed']),
  )
  for (const each of tried) {
    expect((await tuyen.shown('plan', idOf(each)))?.state).toBe(each.from)
  }
})

test('a unit makes its own plan within fifteen days, on a working day', () => {
  const calendar = new Map()
  expect(ownPlanDue({ issuedOn: '2026-11-02' }, calendar)).toBe('2026-11-17')
  expect(ownPlanDue({ issuedOn: '2026-11-06' }, calendar)).toBe('2026-11-23')
  expect(ownPlanDue({}, calendar)).toBeUndefined()
})

test('a plan does not end before it begins', () => {
  expect(planRules.check({ startOn: '2026-02-01', endOn: '2026-01-31' })).toEqual([
    { path: 'endOn', code: 'before_start' },
  ])
  expect(planRules.check({ startOn: '2026-02-01', endOn: '2026-02-01' })).toEqual([])
})
