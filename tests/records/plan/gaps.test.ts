import { expect, test } from 'vitest'

import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import type { Day } from '#domain/day.ts'
import { gapsIn } from '#records/plan/gaps.tsx'
import { planRules } from '#records/plan/rules.ts'
import { standingIn } from '#records/target/measure.tsx'
import type { Target } from '#records/target/record.ts'

import { type APhone, aWorld } from '../../world/world.ts'

const units = ['unit-kinh-te', 'unit-van-hoa']
const plan = { title: 'Kế hoạch', type: 'year', issuer: 'UBND xã', number: '1/KH' }

async function put(phone: APhone, id: string, answers: Values, ways: readonly string[] = []) {
  const whole = { ...plan, issuedOn: '2026-11-02', startOn: '2026-01-01', ...answers }
  await save(phone.here, { kind: 'plan', id, answers: whole, isNew: true })
  for (const to of ways) {
    phone.clock.now += 1000
    const step = { of: id, ofKind: 'plan', to, on: '2026-11-20', words: 'Tổng kết' }
    await save(phone.here, {
      kind: 'step',
      id: phone.here.newId(16),
      answers: step,
      isNew: true,
    })
  }
}

async function putUnit(phone: APhone, id: string, answers: Values) {
  const whole = { name: 'Phòng', type: 'division', ...answers }
  await save(phone.here, { kind: 'unit', id, answers: whole, isNew: true })
}

test('a unit that must plan for an issued plan and has issued none is listed, with its day: R-TK-01', async () => {
  const phone = await (await aWorld()).phone('tuyen')
  await put(phone, 'plan-cha-0001', { mustPlan: units }, ['issued'])
  await put(phone, 'plan-du-thao', { mustPlan: units })
  await put(phone, 'plan-da-dong', { mustPlan: units }, ['issued', 'running', 'closed'])
  const gaps = async () =>
    (await gapsIn(phone.db, '2026-11-20')).map(({ plan: { id }, units: lacking, dueOn }) => [
      id,
      lacking,
      dueOn,
    ])

  expect(await gaps()).toEqual([['plan-cha-0001', units, '2026-11-17']])
  // A draft is no plan yet; an issued one is.
  const own = { parent: 'plan-cha-0001', unit: 'unit-kinh-te' }
  await put(phone, 'plan-con-0001', own)
  expect(await gaps()).toEqual([['plan-cha-0001', units, '2026-11-17']])
  await put(phone, 'plan-con-0002', own, ['issued'])
  expect(await gaps()).toEqual([['plan-cha-0001', ['unit-van-hoa'], '2026-11-17']])
  await put(phone, 'plan-con-0003', { ...own, unit: 'unit-van-hoa' }, ['issued'])
  expect(await gaps()).toEqual([])
})

test('a unit that went into another one is asked for no plan: the other is, once', async () => {
  const there = await aWorld()
  const [phone, quan] = [await there.phone('tuyen'), await there.phone('tham')]
  await put(phone, 'plan-cha-0001', { mustPlan: units }, ['issued'])
  await phone.sync()
  const lacking = async (today = '2026-11-20') => {
    await phone.sync()
    return (await gapsIn(phone.db, today)).map(({ units: ids }) => ids)
  }
  const merged = { activeTo: '2026-11-10', mergedInto: 'unit-van-hoa' }
  await putUnit(quan, 'unit-van-hoa', {})
  await putUnit(quan, 'unit-kinh-te', merged)
  await quan.sync()
  expect(await lacking('2026-11-10')).toEqual([units])
  expect(await lacking()).toEqual([['unit-van-hoa']])
  // What it had issued itself before it ended counts.
  const own = { parent: 'plan-cha-0001', unit: 'unit-kinh-te' }
  await put(phone, 'plan-con-0001', own, ['issued'])
  await put(phone, 'plan-con-0002', { ...own, unit: 'unit-van-hoa' }, ['issued'])
  expect(await lacking()).toEqual([])
})

test('a unit that was abolished is asked for no plan, and no plan is its own parent', async () => {
  const phone = await (await aWorld()).phone('tham')
  const parent = 'plan-cha-0001'
  const itself = { parent, unit: 'unit-van-hoa' }
  await put(phone, parent, { mustPlan: units, ...itself }, ['issued'])
  const lacking = async () => (await gapsIn(phone.db, '2026-11-20')).map(({ units: ids }) => ids)
  expect(await lacking()).toEqual([units])
  await putUnit(phone, 'unit-kinh-te', { activeTo: '2026-11-10' })
  expect(await lacking()).toEqual([['unit-van-hoa']])
})

test('a plan that names the day for own plans is asked by that one', async () => {
  const phone = await (await aWorld()).phone('tham')
  await put(phone, 'plan-cha-0001', { mustPlan: units, ownPlanBy: '2026-12-15' }, ['issued'])
  expect((await gapsIn(phone.db, '2026-11-20')).map(({ dueOn }) => dueOn)).toEqual(['2026-12-15'])
  const early = { issuedOn: '2026-11-02', ownPlanBy: '2026-11-01' }
  expect(planRules.check(early)).toEqual([{ path: 'ownPlanBy', code: 'before_issue' }])
})

test('the target of own plans counts the same units as the plan asks: of merged ones the other, once', async () => {
  const phone = await (await aWorld()).phone('tham')
  await put(phone, 'plan-cha-0001', { mustPlan: units }, ['issued'])
  await putUnit(phone, 'unit-van-hoa', {})
  await putUnit(phone, 'unit-kinh-te', { activeTo: '2026-11-10', mergedInto: 'unit-moi' })
  await putUnit(phone, 'unit-moi', { activeFrom: '2026-11-11' })
  const target = { plan: 'plan-cha-0001', recurrence: 'monthly', counts: 'own_plans' } as Target
  const counted = async (today: Day) => {
    const { counted: found } = await standingIn(phone.db, target, today)
    return [found?.met ?? [], found?.unmet ?? []].map((rows) => rows.map(({ id }) => id))
  }
  expect(await counted('2026-11-20')).toEqual([[], ['unit-moi', 'unit-van-hoa']])
  const own = { parent: 'plan-cha-0001', unit: 'unit-moi' }
  await put(phone, 'plan-con-0001', own, ['issued'])
  expect(await counted('2026-11-20')).toEqual([['unit-moi'], ['unit-van-hoa']])
})
