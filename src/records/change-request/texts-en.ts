import type { SameWords } from '#domain/texts.ts'

import type { changeRequestTexts } from './texts.ts'

export const changeRequestTextsEn = {
  name: 'Change request',
  many: 'Change requests',
  new: 'Ask for a change',
  fields: {
    asks: 'What is asked',
    newOn: 'New day',
    newContent: 'New content',
    words: 'Reason',
    on: 'Asked on',
    decision: 'Leader decides',
    decidedOn: 'Decided on',
    answer: 'Words of the leader',
  },
  choices: {
    asks: { due: 'Another day', content: 'Other content', cancel: 'Cancel the task' },
    decision: { accepted: 'Accepted', refused: 'Refused' },
  },
  issues: { before_asked: 'This day lies before the day it was asked. Check it.' },
} satisfies SameWords<typeof changeRequestTexts>
