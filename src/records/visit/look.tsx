import { recordOf } from '#data/record.ts'
import { formatDay } from '#ui/format.ts'
import type { Pie } from '#ui/pie.tsx'

import { headline, type LookOf } from '#records/look.tsx'
import type { Visit } from './record.ts'

const pieByState: Record<string, Pie> = {
  planned: 'pie0',
  announced: 'pie1',
  under_way: 'pie2',
  minuted: 'pie3',
  taken_back: 'pie2',
  concluded: 'pie3',
  closed: 'pie4',
}

export function pieOfState(state: string | undefined): Pie {
  return pieByState[state ?? ''] ?? 'pie0'
}

export const visitLook: LookOf = (shown, { own, names }) => {
  const { title, unit } = recordOf<Visit>(shown)
  const day = shown.takesPlaceOn === undefined ? '' : formatDay(shown.takesPlaceOn)
  return {
    icon: 'visit',
    kind: day === '' ? own('name') : day,
    place: names.nameOf(unit),
    title: headline(title),
    state: { pie: pieOfState(shown.state), text: own(`states.${shown.state ?? 'planned'}`) },
  }
}
