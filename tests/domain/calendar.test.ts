import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  addCalendarDays,
  addWorkingDays,
  countWorkingDays,
  isRestDay,
  nextWorkingDay,
  subtractWorkingDays,
} from '#domain/calendar.ts'
import { addDays } from '#domain/day.ts'
import { calendarOf } from '#records/holiday/rules.ts'

import { anyCalendar, anyDay } from '../arbitrary.ts'
import { off2411, plain } from './deadlines-2026.ts'

test.each([
  ['R-KN-01', '2026-11-20', 7, '2026-12-01', '2026-12-02'],
  ['R-TC-02', '2026-11-20', 5, '2026-11-27', '2026-11-30'],
  ['R-TCD-01', '2026-11-18', 10, '2026-12-02', '2026-12-03'],
  ['R-NY-01', '2026-11-19', 5, '2026-11-26', '2026-11-27'],
  ['R-KN-01 Tết', '2026-02-12', 7, '2026-03-02', '2026-03-02'],
  ['R-KN-01 cuối năm', '2026-12-28', 7, '2027-01-07', '2027-01-07'],
])('%s counts working days as the table of the law says', (_rule, from, days, due, dueIfOff) => {
  expect(addWorkingDays(from, days, plain)).toBe(due)
  expect(addWorkingDays(from, days, off2411)).toBe(dueIfOff)
})

test.each([
  ['R-KN-03a', '2026-11-27', 30, '2026-12-28', '2026-12-28'],
  ['R-KN-03c', '2026-11-27', 45, '2027-01-11', '2027-01-11'],
  ['R-KN-03d', '2026-11-27', 60, '2027-01-26', '2027-01-26'],
  ['R-TC-04', '2026-09-02', 30, '2026-10-02', '2026-10-02'],
  ['R-DT-02', '2026-11-14', 10, '2026-11-24', '2026-11-25'],
])('%s counts calendar days and rolls to a working day', (_rule, from, days, due, dueIfOff) => {
  expect(addCalendarDays(from, days, plain)).toBe(due)
  expect(addCalendarDays(from, days, off2411)).toBe(dueIfOff)
})

test('R-TCD-04 counts working days backwards', () => {
  expect(subtractWorkingDays('2026-12-02', 5, plain)).toBe('2026-11-25')
  expect(subtractWorkingDays('2026-12-02', 5, off2411)).toBe('2026-11-25')
})

test('a Saturday worked in exchange is a working day', () => {
  const calendar = calendarOf([
    { on: '2026-11-28', type: 'make_up', name: 'Làm bù', verified: true },
  ])

  expect(addWorkingDays('2026-11-27', 1, calendar)).toBe('2026-11-28')
})

test('a count of working days ends on one, and has exactly that many behind it', () => {
  fc.assert(
    fc.property(
      anyDay(),
      fc.integer({ min: 1, max: 60 }),
      anyCalendar(),
      (day, count, calendar) => {
        const due = addWorkingDays(day, count, calendar)
        const counted = countWorkingDays(day, count, calendar)

        expect(isRestDay(due, calendar)).toBe(false)
        expect(counted.at(-1)?.day).toBe(due)
        expect(counted.filter((each) => 'number' in each)).toHaveLength(count)
      },
    ),
  )
})

test('counting back from a working day undoes counting forward', () => {
  fc.assert(
    fc.property(
      anyDay(),
      fc.integer({ min: 1, max: 60 }),
      anyCalendar(),
      (day, count, calendar) => {
        fc.pre(!isRestDay(day, calendar))

        expect(subtractWorkingDays(addWorkingDays(day, count, calendar), count, calendar)).toBe(day)
      },
    ),
  )
})

test('a search for a working day ends, whatever the calendar says', () => {
  const allOff = new Map(
    Array.from({ length: 500 }, (_, n) => [
      addDays('2026-01-01', n),
      { type: 'day_off' as const, name: 'Nghỉ', verified: true },
    ]),
  )

  expect(() => nextWorkingDay('2026-01-01', allOff)).toThrow('no working day')
})
