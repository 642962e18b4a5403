import type { SameWords } from '#domain/texts.ts'

import type { alikeTexts } from './alike-texts.ts'

export const alikeTextsEn = {
  hint: 'Same village and topic, within 90 days. Tick it if it is the same matter.',
  question: 'Is it the same matter?',
  same: 'The same matter',
  notSame: 'It is not',
  linked: 'The same matter',
} satisfies SameWords<typeof alikeTexts>
