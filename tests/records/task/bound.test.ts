import { expect, test } from 'vitest'

import type { Values } from '#domain/record.ts'
import { taskRules } from '#records/task/rules.ts'

const base = { content: 'Báo cáo', leadUnit: 'unit-van-phong', plan: 'plan-nam-2026' }
const once = { ...base, dueOn: '2026-11-24' }
const monthly = { ...base, recurrence: 'monthly', startOn: '2026-11-01' }
const milestone = { ...base, type: 'milestone', roadmapYear: '2026' }

const refused = (before: Values, more: Values) =>
  taskRules
    .issuesOfChange(before, { values: { ...before, ...more }, parts: [] })
    .map(({ path, code }) => `${path} ${code}`)

test.each<[string, Values, Values, string[]]>([
  ['made to come back', once, { recurrence: 'yearly', startOn: '2099-01-01' }, ['recurrence']],
  ['taken out of its plan', once, { plan: undefined }, ['plan']],
  ['moved to another plan', once, { plan: 'plan-khac-2026' }, ['plan']],
  ['begun years later', monthly, { startOn: '2030-01-01' }, ['startOn']],
  ['ended before its time', monthly, { untilOn: '2026-11-01' }, ['untilOn']],
  ['made to come back less often', monthly, { recurrence: 'yearly' }, ['recurrence']],
  ['given a day of its own', monthly, { dueOn: '2026-12-31' }, ['dueOn']],
  ['of another year', milestone, { roadmapYear: '2030' }, ['dueOn', 'roadmapYear']],
  ['no milestone any more', milestone, { type: 'work', roadmapYear: null }, ['dueOn', 'type']],
])('work of a plan is not %s without a request', (_, before, more, paths) => {
  expect(refused(before, more)).toEqual(
    expect.arrayContaining(paths.map((path) => `${path} by_request`)),
  )
})

test('what does not move its day may be changed, and all of work outside a plan', () => {
  expect(refused(once, { content: 'Viết lại', startOn: '2026-11-02', type: 'report' })).toEqual([])
  expect(refused(monthly, { content: 'Viết lại', assignee: 'officer-hanh' })).toEqual([])
  expect(refused({ ...milestone, dueOn: '2026-06-30' }, { roadmapYear: '2025' })).toEqual([])
  const { plan, ...free } = monthly
  expect(refused(free, { plan, startOn: '2030-01-01', recurrence: 'yearly' })).toEqual([])
  // A task of a plan that nobody gave a day can still be given one.
  expect(refused(base, { dueOn: '2026-12-24', plan: 'plan-khac-2026' })).toEqual([])
})
