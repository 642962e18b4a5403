import type { SameWords } from '#domain/texts.ts'

import type { citizenTexts } from './texts.ts'

export const citizenTextsEn = {
  name: 'Person who said it',
  many: 'People who said it',
  new: 'Add the person who said it',
  fields: {
    name: 'Full name',
    phone: 'Phone',
    address: 'Address',
    representatives: 'Representatives',
    kept: 'Name kept back',
  },
  choices: {},
} satisfies SameWords<typeof citizenTexts>
