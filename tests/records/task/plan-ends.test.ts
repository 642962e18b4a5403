import { expect, test } from 'vitest'

import { dueFrom } from '#data/lists.ts'
import { save, saveTogether } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { bindingSavings, restToBind } from '#records/plan/binding.tsx'
import { NO_DRAFT } from '#records/task/rules.ts'
import { standOf } from '#records/task/stand.ts'
import type { KindName } from '#records/shapes.ts'

import { type APhone, aWorld } from '../../world/world.ts'

const PLAN = 'plan-nam-2026'
const plan = {
  title: 'Kế hoạch năm',
  type: 'year',
  issuer: 'UBND xã',
  number: '12/KH-UBND',
  issuedOn: '2026-01-15',
  startOn: '2026-01-01',
}
const once = { content: 'Kiểm tra', leadUnit: 'unit-van-phong', plan: PLAN, dueOn: '2026-11-24' }
const monthly = {
  content: 'Báo cáo tháng',
  leadUnit: 'unit-van-phong',
  plan: PLAN,
  recurrence: 'monthly',
  startOn: '2026-10-01',
}
const PART = 'taskaaaaaaaaaaaa-unit-kinh-te'
const ids = ['taskaaaaaaaaaaaa', PART, 'taskbbbbbbbbbbbb', 'taskcccccccccccc']

async function put(phone: APhone, kind: KindName, id: string, answers: Values) {
  phone.clock.now += 1000
  await save(phone.here, { kind, id, answers, isNew: true })
}

async function move(phone: APhone, to: string, on = '2026-11-20') {
  const step = { of: PLAN, ofKind: 'plan', to, on, words: 'Đã họp tổng kết' }
  await put(phone, 'step', phone.here.newId(16), step)
}

async function note(phone: APhone, of: string, percent: number, more: Values = {}) {
  const said = { of, percent, words: 'Đã làm', on: '2026-11-20', ...more }
  await put(phone, 'progress', phone.here.newId(16), said)
}

/** A plan with a task that is split, one that is done late, and one that comes back. */
async function given() {
  const there = await aWorld()
  const [tham, hanh] = [await there.phone('tham'), await there.phone('hanh')]
  await put(tham, 'plan', PLAN, plan)
  for (const to of ['issued', 'running']) await move(tham, to)
  await put(tham, 'task', 'taskaaaaaaaaaaaa', once)
  const part = { content: 'Phần', leadUnit: 'unit-kinh-te', parent: 'taskaaaaaaaaaaaa' }
  await put(tham, 'task', PART, { ...part, dueOn: '2026-11-24' })
  await put(tham, 'task', 'taskbbbbbbbbbbbb', { ...once, dueOn: '2026-11-10' })
  await note(tham, 'taskbbbbbbbbbbbb', 100)
  await put(tham, 'task', 'taskcccccccccccc', monthly)
  for (const phone of [tham, hanh]) await phone.sync()
  return { tham, hanh }
}

const lateOn = async ({ db }: APhone) => (await dueFrom(db, '2027-03-01')).late.count
const stands = async (phone: APhone) =>
  (await Promise.all(ids.map((id) => phone.shown('task', id)))).map((shown) => [
    shown?.state,
    shown?.list,
    shown?.endedWith,
  ])

test('what a cancelled plan asked is nobody’s work any more, down to the parts of units', async () => {
  const { tham, hanh } = await given()
  expect(await lateOn(hanh)).toBe(3)

  await move(tham, 'cancelled')
  // Somebody without signal adds to it meanwhile.
  await put(hanh, 'task', 'taskdddddddddddd', once)
  for (const phone of [tham, hanh, tham]) await phone.sync()

  for (const phone of [tham, hanh]) {
    expect(await lateOn(phone)).toBe(0)
    expect(await stands(phone)).toEqual([
      ['cancelled', 'done', 'cancelled'],
      ['cancelled', 'done', 'cancelled'],
      ['done', 'done', undefined],
      ['cancelled', 'done', 'cancelled'],
    ])
    expect(await phone.db.outbox.where('state').notEqual('kept').count()).toBe(0)
  }
})

test('the tasks of a plan that was taken out come back with it', async () => {
  const { tham, hanh } = await given()
  const remove = (removedAt: string | null) =>
    save(tham.here, { kind: 'plan', id: PLAN, answers: { removedAt, removedWhy: 'Ghi trùng' } })

  await remove('2026-11-21T01:00:00Z')
  for (const phone of [tham, hanh]) await phone.sync()
  expect(await lateOn(hanh)).toBe(0)
  expect((await stands(hanh))[0]).toEqual(['cancelled', 'done', 'removed'])

  await remove(null)
  for (const phone of [tham, hanh]) await phone.sync()
  expect(await lateOn(hanh)).toBe(3)
})

test('a closed plan begins no new turn, and leaves open what had come due', async () => {
  const { tham, hanh } = await given()
  await note(tham, 'taskcccccccccccc', 100, { period: '2026-10' })
  await put(tham, 'task', 'taskeeeeeeeeeeee', { ...monthly, startOn: '2027-01-01' })
  await move(tham, 'closed', '2026-11-20')
  for (const phone of [tham, hanh]) await phone.sync()

  for (const phone of [tham, hanh]) {
    expect((await stands(phone))[0]).toEqual(['not_started', 'open', undefined])
    expect(await phone.shown('task', 'taskcccccccccccc')).toMatchObject({
      list: 'open',
      dueOn: '2026-11-30',
      untilOn: '2026-11-20',
    })
    expect(await phone.shown('task', 'taskeeeeeeeeeeee')).toMatchObject({ endedWith: 'closed' })
  }
  await note(hanh, 'taskcccccccccccc', 100, { period: '2026-11' })
  expect((await stands(hanh))[3]).toEqual(['done', 'done', undefined])
})

test('a unit’s part of work that comes back ends with the plan as the work does', async () => {
  const { tham, hanh } = await given()
  const part = { ...monthly, plan: undefined, parent: 'taskcccccccccccc' }
  await put(tham, 'task', 'taskcccccccccccc-unit-kinh-te', part)
  await move(tham, 'closed', '2026-11-20')
  for (const phone of [tham, hanh]) await phone.sync()

  const shown = await hanh.shown('task', 'taskcccccccccccc-unit-kinh-te')
  expect(shown).toMatchObject({ untilOn: '2026-11-20' })
})

test('a task of which the commune refused something keeps no plan from being issued', async () => {
  const { tham } = await given()
  await put(tham, 'task', 'taskffffffffffff', { ...once, draftOf: PLAN })
  const binding = () => bindingSavings(tham.db, PLAN, { to: 'issued' })
  expect(await binding()).toHaveLength(1)

  await tham.db.outbox
    .filter(({ record }) => record === 'taskffffffffffff')
    .modify({ state: 'refused', reason: 'not-valid' })
  expect(await binding()).toEqual([])
})

test('of a plan with more tasks than one act holds, the others are bound once its issue is taken', async () => {
  const there = await aWorld()
  const [tham, hanh] = [await there.phone('tham'), await there.phone('hanh')]
  await put(tham, 'plan', PLAN, plan)
  const many = Array.from({ length: 60 }, (_, n) => `taskdrafted${String(n).padStart(4, '0')}`)
  for (const id of many) await put(tham, 'task', id, { ...once, draftOf: PLAN })
  const issued = { of: PLAN, ofKind: 'plan', to: 'issued', on: '2026-11-20' }
  const step = { kind: 'step' as const, id: tham.here.newId(16), answers: issued, isNew: true }
  await saveTogether(tham.here, [step, ...(await bindingSavings(tham.db, PLAN, issued))])
  const rest = async () => restToBind(tham.db, await shownPlan(tham))

  // Without signal it is not known whether the commune takes the issue.
  expect(await rest()).toEqual([])
  await tham.sync()
  expect(await rest()).toHaveLength(11)
  await saveTogether(tham.here, await rest())
  expect(await rest()).toEqual([])
  for (const phone of [tham, hanh]) await phone.sync()
  const free = await hanh.db.task
    .filter(({ version }) => version.fields['draftOf'] === PLAN)
    .count()
  expect(free).toBe(0)
})

async function shownPlan(phone: APhone) {
  const shown = await phone.shown('plan', PLAN)
  if (!shown) throw new Error('The plan is not on the phone')
  return shown
}

test('work that was finished late says so, and when it was due', async () => {
  const { hanh } = await given()
  const late = await hanh.shown('task', 'taskbbbbbbbbbbbb')
  expect(late?.['finished']).toEqual({ on: '2026-11-20', dueOn: '2026-11-10' })
  expect(late && standOf(late, '2026-12-01')).toBe('done')
  expect((await hanh.shown('task', 'taskaaaaaaaaaaaa'))?.['finished']).toBeUndefined()
})

test('in a draft of a plan nothing is bound, and all is from the day it is issued on', async () => {
  const there = await aWorld()
  const [tham, hanh] = [await there.phone('tham'), await there.phone('hanh')]
  await put(tham, 'plan', PLAN, plan)
  await put(tham, 'task', 'taskaaaaaaaaaaaa', { ...once, draftOf: PLAN })
  for (const phone of [tham, hanh]) await phone.sync()
  const change = async (answers: Values) => {
    await save(hanh.here, { kind: 'task', id: 'taskaaaaaaaaaaaa', answers })
    await hanh.sync()
    const refused = await hanh.db.outbox.where('state').equals('refused').toArray()
    return refused.flatMap(({ issues = [] }) => issues.map(({ path, code }) => `${path} ${code}`))
  }
  expect(
    await change({ content: 'Viết lại', leadUnit: 'unit-kinh-te', dueOn: '2026-12-01' }),
  ).toEqual([])
  await tham.sync()

  const issued = { of: PLAN, ofKind: 'plan', to: 'issued', on: '2026-11-20' }
  const step = { kind: 'step' as const, id: tham.here.newId(16), answers: issued, isNew: true }
  await saveTogether(tham.here, [step, ...(await bindingSavings(tham.db, PLAN, issued))])
  for (const phone of [tham, hanh]) await phone.sync()
  expect(await change({ content: 'Lại viết' })).toEqual(['content by_request'])
})

test('an old task in a draft of a plan is free once a phone says so, and bound from the issue on', async () => {
  const there = await aWorld()
  const hanh = await there.phone('hanh')
  await put(hanh, 'task', 'taskaaaaaaaaaaaa', once)
  await hanh.sync()
  const change = async (answers: Values) => {
    await save(hanh.here, { kind: 'task', id: 'taskaaaaaaaaaaaa', answers })
    await hanh.sync()
    return hanh.db.outbox.where('state').equals('refused').count()
  }
  expect(await change({ content: 'Viết lại', draftOf: PLAN })).toBe(0)
  expect(await change({ draftOf: NO_DRAFT })).toBe(0)
  expect(await change({ content: 'Lại viết', draftOf: PLAN })).toBe(1)
})
