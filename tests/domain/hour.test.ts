import { expect, test } from 'vitest'

import { hourFrom } from '#domain/hour.ts'

test.each([
  ['8h30', '08:30'],
  ['8H30', '08:30'],
  ['08:30', '08:30'],
  [' 8.30 ', '08:30'],
  ['830', '08:30'],
  ['0830', '08:30'],
  ['1405', '14:05'],
  ['14', '14:00'],
  ['8 giờ', '08:00'],
  ['8 giờ 30 phút', '08:30'],
  ['0:05', '00:05'],
])('%s is an hour of the clock: %s', (written, said) => {
  expect(hourFrom(written)).toBe(said)
})

test.each(['', '8h5', '8:30 PM', 'sáng', '8h30 đến 11h', '12345'])(
  'what says no hour stays as it was typed: %s',
  (written) => {
    expect(hourFrom(written)).toBe(written)
  },
)
