import { Hono } from 'hono'
import { compress } from 'hono/compress'

import { accountRoutes } from './account-routes.ts'
import { answerWithFile } from './assets.ts'
import { isBusy } from './busy.ts'
import { ownRequests, smallRequests } from './guard.ts'
import { isApi, safeHeaders } from './headers.ts'
import { healthRoutes } from './health-routes.ts'
import { faultOf } from './log.ts'
import { problem } from './problem.ts'
import { recordRoutes } from './record-routes.ts'
import { requestLog } from './request-log.ts'
import { sessionRoutes } from './session-routes.ts'
import { syncRoutes } from './sync-routes.ts'
import type { Env, World } from './world.ts'

const READING = ['GET', 'HEAD']

/** The whole server as one function from request to answer. */
export function createApp(world: World): Hono<Env> {
  const { settings } = world
  const app = new Hono<Env>()
  app.use(requestLog(world), safeHeaders(settings))
  app.use('/api/*', compress({ encoding: 'gzip' }), ownRequests(settings), smallRequests())

  app.route('/', healthRoutes(world))
  app.route('/', sessionRoutes(world))
  app.route('/', accountRoutes(world))
  app.route('/', syncRoutes(world))
  app.route('/', recordRoutes(world))

  app.notFound((c) => {
    const isFile = READING.includes(c.req.method) && !isApi(c.req.path)
    return isFile ? answerWithFile(c, settings.dist) : problem(c, 'not-found')
  })
  app.onError((error, c) => {
    if (isBusy(error)) return problem(c, 'later', { status: 503, retryAfter: 5 })
    world.log.error({ fault: faultOf(error) }, 'A request met a fault')
    return problem(c, 'fault')
  })
  return app
}
