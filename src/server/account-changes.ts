import type { Updateable } from 'kysely'

import type { Issue } from '#domain/record.ts'
import type { Account, AccountChange } from '#protocol/api.ts'

import type { AccountTable } from './account-tables.ts'
import { accountIn, issuesOfUnit, type Keeper, tell, writeOfficer } from './keeping.ts'
import { followRoles } from './place.ts'
import { rolesOf, storedRoles } from './roles.ts'
import { endSessions } from './sessions.ts'
import { lockStreams } from './streams.ts'
import { inTransaction } from './transaction.ts'
import type { World } from './world.ts'

/**
 * Changes an account and keeps its officer in step; what is taken away holds from the next
 * request on. Nothing when the commune has no such account. A commune always keeps somebody who
 * can administer it and can sign in.
 */
export function changeAccount(
  world: World,
  keeper: Keeper,
  { id, change }: { id: string; change: AccountChange },
): Promise<Account | { issues: Issue[] } | undefined> {
  return inTransaction(world, async (inside) => {
    // Two admins, each of whom takes the other's role at once, would else leave none.
    await lockStreams(inside.db, keeper.commune)
    const row = await inside.db
      .selectFrom('accounts')
      .selectAll()
      .where('id', '=', id)
      .where('commune', '=', keeper.commune)
      .executeTakeFirst()
    if (!row) return undefined
    const set = differenceOf(row, change)
    const after: AccountTable = { ...row, ...set }
    const issues = [
      ...(await issuesOfUnit(inside, keeper.commune, set.unit)),
      ...(await issuesOfLastAdmin(inside, row, after)),
    ]
    if (issues.length > 0) return { issues }
    if (Object.keys(set).length > 0) await write(inside, keeper, { row, set })
    return accountIn(after, inside.now())
  })
}

type Columns = Pick<AccountTable, 'name' | 'position' | 'pronoun' | 'unit' | 'roles' | 'active'>

/** What a change alters: columns that already say so are left out. */
function differenceOf(row: AccountTable, { roles, active, ...words }: AccountChange) {
  const wanted: Record<string, unknown> = {
    ...words,
    ...(roles === undefined ? {} : { roles: storedRoles(roles) }),
    ...(active === undefined ? {} : { active: active ? 1 : 0 }),
  }
  const columns = Object.entries(row).filter(
    ([name]) => wanted[name] !== undefined && wanted[name] !== row[name as keyof AccountTable],
  )
  const changed = columns.map(([name]) => [name, wanted[name]])
  return Object.fromEntries(changed) as Partial<Columns>
}

async function write(
  world: World,
  keeper: Keeper,
  { row, set }: { row: AccountTable; set: Partial<Columns> },
): Promise<void> {
  const update: Updateable<AccountTable> = set
  await world.db.updateTable('accounts').set(update).where('id', '=', row.id).execute()
  const { roles, active, ...words } = set
  const isActive = active === undefined ? {} : { active: active === 1 }
  const fields = { ...words, ...isActive }
  if (Object.keys(fields).length > 0) await writeOfficer(world, keeper, row.id, fields)
  if (active === 0) await endSessions(world.db, { officer: row.id })
  if (active !== undefined || roles !== undefined) await keepRights(world, { ...row, ...set })
  const about = row.id
  if (active !== undefined) {
    await tell(world, keeper, active ? 'account-enabled' : 'account-disabled', { about })
  }
  if (roles !== undefined) {
    await tell(world, keeper, 'roles-changed', { about, note: rolesOf(roles).join(' ') })
  }
  const names = Object.keys(words).join(' ')
  if (names !== '') await tell(world, keeper, 'account-changed', { about, note: names })
}

/** Remembers the rights of an account apart, and has records follow them whose readers hang on roles. */
async function keepRights(
  world: World,
  { id: account, commune, active, roles }: AccountTable,
): Promise<void> {
  await followRoles(world.db, commune)
  const rights = { active: active === 1, roles: rolesOf(roles) }
  world.apart.note({ fact: 'account', commune, account, ...rights })
}

async function issuesOfLastAdmin(
  { db, now }: World,
  before: AccountTable,
  after: AccountTable,
): Promise<Issue[]> {
  if (!isAdmin(before) || isAdmin(after)) return []
  const others = await db
    .selectFrom('accounts')
    .selectAll()
    .where('commune', '=', before.commune)
    .where('id', '!=', before.id)
    .where((eb) => eb.or([eb('password', 'is not', null), eb('code_until', '>', now())]))
    .execute()
  if (others.some(isAdmin)) return []
  return [{ path: after.active === 1 ? 'roles' : 'active', code: 'last_admin' }]
}

function isAdmin({ active, roles }: Pick<AccountTable, 'active' | 'roles'>): boolean {
  return active === 1 && rolesOf(roles).includes('admin')
}
