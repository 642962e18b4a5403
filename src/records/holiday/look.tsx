import { recordOf } from '#data/record.ts'
import { formatDay } from '#ui/format.ts'

import { headline, type LookOf } from '#records/look.tsx'
import type { Holiday } from './record.ts'

export const holidayLook: LookOf = (shown, { own }) => {
  const { on, type, name, verified } = recordOf<Holiday>(shown)
  return {
    icon: 'calendar',
    kind: formatDay(on),
    place: own(`choices.type.${type}`),
    title: headline(name),
    state: { text: own(verified ? 'sections.verified' : 'sections.unverified') },
  }
}
