import { expect, test } from 'vitest'

import type { Said } from '#domain/checklist/checklist.ts'
import { readBands, readGroups } from '#domain/checklist/read.ts'
import { resultOf } from '#domain/checklist/score.ts'

const { groups } = readGroups(`A | Điều kiện | condition
A1 | yes_no | Đã đăng ký
B | Chấm
B1 | score 10 | Kết quả`)
// The lowest rating begins at 65: whoever does not come up to it has none.
const bands = readBands('90 | Xuất sắc\n65 | Đạt') ?? []

function ratedWith(a1: Said['value'], points: number) {
  const said = new Map([
    ['A1', { value: a1 }],
    ['B1', { points }],
  ])
  const { band, next } = resultOf({ groups, bands }, said)
  return { band: band?.label, next: next && `${next.missing} ${next.band.label}` }
}

test.each([
  ['reaches the lowest rating', 'yes', 6.5, { band: 'Đạt', next: '2.5 Xuất sắc' }],
  ['lies below the lowest rating', 'yes', 4, { band: undefined, next: '2.5 Đạt' }],
  ['falls by a condition', 'no', 10, { band: undefined, next: undefined }],
])('with ratings that do not begin at 0, a result that %s', (_, a1, points, rated) => {
  expect(ratedWith(a1, points)).toEqual(rated)
})
