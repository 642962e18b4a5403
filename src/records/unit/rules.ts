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

/**
 * Whether a place lies in a remote area, by its unit and those it belongs to; for no place, by the
 * commune's own committee. Nothing where no unit says.
 */
export function isRemoteAt(units: readonly Unit[], village: unknown): boolean | undefined {
  const said: boolean[] = []
  let unit = units.find(village === undefined ? isCommittee : ({ id }) => id === village)
  // No unit is its own forebear, whatever somebody wrote down.
  for (let left = units.length; unit && left > 0; left -= 1) {
    if (unit.isRemote !== undefined) said.push(unit.isRemote)
    const { parent } = unit
    unit = units.find(({ id }) => id === parent)
  }
  return said.length === 0 ? undefined : said.includes(true)
}

function isCommittee({ type }: Unit): boolean {
  return type === 'commune_pc' || type === 'ward_pc' || type === 'special_zone_pc'
}
