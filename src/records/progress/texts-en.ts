import type { SameWords } from '#domain/texts.ts'

import type { progressTexts } from './texts.ts'

export const progressTextsEn = {
  name: 'Progress',
  many: 'Progress',
  new: 'Note progress',
  fields: {
    percent: 'Done so far',
    words: 'What was done',
    isPaused: 'Pause, for the reason above',
    on: 'Day',
  },
  choices: {},
  issues: { done: 'Work that is done is not paused.' },
} satisfies SameWords<typeof progressTexts>
