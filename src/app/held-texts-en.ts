import type { SameWords } from '#domain/texts.ts'

import type { heldTexts } from './held-texts.ts'

export const heldTextsEn = {
  title: 'Written by {{name}}, not in the book yet',
  explain:
    "{{name}}'s account may not write this. Taken into the book it stands in {{name}}'s name. The commune keeps it 90 days.",
  who: 'Written by',
  when: 'Kept since',
  removal: 'Remove record',
  bringBack: 'Bring the record back',
  state: 'Move to',
  blank: '(left blank)',
  unknown:
    'This version of the app cannot read this part yet. Open the new version and look again.',
  take: 'Take into the book',
  taken: 'Taken into the book',
  drop: 'Drop',
  dropped: 'Dropped',
  dropTitle: 'Drop this part?',
  dropText: "It will not come into the commune's book. {{name}}'s phone still has the words.",
  keep: 'Keep',
  trouble: {
    offline: 'No signal. Try again when there is.',
    settled: 'Somebody has settled this already.',
    clash: 'Not taken: something does not fit the book as it is now.',
    other: 'Not done. Try once more.',
  },
} satisfies SameWords<typeof heldTexts>
