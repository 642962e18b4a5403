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
  },
  choices: {
    type: { day_off: 'Nghỉ', swapped_off: 'Nghỉ hoán đổi, nghỉ bù', make_up: 'Làm bù' },
  },
} satisfies TextsFor<typeof holiday>
