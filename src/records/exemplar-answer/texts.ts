import type { TextsFor } from '#domain/texts.ts'
import { answerTexts } from '#records/answer/texts.ts'

import type { exemplarAnswer } from './record.ts'

export const exemplarAnswerTexts = {
  ...answerTexts,
  name: 'Câu chấm mô hình',
  many: 'Câu chấm mô hình',
  new: 'Chấm câu này',
} satisfies TextsFor<typeof exemplarAnswer>
