import type { Shown } from '#data/db.ts'
import { recordOf } from '#data/record.ts'
import { type Pie, pieOf } from '#ui/pie.tsx'

import { headline, type LookOf } from '#records/look.tsx'
import type { Task } from './record.ts'

export const taskLook: LookOf = (shown, { own, plain, names }) => {
  const { ordinal, leadUnit, content } = recordOf<Task>(shown)
  const percent = shown.percent ?? 0
  const isStill = shown.state === 'paused' || shown.state === 'cancelled'
  const isBetween = shown.state === 'done' && shown.list === 'open'
  return {
    icon: 'task',
    kind: ordinal === undefined ? own('name') : plain('section', { no: ordinal }),
    place: plain('leadIs', { name: names.nameOf(leadUnit) }),
    title: headline(content),
    state: {
      pie: taskPie(shown),
      text: isBetween
        ? own('sections.turnDone')
        : isStill
          ? own(`states.${shown.state}`)
          : plain('percentDone', { n: percent }),
    },
  }
}

/** How far a task has come, by fill; crossed out where it was cancelled. */
export function taskPie({ state, percent = 0 }: Shown): Pie {
  return state === 'cancelled' ? 'dropped' : pieOf(percent)
}
