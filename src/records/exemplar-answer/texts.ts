import type { TextsFor } from '#domain/texts.ts'
import { answerTexts } from '#records/answer/texts.ts'

import type { exemplarAnswer } from './record.ts'

export const exemplarAnswerTexts = {
  ...answerTexts,
  name: 'Câu chấm mô hình',
  many: 'Câu chấm mô hình',
  new: 'Chấm câu này',
  issues: {
    ...answerTexts.issues,
    fixed: 'Câu chấm không chuyển sang câu khác, bên khác hay mô hình khác.',
  },
} satisfies TextsFor<typeof exemplarAnswer>
