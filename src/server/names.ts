import type { World } from './world.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

/** A random name of so many letters, five bits each. */
export function randomName({ randomBytes }: Pick<World, 'randomBytes'>, letters: number): string {
  return Array.from(randomBytes(letters), (byte) => LETTERS[byte % LETTERS.length]).join('')
}

/** A name for a change the server makes itself. */
export function newChangeId(world: Pick<World, 'randomBytes'>): string {
  return randomName(world, 10)
}
