import type { SameWords } from '#domain/texts.ts'

import type { keptTexts } from './kept-texts.ts'

export const keptTextsEn = {
  whoSees: 'Only who wrote it, the officer it is assigned to and the leaders see this name.',
  locked:
    'The name is kept back. Only who wrote it, the officer it is assigned to and the leaders see and change this part.',
  seal: {
    title: 'Take words out',
    hint: 'for good, as the law asks',
    which: 'Which words',
    blank: '(left blank by now, still in What happened)',
    what: "The chosen words leave the commune's book for good, and every phone when it next sends and receives. They cannot be brought back. Old backups of the commune hold them for 12 months at most.",
    why: 'Reason for taking them out',
    whyMissing: 'Write the reason.',
    whichMissing: 'Choose at least one place.',
    done: 'Words taken out',
    past: 'Took out the words of {{fields}}',
    nothing: 'No words to take out',
    nothingText: 'This record has no words left.',
    leaderOnly: 'Only a leader can take words out',
    leaderOnlyText: "Tell the commune's leader what is to be taken out.",
    trouble: {
      offline: 'No signal. Taking words out needs signal; try again when there is.',
      absent: 'The commune does not have this record yet. Send it first.',
      other: 'The words were not taken out. Try once more.',
    },
  },
} satisfies SameWords<typeof keptTexts>
