import { expect, test } from 'vitest'

import { recordOf } from '#data/record.ts'
import type { Values } from '#domain/record.ts'
import { standingIn } from '#records/target/measure.tsx'
import type { Target } from '#records/target/record.ts'
import { isReached, shareOf, targetRules } from '#records/target/rules.ts'

import { aWorld } from '../../world/world.ts'
import { aPhone, counted, hear, lead, put, TODAY } from './a-target.ts'

test('answers on time are those whose day fell in the year, and open exactly their matters', async () => {
  const phone = await aPhone()
  await hear(phone, 'feedback-in-time', '2026-11-02', '2026-11-16')
  await hear(phone, 'feedback-too-late', '2026-11-02', '2026-11-17')
  await hear(phone, 'feedback-waiting-late', '2026-10-01')
  await hear(phone, 'feedback-not-yet-due', '2026-11-18')
  await hear(phone, 'feedback-early', '2026-11-18', '2026-11-19')
  await hear(phone, 'feedback-last-year', '2025-11-02', '2025-12-30')

  expect(await counted(phone, { goalPercent: 100, counts: 'answers_on_time' })).toMatchObject({
    met: ['feedback-early', 'feedback-in-time'],
    unmet: ['feedback-too-late', 'feedback-waiting-late'],
    value: 50,
    done: 2,
    total: 4,
    isReached: false,
    period: '2026',
  })
})

test('units with a plan of their own are those that issued one', async () => {
  const phone = await aPhone()
  const units = ['unit-aaaaaaaa', 'unit-bbbbbbbb', 'unit-cccccccc']
  for (const id of units) await put(phone, 'unit', id, { name: id, type: 'division' })
  const plan = { title: 'Kế hoạch', type: 'year', issuer: 'UBND xã' }
  await put(phone, 'plan', 'plan-cha', { ...plan, mustPlan: units })
  const own = { ...plan, parent: 'plan-cha', number: '1/KH', issuedOn: '2026-02-01' }
  await put(phone, 'plan', 'plan-con-a', { ...own, unit: units[0] })
  await put(phone, 'plan', 'plan-con-b', { ...own, unit: units[1] })
  const issued = { of: 'plan-con-a', ofKind: 'plan', to: 'issued', on: '2026-02-01' }
  await put(phone, 'step', 'step-con-a', issued)

  const target = { goalPercent: 100, counts: 'own_plans', plan: 'plan-cha' }
  expect(await counted(phone, target)).toMatchObject({
    met: ['unit-aaaaaaaa'],
    unmet: ['unit-bbbbbbbb', 'unit-cccccccc'],
    value: 33,
  })
})

test('the tasks of a plan that are done are counted, cancelled ones are not', async () => {
  const phone = await aPhone()
  const task = { content: 'Việc', leadUnit: 'unit-aaaaaaaa', plan: 'plan-cha' }
  for (const id of ['task-xong', 'task-dang-lam', 'task-huy']) await put(phone, 'task', id, task)
  await put(phone, 'task', 'task-khac', { ...task, plan: 'plan-khac' })
  const note = { of: 'task-xong', percent: 100, words: 'Xong', on: TODAY }
  await put(phone, 'progress', 'progress-xong', note)
  await put(phone, 'change-request', 'request-huy', {
    of: 'task-huy',
    asks: 'cancel',
    words: 'Trùng',
    on: TODAY,
    decision: 'accepted',
    decidedOn: TODAY,
  })

  const target = { goalPercent: 50, counts: 'tasks_done', plan: 'plan-cha' }
  expect(await counted(phone, target)).toMatchObject({
    met: ['task-xong'],
    unmet: ['task-dang-lam'],
    value: 50,
    isReached: true,
  })
})

test('a task counts in the period in which it was done, and is left in the one it was due in', async () => {
  const phone = await aPhone()
  const task = { content: 'Việc', leadUnit: 'unit-aaaaaaaa', plan: 'plan-cha' }
  const returning = { ...task, recurrence: 'yearly', startOn: '2025-01-01' }
  const days = { 'task-nam-nay': '2026-06-01', 'task-nam-ngoai': '2025-06-01' }
  for (const id of Object.keys(days)) await put(phone, 'task', id, task)
  await put(phone, 'task', 'task-hang-nam', { ...returning, dueOn: '2025-12-31' })
  await put(phone, 'task', 'task-da-lam-lai', { ...returning, dueOn: '2025-12-31' })
  await put(phone, 'task', 'task-nam-sau', { ...task, dueOn: '2027-03-01' })
  await put(phone, 'task', 'task-tre-han', { ...task, dueOn: '2025-12-01' })
  const note = (of: string, on: string) =>
    put(phone, 'progress', `note-${of}-${on}`, { of, percent: 100, words: 'Xong', on })
  for (const [id, on] of Object.entries(days)) await note(id, on)
  await note('task-nam-ngoai', '2026-02-01')
  await note('task-hang-nam', '2025-10-31')
  await note('task-da-lam-lai', '2025-10-31')
  await note('task-da-lam-lai', '2026-10-31')

  const target = { goalPercent: 100, counts: 'tasks_done', plan: 'plan-cha' }
  expect(await counted(phone, target)).toMatchObject({
    met: ['task-da-lam-lai', 'task-nam-nay'],
    unmet: ['task-hang-nam', 'task-tre-han'],
  })
})

const BEGUN = ['surveyed', 'registered', 'running']
const REVIEWED = [...BEGUN, 'self_assessed', 'under_review']

test.each([
  ['begun this year', [...BEGUN], '2026-03-01', true],
  ['begun last year', [...BEGUN], '2025-03-01', false],
  ['begun and stopped', [...BEGUN, 'stopped'], '2026-03-01', false],
  ['begun and turned down', [...REVIEWED, 'not_recognised'], '2026-03-01', false],
  ['turned down and kept up', [...REVIEWED, 'not_recognised', 'maintained'], '2026-03-01', false],
  ['recognised', [...REVIEWED, 'recognised'], '2026-03-01', true],
  [
    'recognised and closed',
    [...REVIEWED, 'recognised', 'maintained', 'closed'],
    '2026-03-01',
    true,
  ],
  ['recognised last year', [...REVIEWED, 'recognised', 'maintained'], '2025-03-01', false],
] as const)('an exemplar that was %s counts in its year', async (_, way, on, isCounted) => {
  const phone = await aPhone()
  await lead(phone, 'exemplar-mot', way, on)

  const target = { goalCount: 1, counts: 'exemplars' }
  expect(await counted(phone, target)).toMatchObject({
    met: isCounted ? ['exemplar-mot'] : [],
    value: isCounted ? 1 : 0,
  })
})

test('an exemplar that was begun long ago counts in the year it is recognised', async () => {
  const phone = await aPhone()
  await lead(phone, 'exemplar-mot', REVIEWED, '2024-03-01')
  await lead(phone, 'exemplar-mot', ['recognised'], '2026-01-10')

  const target = { goalCount: 1, counts: 'exemplars' }
  expect(await counted(phone, target)).toMatchObject({ met: ['exemplar-mot'] })
  expect(await counted(phone, target, '2024')).toMatchObject({ met: ['exemplar-mot'] })
  expect(await counted(phone, target, '2025')).toMatchObject({ met: [] })
})

test('a figure that was entered counts for its own period alone', async () => {
  const phone = await aPhone()
  const last = { of: 'target-dem', period: '2025', percent: 95, on: '2025-12-01' }
  await put(phone, 'figure', 'target-dem-2025', last)
  const target = { goalPercent: 90, operator: 'more_than' }
  expect(await counted(phone, target)).not.toHaveProperty('value')

  const now = { of: 'target-dem', period: '2026', done: 181, total: 200, on: TODAY }
  await put(phone, 'figure', 'target-dem-2026', now)
  const shown = await phone.shown('target', 'target-dem')
  const standing = await standingIn(phone.db, recordOf<Target>(shown!), TODAY)
  // 90.5 % is drawn as 90 % and is more than that.
  expect(standing).toMatchObject({ measured: { value: 90 }, isReached: true })
})

test('two phones that enter the figure of one year differently are asked which holds', async () => {
  const there = await aWorld()
  const [tham, tuyen] = [await there.phone('tham'), await there.phone('tuyen')]
  const target = {
    name: 'Dân hài lòng',
    operator: 'at_least',
    goalPercent: 90,
    recurrence: 'yearly',
  }
  await put(tham, 'target', 'target-dem', target)
  await tham.sync()
  await tuyen.sync()
  const figure = (percent: number) => ({ of: 'target-dem', period: '2026', percent, on: TODAY })
  await put(tham, 'figure', 'target-dem-2026', figure(89))
  await put(tuyen, 'figure', 'target-dem-2026', figure(91))
  for (const phone of [tham, tuyen, tham]) await phone.sync()

  for (const phone of [tham, tuyen]) {
    expect(await phone.db.figure.count()).toBe(1)
    const shown = await phone.shown('figure', 'target-dem-2026')
    expect(Object.keys(shown?.version.contested ?? {})).toEqual(['percent'])
  }
})

test('a goal is reached as its words say', () => {
  const reached = (operator: Target['operator'], value?: number) =>
    isReached({ operator, goalPercent: 90 }, value === undefined ? undefined : { value })

  expect([89, 90, 91].map((value) => reached('at_least', value))).toEqual([false, true, true])
  expect([89, 90, 91].map((value) => reached('more_than', value))).toEqual([false, false, true])
  expect([89, 90, 91].map((value) => reached('equal', value))).toEqual([false, true, false])
  expect([89, 90, 91].map((value) => reached('at_most', value))).toEqual([true, true, false])
  expect(reached('at_least')).toBeUndefined()
  expect([shareOf(199, 200), shareOf(200, 200), shareOf(0, 0)]).toEqual([99, 100, undefined])
})

test('answering people on time has no goal below 100 %', () => {
  const issues = (values: Values) => targetRules.check(values)

  expect(issues({ counts: 'answers_on_time', goalPercent: 98 })).toEqual([
    { path: 'goalPercent', code: 'on_time_is_all' },
  ])
  expect(issues({ counts: 'answers_on_time', goalPercent: 100 })).toEqual([])
  expect(issues({ goalPercent: 98 })).toEqual([])
  expect(issues({})).toEqual([{ path: 'goalPercent', code: 'missing' }])
  expect(issues({ goalPercent: 98, goalCount: 1 })).toEqual([
    { path: 'goalCount', code: 'two_goals' },
  ])
  expect(issues({ counts: 'exemplars', goalPercent: 100 })).toEqual([
    { path: 'goalCount', code: 'other_measure' },
  ])
})
