import { fromEach } from './from-each.ts'
import { isCommon, isPlace, isSecond, isWord, pairAt } from './family.ts'
import { exactly, isOf, type Token, wordsOf } from './tokens.ts'
import type { Found } from './traces.ts'
import * as words from './words.ts'

/** What goes on after a name, and seldom after a thing. */
const DOES =
  exactly(`tố gửi viết kể nói bảo báo khai nộp đứng ký làm đưa trình phản bị thấy biết cung chứng
  xin nghe ghi giữ cho có nhắn gọi đã thì là ở về dẫn tập cùng và không chưa được bán sẽ cũng lại đang
  than khóc kêu nhờ mang đem cầm`)
/** The same without diacritics, as far as it is seldom anything else. */
const DOES_PLAIN = wordsOf('nói kể bảo gửi viết nộp khai biết đưa ký xin thấy kêu đứng bị')
/** What is said or done to a paper by a person alone. */
const SPEAKS = new Set(
  `noi la|noi co|noi da|ke la|ke lai|bao la|bao da|to cao|gui don|viet don|nop don|lam chung|dua don|lam don
  |dung don|khai la|biet viec|biet ro|xin rut|ky don|noi khong|ke het|than phien|nop tien|bao tin`.split(
    /\s*\|/,
  ),
)
/** After a title: what somebody is or does, no name. */
const NO_NAME = exactly(`thợ chủ lái mụ đồ lang trùm mo then nông thương tài lao phụ cai thủ bộ sui
  thông tổ bán mẹ vú tiên lớn nhỏ nhựa nước nghè cống kẽm thép đỡ cầu trong của trọ vị bạn quả bên sau
  như hùng hưởng em bé giúp việc tu sãi ngoại nội hàng ta tây tàu mỹ phỗng cụ kẹ trời táo địa đầu
  bảo họ nguyên ruột nuôi trọng ý thích giải tâm thể bỏ lập đọng đặc đúc đơn bè đọc kỳ gái trai hầu dâu
  rể giáo đàn con nữ quân y một mỗi`)
const MANY = wordsOf('các những nhiều mấy hai bốn năm mỗi từng mọi')
/** `ông Sáu`, `dì Út`: called by the place among brothers and sisters. */
const RANK = exactly('hai ba tư năm sáu bảy tám chín mười út cả')
const RANKS = wordsOf('hai ba tư sáu bảy tám chín mười út')
const ACTS = exactly(
  'tố gửi viết kể nói bảo báo khai nộp đứng ký đưa trình phản bị thấy biết xin thì ở làm cho đã',
)
const OLD = wordsOf('tuổi')
const THI = exactly('thị')
const FAMILY = exactly('họ')
const NAMED = exactly('tên')
/** What ends in `anh` and is no title: `phản ánh`, `hình ảnh`. */
const APART = wordsOf('phản hình tiếng điện nước tổ')
/** Before and after `thị` where it is no middle name. */
const NO_FAMILY =
  exactly(`siêu đô thành tiếp chỉ cận hiển giám tự kỳ khinh ám nhất nữ yết niêm viễn loạn sơn
  phố chợ của và các tại ở bí quận trung nội hàng từng bộ trên khu bách công thần là lý`)
const NO_GIVEN =
  exactly(`trấn xã trường hóa phần sát lực chính giác thành tứ phi trị tộc dân hiếu uy sảnh kiến
  phạm ủy số về của này`)

/** Names in small letters or all in large ones, which no list knows. */
export function findSmall(tokens: readonly Token[]): Found[] {
  return fromEach(tokens, 'name', [titled, woman, ofFamily])
}

function titled(tokens: readonly Token[], from: number): number | undefined {
  const [title, before] = [tokens[from], tokens[from - 1]]
  if (!isWord(tokens[from + 1]) || !isOf(title, words.strong, true)) return undefined
  if (isOf(before, MANY, false) || before?.sort === 'number' || isPlace(before)) return undefined
  const isClear = isOf(title, words.strong, false)
  return (isClear ? called(tokens, from) : undefined) ?? calledPlain(tokens, from)
}

/** `anh pờ biết hết`, `cụ khay 82 tuổi`, `ông y thịnh`, `bà sáu thì`. */
function called(tokens: readonly Token[], from: number): number | undefined {
  const [name, next] = [tokens[from + 1], tokens[from + 2]]
  if (!name) return undefined
  if (isOf(name, RANK)) return isAfterRank(next) ? from + 2 : undefined
  if (name.bare.length === 1) return isLetter(tokens, from + 1) ? from + 2 : undefined
  if (!mayName(name, next)) return undefined
  return isOf(next, DOES) || isAged(tokens, from + 2) ? from + 1 : undefined
}

const isAged = (tokens: readonly Token[], at: number) =>
  tokens[at]?.sort === 'number' && isOf(tokens[at + 1], OLD)

const isAfterRank = (next: Token | undefined) =>
  isOf(next, ACTS) || (isOf(next, words.given, false) && !isCommon(next))

/** `y thịnh`, `h’mai`, `l.t.h`. */
function isLetter(tokens: readonly Token[], at: number): boolean {
  const [letter, next, after] = tokens.slice(at, at + 3)
  if (!letter || !next) return false
  if (isWord(next)) return LETTERS.has(letter.key) && !isSecond(next)
  return isWord(after) && (letter.key === 'h' || (next.key === '.' && after?.bare.length === 1))
}

/** The letters that stand in names of the mountains: `Y Thịnh`, `A Chớ`. */
const LETTERS = new Set(['y', 'a'])

const mayName = (name: Token, next: Token | undefined) =>
  !isCommon(name) &&
  !isOf(name, NO_NAME) &&
  !isOf(name, words.strong) &&
  !isPlace(name) &&
  !isSecond(next)

/** `ong sin noi`, `anh su biet`, `ba hoa ke la`: without diacritics, where only a person acts so. */
function calledPlain(tokens: readonly Token[], from: number): number | undefined {
  const [title, name, next] = tokens.slice(from, from + 3)
  if (!title?.plain) return undefined
  if (title.bare === 'ong' && isRanked(tokens, from + 1)) return from + 2
  if (!name || !mayNamePlain(tokens, name, from)) return undefined
  const isActing = isOf(next, DOES_PLAIN, true) && isTitlePlain(tokens, from)
  return isActing || SPEAKS.has(pairAt(tokens, from + 2)) ? from + 1 : undefined
}

const isTitlePlain = (tokens: readonly Token[], from: number) =>
  tokens[from]?.bare === 'ong' || tokens[from]?.bare === 'anh'

/** `sau thang`, `tu noi`, `y thinh` after `ong`. */
function isRanked(tokens: readonly Token[], at: number): boolean {
  const [rank, next] = [tokens[at], tokens[at + 1]]
  if (isLetter(tokens, at)) return true
  if (!isOf(rank, RANKS, true)) return false
  return isOf(next, DOES_PLAIN, true) || (isOf(next, words.given, true) && !isCommon(next))
}

const isAnother = (tokens: readonly Token[], from: number) =>
  isOf(tokens[from - 1], APART, true) || words.otherwise.has(pairAt(tokens, from))

const mayNamePlain = (tokens: readonly Token[], name: Token, from: number) =>
  !isAnother(tokens, from) &&
  !name.accented &&
  name.bare.length > 1 &&
  !isCommon(name) &&
  !PLAIN_THINGS.has(name.bare)

/** `ống nhựa`, `anh em`, `chi bộ`, `cơ quan`, `cơ sở`: what only looks like a title. */
const PLAIN_THINGS = new Set(
  `nhua nuoc thep kem cong tho lai chu bo quan so cau nhanh hoi tra phi tieu dao nuoi thu em con me gai trai dau
  re ket nong xom dan ban ruong loc bom huong hung sang va`.split(/\s+/),
)

/** `cứ thị chù`; not `đô thị hóa`, nor `chỉ thị số`. */
function woman(tokens: readonly Token[], from: number): number | undefined {
  const [family, middle, name] = tokens.slice(from, from + 3)
  if (!isOf(middle, THI) || !isWord(family) || !isWord(name)) return undefined
  const isOther = isOf(family, NO_FAMILY) || isOf(name, NO_GIVEN) || isPlace(family)
  return isOther || isOf(tokens[from - 1], words.named) ? undefined : from + 2
}

/** `họ lường, tên hặc`, `ký tên vì văn sơn`. */
function ofFamily(tokens: readonly Token[], from: number): number | undefined {
  const [head, family, next] = tokens.slice(from, from + 3)
  if (isOf(head, NAMED)) return isOf(next, words.between, false) ? from + 3 : undefined
  if (!isOf(head, FAMILY) || !isOf(family, words.sure, false) || isCommon(family)) return undefined
  return isWord(next) && !isOf(next, NAMED, true) ? undefined : from + 1
}
