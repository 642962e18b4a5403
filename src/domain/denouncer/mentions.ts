import { isOf, type Token, wordsOf } from './tokens.ts'

/** The tokens by which the one who denounced is spoken of, from the first to the last. */
export type Mention = { from: number; to: number }

const WHO = wordsOf('người ng hộ bên đình sự')
const MANY = wordsOf('các những nhiều mấy mọi từng mỗi số hai ba loạt đông nhóm')
const ACCUSES = wordsOf('tố')
const ACCUSING = wordsOf('cáo giác')
const BRINGS = wordsOf('làm viết gửi đứng nộp đưa ký có mang đem cầm soạn')
const PAPER = wordsOf('đơn thư')
const TELLS = wordsOf('báo cung')
const NEWS = wordsOf('tin cấp')
const SENDS = wordsOf('gửi')
const SKIPPED = wordsOf('đã đến đang mà ra lên')
/** A paper that asks for something and accuses nobody, or that is forged. */
const OTHER_PAPER = wordsOf('xin khống giả giải từ vị giá trình khiếu vay')
const SHORT = new Set(['ntc', 'ngtc'])

/** Wherever a text speaks of one who denounced: `người làm đơn`, `ng to cao`; not of one denounced. */
export function findMentions(tokens: readonly Token[]): Mention[] {
  const found: Mention[] = []
  for (const from of tokens.keys()) {
    const to = SHORT.has(tokens[from]?.bare ?? '') ? from : mentionFrom(tokens, from)
    if (to !== undefined) found.push({ from, to })
  }
  return found
}

function mentionFrom(tokens: readonly Token[], from: number): number | undefined {
  const before = tokens[from - 1]
  if (!isOf(tokens[from], WHO) || isOf(before, MANY) || before?.sort === 'number') return undefined
  return deedFrom(tokens, isOf(tokens[from + 1], SKIPPED) ? from + 2 : from + 1)
}

/** Where `tố cáo`, `làm đơn`, `gửi cái đơn`, `báo tin` ends that begins there. */
export function deedFrom(tokens: readonly Token[], at: number): number | undefined {
  const [deed, next] = [tokens[at], tokens[at + 1]]
  if (isOf(deed, ACCUSES)) return isOf(next, ACCUSING) ? at + 1 : undefined
  if (isOf(deed, TELLS)) return isOf(next, NEWS) ? at + 1 : undefined
  if (!isOf(deed, BRINGS)) return undefined
  const paper = [at + 1, at + 2].find((place) => isOf(tokens[place], PAPER))
  if (paper === undefined) return isOf(deed, SENDS) && isOf(tokens[at - 1], WHO) ? at : undefined
  return isOf(tokens[paper + 1], OTHER_PAPER) ? undefined : paper
}

/** Whether a sentence ends there; the dot of `Kp.` and `ô.` ends none. */
export function isEnd(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (!token) return true
  if (token.key !== '.') return token.sort === 'mark' && ';?!\n'.includes(token.key)
  return (tokens[at - 1]?.bare.length ?? 0) > 2 && next?.start !== token.end
}
