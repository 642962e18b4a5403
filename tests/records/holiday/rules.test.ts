import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { dayKinds } from '#domain/calendar.ts'
import { deadlineRules, extensionRules, suspensionRules } from '#domain/deadlines/rules.ts'
import { issuesOf } from '#domain/issues.ts'
import { holiday } from '#records/holiday/record.ts'
import { calendarOf, defaultHolidays } from '#records/holiday/rules.ts'
import { demoHoliday } from '#server/demo/holiday.ts'

const holidays = [...defaultHolidays, demoHoliday]
const rows = [...deadlineRules, ...extensionRules, ...suspensionRules, ...holidays]

test('every rule of law and every day off names its basis and where it comes from', () => {
  const bases = ['law', 'practice', 'default']

  expect(rows.filter(({ basis }) => !bases.includes(basis))).toEqual([])
  expect(rows.filter(({ source }) => source.trim().length < 10)).toEqual([])
  expect(rows.length).toBeGreaterThan(60)
})

test('the days off a commune begins with are whole records, each of its own day, none confirmed', () => {
  expect(defaultHolidays.flatMap((row) => issuesOf(holiday, row))).toEqual([])
  expect(new Set(defaultHolidays.map(({ on }) => on)).size).toBe(defaultHolidays.length)
  expect(defaultHolidays.filter(({ verified }) => verified)).toEqual([])
})

test('no day of the calendar goes without its basis and its source, confirmed or not', () => {
  const [row] = defaultHolidays
  const { basis: _basis, source: _source, ...bare } = row!

  for (const verified of [true, false]) {
    expect(issuesOf(holiday, { ...bare, verified }).map(({ path }) => path)).toEqual([
      'basis',
      'source',
    ])
    expect(issuesOf(holiday, { ...row, verified, source: ' ' })).toHaveLength(1)
  }
})

const anyRow = fc.record({
  on: fc.constantFrom('2026-11-24', '2026-11-28', '2026-12-05'),
  type: fc.constantFrom(...dayKinds),
  name: fc.constantFrom('Ngày nghỉ', 'Nghỉ bù', 'Làm bù'),
  verified: fc.boolean(),
})

test('rows make the same calendar in whatever order they came, also where several are of one day', () => {
  const shuffled = fc
    .array(anyRow, { minLength: 2, maxLength: 8 })
    .chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
      ),
    )
  fc.assert(
    fc.property(shuffled, ([rows, others]) => {
      expect(new Map(calendarOf(others))).toEqual(new Map(calendarOf(rows)))
    }),
    { numRuns: 1000 },
  )
})

test('of two rows of one day the confirmed one counts, of two alike the one that is worked', () => {
  const off = { on: '2026-11-28', type: 'day_off', name: 'Ngày nghỉ', verified: true }
  const worked = { ...off, type: 'make_up', name: 'Làm bù', verified: false }

  expect(calendarOf([off, worked]).get('2026-11-28')?.name).toBe('Ngày nghỉ')
  expect(calendarOf([off, { ...worked, verified: true }]).get('2026-11-28')?.name).toBe('Làm bù')
})
