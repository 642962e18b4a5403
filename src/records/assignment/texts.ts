import type { TextsFor } from '#domain/texts.ts'

import type { assignment } from './record.ts'
import type { Lack } from './rules.ts'

export const assignmentTexts = {
  name: 'Phân công',
  many: 'Phân công phụ trách',
  new: 'Phân công mới',
  fields: {
    unit: 'Đơn vị',
    officer: 'Cán bộ',
    duty: 'Làm gì',
    documentNo: 'Số văn bản phân công',
    documentOn: 'Ngày văn bản',
    startOn: 'Từ ngày',
    endOn: 'Đến hết ngày',
  },
  choices: {
    duty: {
      leader_in_charge: 'Lãnh đạo phụ trách',
      officer_in_charge: 'Cán bộ theo dõi',
      focal_point: 'Đầu mối',
      daily_reception: 'Tiếp công dân thường xuyên',
      spokesperson: 'Người phát ngôn',
    },
  },
  issues: { before_start: 'Ngày cuối đứng trước ngày đầu.' },
  sections: {
    now: 'Đang phụ trách',
    later: 'Chưa đến ngày',
    ended: 'Đã thôi',
    lacking: 'Phân công chưa đúng',
    lackingUnits: 'Phân công chưa đúng: {{n}} đơn vị',
    no_leader: 'chưa có lãnh đạo phụ trách',
    many_leaders: 'hơn một lãnh đạo phụ trách',
    no_officer: 'chưa có cán bộ theo dõi',
    many_officers: 'hơn hai cán bộ theo dõi',
    rule: 'Mỗi đơn vị có một lãnh đạo phụ trách, một hoặc hai cán bộ theo dõi.',
  } satisfies Record<Lack, string> & Record<string, string>,
} satisfies TextsFor<typeof assignment>
