import { expect, test } from 'vitest'

import {
  daysUnit,
  daysWords,
  formatBytes,
  formatDay,
  formatLongDay,
  formatMoment,
  formatMoney,
  formatShortDay,
} from '#ui/format.ts'

test('days are written as officers write them', () => {
  expect(formatDay('2026-11-20')).toBe('20/11/2026')
  expect(formatShortDay('2026-11-20')).toBe('20/11')
  expect(formatLongDay('2026-11-20', 'vi')).toBe('Thứ Sáu, 20/11/2026')
  expect(formatLongDay('2026-11-20', 'en')).toBe('Friday, 20/11/2026')
})

test.each([
  [-3, '3 ngày trễ', '3 days late'],
  [0, 'hôm nay', 'today'],
  [1, '1 ngày nữa', '1 day left'],
  [8, '8 ngày nữa', '8 days left'],
])('a due day %i days away is said so', (days, vi, en) => {
  expect(daysWords(days, 'vi')).toBe(vi)
  expect(daysWords(days, 'en')).toBe(en)
})

test('the words under the number leave the number out', () => {
  expect(daysUnit(-3, 'vi')).toBe('ngày trễ')
  expect(daysUnit(1, 'en')).toBe('day left')
})

test('a moment is told by the clock of Việt Nam, yesterday by its name', () => {
  const now = Date.parse('2026-11-20T07:43:00+07:00')

  expect(formatMoment(now, now, 'vi')).toBe('07:43')
  expect(formatMoment(Date.parse('2026-11-19T16:20:00+07:00'), now, 'vi')).toBe('16:20 hôm qua')
  expect(formatMoment(Date.parse('2026-11-13T23:30:00+07:00'), now, 'vi')).toBe('23:30 13/11')
})

test('room and money are written with the marks of the language', () => {
  expect(formatBytes(1, 'vi')).toBe('1 KB')
  expect(formatBytes(5.2 * 1024 * 1024, 'vi')).toBe('5,2 MB')
  expect(formatBytes(2.1 * 1024 ** 3, 'en')).toBe('2.1 GB')
  expect(formatMoney(18_000_000, 'vi')).toBe('18.000.000 đồng')
})
