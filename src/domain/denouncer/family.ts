import { isStreet } from './streets.ts'
import { exactly, isOf, type Token, type Words, wordsOf } from './tokens.ts'
import * as words from './words.ts'

const RUN = 5
/** Family names that are seldom another word even without diacritics; the others before Văn or Thị. */
const FIRM = new Set('nguyen tran huynh giang sung lo quang lu'.split(' '))
const LIKELY = new Set([...FIRM, ...'pham bui vu le hoang trinh quach dinh luong'.split(' ')])

/** Tokens, and a place among them. */
export type At = { tokens: readonly Token[]; from: number }

export const pairAt = (tokens: readonly Token[], at: number) =>
  `${tokens[at]?.bare} ${tokens[at + 1]?.bare}`
export const isWord = (token: Token | undefined) => token?.sort === 'word'
export const isCommon = (token: Token | undefined) => isOf(token, words.common)
export const isPlace = (token: Token | undefined) => isOf(token, words.place)
/** A second word, unless it is itself written as a given name. */
export const isSecond = (token: Token | undefined) =>
  isOf(token, words.second) && !(token?.capital && isOf(token, words.given))

/** A word of the list, or one typed without diacritics among others so typed. */
export function isPerhaps(tokens: readonly Token[], at: number, list: Words): boolean {
  const token = tokens[at]
  return isOf(token, list, token?.plain || (token?.capital && !tokens[at + 1]?.accented))
}

/** How many words in capitals stand there in a row, at most five. */
export function runFrom(tokens: readonly Token[], from: number): number {
  let size = 0
  while (size < RUN && isWord(tokens[from + size]) && tokens[from + size]?.capital) size++
  return size
}

/** Where the name ends that begins with a family name; `isCalled` after a title. */
export function nameFrom({ tokens, from }: At, isCalled: boolean): number | undefined {
  const family = tokens[from]
  if (!family || !isWord(tokens[from + 1])) return undefined
  const isSure = isOf(family, words.sure, family.capital && !isCommon(family))
  if (!isSure && !isFamily(tokens, from)) return unknown(tokens, from)
  const size = runFrom(tokens, from)
  if (size > 1) return isCalled ? from + size - 1 : capitals({ tokens, from }, size, isSure)
  if (words.famous.has(pairAt(tokens, from))) return undefined
  return isCalled ? flatCalled(tokens, from) : flat(tokens, from)
}

const isFamily = (tokens: readonly Token[], from: number) =>
  isPerhaps(tokens, from, words.unsure) ||
  isPerhaps(tokens, from, words.sure) ||
  isOf(tokens[from], words.rare)

/** `Xa Thị Mẩy`: an unknown family name before Thị or A. */
function unknown(tokens: readonly Token[], from: number): number | undefined {
  const isName = runFrom(tokens, from) > 2 && isOf(tokens[from + 1], words.between, false)
  if (isNamedAfter(tokens, from)) return undefined
  return isName && !isPlace(tokens[from]) && !isPlace(tokens[from - 1]) ? from + 2 : undefined
}

function capitals({ tokens, from }: At, size: number, isSure: boolean): number | undefined {
  const to = from + size - 1
  if (isPublic(tokens, from, size) || isNamedAfter(tokens, from)) return undefined
  const has = (list: Words) => size > 2 && isPerhaps(tokens, from + 1, list)
  if (has(words.between)) return to
  if (isOfBusiness(tokens, from)) return undefined
  if (isAmongPlaces(tokens, from)) return isSure && size === 3 ? to : undefined
  return has(words.middle) || isSpokenOf(tokens, to, isSure) ? to : undefined
}

/** `Duong Le Van Tam`, `Truong Quang Trung`: what without diacritics only looks like a family name. */
function isRoad(tokens: readonly Token[], from: number, size: number): boolean {
  if (tokens[from]?.accented !== false || !ROADS.has(tokens[from].bare)) return false
  const named = tokens.slice(from + 1, from + size).map(({ bare }) => bare)
  return isStreet(named.join(' ')) || (named.length > 2 && isOf(tokens[from + 1], words.sure, true))
}
const ROADS = new Set(['duong', 'truong', 'cau'])

const isPublic = (tokens: readonly Token[], from: number, size: number) =>
  isRoad(tokens, from, size) || isFamous(tokens, from, size)

const isAmongPlaces = (tokens: readonly Token[], from: number) =>
  isPlace(tokens[from - 1]) || isListed(tokens, from)

const isSpokenOf = (tokens: readonly Token[], to: number, isSure: boolean) =>
  (isSure || isPerhaps(tokens, to, words.given)) && !isSecond(tokens[to + 1])

const isFamous = (tokens: readonly Token[], from: number, size: number) =>
  words.famous.has(pairAt(tokens, from)) && (size === 2 || tokens[from]?.bare === 'ho')

const isPartOfName = (before: Token | undefined) =>
  before?.capital === true && !isCommon(before) && !isOf(before, words.meet)

/** After `đường`, `trường`, `ngã ba`, `quỹ`, but not after `thủ quỹ`. */
function isAfterNamed(tokens: readonly Token[], from: number): boolean {
  const pair = pairAt(tokens, from - 2)
  return CROSSINGS.has(pair) || (isOf(tokens[from - 1], words.named) && pair !== 'thu quy')
}
const CROSSINGS = new Set(['nga ba', 'nga tu', 'nga nam'])

/** `đường Nguyễn Trãi`, `phong trào thi đua Nguyễn Viết Xuân`. */
export function isNamedAfter(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1]
  if (isPartOfName(before)) return true
  if (isAfterNamed(tokens, from)) return true
  for (let at = from - 1; at > from - 5; at--) {
    if (isOf(tokens[at], words.event, false)) return true
    if (!isWord(tokens[at]) || isOf(tokens[at], words.lead)) return false
  }
  return false
}

/** `khách sạn Thu Hà`, `chương trình Mai An Tiêm`. */
export const isOfBusiness = (tokens: readonly Token[], from: number) =>
  words.businesses.has(pairAt(tokens, from - 2))

/** After a title, in small letters or all in large ones. */
function flatCalled(tokens: readonly Token[], from: number): number | undefined {
  const [one, two] = [tokens[from + 1], tokens[from + 2]]
  if (isOther(tokens, from)) return undefined
  if (isBetween(tokens, from)) return from + 2
  if (isFull(one, two)) return from + 2
  return isCommon(one) ? undefined : from + 1
}

/** A whole name among other words, in small letters or all in large ones. */
function flat(tokens: readonly Token[], from: number): number | undefined {
  const [family, one, two] = tokens.slice(from, from + 3)
  if (!family || !one || isNoFamily(tokens, from)) return undefined
  if (isBetween(tokens, from) && !goesOn(family, one, two)) return from + 2
  if (isFull(one, two) && mayBegin(tokens, from)) return from + 2
  return isGivenOnly(one) && isMeant(family, tokens[from - 1]) ? from + 1 : undefined
}

/**
 * Without diacritics a family name is often another word: one that ends `bo sung`, stands in small
 * letters before a proper name as `truong Le Van Tam`, or begins a sentence as `Dong chi`.
 */
function isNoFamily(tokens: readonly Token[], from: number): boolean {
  const [family, one] = tokens.slice(from, from + 2)
  if (isAfterNamed(tokens, from)) return true
  if (!family?.plain || family.accented) return false
  if (isOther(tokens, from)) return true
  if (LIKELY.has(family.bare)) return false
  return one?.capital !== family.capital || (isBetween(tokens, from) && !isMeantPlain(tokens, from))
}

/** `bo sung`, `lam van thu`: without diacritics with the word before or the two after it no name. */
const isOther = (tokens: readonly Token[], from: number) =>
  tokens[from]?.plain === true &&
  (words.compounds.has(pairAt(tokens, from - 1)) || words.offices.has(pairAt(tokens, from + 1)))

/** Unlike `do thi`, `trieu thi`, `do may`: Văn, Thị or A behind a name, or where one may begin. */
function isMeantPlain(tokens: readonly Token[], from: number): boolean {
  const [before, family, one] = [tokens[from - 1], tokens[from], tokens[from + 1]]
  if (!isOf(one, CLEAR, true)) return false
  if (before?.sort === 'number') return false
  const isBegun = !isWord(before) || BEGINS.some((list) => isOf(before, list, true))
  return isBegun || !isOf(family, DOUBTED, true)
}
const CLEAR = wordsOf('văn thị a seo')
const BEGINS = [words.lead, words.title, words.role]
/** Seldom a family name even before these: `khu đô thị`, `60 triệu thì`, `phần văn bản`. */
const DOUBTED = wordsOf('đỗ đặng triệu trương dương hạng đàm phan mùa vàng cà la tô cao mã chu vi')

const isFirm = (family: Token) =>
  FIRM.has(family.bare) || (family.accented && isOf(family, words.sure))

const isMeant = (family: Token, before: Token | undefined) =>
  isFirm(family) || (family.accented && isOf(before, words.lead))

function mayBegin(tokens: readonly Token[], from: number): boolean {
  if (tokens[from + 1]?.bare === 'van' || isOfBusiness(tokens, from)) return false
  const [family, before] = [tokens[from], tokens[from - 1]]
  if (!family || !before || before.sort === 'mark') return true
  return family.accented || isFirm(family) || isOf(before, words.lead)
}

const isGivenOnly = (token: Token) => isOf(token, words.given) && !isCommon(token)

function isBetween(tokens: readonly Token[], from: number): boolean {
  const [family, one, two] = tokens.slice(from, from + 3)
  return isWord(two) && isOf(one, words.between, !family?.accented && !one?.accented)
}

/** A middle word and a given name; with diacritics a mother's family name between them too. */
const isFull = (one: Token | undefined, two: Token | undefined) =>
  !isTown(one, two) &&
  (isOf(one, words.middle) || isOf(one, words.unsure, false)) &&
  isOf(two, words.given)

/** `họ vẫn chưa` without diacritics, which is no name; with them any common word. */
function goesOn(family: Token, one: Token, two: Token | undefined): boolean {
  const isBare = !family.accented && !one.accented
  if (isTown(one, two)) return true
  if (isBare && one.bare === 'van' && two?.bare === 'de') return true
  if (isBare) return !LIKELY.has(family.bare) && isOf(two, words.goesOn, true)
  return isCommon(two) && !isOf(two, words.given)
}

const THI = exactly('thị')
const TOWN = exactly('trường trấn xã hóa phần sát giác chính lực')
/** `thị trường`, `thị trấn`. */
const isTown = (one: Token | undefined, two: Token | undefined) => isOf(one, THI) && isOf(two, TOWN)

/** In a list of places: `các bản Na Sang, Lò Cao và Hà Sơn`. */
export function isListed(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at > from - 13; at--) {
    const token = tokens[at]
    if (!token) return false
    if (isPlace(token) && !token.capital) return true
    if (!token.capital && token.key !== ',' && token.bare !== 'va') return false
  }
  return false
}
