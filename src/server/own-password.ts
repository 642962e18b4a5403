import type { Issue } from '#domain/record.ts'

import { noteSecret } from './apart-secret.ts'
import { type Acted, actFor } from './callers.ts'
import { note } from './journal.ts'
import { issuesOfPassword } from './password-rules.ts'
import { hashPassword } from './passwords.ts'
import { endSessions } from './sessions.ts'
import { lockStreams } from './streams.ts'
import type { Caller, World } from './world.ts'

/**
 * Sets the first password of an account that has none. It uses up the one-time code and ends
 * every other session that was opened with it. Answers what is wrong with the password; that it
 * is too late, when another request has set one meanwhile.
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
  const kept = await hashPassword(password, world.randomBytes, world.settings.passwordCost)
  const chosen = await actFor(world, caller, async (inside) => {
    await lockStreams(inside.db, commune)
    const set = await inside.db
      .updateTable('accounts')
      .set({ password: kept, code_hash: null, code_until: null })
      .where('id', '=', id)
      .where('password', 'is', null)
      .returningAll()
      .executeTakeFirst()
    if (!set) return undefined
    noteSecret(inside, set)
    await endSessions(inside.db, { officer: id, except: caller.session })
    await note(inside, { commune, act: 'password-set', by: id })
    return []
  })
  if ('lapsed' in chosen) return chosen
  return chosen.done ? { done: chosen.done } : { lapsed: 'blocked' }
}
