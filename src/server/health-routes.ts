import { Hono } from 'hono'

import { type healthReply, PROTOCOL } from '#protocol/api.ts'
import type * as z from 'zod/mini'

import { backupAt } from './backup-state.ts'
import { databaseOf } from './database.ts'
import { epochOf } from './epoch.ts'
import { faultOf } from './log.ts'
import { openApi } from './openapi.ts'
import type { World } from './world.ts'

/** What the server says of itself to anybody: that it lives, and how it is spoken to. */
export function healthRoutes(world: World): Hono {
  const app = new Hono()

  app.get('/api/health', async (c) => {
    const goodAt = await lastBackup(world)
    const ok = goodAt !== 'unread'
    const { version } = world.settings
    const health: z.output<typeof healthReply> = {
      ok,
      version,
      protocol: PROTOCOL,
      database: databaseOf(world.db),
      backupAgeHours: ok && goodAt !== undefined ? hoursSince(goodAt, world.now()) : null,
    }
    return c.json(health, ok ? 200 : 503)
  })

  const description = openApi(world.settings.version)
  app.get('/api/openapi.json', (c) => c.json(description))

  return app
}

/** When the last good backup was made, or that the database does not answer. */
async function lastBackup(world: World): Promise<number | 'unread' | undefined> {
  try {
    await epochOf(world)
    return await backupAt(world)
  } catch (error) {
    world.log.error({ fault: faultOf(error) }, 'The database does not answer')
    return 'unread'
  }
}

/** In hours to one decimal; a clock that was set back makes none negative. */
function hoursSince(at: number, now: number): number {
  return Math.max(0, Math.round((now - at) / 360_000) / 10)
}
