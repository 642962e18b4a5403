import { fromEach } from './from-each.ts'
import { isWord, pairAt } from './family.ts'
import { exactly, isOf, type Token, wordsOf } from './tokens.ts'
import type { Found } from './traces.ts'

const OFFICES = new Set(
  `bi thu|pho bi|chu tich|pho chu|truong ban|pho ban|truong thon|truong xom|truong khu|truong nhom|truong ho
  |truong tram|tram truong|hieu truong|hieu pho|to truong|doi truong|ke toan|thu quy|thu ky|thu kho|van thu
  |cong an|canh sat|dan quan|giao vien|thay giao|co giao|thay cung|dia chinh|kiem lam|gia lang|y ta|y si
  |bac si|can bo|bao ve|giam doc|chu quan|chu ho|chu tiem|chu mo|chu thau|nha thau`.split(/\s*\|/),
)
const KIN = wordsOf('vợ chồng con em anh chị cháu bố mẹ cậu dì chú bác cô ông bà rể dâu thím mợ cụ')
const TOGETHER = exactly('con')
const MANY = wordsOf('các những nhiều mấy mọi từng mỗi tất')
const FORMER = wordsOf('cũ vừa nghỉ trước hưu')
const PAPER = wordsOf('đơn thư')
/** Papers that are forged, no denunciation. */
const FORGED = wordsOf('khống giả')
const BRINGS = wordsOf('gửi viết nộp đưa đem mang đứng ký cầm làm rút')
const DENOUNCES = wordsOf('viết gửi tố đứng nộp báo ghi cung đưa phát làm')
const ACCUSES = wordsOf('tố')
const ACCUSED = wordsOf('bị đơn người')
const WHO = wordsOf('người')
const IS = wordsOf('là')
/** How many words may stand between the office and what its holder did. */
const FAR = 13

/**
 * Denouncers told by an office and no name: `con gái trưởng bản là người ghi âm`, `kế toán cũ gửi
 * đơn`, `người tố cáo là kế toán vừa nghỉ`. Whoever is denounced may be told so.
 */
export function findByOffice(tokens: readonly Token[]): Found[] {
  return fromEach(tokens, 'name', [one])
}

const isOne = (before: Token | undefined) => before?.sort !== 'number' && !isOf(before, MANY, true)

const one = (tokens: readonly Token[], from: number) =>
  isOne(tokens[from - 1]) ? denouncer(tokens, from) : undefined

function denouncer(tokens: readonly Token[], from: number): number | undefined {
  const office = ofKin(tokens, from) ?? former(tokens, from)
  if (office === undefined) return undefined
  if (isSaidDenouncer(tokens, from)) return office
  for (let at = office + 1; at < from + FAR && isWord(tokens[at]); at++)
    if (isDenouncing(tokens, at)) return at
  return undefined
}

/** `con gái trưởng bản`, `em rể ông phó chủ tịch`: where the office ends. */
function ofKin(tokens: readonly Token[], from: number): number | undefined {
  if (!isOf(tokens[from], KIN) || isOf(tokens[from + 1], TOGETHER)) return undefined
  const at = [1, 2, 3, 4].find((far) => OFFICES.has(pairAt(tokens, from + far)))
  return at === undefined ? undefined : from + at + 1
}

/** `trưởng bản cũ`, `kế toán vừa nghỉ hưu`; whatever office is said to be the denouncer's. */
function former(tokens: readonly Token[], from: number): number | undefined {
  if (!OFFICES.has(pairAt(tokens, from))) return undefined
  const isFormer = tokens.slice(from + 2, from + 5).some((token) => isOf(token, FORMER))
  return isFormer || isSaidDenouncer(tokens, from) ? from + 1 : undefined
}

/** After `người tố cáo là`, `người viết đơn chính là`; not `người bị tố cáo là`. */
function isSaidDenouncer(tokens: readonly Token[], from: number): boolean {
  if (!isOf(tokens[from - 1], IS)) return false
  const far = [2, 3, 4, 5, 6].find((each) => isOf(tokens[from - each], WHO))
  return far !== undefined && isOf(tokens[from - far + 1], DENOUNCES)
}

function isDenouncing(tokens: readonly Token[], at: number): boolean {
  const [token, next, after] = tokens.slice(at, at + 3)
  if (isOf(token, ACCUSES)) return !isOf(tokens[at - 1], ACCUSED)
  if (isOf(token, IS) && isOf(next, WHO)) return isOf(after, DENOUNCES)
  const paper = [at + 1, at + 2].find((place) => isOf(tokens[place], PAPER))
  return isOf(token, BRINGS) && paper !== undefined && !isOf(tokens[paper + 1], FORGED)
}
