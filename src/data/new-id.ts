/** How long the names of records and of changes are. */
export const RECORD_ID_LENGTH = 16
export const CHANGE_ID_LENGTH = 10

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

/** Random names of `length` letters from a source of random bytes; 32 letters, so none is likelier. */
export function idsFrom(randomBytes: (count: number) => Uint8Array): (length: number) => string {
  return (length) => Array.from(randomBytes(length), (byte) => LETTERS[byte & 31]).join('')
}
