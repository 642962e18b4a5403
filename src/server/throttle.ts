import { createHmac } from 'node:crypto'

import type { Kysely } from 'kysely'

import { DAY_MS } from '#domain/day.ts'

import type { Tables } from './tables.ts'
import { inTransaction } from './transaction.ts'
import type { World } from './world.ts'

/** How fast waiting grows: `free` failures cost nothing, then one second, doubling up to `longest`. */
type Growth = { free: number; longestMs: number }

/** Somebody who tries names from one place. */
const HERE: Growth = { free: 4, longestMs: 300_000 }
/** Somebody who tries one name from many places; short, since the officer waits with him. */
const ANYWHERE: Growth = { free: 20, longestMs: 30_000 }
/** Somebody who tries many names from one place; generous, since a whole office can be one. */
const PLACE: Growth = { free: 100, longestMs: 30_000 }
const growths = [HERE, ANYWHERE, PLACE] as const

/** Failures are forgotten a day after the last one. */
const FORGET_MS = DAY_MS
/** What is later than this was noted by a clock that ran ahead: it tells nothing, and is forgotten. */
const AHEAD_MS = 60_000
/** The key of the row that whoever counts a try holds. */
const DOOR = 'door'

export type Attempt = { name: string; address: string; isKnownPhone: boolean }

/**
 * Asks to try one sign-in. Answers how long to wait first, in milliseconds, or counts the try as
 * failed and lets it go on: counted before the password is checked, so that many tries at once
 * gain nothing. Nobody is locked out for good, and a phone that has signed in as this officer
 * before does not wait for what others do to the name or from the place. Who has to wait leaves
 * nothing behind.
 */
export async function waitBefore(world: World, attempt: Attempt): Promise<number> {
  return inTransaction(world, async ({ db, now: clock }) => {
    await closeDoor(db, clock())
    // Asked behind the door: whoever was let in before has been later.
    const now = clock()
    await db
      .deleteFrom('attempts')
      .where((where) =>
        where.or([where('last_at', '<', now - FORGET_MS), where('last_at', '>', now + AHEAD_MS)]),
      )
      .execute()
    const keys = keysOf(world, attempt)
    const rows = await db.selectFrom('attempts').selectAll().where('key', 'in', keys).execute()
    const left = growths.map((growth, at) => {
      const row = rows.find(({ key }) => key === keys[at])
      if (!row || (growth !== HERE && attempt.isKnownPhone)) return 0
      const delay = delayAfter(row.failures, growth)
      return delay === 0 ? 0 : Math.min(delay, row.last_at + delay - now)
    })
    const wait = Math.max(0, ...left)
    if (wait > 0) return wait
    for (const key of keys) await countOne(db, key, now)
    return 0
  })
}

/**
 * Forgets the failures of a name, here and everywhere: its officer has signed in. Of the place
 * only this try is taken back: with one name of one's own, one could try all others for ever.
 */
export function forgetFailures(world: World, attempt: Attempt): Promise<void> {
  return inTransaction(world, async ({ db, now }) => {
    await closeDoor(db, now())
    const [here, anywhere, place] = keysOf(world, attempt)
    await db.deleteFrom('attempts').where('key', 'in', [here, anywhere]).execute()
    await db
      .updateTable('attempts')
      .set((eb) => ({ failures: eb('failures', '-', 1) }))
      .where('key', '=', place)
      .execute()
  })
}

/** Lets tries be counted one after the other, by every server of this database, until the transaction ends. */
async function closeDoor(db: Kysely<Tables>, now: number): Promise<void> {
  await db
    .insertInto('attempts')
    .values({ key: DOOR, failures: 0, last_at: now })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ last_at: now }))
    .execute()
}

/** Writes as much as the journal takes for a failure, and tells nothing. */
export async function writeForNobody({ db, now }: World): Promise<void> {
  for (const key of ['nobody 1', 'nobody 2']) await countOne(db, key, now())
}

async function countOne(db: Kysely<Tables>, key: string, now: number): Promise<void> {
  await db
    .insertInto('attempts')
    .values({ key, failures: 1, last_at: now })
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet((eb) => ({ failures: eb('attempts.failures', '+', 1), last_at: now })),
    )
    .execute()
}

/** How many tries of a name in a row have failed, wherever from, this one counted. */
export async function failuresOf(world: World, attempt: Attempt): Promise<number> {
  const row = await world.db
    .selectFrom('attempts')
    .select('failures')
    .where('key', '=', keysOf(world, attempt)[1])
    .executeTakeFirst()
  return row?.failures ?? 0
}

function delayAfter(failures: number, { free, longestMs }: Growth): number {
  if (failures < free) return 0
  return Math.min(longestMs, 1000 * 2 ** Math.min(failures - free, 20))
}

/** People type passwords where names belong, and an address is a person's: neither is kept. */
function keysOf({ secret }: World, { name, address }: Attempt): [string, string, string] {
  const keyOf = (text: string) => createHmac('sha256', secret).update(text).digest('base64url')
  return [
    keyOf(`attempt ${JSON.stringify([name, address])}`),
    keyOf(`attempt ${JSON.stringify([name])}`),
    keyOf(`attempt place ${JSON.stringify([address])}`),
  ]
}
