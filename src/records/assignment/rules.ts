import type { Day } from '#domain/day.ts'
import { type Act, hasRole, type Officer } from '#domain/officer.ts'
import type { Issue, Values } from '#domain/record.ts'
import { type Matter, mayWork, type Rules } from '#domain/rules.ts'
import type { Unit } from '#records/unit/record.ts'
import { isActive } from '#records/unit/rules.ts'

import type { Assignment } from './record.ts'

/** What is not as it should be with those who are assigned to a unit. */
export type Lack = 'no_leader' | 'many_leaders' | 'no_officer' | 'many_officers'

const OFFICERS_MAX = 2

/**
 * What is not as it should be with those who are assigned to a unit on a day: exactly one leader
 * in charge and one or two officers who follow it. Whoever is assigned twice counts once.
 *
 * Practice: mỗi cơ quan, đơn vị phân công 1 lãnh đạo và 1-2 cán bộ theo dõi (44-KH/ĐUK, mục II.5).
 */
export function lacksOf(assignments: readonly Partial<Assignment>[], today: Day): Lack[] {
  const inForce = assignments.filter((each) => isInForce(each, today))
  const having = (duty: string) =>
    new Set(inForce.filter((each) => each.duty === duty).map(({ officer }) => officer)).size
  const leaders = having('leader_in_charge')
  const officers = having('officer_in_charge')
  const lacks: Lack[] = []
  if (leaders === 0) lacks.push('no_leader')
  if (leaders > 1) lacks.push('many_leaders')
  if (officers === 0) lacks.push('no_officer')
  if (officers > OFFICERS_MAX) lacks.push('many_officers')
  return lacks
}

/** True from the first day of an assignment to its last. */
export function isInForce({ startOn, endOn }: Partial<Assignment>, today: Day): boolean {
  return (startOn ?? '') <= today && today <= (endOn ?? '9999-12-31')
}

/** Bodies above the commune, and what is no more: nobody of the commune is assigned to them. */
const NOT_OF_COMMUNE: readonly string[] = ['provincial_pc', 'department', 'historic']

/** True where somebody has to be assigned to a unit: it is of the commune, and there on that day. */
export function needsSomebody(unit: Unit, today: Day): boolean {
  return (
    unit.removedAt === undefined && isActive(unit, today) && !NOT_OF_COMMUNE.includes(unit.type)
  )
}

const keepers = ['coordinator', 'leader'] as const

export const assignmentRules = {
  stream: 'work',
  /** Assignments are kept by whoever puts the commune's work together, and by its leaders. */
  may: (officer: Officer, act: Act, matter: Matter): boolean =>
    hasRole(officer, ...keepers) && mayWork(officer, act, matter),
  check: (values: Values): Issue[] => {
    const { startOn, endOn } = values as Partial<Assignment>
    const endsFirst = startOn !== undefined && endOn !== undefined && endOn < startOn
    return endsFirst ? [{ path: 'endOn', code: 'before_start' }] : []
  },
} satisfies Rules
