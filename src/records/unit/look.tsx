import { recordOf } from '#data/record.ts'

import { headline, type LookOf } from '#records/look.tsx'
import type { Unit } from './record.ts'

/** A unit in a list: what it is, who heads it, and whether its area is remote. */
export const unitLook: LookOf = (shown, { own }) => {
  const unit = recordOf<Unit>(shown)
  return {
    icon: 'village',
    kind: own(`choices.type.${unit.type}`, { defaultValue: own('name') }),
    ...(unit.head === undefined ? {} : { place: unit.head }),
    title: headline(unit.name),
    ...(unit.isRemote === true
      ? { state: { icon: 'place', text: own('sections.remote'), tone: 'warn' } as const }
      : {}),
  }
}
