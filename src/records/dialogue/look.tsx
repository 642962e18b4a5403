import { recordOf } from '#data/record.ts'
import { formatDay } from '#ui/format.ts'
import type { Pie } from '#ui/pie.tsx'

import { headline, type LookOf } from '#records/look.tsx'
import type { Dialogue } from './record.ts'

const pieByState: Record<string, Pie> = {
  planned: 'pie0',
  announced: 'pie1',
  postponed: 'pie0',
  held: 'pie2',
  minuted: 'pie3',
  published: 'pie3',
  closed: 'pie4',
}

export function pieOfState(state: string | undefined): Pie {
  return pieByState[state ?? ''] ?? 'pie0'
}

export const dialogueLook: LookOf = (shown, { own, names }) => {
  const { title, village } = recordOf<Dialogue>(shown)
  const day = shown.takesPlaceOn === undefined ? '' : formatDay(shown.takesPlaceOn)
  return {
    icon: 'dialogue',
    kind: day === '' ? own('name') : day,
    ...(village === undefined ? {} : { place: names.nameOf(village) }),
    title: headline(title),
    state: { pie: pieOfState(shown.state), text: own(`states.${shown.state ?? 'planned'}`) },
  }
}
