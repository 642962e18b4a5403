import type { TextsFor } from '#domain/texts.ts'

import type { progress } from './record.ts'

export const progressTexts = {
  name: 'Tiến độ',
  many: 'Tiến độ',
  new: 'Ghi tiến độ',
  fields: {
    percent: 'Làm được',
    words: 'Đã làm gì',
    isPaused: 'Tạm dừng, lý do ghi ở trên',
    on: 'Ngày',
  },
  choices: {},
  issues: { done: 'Việc đã xong thì không tạm dừng.' },
} satisfies TextsFor<typeof progress>
