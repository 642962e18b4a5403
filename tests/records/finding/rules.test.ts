import { expect, test } from 'vitest'

import type { Values } from '#domain/record.ts'
import { findingRules } from '#records/finding/rules.ts'

import { begun, stateOf } from '#records/finding/state.ts'

import { anyFinding, anyVisit, aStep, wayTo } from '../visit/a-visit.ts'
import { type Act, acts, standings, tried } from './acts.ts'

const found = { of: 'visit-thcs', ...anyFinding }
const fixed = { fixedOn: '2026-12-18', fix: 'Đã gỡ' }

test.each([
  [{}, 'open', 1, '2026-12-20'],
  [{ startedOn: '2026-12-08' }, 'fixing', 1, '2026-12-20'],
  [{ task: 'task-finding-1' }, 'open', 1, '2026-12-20'],
  [fixed, 'fixed', 1, undefined],
  [{ ...fixed, recheck: 'failed', recheckedOn: '2026-12-19' }, 'open', 1, '2026-12-20'],
  [{ ...fixed, recheck: 'passed', recheckedOn: '2026-12-19' }, 'verified', 0, undefined],
  [{ handedTo: 'Phòng Giáo dục' }, 'handed_over', 0, undefined],
] as const)('a finding of which %o is said', (more, state, open, due) => {
  const derived = findingRules.derive({ ...found, ...more })

  expect([derived.state, derived.open, derived.due?.on]).toEqual([state, open, due])
})

test.each<[Values, string, string]>([
  [{ fixedOn: '2026-12-18' }, 'fix', 'missing'],
  [{ fix: 'Đã gỡ' }, 'fixedOn', 'missing'],
  [{ ...fixed, recheck: 'passed' }, 'recheckedOn', 'missing'],
  [{ recheck: 'passed', recheckedOn: '2026-12-19' }, 'fixedOn', 'missing'],
  [{ ...fixed, fixedOn: '2026-12-04' }, 'fixedOn', 'before_found'],
  [{ ...fixed, recheck: 'passed', recheckedOn: '2026-12-17' }, 'recheckedOn', 'before_fixed'],
  [{ of: undefined }, 'of', 'missing'],
  [{ reopenedOn: '2026-12-19' }, 'reopenWhy', 'missing'],
  [{ handedTo: 'Phòng Giáo dục', handedOn: '2026-12-04' }, 'handedOn', 'before_found'],
  [{ reopenWhy: 'Nhầm', reopenedOn: '2026-12-04' }, 'reopenedOn', 'before_found'],
])('%o lacks something: %s', (more, path, code) => {
  expect(findingRules.check({ ...found, ...more })).toEqual([{ path, code }])
})

function afterActs(by: readonly Act[]): Values {
  let values: Values = { ...found }
  for (const act of by) {
    const says = act === 'start' ? begun(values, '2026-12-08') : acts[act]
    const all = Object.entries({ ...values, ...says })
    values = Object.fromEntries(all.filter(([, value]) => value !== null))
  }
  return values
}

test.each(Object.entries(standings))('a finding that is %s', (_, { by, state }) => {
  expect(stateOf(afterActs(by))).toBe(state)
  expect(findingRules.check(afterActs(by))).toEqual([])
})

test.each(tried)('of a finding that is $from: $act leads to $to', ({ from, act, to }) => {
  const values = afterActs([...(standings[from]?.by ?? []), act])
  if (to === 'refused') {
    expect(findingRules.check(values)).toContainEqual({ path: 'fixedOn', code: 'missing' })
    return
  }
  expect(findingRules.check(values)).toEqual([])
  expect(stateOf(values)).toBe(to)
})

test.each(['under_way', 'minuted', 'concluded', 'closed'])(
  'what is over is opened again while its visit is %s, unless it is closed',
  (state) => {
    const before = afterActs(['fix', 'pass'])
    const finding = { kind: 'finding', id: 'finding-001', at: '003', values: before }
    const answered = { kind: 'answer', id: 'answer-001', at: '002', values: { value: 'yes' } }
    const steps = wayTo(state).map((to, nth) => aStep(nth, to))
    const visit = { values: anyVisit, parts: [...steps, answered, finding] }
    const issues = state === 'closed' ? [{ path: 'reopenWhy', code: 'visit_closed' }] : []

    const reopened = { before, after: afterActs(['fix', 'pass', 'reopen']) }
    expect(findingRules.issuesInWhole(visit, reopened)).toEqual(issues)
    const mended = { before, after: { ...before, recommendation: 'Gỡ ngay' } }
    expect(findingRules.issuesInWhole(visit, mended)).toEqual([])
  },
)
