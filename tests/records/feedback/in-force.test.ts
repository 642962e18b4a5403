import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { addDays } from '#domain/day.ts'
import { deadlineRules, ruleOn } from '#domain/deadlines/rules.ts'

import { plain } from '../../domain/deadlines-2026.ts'
import { acceptedOn, complaint, partsOf, type Said } from './a-complaint.ts'
import { clockRunning, standingOf } from '#records/feedback/rules.ts'

function clock(receivedOn: string, steps: readonly Said[]) {
  const values = complaint(receivedOn)
  return clockRunning(values, standingOf(values, partsOf(steps)), plain)
}

test('the row that counts is in force on the day of its event, and no other fits better', () => {
  const duties = [...new Set(deadlineRules.map(({ of }) => of))]
  const anyCircumstances = fc.record(
    {
      complexity: fc.constantFrom('normal' as const, 'complex' as const, 'very_complex' as const),
      isRemote: fc.boolean(),
      hasManyPlaces: fc.boolean(),
      isHeardElsewhere: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  const anyDayOfLaw = fc.nat(9000).map((days) => addDays('2008-01-01', days))
  fc.assert(
    fc.property(fc.constantFrom(...duties), anyDayOfLaw, anyCircumstances, (of, on, around) => {
      const fitting = deadlineRules.filter(({ of: duty, validFrom, validTo, when = {} }) => {
        if (duty !== of || (validFrom && on < validFrom) || (validTo && on > validTo)) return false
        const said: Record<string, unknown> = around
        return Object.entries(when).every(([name, asked]) => said[name] === asked)
      })
      const most = Math.max(...fitting.map(({ when = {} }) => Object.keys(when).length))
      const best = fitting.filter(({ when = {} }) => Object.keys(when).length === most)

      const row = ruleOn(of, on, around)
      expect(row ? [row] : []).toEqual(row ? [best.find((each) => each === row)] : fitting)
    }),
    { numRuns: 2000 },
  )
})

test('received under the law, accepted under the decree: each clock by the rule of its own day', () => {
  const received = '2026-06-30'
  const examined: Said[] = [['examining', '2026-07-03']]
  const accepted: Said[] = [...examined, ['accepted', '2026-07-06']]

  // Ten days of the law end on Friday 10/7; seven working days of the decree would end on 9/7.
  expect(clock(received, examined)?.rule).toMatchObject({
    rule: 'R-KN-01',
    validTo: '2026-06-30',
    length: 10,
    unit: 'calendar_days',
  })
  expect(clock(received, examined)?.dueOn).toBe('2026-07-10')
  expect(clock('2026-07-01', examined)?.rule).toMatchObject({
    validFrom: '2026-07-01',
    length: 7,
    unit: 'working_days',
  })
  expect(clock('2026-07-01', examined)?.dueOn).toBe('2026-07-10')
  // Thirty days from 6/7; seven are used on 13/7, and the decree lets the others wait.
  expect(clock(received, accepted)?.dueOn).toBe('2026-08-05')
  const stood: Said[] = [...accepted, ['suspended', '2026-07-13'], ['resumed', '2026-07-20']]
  expect(clock(received, stood)?.dueOn).toBe('2026-08-12')
})

test('suspended before the decree and once more after it: only the second one takes days out', () => {
  const before: Said[] = [
    ...acceptedOn('2026-06-10'),
    ['verifying', '2026-06-11'],
    ['suspended', '2026-06-30'],
  ]
  const after: Said[] = [
    ...before,
    ['resumed', '2026-07-02', { documentNo: '12/QĐ-TTGQ' }],
    ['suspended', '2026-07-07', { documentNo: '15/QĐ-TĐC' }],
    ['resumed', '2026-07-14', { documentNo: '16/QĐ-TTGQ' }],
  ]

  // Thirty days from 10/6 end on Friday 10/7, standing still or not.
  expect(clock('2026-06-08', before)?.dueOn).toBe('2026-07-10')
  expect(clock('2026-06-08', before)?.ignored).toMatchObject([{ why: 'not_in_law' }])
  // Twenty-seven are used on 7/7; three from 14/7 end on Friday 17/7.
  expect(clock('2026-06-08', after)?.dueOn).toBe('2026-07-17')
  expect(clock('2026-06-08', after)?.remaining).toBe(3)
})

test('a correction of the day it was received takes the rule of the right day', () => {
  const values = complaint('2026-06-30')
  const standing = standingOf(values, [])

  expect(clockRunning(values, standing, plain)?.rule.length).toBe(10)
  expect(
    clockRunning({ ...values, receivedOn: '2026-07-02' }, standing, plain)?.rule,
  ).toMatchObject({ length: 7, unit: 'working_days' })
})
