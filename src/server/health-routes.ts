import { Hono } from 'hono'

import { type healthReply, PROTOCOL } from '#protocol/api.ts'
import type * as z from 'zod/mini'

import { epochOf } from './epoch.ts'
import { faultOf } from './log.ts'
import { openApi } from './openapi.ts'
import type { World } from './world.ts'

/** What the server says of itself to anybody: that it lives, and how it is spoken to. */
export function healthRoutes(world: World): Hono {
  const app = new Hono()

  app.get('/api/health', async (c) => {
    const ok = await canRead(world)
    const { version } = world.settings
    const health: z.output<typeof healthReply> = {
      ok,
      version,
      protocol: PROTOCOL,
      database: 'sqlite',
      backupAgeHours: null,
    }
    return c.json(health, ok ? 200 : 503)
  })

  const description = openApi(world.settings.version)
  app.get('/api/openapi.json', (c) => c.json(description))

  return app
}

async function canRead(world: World): Promise<boolean> {
  try {
    return (await epochOf(world)) !== ''
  } catch (error) {
    world.log.error({ fault: faultOf(error) }, 'The database does not answer')
    return false
  }
}
