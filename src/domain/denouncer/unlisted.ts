import {
  isCommon,
  isListed,
  isNamedAfter,
  isPlace,
  isSecond,
  isWord,
  pairAt,
  runFrom,
} from './family.ts'
import { fromEach } from './from-each.ts'
import { exactly, isOf, type Token, wordsOf } from './tokens.ts'
import type { Found } from './traces.ts'
import * as words from './words.ts'

/** The last word of what somebody is. */
const ROLE =
  wordsOf(`tịch thư toán quỹ viên giáo sĩ sỹ tá mục sư đốc chứng lái ôm thợ thương hưu kho
  cúng trùm chính đội trưởng phó điền hộ`)
/** How villages and communes of the mountains begin, and peoples. */
const VILLAGE =
  wordsOf(`nà na mường chiềng huổi nậm pá pha phiêng pom púng tà co bó hua him noong nong
  lọng thẳm hin khau phìn sín bản suối tây đông nam bắc mông thái dao tày nùng khơ kinh việt`)
const DOES = wordsOf(`tố gửi viết kể nói bảo báo khai nộp đứng ký làm đưa trình phản đề bị thấy biết
  cung chứng kiến xin nghe ghi giữ cho có nhắn gọi`)
const SAINT = wordsOf(
  'phêrô giuse maria phaolô gioan anna têrêxa đaminh antôn matthêu tôma vinhsơn giacôbê micae',
)
const HIGHLAND = exactly('ksor niê rmah kpă siu rơ êban mlô ayun byă kbuôr rcom rahlan nie rơchăm')
const NICKS = new Set(['biet danh', 'bi danh', 'thuong goi', 'tuc goi', 'hay goi', 'ten goi'])
const IS = wordsOf('là')
const HOUSE = exactly('nhà')
/** `bà con`, `anh em`, `ông bà`: many at once. */
const TOGETHER = wordsOf('con em bà chị nào cháu chồng mẹ')
/** Family names no other Vietnamese word is spelled like, and what follows them. */
const PLAIN = new Set('nguyen tran huynh giang sung quang'.split(' '))
const PLAIN_MIDDLE = new Set('van thi huu duc dinh seo xuan thanh'.split(' '))

/** Names that no list knows, told by how they are written and by what stands before them. */
export function findUnlisted(tokens: readonly Token[]): Found[] {
  return fromEach(tokens, 'name', [nicked, led, ofHighland, ofThree, plain])
}

const sizeAt = (tokens: readonly Token[], at: number) => Math.max(1, runFrom(tokens, at))
const endOf = (tokens: readonly Token[], at: number) => at + sizeAt(tokens, at) - 1

/** `biệt danh Tý Sún`, `thường gọi là sử còi`. */
function nicked(tokens: readonly Token[], from: number): number | undefined {
  if (!NICKS.has(pairAt(tokens, from))) return undefined
  const at = isOf(tokens[from + 2], IS) ? from + 3 : from + 2
  return isWord(tokens[at]) && !isCommon(tokens[at]) ? endOf(tokens, at) : undefined
}

/** `linh mục Phêrô Hòa`, `anh cả nhà Hặc`, `chú họ tôi là Khoan`, `công an viên Hóa tố cáo`. */
function led(tokens: readonly Token[], from: number): number | undefined {
  const at = from + 1
  if (isOf(tokens[from], SAINT) && isWord(tokens[at])) return endOf(tokens, at)
  if (!isProper(tokens, at)) return undefined
  const isLed =
    isPlainTitle(tokens, from) ||
    isOfHouse(tokens, from) ||
    (isOf(tokens[from], IS) && isOfPerson(tokens, from)) ||
    (isRole(tokens, from) && isActing(tokens, at))
  return isLed ? endOf(tokens, at) : undefined
}

const isRole = (tokens: readonly Token[], from: number) =>
  tokens[from]?.capital === false &&
  (isOf(tokens[from], ROLE) || pairAt(tokens, from - 1) === 'cong an')

/** Written as a name, and neither an office, a place nor a people. */
function isProper(tokens: readonly Token[], at: number): boolean {
  const [name, next] = [tokens[at], tokens[at + 1]]
  if (!name?.capital || name.bare.length < 2 || !isWord(name) || isNoName(name)) return false
  return (!isSecond(next) || isOf(next, DOES)) && !words.famous.has(pairAt(tokens, at))
}

function isNoName(name: Token): boolean {
  const mayBeName = isOf(name, words.given, false) || isOf(name, words.unsure)
  if (isCommon(name) && !mayBeName) return true
  return isPlace(name) || isOf(name, VILLAGE) || isOf(name, words.named)
}

/** `co Hạnh`: a title without its diacritics before a name that has them. */
function isPlainTitle(tokens: readonly Token[], from: number): boolean {
  const [title, name] = [tokens[from], tokens[from + 1]]
  const isTitle = title?.capital === false && isOf(title, words.title, true)
  return isTitle && name?.accented === true && isOf(name, words.given) && isWord(tokens[from + 2])
}

/** `anh cả nhà Hặc`, `con nhà Thụy`. */
const isOfHouse = (tokens: readonly Token[], from: number) =>
  isOf(tokens[from], HOUSE) &&
  (isOf(tokens[from - 1], words.title) || isOf(tokens[from - 1], words.filler)) &&
  !isOf(tokens[from - 1], TOGETHER)

/** `ông chú họ tôi là Khoan`. */
function isOfPerson(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= 0 && at > from - 6; at--) {
    if (!isWord(tokens[at])) return false
    if (isOf(tokens[at], words.title)) return !isOf(tokens[at + 1], TOGETHER)
  }
  return false
}

/** What follows a name that acts, or ends there. */
function isActing(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + sizeAt(tokens, at)]
  return !isWord(next) || isOf(next, DOES)
}

/** `Ksor Y Blơ`, `Siu Blếch`, `Y Sương`. */
function ofHighland(tokens: readonly Token[], from: number): number | undefined {
  const [head, name] = [tokens[from], tokens[from + 1]]
  if (isOf(head, HIGHLAND)) {
    if (isLetter(name) && isWord(tokens[from + 2])) return from + 2
    return isProper(tokens, from + 1) ? from + 1 : undefined
  }
  if (!head?.capital || !isLetter(head) || isPlace(tokens[from - 1])) return undefined
  return isProper(tokens, from + 1) ? from + 1 : undefined
}

/** The letter in a name of the highlands: `Y`, `H`. */
const isLetter = (token: Token | undefined) => token?.key === 'y' || token?.key === 'h'

/** `Vương Chá Sử`: three words in capitals after a family name, where a name may begin. */
function ofThree(tokens: readonly Token[], from: number): number | undefined {
  const before = tokens[from - 1]
  if (!isOf(tokens[from], words.unsure, false) || runFrom(tokens, from) !== 3) return undefined
  if (isAmongPlaces(tokens, from) || !isProper(tokens, from + 1)) return undefined
  const isBegun = !isWord(before) || isOf(before, words.lead) || isOf(before, words.meet)
  return isBegun && isActing(tokens, from) ? from + 2 : undefined
}

const isAmongPlaces = (tokens: readonly Token[], from: number) =>
  isPlace(tokens[from - 1]) ||
  isNamedAfter(tokens, from) ||
  isListed(tokens, from) ||
  words.famous.has(pairAt(tokens, from))

/** `nguyen van luan` among words with diacritics. */
function plain(tokens: readonly Token[], from: number): number | undefined {
  const name = tokens.slice(from, from + 3)
  const [family, middle] = name
  if (!PLAIN.has(family?.bare ?? '') || !PLAIN_MIDDLE.has(middle?.bare ?? '')) return undefined
  if (words.compounds.has(pairAt(tokens, from - 1))) return undefined
  const isPlain = name.length === 3 && name.every((each) => isWord(each) && !each.accented)
  return isPlain ? from + 2 : undefined
}
