import { argon2, timingSafeEqual } from 'node:crypto'

/** Cost of one password: 19 MiB, two passes, one lane. Raise them here: old hashes keep their own. */
export type PasswordCost = { memory: number; passes: number; parallelism: number }
export const PASSWORD_COST: PasswordCost = { memory: 19_456, passes: 2, parallelism: 1 }

const SALT_BYTES = 16
const HASH_BYTES = 32
const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

/** The password as it is kept: argon2id in PHC text, with its cost and salt. */
export async function hashPassword(
  password: string,
  randomBytes: (count: number) => Uint8Array,
  cost: PasswordCost = PASSWORD_COST,
): Promise<string> {
  const salt = Buffer.from(randomBytes(SALT_BYTES))
  const hash = await derive(password, salt, cost)
  const { memory, passes, parallelism } = cost
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${bare(salt)}$${bare(hash)}`
}

/**
 * True when a password is the one that was kept. With nothing kept (an unknown name, an account
 * without a password) it works as long and says false, so that time tells nothing.
 */
export async function isPassword(
  password: string,
  kept: string | null,
  unknown: PasswordCost = PASSWORD_COST,
): Promise<boolean> {
  const parts = PHC.exec(kept ?? '')
  if (!parts) {
    await derive(password, Buffer.alloc(SALT_BYTES), unknown)
    return false
  }
  const [, memory, passes, parallelism, salt = '', hash = ''] = parts
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  const expected = Buffer.from(hash, 'base64')
  const found = await derive(password, Buffer.from(salt, 'base64'), cost)
  return expected.length === found.length && timingSafeEqual(expected, found)
}

/** True when a kept password was made at another cost than today's and should be made anew. */
export function isOutdated(kept: string, today: PasswordCost = PASSWORD_COST): boolean {
  const parts = PHC.exec(kept)
  const { memory, passes, parallelism } = today
  return !parts || parts.slice(1, 4).join() !== [memory, passes, parallelism].join()
}

/** Typed on another keyboard, the same letters may arrive composed otherwise. */
function derive(password: string, salt: Buffer, cost: PasswordCost): Promise<Buffer> {
  const message = password.normalize('NFKC')
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  argon2('argon2id', { message, nonce: salt, tagLength: HASH_BYTES, ...cost }, (error, hash) => {
    if (error) reject(error)
    else resolve(hash)
  })
  return promise
}

function bare(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}
