import { DAY_MS } from '#domain/day.ts'

import { backupAt, keepState, stateOf } from './backup-state.ts'
import { inTransaction } from './transaction.ts'
import type { World } from './world.ts'

const HOUR_MS = 3_600_000
/** 02:00 in Việt Nam is 19:00 of the day before in UTC. */
const NIGHT_MS = 19 * HOUR_MS

/** The moment of the latest 02:00 in Việt Nam. */
export function lastNight(now: number): number {
  return Math.floor((now - NIGHT_MS) / DAY_MS) * DAY_MS + NIGHT_MS
}

/** Whether no good backup was made since the last night; one of the future was a clock's fault. */
export function isBackupDue(goodAt: number | undefined, now: number): boolean {
  return goodAt === undefined || goodAt < lastNight(now) || goodAt > now + HOUR_MS
}

/**
 * Takes the night's work upon this process, if it is due and no other has begun it within the
 * hour. Of several processes on one database exactly one is told true.
 */
export async function claimNight(world: World): Promise<boolean> {
  if (!(await isDue(world))) return false
  return inTransaction(world, async (inside) => {
    // Kept first, so that processes that ask at one moment wait here for each other.
    await inside.db
      .insertInto('server_state')
      .values({ key: 'nightly', value: '0' })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet((eb) => ({ value: eb.ref('server_state.value') })),
      )
      .execute()
    if (!(await isDue(inside))) return false
    await keepState(inside, 'nightly', String(inside.now()))
    return true
  })
}

async function isDue(world: World): Promise<boolean> {
  const now = world.now()
  const triedAt = Number((await stateOf(world, 'nightly')) ?? 0)
  return Math.abs(now - triedAt) >= HOUR_MS && isBackupDue(await backupAt(world), now)
}
