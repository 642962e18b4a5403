import { createHash } from 'node:crypto'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'
const LENGTH = 10

/**
 * Ten letters that tell one taking of a change from another: a database that was put back may take
 * the same change at the same place, and what stood before it there is not what stands before it now.
 */
export function markOf(change: string, at: number): string {
  const bytes = createHash('sha256').update(`${change} ${at}`).digest().subarray(0, LENGTH)
  return Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('')
}
