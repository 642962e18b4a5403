import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Values } from '#domain/record.ts'
import { feedbackRules, standingOf } from '#records/feedback/rules.ts'

import { tenYears } from '../../domain/deadlines-arbitrary.ts'
import { acceptedOn, anyLife, complaint, due, partsOf, type Said } from './a-complaint.ts'

const toDraft: Said[] = [
  ...acceptedOn('2026-10-01'),
  ['verifying', '2026-10-02'],
  ['drafting', '2026-10-15'],
]

test('two decisions that differ are no agreement: the first holds, the other waits for a person', () => {
  const path: Said[] = [
    ...toDraft,
    ['decided', '2026-10-20', { outcome: 'upheld', documentNo: '30/QĐ-UBND' }],
    ['decided', '2026-10-21', { outcome: 'dismissed', documentNo: '35/QĐ-UBND' }],
  ]
  const standing = standingOf(complaint('2026-09-25'), partsOf(path))

  expect(standing).toMatchObject({
    state: 'decided',
    set: { outcome: 'upheld' },
    stuck: ['step-005'],
  })
  expect(due('2026-09-25', path)?.on).toBe('2026-10-23')
})

test('one decision written down by two officers is one, in their own words', () => {
  const decided = { outcome: 'upheld', documentNo: '30/QĐ-UBND' }
  const path: Said[] = [
    ...toDraft,
    ['decided', '2026-10-20', { ...decided, words: 'Chấp nhận' }],
    ['decided', '2026-10-20', { ...decided, words: 'Đã ký' }],
  ]

  expect(standingOf(complaint('2026-09-25'), partsOf(path)).stuck).toEqual([])
})

test('an acceptance that agrees adds that the area is remote', () => {
  const path: Said[] = [...acceptedOn('2026-11-27'), ['accepted', '2026-11-27', { isRemote: true }]]

  expect(due('2026-11-20', path)?.rule).toBe('R-KN-03c')
})

const no12 = { documentNo: '12/QĐ-UBND' }
const no13 = { documentNo: '13/QĐ-UBND' }
const no14 = { documentNo: '14/QĐ-UBND' }
const suspendedOnce: Said[] = [
  ...acceptedOn('2026-10-01'),
  ['suspended', '2026-10-10', no12],
  ['resumed', '2026-10-20', no13],
]

test.each<[string, Said[], Said]>([
  ['a suspension', suspendedOnce, ['suspended', '2026-10-10', no12]],
  ['a suspension of a mistyped day', suspendedOnce, ['suspended', '2026-10-20', no12]],
  [
    'a resumption',
    [...suspendedOnce, ['suspended', '2026-10-25', no14]],
    ['resumed', '2026-10-20', no13],
  ],
  [
    'a resumption of the day of the next suspension',
    [...suspendedOnce, ['suspended', '2026-10-20', no14]],
    ['resumed', '2026-10-20', no13],
  ],
])('a late copy of %s changes nothing and waits for a person', (_, path, copy) => {
  const values = complaint('2026-09-25')
  const [before, after] = [path, [...path, copy]].map((steps) => standingOf(values, partsOf(steps)))

  expect(after).toEqual({ ...before, stuck: [`step-00${path.length}`] })
  expect(due('2026-09-25', [...path, copy])).toEqual(due('2026-09-25', path))
})

test('a second suspension by another decision suspends', () => {
  const path: Said[] = [...suspendedOnce, ['suspended', '2026-10-20', no14]]

  expect(standingOf(complaint('2026-09-25'), partsOf(path)).state).toBe('suspended')
})

test.each(['2026-10-03', '2026-10-08'])(
  'verifying that a colleague wrote down late, of %s, does not lead back from the dialogue',
  (on) => {
    const path: Said[] = [
      ...acceptedOn('2026-10-01'),
      ['verifying', '2026-10-02'],
      ['talking', '2026-10-08'],
    ]
    const standing = (more: Values) =>
      standingOf(complaint('2026-09-25'), partsOf([...path, ['verifying', on, more]]))

    expect(standing({ words: undefined })).toMatchObject({ state: 'talking', stuck: ['step-004'] })
    expect(standing({ words: 'Cần đo lại' }).state).toBe(
      on === '2026-10-08' ? 'verifying' : 'talking',
    )
  },
)

test('a copy of a step that comes late moves nothing, whatever came between', () => {
  fc.assert(
    fc.property(anyLife, tenYears, fc.nat(), ({ startedOn, steps }, calendar, which) => {
      const values = complaint(startedOn)
      const parts = partsOf(steps)
      const copied = parts[which % parts.length]
      if (!copied) throw new Error('There is no step')
      const late = { ...copied, id: 'step-late', at: '999' }
      const { stuck: _, ...before } = feedbackRules.derive(values, parts, calendar)
      const { stuck, ...after } = feedbackRules.derive(values, [...parts, late], calendar)

      expect(after).toEqual(before)
      expect(stuck ?? []).toHaveLength(stuck ? 1 : 0)
    }),
  )
})
