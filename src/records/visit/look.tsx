import { recordOf } from '#data/record.ts'
import { formatDay } from '#ui/format.ts'
import type { Pie } from '#ui/pie.tsx'

import { headline, type LookOf } from '#records/look.tsx'
import type { Visit } from './record.ts'

const pieByState: Record<string, Pie> = {
  planned: 'pie0',
  announced: 'pie1',
  under_way: 'pie2',
  not_begun: 'pie1',
  minuted: 'pie3',
  taken_back: 'pie2',
  concluded: 'pie3',
  unconcluded: 'pie3',
  closed: 'pie4',
  reopened: 'pie3',
  called_off: 'dropped',
  called_on: 'pie0',
}

export function pieOfState(state: string | undefined): Pie {
  return pieByState[state ?? ''] ?? 'pie0'
}

export const visitLook: LookOf = (shown, { own, names }) => {
  const { title, unit } = recordOf<Visit>(shown)
  const day = shown.takesPlaceOn === undefined ? '' : formatDay(shown.takesPlaceOn)
  // Before the visit its row waits for the unit's report: that is what the day beside it is of.
  const isReport = shown.due !== undefined && shown.due.on !== shown.takesPlaceOn
  const state = own(`states.${shown.state ?? 'planned'}`)
  return {
    icon: 'visit',
    kind: day === '' ? own('name') : day,
    place: names.nameOf(unit),
    title: headline(title),
    state: {
      pie: pieOfState(shown.state),
      text: isReport ? own('sections.report_awaited') : state,
    },
  }
}
