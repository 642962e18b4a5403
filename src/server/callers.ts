import type { MiddlewareHandler } from 'hono'

import { hasRole, type Role } from '#domain/officer.ts'

import { problem } from './problem.ts'
import { handOut, takeBack, tokenIn } from './session-cookie.ts'
import { meet } from './sessions.ts'
import type { Env, World } from './world.ts'

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
    if (!met) {
      if (token !== undefined) takeBack(c, world.settings)
      return problem(c, 'sign-in')
    }
    const { caller, successor, leftMs } = met
    if (successor) handOut(c, world.settings, { token: successor, lastsMs: leftMs })
    if (caller.mustSetPassword && !beforePassword) return problem(c, 'blocked')
    c.set('caller', caller)
    await next()
    return undefined
  }
}

/** Lets through who has one of the roles, after `requireCaller`. */
export function requireRole(...roles: Role[]): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (!hasRole(c.get('caller').officer, ...roles)) return problem(c, 'blocked')
    await next()
    return undefined
  }
}
