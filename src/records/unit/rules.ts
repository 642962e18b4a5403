import type { Day } from '#domain/day.ts'
import type { Values } from '#domain/record.ts'
import { mayKeepList, type Rules } from '#domain/rules.ts'

import type { Unit } from './record.ts'

export const unitRules = {
  stream: 'common',
  may: mayKeepList,
  check: (values: Values) => {
    const { activeFrom, activeTo } = values as Partial<Unit>
    const endsFirst = activeFrom !== undefined && activeTo !== undefined && activeTo < activeFrom
    return endsFirst ? [{ path: 'activeTo', code: 'before_start' }] : []
  },
} satisfies Rules

export function isVillage({ type }: Pick<Unit, 'type'>): boolean {
  return type === 'village' || type === 'residential_group'
}

/** True while the unit exists; merged and abolished ones stay for the records that name them. */
export function isActive({ activeFrom, activeTo }: Partial<Unit>, today: Day): boolean {
  return (activeFrom ?? '') <= today && today <= (activeTo ?? '9999-12-31')
}
