import type { SameWords } from '#domain/texts.ts'

import type { exemplarFigureTexts } from './texts.ts'

export const exemplarFigureTextsEn = {
  name: 'Figure before and now',
  many: 'Before and now',
  new: 'Add a figure',
  fields: {
    name: 'What is measured',
    measure: 'Measured in',
    before: 'Before',
    now: 'Now',
  },
  hints: { measure: 'For instance households, km, %.' },
  choices: {},
  issues: {
    not_a_number: 'Write one number, 1.2 for instance.',
    fixed: 'A figure is not moved to another exemplar.',
  },
} satisfies SameWords<typeof exemplarFigureTexts>
