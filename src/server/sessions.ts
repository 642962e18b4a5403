import { createHash, createHmac } from 'node:crypto'

import type { Kysely } from 'kysely'

import { DAY_MS } from '#domain/day.ts'

import type { SessionTable } from './account-tables.ts'
import { note } from './journal.ts'
import { randomName } from './names.ts'
import { rolesOf } from './roles.ts'
import type { Tables } from './tables.ts'
import type { Caller, World } from './world.ts'

const TOKEN_BYTES = 32
const TOKEN = /^[A-Za-z0-9_-]{43}$/
export const SESSION_IDLE_MS = 60 * DAY_MS
export const SESSION_MS = 180 * DAY_MS
const ROTATE_MS = DAY_MS
/** Requests under way on a slow road still carry the old cookie. */
const GRACE_MS = 3 * 60_000
/** Browsers write cookies to the disk some thirty seconds late. */
const SETTLED_MS = 60_000
const CONTACT_MS = 5 * 60_000

/** A request's session: whose it is, and the token to hand out if it is time for another. */
export type Met = { caller: Caller; successor?: string; leftMs: number }

/** Begins a session on a device and answers its token, which is kept nowhere else. */
export async function openSession(
  { db, now, randomBytes }: Pick<World, 'db' | 'now' | 'randomBytes'>,
  officer: string,
  device: string,
): Promise<string> {
  const token = Buffer.from(randomBytes(TOKEN_BYTES)).toString('base64url')
  const id = randomName({ randomBytes }, 24)
  await db
    .insertInto('sessions')
    .values({
      id,
      officer,
      device,
      made_at: now(),
      contact_at: null,
      token_hash: hashOf(token),
      token_at: now(),
    })
    .execute()
  return token
}

/**
 * Whose token this is, or nothing. A session ends 60 days after its last contact and 180 days
 * after it began.
 *
 * Its token changes daily, in two slots, so that an answer lost on the road signs nobody out:
 * - The successor follows from the old token and the server's key, so an old token that comes
 *   again hands out the same successor again, without the server keeping any token.
 * - The old token holds until the successor is used. A use within a minute of handing it out
 *   does not count: a phone killed then comes back with the old cookie from its disk.
 * - For three minutes after that, requests already under way may carry the old one.
 * - Later the old one is somebody's copy: its use ends the session for both.
 */
export async function meet(world: World, token: string): Promise<Met | undefined> {
  const found = await sessionOf(world, { token })
  if (!found) return undefined
  const { session, caller } = found
  const now = world.now()
  const slot = slotOf(session, token)
  if (isOver(session, slot, now)) {
    await endSessions(world.db, { id: session.id })
    const { id, commune } = caller.officer
    if (slot === 'old') await note(world, { commune, act: 'session-ended', about: id })
    return undefined
  }
  const successor = successorOf(world.secret, token)
  const slots = slotsAfter(session, slot, { now, token, successor })
  await keepContact(world, session, slots)
  const met = { caller, leftMs: session.made_at + SESSION_MS - now }
  const isHandedOut = slot === 'old' || slots?.next_hash === hashOf(successor)
  return isHandedOut ? { ...met, successor } : met
}

/** Writes that the phone was here: with any move of the slots, else every few minutes at most. */
async function keepContact(world: World, session: SessionTable, slots?: Partial<SessionTable>) {
  const now = world.now()
  if (!slots && now - (session.contact_at ?? 0) < CONTACT_MS) return
  await world.db
    .updateTable('sessions')
    .set({ ...slots, contact_at: now })
    .where('id', '=', session.id)
    .where('token_hash', '=', session.token_hash)
    .execute()
}

function isOver(session: SessionTable, slot: Slot, now: number): boolean {
  const { made_at, contact_at, old_until } = session
  if (slot === 'old' && (old_until ?? 0) <= now) return true
  return (contact_at ?? made_at) + SESSION_IDLE_MS <= now || made_at + SESSION_MS <= now
}

type Slot = 'present' | 'next' | 'old'

function slotOf({ next_hash, old_hash }: SessionTable, token: string): Slot {
  const hash = hashOf(token)
  if (hash === next_hash) return 'next'
  return hash === old_hash ? 'old' : 'present'
}

type Use = { now: number; token: string; successor: string }

/** How the slots move when a token is used; nothing when they stay. */
function slotsAfter(
  { token_hash, token_at, next_at }: SessionTable,
  slot: Slot,
  { now, token, successor }: Use,
): Partial<SessionTable> | undefined {
  if (slot === 'present' && now - token_at >= ROTATE_MS) {
    return { next_hash: hashOf(successor), next_at: now }
  }
  if (slot !== 'next' || now - (next_at ?? 0) < SETTLED_MS) return undefined
  const present = { token_hash: hashOf(token), token_at: now }
  const old = { old_hash: token_hash, old_until: now + GRACE_MS }
  return { ...present, ...old, next_hash: null, next_at: null }
}

/** Ends sessions at once: one, all of a device, or all of an officer but perhaps one. */
export async function endSessions(
  db: Kysely<Tables>,
  which: { id: string } | { device: string } | { officer: string; except?: string },
): Promise<void> {
  let query = db.deleteFrom('sessions')
  if ('id' in which) query = query.where('id', '=', which.id)
  else if ('device' in which) query = query.where('device', '=', which.device)
  else {
    query = query.where('officer', '=', which.officer)
    if (which.except !== undefined) query = query.where('id', '!=', which.except)
  }
  await query.execute()
}

/** Who a token was just handed to; asking so is no contact, so the phone may still not have it. */
export async function callerOf(world: World, token: string): Promise<Caller | undefined> {
  return (await sessionOf(world, { token }))?.caller
}

/** The person of a session as he stands at this moment; nothing once it has ended. */
export async function callerNow(world: World, session: string): Promise<Caller | undefined> {
  return (await sessionOf(world, { id: session }))?.caller
}

/** Ends the session of a token and says whose it was; a token that is nobody's ends nothing. */
export async function endSessionOf(world: World, token: string): Promise<Caller | undefined> {
  const found = await sessionOf(world, { token })
  if (found) await endSessions(world.db, { id: found.session.id })
  return found?.caller
}

/**
 * Rights are read anew for each request: what an administrator changes holds on the next one. A
 * session opened with a one-time code holds no longer than the code, until a password is set.
 */
async function sessionOf({ db, now }: World, which: { token: string } | { id: string }) {
  if ('token' in which && !TOKEN.test(which.token)) return undefined
  const hash = 'token' in which ? hashOf(which.token) : ''
  const row = await db
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.id', 'sessions.officer')
    .innerJoin('devices', 'devices.id', 'sessions.device')
    .where((eb) =>
      'id' in which
        ? eb('sessions.id', '=', which.id)
        : eb.or([
            eb('token_hash', '=', hash),
            eb('next_hash', '=', hash),
            eb('old_hash', '=', hash),
          ]),
    )
    .where((eb) => eb.or([eb('password', 'is not', null), eb('code_until', '>', now())]))
    .where('accounts.active', '=', 1)
    .where('devices.active', '=', 1)
    .selectAll('sessions')
    .select(['accounts.commune', 'accounts.name', 'accounts.roles', 'accounts.password'])
    .executeTakeFirst()
  if (!row) return undefined
  const { commune, name, roles, password, ...session } = row
  const caller: Caller = {
    officer: { id: session.officer, commune, name, roles: rolesOf(roles) },
    device: session.device,
    session: session.id,
    mustSetPassword: password === null,
  }
  return { session, caller }
}

function successorOf(secret: Uint8Array, token: string): string {
  return createHmac('sha256', secret).update(`session-next${token}`).digest('base64url')
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
