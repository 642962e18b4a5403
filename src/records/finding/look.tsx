import type { Shown } from '#data/db.ts'
import { recordOf } from '#data/record.ts'
import type { Pie } from '#ui/pie.tsx'
import type { State } from '#ui/status.tsx'
import type { Words } from '#ui/words.ts'

import { type LookOf, titled } from '#records/look.tsx'
import type { Finding } from './record.ts'

const pieByState: Record<string, Pie> = {
  open: 'pie0',
  fixing: 'pie2',
  fixed: 'pie3',
  verified: 'pie4',
  handed_over: 'passedOn',
}

/** How a finding stands, in one picture and one word. */
export function findingState({ state = 'open' }: Shown, own: Words): State {
  return {
    pie: pieByState[state] ?? 'pie0',
    text: own(`states.${state}`),
    ...(state === 'verified' ? { tone: 'ok' } : {}),
  }
}

export const findingLook: LookOf = (shown, { own, names }) => {
  const { content, responsible, item } = recordOf<Finding>(shown)
  return {
    icon: 'visit',
    kind: [own('name'), item].filter(Boolean).join(' '),
    place: names.nameOf(responsible),
    title: titled(content).title,
    state: findingState(shown, own),
  }
}
