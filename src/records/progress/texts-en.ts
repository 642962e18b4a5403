import type { SameWords } from '#domain/texts.ts'

import type { progressTexts } from './texts.ts'

export const progressTextsEn = {
  name: 'Progress',
  many: 'Progress',
  new: 'Note progress',
  fields: {
    percent: 'Done so far',
    words: 'What was done',
    quantity: 'How much more was done',
    measure: 'Counted in',
    isTotal: 'Counted anew: this is all that was done so far',
    proof: 'Proof',
    isPaused: 'Pause, for the reason above',
    on: 'Day',
  },
  hints: {
    measure: 'Villages, households, classes, news items.',
    proof: 'A paper, minutes, its number and where it is kept.',
  },
  choices: {},
  issues: {
    done: 'Work that is done is not paused.',
    after_today: 'This day has not come yet. Write the day it was done.',
  },
} satisfies SameWords<typeof progressTexts>
