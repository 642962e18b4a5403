import type { TextsFor } from '#domain/texts.ts'

import type { officer } from './record.ts'

export const officerTexts = {
  name: 'Cán bộ',
  many: 'Cán bộ',
  new: 'Thêm cán bộ',
  fields: {
    name: 'Họ và tên',
    position: 'Chức vụ',
    pronoun: 'Xưng hô',
    unit: 'Đơn vị',
    active: 'Đang làm việc',
  },
  choices: { pronoun: { chi: 'chị', anh: 'anh' } },
  sections: { left: 'Đã nghỉ hoặc chuyển đi' },
} satisfies TextsFor<typeof officer>
