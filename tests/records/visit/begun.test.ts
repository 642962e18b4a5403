import { expect, test } from 'vitest'

import { visitRules } from '#records/visit/rules.ts'

import { anyVisit, aStep, BACK, leadsTo, wayTo } from './a-visit.ts'

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

const tooLate = [{ path: 'checklists', code: 'minuted' }]
const untilMinutes = ['planned', 'announced', 'under_way']
const answered = { kind: 'answer', id: 'answer-001', at: '002', values: { value: 'yes' } }

test.each(Object.keys(leadsTo))('one more checklist, of a visit that is %s', (state) => {
  const parts = [...wayTo(state).map((to, nth) => aStep(nth + 1, to)), answered]
  const issues = untilMinutes.includes(state) ? [] : tooLate
  for (const checklists of [undefined, ['cl-qcdc-1']]) {
    const before = { ...anyVisit, checklists }
    const values = { ...anyVisit, checklists: ['cl-qcdc-1', 'cl-niemyet-1'] }
    expect(visitRules.issuesOfChange(before, { values, parts })).toEqual(issues)
    // One that nobody answered may always be taken off.
    const less = { ...anyVisit, checklists: undefined }
    expect(visitRules.issuesOfChange(before, { values: less, parts })).toEqual([])
  }
})

test('one more checklist is taken again once the minutes were taken back', () => {
  const tos = [...wayTo('minuted'), BACK.act]
  const parts = [...tos.map((to, nth) => aStep(nth + 1, to)), answered]
  const values = { ...anyVisit, checklists: ['cl-qcdc-1', 'cl-niemyet-1'] }
  expect(visitRules.issuesOfChange(anyVisit, { values, parts })).toEqual([])
})
