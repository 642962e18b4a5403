/** How much is measured. */
export type Sizes = {
  some: number
  many: number
  saves: number
  /** Changes that wait without signal. */
  waiting: number
  /** How often each is done on a processor of so many times slower. */
  rounds: (slower: number) => number
  /** How many times slower than this machine's the processor is made. */
  slower: number[]
  pushes: number
  /** Answers tapped on a checklist. */
  taps: number
}

const whole: Sizes = {
  some: 10_000,
  many: 100_000,
  saves: 100,
  waiting: 1000,
  // A slowed processor moves less from round to round, and takes its time.
  rounds: (slower) => (slower > 1 ? 1 : 3),
  slower: [1, 4],
  pushes: 200,
  taps: 60,
}

/** The sizes of quality.md, or with `small` a tenth of them, to see that all of it works. */
export function sizesOf(words: readonly string[]): Sizes {
  if (!words.includes('small')) return whole
  const { some, many, saves, pushes, taps, waiting } = whole
  return {
    ...whole,
    some: some / 10,
    many: many / 20,
    saves: saves / 5,
    pushes: pushes / 5,
    taps: taps / 3,
    waiting: waiting / 5,
    rounds: () => 1,
  }
}
