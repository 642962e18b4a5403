import type { TextsFor } from '#domain/texts.ts'

import type { occurrence } from './record.ts'

export const occurrenceTexts = {
  name: 'Kỳ',
  many: 'Các kỳ',
  new: 'Kỳ mới',
  fields: { on: 'Ngày đầu kỳ' },
  choices: {},
  issues: {
    fixed: 'Một kỳ không chuyển sang nhiệm vụ khác hay kỳ khác.',
    not_first: 'Ngày này không phải ngày đầu kỳ.',
  },
} satisfies TextsFor<typeof occurrence>
