import { expect, test } from 'vitest'

import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { gapsIn } from '#records/plan/gaps.tsx'

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

test('a unit that must plan for an issued plan and has issued none is listed, with its day: R-TK-01', async () => {
  const phone = await (await aWorld()).phone('tuyen')
  await put(phone, 'plan-cha-0001', { mustPlan: units }, ['issued'])
  await put(phone, 'plan-du-thao', { mustPlan: units })
  await put(phone, 'plan-da-dong', { mustPlan: units }, ['issued', 'running', 'closed'])
  const gaps = async () =>
    (await gapsIn(phone.db)).map(({ plan: { id }, units: lacking, dueOn }) => [id, lacking, dueOn])

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
