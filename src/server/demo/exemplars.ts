import type { AnswersOf, Values } from '#domain/record.ts'
import type { exemplarFigure } from '#records/exemplar-figure/record.ts'
import type { exemplarNote } from '#records/exemplar-note/record.ts'
import type { Side } from '#records/exemplar/assessment.ts'
import type { step } from '#records/step/record.ts'

import type { DemoLogin } from './accounts.ts'

/** A step of an exemplar: so many working days after the first words were written. */
type DemoStage = { to: string; by: DemoLogin; after: number } & Partial<
  Pick<
    AnswersOf<typeof step>,
    'words' | 'documentNo' | 'receivedBy' | 'recognitionLevel' | 'recognitionTitle' | 'replica'
  >
>

/** What was noted of it, so many working days after the first words were written. */
type DemoNote = Omit<AnswersOf<typeof exemplarNote>, 'of' | 'on'> & { by: DemoLogin; after: number }

/** An invented exemplar; its days count from the first start. */
export type DemoExemplar = {
  id: string
  by: DemoLogin
  workingDaysAgo: number
  answers: Values
  stages: DemoStage[]
  notes?: readonly DemoNote[]
  figures?: readonly Pick<AnswersOf<typeof exemplarFigure>, 'name' | 'measure' | 'before' | 'now'>[]
  /** By side, `A1 yes` or `B1 13`, one after another, and when. */
  assessed?: Partial<Record<Side, { by: DemoLogin; after: number; answers: string }>>
}

export const demoExemplars: readonly DemoExemplar[] = [
  {
    id: 'exemplar-hien-dat',
    by: 'tham',
    workingDaysAgo: 60,
    answers: {
      name: 'Dân vận khéo trong hiến đất mở đường',
      type: 'initiative',
      holder: 'group',
      field: 'economy',
      subField: 'new_countryside',
      situation: 'Đường vào xóm trên Khe Chảo hẹp, mùa mưa xe không vào được.',
      selectionReason: 'grievance',
      goals: 'Mở rộng 1,2 km đường, mọi hộ dọc đường cùng bàn, cùng quyết.',
      contentMethod: 'Họp từng nhóm hộ, đo đất cùng dân, niêm yết kết quả tại nhà văn hóa.',
      villages: ['unit-khe-chao'],
      beneficiaries: 'Các hộ xóm trên Khe Chảo',
      leadUnit: 'unit-mat-tran',
      outputs: 'Đường rộng 4 m, biên bản họp từng nhóm hộ.',
    },
    stages: [
      { to: 'surveyed', by: 'tham', after: 6 },
      {
        to: 'registered',
        by: 'tham',
        after: 12,
        documentNo: '05/ĐK-MTTQ',
        receivedBy: 'Mặt trận Tổ quốc xã',
      },
      { to: 'running', by: 'hanh', after: 15 },
      { to: 'self_assessed', by: 'hanh', after: 50, words: 'Đã họp ba nhóm hộ, đo xong đất.' },
    ],
    notes: [
      {
        by: 'hanh',
        after: 22,
        words: 'Nhóm hộ đầu tiên thống nhất chỉ giới, tự dỡ bờ rào.',
        labour: 120,
        land: 1500,
        households: 14,
      },
      {
        by: 'hanh',
        after: 41,
        words: 'Hai nhóm hộ còn lại ký biên bản, đo xong đất.',
        money: 18_000_000,
        labour: 492,
        land: 2760,
        households: 24,
      },
    ],
    figures: [
      { name: 'Hộ đồng ý hiến đất', measure: 'hộ', before: '0', now: '38' },
      { name: 'Mặt đường', measure: 'm', before: '2.5', now: '4' },
    ],
    assessed: {
      self: {
        by: 'hanh',
        after: 49,
        answers: 'A1 yes A2 yes A3 yes B1 13 B2 9 B3 13 B4 12 B5 18 B6 2 B7 6 B8 1',
      },
    },
  },
  {
    id: 'exemplar-tieng-keng',
    by: 'quang',
    workingDaysAgo: 40,
    answers: {
      name: 'Tiếng kẻng an ninh',
      type: 'initiative',
      holder: 'group',
      field: 'defence_security',
      situation: 'Ban đêm có người lạ vào bản, báo cho nhau chậm.',
      selectionReason: 'new',
      goals: 'Cả bản biết tin trong năm phút.',
      contentMethod: 'Mỗi cụm treo một kẻng, phân người trực, thống nhất hiệu lệnh.',
      villages: ['unit-lung-cut'],
      beneficiaries: 'Các hộ bản Lũng Cút',
      leadUnit: 'unit-cong-an',
      outputs: 'Sáu kẻng, lịch trực, quy ước hiệu lệnh.',
    },
    stages: [
      { to: 'surveyed', by: 'quang', after: 5 },
      { to: 'registered', by: 'tham', after: 9 },
      { to: 'running', by: 'quang', after: 14 },
    ],
  },
  {
    id: 'exemplar-rac-nhua',
    by: 'hanh',
    workingDaysAgo: 12,
    answers: {
      name: 'Tổ phụ nữ thu gom rác nhựa',
      type: 'initiative',
      holder: 'group',
      field: 'culture_society',
      subField: 'environment',
      situation: 'Rác nhựa vứt ven suối, mùa lũ dồn vào ruộng.',
      selectionReason: 'grievance',
      goals: 'Mỗi tháng thu gom một lần, ven suối không còn rác nhựa.',
      contentMethod: 'Tổ phụ nữ chia tuyến, đổi rác lấy cây giống.',
      villages: ['unit-na-pan'],
      beneficiaries: 'Các hộ thôn Nà Pán',
      leadUnit: 'unit-mat-tran',
      outputs: 'Bốn điểm thu gom.',
    },
    stages: [{ to: 'surveyed', by: 'hanh', after: 5 }],
  },
  {
    id: 'exemplar-hoi-xa',
    by: 'tham',
    workingDaysAgo: 4,
    answers: {
      name: 'Nhóm “Hỏi xã” của 12 thôn, bản',
      type: 'bright_spot_government',
      holder: 'group',
      field: 'political_system',
      subField: 'service',
      situation: 'Dân ở xa phải đi nhiều lần mới hỏi được một việc.',
      selectionReason: 'new',
      goals: 'Hỏi việc gì cũng có người trả lời trong ngày làm việc.',
      contentMethod: 'Mỗi thôn, bản một nhóm, cán bộ xã trực theo lịch.',
      beneficiaries: 'Người dân 12 thôn, bản',
      leadUnit: 'unit-van-phong',
      outputs: 'Lịch trực, sổ câu hỏi và trả lời.',
    },
    stages: [],
  },
  {
    id: 'exemplar-hoa-giai',
    by: 'quang',
    workingDaysAgo: 180,
    answers: {
      name: 'Tổ hòa giải bốn cùng',
      type: 'example',
      holder: 'group',
      field: 'defence_security',
      situation: 'Việc nhỏ trong bản hay thành đơn gửi lên xã.',
      selectionReason: 'weak',
      goals: 'Việc nhỏ hòa giải xong trong bản, không phát sinh đơn vượt cấp.',
      contentMethod: 'Tổ hòa giải cùng đến, cùng nghe, cùng bàn, cùng ghi biên bản với hai bên.',
      villages: ['unit-pa-hoc'],
      beneficiaries: 'Các hộ bản Pá Hốc',
      leadUnit: 'unit-mat-tran',
      coUnits: ['unit-cong-an'],
      outputs: 'Sổ hòa giải, biên bản có chữ ký hai bên.',
      sustainability: 'Tổ viên do bản bầu, có người dự bị.',
    },
    stages: [
      { to: 'surveyed', by: 'quang', after: 5 },
      { to: 'registered', by: 'tham', after: 10, documentNo: '02/ĐK-MTTQ' },
      { to: 'running', by: 'quang', after: 12 },
      { to: 'self_assessed', by: 'quang', after: 120 },
      { to: 'under_review', by: 'tham', after: 124 },
      {
        to: 'recognised',
        by: 'tuyen',
        after: 135,
        documentNo: '214/QĐ-UBND',
        recognitionLevel: 'commune',
        recognitionTitle: 'Điển hình “Dân vận khéo” cấp xã',
      },
      { to: 'replicated', by: 'quang', after: 170, replica: 'exemplar-hoa-giai-lung-cut' },
    ],
    notes: [
      {
        by: 'quang',
        after: 60,
        words: 'Hòa giải xong bảy việc, một việc hẹn lại.',
        households: 16,
      },
      { by: 'quang', after: 160, words: 'Bản Lũng Cút sang xem một buổi hòa giải.' },
    ],
    figures: [{ name: 'Việc hòa giải xong trong bản', measure: '%', before: '40', now: '92.5' }],
    assessed: {
      self: {
        by: 'quang',
        after: 119,
        answers: 'A1 yes A2 yes A3 yes B1 14 B2 9 B3 13 B4 14 B5 22 B6 5 B7 8 B8 4',
      },
      team: {
        by: 'tham',
        after: 130,
        answers: 'A1 yes A2 yes A3 yes B1 13 B2 8 B3 12 B4 13 B5 21 B6 5 B7 8 B8 4',
      },
    },
  },
  {
    id: 'exemplar-hoa-giai-lung-cut',
    by: 'quang',
    workingDaysAgo: 10,
    answers: {
      name: 'Tổ hòa giải bốn cùng',
      type: 'example',
      holder: 'group',
      field: 'defence_security',
      situation: 'Tổ hòa giải của bản có tên mà ít việc đưa đến.',
      selectionReason: 'already_working',
      goals: 'Việc nhỏ hòa giải xong trong bản, không phát sinh đơn vượt cấp.',
      contentMethod: 'Tổ hòa giải cùng đến, cùng nghe, cùng bàn, cùng ghi biên bản với hai bên.',
      villages: ['unit-lung-cut'],
      beneficiaries: 'Các hộ bản Lũng Cút',
      leadUnit: 'unit-mat-tran',
      outputs: 'Sổ hòa giải, biên bản có chữ ký hai bên.',
      parent: 'exemplar-hoa-giai',
    },
    stages: [{ to: 'surveyed', by: 'quang', after: 4 }],
  },
]
