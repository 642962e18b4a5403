import type { SessionRequest } from '#protocol/api.ts'

import type { AccountTable } from './account-tables.ts'
import { noteSecret } from './apart-secret.ts'
import { isCode } from './codes.ts'
import { deviceFor, ownDevice } from './devices.ts'
import { note } from './journal.ts'
import { hashPassword, isOutdated, isPassword } from './passwords.ts'
import { endSessionOf, openSession } from './sessions.ts'
import { lockStreams } from './streams.ts'
import { type Attempt, failuresOf, forgetFailures, waitBefore, writeForNobody } from './throttle.ts'
import { inTransaction } from './transaction.ts'
import type { World } from './world.ts'

/** Where a sign-in comes from; `token` is that of the session the browser still has, if any. */
type From = { address: string; agent: string; token?: string | undefined }

/** A token for a right name and secret; how long to wait first; or that it was refused. */
export type SignIn = { token: string } | { waitMs: number } | { refused: true }

/**
 * Tries a sign-in. An unknown name, a wrong secret and a disabled account are one answer, after
 * the same work. A one-time code opens as many sessions as it takes until the password is set:
 * an answer lost on the road must not use it up.
 */
export async function signIn(world: World, request: SessionRequest, from: From): Promise<SignIn> {
  const name = request.name.trim().toLowerCase()
  const account = await accountNamed(world, name)
  const isKnownPhone = await isPhoneOf(world, account, request.device)
  const attempt = { name, address: from.address, isKnownPhone }
  const waitMs = await waitBefore(world, attempt)
  if (waitMs > 0) return { waitMs }

  const phone = { wanted: request.device, agent: from.agent, before: from.token }
  const token = await checkAndBegin(world, account, request, phone)
  if (!account || token === undefined) {
    await noteFailure(world, account, attempt)
    return { refused: true }
  }
  await forgetFailures(world, attempt)
  if ('password' in request) await renew(world, account, request.password)
  return { token }
}

/** Whose account is asked for when nobody has the name: the same work, and nothing found. */
const NOBODY = { id: '', commune: '' }

async function isPhoneOf(world: World, account: AccountTable | undefined, device?: string) {
  if (device === undefined) return false
  return (await ownDevice(world.db, account ?? NOBODY, device))?.active === 1
}

async function accountNamed({ db }: World, login: string): Promise<AccountTable | undefined> {
  return db.selectFrom('accounts').selectAll().where('login', '=', login).executeTakeFirst()
}

function isSecretOf(
  world: World,
  account: AccountTable | undefined,
  request: SessionRequest,
): Promise<boolean> | boolean {
  const open = account?.active === 1 ? account : undefined
  if ('password' in request) {
    return isPassword(request.password, open?.password ?? null, world.settings.passwordCost)
  }
  const kept = open ? openCodeOf(open, world.now()) : ''
  return isCode(world.secret, open?.id ?? '', request.code, kept)
}

/** The hash of a code that can still be used; an empty text, which no code has, when there is none. */
function openCodeOf({ code_hash: kept, code_until: until }: AccountTable, now: number): string {
  return kept !== null && until !== null && until > now ? kept : ''
}

/**
 * Checks the secret and opens a session. Once more when the account was changed meanwhile: another
 * sign-in of the same moment may have kept the same password anew.
 */
async function checkAndBegin(
  world: World,
  account: AccountTable | undefined,
  request: SessionRequest,
  phone: Phone,
): Promise<string | undefined> {
  if (!(await isSecretOf(world, account, request)) || !account) return undefined
  const token = await begin(world, account, phone)
  if (token !== undefined) return token
  const now = await accountNamed(world, account.login)
  return now && (await isSecretOf(world, now, request)) ? begin(world, now, phone) : undefined
}

type Phone = { wanted: string | undefined; agent: string; before: string | undefined }

/**
 * Opens a session in place of the one the browser still had, so that a phone that signs in again
 * is the same phone. Nothing when the account was changed while its secret was being checked.
 */
function begin(
  world: World,
  { id, commune, login, password, code_hash: code }: AccountTable,
  device: Phone,
): Promise<string | undefined> {
  return inTransaction(world, async (inside) => {
    // Whatever alters the account waits, here and on other servers, until the session stands.
    await lockStreams(inside.db, commune)
    const now = await accountNamed(inside, login)
    if (now?.active !== 1 || now.password !== password || now.code_hash !== code) return undefined
    if (device.before !== undefined) await endSessionOf(inside, device.before)
    const token = await openSession(inside, id, await deviceFor(inside, { id, commune }, device))
    await note(inside, { commune, act: 'signed-in', by: id })
    return token
  })
}

/**
 * The first failures are told one by one, then each time their number has doubled. For a name
 * that nobody has, as much is written, so that the time it takes tells nothing.
 */
function noteFailure(
  world: World,
  account: AccountTable | undefined,
  attempt: Attempt,
): Promise<void> {
  return inTransaction(world, async (inside) => {
    const failures = await failuresOf(inside, attempt)
    if (failures > 4 && !Number.isInteger(Math.log2(failures))) return
    if (!account) return writeForNobody(inside)
    const { id: about, commune } = account
    await note(inside, { commune, act: 'sign-in-failed', about, note: String(failures) })
  })
}

/** A password kept at an older cost is kept anew: now is the only time it is known. */
async function renew(world: World, account: AccountTable, typed: string) {
  const { id, password } = account
  const { passwordCost } = world.settings
  if (password === null || !isOutdated(password, passwordCost)) return
  const kept = await hashPassword(typed, world.randomBytes, passwordCost)
  await inTransaction(world, async (inside) => {
    const renewed = await inside.db
      .updateTable('accounts')
      .set({ password: kept })
      .where('id', '=', id)
      .where('password', '=', password)
      .returningAll()
      .executeTakeFirst()
    if (renewed) noteSecret(inside, renewed, account)
  })
}
