import { recordOf } from '#data/record.ts'
import type { Pie } from '#ui/pie.tsx'

import { headline, type LookOf } from '#records/look.tsx'
import { isWaiting } from '#records/task/shown.tsx'
import type { Plan } from './record.ts'

const pieByState: Record<string, Pie> = {
  draft: 'pie0',
  issued: 'pie1',
  running: 'pie2',
  closed: 'pie4',
  cancelled: 'dropped',
}

export function pieOfPlan(state: string | undefined): Pie {
  return pieByState[state ?? ''] ?? 'pie0'
}

export const planLook: LookOf = (shown, { own }) => {
  const { title, number, type, issuer } = recordOf<Plan>(shown)
  return {
    icon: 'document',
    kind: number ?? own(`choices.type.${type}`, { defaultValue: own('name') }),
    place: issuer,
    title: headline(title),
    state: {
      pie: pieOfPlan(shown.state),
      text: [own(`states.${shown.state ?? 'draft'}`), isWaiting(shown) && own('sections.waits')]
        .filter(Boolean)
        .join(' · '),
    },
  }
}
