import { expect, test } from 'vitest'

import { findAddresses } from '#domain/denouncer/addresses.ts'
import { findByOffice } from '#domain/denouncer/by-office.ts'
import { findContacts } from '#domain/denouncer/contacts.ts'
import { findHisPapers } from '#domain/denouncer/his-papers.ts'
import { findHisPlaces } from '#domain/denouncer/his-places.ts'
import { findHisStanding } from '#domain/denouncer/his-standing.ts'
import { findNames } from '#domain/denouncer/names.ts'
import { findNumberParts } from '#domain/denouncer/number-parts.ts'
import { findNumbers } from '#domain/denouncer/numbers.ts'
import { findPlates } from '#domain/denouncer/plates.ts'
import { findSmall } from '#domain/denouncer/small-letters.ts'
import { findTraces } from '#domain/denouncer/traces.ts'
import { tokensOf } from '#domain/denouncer/tokens.ts'
import { findUnlisted } from '#domain/denouncer/unlisted.ts'

import { scoreTraces } from './denouncer-score.ts'
import * as more from './denouncer-texts-more.ts'
import { clean, stopped } from './denouncer-texts.ts'

const withoutDiacritics = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
const ways: readonly [how: string, typed: (text: string) => string][] = [
  ['as written', (text) => text],
  ['without diacritics', withoutDiacritics],
  ['in small letters', (text) => text.toLowerCase()],
  ['in capitals', (text) => text.toUpperCase()],
  ['in small letters without diacritics', (text) => withoutDiacritics(text).toLowerCase()],
  ['with wide spaces', (text) => text.replaceAll(' ', '   ')],
  ['with diacritics as marks of their own', (text) => text.normalize('NFD')],
]

test.each(ways)('a note that says who denounced is stopped, %s', (_how, typed) => {
  const score = scoreTraces({
    stopped: stopped.map(({ text, has }) => ({ text: typed(text), has })),
    clean: clean.map(typed),
  })

  expect(score.others, JSON.stringify(score.missed)).toBeGreaterThanOrEqual(0.99)
  // The same words without diacritics can be a person or a thing; what cannot be told apart is allowed.
  expect(score.names, JSON.stringify(score.missed)).toBeGreaterThanOrEqual(0.85)
  expect(score.clean, JSON.stringify(score.wronged)).toBeLessThanOrEqual(0.05)
})

test('as officers write them, all notes but one are judged rightly', () => {
  const { missed, wronged } = scoreTraces({ stopped, clean })

  expect(missed).toEqual([])
  expect(wronged.map(({ text }) => text)).toEqual([
    'Người dân tộc Hà Nhì, Thái, Mông ở ba bản đều được mời họp.',
  ])
})

/** What is still judged wrongly of the texts by someone who had not seen the check. */
const wrong: { missed: string[]; wronged: string[] } = { missed: [], wronged: [] }

test('the texts by someone who had not seen the check are judged as promised', () => {
  const { missed, wronged, ...shares } = scoreTraces(more)

  expect({
    missed: missed.map(({ text }) => text),
    wronged: wronged.map(({ text }) => text),
  }).toEqual(wrong)
  expect(shares.names).toBeGreaterThanOrEqual(0.95)
  expect(shares.others).toBeGreaterThanOrEqual(0.99)
  expect(shares.clean).toBeLessThanOrEqual(0.05)
})

test.each([
  'c. lụa bán rau ngoài chợ nói thu phí không vé',
  'hỏi lan anh là rõ nhất, thu quỹ lớp sai',
  'Kế toán Hương là người đưa sổ ra.',
  'Theo lời Kháng A Chớ thì xã giữ tiền.',
  'sdt 0912 rồi 345 rồi 678',
  '0912/345/678 là số mới',
  'Passport: B 123 4567',
  '040 51 28 76 là chứng minh nhân dân cũ',
  'hộ thứ năm từ đầu bản xuống',
  'nhà bán xăng lẻ đầu bản',
  '12B/7 phố Chợ',
  'Người tố cáo thuê trọ ở đầu cầu treo',
])('a shape of its own is stopped: %s', (text) => {
  expect(findTraces(text)).not.toEqual([])
})

test.each([
  'Phong trào thi đua Nguyễn Viết Xuân chi sai tiền thưởng.',
  'a. Thu tiền sai quy định; b. Không họp dân.',
  'Các hộ sống gần mỏ đá bị bụi, 31 hộ ở cuối bản chưa có điện.',
  'Nhà máy gần suối, nhà trường gần chợ và nhà nước.',
  'Chi phí 3/4 đường bê tông đã quyết toán.',
  'Bác sĩ trực bỏ vị trí, vi van de nay dan buc xuc.',
])('what only looks like a trace may stand: %s', (text) => {
  expect(findTraces(text)).toEqual([])
})

test.each([
  ['Chị Hạnh gọi 0987 123 456 từ số nhà 12', ['name', 'phone', 'address']],
  ['CCCD 011185001234 của bà Lò Thị An', ['identity', 'name']],
])('the words and their sort are named: %s', (text, sorts) => {
  const found = findTraces(text)

  expect(found.map(({ sort }) => sort)).toEqual(sorts)
  for (const { start, end, words } of found) expect(text.slice(start, end)).toBe(words)
})

test('the words are those of the text, however it was typed', () => {
  expect(findTraces('Đơn của bà Lò  Thị An, gọi 0987.123.456.').map(({ words }) => words)).toEqual([
    'bà Lò  Thị An',
    '0987.123.456',
  ])
})

test.each([
  'a',
  '0 ',
  '1',
  'nhà ở ',
  'ông ',
  'Lò ',
  'bản Na Sang, ',
  '@',
  'a@bc.vn ',
  'bản Lò Cao, ',
  'ông phó chủ tịch ',
  'ông Lò Văn An, ',
  '.',
  '0123456789',
  '\u0301',
  'tổ 4 ',
  'nhà duy nhất ',
  'a. Lan ',
  'Hùng Cường ',
  '0912 rồi ',
  'giải ',
  '26B1-774.20 ',
  'nick ',
  'zalo tên là ',
  'a còng ',
  'nơi ',
  'con trưởng bản ',
  'con trưởng bản cũ ',
  'không một hai ',
  'ong sau ',
  'anh pờ ',
  'Ksor Y ',
  'Vương Chá Sử ',
  'người tố cáo ',
  'người tố cáo là ',
  'kế toán cũ ',
  'kế toán là người tố cáo ',
  'thẻ số 1 ',
  'thẻ số 1 của người tố cáo ở thôn ',
  'đuôi ',
  'về thôn 4 cho người tố cáo ',
])('work grows with the length of the text, not with its square: %j', (piece) => {
  const looks = (times: number) => {
    const text = piece.repeat(times)
    let count = 0
    const tokens = new Proxy(tokensOf(text), {
      get(all, key, self) {
        count++
        return Reflect.get(all, key, self)
      },
    })
    for (const find of [findNumbers, findAddresses, findContacts, findPlates]) find(text, tokens)
    for (const find of [findNames, findUnlisted, findSmall, findByOffice]) find(tokens)
    for (const find of [findHisPapers, findHisPlaces, findHisStanding, findNumberParts])
      find(tokens)
    return count
  }

  expect(looks(800)).toBeLessThanOrEqual(looks(400) * 2.1 + 50)
})

test('the longest note is read, whatever stands in it', () => {
  for (const piece of ['ông Lò ', '0 ', 'a@b ', '\u0301', 'x'])
    expect(findTraces(piece.repeat(4000 / piece.length)).length).toBeLessThanOrEqual(4000)
})
