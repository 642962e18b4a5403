import type { SameWords } from '#domain/texts.ts'

import type { signatureTexts } from './texts.ts'

export const signatureTextsEn = {
  name: 'Signature',
  many: 'Signatures',
  new: 'Sign the minutes',
  fields: {
    side: 'Side',
    typed: 'Sign with the name written below, without drawing',
    name: 'Full name',
    position: 'Position, unit',
    on: 'Signed on',
  },
  choices: { side: { unit: 'For the unit', team: 'For the visitors' } },
  issues: { not_signed: 'Sign in the field, or choose to sign with the name.' },
} satisfies SameWords<typeof signatureTexts>
