import type { Issue, Values } from '#domain/record.ts'
import type { Account } from '#protocol/api.ts'

import type { AccountTable } from './account-tables.ts'
import { type JournalAct, note } from './journal.ts'
import { rolesOf } from './roles.ts'
import { writeAsServer } from './store.ts'
import type { World } from './world.ts'

/** Who keeps the accounts: an admin at work, or the server itself when a commune begins. */
export type Keeper = { commune: string; by?: { id: string; name: string } | undefined }

/** An account as the admin sees it, without anything secret. */
export function accountIn(row: AccountTable, now: number): Account {
  const isCodeOpen = row.code_until !== null && row.code_until > now
  return {
    id: row.id,
    login: row.login,
    name: row.name,
    position: row.position,
    ...(row.pronoun === null ? {} : { pronoun: row.pronoun }),
    ...(row.unit === null ? {} : { unit: row.unit }),
    roles: rolesOf(row.roles),
    active: row.active === 1,
    ...(isCodeOpen && row.code_until !== null ? { codeUntil: row.code_until } : {}),
    hasPassword: row.password !== null,
  }
}

/** What is wrong with a unit that an account names: the commune must have it. */
export async function issuesOfUnit(
  { db }: World,
  commune: string,
  unit?: string | null,
): Promise<Issue[]> {
  if (unit === undefined || unit === null) return []
  const found = await db
    .selectFrom('rows')
    .select('id')
    .where((where) => where.and({ commune, kind: 'unit', id: unit, gone: 0 }))
    .executeTakeFirst()
  return found ? [] : [{ path: 'unit', code: 'no_record' }]
}

/** Keeps the officer that phones read in step with the account of the same id. */
export async function writeOfficer(
  world: World,
  { commune, by }: Keeper,
  record: string,
  fields: Values,
): Promise<void> {
  await writeAsServer(world, { commune, ...(by ? { by } : {}) }, [
    { kind: 'officer', record, fields },
  ])
}

/** Writes into the journal what a keeper did to an account. */
export function tell(
  world: World,
  { commune, by }: Keeper,
  act: JournalAct,
  more: { about: string; note?: string },
): Promise<void> {
  return note(world, { commune, act, by: by?.id, ...more })
}
