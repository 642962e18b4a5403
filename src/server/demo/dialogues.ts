import type { AnswersOf } from '#domain/record.ts'
import type { dialogue } from '#records/dialogue/record.ts'
import type { opinion } from '#records/opinion/record.ts'

import type { DemoLogin } from './accounts.ts'
import type { OfficeId, VillageId } from './units.ts'

type OpinionAnswers = AnswersOf<typeof opinion>

/** What an invented person said in the hall; days count from the day of the dialogue. */
export type DemoOpinion = Pick<OpinionAnswers, 'content' | 'speaker' | 'topic' | 'disposition'> & {
  toUnit?: OfficeId
  toOfficer?: DemoLogin
  /** Days from the first start to the day the answer was promised for. */
  dueIn?: number
  answer?: string
  answeredAfter?: number
  toldAfter?: number
}

/** What was concluded at its end; days count from the first start. */
type DemoConclusion = { content: string; toUnit?: OfficeId; dueIn?: number; minutesOnly?: true }

/** An invented dialogue, so many days before the first start. */
export type DemoDialogue = Omit<AnswersOf<typeof dialogue>, 'plannedOn' | 'village'> & {
  id: string
  by: DemoLogin
  village: VillageId
  daysAgo: number
  /** Steps, so many days after the day of the dialogue. */
  stages: readonly { to: string; after: number; words?: string; documentNo?: string }[]
  opinions: readonly DemoOpinion[]
  conclusions?: readonly DemoConclusion[]
}

export const demoDialogues: readonly DemoDialogue[] = [
  {
    id: 'dialogue-huoi-sang-truoc',
    by: 'tham',
    title: 'Đối thoại với bà con Huổi Sang, kỳ trước',
    regime: 'party_head',
    trigger: 'periodic',
    village: 'unit-huoi-sang',
    place: 'Nhà văn hóa bản Huổi Sang',
    form: 'in_person',
    chair: 'Bí thư Đảng ủy xã',
    secretary: 'Vi Thị Thắm',
    participants: 41,
    households: 33,
    daysAgo: 40,
    stages: [
      { to: 'announced', after: -10, words: 'Loa bản, bảng tin nhà văn hóa' },
      { to: 'held', after: 0 },
      { to: 'minuted', after: 1, documentNo: '12/BB-ĐT' },
      { to: 'published', after: 6, words: 'Niêm yết tại xã, gửi Trưởng bản' },
    ],
    opinions: [
      {
        content: 'Bể nước đầu bản thấm, mùa khô cạn trước Tết.',
        speaker: 'ông Lò Văn Inh',
        topic: 'utilities',
        toUnit: 'unit-kinh-te',
        toOfficer: 'quang',
        dueIn: -2,
      },
      {
        content: 'Bóng đèn trước nhà văn hóa cháy hai cái.',
        speaker: 'chị Giàng Thị Mai',
        topic: 'infrastructure',
        answer: 'Đã thay hai bóng, dân cùng trông.',
        answeredAfter: 9,
        toldAfter: 10,
      },
      {
        content: 'Xin mở lớp xóa mù chữ buổi tối cho phụ nữ.',
        topic: 'education',
        toUnit: 'unit-van-hoa',
        dueIn: 12,
      },
    ],
  },
  {
    id: 'dialogue-huoi-sang',
    by: 'hanh',
    title: 'Đối thoại Huổi Sang',
    regime: 'pc_people',
    trigger: 'periodic',
    village: 'unit-huoi-sang',
    place: 'Nhà văn hóa bản Huổi Sang',
    form: 'in_person',
    chair: 'Hoàng Văn Tuyển, Chủ tịch UBND xã',
    secretary: 'Lường Thị Hạnh',
    noticeChannels: 'Loa bản, bảng tin, nhóm Zalo của bản',
    topics: 'Đường, điện, nước; thủ tục hành chính',
    participants: 38,
    households: 31,
    daysAgo: 0,
    stages: [{ to: 'announced', after: -9, words: 'Loa bản, bảng tin, nhóm Zalo của bản' }],
    opinions: [
      {
        content: 'Đề nghị thông báo lịch cắt nước trước một ngày.',
        speaker: 'cử tri Huổi Sang',
        topic: 'utilities',
        answer: 'Trạm nước nhắn Trưởng bản trước một ngày, áp dụng từ tuần này.',
        answeredAfter: 0,
        disposition: 'answered_now',
      },
      {
        content: 'Kéo điện ba pha để chạy máy xát. Bà con góp công dựng cột.',
        speaker: 'ông Lò Văn Inh',
        topic: 'utilities',
        toUnit: 'unit-kinh-te',
        toOfficer: 'quang',
        dueIn: 10,
      },
      {
        content: 'Cán bộ hẹn trả giấy tờ trễ, phải đi lại ba lần.',
        topic: 'staff_attitude',
      },
      {
        content: 'Xin lùi giờ thu phí chợ, bà con ở xa đến chưa bán được đã phải nộp.',
        speaker: 'bà Vi Thị Mơ',
      },
      {
        content: 'Đường lên xóm trên mùa mưa xe không lên được, học sinh phải đi bộ 4 km.',
        speaker: 'ông Giàng A Sính',
      },
    ],
    conclusions: [
      {
        content: 'Khảo sát, lập dự toán mặt đường 1,2 km lên xóm trên.',
        toUnit: 'unit-kinh-te',
        dueIn: 25,
      },
      { content: 'Lùi giờ thu phí chợ sang sau 9 giờ, làm thử một tháng.' },
      { content: 'Cảm ơn bà con góp công dựng cột điện.', minutesOnly: true },
    ],
  },
]
