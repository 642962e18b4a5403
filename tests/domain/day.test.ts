import { expect, test } from 'vitest'

import { dayOf, daysBetween, isDay, timeOf } from '#domain/day.ts'

test('a moment late in the evening of Hà Nội belongs to that day, whatever the zone', () => {
  expect(dayOf(Date.parse('2026-11-20T23:30:00+07:00'))).toBe('2026-11-20')
  expect(dayOf(Date.parse('2026-11-20T17:00:00Z'))).toBe('2026-11-21')
  expect(timeOf(Date.parse('2026-11-20T00:43:00Z'))).toBe('07:43')
})

test('a day that does not exist is no day', () => {
  expect(isDay('2026-02-28')).toBe(true)
  expect(isDay('2026-02-30')).toBe(false)
  expect(isDay('2026-2-3')).toBe(false)
  expect(isDay('20/11/2026')).toBe(false)
  expect(isDay('9999-12-31')).toBe(false)
})

test('days between count over the end of a year', () => {
  expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3)
  expect(daysBetween('2027-01-02', '2026-12-30')).toBe(-3)
})
