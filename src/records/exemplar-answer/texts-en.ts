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
    decided:
      'It was decided whether the exemplar is recognised; its assessment does not change any more.',
    fixed: 'An assessed item is not moved to another item, side or exemplar.',
  },
} satisfies SameWords<typeof exemplarAnswerTexts>
