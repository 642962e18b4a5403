import type { Shown } from '#data/db.ts'
import { recordOf } from '#data/record.ts'
import { type Pie, pieOf } from '#ui/pie.tsx'
import type { Words } from '#ui/words.ts'

import { headline, type LookOf } from '#records/look.tsx'
import type { Task } from './record.ts'
import { isWaiting } from './shown.tsx'

export const taskLook: LookOf = (shown, { own, plain, names }) => {
  const { ordinal, leadUnit, content } = recordOf<Task>(shown)
  const percent = shown.percent ?? 0
  const isBetween = isBetweenTurns(shown)
  return {
    icon: 'task',
    kind: ordinal === undefined ? own('name') : plain('section', { no: ordinal }),
    place: plain('leadIs', { name: names.nameOf(leadUnit) }),
    title: headline(content),
    state: {
      pie: taskPie(shown),
      text: [
        isBetween
          ? own('sections.turnDone')
          : shown.state === 'in_progress'
            ? plain('percentDone', { n: percent })
            : stateWords(shown, own),
        isWaiting(shown) && own('sections.waits'),
      ]
        .filter(Boolean)
        .join(' · '),
    },
  }
}

/** The state of a task in words; of one that is over with its task or its plan, that it is. */
export function stateWords({ state, endedWith, version }: Shown, own: Words): string {
  if (endedWith === undefined) return own(`states.${state ?? 'not_started'}`)
  if (typeof version.fields['parent'] === 'string') {
    return own(endedWith === 'removed' ? 'sections.wholeGone' : 'sections.wholeCancelled')
  }
  const key = { cancelled: 'planCancelled', removed: 'planGone', closed: 'planClosed' } as const
  return own(`sections.${key[endedWith]}`)
}

/** How far a task has come, by fill; crossed out where it was cancelled. */
export function taskPie({ state, percent = 0 }: Shown): Pie {
  return state === 'cancelled' ? 'dropped' : pieOf(percent)
}

/** True where the last turn is done and the next one is not begun. */
export function isBetweenTurns({ state, list }: Shown): boolean {
  return state === 'done' && list === 'open'
}
