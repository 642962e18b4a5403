/** What somebody may do; a person has a set of these. */
export const roles = ['officer', 'leader', 'coordinator', 'viewer', 'admin'] as const
export type Role = (typeof roles)[number]

/** How an officer is spoken to. */
export const pronouns = ['chi', 'anh'] as const
export type Pronoun = (typeof pronouns)[number]

/** The person at the phone, as rules ask about them. */
export type Officer = { id: string; commune: string; roles: readonly Role[] }

/** What can be done to a record. Seeing is decided by streams. */
export type Act = 'add' | 'change' | 'remove' | 'restore'

export function hasRole(officer: Pick<Officer, 'roles'>, ...wanted: Role[]): boolean {
  return wanted.some((role) => officer.roles.includes(role))
}

/** Those who log and settle what citizens say, and who see it. */
export function worksWithCitizens(officer: Pick<Officer, 'roles'>): boolean {
  return hasRole(officer, 'officer', 'coordinator', 'leader')
}
