import type { TextsFor } from '#domain/texts.ts'

import type { officer } from './record.ts'

export const officerTextsEn = {
  name: 'Officer',
  many: 'Officers',
  new: 'Add an officer',
  fields: {
    name: 'Full name',
    position: 'Position',
    pronoun: 'Form of address',
    unit: 'Unit',
    active: 'At work',
  },
  choices: { pronoun: { chi: 'Ms (chị)', anh: 'Mr (anh)' } },
  sections: { left: 'Retired or moved away' },
} satisfies TextsFor<typeof officer>
