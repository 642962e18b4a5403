import type { TextsFor } from '#domain/texts.ts'

import type { step } from './record.ts'

export const stepTexts = {
  name: 'Bước',
  many: 'Diễn biến',
  new: 'Đổi trạng thái',
  fields: {
    toUnit: 'Giao cho đơn vị',
    toOfficer: 'Giao cho cán bộ',
    toBody: 'Chuyển đến cơ quan',
    means: 'Trả lời bằng cách nào',
    satisfied: 'Dân thấy thế nào',
    documentNo: 'Số văn bản',
    words: 'Nội dung',
    on: 'Ngày',
  },
  choices: {
    means: { in_person: 'Gặp trực tiếp', document: 'Văn bản', phone: 'Điện thoại' },
    satisfied: { yes: 'Đồng ý', no: 'Chưa đồng ý', not_asked: 'Chưa hỏi' },
  },
  issues: { no_such_state: 'Không có bước này.' },
} satisfies TextsFor<typeof step>
