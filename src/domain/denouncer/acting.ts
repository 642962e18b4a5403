import {
  isCommon,
  isNamedAfter,
  isOfBusiness,
  isPlace,
  isSecond,
  isWord,
  pairAt,
  runFrom,
} from './family.ts'
import { fromEach } from './from-each.ts'
import { isStreet } from './streets.ts'
import { exactly, isOf, type Token, wordsOf } from './tokens.ts'
import type { Found } from './traces.ts'
import * as words from './words.ts'

/** What a person does with a denunciation, in one word. */
const SAYS = exactly('nói kể khai báo bảo tố kêu nêu biết thưa')
const SAYS_PLAIN = new Set('noi ke khai bao to keu neu'.split(' '))
/** In two, without diacritics. */
const DOES = new Set(
  `to cao|to giac|phan anh|trinh bay|cho biet|cho hay|cho rang|gui don|lam don|dung don|viet don|nop don|ky don
  |lam chung|biet ro|o thon|o ban|o xom|o ap|o buon|o lang|o to|xin rut|xin giau|xin giu|len xa|khai bao|bao tin|bao mat|bao bi`.split(
    /\s*\|/,
  ),
)
/** What leads to whoever said it. */
const LEADS = wordsOf('theo lời do của là gặp với nhờ tên')
/** How names of villages and communes begin. */
const VILLAGE = wordsOf(
  `nà na chiềng huổi nậm pá pha phiêng pom púng bó hua noong nong lọng thẳm khau phìn suối tả
  tây đông nam bắc mông thái dao tày nùng khơ kinh việt mường bản phú tân hòa bình vĩnh mỹ phước thạnh
  đại long yên xuân thới hưng trung thuận`,
)
/** How names of firms, papers and offices begin. */
const FIRM = exactly('cty ct htx dntn tnhh đài dai báo hãng tiệm xưởng gara karaoke ban')
/** How names of villages end in the mountains. */
const ENDING = wordsOf('phìn chải sín')
/** `kể cả`, `to chuc`: what is no deed. */
const NO_DEED = new Set(
  `ke ca|ke ben|ke tren|ke tu|noi chung|noi rieng|noi tren|noi duong|bao gom|bao quanh|bao nhieu|bao lau|bao gio|khai thac
  |khai hoang|khai giang|to hop|neu tren|neu khong|keu goi|biet don`.split(/\s*\|/),
)
/** Family names that are common words as well. */
const FAMILY = wordsOf('danh đoàn cao mai văn lâm nguyên đồng quảng thạch thành')
const FAMILIES = [FAMILY, words.sure, words.unsure]
/** Forms of address, and the ranks in a family that stand for names in the south. */
const TITLE = wordsOf('ông bà anh chị cô chú bác dì cậu mợ thím dượng')
const RANK = wordsOf('hai ba tư năm sáu bảy tám chín mười út cả')

/** Names that no list knows, told by the deed that follows them or by a rank before them. */
export function findActing(tokens: readonly Token[]): Found[] {
  return fromEach(tokens, 'name', [acting, ranked, amid])
}

function isDoing(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token || token.capital) return false
  const pair = pairAt(tokens, at)
  if (NO_DEED.has(pair)) return false
  if (DOES.has(pair)) return true
  if (token.accented) return isOf(token, SAYS)
  return token.plain && SAYS_PLAIN.has(token.bare) && !words.things.has(pair)
}

/** `to truong thon` behind three words in capitals accuses. */
const isAccusing = (tokens: readonly Token[], at: number) =>
  tokens[at]?.plain === true && !tokens[at].capital && tokens[at].bare === 'to'

/** `Kpuih Plơn phản ánh`, `theo lời Y Djoan nói`: two words in capitals or more, and a deed. */
function acting(tokens: readonly Token[], from: number): number | undefined {
  const [size, before] = [runFrom(tokens, from), tokens[from - 1]]
  const next = from + size
  if (size < 2 || !mayBegin(before)) return undefined
  if (!isDoing(tokens, next) && !(size > 2 && isAccusing(tokens, next))) return undefined
  const isName = size > 2 ? mayBeLong(tokens, from, size) : mayBePair(tokens, from)
  return isName && isNoPublic(tokens, from, size) ? next - 1 : undefined
}

const mayBegin = (before: Token | undefined) =>
  !isWord(before) || (!before?.capital && isOf(before, LEADS))

/** Two words in capitals are a village's as often. */
const mayBePair = (tokens: readonly Token[], from: number) =>
  mayLead(tokens, from) &&
  !isOf(tokens[from], VILLAGE) &&
  !isOf(tokens[from + 1], ENDING) &&
  mayFollow(tokens[from + 1])

/** Three are nearly always a person's, if they are no office. */
function mayBeLong(tokens: readonly Token[], from: number, size: number): boolean {
  if (isOf(tokens[from + 1], words.between)) return true
  const pairs = Array.from({ length: size - 1 }, (_, at) => pairAt(tokens, from + at))
  return mayLead(tokens, from) && !pairs.some((pair) => words.offices.has(pair))
}

/** A family name that is a common word too stands before none. */
function mayLead(tokens: readonly Token[], from: number): boolean {
  const [first, second] = [tokens[from], tokens[from + 1]]
  if (isOf(first, words.named) || isOf(first, FIRM)) return false
  if (!isCommon(first) && !isPlace(first)) return true
  return FAMILIES.some((list) => isOf(first, list)) && !isCommon(second) && !isPlace(second)
}

const mayFollow = (token: Token | undefined) =>
  isOf(token, words.given) ||
  isOf(token, words.middle, false) ||
  (!isCommon(token) && !isPlace(token))

function isNoPublic(tokens: readonly Token[], from: number, size: number): boolean {
  const name = tokens.slice(from, from + size).map(({ bare }) => bare)
  if (isStreet(name.join(' ')) || words.famous.has(pairAt(tokens, from))) return false
  return !isNamedAfter(tokens, from) && !isOfBusiness(tokens, from)
}

/** `thím Sáu Lành`, `chu Tu Duc`: a form of address, a rank and a name in capitals. */
function ranked(tokens: readonly Token[], from: number): number | undefined {
  const [title, rank, name] = tokens.slice(from, from + 3)
  if (!isOf(title, TITLE, true) || !isOf(rank, RANK, true)) return undefined
  if (title?.capital || runFrom(tokens, from + 1) < 2 || isPlace(tokens[from - 1])) return undefined
  return isThere(name) || words.famous.has(pairAt(tokens, from + 1)) ? undefined : from + 2
}

/** Without diacritics a name is too often spelled like a place: `chu Sau Doi`. */
const isThere = (name: Token | undefined) => isPlace(name) && name?.plain === false

/** `việc này Thơm biết rõ`: a given name in capitals amid small words, and a deed. */
function amid(tokens: readonly Token[], from: number): number | undefined {
  const [name, before] = [tokens[from], tokens[from - 1]]
  if (!name?.capital || !isOf(name, words.given, name.plain) || isSecond(name)) return undefined
  return isAmidSmall(before) && !isNamedAfter(tokens, from) && isDoing(tokens, from + 1)
    ? from
    : undefined
}

const isAmidSmall = (before: Token | undefined) =>
  isWord(before) && !before?.capital && !isPlace(before)
