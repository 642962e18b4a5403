import type { Issue } from '#domain/record.ts'

import { type Acted, actFor } from './callers.ts'
import { note } from './journal.ts'
import { issuesOfPassword } from './password-rules.ts'
import { hashPassword } from './passwords.ts'
import { endSessions } from './sessions.ts'
import type { Caller, World } from './world.ts'

/**
 * Sets the first password of an account that has none. It uses up the one-time code and ends
 * every other session that was opened with it. Answers what is wrong with the password.
 */
export async function choosePassword(
  world: World,
  caller: Caller,
  password: string,
): Promise<Acted<Issue[]>> {
  const { id, commune } = caller.officer
  const { login } = await world.db
    .selectFrom('accounts')
    .select('login')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const issues = issuesOfPassword(password, login)
  if (issues.length > 0) return { done: issues }
  const kept = await hashPassword(password, world.randomBytes)
  return actFor(world, caller, async (inside) => {
    await inside.db
      .updateTable('accounts')
      .set({ password: kept, code_hash: null, code_until: null })
      .where('id', '=', id)
      .where('password', 'is', null)
      .execute()
    await endSessions(inside.db, { officer: id, except: caller.session })
    await note(inside, { commune, act: 'password-set', by: id })
    return []
  })
}
