import type { Issue, Values } from '#domain/record.ts'
import type { Account, AccountRequest } from '#protocol/api.ts'

import { noteSecret } from './apart-secret.ts'
import { accountIn, issuesOfUnit, type Keeper, tell, writeOfficer } from './keeping.ts'
import { CODE_VALID_MS, codeHash, newCode } from './codes.ts'
import { randomName } from './names.ts'
import { storedRoles } from './roles.ts'
import { endSessions } from './sessions.ts'
import { lockStreams } from './streams.ts'
import { inTransaction } from './transaction.ts'
import type { World } from './world.ts'

export type CodeGiven = { account: Account; code: string; until: number }

/** The accounts of a commune, by login name. */
export async function accountsOf(world: World, commune: string): Promise<Account[]> {
  const rows = await world.db
    .selectFrom('accounts')
    .selectAll()
    .where('commune', '=', commune)
    .orderBy('login')
    .execute()
  return rows.map((row) => accountIn(row, world.now()))
}

/**
 * Makes an account without password or code, and the officer of the same id that phones read;
 * or answers what is wrong: a login name that is taken, a unit the commune does not have.
 */
export function addAccount(
  world: World,
  { commune, by }: Keeper,
  request: AccountRequest,
): Promise<Account | { issues: Issue[] }> {
  return inTransaction(world, async (inside) => {
    await lockStreams(inside.db, commune)
    const issues = await issuesOfUnit(inside, commune, request.unit)
    if (issues.length > 0) return { issues }
    const { login, name, position, pronoun = null, unit = null, roles } = request
    const words = { name, position, pronoun, unit }
    const added = await inside.db
      .insertInto('accounts')
      .values({
        id: randomName(inside, 16),
        commune,
        login,
        ...words,
        roles: storedRoles(roles),
        active: 1,
      })
      .onConflict((conflict) => conflict.column('login').doNothing())
      .returningAll()
      .executeTakeFirst()
    if (!added) return { issues: [{ path: 'login', code: 'taken' }] }
    await writeOfficer(inside, { commune, by }, added.id, { ...given(words), active: true })
    await tell(inside, { commune, by }, 'account-made', { about: added.id, note: roles.join(' ') })
    return accountIn(added, inside.now())
  })
}

/**
 * Gives an account a new one-time code, for a first sign-in or a lost password: the password
 * and every session end at once. Nothing when the commune has no such account.
 */
export function giveCode(
  world: World,
  { commune, by }: Keeper,
  id: string,
): Promise<CodeGiven | undefined> {
  return inTransaction(world, async (inside) => {
    await lockStreams(inside.db, commune)
    const code = newCode(inside.randomBytes)
    const until = inside.now() + CODE_VALID_MS
    const row = await inside.db
      .updateTable('accounts')
      .set({ password: null, code_hash: codeHash(inside.secret, id, code), code_until: until })
      .where('id', '=', id)
      .where('commune', '=', commune)
      .returningAll()
      .executeTakeFirst()
    if (!row) return undefined
    noteSecret(inside, row)
    await endSessions(inside.db, { officer: id })
    await tell(inside, { commune, by }, 'code-made', { about: id })
    return { account: accountIn(row, inside.now()), code, until }
  })
}

/** The words that were given at all. */
function given(words: Record<string, string | null>): Values {
  return Object.fromEntries(Object.entries(words).filter(([, word]) => word !== null))
}
