import { expect, test } from 'vitest'

import type { Values } from '#domain/record.ts'
import { knownChecklists } from '#records/checklist/known.ts'
import { assessmentBy, isWhole, unmetOf } from '#records/exemplar/assessment.ts'
import { replicaOf } from '#records/exemplar/replica.ts'
import { mobilised } from '#records/exemplar/sums.ts'

import { anyExemplar } from './an-exemplar.ts'

const known = knownChecklists([])
const say = (item: string, more: Values, by = 'self'): Values => ({
  by,
  checklist: 'cl-model-1',
  item,
  ...more,
})
const most: Record<string, number> = {
  B1: 15,
  B2: 10,
  B3: 15,
  B4: 15,
  B5: 25,
  B6: 5,
  B7: 10,
  B8: 5,
}
/** The conditions met, and the points short of the most by some on B5, and on B1 beyond that. */
const scored = (short: number) => {
  const without: Record<string, number> = { B5: Math.min(short, 25), B1: Math.max(short - 25, 0) }
  return [
    ...['A1', 'A2', 'A3'].map((item) => say(item, { value: 'yes' })),
    ...Object.entries(most).map(([item, points]) =>
      say(item, { points: String(points - (without[item] ?? 0)) }),
    ),
  ]
}

test.each([
  [0, 100, 'Xuất sắc'],
  [10, 90, 'Xuất sắc'],
  [10.5, 89.5, 'Tốt'],
  [20, 80, 'Tốt'],
  [20.5, 79.5, 'Đạt'],
  [25, 75, 'Đạt'],
  [35, 65, 'Đạt'],
  [35.5, 64.5, 'Chưa đạt'],
])('%d points short is %d of 100: %s', (short, got, band) => {
  const { result } = assessmentBy('self', scored(short), known) ?? {}

  expect([result?.got, result?.of, result?.band?.label]).toEqual([got, 100, band])
})

test('it is assessed whole once all that gives points and every condition is answered', () => {
  const isWholeWith = (answers: readonly Values[]) => {
    const assessment = assessmentBy('team', answers, known)
    return assessment && isWhole(assessment)
  }
  const all = scored(20).map((each) => ({ ...each, by: 'team' }))

  expect(isWholeWith([])).toBe(false)
  expect(isWholeWith(all.slice(1))).toBe(false)
  expect(isWholeWith(all.slice(0, -1))).toBe(false)
  expect(isWholeWith(all)).toBe(true)
})

test('one condition that is not met is not passed, whatever the points', () => {
  const answers = [...scored(0).slice(1), say('A1', { value: 'no' })]
  const assessment = assessmentBy('self', answers, known)

  expect(assessment?.result.band?.label).toBe('Chưa đạt')
  expect(assessment && unmetOf(assessment)).toEqual(['A1'])
})

test('the sides are assessed apart, and what was taken out does not count', () => {
  const answers = [
    say('B1', { points: '13' }),
    say('B1', { points: '9' }, 'team'),
    say('B2', { points: '10', removedAt: '2026-11-20' }),
  ]
  const scoreOf = (by: 'self' | 'team') => {
    const { got, of } = assessmentBy(by, answers, known)?.result ?? {}
    return [got, of]
  }

  expect(scoreOf('self')).toEqual([13, 15])
  expect(scoreOf('team')).toEqual([9, 15])
})

test('an assessment goes on by the version it was begun with', () => {
  const later = {
    code: 'cl-model',
    version: '2',
    title: 'Thẩm định mô hình',
    short: 'Thẩm định',
    content: 'B | Chấm điểm\nB1 | score 20 | Đúng việc khó',
  }
  const both = knownChecklists([later])

  expect(assessmentBy('self', [], both)?.checklist.id).toBe('cl-model-2')
  expect(assessmentBy('self', [say('B1', { points: '13' })], both)?.checklist.id).toBe('cl-model-1')
})

test('where two versions were used, it says which one counts and that the other stands too', () => {
  const later = {
    code: 'cl-model',
    version: '2',
    title: 'Thẩm định mô hình',
    short: 'Thẩm định',
    content: 'B | Chấm điểm\nB1 | score 20 | Đúng việc khó\nB2 | score 20 | Có số đo',
  }
  const both = knownChecklists([later])
  const ofLater = (item: string, more: Values) => ({ ...say(item, more), checklist: 'cl-model-2' })
  const found = (answers: readonly Values[]) => {
    const { checklist, others, notes } = assessmentBy('self', answers, both) ?? {}
    return [
      checklist?.version,
      others?.map((each) => [each.checklist.version, each.answered]),
      notes?.map((each) => [each.checklist.version, each.item.id, each.words]),
    ]
  }
  const one = say('B1', { points: '13', note: 'Có biên bản họp dân' })
  const two = ofLater('B1', { points: '18', note: 'Đo lại đường' })

  expect(found([one])).toEqual(['1', [], [['1', 'B1', 'Có biên bản họp dân']]])
  // Of two with as many answers the earlier one counts, whichever came first.
  expect(found([two, one])).toEqual([
    '1',
    [['2', 1]],
    [
      ['1', 'B1', 'Có biên bản họp dân'],
      ['2', 'B1', 'Đo lại đường'],
    ],
  ])
  expect(found([one, two, ofLater('B2', { points: '10' })]).slice(0, 2)).toEqual(['2', [['1', 1]]])
  // Only a note, or an answer of the other side, is no other assessment.
  const noted = ofLater('B2', { note: 'Xem sổ thôn' })
  expect(found([one, noted]).slice(1)).toEqual([
    [],
    [
      ['1', 'B1', 'Có biên bản họp dân'],
      ['2', 'B2', 'Xem sổ thôn'],
    ],
  ])
  expect(found([one, { ...two, by: 'team' }]).slice(0, 2)).toEqual(['1', []])
})

test('what was mobilised is what the record says and what each note adds', () => {
  const notes = [{ money: 2_000_000, land: 120 }, { money: 500_000 }, { words: 'Họp thôn' }]

  expect(mobilised({ mobilisedLand: 4000 }, notes)).toEqual({ money: 2_500_000, land: 4120 })
  expect(mobilised({}, [])).toEqual({})
  expect(mobilised({}, [{ money: 0 }])).toEqual({ money: 0 })
})

test('a replica starts with what is the same everywhere, and with nothing of the place', () => {
  const start = replicaOf('exemplar-hien-dat', { ...anyExemplar, villages: ['unit-suoi'] })

  expect(start).toMatchObject({
    name: anyExemplar.name,
    contentMethod: anyExemplar.contentMethod,
    selectionReason: 'already_working',
    parent: 'exemplar-hien-dat',
  })
  for (const name of ['villages', 'beneficiaries', 'leadUnit', 'situation', 'startOn']) {
    expect(start).not.toHaveProperty(name)
  }
})
