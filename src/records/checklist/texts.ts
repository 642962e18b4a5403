import type { TextsFor } from '#domain/texts.ts'

import type { checklist } from './record.ts'

export const checklistTexts = {
  name: 'Mẫu kiểm tra',
  many: 'Mẫu kiểm tra',
  new: 'Bản mới của mẫu',
  fields: {
    title: 'Tên mẫu',
    short: 'Tên ngắn',
    legalBasis: 'Căn cứ',
    note: 'Ghi chú',
    content: 'Các câu',
    bands: 'Xếp loại',
    caps: 'Trường hợp hạ loại',
  },
  choices: {},
  issues: {
    not_readable: 'Có dòng chưa đúng cách ghi.',
    not_falling: 'Các mức xếp loại phải từ cao xuống thấp, mức cuối từ 0.',
  },
} satisfies TextsFor<typeof checklist>
