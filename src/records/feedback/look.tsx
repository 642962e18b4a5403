import type { Pie } from '#ui/pie.tsx'

import { recordOf } from '#data/record.ts'

import { type LookOf, titled } from '#records/look.tsx'
import { awaitsSeal } from '#records/seal-awaited.tsx'
import type { Feedback } from './record.ts'

const pieByState: Record<string, Pie> = {
  received: 'pie0',
  sorted: 'pie1',
  settling: 'pie2',
  answered: 'pie3',
  told: 'pie4',
  filed: 'pie4',
  forwarded: 'passedOn',
  examining: 'pie1',
  not_accepted: 'dropped',
  refusal_told: 'dropped',
  guided: 'passedOn',
  transferred: 'passedOn',
  accepted: 'pie1',
  verifying: 'pie2',
  talking: 'pie2',
  talked: 'pie2',
  drafting: 'pie2',
  extended: 'pie2',
  reassigned: 'pie2',
  more_time_told: 'pie2',
  partly_withdrawn: 'pie2',
  retracted: 'dropped',
  decided: 'pie3',
  sent: 'pie3',
  published: 'pie3',
  enforced: 'pie4',
  suspended: 'dropped',
  resumed: 'pie2',
  order_sent: 'pie2',
  sender_told: 'pie4',
  withdrawn: 'dropped',
  stopped: 'dropped',
}

export function pieOfState(state: string | undefined): Pie {
  return pieByState[state ?? ''] ?? 'pie0'
}

export const feedbackLook: LookOf = (shown, { own, plain, names }) => {
  const { type, village, content } = recordOf<Feedback>(shown)
  return {
    icon: 'feedback',
    kind: own(`choices.type.${type}`),
    place: village === undefined ? plain('whole') : names.nameOf(village),
    title: titled(content).title,
    state: {
      pie: pieOfState(shown.state),
      text: [own(`states.${shown.state ?? 'received'}`), awaitsSeal(shown) && own('sections.waits')]
        .filter(Boolean)
        .join(' · '),
    },
  }
}
