import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { addDays } from '#domain/day.ts'
import {
  dueIn,
  firstDayIn,
  lastDayBefore,
  lastDayIn,
  PERIOD,
  periodAfter,
  periodOf,
  recurrences,
} from '#domain/recurrence.ts'

import { anyDay } from '../arbitrary.ts'

test('before a day is at the latest the day before it', () => {
  expect(lastDayBefore('2024-06-20')).toBe('2024-06-19')
  expect(lastDayBefore('2024-03-01')).toBe('2024-02-29')
  expect(lastDayBefore('2027-01-01')).toBe('2026-12-31')
})

test('a day lies in the month, quarter, half-year and year it lies in', () => {
  expect(recurrences.map((each) => periodOf(each, '2026-11-20'))).toEqual([
    '2026-11',
    '2026-q4',
    '2026-h2',
    '2026',
  ])
  expect(recurrences.map((each) => periodOf(each, '2026-06-30'))).toEqual([
    '2026-06',
    '2026-q2',
    '2026-h1',
    '2026',
  ])
})

test.each(recurrences)('the periods of what comes back %s join without a gap', (recurrence) => {
  fc.assert(
    fc.property(anyDay(), (day) => {
      const period = periodOf(recurrence, day)
      expect(period).toMatch(PERIOD)
      expect(firstDayIn(period) <= day && day <= lastDayIn(period)).toBe(true)
      expect(periodOf(recurrence, firstDayIn(period))).toBe(period)
      expect(periodOf(recurrence, lastDayIn(period))).toBe(period)
      const next = periodAfter(recurrence, period)
      expect(firstDayIn(next)).toBe(addDays(lastDayIn(period), 1))
      expect(next > period).toBe(true)
    }),
  )
})

test.each(recurrences)(
  'work that comes back %s is due in each period, like its example',
  (each) => {
    fc.assert(
      fc.property(anyDay(), anyDay(), (day, example) => {
        const period = periodOf(each, day)
        const due = dueIn(each, period, example)
        expect(periodOf(each, due)).toBe(period)
        expect(dueIn(each, periodOf(each, example), example)).toBe(example)
        expect(dueIn(each, period, undefined)).toBe(lastDayIn(period))
      }),
    )
  },
)

test('a day a month does not have is its last one', () => {
  expect(dueIn('monthly', '2026-02', '2026-01-31')).toBe('2026-02-28')
  expect(dueIn('quarterly', '2026-q2', '2026-03-31')).toBe('2026-06-30')
  expect(dueIn('half_year', '2026-h2', '2026-06-19')).toBe('2026-12-19')
  expect(dueIn('yearly', '2027', '2028-02-29')).toBe('2027-02-28')
})
