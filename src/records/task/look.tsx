import { recordOf } from '#data/record.ts'
import { pieOf } from '#ui/pie.tsx'

import { headline, type LookOf } from '#records/look.tsx'
import type { Task } from './record.ts'

export const taskLook: LookOf = (shown, { own, plain, names }) => {
  const { ordinal, leadUnit, content } = recordOf<Task>(shown)
  const percent = shown.percent ?? 0
  return {
    icon: 'task',
    kind: ordinal === undefined ? own('name') : plain('section', { no: ordinal }),
    place: plain('leadIs', { name: names.nameOf(leadUnit) }),
    title: headline(content),
    state: { pie: pieOf(percent), text: plain('percentDone', { n: percent }) },
  }
}
