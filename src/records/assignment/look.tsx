import { recordOf } from '#data/record.ts'

import type { LookOf } from '#records/look.tsx'
import type { Assignment } from './record.ts'

/** An assignment in a list: the duty, the unit, and whose it is. */
export const assignmentLook: LookOf = (shown, { own, names }) => {
  const { unit, officer, duty, documentNo } = recordOf<Assignment>(shown)
  return {
    icon: 'people',
    kind: own(`choices.duty.${duty}`, { defaultValue: own('name') }),
    place: names.nameOf(unit),
    title: names.nameOf(officer) || documentNo,
  }
}
