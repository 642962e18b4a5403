import { pairAt } from './family.ts'
import { findMentions, isEnd } from './mentions.ts'
import { isOf, type Token, wordsOf } from './tokens.ts'
import type { Found } from './traces.ts'

/** How far from the one who denounced a paper is still taken for his. */
const AROUND = 30
const REACH = 14
const CARD = wordsOf('thẻ biển')
const NO_CARD = wordsOf('nhớ kho cào điểm báo hiệu')
/** Papers, books and signs that are somebody's own; those of an office are not among them. */
const OWN = new Set(
  `ho ngheo|can ngheo|ho khau|so huu|luong huu|so luong|so do|so hong|so kham|so tiet|so tam|so bao|so bhxh|so bhyt
  |so doan|so dang|so ho|so lao|so thuong|so uu|so hieu|so the|bien so|bien kiem|bang lai|bang tot|bang to
  |bang khen|bang cap|giay chung|giay khai|giay phep|giay xac|giay ra|giay to|giay tam|ma khach|ma ho
  |ma benh|ma nhan|ma can|ma so|ma sinh|ma hoc|ma dinh|ma bao|ma cong|ma the|cong to|dong ho|danh ba
  |chung chi|huy hieu|phu hieu|huan chuong|quan nhan|ho so|ma thue|hop dong|benh an|so tay|ve xe|bien xe`.split(
    /\s*\|/,
  ),
)
/** Of an office: `sổ hồ sơ`, `mã hồ sơ`, `giấy chứng nhận` stays. */
const OFFICIAL = new Set('ho so|so ho so|ma ho so|so tay'.split('|'))
const MONEY = wordsOf(
  'đồng đ vnd vnđ nghìn ngàn triệu tỷ tỉ kg m m2 tiền ngày tháng người hộ trang',
)
const TIME = wordsOf('năm tháng ngày lúc từ đến hồi khoảng')
const JOINS = '.-–'
const SHORTENED = new Set(['viet tat', 'ten tat', 'ki hieu', 'ky hieu', 'chu cai'])
const INITIALS = /^[b-df-hj-np-tv-xz]{2,4}$/
const NO_INITIALS = new Set(['ntc', 'nbtc', 'tc', 'nd', 'tp', 'tt'])
const BETWEEN = wordsOf('là tên chữ')

/**
 * Cards, books and signs with their number beside whoever denounced: `thẻ thương binh số AQ 384172
 * của người gửi đơn`; and initials that stand for a name.
 */
export function findHisPapers(tokens: readonly Token[]): Found[] {
  const found: Found[] = []
  let done = 0
  for (const { from, to } of findMentions(tokens))
    for (let at = Math.max(done, from - AROUND); at < Math.min(to + AROUND, tokens.length); at++) {
      const initials = initialsAt(tokens, at)
      if (initials !== undefined) found.push({ from: at, to: initials, sort: 'name' })
      const code = isPaper(tokens, at) ? codeAfter(tokens, at + 1) : undefined
      if (code !== undefined) found.push({ from: at, to: code, sort: 'identity' })
      done = at + 1
    }
  return found
}

function isPaper(tokens: readonly Token[], at: number): boolean {
  if (isOf(tokens[at], CARD)) return !isOf(tokens[at + 1], NO_CARD)
  const pair = pairAt(tokens, at)
  if (!OWN.has(pair) || OFFICIAL.has(pair)) return false
  return !OFFICIAL.has(`${pair} ${tokens[at + 2]?.bare}`)
}

/** Where a code of four digits or more ends that stands after a paper in the same sentence. */
function codeAfter(tokens: readonly Token[], from: number): number | undefined {
  for (let at = from; at < from + REACH && !isEnd(tokens, at); at++) {
    if (tokens[at]?.sort !== 'number') continue
    const { to, digits } = groupAt(tokens, at)
    if (isCode(tokens, { from: at, to }, digits)) return to
    at = to
  }
  return undefined
}

/** Digits that stand together, with dots and dashes between them. */
function groupAt(tokens: readonly Token[], from: number): { to: number; digits: number } {
  let [to, digits] = [from, tokens[from]?.key.length ?? 0]
  for (let at = from + 1; at < from + REACH; at++) {
    const token = tokens[at]
    if (token?.sort === 'number') {
      digits += token.key.length
      to = at
    } else if (!token || !JOINS.includes(token.key)) break
  }
  return { to, digits }
}

function isCode(
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
  digits: number,
) {
  const [before, after] = [tokens[from - 1], tokens[to + 1]]
  if (after?.key === '/' || before?.key === '/') return false
  return digits >= 4 && !isOf(after, MONEY, true) && !isOf(before, TIME, true)
}

/** `tên viết tắt NTH`. */
function initialsAt(tokens: readonly Token[], at: number): number | undefined {
  if (!SHORTENED.has(pairAt(tokens, at))) return undefined
  const isSaid = isOf(tokens[at + 2], BETWEEN, true) || tokens[at + 2]?.key === ':'
  const letters = isSaid ? at + 3 : at + 2
  const bare = tokens[letters]?.bare ?? ''
  if (INITIALS.test(bare)) return NO_INITIALS.has(bare) ? undefined : letters
  return isDotted(tokens, letters) ? letters + 2 : undefined
}

/** `N.T`. */
function isDotted(tokens: readonly Token[], at: number): boolean {
  const [one, dot, two] = tokens.slice(at, at + 3)
  return dot?.key === '.' && one?.bare.length === 1 && two?.bare.length === 1
}
