import type { SameWords } from '#domain/texts.ts'

import type { exemplarNoteTexts } from './texts.ts'

export const exemplarNoteTextsEn = {
  name: 'Note on the exemplar',
  many: 'Notes on the exemplar',
  new: 'Write a note',
  fields: {
    words: 'What was done',
    money: 'Money mobilised',
    labour: 'Labour mobilised',
    land: 'Land given',
    households: 'More households taking part',
    inKind: 'Materials and other things',
    on: 'Day',
  },
  hints: { money: 'Only what is new and stands in no other note.' },
  choices: {},
  issues: { after_today: 'This day has not come yet. Write the day it was done.' },
} satisfies SameWords<typeof exemplarNoteTexts>
