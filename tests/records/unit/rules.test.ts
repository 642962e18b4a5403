import { expect, test } from 'vitest'

import type { Unit } from '#records/unit/record.ts'
import { digitsOf, successorOf, unitRules } from '#records/unit/rules.ts'

function codes(values: Partial<Unit>): string[] {
  return unitRules.check({ name: 'Thôn Ngần', type: 'village', ...values }).map(({ code }) => code)
}

test('a remote area has its basis', () => {
  expect(codes({ isRemote: true })).toEqual(['no_basis'])
  expect(codes({ isRemote: true, remoteBasis: 'Quyết định 15/QĐ-UBND' })).toEqual([])
  expect(codes({ isRemote: false })).toEqual([])
  expect(codes({})).toEqual([])
})

test('a number of dialogues a year has its day and its basis, and is never none', () => {
  const whole = {
    dialoguesPerYear: 3,
    dialoguesFrom: '2026-01-01',
    dialoguesBasis: 'Quy chế 4/QC-UBND',
  }
  expect(codes(whole)).toEqual([])
  for (const path of Object.keys(whole)) {
    const rest = Object.entries(whole).filter(([name]) => name !== path)
    const issues = unitRules.check({ type: 'commune_pc', ...Object.fromEntries(rest) })
    expect(issues).toEqual([{ path, code: 'missing' }])
  }
  expect(codes({ ...whole, dialoguesPerYear: 0 })).toEqual(['less_than_law'])
})

test.each([
  '0900 000 301',
  '(+84) 900.000.301',
  '+84900000301',
  '+84 24 3825 1234',
  '113',
  '0225-3.822.822',
])('a number may be written as %s', (phone) => {
  expect(codes({ phone })).toEqual([])
})

test.each(['Lò Văn Chiên', '12', '0900 000 301 hoặc 302', '0900000301 0900000302'])(
  '%s is no number to call',
  (phone) => {
    expect(codes({ phone })).toEqual(['not_a_number'])
  },
)

test('a number is dialled by its digits', () => {
  expect(digitsOf('0900 000 301')).toBe('0900000301')
  expect(digitsOf('+84 (900) 000.301')).toBe('+84900000301')
})

test('what went into another unit has its last day, and that is not before its first', () => {
  const merged = { mergedInto: 'unit-na-pan' }
  expect(codes(merged)).toEqual(['not_ended'])
  expect(codes({ ...merged, activeTo: '2025-06-30' })).toEqual([])
  expect(codes({ activeFrom: '2025-07-01', activeTo: '2025-06-30' })).toEqual(['before_start'])
})

test('a unit is followed to the one that stands today', () => {
  const unit = (id: string, mergedInto?: string): Unit => ({
    id,
    name: id,
    type: 'village',
    mergedInto,
  })
  const units = [unit('a', 'b'), unit('b', 'c'), unit('c'), unit('d', 'e'), unit('e', 'd')]

  expect(successorOf(units, { mergedInto: 'b' })?.id).toBe('c')
  expect(successorOf(units, { mergedInto: 'c' })?.id).toBe('c')
  expect(successorOf(units, {})).toBeUndefined()
  expect(successorOf(units, { mergedInto: 'not here' })).toBeUndefined()
  expect(['d', 'e']).toContain(successorOf(units, { mergedInto: 'e' })?.id)
})
