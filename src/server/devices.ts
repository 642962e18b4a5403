import type { Kysely } from 'kysely'

import type { DeviceTable } from './account-tables.ts'
import { nextNumber } from './counters.ts'
import { note } from './journal.ts'
import { randomName } from './names.ts'
import { endSessions, SESSION_IDLE_MS, SESSION_MS } from './sessions.ts'
import type { Tables } from './tables.ts'
import { inTransaction } from './transaction.ts'
import type { Caller, World } from './world.ts'

const CONTACT_MS = 5 * 60_000
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The letter of a commune's n-th phone, from 1: A … Z, AA, AB …. */
export function letterOf(number: number): string {
  let letters = ''
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = LETTERS.charAt((left - 1) % 26) + letters
  }
  return letters
}

type Owner = { id: string; commune: string }

/**
 * The device of a sign-in: the one the phone names, if it is this officer's, not revoked, and no
 * live session uses it (a copied browser profile must not share one); a new one otherwise. A
 * session the phone never came back with was lost on the road and is not live.
 */
export async function deviceFor(
  world: World,
  officer: Owner,
  { wanted, agent }: { wanted?: string | undefined; agent: string },
): Promise<string> {
  const known = wanted === undefined ? undefined : await ownDevice(world.db, officer, wanted)
  if (known?.active === 1 && !(await hasLiveSession(world, known.id))) {
    await endSessions(world.db, { device: known.id })
    await world.db.updateTable('devices').set({ agent }).where('id', '=', known.id).execute()
    return known.id
  }
  const { commune } = officer
  const letter = letterOf(await nextNumber(world.db, commune, 'letter'))
  const id = randomName(world, 24)
  const made = { id, commune, officer: officer.id, letter, agent, made_at: world.now() }
  await world.db
    .insertInto('devices')
    .values({ ...made, active: 1 })
    .execute()
  await note(world, { commune, act: 'device-made', about: officer.id, note: letter })
  return id
}

/** A device of this officer, revoked or not. */
export async function ownDevice(
  db: Kysely<Tables>,
  officer: Owner,
  id: string,
): Promise<DeviceTable | undefined> {
  return db
    .selectFrom('devices')
    .selectAll()
    .where('id', '=', id)
    .where('officer', '=', officer.id)
    .executeTakeFirst()
}

async function hasLiveSession({ db, now }: World, device: string): Promise<boolean> {
  const live = await db
    .selectFrom('sessions')
    .select('id')
    .where('device', '=', device)
    .where('contact_at', '>', now() - SESSION_IDLE_MS)
    .where('made_at', '>', now() - SESSION_MS)
    .executeTakeFirst()
  return live !== undefined
}

/** Keeps when a phone was last heard of and how much it still holds, at most every few minutes. */
export async function noteContact(
  { db, now }: Pick<World, 'db' | 'now'>,
  device: string,
  waiting?: number,
): Promise<void> {
  await db
    .updateTable('devices')
    .set({ contact_at: now(), ...(waiting === undefined ? {} : { waiting }) })
    .where('id', '=', device)
    .where((eb) =>
      eb.or([
        eb('contact_at', 'is', null),
        eb('contact_at', '<=', now() - CONTACT_MS),
        ...(waiting === undefined ? [] : [eb('waiting', 'is', null), eb('waiting', '!=', waiting)]),
      ]),
    )
    .execute()
}

/** The phones of a commune, as the administrator sees them, by letter. */
export async function devicesOf({ db }: World, commune: string) {
  const rows = await db
    .selectFrom('devices')
    .innerJoin('accounts', 'accounts.id', 'devices.officer')
    .selectAll('devices')
    .select('accounts.name')
    .where('devices.commune', '=', commune)
    .execute()
  return rows
    .toSorted((a, b) => a.letter.length - b.letter.length || (a.letter < b.letter ? -1 : 1))
    .map((row) => ({
      id: row.id,
      letter: row.letter,
      officer: { id: row.officer, name: row.name },
      agent: row.agent,
      madeAt: row.made_at,
      contactAt: row.contact_at,
      waiting: row.waiting,
      active: row.active === 1,
    }))
}

/** *Thu hồi*: ends what a phone may do, at once and for good. False when the commune has no such phone. */
export async function revokeDevice(world: World, by: Caller, id: string): Promise<boolean> {
  return inTransaction(world, async (inside) => {
    const { commune, id: admin } = by.officer
    const revoked = await inside.db
      .updateTable('devices')
      .set({ active: 0 })
      .where('id', '=', id)
      .where('commune', '=', commune)
      .returning(['officer', 'letter'])
      .executeTakeFirst()
    if (!revoked) return false
    inside.apart.note({ fact: 'device-revoked', commune, device: id })
    await endSessions(inside.db, { device: id })
    const { officer: about, letter } = revoked
    await note(inside, { commune, act: 'device-revoked', by: admin, about, note: letter })
    return true
  })
}
