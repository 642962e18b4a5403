import type { SameWords } from '#domain/texts.ts'

import type { progressTexts } from './texts.ts'

export const progressTextsEn = {
  name: 'Progress',
  many: 'Progress',
  new: 'Note progress',
  fields: { percent: 'Done so far', words: 'What was done', on: 'Day' },
  choices: {},
} satisfies SameWords<typeof progressTexts>
