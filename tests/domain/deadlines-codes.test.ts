import { expect, test } from 'vitest'

import { deadlineRules, extensionRules, suspensionRules } from '#domain/deadlines/rules.ts'

/** Every number of the list of rules, family by family. */
const codes: Record<string, string> = {
  'R-TCD-': '01 02 03 04 05 06 07 08',
  'R-KN-': '01 02 03a 03b 03c 03d 04 05 06 07 08',
  'R-TC-': '01 02 03 04 05 06 07',
  'R-PA-': '01',
  'R-DT-': '01 02 03 04',
  'R-NY-': '01 02 03 04 05 06 07',
  'R-LY-': '01',
  'R-HT-': '01 02 03 04',
  'R-CB-': '01 02',
  'R-TT-': '01 02',
  'R-GS-': '01',
  'R-IF-': '01 02 03 04',
  'R-HG-': '01',
  'R-RP-': '01 02 03',
  'R-VS-': '01 02',
  'R-DV-': '01',
  'R-PL-': '01',
  'R-TK-': '01',
}

const PERIOD = 'so often in a week, month, quarter or year: no length from an event'
const FIXED_DAY = 'a fixed day of the year'
const NOT_YET = 'of a kind of record that is not in the app yet'
const TYPED = 'a day that people set'

/** Those that no row counts, and why. */
const without: Record<string, string> = {
  'R-TCD-02': PERIOD,
  'R-TCD-08': PERIOD,
  'R-DT-03': PERIOD,
  'R-NY-04': 'always up: it has no last day',
  'R-NY-05': NOT_YET,
  'R-NY-06': NOT_YET,
  'R-NY-07': NOT_YET,
  'R-HT-01': NOT_YET,
  'R-HT-02': NOT_YET,
  'R-HT-03': FIXED_DAY,
  'R-HT-04': NOT_YET,
  'R-CB-01': FIXED_DAY,
  'R-CB-02': NOT_YET,
  'R-TT-01': NOT_YET,
  'R-TT-02': NOT_YET,
  'R-GS-01': NOT_YET,
  'R-IF-01': NOT_YET,
  'R-IF-02': NOT_YET,
  'R-IF-03': NOT_YET,
  'R-IF-04': NOT_YET,
  'R-HG-01': NOT_YET,
  'R-RP-01': NOT_YET,
  'R-RP-02': NOT_YET,
  'R-RP-03': PERIOD,
  'R-VS-01': NOT_YET,
  'R-VS-02': TYPED,
  'R-PL-01': FIXED_DAY,
  'R-TK-01': 'a task knows no plan above it yet',
}

test('every rule of the list is counted by a row, or it is said why not', () => {
  const listed = Object.entries(codes).flatMap(([family, numbers]) =>
    numbers.split(' ').map((number) => family + number),
  )
  const rows = [...deadlineRules, ...extensionRules, ...suspensionRules]
  const counted = new Set(rows.map(({ rule }) => rule))

  expect([...counted].filter((code) => !listed.includes(code))).toEqual([])
  expect(listed.filter((code) => counted.has(code) === code in without)).toEqual([])
  expect(Object.keys(without).filter((code) => !listed.includes(code))).toEqual([])
})
