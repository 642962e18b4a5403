import { bucketOf, BUCKETS } from '#domain/denouncer/signs.ts'
import { FIRST, MIDDLE, type Taught, WIDEST } from '#domain/denouncer/learned.ts'

/** A text as it is taught: its signs, whether it is one of those looked for, whose it is. */
export type Lesson = { codes: readonly number[]; isOne: boolean; writer: string; share: number }

const EPOCHS = 12
const RATE = 0.1
const DECAY = 1e-5
/** Signs that fewer writers use are left out. */
const WRITERS = 3
const LEVELS = 15

type Row = { buckets: Uint32Array; isOne: boolean; share: number; scale: number }

/**
 * A logistic regression over the signs of texts, by steps that grow smaller for each sign, averaged
 * over the second half; taught once with all signs, then with the `most` that say most. The same
 * lessons give the same weights.
 */
export function learn(lessons: readonly Lesson[], most: number): Taught {
  const writers = writersOf(lessons)
  const counts = new Uint16Array(BUCKETS)
  const rows = lessons.map(({ codes, isOne, share }): Row => {
    const buckets = Uint32Array.from(new Set(codes), bucketOf)
    return { buckets, isOne, share, scale: 1 / Math.sqrt(Math.max(1, buckets.length)) }
  })
  for (const { buckets } of rows)
    for (const bucket of buckets) counts[bucket] = (counts[bucket] ?? 0) + 1
  const first = taught(rows, (bucket) => (writers[bucket] ?? 0) >= WRITERS)
  const says = first.weights.map(
    (weight, bucket) => Math.abs(weight) * (counts[bucket] ?? 0) ** 0.25,
  )
  const least = says.toSorted().at(-most - 1) ?? 0
  const second = taught(rows, (bucket) => (says[bucket] ?? 0) > least)
  return written(second)
}

/** How many writers' texts fall in each bucket. */
function writersOf(lessons: readonly Lesson[]): Uint8Array {
  const counts = new Uint8Array(BUCKETS)
  const said = new Map<string, Set<number>>()
  for (const { codes, writer } of lessons) {
    const own = said.get(writer) ?? new Set()
    said.set(writer, own)
    for (const code of codes) own.add(bucketOf(code))
  }
  for (const own of said.values())
    for (const bucket of own) counts[bucket] = (counts[bucket] ?? 0) + 1
  return counts
}

function taught(rows: readonly Row[], isUsed: (bucket: number) => boolean) {
  const used = rows.map((row) => ({ ...row, buckets: row.buckets.filter(isUsed) }))
  const weights = new Float64Array(BUCKETS)
  const paces = new Float64Array(BUCKETS).fill(1e-4)
  const sums = new Float64Array(BUCKETS)
  let [bias, biases, seed] = [0, 0, 12_345]
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let at = used.length - 1; at > 0; at--) {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
      const other = Math.floor((seed / 2 ** 32) * (at + 1))
      const [one, two] = [used[at], used[other]]
      if (one && two) [used[at], used[other]] = [two, one]
    }
    for (const row of used) bias -= 0.1 * RATE * stepOf(row, { weights, paces, bias })
    if (epoch < EPOCHS / 2) continue
    for (let bucket = 0; bucket < BUCKETS; bucket++)
      sums[bucket] = (sums[bucket] ?? 0) + (weights[bucket] ?? 0)
    biases += bias
  }
  const half = EPOCHS / 2
  return { bias: biases / half, weights: sums.map((sum) => sum / half) }
}

/** One lesson taken; how far the weights were wrong about it. */
function stepOf(
  { buckets, isOne, share, scale }: Row,
  { weights, paces, bias }: { weights: Float64Array; paces: Float64Array; bias: number },
): number {
  let sum = bias
  for (const bucket of buckets) sum += (weights[bucket] ?? 0) * scale
  const wrong = (1 / (1 + Math.exp(-sum)) - Number(isOne)) * share
  for (const bucket of buckets) {
    const weight = weights[bucket] ?? 0
    const slope = wrong * scale + DECAY * weight
    const pace = (paces[bucket] ?? 0) + slope * slope
    paces[bucket] = pace
    weights[bucket] = weight - (RATE * slope) / Math.sqrt(pace)
  }
  return wrong
}

/** As a text: for each weight how many buckets further it stands, then itself in steps. */
function written({ bias, weights }: { bias: number; weights: Float64Array }): Taught {
  const sizes = weights
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort()
  const step = Number(((sizes[Math.floor(sizes.length * 0.99)] ?? 1) / LEVELS).toFixed(4))
  let text = ''
  let last = -1
  for (const [bucket, weight] of weights.entries()) {
    const value = Math.max(-LEVELS, Math.min(LEVELS, Math.round(weight / step)))
    if (value === 0) continue
    while (bucket - last >= WIDEST) {
      text += String.fromCharCode(FIRST + WIDEST)
      last += WIDEST
    }
    text += String.fromCharCode(FIRST + bucket - last) + String.fromCharCode(MIDDLE + value)
    last = bucket
  }
  return { bias: Number(bias.toFixed(4)), step, weights: text }
}
