import type { TextsFor } from '#domain/texts.ts'

import type { progress } from './record.ts'

export const progressTexts = {
  name: 'Tiến độ',
  many: 'Tiến độ',
  new: 'Ghi tiến độ',
  fields: { percent: 'Làm được', words: 'Đã làm gì', on: 'Ngày' },
  choices: {},
} satisfies TextsFor<typeof progress>
