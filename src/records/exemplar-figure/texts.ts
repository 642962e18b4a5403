import type { TextsFor } from '#domain/texts.ts'

import type { exemplarFigure } from './record.ts'

export const exemplarFigureTexts = {
  name: 'Chỉ số trước và nay',
  many: 'Trước và nay',
  new: 'Thêm chỉ số',
  fields: {
    name: 'Đo điều gì',
    measure: 'Đơn vị tính',
    before: 'Trước khi làm',
    now: 'Hiện nay',
  },
  hints: { measure: 'Ví dụ: hộ, km, %.' },
  choices: {},
  issues: {
    not_a_number: 'Ghi một số, ví dụ 1,2.',
    fixed: 'Chỉ số không chuyển sang mô hình khác.',
  },
} satisfies TextsFor<typeof exemplarFigure>
