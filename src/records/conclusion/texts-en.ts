import type { SameWords } from '#domain/texts.ts'

import type { conclusionTexts } from './texts.ts'

export const conclusionTextsEn = {
  name: 'Conclusion of a dialogue',
  many: 'Conclusions of dialogues',
  new: 'New conclusion',
  fields: {
    content: 'Conclusion',
    toUnit: 'Assign to unit',
    dueOn: 'To be done by',
    on: 'Concluded on',
    minutesOnly: 'For the minutes only',
  },
  hints: { content: 'As the one presiding concludes.' },
  choices: {},
  states: {
    undecided: 'Not assigned',
    minutes_only: 'For the minutes only',
    tasked: 'Given out as a task',
  },
  steps: {
    undecided: 'Not assigned',
    minutes_only: 'For the minutes only',
    tasked: 'Given out as a task',
  },
} satisfies SameWords<typeof conclusionTexts>
