import type { SameWords } from '#domain/texts.ts'

import type { checklistTexts } from './texts.ts'

export const checklistTextsEn = {
  name: 'Checklist',
  many: 'Checklists',
  new: 'New version of the checklist',
  fields: {
    title: 'Name',
    short: 'Short name',
    legalBasis: 'Legal basis',
    note: 'Note',
    content: 'Items',
    bands: 'Ratings',
    caps: 'What holds the rating down',
  },
  choices: {},
  issues: {
    not_readable: 'A line is not written as it should be.',
    not_falling: 'Ratings fall from one to the next, and the last begins at 0.',
  },
} satisfies SameWords<typeof checklistTexts>
