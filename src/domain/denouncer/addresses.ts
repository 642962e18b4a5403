import { fromEach } from './from-each.ts'
import { exactly, isOf, spansOf, type Token, wordsOf } from './tokens.ts'
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
 trưởng phó bí cán lãnh lưới riêng thuốc rông khách họp nghỉ`)
/** Whoever holds an office may be denounced for a house. */
const HOLDER = exactly('chủ kế thủ')
const MANY = wordsOf('dân các những nhiều mấy con hộ số')
const HOME = wordsOf('nhà ngôi')
const HUT = exactly('lán chòi lều')
const HOUSEHOLD = wordsOf('hộ quán')
const STAYS = wordsOf('sống trú ngụ trọ')
const PERSON = wordsOf('cáo báo tin gửi tôi em cháu mình đình ánh đơn họ chồng vợ')
const AT = wordsOf('ở ngay nhờ')
const NUMERAL = wordsOf('hai ba tư năm sáu bảy tám chín nhất nhì một mười')
const BESIDE = wordsOf('cạnh sát đối kế liền giáp vách lưng kề')
const NEAR = wordsOf(
  'gần đầu cuối sau trước bên dưới trên cách giữa ngay ngã chân đỉnh mặt cổng mái màu duy cây phía mé hông ven rìa mép sườn bờ góc giàn giếng rào',
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
/** A place on the map. */
const DEGREES = /\d\d?\.\d{4,9}\s?[,;]\s?1\d\d\.\d{4,9}/g

/** Addresses of a house, in words or numbers; a village, a commune or a road alone is none. */
export function findAddresses(text: string, tokens: readonly Token[]): Found[] {
  const found = fromEach(tokens, 'address', [
    numbered,
    onStreet,
    atBox,
    grouped,
    told,
    staysAt,
    described,
  ])
  const onMap = spansOf(text, tokens, DEGREES)
  return [...found, ...onMap.map((span): Found => ({ ...span, sort: 'address' }))]
}

/** `số nhà 12`, `ngõ 3`, `phòng trọ 4`, `số 8 đường Thanh Niên`, `126/4 QL6`. */
function numbered(tokens: readonly Token[], from: number): number | undefined {
  const house = houseNumber(tokens, from) ?? inLane(tokens, from)
  if (house !== undefined) return house
  const at = tokens[from + 1]?.key === '.' ? from + 2 : from + 1
  if (isLane(tokens[from]) && isNumeral(tokens[at])) return at
  if (tokens[at]?.sort !== 'number') return undefined
  return isRoom(tokens, from) ? at : inStreet(tokens, from)
}

const isLane = (token: Token | undefined) => isOf(token, LANE) || token?.key === 'sn'

const isNumeral = (token: Token | undefined) =>
  token?.sort === 'number' || isOf(token, NUMERAL, false)

/** `ở 86 đường Điện Biên`. */
function onStreet(tokens: readonly Token[], from: number): number | undefined {
  const [number, road, name] = tokens.slice(from, from + 3)
  if (number?.sort !== 'number' || !isOf(road, ROAD) || !name?.capital) return undefined
  return isBegun(tokens[from - 1]) ? from + 2 : undefined
}

/** `hòm thư 114`, `đ/c 18 Hoàng Quốc Việt`. */
function atBox(tokens: readonly Token[], from: number): number | undefined {
  if (tokens[from + 1]?.sort !== 'number') return undefined
  const isShort = isShortAddress(tokens, from) && tokens[from + 2]?.capital === true
  return isShort || isMailbox(tokens, from) ? from + 1 : undefined
}

const isBegun = (before: Token | undefined) =>
  !before || before.sort === 'mark' || isOf(before, WHERE)
const isMailbox = (tokens: readonly Token[], from: number) =>
  MAILBOXES.has(`${tokens[from - 1]?.bare} ${tokens[from]?.bare}`)

/** `đ/c`, which before a number is no comrade. */
const isShortAddress = (tokens: readonly Token[], from: number) =>
  tokens[from]?.key === 'đc' ||
  (tokens[from]?.key === 'c' && tokens[from - 1]?.key === '/' && tokens[from - 2]?.bare === 'd')
const WHERE = wordsOf('ở tại về đến chỉ')
const ROAD = wordsOf('đường phố')
const MAILBOXES = new Set(['hom thu', 'hop thu'])

/** `12/5 đường Trần Phú`, but not `ngày 12/5 đường bị rào`. */
function inLane(tokens: readonly Token[], from: number): number | undefined {
  const first = tokens[from]
  if (first?.sort !== 'number') return undefined
  const slash = tokens[from + 1]?.sort === 'word' ? from + 2 : from + 1
  const at = slash + 2
  if (tokens[slash]?.key !== '/' || !isStreet(tokens, from, at)) return undefined
  const parts = [first, ...tokens.slice(from + 1, at)].map(({ key }) => key).join('')
  return LANE_NUMBER.test(parts) && !isOf(tokens[from - 1], DAY, true) ? at : undefined
}

/** `tổ`, `đường`; a street's name in capitals where an address may begin. */
const isStreet = (tokens: readonly Token[], from: number, at: number) =>
  isOf(tokens[at], STREET) ||
  (isBegun(tokens[from - 1]) && [tokens[at], tokens[at + 1]].every((each) => each?.capital))

/** Not `3/4 đường`, nor the year of a date. */
const LANE_NUMBER = /^(?!\d\/\d$)\d+[a-z]?\/\d{1,3}$/

/** `phòng trọ 4`, `phòng 203`, `nhà nghỉ, phòng 4`. */
function isRoom(tokens: readonly Token[], from: number): boolean {
  const [first, number] = [tokens[from], tokens[from + 1]]
  if (!first || (isOf(first, ROOM) && ROOMS.has(tokens[from - 1]?.bare ?? ''))) return !!first
  if (!FLAT.has(first.bare)) return false
  const around = [...tokens.slice(Math.max(0, from - 6), from), ...tokens.slice(from + 2, from + 8)]
  return number?.key.length === 3 || around.some(isDwelling)
}

const isDwelling = (token: Token) => isOf(token, DWELLING, true)

function inStreet(tokens: readonly Token[], from: number): number | undefined {
  const at = tokens[from + 2]?.sort === 'mark' ? from + 3 : from + 2
  const isStreet =
    tokens[from]?.bare === 'so' && isOf(tokens[at], STREET) && !isOf(tokens[at + 1], PAVED)
  return isStreet && !isOf(tokens[from - 1], DOCUMENT, true) ? at : undefined
}

/** What a road is made of or leads to: `số 3 đường bê tông`. */
const PAVED = wordsOf('bê nhựa đất liên nội giao ống ray dây')
const ROOMS = new Set(['phong', 'can', 'ki'])
const FLAT = new Set(['phong', 'p'])
const DWELLING = wordsOf('trọ nghỉ cư thể túc')
const DAY = wordsOf('ngày hôm từ đến tháng sáng chiều tối')

function houseNumber(tokens: readonly Token[], from: number): number | undefined {
  const pair = `${tokens[from]?.bare} ${tokens[from + 1]?.bare}`
  if (pair !== 'so nha' && pair !== 'nha so') return undefined
  if (isNumeral(tokens[from + 2])) return from + 2
  return tokens[from + 3]?.sort === 'number' ? from + 3 : undefined
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

/** `địa chỉ: bản Mòn`, `chỗ ở là dãy B`; not `địa chỉ không ghi`. */
function told(tokens: readonly Token[], from: number): number | undefined {
  if (!TOLD.has(`${tokens[from]?.bare} ${tokens[from + 1]?.bare}`)) return undefined
  const isSaid = tokens[from + 2]?.key === ':' || isOf(tokens[from + 2], IS)
  const at = isSaid ? from + 3 : from + 2
  const isPlace = isSaid ? tokens[at] !== undefined : isNamed(tokens[at])
  return isPlace && !isOf(tokens[at], NOTHING, true) ? at : undefined
}

const isNamed = (place: Token | undefined) => place?.capital === true || place?.sort === 'number'

/** `nơi người tố cáo ở`. */
function staysAt(tokens: readonly Token[], from: number): number | undefined {
  if (!isOf(tokens[from], SPOT)) return undefined
  const ends = [3, 4, 5, 6].map((size) => from + size)
  const at = ends.find((end) => isOf(tokens[end], AT) && isOf(tokens[end - 1], PERSON))
  return at !== undefined && tokens[at + 1]?.sort !== 'word' ? at : undefined
}

const SPOT = wordsOf('nơi')
const TOLD = new Set(['dia chi', 'cho o', 'noi o', 'tru quan', 'thuong tru', 'tam tru', 'cu tru'])
const IS = wordsOf('là')
const NOTHING = wordsOf('không chưa bỏ để trống giấu kín chẳng xã thôn trụ ủy phòng bộ đỏ')

/** `nhà thứ ba bên trái`, `hộ duy nhất trên đồi`, `tôi ở cạnh cổng trường`, `sống sát chợ`. */
function described(tokens: readonly Token[], from: number): number | undefined {
  if (isThere(tokens, from)) return from + 1
  if (isBegunAt(tokens, from)) return from + 2
  if (isNeighbour(tokens, from) || isStay(tokens, from) || isHome(tokens, from))
    return besides(tokens, from + 1)
  const isOne = isOf(tokens[from], HOUSEHOLD) && !isOneOfMany(tokens[from - 1])
  return isOne && isTold(tokens, from + 1) ? from + 2 : undefined
}

/** `người gửi ở đó`. */
const isThere = (tokens: readonly Token[], from: number) =>
  isOf(tokens[from], AT) && isOf(tokens[from - 1], PERSON) && isOf(tokens[from + 1], THERE)
const THERE = wordsOf('đó đấy')

/** `Ở sau nhà thờ, cổng sắt`: a note that begins with where, and says by what the house is known. */
function isBegunAt(tokens: readonly Token[], from: number): boolean {
  const [at, next, after] = tokens.slice(from, from + 3)
  const isFirst = from === 0 || '.;:?!\n'.includes(tokens[from - 1]?.key ?? ' ')
  if (!isFirst || !isOf(at, AT) || !(isBeside(next, after) || isOf(next, NEAR))) return false
  const rest = tokens.slice(from + 3, from + 14)
  const end = rest.findIndex((token) => isOf(token, BREAK) || '.;:?!\n'.includes(token.key))
  return rest.slice(0, end < 0 ? rest.length : end).some((token) => isOf(token, KNOWN_BY))
}
const KNOWN_BY = wordsOf('cổng mái tường rào giàn tầng sân ao vách')

const isNeighbour = (tokens: readonly Token[], from: number) =>
  tokens[from]?.bare === 'xom' && tokens[from - 1]?.bare === 'hang'

const isHome = (tokens: readonly Token[], from: number) =>
  (isOf(tokens[from], HOME) || isOf(tokens[from], HUT)) &&
  ![NO_HOME, HOLDER].some((list) => isOf(tokens[from + 1], list)) &&
  !isOneOfMany(tokens[from - 1])

/** Which household: `ở sau`, `thứ năm từ`, `duy nhất trên`, `cạnh`. */
function isTold(tokens: readonly Token[], from: number): boolean {
  const [first, next, after] = tokens.slice(from, from + 3)
  if (!first) return false
  if (isOf(first, AT)) return isBeside(next, after) || isOf(next, NEAR)
  const isOnly = isThe(first, next) || ORDINALS.has(`${first.bare} ${next?.bare}`)
  return isBeside(first, next) || (isOnly && isWay(after))
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
    if (token && (isThe(token, next) || isNextTo(token, next))) return at + 1
    if (!token || isBreak(tokens, at)) return undefined
    if (isBeside(token, next) || isSided(token, next)) return at + 1
  }
  return undefined
}

const isBreak = (tokens: readonly Token[], at: number) =>
  (isOf(tokens[at], BREAK) && !isUnfinished(tokens, at)) ||
  '.;:?!\n'.includes(tokens[at]?.key ?? '-')

/** `ke ben`, which without diacritics is no `kê`. */
const isNextTo = ({ bare }: Token, next: Token | undefined) =>
  bare === 'ke' && isOf(next, BESIDE_OF, true)
const BESIDE_OF = wordsOf('bên cạnh sát liền')

/** `nhà xây chưa tô`: what the house looks like, and no deed. */
const isUnfinished = (tokens: readonly Token[], at: number) =>
  tokens[at]?.bare === 'chua' && isOf(tokens[at - 1], WALLED) && isOf(tokens[at + 1], PLASTERED)
const WALLED = wordsOf('xây gạch tường')
const PLASTERED = wordsOf('tô trát sơn xong hoàn')

/** `thứ hai`; `thu 2` without diacritics may be money. */
const isThe = (token: Token, next: Token | undefined) =>
  token.bare === 'thu' && (isOf(next, NUMERAL, true) || (token.accented && next?.sort === 'number'))

const isBeside = (token: Token | undefined, next: Token | undefined) =>
  isOf(token, BESIDE) && !isOf(next, NO_SIDE)
/** `đối tượng`, `kế toán`. */
const NO_SIDE = wordsOf('tượng thoại toán hoạch khai với tác hạch tục')

const isSided = (token: Token, next: Token | undefined) =>
  ORDINALS.has(`${token.bare} ${next?.bare}`) ||
  (isOf(token, NEAR) && next?.sort !== 'mark' && !isOf(next, TIME))
