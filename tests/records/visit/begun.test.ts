import { expect, test } from 'vitest'

import { visitRules } from '#records/visit/rules.ts'

import { anyVisit, aStep } from './a-visit.ts'

const refusal = [{ path: 'unannounced', code: 'begun' }]
const announced = anyVisit
const unannounced = { ...anyVisit, unannounced: true }

test.each([
  ['an unannounced visit that has begun', unannounced, announced, ['under_way'], refusal],
  ['a visit that was announced', announced, unannounced, ['announced'], refusal],
  ['a visit that is still planned', announced, unannounced, [], []],
  ['a visit that could not begin, as nobody was told', announced, unannounced, ['under_way'], []],
])('whether it was announced: %s', (_, before, values, steps, issues) => {
  const parts = steps.map((to, nth) => aStep(nth + 1, to))
  expect(visitRules.issuesOfChange(before, { values, parts })).toEqual(issues)
})

test('a begun visit may be mended in all else', () => {
  const parts = [aStep(1, 'under_way')]
  const values = { ...unannounced, title: 'Kiểm tra đột xuất' }
  expect(visitRules.issuesOfChange(unannounced, { values, parts })).toEqual([])
})
