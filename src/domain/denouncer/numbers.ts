import { isOf, type Token, type Words, wordsOf } from './tokens.ts'
import type { Found, TraceSort } from './traces.ts'

const DIGITS = 'không một hai ba bốn năm sáu bảy tám chín'
const DIGIT = wordsOf(DIGITS)
/** What else a digit is called beside others. */
const ALSO = wordsOf('tư lăm nhăm bẩy mốt o zero')
const VALUES = new Map([
  ...[...DIGIT.bare].map((word, value) => [word, String(value)] as const),
  ...[...ALSO.bare].map((word, at) => [word, '4557100'.charAt(at)] as const),
])
const IDENTITY = wordsOf('cccd cmnd cmt cmtnd passport bhyt bhxh stk gplx')
const IDENTITIES = ['ho chieu', 'can cuoc', 'dinh danh', 'chung minh', 'tuy than', 'gan chip']
/** Beside these stand sums as well. */
const CARD = wordsOf('tk atm')
const CARDS = [
  'tai khoan',
  'so tk',
  'so the',
  'bao hiem',
  'thuong binh',
  'lai xe',
  'ca nhan',
  'vao tk',
  'the atm',
]
const PHONE = wordsOf(
  'thoại sđt đt phone zalo tel viber sim alo hotline mobifone viettel vinaphone',
)
const PHONES = [
  'may ban',
  'so may',
  'may so',
  'nhan tin',
  'goi so',
  'goi may',
  'goi lai',
  'goi cho',
  'lien he',
  'lien lac',
  'nghe may',
]
const MONEY = wordsOf('đồng đ vnd vnđ nghìn ngàn triệu tỷ tỉ kg m m2 tiền')
const OFFICES = ['so thue', 'ho so']
const MOBILE = /^(?:0[35789]\d{8}|01\d{8,9}|02\d{8,9}|(?:00)?84[235789]\d{8,9})$/
const DATE = /\b\d{1,2}([./-])\d{1,2}\1(?:19|20)\d\d\b/g
/** What is said between the parts of a number. */
const BETWEEN = wordsOf('rồi xong tiếp chấm gạch cách nữa đến đuôi cuối là số')
const SEPARATORS = '.-–—_·•()+,/*:…'
/** A token that stands for a digit when it touches the next. */
const LOOKALIKE = new Map([
  ['o', '0'],
  ['l', '1'],
  ['i', '1'],
])
const GAP = 4
/** The beginning of a phone number whose end is elsewhere. */
const PART = /^0[35789]\d\d/
const LONGEST = 16

/** Phone and identity numbers, however their digits are grouped or spelled out. */
export function findNumbers(text: string, tokens: readonly Token[]): Found[] {
  const dates = new Set<number>()
  for (const { 0: date, index } of text.matchAll(DATE))
    for (let at = index; at < index + date.length; at++) dates.add(at)
  const found: Found[] = []
  for (let from = 0; from < tokens.length; from++) {
    if (dates.has(tokens[from]?.start ?? 0)) continue
    const hit = numberFrom(tokens, from, dates)
    if (!hit) continue
    found.push(hit)
    from = hit.to
  }
  return found
}

type Span = { from: number; to: number }

/** The longest number that begins with a token. */
function numberFrom(
  tokens: readonly Token[],
  from: number,
  dates: ReadonlySet<number>,
): Found | undefined {
  let digits = ''
  let best: Found | undefined
  for (let to = from, last = from; to < tokens.length && to - last < GAP; to++) {
    const more = digitsOf(tokens, to, dates)
    if (to > from ? !follows(tokens, to, more) : !more) break
    if (more) {
      last = to
      digits += more
      best = numberOf(digits, tokens, { from, to }) ?? best
    }
    if (digits.length > LONGEST) break
  }
  return best
}

const isSeparator = (token: Token | undefined) =>
  (token?.sort === 'mark' && SEPARATORS.includes(token.key)) || isOf(token, BETWEEN, true)

/** Whether a token goes on with the number before it; after a comma and a space spelled digits alone. */
function follows(tokens: readonly Token[], to: number, more: string): boolean {
  if (!more) return isSeparator(tokens[to])
  const before = tokens[to - 1]
  if (before?.key !== ',' || before.end === tokens[to]?.start) return true
  return isDigit(tokens[to]) && isDigit(tokens[to - 2])
}

/** The digits a token stands for: a number, a spelled digit among others, the letter O in a number. */
function digitsOf(tokens: readonly Token[], place: number, dates: ReadonlySet<number>): string {
  const token = tokens[place]
  if (!token || dates.has(token.start)) return ''
  if (token.sort === 'number') return token.key
  const alike = LOOKALIKE.get(token.key)
  if (alike && isGlued(token, tokens[place + 1])) return alike
  const isSpelled = isDigit(tokens[place - 1]) || isDigit(tokens[place + 1])
  return (isSpelled && isDigit(token) && VALUES.get(token.bare)) || ''
}

const isDigit = (token: Token | undefined) => isOf(token, DIGIT, true) || isOf(token, ALSO, true)
const isGlued = (token: Token, next: Token | undefined) =>
  next?.sort === 'number' && next.start === token.end

function numberOf(digits: string, tokens: readonly Token[], span: Span): Found | undefined {
  const { from, to } = span
  if (isOf(tokens[to + 1], MONEY, true)) return undefined
  if (isPassport(tokens, from, to)) return { from: from - 1, to, sort: 'identity' }
  const around = [...tokens.slice(Math.max(0, from - 7), from), ...tokens.slice(to + 1, to + 5)]
  const pairs = around.map(({ bare }, place) => `${around[place - 1]?.bare} ${bare}`)
  const isTold = (list: Words, told: readonly string[]) =>
    around.some((token) => isOf(token, list, true)) || pairs.some((pair) => told.includes(pair))
  const isCard = isTold(CARD, CARDS) && !isSum(tokens, span)
  const isOffice = !isCard && pairs.some((pair) => OFFICES.includes(pair))
  const sort =
    surely(digits, isCard || isTold(IDENTITY, IDENTITIES), isOffice) ??
    (isOffice ? undefined : perhaps(digits, tokens, { ...span, isTold: isTold(PHONE, PHONES) }))
  return sort && { from, to, sort }
}

/** Told by its own digits or by what it is called beside it. */
function surely(digits: string, isIdentity: boolean, isOffice: boolean): TraceSort | undefined {
  const size = digits.length
  if (isIdentity && size >= 7 && size <= 16) return 'identity'
  if (!isOffice && MOBILE.test(digits)) return 'phone'
  return size === 12 && digits.startsWith('0') ? 'identity' : undefined
}

function perhaps(
  digits: string,
  tokens: readonly Token[],
  { from, to, isTold }: Span & { isTold: boolean },
): TraceSort | undefined {
  const size = digits.length
  if (size >= 7 && isSpelled(tokens, from, to)) return 'phone'
  return near(digits, { from, to, isTold }) ?? whole(digits, tokens, { from, to })
}

/** Beside what tells a phone, or its beginning in parts. */
function near(digits: string, { from, to, isTold }: Span & { isTold: boolean }) {
  const size = digits.length
  if (isTold && size >= 6 && size < 12 && !/^1[89]00/.test(digits)) return 'phone'
  return PART.test(digits) && (isTold || isInParts(size, from, to)) ? 'phone' : undefined
}

const whole = (digits: string, tokens: readonly Token[], span: Span) =>
  digits.length >= 9 && isOneNumber(digits, tokens, span) ? 'identity' : undefined

const isInParts = (size: number, from: number, to: number) => size > 6 && size < 10 && from < to

/** Digits in words from one end to the other: nobody writes a sum so. */
const isSpelled = (tokens: readonly Token[], from: number, to: number) =>
  tokens.slice(from, to + 1).every(({ sort }) => sort !== 'number')

/** `412.556.000`, and whatever ends in thousands. */
function isSum(tokens: readonly Token[], { from, to }: Span): boolean {
  const look = tokens.slice(from, to + 1).map(({ key }) => key)
  return /^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(look.join('')) || look.at(-1)?.endsWith('000') === true
}

/** Nine digits and more in one piece or in threes apart by spaces, unless it is a round sum. */
function isOneNumber(digits: string, tokens: readonly Token[], { from, to }: Span): boolean {
  if (digits.endsWith('000') || isOf(tokens[from - 1], MONEY, true)) return false
  if (from === to) return true
  const groups = tokens.slice(from, to + 1)
  if (tokens[to + 1]?.sort === 'number') return false
  return digits.length === 9 && groups.every(({ key }) => /^(?:\d{3}|-)$/.test(key))
}

/** `C1234567`, `C 1234567`. */
function isPassport(tokens: readonly Token[], from: number, to: number): boolean {
  const [letter, number] = [tokens[from - 1], tokens[from]]
  if (from !== to || !number || !/^\d{7,8}$/.test(number.key)) return false
  if (letter?.sort !== 'word' || letter.bare.length > 1) return false
  return letter.capital || letter.end === number.start
}
