import type { SameWords } from '#domain/texts.ts'

import type { moreTexts } from './more-texts.ts'

export const moreTextsEn = {
  fold: 'More details',
  answeredLate: 'Answered {{n}} days late',
  decidedLate: 'Decided {{n}} days late',
  otherChannels: 'Elsewhere',
  together: 'People who say the same',
  groupOther: 'Said together',
  sentBy: 'Passed on by',
  excusedDays: '{{from}} to {{to}}',
  locate: 'Take the location',
  locating: 'Taking the location',
  located: 'Location taken, within about {{n}} m',
  noLocation: 'No location yet. It is optional.',
  denied: 'This phone does not let the app take the location. It is optional.',
  drop: 'Drop',
  dropLocation: 'Drop the location',
  orderDueSuspended: 'Send the decision to suspend by',
  orderDueResumed: 'Send the decision to go on by',
  orderIs: 'Decision no. {{no}} of {{day}}.',
  orderBy: 'To be sent by {{day}}.',
  talkAt: 'Dialogue',
  secondComplaint:
    'Tell the person: who does not agree may complain a second time within {{n}} days from the day the decision is received.',
  point: '{{latitude}}, {{longitude}}, within about {{n}} m',
} satisfies SameWords<typeof moreTexts>
