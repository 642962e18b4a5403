import { recordOf } from '#data/record.ts'

import { headline, type LookOf } from '#records/look.tsx'
import type { OfficerRecord } from './record.ts'

/** An officer in a list: the position, the unit, and the name. */
export const officerLook: LookOf = (shown, { own, names }) => {
  const { name, position, unit, active } = recordOf<OfficerRecord>(shown)
  return {
    icon: 'person',
    kind: position || own('name'),
    place: names.nameOf(unit),
    title: headline(name),
    ...(active ? {} : { state: { text: own('sections.left') } }),
  }
}
