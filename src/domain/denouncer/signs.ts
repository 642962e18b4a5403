import { findMentions } from './mentions.ts'
import { isStreet } from './streets.ts'
import { type Token, wordsOf } from './tokens.ts'

/** What a text shows at some of its tokens, from the first to the last: a few words, or sorts of words. */
export type Sign = { code: number; from: number; to: number }

/** How many signs are told apart; beyond that two of them share a weight. */
export const BUCKETS = 1 << 19

/** Sorts of words: what is learned of one word of a sort holds for the others. The first sort wins. */
const SORTS: readonly (readonly [sort: string, list: string])[] = [
  ['unit', 'thôn bản xóm ấp buôn làng tổ khối khu phum sóc khóm đội plei kon bon tdp kp cụm liên'],
  ['wide', 'xã huyện phường tỉnh quận thị thành tp'],
  ['lane', 'ngõ ngách hẻm kiệt đường phố ql tl quốc lộ đại'],
  ['flat', 'phòng căn tầng lầu tòa chung cư dãy lô kios ốt ktx block trọ tập thể'],
  ['stays', 'ở trú ngụ sống thuê tạm thường'],
  ['home', 'nhà quê chỗ nơi địa chỉ khẩu quán gốc hộ lán chòi lều sàn'],
  ['goes', 'xuống đến vào ra gặp tìm ghé hỏi lên tới về qua mang đưa rẽ đi'],
  [
    'side',
    `cạnh sát đối diện kế liền giáp lưng kề bên hông gần sau trước đầu cuối giữa chân trong ngay
    phía ven dưới trên bờ mép góc`,
  ],
  [
    'landmark',
    `chợ chùa đình cầu trường trạm cây ngã cổng miếu đền suối sông đập kênh mương ao hồ giếng đồi
    dốc núi ruộng vườn rẫy bến đò phà nghĩa trang kho lò xưởng tiệm tạp hóa sân bãi đèo khe thác
    rừng xăng bưu điện điếm đê cống nông ga`,
  ],
  ['look', 'mái tôn ngói sơn xanh đỏ vàng trắng sắt rào giàn cấp gỗ vách hàng tre thứ nhất'],
  ['he', 'ấy này ổng bả nó họ kia'],
  ['title', 'ông bà anh chị cô chú bác em cụ dì cậu thầy người công dân đương sự nguyên'],
  [
    'post',
    `trưởng phó chủ tịch bí thư kế toán thủ quỹ cán bộ quản nhiệm ủy viên an hiệu chính giám đốc đảng viên chức ct
    pct đc cb văn giáo kiểm lâm tư pháp ủy ban ubnd hđnd hội`,
  ],
  ['accused', 'bị tố cáo tc phản ánh'],
  [
    'deed',
    `thu chi lấy nhận chia bán ăn chặn lập khống tiền triệu tr đồng đ ha m m2 kg bao lấn chiếm
    sửa xây thi sai bớt cắt`,
  ],
  ['paper', `đơn hồ sơ biên giấy quyết định thư phiếu số điều khoản luật nghị thông báo kl qđ`],
  ['day', 'ngày tháng năm h giờ lúc sáng chiều tối nay mai hôm tuần'],
  ['kin', 'vợ chồng con mẹ bố cha má cháu rể dâu ruột út'],
  ['speaks', 'tên là gọi ký viết gửi nộp đứng nói khai xưng'],
]
/** Those of two words and three. */
const PHRASES: readonly (readonly [sort: string, list: string])[] = [
  ['mention', 'nguoi to|ng to|ben to|ba to|ong to|chi to|nguyen don|cong dan|nguoi gui|chu don'],
  ['accused', 'bi to|bi to cao|bi don|nguoi bi|ben bi|bi phan anh'],
]
const MENTION = 'mention'
const PROPER = 'proper'
const OTHER = 'other'
const OTHERS = 'others'
const ENDS = '.;:?!\n'

const bySpelling = new Map<string, string>()
const byLetters = new Map<string, string>()
for (const [sort, list] of SORTS) {
  const { exact, bare } = wordsOf(list)
  for (const word of exact) if (!bySpelling.has(word)) bySpelling.set(word, sort)
  for (const word of bare) if (!byLetters.has(word)) byLetters.set(word, sort)
}

const phrases = new Map(
  PHRASES.flatMap(([sort, list]) => list.split('|').map((words) => [words, sort] as const)),
)

/** A text as the signs see it: each token by its letters and by its sort. */
type Seen = { bare: number[]; sorted: number[] }

/** Which tokens after one another make a sign, and by what they are known in it. */
const GRAMS: readonly (readonly [look: keyof Seen, steps: readonly number[]])[] = [
  ['bare', [0]],
  ['bare', [0, 1]],
  ['bare', [0, 2]],
  ['sorted', [0, 1]],
  ['sorted', [0, 1, 2]],
  ['sorted', [0, 2]],
]
/** How many runs of one sort in a row make a sign. */
const BONES = 3

export function codeOf(text: string): number {
  let code = 0x811c9dc5
  for (let at = 0; at < text.length; at++) code = Math.imul(code ^ text.charCodeAt(at), 0x01000193)
  return code >>> 0
}

function joined(one: number, other: number): number {
  const code = Math.imul(one ^ (other + 0x9e3779b9 + (one << 6) + (one >>> 2)), 0x85ebca6b)
  return Math.imul(code ^ (code >>> 13), 0xc2b2ae35) >>> 0
}

const KINDS = Array.from({ length: GRAMS.length + BONES + 1 }, (_, kind) => codeOf(`kind ${kind}`))
const NOTHING = codeOf('nothing')

/** The signs of a text, small letters or large ones, with diacritics and without. */
export function signsOf(tokens: readonly Token[]): Sign[] {
  const sorts = sortsOf(tokens)
  return [...grams(tokens, sorts), ...bones(sorts)]
}

/** The bucket a sign falls in. */
export const bucketOf = (code: number) => code & (BUCKETS - 1)

/** Each token's sort: the one who denounced where spoken of, a number's length, a mark itself. */
function sortsOf(tokens: readonly Token[]): (string | undefined)[] {
  const isMixed = tokens.some(
    ({ sort, loud, capital, bare }) => sort === 'word' && !loud && !capital && bare.length > 1,
  )
  const sorts = tokens.map(
    (token, at) => sortOf(token) ?? (isMixed && isProper(tokens, at) ? PROPER : undefined),
  )
  for (const at of tokens.keys()) {
    const size = [3, 2].find((each) => phraseAt(tokens, at, each) !== undefined) ?? 0
    const sort = size === 0 ? undefined : phraseAt(tokens, at, size)
    for (let next = at; next < at + size; next++) sorts[next] = sort
  }
  for (const { from, to } of findMentions(tokens))
    for (let at = from; at <= to; at++) sorts[at] = MENTION
  return sorts
}

function phraseAt(tokens: readonly Token[], at: number, size: number): string | undefined {
  const words = tokens
    .slice(at, at + size)
    .map(({ bare }) => bare)
    .join(' ')
  return isStreet(words) ? 'street' : phrases.get(words)
}

export function sortOf({ sort, key, bare, accented }: Token): string | undefined {
  if (sort === 'number') return `#${key.length > 8 ? 9 : key.length > 4 ? 5 : key.length}`
  if (sort === 'mark') return key === '\n' ? '.' : key
  return bySpelling.get(key) ?? (accented ? undefined : byLetters.get(bare))
}

function isProper(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const isFirst = ENDS.includes(tokens[at - 1]?.key ?? '.')
  return token?.capital === true && token.bare.length > 1 && !isFirst
}

function grams(tokens: readonly Token[], sorts: readonly (string | undefined)[]): Sign[] {
  const sorted = sorts.map((sort) => (sort === undefined ? undefined : codeOf(`sort ${sort}`)))
  const seen: Seen = {
    bare: tokens.map(({ sort, bare }, at) =>
      sort === 'word' ? codeOf(bare) : (sorted[at] ?? NOTHING),
    ),
    sorted: tokens.map(({ bare }, at) => sorted[at] ?? codeOf(bare)),
  }
  const signs: Sign[] = []
  for (let from = -1; from < tokens.length; from++)
    for (const kind of GRAMS.keys()) {
      const sign = gramAt(seen, from, kind)
      if (sign) signs.push(sign)
    }
  return signs
}

function gramAt(seen: Seen, from: number, kind: number): Sign | undefined {
  const [look, steps] = GRAMS[kind] ?? ['bare', []]
  if (from < 0 && steps.length < 2) return undefined
  let code = KINDS[kind] ?? 0
  for (const step of steps) code = joined(code, seen[look][from + step] ?? NOTHING)
  const last = Math.min(from + (steps.at(-1) ?? 0), seen.bare.length - 1)
  return { code, from: Math.max(0, from), to: Math.max(0, last) }
}

type Bone = { sort: string; from: number; to: number }

const goesOn = ({ sort: last }: Bone, sort: string) =>
  sort === last || (sort === OTHER && last === OTHERS)

/** The sorts in a row, whatever other words stand between them. */
function bones(sorts: readonly (string | undefined)[]): Sign[] {
  const row: Bone[] = []
  for (const [at, sort = OTHER] of sorts.entries()) {
    const last = row.at(-1)
    if (!last || !goesOn(last, sort)) row.push({ sort, from: at, to: at })
    else {
      last.to = at
      if (sort === OTHER) last.sort = OTHERS
    }
  }
  return row.flatMap((_, first) => bonesFrom(row, first))
}

function bonesFrom(row: readonly Bone[], first: number): Sign[] {
  const signs: Sign[] = []
  const begin = row[first]
  const beginning = codeOf(`bone ${begin?.sort}`)
  let code = beginning
  for (const [size, { sort, to }] of row.slice(first + 1, first + BONES).entries()) {
    const from = begin?.from ?? 0
    const end = codeOf(`bone ${sort}`)
    code = joined(code, end)
    signs.push({ code: joined(code, KINDS[GRAMS.length + size] ?? 0), from, to })
    const pair = joined(joined(beginning, end), KINDS.at(-1) ?? 0)
    if (size > 0) signs.push({ code: pair, from, to })
  }
  return signs
}
