import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { type Change, clampedStamp, merge, NOTHING } from '#protocol/change.ts'
import { nextStamp, stampOf } from '#protocol/stamp.ts'

const anyChangeId = fc
  .array(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz234567'), { minLength: 10, maxLength: 10 })
  .map((letters) => letters.join(''))
const anyChange = fc.record({
  stamp: fc.tuple(fc.nat(5), anyChangeId).map(([ms, id]) => stampOf(1_763_600_000_000 + ms, id)),
  fields: fc.dictionary(
    fc.constantFrom('content', 'village', 'person'),
    fc.constantFrom('một', 'hai', null),
  ),
})

test('every side ends with the same version, whatever order the changes come in', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyChange, { selector: ({ stamp }) => stamp }), (changes) => {
      const forth = changes.reduce(merge, NOTHING)
      const back = changes.toReversed().reduce(merge, NOTHING)

      expect(back.stamps).toEqual(forth.stamps)
      expect(back.fields).toEqual(forth.fields)
    }),
  )
})

test('a change that comes twice is there once', () => {
  fc.assert(
    fc.property(fc.array(anyChange), (changes) => {
      const once = changes.reduce(merge, NOTHING)

      expect(changes.reduce(merge, once)).toEqual(once)
    }),
  )
})

test('two changes of one millisecond have one order on every side', () => {
  const a = { stamp: stampOf(7, 'aaaaaaaaaa'), fields: { content: 'a' } }
  const b = { stamp: stampOf(7, 'bbbbbbbbbb'), fields: { content: 'b' } }

  expect(merge(merge(NOTHING, a), b).fields).toEqual({ content: 'b' })
  expect(merge(merge(NOTHING, b), a).fields).toEqual({ content: 'b' })
})

const NOW = 1_763_600_000_000
const change = (stamp: string, over: string[] = []): Change => ({
  id: stamp.slice(14),
  kind: 'feedback',
  record: 'feedback-one',
  stamp,
  fields: { content: 'mới' },
  over: { content: over },
})
const stored = {
  fields: { content: 'cũ' },
  stamps: { content: stampOf(NOW - 1000, 'aaaaaaaaaa') },
}

test('a clock years ahead is brought back to now', () => {
  expect(clampedStamp(stored, change(stampOf(NOW + 1e11, 'bbbbbbbbbb')), NOW)).toBe(
    stampOf(NOW, 'bbbbbbbbbb'),
  )
})

test('a clock eight years behind still replaces what its officer saw', () => {
  const late = change(stampOf(NOW - 2.5e11, 'bbbbbbbbbb'), ['aaaaaaaaaa'])

  const stamp = clampedStamp(stored, late, NOW)

  expect(merge(stored, { ...late, stamp }).fields).toEqual({ content: 'mới' })
})

test('a change from days without signal keeps its own time when it replaces nothing newer', () => {
  const stamp = stampOf(NOW - 3e8, 'bbbbbbbbbb')

  expect(clampedStamp(NOTHING, change(stamp), NOW)).toBe(stamp)
})

test('a new change is later than all it changes, even on a phone whose clock runs behind', () => {
  expect(nextStamp([stampOf(NOW, 'aaaaaaaaaa')], NOW - 5000, 'bbbbbbbbbb')).toBe(
    stampOf(NOW + 1, 'bbbbbbbbbb'),
  )
})
