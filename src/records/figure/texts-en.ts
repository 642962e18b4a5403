import type { SameWords } from '#domain/texts.ts'

import type { figureTexts } from './texts.ts'

export const figureTextsEn = {
  name: 'Figure',
  many: 'Figures by period',
  new: 'Enter a figure',
  fields: {
    percent: 'Share in whole percent',
    share: 'Share reached',
    done: 'Number reached',
    total: 'Out of',
    words: 'Where the figure is from',
    on: 'Taken on',
  },
  hints: { share: 'In percent, 90.4 for instance. Left blank, it follows from the two numbers.' },
  choices: {},
  issues: {
    fixed: 'A figure is not moved to another target or another period.',
    more_than_all: 'This is more than there are in all. Check it.',
    not_a_number: 'Write one number with two places at most, 90.4 for instance.',
    over_all: 'A share is 100% at most.',
    two_shares: 'This share is not that of the two numbers. Give one of the two.',
  },
} satisfies SameWords<typeof figureTexts>
