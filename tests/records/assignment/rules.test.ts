import { expect, test } from 'vitest'

import type { Assignment } from '#records/assignment/record.ts'
import { assignmentRules, lacksOf, needsSomebody } from '#records/assignment/rules.ts'
import type { Unit } from '#records/unit/record.ts'

const TODAY = '2026-11-20'

function leader(officer: string, days: Partial<Assignment> = {}): Partial<Assignment> {
  return { officer, duty: 'leader_in_charge', startOn: '2026-01-05', ...days }
}

function follower(officer: string, days: Partial<Assignment> = {}): Partial<Assignment> {
  return { ...leader(officer, days), duty: 'officer_in_charge' }
}

test.each([
  ['nobody', [], ['no_leader', 'no_officer']],
  ['one leader and one officer', [leader('a'), follower('b')], []],
  ['one leader and two officers', [leader('a'), follower('b'), follower('c')], []],
  ['two leaders', [leader('a'), leader('d'), follower('b')], ['many_leaders']],
  ['three officers', [leader('a'), follower('b'), follower('c'), follower('d')], ['many_officers']],
  ['one officer, twice', [leader('a'), leader('a'), follower('b'), follower('b')], []],
  ['one whose last day is today', [leader('a', { endOn: TODAY }), follower('b')], []],
  [
    'one whose last day was yesterday',
    [leader('a', { endOn: '2026-11-19' }), follower('b')],
    ['no_leader'],
  ],
  [
    'one who begins tomorrow',
    [leader('a'), follower('b', { startOn: '2026-11-21' })],
    ['no_officer'],
  ],
  ['a spokesperson alone', [{ ...leader('a'), duty: 'spokesperson' }], ['no_leader', 'no_officer']],
] satisfies [string, Partial<Assignment>[], string[]][])(
  'a unit with %s',
  (_, assignments, lacks) => {
    expect(lacksOf(assignments, TODAY)).toEqual(lacks)
  },
)

test('somebody is assigned to what is of the commune and stands today', () => {
  const unit: Unit = { id: 'unit-a', name: 'Thôn Ngần', type: 'village' }

  expect(needsSomebody(unit, TODAY)).toBe(true)
  expect(needsSomebody({ ...unit, activeTo: '2026-11-19' }, TODAY)).toBe(false)
  expect(needsSomebody({ ...unit, type: 'department' }, TODAY)).toBe(false)
  expect(needsSomebody({ ...unit, removedAt: '2026-11-19T00:00:00.000Z' }, TODAY)).toBe(false)
})

test('an assignment does not end before it begins', () => {
  expect(assignmentRules.check(leader('a', { endOn: '2026-01-04' }))).toEqual([
    { path: 'endOn', code: 'before_start' },
  ])
  expect(assignmentRules.check(leader('a', { endOn: '2026-01-05' }))).toEqual([])
})
