import type { TextsFor } from '#domain/texts.ts'

import type { holiday } from './record.ts'

export const holidayTextsEn = {
  name: 'Day off',
  many: 'Days off',
  new: 'Add a day off',
  fields: {
    on: 'Day',
    type: 'Type',
    name: 'Name',
    verified: 'Confirmed by decision',
    basis: 'Kind of source',
    source: 'Source',
  },
  hints: { source: 'Number and date of the decision, or the article of law.' },
  choices: {
    type: { day_off: 'Day off', swapped_off: 'Swapped day off', make_up: 'Make-up working day' },
    basis: { law: 'Law', practice: 'The commune’s own rule', default: 'The app’s default' },
  },
  sections: {
    years: 'Year',
    verified: 'Confirmed',
    unverified: 'Not confirmed yet',
    unverifiedMany:
      'Days not confirmed by the yearly decision: {{n}}. Deadlines counted over them may change.',
  },
} satisfies TextsFor<typeof holiday>
