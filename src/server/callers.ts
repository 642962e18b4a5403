import type { Context, MiddlewareHandler } from 'hono'

import { hasRole, type Role } from '#domain/officer.ts'

import { problem } from './problem.ts'
import { handOut, tokenIn } from './session-cookie.ts'
import { callerNow, meet, type Met } from './sessions.ts'
import { lockStreams } from './streams.ts'
import { inTransaction } from './transaction.ts'
import type { Caller, Env, World } from './world.ts'

/**
 * Lets a request through with the person behind it, or answers `sign-in`. One who has signed in
 * with a one-time code may only ask who he is until he has his own password.
 */
export function requireCaller(
  world: World,
  { beforePassword = false }: { beforePassword?: boolean } = {},
): MiddlewareHandler<Env> {
  return async (c, next) => {
    const token = tokenIn(c, world.settings)
    const met = token === undefined ? undefined : await meet(world, token)
    // The cookie stays: the browser may have got a newer one while this request was under way.
    if (!met) return problem(c, 'sign-in')
    const isStopped = met.caller.mustSetPassword && !beforePassword
    if (!isStopped) {
      c.set('caller', met.caller)
      await next()
    }
    await handOutSuccessor(world, c, met)
    return isStopped ? problem(c, 'blocked') : undefined
  }
}

/** Hands out a new token as the answer goes, unless the session has ended since. */
async function handOutSuccessor(world: World, c: Context, { caller, successor, leftMs }: Met) {
  if (successor === undefined || !(await callerNow(world, caller.session))) return
  handOut(c, world.settings, { token: successor, lastsMs: leftMs })
}

/** Lets through who has one of the roles, after `requireCaller`. */
export function requireRole(...roles: Role[]): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (!hasRole(c.get('caller').officer, ...roles)) return problem(c, 'blocked')
    await next()
    return undefined
  }
}

/** What was done for a caller, or why he may no longer have it done. */
export type Acted<Result> = { done: Result } | Lapsed
export type Lapsed = { lapsed: 'sign-in' | 'blocked' }

/**
 * Does something in one transaction for a caller as he stands when it begins. A request can take
 * minutes to arrive: what was taken away from its sender meanwhile is gone.
 */
export function actFor<Result>(
  world: World,
  { session, officer }: Caller,
  act: (inside: World, caller: Caller) => Promise<Result>,
  { role, isWriting = true }: { role?: Role; isWriting?: boolean } = {},
): Promise<Acted<Result>> {
  return inTransaction(world, async (inside): Promise<Acted<Result>> => {
    // Held first: the rights are those after whatever this request had to wait for.
    if (isWriting) await lockStreams(inside.db, officer.commune)
    const caller = await callerNow(inside, session)
    if (!caller) return { lapsed: 'sign-in' }
    if (role && !hasRole(caller.officer, role)) return { lapsed: 'blocked' }
    return { done: await act(inside, caller) }
  })
}
