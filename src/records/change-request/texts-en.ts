import type { SameWords } from '#domain/texts.ts'

import type { changeRequestTexts } from './texts.ts'

export const changeRequestTextsEn = {
  name: 'Change request',
  many: 'Change requests',
  new: 'Ask for a change',
  fields: {
    asks: 'What is asked',
    newOn: 'New day',
    newUnit: 'New lead unit',
    newContent: 'New content',
    words: 'Reason',
    on: 'Asked on',
    decision: 'Leader decides',
    decidedOn: 'Decided on',
    answer: 'Words of the leader',
  },
  choices: {
    asks: {
      due: 'Another day',
      content: 'Other content',
      unit: 'Another lead unit',
      until: 'To come back no more',
      end: 'Another last day',
      cancel: 'Cancel the task',
    },
    decision: { accepted: 'Accepted', refused: 'Refused' },
  },
  issues: {
    fixed: 'What was asked is not changed. Write a new request.',
    before_asked: 'This day lies before the day it was asked. Check it.',
    before_start: 'The new day lies before the first day. Check it.',
    not_asked_of_it: 'This cannot be asked here. Choose something else.',
  },
} satisfies SameWords<typeof changeRequestTexts>
