import type { SameWords } from '#domain/texts.ts'

import type { readersTexts } from './readers-texts.ts'

export const readersTextsEn = {
  title: 'Confirm who may read',
  line: '{{n}} records wait for who may read them to be confirmed',
  lineDetail: 'Until then those who may read them cannot open them',
  explain:
    'The commune has just got its book back from a backup. Who was assigned or changed after that backup may be missing. Those who may read a record can open it only once it is confirmed.',
  list: 'Records to confirm',
  kind: {
    citizen: 'Name kept back',
    feedback: 'Matter that names an officer',
    step: 'One step of a matter that names an officer',
    denunciation: 'Denunciation',
    other: 'Closed record',
  },
  numbered: '{{kind}} · {{number}}',
  received: 'Received on',
  receivedOn: 'received {{day}}',
  who: 'Who may read it',
  readBy: 'read by: {{who}}',
  never: 'Who may not',
  neverReadBy: 'not by: {{who}}',
  everyone: {
    officer: "the commune's officers",
    leader: 'leaders',
    coordinator: 'coordinators',
    viewer: 'viewers',
    admin: 'admins',
  },
  nobody: 'nobody',
  unknownPerson: 'somebody who has left the commune',
  change:
    'If it is not the right people, open the record, mend or assign it anew, and confirm after that.',
  keep: 'If it is not the right people, do not confirm. The record stays closed to everybody.',
  open: 'Open the record',
  confirm: 'Right, confirm',
  confirmYes: 'Confirm',
  confirmAll: 'Confirm all {{n}} records',
  allTitle: 'Confirm all {{n}} records?',
  allText: 'Those named beside each record can open it at once.',
  back: 'Look again',
  confirmed: '{{n}} records confirmed',
  more: 'There are more. Once these are confirmed, the next ones appear.',
  done: 'No record waits to be confirmed',
  again: 'Try again',
  trouble: {
    offline: 'You need a signal to see and confirm this.',
    signIn: 'You need to sign in again.',
    blocked: 'This part is for officers, coordinators and leaders.',
    changed: 'Who may read it has just changed, or somebody has confirmed it. Look again.',
    other: 'Not done. Try once more.',
  },
} satisfies SameWords<typeof readersTexts>
