import { recordOf } from '#data/record.ts'
import type { Pie } from '#ui/pie.tsx'
import type { State } from '#ui/status.tsx'

import { headline, type LookOf } from '#records/look.tsx'
import type { Exemplar } from './record.ts'

const pieByState: Record<string, Pie> = {
  proposed: 'pie0',
  surveyed: 'pie0',
  registered: 'pie1',
  running: 'pie2',
  self_assessed: 'pie3',
  under_review: 'pie3',
  recognised: 'pie4',
  not_recognised: 'pie3',
  replicated: 'pie4',
  maintained: 'pie4',
  stopped: 'dropped',
  closed: 'pie4',
}

export function pieOfExemplar(state: string | undefined): Pie {
  return pieByState[state ?? ''] ?? 'pie0'
}

/** An exemplar in lists: its field of work, where, its name, its stage. */
export const exemplarLook: LookOf = (shown, { own, names }) => {
  const { name, field, villages = [], leadUnit } = recordOf<Exemplar>(shown)
  const [village, ...others] = villages
  const place = names.nameOf(village ?? leadUnit)
  return {
    icon: 'exemplar',
    kind: own(`choices.field.${field}`, { defaultValue: own('name') }),
    place: others.length > 0 ? `${place} +${others.length}` : place,
    title: headline(name),
    state: stateOf(shown.state ?? 'proposed', own),
  }
}

function stateOf(state: string, own: (key: string) => string): State {
  const text = own(`states.${state}`)
  if (state === 'recognised' || state === 'replicated') return { icon: 'star', text, tone: 'ok' }
  return { pie: pieOfExemplar(state), text }
}
