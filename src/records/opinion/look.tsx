import { recordOf } from '#data/record.ts'
import type { Shown } from '#data/db.ts'
import type { Pie } from '#ui/pie.tsx'
import type { State } from '#ui/status.tsx'
import type { Words } from '#ui/words.ts'

import { type LookOf, titled } from '#records/look.tsx'
import type { Opinion } from './record.ts'

const pieByState: Record<string, Pie> = {
  new: 'pie0',
  assigned: 'pie1',
  in_progress: 'pie2',
  answered: 'pie3',
  turned: 'passedOn',
  told: 'pie4',
}

/** How an opinion stands, in one picture and one word. */
export function opinionState({ state = 'new', version }: Shown, own: Words): State {
  const { disposition } = version.fields
  if (state === 'answered' && typeof disposition === 'string') {
    const isDone = disposition === 'answered_now'
    return {
      pie: isDone ? 'pie4' : 'pie3',
      text: own(`choices.disposition.${disposition}`, { defaultValue: own('states.answered') }),
      ...(isDone ? { tone: 'ok' } : {}),
    }
  }
  const isDone = state === 'told'
  return {
    pie: pieByState[state] ?? 'pie0',
    text: own(`states.${state}`),
    ...(isDone ? { tone: 'ok' } : {}),
  }
}

export const opinionLook: LookOf = (shown, { own, names }) => {
  const { village, content } = recordOf<Opinion>(shown)
  const place = village === undefined ? undefined : names.nameOf(village)
  return {
    icon: 'dialogue',
    kind: own('name'),
    ...(place ? { place } : {}),
    title: titled(content).title,
    state: opinionState(shown, own),
  }
}
