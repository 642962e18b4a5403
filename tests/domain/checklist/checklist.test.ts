import { expect, test } from 'vitest'

import { itemsOf, type Said } from '#domain/checklist/checklist.ts'
import { readBands, readGroups } from '#domain/checklist/read.ts'
import { resultOf } from '#domain/checklist/score.ts'
import { defaultChecklists } from '#records/checklist/defaults.ts'
import { checklistRules } from '#records/checklist/rules.ts'
import { checklistWordsEn } from '#records/checklist/words-en.ts'

const shape: Readonly<Record<string, readonly [items: number, points: number]>> = {
  'cl-qcdc': [23, 0],
  'cl-dvcq': [25, 0],
  'cl-tcd': [23, 0],
  'cl-niemyet': [11, 0],
  'cl-model': [13, 100],
  'cl-score': [26, 100],
}

test('every checklist the app comes with is read whole, and is a valid record', () => {
  const found = defaultChecklists.map((each) => {
    const items = itemsOf(readGroups(each.content))
    expect(checklistRules.check(each)).toEqual([])
    const points = items.reduce((sum, { maxPoints }) => sum + maxPoints, 0)
    return [each.code, [items.length, points]]
  })

  expect(Object.fromEntries(found)).toEqual(shape)
})

test('every head, item and rating of them has its English, and all else that is asked or warned of', () => {
  const words: Record<string, Record<string, string>> = checklistWordsEn
  for (const { code, version, content, bands = '', caps = '' } of defaultChecklists) {
    const { groups } = readGroups(content)
    const shown = itemsOf({ groups }).filter(({ evidence }) => evidence !== undefined)
    const names = [
      'title',
      'short',
      ...groups.flatMap(({ id, items }) => [id, ...items.map((item) => item.id)]),
      ...(readBands(bands) ?? []).map(({ min }) => `band${min}`),
      ...shown.map(({ id }) => `${id}see`),
      ...caps.split('\n').flatMap((line, nth) => (line === '' ? [] : `cap${nth + 1}`)),
    ]
    expect(Object.keys(words[`${code}-${version}`] ?? {}).toSorted()).toEqual(names.toSorted())
  }
})

test('of the checklist of democracy four items ask for a number', () => {
  const qcdc = defaultChecklists.find(({ code }) => code === 'cl-qcdc')
  const numbers = itemsOf(readGroups(qcdc?.content ?? '')).filter(
    (item) => item.answer === 'number',
  )

  expect(numbers.map(({ id }) => id)).toEqual(['A2', 'B1', 'B6', 'C5'])
})

test.each([
  ['an item without a head', 'A1 | yes_no_na | Câu'],
  ['an item under another head', 'A | Đầu\nB1 | yes_no_na | Câu'],
  ['an item that stands twice', 'A | Đầu\nA1 | yes_no_na | Câu\nA1 | text | Câu'],
  ['a way to answer that there is not', 'A | Đầu\nA1 | maybe | Câu'],
  ['a score out of nothing', 'A | Đầu\nA1 | score | Câu'],
  ['points for a number', 'A | Đầu\nA1 | number 5 | Câu'],
  ['an item that asks nothing', 'A | Đầu\nA1 | text'],
])('%s is named by its line', (_, content) => {
  expect(readGroups(content).wrongLine).toBe(content.split('\n').length)
})

test('a condition that is not met makes the whole fall, whatever its points', () => {
  const content =
    'A | Điều kiện | condition\nA1 | yes_no_na | Đã đăng ký\nB | Chấm\nB1 | score 10 | Kết quả'
  const bands = readBands('90 | Xuất sắc\n65 | Đạt\n0 | Chưa đạt') ?? []
  const { groups } = readGroups(content)
  const bandWith = (a1: Said) =>
    resultOf(
      { groups, bands },
      new Map([
        ['A1', a1],
        ['B1', { points: 10 }],
      ]),
    ).band?.label

  expect(bandWith({ value: 'yes' })).toBe('Xuất sắc')
  expect(bandWith({ value: 'na' })).toBe('Xuất sắc')
  expect(bandWith({ value: 'no' })).toBe('Chưa đạt')
})
