import { expect, test } from 'vitest'

import { onOnePage, type PageLine } from '#records/exemplar/one-page.ts'

const words = (letters: number) => 'Họp từng nhóm hộ '.repeat(letters).slice(0, letters).trim()
const short = (nth: number): PageLine => ({ label: `Mục ${nth}`, value: 'Tập thể' })
const long = (nth: number, letters: number): PageLine => ({
  label: `Nội dung ${nth}`,
  value: words(letters),
  long: true,
})
const shorts = Array.from({ length: 14 }, (_, nth) => short(nth))

test('few words stand whole on the page, set as they are read best', () => {
  const lines = [...shorts, ...[1, 2, 3, 4, 5, 6, 7].map((nth) => long(nth, 150))]
  expect(onOnePage('Hiến đất mở đường', lines)).toEqual({ lines, isClose: false, isCut: false })
})

test('more words stand whole and closer', () => {
  const lines = [...shorts, ...[1, 2, 3, 4, 5, 6, 7].map((nth) => long(nth, 330))]
  expect(onOnePage('Hiến đất mở đường', lines)).toEqual({ lines, isClose: true, isCut: false })
})

test('seven texts of a thousand letters are cut alike, and each says that it goes on', () => {
  const lines = [...shorts, ...[1, 2, 3, 4, 5, 6, 7].map((nth) => long(nth, 1000)), long(8, 90)]
  const { lines: cut, isClose, isCut } = onOnePage('Hiến đất mở đường', lines)
  const texts = cut.filter((line) => line.long).map(({ value }) => value)

  expect([isClose, isCut]).toEqual([true, true])
  expect(texts.slice(0, 7).every((text) => text.endsWith(' …') && text.length > 250)).toBe(true)
  expect(new Set(texts.slice(0, 7).map((text) => text.length)).size).toBe(1)
  // What is short enough stays whole.
  expect(texts[7]).toBe(words(90))
})

test('a long value takes the whole width, and short ones come first', () => {
  const line = { label: 'Địa bàn', value: words(120) }
  const { lines } = onOnePage('Tên', [line, short(1)])
  expect(lines).toEqual([short(1), { ...line, long: true }])
})

test('a text of many short lines counts by its lines', () => {
  const many = {
    label: 'Cách làm',
    value: Array.from({ length: 80 }, () => 'Họp').join('\n'),
    long: true,
  }
  const { lines, isCut } = onOnePage('Tên', [many])
  expect(isCut).toBe(true)
  expect(lines[0]?.value.split('\n').length).toBeLessThan(50)
})
