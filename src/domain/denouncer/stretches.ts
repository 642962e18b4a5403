import { isEnd } from './mentions.ts'
import type { Token } from './tokens.ts'

/** A note up to so many tokens is judged as one. */
const NOTE = 60
/** Shorter sentences are judged with the next. */
const SHORT = 16
/** So much of a sentence that is cut is judged twice. */
const OVERLAP = 16

export type Stretch = { from: number; to: number }

/** The parts of a note that are judged each for itself: a long note sentence by sentence. */
export function stretchesOf(tokens: readonly Token[]): Stretch[] {
  const last = tokens.length - 1
  if (tokens.length === 0) return []
  if (tokens.length <= NOTE) return [{ from: 0, to: last }]
  const stretches: Stretch[] = []
  let from = 0
  for (let at = 0; at <= last; at++) {
    const size = at - from + 1
    const isCut = size >= NOTE
    if (at < last && !isCut && (size < SHORT || !isEnd(tokens, at))) continue
    stretches.push({ from, to: at })
    from = isCut ? at + 1 - OVERLAP : at + 1
  }
  return stretches
}
