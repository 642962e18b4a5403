import { pairAt } from './family.ts'
import { findMentions, isEnd, type Mention } from './mentions.ts'
import { isOf, type Token, wordsOf } from './tokens.ts'
import type { Found } from './traces.ts'

/** Parts of a commune, which have a number or a name of their own. */
const UNIT = wordsOf(
  'đội kp lô tổ xóm thôn ấp bản buôn làng khối cụm ngõ hẻm sóc phum đường ngách kiệt tdp',
)
const UNITS = new Set([
  'khu pho',
  'lien gia',
  'to dan',
  'khu tap',
  'khu tai',
  'chung cu',
  'quoc lo',
  'khu dan',
])
/** After a unit: no name of it. */
const NO_NAME =
  wordsOf(`này đó đấy mình khác nào với và có không chưa cùng khi của trên trưởng văn xác công cán
  kế hội thì là để đã đang được bị bên ở theo gần xa về dân bầu họp lập liên mới cũ làm tra giám thẩm`)
/** Where one lives or works, or may be found. */
const SPOT = new Set(
  `cong cho|cong truong|cong lang|nga ba|nga tu|nga nam|dau cho|cuoi cho|dau ban|cuoi ban|dau thon|cuoi thon
  |dau lang|cuoi lang|dau xom|cuoi xom|dau cau|chan cau|chan deo|dau doc|cuoi doc|chan doc|dinh doc|ben do
  |bo song|bo kenh|bo suoi|bo ho|doi dien|sat vach|ben canh|ngay canh|canh nha|sau nha|gan nha|sau cho
  |truoc cong|sau chua|canh chua|ben xe|gan cho|gan chua|gan cau|canh cho|canh truong|gan truong|doc duong
  |sau tram|gan tram|canh tram|sau uy|sau truong|sau ubnd|sau huyen|sau tru|canh tru|truoc uy|truoc tru|canh ubnd|khu tro|nha tro|day tro|phong tro`.split(
    /\s*\|/,
  ),
)
const LIVES = wordsOf('ở trú ngụ sống trọ nằm quê thuê cư thuộc')
const STAND = wordsOf('làm dạy bán công bán buôn mở chạy sửa có nuôi')
const SHOP = wordsOf('tiệm quán sạp ốt xưởng trại vườn lò gara hiệu rẫy ao chòi quầy lán')
const SHOPS = new Set(['cua hang', 'ki ot', 'dai ly', 'co so', 'nha hang', 'cay xang', 'nha nghi'])
const FILLER =
  wordsOf(`là hiện đang vẫn mới đã vừa cũng này đó ấy chuyển về thì nay trước đây mình một cùng với con trai
  gái cả gia đình vợ chồng tạm thường cái chỉ ở tại nhờ nhà họ xuống lên ra đến chính luôn ta thuê gốc địa`)
const MARKS = ',:(–-"'
const HOME = wordsOf('nhà quê chỗ chỉ khẩu quán tiệm gốc nơi ở trú')
const BUSINESS = wordsOf('tiệm quán sạp xưởng trại rẫy')
const BESIDE = wordsOf('ngay sát cạnh gần sau trước đầu cuối giữa kế')
/** After `ở ngay`, `ở gần`: as wide as a commune, or a time. */
const WIDELY = wordsOf('xã huyện tỉnh đây đó tháng năm ngày khi này địa thành phố')
const OF = wordsOf('của')
const GOES = wordsOf('về đến xuống tới từ tận ghé lên')
const AT = wordsOf('ở tại')
const IS = wordsOf('là')
const MEETS = wordsOf('gặp cho mời với là nhà của đón giao trao đưa tìm')
/** Of an office or a gathering, where nobody lives: `nhà văn hóa thôn 4`. */
const HALL = wordsOf('hóa trường sở ủy phòng họp trưởng phó thư điểm viên')
/** After these what is told is the matter and no longer where he lives. */
const MATTER = wordsOf('việc về phản nêu thu chi tiền rằng sai xây tố đất')
const FAR = 9

/** Where the one who denounced lives or works, more exactly than by the commune. */
export function findHisPlaces(tokens: readonly Token[]): Found[] {
  return findMentions(tokens).flatMap((mention) => {
    const to = placeAfter(tokens, mention)
    if (to !== undefined) return [{ from: mention.from, to, sort: 'address' as const }]
    const from = placeBefore(tokens, mention)
    return from === undefined ? [] : [{ from, to: mention.to, sort: 'address' as const }]
  })
}

/** `người tố cáo hiện ở thôn 4`, `người gửi đơn có tiệm ngay cổng chợ`, `nhà người tố cáo: kp. 3`. */
function placeAfter(tokens: readonly Token[], mention: Mention): number | undefined {
  let isHere = isHomeOf(tokens, mention.from)
  for (let at = mention.to + 1; at < mention.to + FAR && !isEnd(tokens, at); at++) {
    if (isShopAt(tokens, at)) return at + 2
    if (at === mention.to + 1 && isAside(tokens, at)) return unitAt(tokens, at + 1)
    isHere ||= isOf(tokens[at], LIVES)
    if (isHere) {
      const place = placeFrom(tokens, at)
      if (place !== undefined) return place
    }
    if (!isGoingOn(tokens, at)) return undefined
  }
  return undefined
}

/** `nhà người tố cáo`, `quán của người làm đơn`. */
const isHomeOf = (tokens: readonly Token[], from: number) =>
  isOf(tokens[isOf(tokens[from - 1], OF) ? from - 2 : from - 1], HOME)

/** `người tố cáo, thôn 7`; `người tố cáo (tổ 4)`; not `theo người tố cáo, đội 3 nộp`. */
function isAside(tokens: readonly Token[], at: number): boolean {
  const unit = ',('.includes(tokens[at]?.key ?? '-') ? unitAt(tokens, at + 1) : undefined
  if (unit === undefined) return false
  let after = unit + 1
  while (after < unit + 4 && tokens[after]?.capital) after++
  return tokens[after]?.sort !== 'word' || isOf(tokens[after], WIDER)
}
const WIDER = wordsOf('xã phường thôn bản ấp khu huyện')

const isGoingOn = (tokens: readonly Token[], at: number) => {
  const token = tokens[at]
  if (token?.sort === 'mark') return MARKS.includes(token.key)
  return isOf(token, LIVES) || isOf(token, FILLER)
}

/** `có tiệm tạp hóa`, `mở quán`, `bán ở sạp`. */
function isShopAt(tokens: readonly Token[], at: number): boolean {
  if (!isOf(tokens[at], STAND)) return false
  return [at + 1, at + 2, at + 3].some(
    (place) => isOf(tokens[place], SHOP) || SHOPS.has(pairAt(tokens, place)),
  )
}

/** Where a place ends that is told within some words; none that only tells the matter. */
function placeFrom(tokens: readonly Token[], from: number): number | undefined {
  for (let at = from; at < from + FAR && !isEnd(tokens, at); at++) {
    if (isOf(tokens[at], MATTER) && at > from) return undefined
    if (SPOT.has(pairAt(tokens, at)) || isBesides(tokens, at)) return at + 1
    const to = houseAt(tokens, at) ?? unitAt(tokens, at)
    if (to !== undefined) return to
  }
  return undefined
}

/** `ở k52/14`. */
function houseAt(tokens: readonly Token[], at: number): number | undefined {
  const [number, slash, other] = tokens.slice(at, at + 3)
  const isPair = number?.sort === 'number' && slash?.key === '/' && other?.sort === 'number'
  const before = tokens[at - 1]?.bare.length === 1 ? [at - 1, at - 2] : [at - 1]
  return isPair && before.some((place) => isOf(tokens[place], LIVES)) ? at + 2 : undefined
}

/** `nằm ngay dốc Mít`. */
const isBesides = (tokens: readonly Token[], at: number) =>
  isOf(tokens[at - 1], LIVES) &&
  isOf(tokens[at], BESIDE) &&
  tokens[at + 1]?.sort === 'word' &&
  !isOf(tokens[at + 1], WIDELY)

/** `thôn Hà Thanh`, `kp.3`, `khu phố 2`; not `thôn này`, nor `nhà văn hóa thôn 4`. */
function unitAt(tokens: readonly Token[], at: number): number | undefined {
  const isPair = UNITS.has(pairAt(tokens, at))
  if (!isPair && !isOf(tokens[at], UNIT)) return undefined
  if (isOf(tokens[at - 1], HALL)) return undefined
  const after = isPair ? at + 2 : at + 1
  const isApart = tokens[after]?.key === '.' || isOf(tokens[after], NUMBER)
  const name = isApart ? after + 1 : after
  return isName(tokens[name]) ? name : undefined
}
const isName = (token: Token | undefined) =>
  token?.sort === 'number' || (token?.sort === 'word' && !isOf(token, NO_NAME))
const NUMBER = wordsOf('số')

/** `gửi về đội 3 cho người tố cáo`, `xuống thôn 4 gặp người làm đơn`. */
function placeBefore(tokens: readonly Token[], { from }: Mention): number | undefined {
  if (!isOf(tokens[from - 1], MEETS)) return undefined
  const isOwner = isOf(tokens[from - 1], OF)
  const isHe = isOf(tokens[from - 1], IS)
  for (let at = from - 2; at > from - FAR - 3 && at >= 0 && !isEnd(tokens, at); at--) {
    if (isOwner && isBusiness(tokens, at)) return at
    if (isWayTo(tokens[at - 1], isHe) && unitAt(tokens, at) !== undefined) return at
  }
  return undefined
}

/** `về`, `xuống`; `ở` only where it is said who lives there. */
const isWayTo = (token: Token | undefined, isHe: boolean) =>
  isOf(token, GOES) || (isHe && isOf(token, AT))

/** `quán đầu bản là của người tố cáo`. */
const isBusiness = (tokens: readonly Token[], at: number) =>
  isOf(tokens[at], BUSINESS) || SHOPS.has(pairAt(tokens, at))
