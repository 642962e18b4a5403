import type { Issue } from '#domain/record.ts'

import { note } from './journal.ts'
import { issuesOfPassword } from './password-rules.ts'
import { hashPassword } from './passwords.ts'
import { endSessions } from './sessions.ts'
import { inTransaction } from './transaction.ts'
import type { Caller, World } from './world.ts'

/**
 * Sets the first password of an account that has none. It uses up the one-time code and ends
 * every other session that was opened with it. Answers what is wrong with the password.
 */
export async function choosePassword(
  world: World,
  { officer: { id, commune }, session }: Caller,
  password: string,
): Promise<Issue[]> {
  const { login } = await world.db
    .selectFrom('accounts')
    .select('login')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const issues = issuesOfPassword(password, login)
  if (issues.length > 0) return issues
  const kept = await hashPassword(password, world.randomBytes)
  return inTransaction(world, async (inside) => {
    const isOpen = await inside.db
      .selectFrom('sessions')
      .select('id')
      .where('id', '=', session)
      .executeTakeFirst()
    // A newer code ends the sessions of the one before, even while its holder is typing.
    if (!isOpen) return [{ path: '', code: 'session_ended' }]
    await inside.db
      .updateTable('accounts')
      .set({ password: kept, code_hash: null, code_until: null })
      .where('id', '=', id)
      .where('password', 'is', null)
      .execute()
    await endSessions(inside.db, { officer: id, except: session })
    await note(inside, { commune, act: 'password-set', by: id })
    return []
  })
}
