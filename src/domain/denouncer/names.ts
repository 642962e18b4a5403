import {
  type At,
  isCommon,
  isNamedAfter,
  isOfBusiness,
  isPerhaps,
  isPlace,
  isSecond,
  isWord,
  nameFrom,
  pairAt,
  runFrom,
} from './family.ts'
import { exactly, isOf, type Token, wordsOf } from './tokens.ts'
import type { Found } from './traces.ts'
import * as words from './words.ts'

const NAMING = wordsOf('tên')
/** `tại Thanh Bình`: a place, as it seems. */
const WHERE = wordsOf('tại ở từ đến về qua')
/** Given names that begin what is no person: `Trường`, `Trung tâm`. */
const NO_ONE = wordsOf(
  'trường trung chi viện chính khoa phong hội quân thanh tiến quyết hiến hướng',
)
/** What a person does after the name. */
const SPOKEN =
  wordsOf(`ở nhà kể nói bảo báo cho là gọi viết đã và trình người gửi tố phản có đến thôn
  sinh con vợ đang bị cung đề đứng ký không vừa muốn ạ nhờ sợ cũng biết xin làm đi mang lên thấy`)
const TELLS = wordsOf('ở kể nói bảo báo trình gửi viết tố phản đứng khai đọc')
const WORDS = exactly('lời gặp')
const THEN = wordsOf('thì')
const HEADS = wordsOf('tịch thư')
const STAYS = wordsOf('ở nhà thôn bản trú người sinh')
/** `phản ánh`, `chỉ` and the like, whose end looks like a title. */
const APART = new Set(['phan anh', 'hinh anh', 'tieng anh', 'ban chi', 'bac thang', 'nga ba'])
const ALWAYS = new Set(['chu trong', 'bo tri', 'chi minh', 'chu y', 'anh hung'])

/** Persons' names: after a title, by a family name, or a given name that is spoken of. */
export function findNames(tokens: readonly Token[]): Found[] {
  const found: Found[] = []
  for (let from = 0; from < tokens.length; from++) {
    const to =
      titled(tokens, from) ??
      abbreviated(tokens, from) ??
      nameFrom({ tokens, from }, false) ??
      byItself(tokens, from)
    if (to === undefined) continue
    found.push({ from, to, sort: 'name' })
    from = to
  }
  return found
}

const byItself = (tokens: readonly Token[], from: number) =>
  pair(tokens, from) ?? met(tokens, from) ?? alone(tokens, from)

/** `ô Sình`, `b. Mẩy`, `c. lụa`; not `lớp a`, nor `a. Thu tiền sai`. */
function abbreviated(tokens: readonly Token[], from: number): number | undefined {
  if (!isShort(tokens, from)) return undefined
  const at = tokens[from + 1]?.key === '.' ? from + 2 : from + 1
  const name = tokens[at]
  if (!name || !isWord(name) || isThing(name, tokens[at + 1], false)) return undefined
  return isNamed(tokens, from, at) ? at : undefined
}

function isNamed(tokens: readonly Token[], from: number, at: number): boolean {
  const [name, isDotted] = [tokens[at], at > from + 1]
  if (name?.capital) return isGivenAt(tokens, at) || !(isDotted || isCommon(name))
  return (isDotted || isSpeaking(tokens, from)) && isGivenAt(tokens, at)
}

const isSpeaking = (tokens: readonly Token[], from: number) =>
  tokens[from]?.accented === true || isOf(tokens[from + 2], SPOKEN)

function isShort(tokens: readonly Token[], from: number): boolean {
  const [head, before] = [tokens[from], tokens[from - 1]]
  if (head?.bare.length !== 1 || !isOf(head, words.short, true)) return false
  return !before?.capital && before?.sort !== 'number' && !isOf(before, words.lettered)
}

/** A given name that is no common word, or one in capitals that speaks. */
function isGivenAt(tokens: readonly Token[], at: number): boolean {
  if (!isPerhaps(tokens, at, words.given)) return false
  return !isCommon(tokens[at]) || (tokens[at]?.capital === true && isOf(tokens[at + 1], TELLS))
}

/** `Hùng Cường` in capitals, `hỏi lan anh`. */
function pair(tokens: readonly Token[], from: number): number | undefined {
  const [one, two] = [tokens[from], tokens[from + 1]]
  if (!isOf(two, words.given) || words.famous.has(pairAt(tokens, from))) return undefined
  const isFirst = isOf(one, words.given)
  const isName = one?.capital
    ? (isFirst || isOf(one, words.middle)) && isPerson(tokens, from)
    : isFirst && isMet(tokens, from)
  return isName ? from + 1 : undefined
}

/** After `hỏi`, `kể`; `ke toan` is an office. */
const isMet = (tokens: readonly Token[], from: number) =>
  isOf(tokens[from - 1], words.meet) &&
  pairAt(tokens, from - 1) !== 'ke toan' &&
  !isCommon(tokens[from]) &&
  !isOf(tokens[from], NO_ONE)

/** Two or three words in capitals that are not what a place or a firm is called. */
function isPerson(tokens: readonly Token[], from: number): boolean {
  const [size, before] = [runFrom(tokens, from), tokens[from - 1]]
  if (size < 2 || size > 3 || isSecond(tokens[from + size])) return false
  if (before?.capital && !isOf(before, words.meet)) return false
  return (
    ![before, tokens[from]].some(isPlace) &&
    !isOf(before, WHERE) &&
    !isNamedAfter(tokens, from) &&
    !isOfBusiness(tokens, from)
  )
}

/** `gặp Sình`, `kế toán Hương`, `Nhàn báo tin`. */
function met(tokens: readonly Token[], from: number): number | undefined {
  const [name, before] = [tokens[from], tokens[from - 1]]
  if (!name || !isNameAlone(tokens, from) || isNoOne(tokens, from)) return undefined
  const isRole = isOf(before, words.role)
  if (name.capital && (isRole || isOf(before, words.meet))) return from
  return isTelling(tokens, from) && (name.capital ? isFirst(before) : isRole) ? from : undefined
}

/** `lam ke toan`, `Han bao cao`, `Vu to dan pho`: what looks like a deed and is another word. */
const isTold = (tokens: readonly Token[], at: number) =>
  isOf(tokens[at], TELLS) &&
  (tokens[at]?.accented === true || !words.things.has(pairAt(tokens, at)))

/** What goes on as after a name, or ends there. */
function isTelling(tokens: readonly Token[], from: number): boolean {
  const [name, next] = [tokens[from], tokens[from + 1]]
  const isEnd = name?.accented && !name.capital && !isWord(next)
  return !isCommon(name) && (isEnd || isTold(tokens, from + 1))
}

/** `Chu nhiem`, `Hieu truong` without diacritics. */
const isOfficePair = (one: Token | undefined, two: Token | undefined) =>
  one?.plain === true && words.offices.has(`${one.bare} ${two?.bare}`)

const isNoOne = (tokens: readonly Token[], from: number) =>
  isOfficePair(tokens[from], tokens[from + 1]) ||
  (isOf(tokens[from], NO_ONE) && !isWhoSaid(tokens, from)) ||
  isNamedAfter(tokens, from) ||
  words.famous.has(pairAt(tokens, from))

/** `theo lời Quyết thì`. */
const isWhoSaid = (tokens: readonly Token[], from: number) =>
  tokens[from]?.capital === true &&
  isOf(tokens[from - 1], WORDS) &&
  (!isWord(tokens[from + 1]) || isOf(tokens[from + 1], SPOKEN) || isOf(tokens[from + 1], THEN))

const isFirst = (before: Token | undefined) => !before || before.sort === 'mark'

const isFaint = (head: Token) => !head.accented && isOf(head, words.faint)

/** `chị Hạnh`, `con ông Vàng A Sùa`, `tên là: Lan`. */
function titled(tokens: readonly Token[], from: number): number | undefined {
  const head = tokens[from]
  if (!head || isNoTitle(tokens, from)) return undefined
  const at = afterFillers(tokens, from + 1)
  if (!isWord(tokens[at])) return undefined
  if (isTitle(tokens, from)) {
    const full = nameFrom({ tokens, from: at }, !isFaint(head))
    const name = full ?? called({ tokens, from: at }, head)
    return name ?? (isFaint(head) ? undefined : officer(tokens, at))
  }
  return isOf(head, words.kin, false) ? kin({ tokens, from: at }) : undefined
}

function isTitle(tokens: readonly Token[], from: number): boolean {
  const [head, slash, first] = [tokens[from], tokens[from - 1], tokens[from - 2]]
  const isComrade = head?.bare === 'c' && slash?.key === '/' && first?.bare === 'd'
  return isComrade || isOf(head, words.title) || isOf(head, words.clear) || isOf(head, NAMING)
}

/** `bản Bà Nà`, `phan anh`, `Bac Son`, `Bác Hồ`: they only look like titles. */
function isNoTitle(tokens: readonly Token[], from: number): boolean {
  const [before, head] = [tokens[from - 1], tokens[from]]
  if (!head || (head.capital && (isPlace(before) || isOf(before, words.named)))) return true
  if (isFamousMan(tokens, from) || head.accented) return isFamousMan(tokens, from)
  const isOther = words.otherwise.has(pairAt(tokens, from))
  return isOther || isTail(before, head) || isFamous(tokens, from)
}

const isTail = (before: Token | undefined, head: Token) =>
  APART.has(`${before?.bare} ${head.bare}`) || (head.capital && before?.capital === true)

const isFamous = (tokens: readonly Token[], from: number) =>
  words.famous.has(pairAt(tokens, from)) && !isOf(tokens[from + 2], words.between)

const HONOURED = new Set(['bac ho', 'ba trung', 'ba trieu'])
const isFamousMan = (tokens: readonly Token[], from: number) =>
  HONOURED.has(pairAt(tokens, from)) && isFamous(tokens, from)

function afterFillers(tokens: readonly Token[], from: number): number {
  let at = from
  while (
    at < from + 3 &&
    (isOf(tokens[at], words.filler) || ':."'.includes(tokens[at]?.key ?? '-'))
  )
    at++
  return at
}

/** `chú trọng khai thác`. */
const isMined = (tokens: readonly Token[], at: number) => pairAt(tokens, at) === 'khai thac'

/** A given name after its title. */
function called({ tokens, from }: At, head: Token): number | undefined {
  const [name, next] = [tokens[from], tokens[from + 1]]
  const isGiven = isPerhaps(tokens, from, words.given)
  const isTeller = isGiven && isTold(tokens, from + 1) && !isMined(tokens, from + 1)
  if (!name || isThing(name, next, isTeller)) return undefined
  const isOther = isOtherwise(tokens, from, head)
  if (isTeller && (!isOther || !isFaint(head))) return from
  return isOther || isUnlike(name, head, isGiven) ? undefined : inSmall(tokens, from, head)
}

function inSmall(tokens: readonly Token[], from: number, head: Token): number | undefined {
  const [name, next] = [tokens[from], tokens[from + 1]]
  if (name?.capital) return from + runFrom(tokens, from) - 1
  if (!name || isFaint(head)) return undefined
  return isPerhaps(tokens, from, words.given) || isStaying(name, next) ? from : undefined
}

const isThing = (name: Token, next: Token | undefined, isTold: boolean) =>
  isOf(name, words.kin) ||
  isOfficePair(name, next) ||
  (!isTold && !isWritten(name, next) && (isPlace(name) || isSecond(next)))

/** A given name in capitals that with the next word is no office: `Long dân phượt`, `Phuong than phien`. */
const isWritten = (name: Token, next: Token | undefined) =>
  name.capital &&
  next?.sort === 'word' &&
  !next.capital &&
  isOf(name, words.given, !name.accented) &&
  !words.offices.has(`${name.bare} ${next.bare}`)

const isUnlike = (name: Token, head: Token, isGiven: boolean) =>
  isCommon(name) && !(isGiven && (name.capital || isOf(head, NAMING)))

const isStaying = (name: Token, next: Token | undefined) =>
  name.bare.length > 1 && (isOf(next, STAYS) || (name.accented && isOf(next, TELLS, false)))

function isOtherwise(tokens: readonly Token[], from: number, head: Token): boolean {
  const pair = pairAt(tokens, from - 1)
  // `anh Dung` amid small letters: bravery, and the like, is written small.
  const isWritten = tokens[from]?.capital === true && !head.capital
  const isBare = !head.accented && !tokens[from]?.accented && !isWritten
  return (isBare && words.otherwise.has(pair)) || (!tokens[from]?.capital && ALWAYS.has(pair))
}

/** `nhà Hạnh`, `con Sùa`: after these a name is in capitals. */
function kin({ tokens, from }: At): number | undefined {
  const isName = isPerhaps(tokens, from, words.given) || isOf(tokens[from], words.sure)
  if (!tokens[from]?.capital || !isName || isPlace(tokens[from])) return undefined
  return isSecond(tokens[from + 1]) ? undefined : from + runFrom(tokens, from) - 1
}

const isNoOffice = (name: Token) => !isOffice(name) && !isPlace(name)
const isOffice = (token: Token | undefined) => isCommon(token) || isSecond(token)

/** `ông phó chủ tịch Hạnh`: a name after an office. */
function officer(tokens: readonly Token[], from: number): number | undefined {
  let at = from
  while (at < from + 6 && isOffice(tokens[at + 1])) at++
  const name = tokens[at + 1]
  if (!name || !isOffice(tokens[at]) || isPlace(tokens[at])) return undefined
  const isMeant = (name.capital || isOf(tokens[at], HEADS)) && isNoOffice(name)
  return isMeant && isNameAlone(tokens, at + 1) ? at + 1 : undefined
}

const isNameAlone = (tokens: readonly Token[], at: number) =>
  isPerhaps(tokens, at, words.given) && !isSecond(tokens[at + 1])

/** A given name by itself, in capitals, after `của`, `do`, `là`. */
function alone(tokens: readonly Token[], from: number): number | undefined {
  const isLed = isOf(tokens[from - 1], words.lead)
  if (!tokens[from]?.capital || !isLed || !isPerhaps(tokens, from, words.given)) return undefined
  const next = tokens[from + 1]
  const isSpoken = isOf(next, SPOKEN) || !isWord(next)
  return isSpoken && !isSecond(next) && !isOfficePair(tokens[from], next) ? from : undefined
}
