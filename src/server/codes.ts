import { createHmac, timingSafeEqual } from 'node:crypto'

import { DAY_MS } from '#domain/day.ts'

/** No 0 and O, no 1, I and L, no U and V: read aloud or from paper, one letter is one letter. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTWXYZ'
const CODE_LENGTH = 8

export const CODE_VALID_MS = 7 * DAY_MS

/** A new one-time code as it is shown, `XXXX-XXXX`. */
export function newCode(randomBytes: (count: number) => Uint8Array): string {
  const fair = 256 - (256 % ALPHABET.length)
  let code = ''
  while (code.length < CODE_LENGTH) {
    for (const byte of randomBytes(CODE_LENGTH)) {
      if (byte < fair && code.length < CODE_LENGTH) code += ALPHABET.charAt(byte % ALPHABET.length)
    }
  }
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/**
 * The code of an account as it is kept. A code is short enough to be guessed from a plain hash,
 * so the hash needs the key that is not in the database.
 */
export function codeHash(secret: Uint8Array, account: string, code: string): string {
  const letters = code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  return createHmac('sha256', secret).update(`code ${account} ${letters}`).digest('base64url')
}

/** True when a typed code is the kept one; its letters' case and any dashes or spaces do not count. */
export function isCode(secret: Uint8Array, account: string, code: string, kept: string): boolean {
  const found = Buffer.from(codeHash(secret, account, code))
  const expected = Buffer.from(kept)
  return found.length === expected.length && timingSafeEqual(found, expected)
}
