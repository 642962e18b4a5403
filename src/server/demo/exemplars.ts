import type { Values } from '#domain/record.ts'

import type { DemoLogin } from './accounts.ts'

/** A step of an exemplar: so many working days after the first words were written. */
type DemoStage = { to: string; by: DemoLogin; after: number; words?: string; documentNo?: string }

/** An invented exemplar; its days count from the first start. */
export type DemoExemplar = {
  id: string
  by: DemoLogin
  workingDaysAgo: number
  answers: Values
  stages: DemoStage[]
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
      { to: 'registered', by: 'tham', after: 12 },
      { to: 'running', by: 'hanh', after: 15 },
      { to: 'self_assessed', by: 'hanh', after: 50, words: 'Đã họp ba nhóm hộ, đo xong đất.' },
    ],
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
]
