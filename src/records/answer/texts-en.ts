import type { SameWords } from '#domain/texts.ts'

import type { answerTexts } from './texts.ts'

export const answerTextsEn = {
  name: 'Answer',
  many: 'Answers',
  new: 'Answer this item',
  fields: {
    value: 'Answer',
    points: 'Points',
    number: 'Number',
    words: 'Content',
    note: 'Note',
    evidence: 'Evidence',
  },
  choices: {
    value: {
      yes: 'Met',
      no: 'Not met',
      na: 'Not applicable',
      score: 'Points given',
      number: 'A number',
      text: 'Words',
    },
  },
  issues: {
    fixed: 'An answer is not moved to another item or another visit.',
    not_points: 'Whole or half points, 4.5 for instance.',
    not_a_number: 'Write one number, 98.5 for instance.',
  },
} satisfies SameWords<typeof answerTexts>
