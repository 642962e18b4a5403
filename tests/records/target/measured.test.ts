import { expect, test } from 'vitest'

import { recordOf } from '#data/record.ts'
import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { figureRules, measuredIn } from '#records/figure/rules.ts'
import type { KindName } from '#records/shapes.ts'
import { standingIn } from '#records/target/measure.tsx'
import type { Target } from '#records/target/record.ts'
import { isReached, targetRules } from '#records/target/rules.ts'

import { type APhone, aWorld } from '../../world/world.ts'

const TODAY = '2026-11-20'

test.each([
  ['more_than', 90, 181, 200, true],
  ['more_than', 90, 180, 200, false],
  ['at_most', 5, 59, 1000, false],
  ['at_most', 5, 50, 1000, true],
  ['equal', 100, 199, 200, false],
  ['equal', 100, 200, 200, true],
  ['at_least', 98, 979, 1000, false],
  ['at_least', 98, 980, 1000, true],
] as const)(
  '%s %i of a hundred: %i of %i is told as %s',
  (operator, goalPercent, done, total, told) => {
    expect(isReached({ operator, goalPercent }, measuredIn({ done, total }))).toBe(told)
  },
)

test('a goal that is a number is compared with the number', () => {
  const target = { operator: 'at_least', goalCount: 40 } as const

  expect(isReached(target, measuredIn({ done: 40 }))).toBe(true)
  expect(isReached(target, measuredIn({ done: 39 }))).toBe(false)
})

test('people are answered on time always: no other comparison with 100 % says that', () => {
  const said = (operator: string) =>
    targetRules.check({ operator, counts: 'answers_on_time', goalPercent: 100 })
  const none = [{ path: 'operator', code: 'no_goal_of_all' }]

  expect([said('at_least'), said('equal')]).toEqual([[], []])
  expect([said('at_most'), said('more_than')]).toEqual([none, none])
  expect(targetRules.check({ operator: 'at_most', goalPercent: 5 })).toEqual([])
})

test('a share and two numbers of one figure say the same, rounded up or down', () => {
  const figure = { of: 'target-dem', period: '2026', done: 181, total: 200 }
  const codes = (percent: number) => figureRules.check({ ...figure, percent })
  const differ = [{ path: 'percent', code: 'two_shares' }]

  expect([89, 90, 91, 92].map(codes)).toEqual([differ, [], [], differ])
  expect(figureRules.check({ ...figure, done: 33, total: 34, percent: 98 })).toEqual(differ)
})

async function put(phone: APhone, kind: KindName, id: string, answers: Values) {
  phone.clock.now += 1000
  await save(phone.here, { kind, id, answers, isNew: true })
}

test('work that comes back is done while its turns are, and not once the next one is late', async () => {
  const phone = await (await aWorld()).phone('tham')
  const task = { content: 'Báo cáo', leadUnit: 'unit-van-phong', plan: 'plan-nam-2026' }
  const done = (of: string, period: string) => {
    const answers = { of, percent: 100, words: 'Đã gửi', on: `${period}-20`, period }
    return put(phone, 'progress', `note-${of}-${period}`, answers)
  }
  const monthly = (startOn: string) => ({ ...task, recurrence: 'monthly', startOn })
  await put(phone, 'task', 'task-thang-mot', monthly('2026-01-01'))
  await done('task-thang-mot', '2026-01')
  await put(phone, 'task', 'task-thang-nay', monthly('2026-11-01'))
  await done('task-thang-nay', '2026-11')
  const target = { name: 'Nhiệm vụ', operator: 'at_least', recurrence: 'yearly', goalPercent: 100 }
  const counts = { counts: 'tasks_done', plan: 'plan-nam-2026' }
  await put(phone, 'target', 'target-ke-hoach', { ...target, ...counts })

  const shown = await phone.shown('target', 'target-ke-hoach')
  if (!shown) throw new Error('The target is not on the phone')
  const {
    counted,
    measured,
    isReached: is,
  } = await standingIn(phone.db, recordOf<Target>(shown), TODAY)
  expect(counted?.met.map(({ id }) => id)).toEqual(['task-thang-nay'])
  expect(counted?.unmet.map(({ id }) => id)).toEqual(['task-thang-mot'])
  expect([measured, is]).toEqual([{ value: 50, done: 1, total: 2 }, false])
})

test('a share that an older app entered over one with places is the later word', () => {
  expect(measuredIn({ percent: 90, share: '90.4' })).toEqual({ value: 90.4 })
  expect(measuredIn({ percent: 93, share: '90.4' })).toEqual({ value: 93 })
  expect(measuredIn({ percent: 93 })).toEqual({ value: 93 })
})

test('a share with places agrees with its two numbers, rounded up or down to its places', () => {
  const codes = (share: string) =>
    figureRules
      .check({ of: 'target-dem', period: '2026', done: 33, total: 34, percent: 97, share })
      .map(({ code }) => code)

  expect(['97.05', '97.06', '97.1', '97.0'].map(codes)).toEqual([[], [], [], []])
  expect(codes('97.3')).toEqual(['two_shares'])
  expect([codes('x'), codes('97.123')]).toEqual([['not_a_number'], ['not_a_number']])
})
