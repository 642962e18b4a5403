import { hasRole, type Role } from '#domain/officer.ts'
import type { Issue, Values } from '#domain/record.ts'
import type { Matter, Ranks, Readers } from '#domain/rules.ts'

import type { Feedback } from './record.ts'

const workers: readonly Role[] = ['officer', 'coordinator', 'leader']

/** Who reads a matter, its steps and a name that is open: all who work with citizens but those it is about. */
export function readersOf(values: Values): Readers | undefined {
  const never = complainedOf(values)
  return never.length > 0 ? { officers: [], roles: workers, never } : undefined
}

/** The same of what belongs to a matter. */
export function readersInWhole(_: Values, whole: Matter | undefined): Readers | undefined {
  return whole && readersOf(whole.values)
}

/** The officers a matter is about. */
export function complainedOf({ againstOfficers: officers }: Values): string[] {
  return Array.isArray(officers) ? officers.filter((id) => typeof id === 'string') : []
}

/**
 * A complaint about who leads the commune is settled first by who leads it, so none of them is
 * shut out of it; and whoever is named is of the commune.
 *
 * Law: Luật Khiếu nại 02/2011/QH13, Điều 17.
 */
export function issuesOfRanks(values: Values, ranks: Ranks): Issue[] {
  const { type }: Partial<Feedback> = values
  const officers = complainedOf(values)
  if (!officers.every((id) => ranks.has(id))) return [{ path: 'againstOfficers', code: 'unknown' }]
  const isLed = officers.some((id) => hasRole({ roles: ranks.get(id) ?? [] }, 'leader'))
  return isLed && type === 'complaint' ? [{ path: 'againstOfficers', code: 'is_leader' }] : []
}

/** Nobody handles a matter that is about himself. */
export function issuesOfHandling(whole: Matter, { toOfficer, leader }: Values): Issue[] {
  const never = complainedOf(whole.values)
  return Object.entries({ toOfficer, leader })
    .filter(([, id]) => typeof id === 'string' && never.includes(id))
    .map(([path]) => ({ path, code: 'is_complained_of' }))
}
