import type { SameWords } from '#domain/texts.ts'

import type { registerTexts } from './register-texts.ts'

export const registerTextsEn = {
  title: 'Register',
  year: 'Year',
  type: 'Type',
  none: 'No feedback in this register yet',
  noneText: 'Choose another year or another type.',
  save: 'Save as an Excel file',
  saved: 'File saved',
  notSaved: 'The file could not be saved. Try once more.',
  more: 'Show {{n}} more lines',
  about:
    'The file holds names and words of citizens: keep it like the paper book, never send it through social networks. A name kept back is not in it. The file is in Vietnamese.',
  columns: {
    number: 'No.',
    receivedOn: 'Day received',
    who: 'Name, address',
    idNumber: 'Identity card, passport',
    content: 'Content',
    type: 'Type',
    sameContent: 'People with the same content',
    settledBy: 'Settled before by',
    inCompetence: 'In competence',
    guidedTo: 'Guided to, document',
    transferredTo: 'Passed on to, document',
    followUp: 'Result',
    note: 'Note',
  },
} satisfies SameWords<typeof registerTexts>
