import type { SameWords } from '#domain/texts.ts'

import type { stepTexts } from './texts.ts'

export const stepTextsEn = {
  name: 'Step',
  many: 'What happened',
  new: 'Change state',
  fields: {
    toUnit: 'Assign to unit',
    toOfficer: 'Assign to officer',
    toBody: 'Pass on to',
    means: 'How it was answered',
    satisfied: 'What the person thinks',
    documentNo: 'Document no.',
    words: 'Content',
    on: 'Day',
  },
  choices: {
    means: { in_person: 'In person', document: 'In writing', phone: 'By phone' },
    satisfied: { yes: 'Agrees', no: 'Does not agree', not_asked: 'Not asked' },
  },
  issues: { no_such_state: 'There is no such step.' },
} satisfies SameWords<typeof stepTexts>
