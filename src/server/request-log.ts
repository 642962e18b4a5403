import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'

import type { World } from './world.ts'

/** One line for each request: which sort it was and how it went, never whose or about what. */
export function requestLog({ log }: World): MiddlewareHandler {
  return async (c, next) => {
    const from = performance.now()
    await next()
    const ms = Math.round(performance.now() - from)
    log.info({ method: c.req.method, route: routePath(c, -1), status: c.res.status, ms }, 'request')
  }
}
