import { expect, test } from 'vitest'

import { clean as openClean } from './denouncer-open-clean.ts'
import { stopped as openStopped } from './denouncer-open-stopped.ts'
import { bareOf, scoreTraces } from './denouncer-score.ts'
import { clean } from './denouncer-shut-clean.ts'
import { stopped } from './denouncer-shut-stopped.ts'
import { clean as spokenClean } from './denouncer-spoken-clean.ts'
import { stopped as spokenStopped } from './denouncer-spoken-stopped.ts'

/** What is judged wrongly since the check learned from many others' texts. */
const missedSince = ['Bì thư ghi nơi gửi 62A Phan Đình Phùng']
const wrongedSince = [
  'Công ty Hoàng Anh trúng thầu ba năm liền',
  'gửi bưu điện bảo đảm cho người tố cáo, mã vận đơn 4471',
  'Người tố cáo ở xã khác gửi lên',
  'nguoi to cao o xa khac',
  'Người tố cáo gửi đơn ở bưu điện',
  'Xã chưa biết người tố cáo ở đâu',
  'Đơn của người tố cáo gửi ba cơ quan',
]
const besides = (texts: readonly { text: string }[], known: readonly string[]) =>
  texts.map(({ text }) => text).filter((text) => !known.includes(text))

test('the half the rules were mended by is judged without a fault but for what is known', () => {
  const score = scoreTraces({ stopped: openStopped, clean: openClean })

  expect(score.missed).toEqual([])
  expect(besides(score.wronged, wrongedSince)).toEqual([])
})

test('notes that speak of the one who denounced are judged without a fault but for what is known', () => {
  const score = scoreTraces({ stopped: spokenStopped, clean: spokenClean })

  expect(besides(score.missed, missedSince)).toEqual([])
  expect(besides(score.wronged, wrongedSince)).toEqual([])
})

test('of the half no rule was made by, names and clean notes are judged as promised', () => {
  const score = scoreTraces({ stopped, clean })

  expect(score.names).toBeGreaterThanOrEqual(0.955)
  expect(score.clean).toBeLessThanOrEqual(0.05)
  // Two number plates of others' cars go through.
  expect(score.others).toBeGreaterThanOrEqual(0.97)
})

test.each([
  ['in small letters', (text: string) => text.toLowerCase(), 0.72],
  ['in capitals', (text: string) => text.toUpperCase(), 0.72],
  ['without diacritics', bareOf, 0.93],
  ['in small letters without diacritics', (text: string) => bareOf(text).toLowerCase(), 0.61],
])('the same half %s: fewer names, nearly all else', (_how, typed, names) => {
  const score = scoreTraces({
    stopped: stopped.map(({ text, has }) => ({ text: typed(text), has })),
    clean: clean.map(typed),
  })

  expect(score.names).toBeGreaterThanOrEqual(names)
  expect(score.others).toBeGreaterThanOrEqual(0.94)
  expect(score.clean).toBeLessThanOrEqual(0.085)
})
