import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  FIELD,
  isApart,
  pointAt,
  POINTS_MAX,
  readStrokes,
  STROKES,
  writeStrokes,
} from '#domain/strokes.ts'

const point = fc
  .tuple(
    fc.double({ min: -50, max: 700, noNaN: true }),
    fc.double({ min: -50, max: 300, noNaN: true }),
  )
  .map(([x, y]) => pointAt(x, y))
const signature = fc
  .array(fc.array(point, { minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 20 })
  .filter((strokes) => strokes.flat().length >= 3)

test('whatever is drawn is stored whole, inside the field, and reads back the same', () => {
  fc.assert(
    fc.property(signature, (strokes) => {
      const stored = writeStrokes(strokes)
      expect(stored).toMatch(STROKES)
      expect(readStrokes(stored)).toEqual(strokes)
      for (const { x, y } of strokes.flat()) {
        expect(x >= 0 && x < FIELD.width && y >= 0 && y < FIELD.height).toBe(true)
      }
    }),
  )
})

test('the longest signature is taken, and a longer one is none', () => {
  const stroke = (points: number) => [Array.from({ length: points }, () => pointAt(599, 199))]

  expect(writeStrokes(stroke(POINTS_MAX))).toMatch(STROKES)
  expect(writeStrokes(stroke(POINTS_MAX + 1))).not.toMatch(STROKES)
  expect(writeStrokes(stroke(POINTS_MAX)).length).toBeLessThan(8192)
})

test.each(['', '1,1', '1,1 2,2', '1,1 2,2 <svg>', '1,1;2,2;3,3;', 'M1 1L2 2', '1,1 2,2 1000,3'])(
  '%j is no signature',
  (words) => {
    expect(words).not.toMatch(STROKES)
  },
)

test.each([undefined, null, 7, '', 'M1 1'])('nothing is drawn of %j', (stored) => {
  expect(readStrokes(stored)).toEqual([])
})

test('points that lie together are one', () => {
  expect(isApart(pointAt(10, 10), undefined)).toBe(true)
  expect(isApart(pointAt(12, 12), pointAt(10, 10))).toBe(false)
  expect(isApart(pointAt(14, 10), pointAt(10, 10))).toBe(true)
})
