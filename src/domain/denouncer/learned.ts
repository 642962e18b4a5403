import { isAddressed, isFullName, isPost, signsAround } from './around.ts'
import { bucketOf, BUCKETS, type Sign, signsOf } from './signs.ts'
import type { Token } from './tokens.ts'
import type { Found } from './traces.ts'
import { NAME, PERSON, PLACE } from './weights.ts'
import { type Stretch, stretchesOf } from './stretches.ts'

/** What a teaching leaves: how much each sign says, in steps, where it says anything. */
export type Taught = { bias: number; step: number; weights: string }
export type Model = { bias: number; step: number; weights: Int8Array }

/** What the rules found, by how sure they are of it. */
export type ByRules = { sure: Found[]; places: Found[]; names: Found[]; told: Found[] }

/** The characters of a taught text: how many buckets further, then the weight; the widest has none. */
export const FIRST = 40
export const WIDEST = 51
export const MIDDLE = 109

/**
 * From which score on a model alone stops a note, and from which on it leaves be what the rules
 * found; chosen by the first of the sets kept apart and by writers left out (decision 031).
 */
const STOPS = { place: 0.25, name: 0.8 }
const LEAVES = { place: -0.6, person: 0.1, told: -0.3 }
/** How much of what the note says counts beside the words taken for a name. */
const BESIDE = 0.35
/** How much more is asked of each part of a long note, at most. */
const RAISE = 1.4
/** In fewer words little else stands for doubt about the rules, and more must be said to stop. */
const BRIEF = 14
const BRIEF_RAISE = { place: 0.7, name: 0.8 }
const BRIEF_LEAVES = { place: -1.5, person: -1, told: -Infinity }
/** In fewer words a model stops nothing by itself. */
const FEW = 4
/** The most words that are shown of a place or a name. */
const SHOWN = 10

/** What is told of a text: that it says where somebody lives, who it is; of words, that they name a person. */
export type Models = { place: Model; name: Model; person: Model }

const MODELS: Models = { place: modelOf(PLACE), name: modelOf(NAME), person: modelOf(PERSON) }

/** A weight in each bucket, out of the text that a teaching wrote. */
export function modelOf({ bias, step, weights: text }: Taught): Model {
  const weights = new Int8Array(BUCKETS)
  let bucket = -1
  for (let at = 0; at < text.length; at++) {
    const gap = text.charCodeAt(at) - FIRST
    bucket += gap
    if (gap === WIDEST) continue
    at++
    weights[bucket] = text.charCodeAt(at) - MIDDLE
  }
  return { bias, step, weights }
}

/** How much a model says of a text with such signs: above nothing rather yes, below rather no. */
export function scoreOf({ bias, step, weights }: Model, codes: Iterable<number>): number {
  let [sum, size] = [0, 0]
  for (const code of new Set(codes)) {
    sum += weights[bucketOf(code)] ?? 0
    size++
  }
  return bias + (step * sum) / Math.sqrt(Math.max(1, size))
}

/**
 * What of a note makes a person known: what the rules found, without what the rest of the note shows
 * to be a school, a street or the house of the one denounced; and the words that say most where they
 * found nothing and the note reads like others that tell a place or a name.
 */
export function judged(tokens: readonly Token[], found: ByRules, models = MODELS): Found[] {
  const stretches = stretchesOf(tokens)
  const raise = RAISE * (1 - 1 / Math.max(1, stretches.length))
  const parts = stretches.flatMap((stretch) => judgedIn(tokens, found, { stretch, raise, models }))
  return [...found.sure, ...parts]
}

function judgedIn(
  tokens: readonly Token[],
  found: ByRules,
  { stretch, raise, models }: { stretch: Stretch; raise: number; models: Models },
): Found[] {
  const { place, name, person } = models
  const here = ({ from }: Found) => from >= stretch.from && from <= stretch.to
  const signs = signsOf(tokens.slice(stretch.from, stretch.to + 1))
  const codes = signs.map(({ code }) => code)
  const isBrief = stretch.to - stretch.from + 1 < BRIEF
  const more = isBrief ? BRIEF_RAISE : { place: raise, name: raise }
  const scores = {
    place: scoreOf(place, codes) - more.place,
    name: scoreOf(name, codes) - more.name,
  }
  const from = isBrief ? BRIEF_LEAVES : LEAVES
  const own = {
    places: found.places.filter(here),
    names: found.names.filter(here),
    told: found.told.filter(here),
  }
  const inside = left(tokens, own, { scores, person, raise, from })
  if (inside.length > 0 || found.sure.some(here) || isFew(tokens, stretch)) return inside
  if (scores.place > STOPS.place) return [telling(signs, place, stretch, 'address')]
  return scores.name > STOPS.name ? [telling(signs, name, stretch, 'name')] : []
}

/** `TC-2026-03`: a number or two words say nothing to a model that learned from sentences. */
function isFew(tokens: readonly Token[], { from, to }: Stretch): boolean {
  return tokens.slice(from, to + 1).filter(({ sort }) => sort === 'word').length < FEW
}

/** What of the rules' is left by so much else that stands in a part of the note. */
function left(
  tokens: readonly Token[],
  { places, names, told }: Omit<ByRules, 'sure'>,
  by: {
    scores: { place: number; name: number }
    person: Model
    raise: number
    from: typeof LEAVES
  },
): Found[] {
  const { place, name } = by.scores
  const isPerson = (each: Found) => {
    if (isFullName(tokens, each) || isAddressed(tokens, each)) return true
    const score = scoreOf(by.person, signsAround(tokens, each)) + BESIDE * name
    return score - by.raise > by.from.person && !isPost(tokens, each)
  }
  return [
    ...(Math.max(place, name) > by.from.place ? places : []),
    ...(Math.max(place, name) > by.from.told ? told : []),
    ...names.filter(isPerson),
  ]
}

/** The words that say most, at most ten. */
function telling(
  signs: readonly Sign[],
  { weights }: Model,
  stretch: Stretch,
  sort: 'address' | 'name',
): Found {
  const size = stretch.to - stretch.from + 1
  const worth = new Float64Array(size)
  for (const { code, from, to } of signs)
    for (let at = from; at <= to; at++)
      worth[at] = (worth[at] ?? 0) + (weights[bucketOf(code)] ?? 0) / (to - from + 1)
  let best = { from: 0, to: 0, sum: -Infinity }
  for (let from = 0; from < size; from++) {
    let sum = 0
    for (let to = from; to < Math.min(from + SHOWN, size); to++) {
      sum += worth[to] ?? 0
      if (sum > best.sum) best = { from, to, sum }
    }
  }
  return { from: stretch.from + best.from, to: stretch.from + best.to, sort }
}
