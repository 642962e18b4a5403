import { expect, test } from 'vitest'

import type { Values } from '#domain/record.ts'
import { NO_DRAFT, taskRules } from '#records/task/rules.ts'

const base = { content: 'Báo cáo', leadUnit: 'unit-van-phong', plan: 'plan-nam-2026' }
const once = { ...base, dueOn: '2026-11-24' }
const monthly = { ...base, recurrence: 'monthly', startOn: '2026-11-01' }
const bound = { ...once, draftOf: NO_DRAFT }
const milestone = { ...base, type: 'milestone', roadmapYear: '2026' }

const refused = (before: Values, more: Values) =>
  taskRules
    .issuesOfChange(before, { values: { ...before, ...more }, parts: [] })
    .map(({ path, code }) => `${path} ${code}`)

test.each<[string, Values, Values, string[]]>([
  ['asked in other words', once, { content: 'Viết lại' }, ['content']],
  ['asked of another unit', once, { leadUnit: 'unit-kinh-te' }, ['leadUnit']],
  ['without a day moved to another plan', base, { plan: 'plan-khac-2026' }, ['plan']],
  ['called one of a draft', bound, { draftOf: 'plan-nam-2026' }, ['draftOf']],
  ['freed of its mark', bound, { draftOf: null }, ['draftOf']],
  ['called one of another plan’s draft', once, { draftOf: 'x', content: 'Viết lại' }, ['content']],
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
  expect(refused(once, { product: 'Biên bản', startOn: '2026-11-02', type: 'report' })).toEqual([])
  expect(refused(monthly, { coUnits: ['unit-kinh-te'], assignee: 'officer-hanh' })).toEqual([])
  expect(refused({ ...milestone, dueOn: '2026-06-30' }, { roadmapYear: '2025' })).toEqual([])
  const { plan, ...free } = monthly
  expect(refused(free, { plan, startOn: '2030-01-01', recurrence: 'yearly' })).toEqual([])
  // A task of a plan that nobody gave a day can still be given one.
  expect(refused(base, { dueOn: '2026-12-24' })).toEqual([])
})

test('a task written into a draft of its plan is free, and bound again in another plan', () => {
  const draft = { ...once, draftOf: 'plan-nam-2026' }
  expect(refused(draft, { content: 'Viết lại', leadUnit: 'unit-kinh-te', dueOn: null })).toEqual([])
  expect(refused(draft, { draftOf: null })).toEqual([])
  const moved = { ...draft, plan: 'plan-khac-2026' }
  expect(refused(moved, { content: 'Viết lại' })).toEqual(['content by_request'])
})

test('an old task is free once a phone that knows its plan as a draft says so', () => {
  expect(refused(once, { draftOf: 'plan-nam-2026', content: 'Viết lại', dueOn: null })).toEqual([])
  expect(refused(once, { draftOf: NO_DRAFT })).toEqual([])
  expect(refused(bound, { draftOf: null })).toEqual(['draftOf by_request'])
})

test('a last day before the first one, as an earlier version took it, may be set right', () => {
  const wrong = { ...monthly, untilOn: '2026-10-01' }
  expect(refused(wrong, { untilOn: '2026-12-31' })).toEqual([])
  expect(refused(wrong, { startOn: '2026-09-01' })).toEqual(['startOn by_request'])
})

test('what a leader accepted is changed: the words, the lead, the last day of what comes back', () => {
  const changed = (before: Values, more: Values, asked: Values) => {
    const part = (values: Values) => ({ kind: 'change-request', id: 'request-1', at: '1', values })
    const parts = (decision: string) => [part({ ...asked, decision, decidedOn: '2026-11-20' })]
    const issues = (decision: string) =>
      taskRules.issuesOfChange(before, { values: { ...before, ...more }, parts: parts(decision) })
    return [issues('accepted').length, issues('refused').length]
  }
  const content = { asks: 'content', newContent: 'Viết lại' }
  expect(changed(once, { content: 'Viết lại' }, content)).toEqual([0, 1])
  expect(changed(once, { content: 'Viết khác' }, content)).toEqual([1, 1])
  const unit = { asks: 'unit', newUnit: 'unit-kinh-te' }
  expect(changed(once, { leadUnit: 'unit-kinh-te' }, unit)).toEqual([0, 1])
  const until = { asks: 'until', newOn: '2026-12-31' }
  expect(changed(monthly, { untilOn: '2026-12-31' }, until)).toEqual([0, 1])
  // A day that was accepted for something else is not this one's.
  expect(changed(monthly, { untilOn: '2026-12-31' }, { ...until, asks: 'due' })).toEqual([1, 1])
})

test('to choose among the values that two officers gave moves nothing that a plan binds', () => {
  const choose = (more: Values, stood: Record<string, unknown[]>) => {
    const beside = Object.fromEntries(
      Object.entries(stood).map(([name, all]) => [name, all.map((value) => ({ value }))]),
    )
    return taskRules
      .issuesOfChange(once, { values: { ...once, ...more }, parts: [] }, beside)
      .map(({ path, code }) => `${path} ${code}`)
  }
  expect(choose({ content: 'Viết lại' }, { content: ['Báo cáo', 'Viết lại'] })).toEqual([])
  expect(choose({ content: 'Viết khác' }, { content: ['Báo cáo', 'Viết lại'] })).toEqual([
    'content by_request',
  ])
  expect(choose({ dueOn: '2026-12-01' }, { dueOn: ['2026-11-24', '2026-12-01'] })).toEqual([])
  expect(choose({ dueOn: '2026-12-02' }, { dueOn: ['2026-11-24', '2026-12-01'] })).toEqual([
    'dueOn by_request',
  ])
  // What stands in one field frees no other.
  expect(choose({ leadUnit: 'unit-kinh-te' }, { content: ['Báo cáo', 'Viết lại'] })).toEqual([
    'leadUnit by_request',
  ])
})
