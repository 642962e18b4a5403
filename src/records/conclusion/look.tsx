import type { Shown } from '#data/db.ts'
import { recordOf } from '#data/record.ts'
import type { State } from '#ui/status.tsx'
import type { Words } from '#ui/words.ts'

import { headline, type LookOf } from '#records/look.tsx'
import type { Conclusion } from './record.ts'

/** How a conclusion stands, in one picture and one word. */
export function conclusionState({ state = 'undecided' }: Shown, own: Words): State {
  const text = own(`states.${state}`)
  return state === 'undecided' ? { pie: 'pie0', text } : { pie: 'pie4', text, tone: 'ok' }
}

export const conclusionLook: LookOf = (shown, { own, names }) => {
  const { content, toUnit } = recordOf<Conclusion>(shown)
  const place = toUnit === undefined ? undefined : names.nameOf(toUnit)
  return {
    icon: 'dialogue',
    kind: own('name'),
    ...(place ? { place } : {}),
    title: headline(content),
    state: conclusionState(shown, own),
  }
}
