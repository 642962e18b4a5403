import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'

import { beforeAll, expect, test } from 'vitest'

import { modelOf } from '#domain/denouncer/learned.ts'
import { findTraces } from '#domain/denouncer/traces.ts'
import * as taughtNow from '#domain/denouncer/weights.ts'

import { type Taken, teach } from '../teach/score.ts'
import { lessonsOf, readTexts } from '../teach/texts.ts'

let taken: Taken[] = []
/** Sentences that tell of nobody, and in which nothing is found. */
let around: string[] = []
beforeAll(() => {
  taken = readTexts().map((text) => ({ text, lessons: lessonsOf(text) }))
  around = taken
    .filter(({ text }) => text.told === 'clean' && findTraces(text.text).length === 0)
    .map(({ text }) => text.text)
}, 300_000)

test('the weights are what the texts teach', () => {
  const { PLACE, NAME, PERSON } = taughtNow

  expect(teach(taken)).toEqual({ place: PLACE, name: NAME, person: PERSON })
})

test('the weights are small enough for a weak signal', () => {
  const bytes = readFileSync('src/domain/denouncer/weights.ts')

  expect(brotliCompressSync(bytes).length).toBeLessThanOrEqual(36_864)
})

test('a weight stands in the bucket its text says, however far from the last', () => {
  const { weights } = modelOf({ bias: 0, step: 1, weights: ')n[)l[[*p' })

  expect([...weights.entries()].filter(([, weight]) => weight !== 0)).toEqual([
    [0, 1],
    [52, -1],
    [156, 3],
  ])
})

test.each([
  'Người tố cáo ở bản Huổi Lướng, đi qua cầu treo rẽ trái căn nhà sàn thứ 3.',
  'Nguyên đơn cư ngụ xóm Vạn Chài ven đê, trên thuyền buộc ở bến số 2.',
  'gui kq cho nguoi ta ve thon Thuong Nong, doi 3 nhe, vu to cao ke toan',
  'Ông này ở tổ dân phố 9, tố cáo bí thư chi bộ ăn chặn quà Tết hộ nghèo.',
  'Người gửi đơn sống ở lều ngoài đồng Mả Voi trông vịt, buổi tối mới gặp được.',
])('where somebody lives is found among forty other sentences: %s', (sentence) => {
  const note = [...around.slice(0, 20), sentence, ...around.slice(20, 40)].join('\n')
  const at = note.indexOf(sentence)
  const inside = findTraces(note).filter(
    ({ start, end }) => start < at + sentence.length && end > at,
  )

  expect(findTraces(sentence)).not.toEqual([])
  expect(inside).not.toEqual([])
})

test('a trace the rules do not know is told by some of its words, no more than ten', () => {
  const text = 'Nguyên đơn cư ngụ xóm Vạn Chài ven đê, trên thuyền buộc ở bến số 2.'
  const [trace] = findTraces(text)

  expect(trace?.sort).toBe('address')
  expect(text).toContain(trace?.words)
  expect(trace?.words.split(/\s+/).length).toBeLessThanOrEqual(10)
})

test.each(['ông Thấu', 'cô Tạ Minh Huệ'])(
  'a name behind a form of address stops a note, also that of the one denounced: %s',
  (name) => {
    const note = `Trưởng thôn ${name} xây lấn mương, lập biên bản hiện trạng của 96 hộ, kế toán xã đã đối chiếu sổ quỹ và phiếu chi năm 2023.`
    expect(findTraces(note).map(({ sort }) => sort)).toContain('name')
  },
)
