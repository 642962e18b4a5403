import { fromEach } from './from-each.ts'
import { isCommon, isWord, runFrom } from './family.ts'
import { isOf, spansOf, type Token, wordsOf } from './tokens.ts'
import type { Found } from './traces.ts'

/** `a@bc.vn`, `@ten`, `facebook.com/ten`, `ten a còng gmail`. */
const WRITTEN =
  /\S{1,64}@\S{2,64}|(?<!\S)@[\w.]{3,40}|\b(?:facebook|fb|zalo|tiktok|instagram|youtube|t)\.(?:com|me|vn)\/[\w.@?=/-]{2,80}/giu
const AT_SIGN = new Set(['a cong', 'a moc', 'a vong'])
const MAILS = wordsOf('gmail yahoo hotmail outlook icloud email mail')
const SIGN = wordsOf('at mail')
/** Where people call themselves what they like. */
const SITE = wordsOf('facebook fb face zalo tiktok telegram messenger mess instagram viber skype')
const NICK = wordsOf('nick nickname')
const CALLED = wordsOf('là tên nick của có cá nhân người gửi tài khoản trang mang')
const QUOTES = ':"“”«»\'()'
/** After the site: what belongs to an office, or is no name. */
const PUBLIC = wordsOf(`ủy ban ubnd xã bản thôn tổ nhóm oa công an phường huyện tỉnh đoàn hội trường
  khu chung cộng ảo giả lạ riêng để không chưa và nên thì mà bị được đã`)

/** What somebody is called on the net: a mail address, an account, a name on Zalo or Facebook. */
export function findContacts(text: string, tokens: readonly Token[]): Found[] {
  const written = spansOf(text, tokens, WRITTEN).map((span): Found => ({ ...span, sort: 'phone' }))
  return [...written, ...fromEach(tokens, 'phone', [spelledMail, account])]
}

/** `ten a còng gmail chấm com`, `ten (at) yahoo`. */
function spelledMail(tokens: readonly Token[], from: number): number | undefined {
  const pair = `${tokens[from]?.bare} ${tokens[from + 1]?.bare}`
  const sign = AT_SIGN.has(pair) ? from + 1 : isOf(tokens[from], SIGN) ? from : undefined
  if (sign === undefined) return undefined
  return [sign + 1, sign + 2].find((at) => isOf(tokens[at], MAILS))
}

/** `nick zalo Sóc Nâu`, `fb là Hoa Ban Trắng`, `nick soc nau`. */
function account(tokens: readonly Token[], from: number): number | undefined {
  if (![NICK, SITE, MAILS].some((list) => isOf(tokens[from], list))) return undefined
  let at = from + 1
  while (at < from + 7 && isBefore(tokens[at])) at++
  if (!mayBeAccount(tokens[at])) return undefined
  if (isOpening(tokens[at - 1])) return at
  if (!tokens[at]?.capital && !isOf(tokens[from], NICK)) return undefined
  return !isCommon(tokens[at]) ? at + Math.max(1, runFrom(tokens, at)) - 1 : undefined
}

const mayBeAccount = (token: Token | undefined) => isWord(token) && !isOf(token, PUBLIC, true)
const isOpening = (token: Token | undefined) => '"“«:'.includes(token?.key ?? '-')

const isBefore = (token: Token | undefined) =>
  isOf(token, SITE) ||
  (isOf(token, CALLED, true) && token?.capital === false) ||
  QUOTES.includes(token?.key ?? '-')
