import type { TextsFor } from '#domain/texts.ts'

import type { figure } from './record.ts'

export const figureTexts = {
  name: 'Số của kỳ',
  many: 'Số từng kỳ',
  new: 'Nhập số',
  fields: {
    percent: 'Tỷ lệ, phần trăm tròn',
    share: 'Tỷ lệ đạt được',
    done: 'Số đạt được',
    total: 'Trong tổng số',
    words: 'Lấy số từ đâu',
    on: 'Ngày lấy số',
  },
  hints: { share: 'Phần trăm, ví dụ 90,4. Có số đạt và tổng số thì để trống, máy tính tỷ lệ.' },
  choices: {},
  issues: {
    fixed: 'Số của kỳ không chuyển sang chỉ tiêu khác hay kỳ khác.',
    more_than_all: 'Số này lớn hơn tổng số. Xem lại.',
    not_a_number: 'Ghi một số, nhiều nhất hai số lẻ, ví dụ 90,4.',
    over_all: 'Tỷ lệ không quá 100%.',
    two_shares: 'Tỷ lệ này không khớp với số đạt được và tổng số. Chỉ ghi một cách.',
  },
} satisfies TextsFor<typeof figure>
