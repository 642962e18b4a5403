import { expect, test } from 'vitest'

import { readCaps } from '#domain/checklist/caps.ts'
import type { Said } from '#domain/checklist/checklist.ts'
import { readBands, readGroups } from '#domain/checklist/read.ts'
import { resultOf } from '#domain/checklist/score.ts'
import { knownChecklists } from '#records/checklist/known.ts'

const own = {
  groups: readGroups('A | Chấm\nA1 | score 100 | Cả năm').groups,
  bands: readBands('80 | Tốt\n50 | Khá\n0 | Chưa tốt') ?? [],
}

test('the self-scoring is held down by what its checklist says, and by the lowest of all that happened', () => {
  const score = knownChecklists([]).get('cl-score-1')
  if (!score) throw new Error('The app comes with it')
  const all = score.groups.flatMap(({ items }) => items)
  const full = all.map(({ id, maxPoints }): [string, Said] => [id, { points: maxPoints }])
  const rated = (...happened: string[]) => {
    const caps = happened.map((id): [string, Said] => [id, { value: 'text', words: 'đã xảy ra' }])
    const { band, got, next, happened: found } = resultOf(score, new Map([...full, ...caps]))
    return [band?.label, got, next, found.length]
  }

  expect(score.caps?.map(({ id, highest }) => [id, highest?.label])).toEqual([
    ['K1', 'Hoàn thành'],
    ['K2', 'Hoàn thành'],
    ['K3', 'Không hoàn thành'],
  ])
  expect(rated()).toEqual(['Xuất sắc', 100, undefined, 0])
  expect(rated('K2')).toEqual(['Hoàn thành', 100, undefined, 1])
  expect(rated('K1', 'K3')).toEqual(['Không hoàn thành', 100, undefined, 2])
})

test('what is taken back holds nothing down, and nothing is promised above what happened', () => {
  const caps = readCaps('Có đơn vượt cấp: cao nhất là Khá', own)
  const at = (points: number, said: Said) =>
    resultOf(
      { ...own, caps },
      new Map<string, Said>([
        ['A1', { points }],
        ['K1', said],
      ]),
    )

  expect(at(90, { words: 'Có đơn vượt cấp' }).band?.label).toBe('Khá')
  expect(at(90, {}).band?.label).toBe('Tốt')
  expect(at(60, { words: 'Có đơn vượt cấp' }).next).toBeUndefined()
  expect(at(40, { words: 'Có đơn vượt cấp' }).next?.band.label).toBe('Khá')
  expect(at(40, { words: 'Có đơn vượt cấp' }).band?.label).toBe('Chưa tốt')
})

test('a line that ends with no rating is read alone; of names that end alike the longer one counts', () => {
  const bands = readBands('50 | Tốt\n0 | Chưa tốt') ?? []
  const lines = 'Một: Tốt.\n\nHai: CHƯA TỐT\nBa: xem lại'
  const caps = readCaps(lines, { ...own, bands })

  expect(caps.map(({ id, text, highest }) => [id, text, highest?.label])).toEqual([
    ['K1', 'Một: Tốt.', 'Tốt'],
    ['K2', 'Hai: CHƯA TỐT', 'Chưa tốt'],
    ['K3', 'Ba: xem lại', undefined],
  ])
})

test('the rating stands after a colon or “là”, and a line that says which is not given is read alone', () => {
  const highest = (line: string) => readCaps(line, own)[0]?.highest?.label
  for (const line of [
    'Trễ hạn: không xếp loại Tốt',
    'Trễ hạn: không xếp loại là Tốt',
    'Trễ hạn: không phải là Tốt',
    'Chưa công khai thì chưa là Tốt',
    'Trễ hạn: xếp loại Khá Tốt',
    'Trễ hạn: mọi việc chưaTốt',
    'Trễ hạn thì xếp, Tốt',
    'Tốt',
  ]) {
    expect([line, highest(line)]).toEqual([line, undefined])
  }
  expect(highest('Không gửi báo cáo năm: xếp loại cao nhất là Khá')).toBe('Khá')
  expect(highest('Không gửi báo cáo năm:Khá')).toBe('Khá')
  expect(highest('Không gửi báo cáo năm, xếp loại cao nhất là  chưa tốt;')).toBe('Chưa tốt')
})

test('where a checklist has a part K, what holds it down is called by a letter nothing else has', () => {
  const groups = readGroups('K | Phần K\nK1 | yes_no | Câu\nZ | Phần Z\nZ1 | yes_no | Câu').groups
  const caps = readCaps('Một: Hoàn thành', { groups, bands: [] })

  expect(caps.map(({ id, highest }) => [id, highest?.label])).toEqual([['Y1', 'Hoàn thành']])
})
