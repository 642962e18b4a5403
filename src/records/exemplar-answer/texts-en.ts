import type { SameWords } from '#domain/texts.ts'
import { answerTextsEn } from '#records/answer/texts-en.ts'

import type { exemplarAnswerTexts } from './texts.ts'

export const exemplarAnswerTextsEn = {
  ...answerTextsEn,
  name: 'Assessed item',
  many: 'Assessed items',
  new: 'Assess this item',
  issues: {
    ...answerTextsEn.issues,
    fixed: 'An assessed item is not moved to another item, side or exemplar.',
  },
} satisfies SameWords<typeof exemplarAnswerTexts>
