import { expect, test } from 'vitest'

import { deadlineRules, extensionRules, suspensionRules } from '#domain/deadlines/rules.ts'
import { issuesOf } from '#domain/issues.ts'
import { holiday } from '#records/holiday/record.ts'
import { defaultHolidays, holidayRules } from '#records/holiday/rules.ts'

const rows = [...deadlineRules, ...extensionRules, ...suspensionRules, ...defaultHolidays]

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

test('a day off is confirmed by a decision that is named', () => {
  const row = { on: '2026-11-24', type: 'day_off', name: 'Ngày nghỉ' }
  const missing = [{ path: 'source', code: 'missing' }]

  expect(holidayRules.check({ ...row, verified: true })).toEqual(missing)
  expect(holidayRules.check({ ...row, verified: true, source: '45/QĐ-TTg' })).toEqual([])
  expect(holidayRules.check({ ...row, verified: false })).toEqual([])
})
