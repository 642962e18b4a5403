import type { Day } from '#domain/day.ts'
import { hasRole, type Officer } from '#domain/officer.ts'
import type { Issue, Values } from '#domain/record.ts'
import type { Rules } from '#domain/rules.ts'

import type { Unit } from './record.ts'

/** Digits as people write them, with blanks, dots, dashes and brackets between. */
const PHONE = /^[+(]{0,2}\d[\d\s.()-]*$/
const DIGITS_MIN = 3
const DIGITS_MAX = 12

/** Said together: how many dialogues a year, from when on, and by which paper. */
const YEARLY = ['dialoguesPerYear', 'dialoguesFrom', 'dialoguesBasis'] as const

export const unitRules = {
  stream: 'common',
  /** Units are kept by the admin, and by whoever puts the commune's work together. */
  may: (officer: Officer): boolean => hasRole(officer, 'admin', 'coordinator'),
  /**
   * A remote area has longer to settle complaints, and dialogues a year are what the commune is
   * measured by: who keeps the accounts says both, with the basis.
   *
   * Default: vùng sâu, vùng xa và số hội nghị đối thoại mỗi năm do quản trị ghi theo văn bản.
   */
  setBy: {
    isRemote: ['admin'],
    remoteBasis: ['admin'],
    dialoguesPerYear: ['admin'],
    dialoguesFrom: ['admin'],
    dialoguesBasis: ['admin'],
  },
  check: (values: Values): Issue[] => {
    const { activeFrom, activeTo, isRemote, remoteBasis, phone, mergedInto } =
      values as Partial<Unit>
    const issues: Issue[] = []
    if (phone !== undefined && !isPhone(phone)) issues.push({ path: 'phone', code: 'not_a_number' })
    if (isRemote === true && remoteBasis === undefined) {
      issues.push({ path: 'remoteBasis', code: 'no_basis' })
    }
    if (activeFrom !== undefined && activeTo !== undefined && activeTo < activeFrom) {
      issues.push({ path: 'activeTo', code: 'before_start' })
    }
    if (mergedInto !== undefined && activeTo === undefined) {
      issues.push({ path: 'activeTo', code: 'not_ended' })
    }
    return [...issues, ...issuesOfYearly(values)]
  },
} satisfies Rules

/**
 * A number of dialogues has its day and its basis, and neither stands alone; it is never none.
 *
 * Law: Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 43: mỗi năm ít nhất một lần.
 */
function issuesOfYearly(values: Values): Issue[] {
  const { dialoguesPerYear } = values as Partial<Unit>
  const said = YEARLY.filter((name) => (values[name] ?? null) !== null)
  if (said.length === 0) return []
  if (dialoguesPerYear !== undefined && dialoguesPerYear < 1) {
    return [{ path: 'dialoguesPerYear', code: 'less_than_law' }]
  }
  return YEARLY.filter((name) => !said.includes(name)).map((path) => ({ path, code: 'missing' }))
}

function isPhone(phone: string): boolean {
  const { length } = phone.replaceAll(/\D/g, '')
  return PHONE.test(phone) && length >= DIGITS_MIN && length <= DIGITS_MAX
}

/** The digits of a phone number as they are dialled, with the plus before the country. */
export function digitsOf(phone: string): string {
  return phone.replaceAll(/[^+\d]/g, '')
}

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

/**
 * Whether a unit is the one that answers for the dialogues of the committee or of the Party's head.
 *
 * Law: Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 43. Practice: Quyết định 218-QĐ/TW.
 */
export function holdsDialogues({ type }: Pick<Unit, 'type'>): boolean {
  return isCommittee({ type }) || type === 'commune_party_committee'
}

/** The committee of the commune, the ward or the special zone. */
export function isCommittee({ type }: Pick<Unit, 'type'>): boolean {
  return type === 'commune_pc' || type === 'ward_pc' || type === 'special_zone_pc'
}

/**
 * The unit that stands today for one that went into another, and that one perhaps into a third;
 * nothing for a unit that went into none.
 */
export function successorOf(units: readonly Unit[], { mergedInto }: Partial<Unit>) {
  const into = (id: string | undefined) => units.find((each) => each.id === id)
  let unit = into(mergedInto)
  // Two units that went into each other, whatever somebody wrote down, are followed once round.
  for (let left = units.length; unit?.mergedInto !== undefined && left > 0; left -= 1) {
    unit = into(unit.mergedInto) ?? unit
  }
  return unit
}
