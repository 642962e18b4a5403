import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { pointOf, pointText } from '#records/feedback/point.ts'

test('a place is stored as plain numbers: degrees, then metres', () => {
  const point = { latitude: 21.38612, longitude: 103.0165401, within: 7.2 }

  expect(pointText(point)).toBe('21.386120 103.016540 8')
  expect(pointOf('21.386120 103.016540 8')).toEqual({ ...point, longitude: 103.01654, within: 8 })
})

test('any place a phone can give is read back as it was stored', () => {
  const anyPoint = fc.record({
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    within: fc.double({ min: 0, max: 1e9, noNaN: true }),
  })
  fc.assert(
    fc.property(anyPoint, (point) => {
      const stored = pointText(point)
      const read = pointOf(stored)

      expect(read && pointText(read)).toBe(stored)
      expect(Math.abs((read?.latitude ?? 99) - point.latitude)).toBeLessThan(1e-6)
      expect(read?.within).toBeGreaterThanOrEqual(Math.min(point.within, 999_999))
    }),
  )
})

test.each([undefined, '', '21 103 8', '21.386120,103.016540,8', 'Nà Pán', 8])(
  '%s is no place',
  (stored) => {
    expect(pointOf(stored)).toBeUndefined()
  },
)
