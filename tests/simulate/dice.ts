const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

/** All the chance there is in a run: the same seed gives the same numbers in the same order. */
export type Dice = {
  /** A whole number from 0 to `count` - 1. */
  below: (count: number) => number
  /** True once in `1 / share` times. */
  chance: (share: number) => boolean
  /** One of a list that is not empty. */
  pick: <Item>(items: readonly Item[]) => Item
  bytes: (count: number) => Uint8Array
  /** Letters a–z and 2–7. */
  id: (length: number) => string
}

export function diceOf(seed: number): Dice {
  let state = (Math.imul(seed, 2654435761) ^ 0x9e3779b9) >>> 0
  function roll(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (count: number) => Math.floor((roll() / 2 ** 32) * count)
  return {
    below,
    chance: (share) => roll() / 2 ** 32 < share,
    pick: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('There is nothing to pick from')
      return item
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => roll() & 255),
    id: (length) => Array.from({ length }, () => LETTERS[below(32)]).join(''),
  }
}
