import type { TextsFor } from '#domain/texts.ts'

import type { progress } from './record.ts'

export const progressTexts = {
  name: 'Tiến độ',
  many: 'Tiến độ',
  new: 'Ghi tiến độ',
  fields: {
    percent: 'Làm được',
    words: 'Đã làm gì',
    quantity: 'Làm thêm được bao nhiêu',
    measure: 'Đơn vị tính',
    isTotal: 'Đếm lại: đây là tổng đã làm được đến nay',
    proof: 'Minh chứng',
    isPaused: 'Tạm dừng, lý do ghi ở trên',
    on: 'Ngày',
  },
  hints: {
    measure: 'Thôn, hộ, lớp, tin bài.',
    proof: 'Văn bản, biên bản, số và nơi giữ.',
  },
  choices: {},
  issues: {
    done: 'Việc đã xong thì không tạm dừng.',
    after_today: 'Ngày này chưa tới. Ghi ngày đã làm.',
  },
} satisfies TextsFor<typeof progress>
