import type { SameWords } from '#domain/texts.ts'

import type { occurrenceTexts } from './texts.ts'

export const occurrenceTextsEn = {
  name: 'Turn',
  many: 'Turns',
  new: 'New turn',
  fields: { on: 'First day' },
  choices: {},
  issues: {
    fixed: 'A turn is not moved to another task or another period.',
    not_first: 'This is not the first day of the period.',
  },
} satisfies SameWords<typeof occurrenceTexts>
