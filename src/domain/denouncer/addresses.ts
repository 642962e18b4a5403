import { isOf, type Token, wordsOf } from './tokens.ts'
import type { Found } from './traces.ts'

const LANE = wordsOf('ngõ ngách hẻm kiệt')
const STREET = wordsOf('đường phố ngõ ngách hẻm tổ khối ql tl quốc tỉnh')
const GROUP = wordsOf('tổ đội cụm dãy')
const QUARTER = wordsOf('khối khu ấp thôn xóm tdp phố')
const ROOM = wordsOf('trọ hộ ốt kiot')
const DOCUMENT = wordsOf('định lộ thửa lô tờ cáo văn tuyến hoạch luật thư trình việc biên bản đất')
/** Before a house that is one of many, is being built or is an office. */
const BUILT = wordsOf(
  'làm xây dựng cất sửa xóa phá dời mượn các những nhiều mấy mỗi từng bán mua cấp nền trợ người cả chủ xa',
)
/** After `nhà`: an office, a firm, whoever is accused. */
const NO_HOME =
  wordsOf(`văn trường máy nước thầu tạm vệ báo hàng kho dân chùa thờ sinh cộng bếp công xưởng bia
 trưởng phó bí cán lãnh lưới riêng thuốc rông khách họp`)
const MANY = wordsOf('dân các những nhiều mấy con hộ số')
const HOME = wordsOf('nhà ngôi lán chòi')
const HOUSEHOLD = wordsOf('hộ quán')
const STAYS = wordsOf('sống trú ngụ trọ')
const PERSON = wordsOf('cáo báo tin gửi tôi em cháu mình đình ánh đơn họ chồng vợ')
const AT = wordsOf('ở ngay nhờ')
const NUMERAL = wordsOf('hai ba tư năm sáu bảy tám chín')
const BESIDE = wordsOf('cạnh sát đối kế liền giáp vách lưng')
const NEAR = wordsOf(
  'gần đầu cuối sau trước bên dưới trên cách giữa ngay ngã chân đỉnh mặt cổng mái màu duy cây',
)
const ORDINALS = new Set(['dau tien', 'cuoi cung', 'duy nhat'])
const WAYS = wordsOf('khi của bản ở từ vào qua trong tính')
/** After these no longer the house is told, but what was done. */
const BREAK =
  wordsOf(`bị được không chưa phải để cho đã và là nộp phép hoạt mà nhưng thì vì sẽ đang tiền triệu
  nghìn đồng kê thu nhận hỗ vào`)
/** `sau lũ`, `trước tháng 6`, `trên xã`, `trên địa bàn`: no place beside a house. */
const TIME =
  wordsOf(`lũ bão mưa khi thời tháng năm ngày đợt đó đây này xã huyện tỉnh địa bàn tư danh mức
  giờ giấy hết tiên dịp tết cùng nhất`)
/** An address of electronic mail, a place on the map in degrees. */
const ELSEWHERE = /\S{1,64}@\S{2,64}|\d\d?\.\d{4,9}\s?[,;]\s?1\d\d\.\d{4,9}/g

/** Addresses of a house, in words or numbers; a village, a commune or a road alone is none. */
export function findAddresses(text: string, tokens: readonly Token[]): Found[] {
  const found: Found[] = []
  for (const from of tokens.keys()) {
    const to = numbered(tokens, from) ?? grouped(tokens, from) ?? described(tokens, from)
    if (to !== undefined) found.push({ from, to, sort: 'address' })
  }
  return [...found, ...elsewhere(text, tokens)]
}

function elsewhere(text: string, tokens: readonly Token[]): Found[] {
  const found: Found[] = []
  let from = 0
  for (const { 0: words, index } of text.matchAll(ELSEWHERE)) {
    while ((tokens[from]?.end ?? Infinity) <= index) from++
    let to = from
    while ((tokens[to + 1]?.start ?? Infinity) < index + words.length) to++
    found.push({ from, to, sort: 'address' })
  }
  return found
}

/** `số nhà 12`, `ngõ 3`, `phòng trọ 4`, `số 8 đường Thanh Niên`, `126/4 QL6`. */
function numbered(tokens: readonly Token[], from: number): number | undefined {
  const house = houseNumber(tokens, from) ?? inLane(tokens, from)
  if (house !== undefined || tokens[from + 1]?.sort !== 'number') return house
  const first = tokens[from]
  const isLane = isOf(first, LANE) || first?.key === 'sn'
  return isLane || isRoom(tokens, from) ? from + 1 : inStreet(tokens, from)
}

/** `12/5 đường Trần Phú`, but not `ngày 12/5 đường bị rào`. */
function inLane(tokens: readonly Token[], from: number): number | undefined {
  const first = tokens[from]
  if (first?.sort !== 'number') return undefined
  const slash = tokens[from + 1]?.sort === 'word' ? from + 2 : from + 1
  const at = slash + 2
  if (tokens[slash]?.key !== '/' || !isOf(tokens[at], STREET)) return undefined
  const parts = [first, ...tokens.slice(from + 1, at)].map(({ key }) => key).join('')
  return LANE_NUMBER.test(parts) && !isOf(tokens[from - 1], DAY, true) ? at : undefined
}

/** Not `3/4 đường`, nor the year of a date. */
const LANE_NUMBER = /^(?!\d\/\d$)\d+[a-z]?\/\d{1,3}$/

/** `phòng trọ 4`, `phòng 203`, `nhà nghỉ, phòng 4`. */
function isRoom(tokens: readonly Token[], from: number): boolean {
  const [first, number] = [tokens[from], tokens[from + 1]]
  if (!first || (isOf(first, ROOM) && ROOMS.has(tokens[from - 1]?.bare ?? ''))) return !!first
  if (!FLAT.has(first.bare)) return false
  return number?.key.length === 3 || tokens.slice(Math.max(0, from - 6), from).some(isDwelling)
}

const isDwelling = (token: Token) => isOf(token, DWELLING)

function inStreet(tokens: readonly Token[], from: number): number | undefined {
  const at = tokens[from + 2]?.sort === 'mark' ? from + 3 : from + 2
  const isStreet = tokens[from]?.bare === 'so' && isOf(tokens[at], STREET)
  return isStreet && !isOf(tokens[from - 1], DOCUMENT, true) ? at : undefined
}

const ROOMS = new Set(['phong', 'can', 'ki'])
const FLAT = new Set(['phong', 'p'])
const DWELLING = wordsOf('trọ nghỉ cư')
const DAY = wordsOf('ngày hôm từ đến tháng sáng chiều tối')

function houseNumber(tokens: readonly Token[], from: number): number | undefined {
  const pair = `${tokens[from]?.bare} ${tokens[from + 1]?.bare}`
  if (pair !== 'so nha' && pair !== 'nha so') return undefined
  return [from + 2, from + 3].find((place) => tokens[place]?.sort === 'number')
}

/** `tổ 4 khối 2`, and the other way round. */
function grouped(tokens: readonly Token[], from: number): number | undefined {
  const isHere = isOf(tokens[from], GROUP)
  if ((!isHere && !isOf(tokens[from], QUARTER)) || tokens[from + 1]?.sort !== 'number')
    return undefined
  const other = isHere ? QUARTER : GROUP
  for (let at = from + 2; at < from + 6; at++)
    if (tokens[at]?.sort === 'number' && isOf(tokens[at - 1], other)) return at
  return undefined
}

/** `nhà thứ ba bên trái`, `hộ duy nhất trên đồi`, `tôi ở cạnh cổng trường`, `sống sát chợ`. */
function described(tokens: readonly Token[], from: number): number | undefined {
  if (isNeighbour(tokens, from) || isStay(tokens, from) || isHome(tokens, from))
    return besides(tokens, from + 1)
  const isOne = isOf(tokens[from], HOUSEHOLD) && !isOneOfMany(tokens[from - 1])
  return isOne && isTold(tokens, from + 1) ? from + 2 : undefined
}

const isNeighbour = (tokens: readonly Token[], from: number) =>
  tokens[from]?.bare === 'xom' && tokens[from - 1]?.bare === 'hang'

const isHome = (tokens: readonly Token[], from: number) =>
  isOf(tokens[from], HOME) && !isOf(tokens[from + 1], NO_HOME) && !isOneOfMany(tokens[from - 1])

/** Which household: `ở sau`, `thứ năm từ`, `duy nhất trên`, `cạnh`. */
function isTold(tokens: readonly Token[], from: number): boolean {
  const [first, next, after] = tokens.slice(from, from + 3)
  if (!first) return false
  if (isOf(first, AT)) return isBeside(next) || isOf(next, NEAR)
  const isOnly = isThe(first, next) || ORDINALS.has(`${first.bare} ${next?.bare}`)
  return isBeside(first) || (isOnly && isWay(after))
}

const isWay = (token: Token | undefined) => isOf(token, NEAR) || isOf(token, WAYS)

const isOneOfMany = (before: Token | undefined) =>
  before?.sort === 'number' || isOf(before, BUILT, true)

/** Someone who stays: `sống`, `trú`, `người tố cáo ở`; not many at once. */
function isStay(tokens: readonly Token[], from: number): boolean {
  const isHere = isOf(tokens[from], AT) && isOf(tokens[from - 1], PERSON)
  if (!isHere && !isOf(tokens[from], STAYS)) return false
  return !tokens.slice(Math.max(0, from - 3), from).some((token) => isOf(token, MANY, true))
}

/** Where the house stands, told within some words. */
function besides(tokens: readonly Token[], from: number): number | undefined {
  for (let at = from; at < from + 10; at++) {
    const [token, next] = [tokens[at], tokens[at + 1]]
    if (token && isThe(token, next)) return at + 1
    if (!token || isOf(token, BREAK) || '.;:?!\n'.includes(token.key)) return undefined
    if (isBeside(token) || isSided(token, next)) return at + 1
  }
  return undefined
}

/** `thứ hai`; `thu 2` without diacritics may be money. */
const isThe = (token: Token, next: Token | undefined) =>
  token.bare === 'thu' && (isOf(next, NUMERAL, true) || (token.accented && next?.sort === 'number'))

const isBeside = (token: Token | undefined) => isOf(token, BESIDE)

const isSided = (token: Token, next: Token | undefined) =>
  ORDINALS.has(`${token.bare} ${next?.bare}`) ||
  (isOf(token, NEAR) && next?.sort !== 'mark' && !isOf(next, TIME))
