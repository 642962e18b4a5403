import { isWord, pairAt } from './family.ts'
import { deedFrom, findMentions, isEnd, type Mention } from './mentions.ts'
import { exactly, isOf, type Token, wordsOf } from './tokens.ts'
import type { Found } from './traces.ts'

/** What only one or few in a commune are. */
const ROLES = new Set(
  `ke toan|thu quy|thu kho|thu ky|van thu|chu thau|chu quan|chu tiem|chu mo|chu lo|chu xe|chu tro|chu xuong|chu trai|chu dai
  |truong thon|truong ban|truong ap|truong xom|pho thon|pho ban|bi thu|chu tich|hieu truong|hieu pho|tram truong
  |tram pho|to truong|to pho|doi truong|doi pho|chu nhiem|giam doc|pho giam|su thay|nha su|su co|tru tri|linh muc|muc su
  |ong tu|thay cung|thay mo|gia lang|ca doan|lai do|lai xe|tai xe|xe om|bao ve|tap vu|cap duong|lao cong|quet rac
  |tho ho|tho xay|tho moc|tho dien|tho may|y ta|y si|bac si|nu ho|ho sinh|dieu duong|dia chinh|kiem lam|ban rung
  |thon doi|xa doi|truong ban|truong khoi|truong tram|pho tram|pho doi|pho chu|truong phong|pho phong|phat thanh|dan pho|nguoi yeu|hang xom|thong gia
  |ban hoc|chong cu|vo cu|vo hai|vo be|doi thu|nguyen chu|nguyen bi|nguyen ke|nguyen truong|cuu chu|nguoi giup
  |nguoi lam|o sin|con no|chu no|luat su|nha bao|thay thuoc|ong lang|ba mu|dong nghiep|cap duoi|nguoi tinh
  |nguoi thue|nguoi ban|nguoi mua|nguoi giu|nguoi coi|nguoi trong|nguoi nau|nguoi quet|nguoi gac`.split(
    /\s*\|/,
  ),
)
/** What many are; one among them is known by what is said of him besides. */
const WIDE = new Set(
  `giao vien|nhan vien|cong nhan|can bo|cong chuc|vien chuc|phu huynh|dan quan|cong an|xa vien|hoi vien|dang vien|hoc sinh
  |thuong binh|cuu chien|bo doi|ho kinh|ho ngheo|nha thau|doanh nghiep|cong ty|co giao|thay giao|ho dan`.split(
    /\s*\|/,
  ),
)
const WIDE_SHORT = wordsOf('gv nv cb ccb hs tnxp')
const SINGLED =
  wordsOf(`duy cũ hợp bị vừa từng hưu nguyên phụ thua mất kiêm tạp trực trạm tổ lớp dạy coi chuyên
  gác kho bếp bán nuôi nhất trượt khuyết cụt chạy sống`)
const SINGLED_EXACT = exactly('nghỉ mới')
const KIN = wordsOf('vợ chồng con em anh chị cháu bố mẹ cậu dì chú bác cô rể dâu thím mợ')
const KIN_OF = wordsOf(
  'ruột của họ rể dâu trai gái cũ vợ chồng ông bà anh chị người nuôi kết nội ngoại út cả gần đồng hao',
)
const ACCUSED = new Set([
  'bi to',
  'chu tich',
  'bi thu',
  'truong thon',
  'hieu truong',
  'can bo',
  'ke toan',
  'pho chu',
])
const IS = wordsOf('là')
const NOT = wordsOf('không phải ai nào chưa nếu hoặc gì đâu')
const MANY = wordsOf('các những nhiều mấy mọi từng mỗi số hai ba nhóm loạt tập một')
const FIRST = wordsOf('do chính chắc nghe nói tưởng nghi biết là rằng bảo thấy lại đoán đâu')
/** Between somebody and `tố cáo` these make it another's deed, or the matter itself. */
const OTHER_DEED =
  wordsOf(`bị dân nhận đơn nội dung việc trình lời minh lý theo báo người ng luật vụ xác về kết luận chuyển
  giao hỏi được không ký trả đọc bảo cho với và đề phân phản họp xem liên trong khi sự hủy tiếp xin`)
/** The same, which without diacritics are too often another word. */
const OTHER_EXACT = exactly('mời chưa nghị')
const ASKED = wordsOf('ai')
const TOLD_TO = wordsOf('ai cho')
const WORKS = wordsOf('làm bán chạy dạy trông nấu gác coi công giữ phụ')
const NO_WORK = wordsOf(
  'việc đơn rõ lại chứng theo thủ biên với đúng sai được gì ơn bản giấy bổ kín gìn tài',
)
const FATE = new Set(
  `cho nghi|cho thoi|sa thai|thoi viec|ky luat|duoi viec|cach chuc|mat viec|mat dat|mat chuc|thua thau|cat hop|giai toa
  |mien nhiem|ly hon|truot thau|bai nhiem|chuyen cong|thua kien|cat che|khai tru|di tu|o tu|thu hoi`.split(
    /\s*\|/,
  ),
)
const FATED = wordsOf('từng bị vừa mới đã')
const LOOK = exactly('cụt thọt mù què tật xăm sẹo thai bầu lắp tuổi góa điếc câm')
const LOOKS = new Set([
  'cut tay',
  'cut chan',
  'cut mot',
  'mu mot',
  'di tat',
  'noi lap',
  'mang thai',
  'sinh nam',
  'duy nhat',
  'goa chong',
  'goa vo',
])
const SHOWS = wordsOf('đấy này')
const FAR = 10

/** The one who denounced told by office, kinship, trade, fate or look, and no name. */
export function findHisStanding(tokens: readonly Token[]): Found[] {
  const found: Found[] = []
  for (const mention of findMentions(tokens)) {
    const from = saidBefore(tokens, mention)
    if (from !== undefined) found.push({ from, to: mention.to, sort: 'name' })
    const to = saidAfter(tokens, mention)
    if (to !== undefined) found.push({ from: mention.from, to, sort: 'name' })
  }
  for (const from of tokens.keys()) {
    const to = isBegun(tokens, from) ? doneBy(tokens, from) : undefined
    if (to !== undefined) found.push({ from, to, sort: 'name' })
  }
  return found
}

/** `kế toán hợp tác xã là người gửi đơn`; not `ai là người tố cáo`. */
function saidBefore(tokens: readonly Token[], { from }: Mention): number | undefined {
  if (!isOf(tokens[from - 1], IS)) return undefined
  for (let at = from - 2; at >= 0 && at > from - 2 - FAR && isTold(tokens[at]); at--) {
    if (isOf(tokens[at], NOT)) return undefined
    if (singles(tokens, at, from - 1)) return at
  }
  return undefined
}

/** `người tố cáo là em rể chủ tịch`, `người tố cáo từng bị cho nghỉ`, `người tố cáo làm bảo vệ`. */
function saidAfter(tokens: readonly Token[], { to }: Mention): number | undefined {
  for (let at = to + 1; at < to + FAR && !isEnd(tokens, at); at++) {
    if (isOf(tokens[at], NOT)) return undefined
    const end = saidFrom(tokens, at)
    if (end !== undefined) return end
    if (!isLeading(tokens[at])) return undefined
  }
  return undefined
}
const LEADS = wordsOf(
  'hiện đang vẫn mới đã vừa cũng này đó ấy thì nay trước đây là chính họ nhà từng bị được có xưng cựu nguyên tự thuộc',
)
const isLeading = (token: Token | undefined) =>
  token?.sort === 'number' ||
  (token?.sort === 'mark' ? ',('.includes(token.key) : isOf(token, LEADS))

function saidFrom(tokens: readonly Token[], at: number): number | undefined {
  if (isOf(tokens[at], WORKS)) return worksAt(tokens, at)
  if (isSeen(tokens, at) || isWithKin(tokens, at)) return at
  return isFated(tokens, at) || isToldAs(tokens, at) ? at + 1 : undefined
}

/** `cụt một tay`, `71 tuổi`. */
const isSeen = (tokens: readonly Token[], at: number) =>
  isOf(tokens[at], LOOK) || isAge(tokens, at) || LOOKS.has(pairAt(tokens, at))

/** `từng bị kỷ luật`, `vừa mất việc`. */
const isFated = (tokens: readonly Token[], at: number) =>
  isOf(tokens[at - 1], FATED) && FATE.has(pairAt(tokens, at))

const isToldAs = (tokens: readonly Token[], at: number) =>
  (isOf(tokens[at - 1], IS) || ',('.includes(tokens[at - 1]?.key ?? '-')) &&
  singles(tokens, at, at + FAR)

/** `có chồng làm công an`, `có con học lớp 5A`. */
const isWithKin = (tokens: readonly Token[], at: number) =>
  isOf(tokens[at - 1], HAS) && isOf(tokens[at], NEXT_OF_KIN) && isWord(tokens[at + 1])
const HAS = wordsOf('có')
const NEXT_OF_KIN = exactly('vợ chồng con em cháu bố mẹ anh')

/** `71 tuổi`. */
const isAge = (tokens: readonly Token[], at: number) =>
  tokens[at]?.bare === 'tuoi' && tokens[at - 1]?.sort === 'number'

/** A trade of one's own, `bán xôi`; what is only `làm` needs a role beside it. */
function worksAt(tokens: readonly Token[], at: number): number | undefined {
  const isRole = [at + 1, at + 2].some((place) => ROLES.has(pairAt(tokens, place)))
  if (!isRole && isOf(tokens[at + 1], NO_WORK)) return undefined
  if (isOf(tokens[at + 1], AT)) return isOf(tokens[at + 2], WIDELY, true) ? undefined : at + 2
  return isRole || TRADES.has(pairAt(tokens, at)) ? at + 1 : undefined
}
const AT = wordsOf('ở tại')
const WIDELY = wordsOf('xã huyện tỉnh đây đó nơi phòng miền')
const TRADES = new Set(
  `ban xoi|ban bun|ban pho|ban thit|ban ca|ban rau|ban ve|ban nuoc|ban hang|ban com|ban banh|chay xe|chay do|chay cho|day hoc|day hop
  |day toan|day van|day lop|day mon|nau an|nau com|nau ruou|gac cong|coi kho|giu kho|giu tre|lam thue|cong tac|phu ho|phu trach|trong tre
  |giu quy|lam ruong|lam moc|lam tho|lam nghe|day tre|nuoi day|ban thuoc|ban quan|sua xe|ban ve`.split(
    /\s*\|/,
  ),
)

/** Whether what begins there singles one person out before a place in the text. */
function singles(tokens: readonly Token[], at: number, end: number): boolean {
  const before = tokens[at - 1]
  if (before?.sort === 'number' || isOf(before, MANY)) return false
  const pair = pairAt(tokens, at)
  if (ROLES.has(pair) || isKinOf(tokens, at) || isTrader(tokens, at)) return true
  if (!WIDE.has(pair) && !isOf(tokens[at], WIDE_SHORT)) return false
  const rest = tokens.slice(at + 1, Math.min(end, at + 8))
  return rest.some((token) => isOf(token, SINGLED, true) || isOf(token, SINGLED_EXACT))
}

/** `chị bán nước`, `anh chạy đò`. */
const isTrader = (tokens: readonly Token[], at: number) =>
  isOf(tokens[at], CALLED) && TRADES.has(pairAt(tokens, at + 1))
const CALLED = wordsOf('ông bà anh chị cô chú bác lão thằng mụ')

/** `em ruột của`, `cháu người bị tố cáo`, `con rể chủ tịch`. */
const isKinOf = (tokens: readonly Token[], at: number) =>
  isOf(tokens[at], KIN) &&
  !TOGETHER.has(pairAt(tokens, at)) &&
  !AMBIGUOUS.has(tokens[at]?.key ?? '') &&
  (isOf(tokens[at + 1], KIN_OF) || ACCUSED.has(pairAt(tokens, at + 1)))
const TOGETHER = new Set([
  'anh chi',
  'vo chong',
  'anh em',
  'ong ba',
  'con em',
  'con nguoi',
  'con cua',
  'co anh',
])
/** `có`, `chỉ`, `bộ` typed without diacritics. */
const AMBIGUOUS = new Set(['co', 'chi', 'chu', 'cau', 'bo'])

/** Words and numbers: `đội trưởng đội 4`. */
const isTold = (token: Token | undefined) => isWord(token) || token?.sort === 'number'

/** Where somebody may begin to be spoken of. */
const isBegun = (tokens: readonly Token[], from: number) => {
  const before = tokens[from - 1]
  return !before || before.sort === 'mark' || isOf(before, FIRST, true) || isOf(before, OF)
}

/** `lá đơn này là của thủ quỹ`, `đơn tố cáo của kế toán cũ`; not `đơn giá của`. */
function isOfPaper(tokens: readonly Token[], from: number): boolean {
  const at = [2, 3, 4, 5].map((far) => from - far).find((place) => isOf(tokens[place], PAPER))
  if (at === undefined || isOf(tokens[at - 1], BILL)) return false
  const isThat = isOf(tokens[at - 1], SHEET) || isOf(tokens[at + 1], ACCUSING)
  return isThat || isOf(tokens[at + 1], SHOWS)
}
const OF = wordsOf('của')
const SHEET = wordsOf('lá')
const ACCUSING = wordsOf('tố nặc')

/** `chủ thầu thua thầu tố cáo đấy`, `em ruột của người bị tố cáo đã làm đơn`. */
function doneBy(tokens: readonly Token[], from: number): number | undefined {
  if (!singles(tokens, from, from + FAR)) return undefined
  if (isOf(tokens[from - 1], OF)) return isOfPaper(tokens, from) ? from + 1 : undefined
  const deedAt = isAfterPaper(tokens, from - 1) ? writtenAt : accusedAt
  for (let at = from + 2; at < from + FAR && isTold(tokens[at]); at++) {
    const to = deedAt(tokens, at)
    if (to !== undefined) return isMeant(tokens, to) ? to : undefined
    if (isOtherDeed(tokens, at)) return undefined
  }
  return undefined
}

/** `đơn do kế toán mới nghỉ viết`. */
const isAfterPaper = (tokens: readonly Token[], at: number) =>
  isOf(tokens[at], BY) &&
  [at - 1, at - 2].some((place) => isOf(tokens[place], PAPER) && !isOf(tokens[place - 1], BILL))
const BY = wordsOf('do')
const PAPER = wordsOf('đơn thư')
const BILL = wordsOf('hóa văn')
const WRITES = wordsOf('viết gửi nộp soạn làm đứng')
const HELPS = wordsOf('hộ giúp thay')

const accusedAt = (tokens: readonly Token[], at: number) =>
  isAccused(tokens, at) ? undefined : deedFrom(tokens, at)
const writtenAt = (tokens: readonly Token[], at: number) =>
  isOf(tokens[at], WRITES) ? at : accusedAt(tokens, at)

const isAccused = (tokens: readonly Token[], at: number) => pairAt(tokens, at - 1) === 'bi to'

const isOtherDeed = (tokens: readonly Token[], at: number) =>
  isOf(tokens[at], OTHER_EXACT) || (isOf(tokens[at], OTHER_DEED) && !isOfAccused(tokens, at))

/** The words of `người bị tố cáo`, `bị cho nghỉ` or `bị quỵt`, which tell who it was. */
const isOfAccused = (tokens: readonly Token[], at: number) =>
  [at + 1, at + 2].some((place) => isAccused(tokens, place)) ||
  [at, at + 1].some((place) => FATE.has(pairAt(tokens, place))) ||
  [tokens[at], tokens[at + 1]].some((token) => isOf(token, HURT))
const HURT = wordsOf('quỵt nợ đuổi cắt phạt ép trù dập hủy đập đánh lừa chiếm loại cướp phá')

/** Not `kế toán tố cáo ai`, nor `chủ tịch báo tin cho`. */
const isMeant = (tokens: readonly Token[], to: number) =>
  pairAt(tokens, to + 1) !== 'gia han' &&
  !isOf(tokens[to + 1], HELPS) &&
  !isOf(tokens[to + 1], tokens[to]?.bare === 'tin' ? TOLD_TO : ASKED)
