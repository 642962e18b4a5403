import { pairAt } from './family.ts'
import { findMentions } from './mentions.ts'
import { isOf, type Token, wordsOf } from './tokens.ts'
import type { Found } from './traces.ts'

const AROUND = 12
const PHONE = wordsOf('thoại sđt đt phone zalo sim gọi máy mạng mobi viettel vina tel alo nhắn')
const PARTS = new Set(['so cuoi', 'so dau', 'dau so', 'duoi so', 'so duoi', 'chu cuoi'])
const PART = wordsOf('đuôi đầu')
const BETWEEN = wordsOf('là số của bằng')
/** What else has a last number. */
const PAPERS = wordsOf('hóa phiếu lai thửa séc chương mục')

/** Some digits of a phone number: `3 số cuối 417`, `đầu 0905`, where a phone or a denouncer is spoken of. */
export function findNumberParts(tokens: readonly Token[]): Found[] {
  const near = new Set<number>()
  for (const { from, to } of findMentions(tokens)) mark(near, from, to)
  for (const at of tokens.keys()) if (isOf(tokens[at], PHONE)) mark(near, at, at)
  const found: Found[] = []
  for (const from of near) {
    const to = partFrom(tokens, from)
    if (to !== undefined) found.push({ from, to, sort: 'phone' })
  }
  return found
}

function mark(near: Set<number>, from: number, to: number) {
  for (let at = Math.max(0, from - AROUND); at < to + AROUND; at++) near.add(at)
}

function partFrom(tokens: readonly Token[], from: number): number | undefined {
  const isPair = PARTS.has(pairAt(tokens, from))
  if (!isPair && !isOf(tokens[from], PART)) return undefined
  const at = afterSaid(tokens, isPair ? from + 2 : from + 1, tokens[from]?.bare === 'duoi')
  return isPart(tokens, at, isPair ? SOME : FEW) && !isOfPaper(tokens, from) ? at : undefined
}

const isPart = (tokens: readonly Token[], at: number, look: RegExp) =>
  look.test(tokens[at]?.key ?? '') && tokens[at + 1]?.key !== '/'
/** Not the beginning of a number that anybody may ring, `1900`. */
const SOME = /^(?!1[89]00)\d{2,6}$/
const FEW = /^(?!1[89]00)(?:0\d{2,5}|\d{3,4})$/

/** What follows `là`, `:`, and after `đuôi` whose number it is. */
function afterSaid(tokens: readonly Token[], from: number, isTail: boolean): number {
  let at = from
  const isSaid = (token: Token | undefined) =>
    isOf(token, BETWEEN, true) || token?.key === ':' || (isTail && isOf(token, WHOSE, true))
  while (at < from + 6 && isSaid(tokens[at])) at++
  return at
}
const WHOSE = wordsOf('sđt đt máy sim điện thoại người ng tố cáo báo tin gửi viết làm đơn')

const isOfPaper = (tokens: readonly Token[], from: number) =>
  tokens.slice(Math.max(0, from - 7), from).some((token) => isOf(token, PAPERS, true))
