import type { Kysely } from 'kysely'

import { type Role, roles } from '#domain/officer.ts'
import type { Ranks } from '#domain/rules.ts'

import type { Tables } from './tables.ts'

/** The roles of an account as they stand in the database; a code that is no role gives none. */
export function rolesOf(stored: string): Role[] {
  const codes: unknown = JSON.parse(stored)
  return roles.filter((role) => Array.isArray(codes) && codes.includes(role))
}

/** Roles as they are stored: each once, in the order of the list. */
export function storedRoles(given: readonly Role[]): string {
  return JSON.stringify(roles.filter((role) => given.includes(role)))
}

/** The roles of everybody of a commune at this moment. */
export async function ranksOf(db: Kysely<Tables>, commune: string): Promise<Ranks> {
  const accounts = await db
    .selectFrom('accounts')
    .select(['id', 'roles'])
    .where('commune', '=', commune)
    .execute()
  return new Map(accounts.map((account) => [account.id, rolesOf(account.roles)]))
}
