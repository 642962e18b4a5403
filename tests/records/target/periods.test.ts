import { expect, test } from 'vitest'

import { recordOf } from '#data/record.ts'
import type { Values } from '#domain/record.ts'
import { pastStandings } from '#records/target/measure.tsx'
import type { Target } from '#records/target/record.ts'
import { targetRules } from '#records/target/rules.ts'

import type { APhone } from '../../world/world.ts'
import { aPhone, counted, hear, lead, put, step, TODAY } from './a-target.ts'

const PLAN = { counts: 'tasks_done', goalPercent: 100, plan: 'plan-cha' }
const task = { content: 'Việc', leadUnit: 'unit-aaaaaaaa', plan: 'plan-cha' }

function note(phone: APhone, of: string, on: string, more: Values = {}) {
  const id = `note-${of}-${on}`
  return put(phone, 'progress', id, { of, percent: 100, words: 'Xong', on, ...more })
}

test('a year that is over is counted as it stood on its last day', async () => {
  const phone = await aPhone()
  await hear(phone, 'feedback-du-han', '2025-11-03', '2025-11-10')
  await hear(phone, 'feedback-tre-han', '2025-11-03', '2026-01-20')
  await hear(phone, 'feedback-nam-nay', '2026-11-02', '2026-11-05')

  const target = { goalPercent: 100, counts: 'answers_on_time' }
  expect(await counted(phone, target, '2025')).toMatchObject({
    met: ['feedback-du-han'],
    unmet: ['feedback-tre-han'],
    value: 50,
    isOver: true,
    isReached: false,
  })
  expect(await counted(phone, target)).toMatchObject({ met: ['feedback-nam-nay'], unmet: [] })
})

test('what was not answered on the last day of a year was due that day and is not met', async () => {
  const phone = await aPhone()
  // Ten working days from the last day that leads to 31/12/2025.
  await hear(phone, 'feedback-cuoi-nam', '2025-12-17')
  const { dueOn } = (await phone.shown('feedback', 'feedback-cuoi-nam'))!
  expect(dueOn).toBe('2025-12-31')

  const target = { goalPercent: 100, counts: 'answers_on_time' }
  expect(await counted(phone, target, '2025')).toMatchObject({ unmet: ['feedback-cuoi-nam'] })
})

test('a task that was done after a year stays one of those that were left in it', async () => {
  const phone = await aPhone()
  await put(phone, 'task', 'task-kip-nam', { ...task, dueOn: '2025-10-01' })
  await put(phone, 'task', 'task-qua-nam', { ...task, dueOn: '2025-12-01' })
  await put(phone, 'task', 'task-moi-giao', { ...task, startOn: '2026-02-01' })
  await put(phone, 'task', 'task-huy-sau', { ...task, dueOn: '2025-06-01' })
  await note(phone, 'task-kip-nam', '2025-09-01')
  await note(phone, 'task-qua-nam', '2026-02-01')
  await put(phone, 'change-request', 'request-huy', {
    of: 'task-huy-sau',
    asks: 'cancel',
    words: 'Không còn cần',
    on: '2026-03-01',
    decision: 'accepted',
    decidedOn: '2026-03-02',
  })

  expect(await counted(phone, PLAN, '2025')).toMatchObject({
    met: ['task-kip-nam'],
    unmet: ['task-huy-sau', 'task-qua-nam'],
  })
  expect(await counted(phone, PLAN)).toMatchObject({
    met: ['task-qua-nam'],
    unmet: ['task-moi-giao'],
  })
})

test('a plan that is cancelled leaves the years before as they stood', async () => {
  const phone = await aPhone()
  const plan = { title: 'Kế hoạch', type: 'year', issuer: 'UBND xã', number: '1/KH-UBND' }
  await put(phone, 'plan', 'plan-cha', { ...plan, issuedOn: '2025-01-05', startOn: '2025-01-05' })
  await step(phone, 'plan', 'plan-cha', [{ to: 'issued', on: '2025-01-05' }])
  await put(phone, 'task', 'task-con-lai', { ...task, dueOn: '2025-10-01' })
  await step(phone, 'plan', 'plan-cha', [{ to: 'cancelled', words: 'Thôi', on: '2026-03-01' }])

  expect(await counted(phone, PLAN, '2025')).toMatchObject({ unmet: ['task-con-lai'] })
  expect(await counted(phone, PLAN)).toMatchObject({ met: [], unmet: [] })
})

test('a plan that a leader cancelled by deciding counts as cancelled from that day on', async () => {
  const phone = await aPhone()
  const plan = { title: 'Kế hoạch', type: 'year', issuer: 'UBND xã', number: '1/KH-UBND' }
  const issued = { ...plan, issuedOn: '2025-01-05', startOn: '2025-01-05' }
  await put(phone, 'unit', 'unit-aaaaaaaa', { name: 'Phòng A', type: 'division' })
  await put(phone, 'plan', 'plan-cha', { ...issued, mustPlan: ['unit-aaaaaaaa'] })
  await put(phone, 'plan', 'plan-con', { ...issued, parent: 'plan-cha', unit: 'unit-aaaaaaaa' })
  await put(phone, 'task', 'task-con-lai', { ...task, plan: 'plan-con', dueOn: '2025-10-01' })
  for (const id of ['plan-cha', 'plan-con']) {
    await step(phone, 'plan', id, [{ to: 'issued', on: '2025-01-05' }])
  }
  await put(phone, 'change-request', 'request-huy', {
    of: 'plan-con',
    ofKind: 'plan',
    asks: 'cancel',
    words: 'Thôi',
    on: '2026-03-01',
    decision: 'accepted',
    decidedOn: '2026-03-02',
  })
  const own = { goalPercent: 100, counts: 'own_plans', plan: 'plan-cha' }
  expect(await counted(phone, own, '2025')).toMatchObject({ met: ['unit-aaaaaaaa'], unmet: [] })
  expect(await counted(phone, own)).toMatchObject({ met: [], unmet: ['unit-aaaaaaaa'] })
  const done = { ...PLAN, plan: 'plan-con' }
  expect(await counted(phone, done, '2025')).toMatchObject({ unmet: ['task-con-lai'] })
  expect(await counted(phone, done)).toMatchObject({ met: [], unmet: [] })
})

test('a plan of its own and a unit count as they were on the last day of a year', async () => {
  const phone = await aPhone()
  const units = ['unit-aaaaaaaa', 'unit-bbbbbbbb', 'unit-cccccccc']
  for (const id of units.slice(0, 2)) await put(phone, 'unit', id, { name: id, type: 'division' })
  const ended = { name: 'Nhập rồi', type: 'division', activeTo: '2026-03-01' }
  await put(phone, 'unit', 'unit-cccccccc', ended)
  const plan = { title: 'Kế hoạch', type: 'year', issuer: 'UBND xã', number: '1/KH' }
  await put(phone, 'plan', 'plan-cha', { ...plan, issuedOn: '2025-01-10', mustPlan: units })
  for (const [at, on] of ['2025-02-01', '2026-02-01'].entries()) {
    const own = { ...plan, parent: 'plan-cha', issuedOn: on, unit: units[at] }
    await put(phone, 'plan', `plan-con-${at}`, own)
    await step(phone, 'plan', `plan-con-${at}`, [{ to: 'issued', on }])
  }

  const target = { goalPercent: 100, counts: 'own_plans', plan: 'plan-cha' }
  expect(await counted(phone, target, '2024')).toMatchObject({ met: [], unmet: [] })
  expect(await counted(phone, target, '2025')).toMatchObject({
    met: ['unit-aaaaaaaa'],
    unmet: ['unit-bbbbbbbb', 'unit-cccccccc'],
  })
  expect(await counted(phone, target)).toMatchObject({
    met: ['unit-aaaaaaaa', 'unit-bbbbbbbb'],
    unmet: [],
  })
})

test('an exemplar that was stopped the year after was at work in the year before', async () => {
  const phone = await aPhone()
  await lead(phone, 'exemplar-mot', ['surveyed', 'registered', 'running'], '2025-05-01')
  await lead(phone, 'exemplar-mot', ['stopped'], '2026-02-01')

  const target = { goalCount: 1, counts: 'exemplars' }
  expect(await counted(phone, target, '2025')).toMatchObject({ met: ['exemplar-mot'] })
})

test('the periods before today are told back to the first in which there was anything', async () => {
  const phone = await aPhone()
  await hear(phone, 'feedback-hai-tu', '2024-03-01', '2024-03-05')
  await hear(phone, 'feedback-hai-sau', '2026-02-02', '2026-03-30')
  await counted(phone, { goalPercent: 100, counts: 'answers_on_time', recurrence: 'quarterly' })
  const target = recordOf<Target>((await phone.db.target.toCollection().first())!)

  const past = await pastStandings(phone.db, target, TODAY)
  expect(past.map(({ period, measured }) => [period, measured?.value])).toEqual([
    ['2026-q3', undefined],
    ['2026-q2', undefined],
    ['2026-q1', 0],
    ['2025-q4', undefined],
    ['2025-q3', undefined],
    ['2025-q2', undefined],
    ['2025-q1', undefined],
    ['2024-q4', undefined],
    ['2024-q3', undefined],
    ['2024-q2', undefined],
    ['2024-q1', 100],
  ])
})

test('no period before the plan of a target is told', async () => {
  const phone = await aPhone()
  const plan = { title: 'Kế hoạch', type: 'year', issuer: 'UBND xã', startOn: '2025-01-01' }
  await put(phone, 'plan', 'plan-cha', plan)
  await put(phone, 'task', 'task-kip-nam', { ...task, dueOn: '2023-10-01' })
  await counted(phone, PLAN)
  const target = recordOf<Target>((await phone.db.target.toCollection().first())!)

  const past = await pastStandings(phone.db, target, TODAY)
  expect(past.map(({ period }) => period)).toEqual(['2025'])
})

test('what is said of administrative rules is passed on, and is no answer that is late', async () => {
  const phone = await aPhone()
  const heard = {
    content: 'Thủ tục rườm rà',
    raisedBy: 'unnamed',
    topic: 'infrastructure',
    channel: 'reception',
    receivedOn: '2026-10-01',
  }
  for (const type of ['observation', 'recommendation', 'complaint', 'admin_rule_feedback']) {
    const id = `feedback-${type.replaceAll('_', '-')}`
    const complains = { complainedAbout: 'decision', complainedToldOn: '2026-09-01' }
    const more = type === 'complaint' ? complains : {}
    await put(phone, 'feedback', id, { ...heard, ...more, type })
  }

  const target = { goalPercent: 100, counts: 'answers_on_time' }
  expect(await counted(phone, target)).toMatchObject({
    met: [],
    unmet: ['feedback-observation', 'feedback-recommendation'],
  })
})

const quarterly = { ...task, recurrence: 'quarterly', startOn: '2026-01-01' }

test('who begins the next turn early loses nothing of the turns that were done', async () => {
  const phone = await aPhone()
  await put(phone, 'task', 'task-hang-quy', quarterly)
  for (const on of ['2026-03-20', '2026-06-20', '2026-09-20']) {
    await note(phone, 'task-hang-quy', on)
  }
  expect(await counted(phone, PLAN)).toMatchObject({ met: ['task-hang-quy'], unmet: [] })
  await note(phone, 'task-hang-quy', '2026-11-10', { percent: 40 })

  expect(await counted(phone, PLAN)).toMatchObject({ met: ['task-hang-quy'], unmet: [] })
})

test('a turn that is done late is of its own period, and not of the one in which it is done', async () => {
  const phone = await aPhone()
  await put(phone, 'task', 'task-hang-quy', quarterly)
  const days = { '2026-q1': '2026-03-20', '2026-q2': '2026-06-20', '2026-q3': '2026-10-05' }
  for (const [period, on] of Object.entries(days)) {
    await note(phone, 'task-hang-quy', on, { period })
  }
  const target = { ...PLAN, recurrence: 'quarterly' }
  expect(await counted(phone, target)).toMatchObject({ met: [], unmet: ['task-hang-quy'] })
  expect(await counted(phone, target, '2026-q3')).toMatchObject({ unmet: ['task-hang-quy'] })
  expect(await counted(phone, target, '2026-q2')).toMatchObject({ met: ['task-hang-quy'] })
})

test('a turn that was left undone in the year is not made good by the others', async () => {
  const phone = await aPhone()
  await put(phone, 'task', 'task-hang-quy', quarterly)
  await note(phone, 'task-hang-quy', '2026-03-20')
  expect(await counted(phone, PLAN)).toMatchObject({ met: [], unmet: ['task-hang-quy'] })
})

test('what the commune refused is counted nowhere', async () => {
  const phone = await aPhone()
  await hear(phone, 'feedback-mot', '2026-10-01')
  await put(phone, 'task', 'task-mot-viec', { ...task, dueOn: '2026-10-01' })
  const refuse = async (table: 'feedback' | 'task', id: string) =>
    phone.db[table].update(id, { isRefused: true })
  await refuse('feedback', 'feedback-mot')
  await refuse('task', 'task-mot-viec')

  const target = { goalPercent: 100, counts: 'answers_on_time' }
  expect(await counted(phone, target)).toMatchObject({ met: [], unmet: [] })
  expect(await counted(phone, PLAN)).toMatchObject({ met: [], unmet: [] })
})

test('what is counted in a plan names the plan', () => {
  const said = (values: Values) => targetRules.check({ goalPercent: 100, ...values })
  const lacking = [{ path: 'plan', code: 'no_plan' }]

  expect(said({ counts: 'own_plans' })).toEqual(lacking)
  expect(said({ counts: 'tasks_done' })).toEqual(lacking)
  expect(said({ counts: 'tasks_done', plan: 'plan-cha' })).toEqual([])
  expect(said({ counts: 'units_assigned' })).toEqual([])
})

test('units are named only where they are counted', () => {
  const said = (counts?: string) =>
    targetRules.check({ goalPercent: 100, units: ['unit-a'], counts })

  expect(said('tasks_done')).toContainEqual({ path: 'units', code: 'no_units' })
  expect([said('units_assigned'), said('units_with_initiative'), said()]).toEqual([[], [], []])
})
