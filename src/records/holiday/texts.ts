import type { TextsFor } from '#domain/texts.ts'

import type { holiday } from './record.ts'

export const holidayTexts = {
  name: 'Ngày nghỉ',
  many: 'Lịch nghỉ',
  new: 'Thêm ngày nghỉ',
  fields: {
    on: 'Ngày',
    type: 'Loại',
    name: 'Tên ngày nghỉ',
    verified: 'Đã xác nhận theo quyết định',
    basis: 'Loại căn cứ',
    source: 'Căn cứ',
  },
  hints: { source: 'Số, ngày của quyết định, hoặc điều luật.' },
  choices: {
    type: { day_off: 'Nghỉ', swapped_off: 'Nghỉ hoán đổi, nghỉ bù', make_up: 'Làm bù' },
    basis: { law: 'Luật', practice: 'Xã áp dụng', default: 'Mẫu của ứng dụng' },
  },
  sections: {
    years: 'Năm',
    verified: 'Đã xác nhận',
    unverified: 'Chưa xác nhận',
    unverifiedMany:
      '{{n}} ngày chưa xác nhận theo quyết định nghỉ lễ, hạn tính qua các ngày này có thể đổi.',
  },
} satisfies TextsFor<typeof holiday>
