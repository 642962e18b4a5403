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
    decided:
      'Mô hình đã có quyết định công nhận hoặc không công nhận, không chấm thêm, không sửa điểm.',
    fixed: 'Câu chấm không chuyển sang câu khác, bên khác hay mô hình khác.',
  },
} satisfies TextsFor<typeof exemplarAnswer>
