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
    ask: 'Ask to have words taken out',
    askHint: 'a leader takes them out for good, as the law asks',
    askWhat:
      'The leader sees this on Today. Until the leader takes the words out, whoever reads this record sees them. Do not repeat them in a note.',
    askWhy: 'Why',
    askWhyMissing: 'Choose why you ask.',
    askYes: 'Ask',
    reasons: {
      denunciation: 'What it says is a denunciation',
      reveals_person: 'It shows a person who is to be kept secret',
      secret_paper: 'It has words of a paper stamped Secret',
      other: 'Another reason, told to the leader alone',
    },
    askedToast: 'Asked to have words taken out, waiting to be sent',
    asked: 'A leader was asked to take words out of this record.',
    toSeal: 'You are asked to take words out of this record.',
    withdraw: 'Withdraw the request',
    withdrawnToast: 'Request withdrawn',
    decline: 'No need to take words out',
    declinedToast: 'Nothing is taken out, the request is gone',
    askEnded: 'Request to take words out ended',
    waiting: 'To have words taken out',
    trouble: {
      offline: 'No signal. Taking words out needs signal; try again when there is.',
      absent: 'The commune does not have this record yet. Send it first.',
      other: 'The words were not taken out. Try once more.',
    },
  },
} satisfies SameWords<typeof keptTexts>
