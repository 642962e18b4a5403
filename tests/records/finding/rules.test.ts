import { expect, test } from 'vitest'

import type { Values } from '#domain/record.ts'
import { findingRules } from '#records/finding/rules.ts'

import { anyFinding } from '../visit/a-visit.ts'

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
])('%o lacks something: %s', (more, path, code) => {
  expect(findingRules.check({ ...found, ...more })).toEqual([{ path, code }])
})
