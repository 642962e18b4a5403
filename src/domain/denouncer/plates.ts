import { isOf, spansOf, type Token, wordsOf } from './tokens.ts'
import type { Found } from './traces.ts'

/** `26B1-774.20`, `26C 088.41`, `26h1 03358`, `26-K3 4417`. */
const PLATE =
  /(?<![\p{L}\d/.])\d\d[ -]?\p{L}[\p{L}\d]?\s?[-–.]?\s?(?:\d{3}[.\s]?\d\d|\d{4})(?!\d)/gu
/** What nothing else looks like: with a dash, or a dot between the digits. */
const CERTAIN =
  /^\d\d-?(?:\p{Lu}[\p{Lu}\d]?\s?[-–]\s?\d{5}|\p{L}[\p{L}\d]?\s?[-–.]?\s?\d{3}\.\d\d)$/u
const TOLD = wordsOf('bks biển xe')

/** Number plates, by their look or by what they are called. */
export function findPlates(text: string, tokens: readonly Token[]): Found[] {
  return spansOf(text, tokens, PLATE).flatMap(({ from, to }) => {
    const look = text.slice(tokens[from]?.start, tokens[to]?.end)
    const isTold = tokens.slice(Math.max(0, from - 5), from).some((each) => isOf(each, TOLD, true))
    return isTold || CERTAIN.test(look) ? [{ from, to, sort: 'identity' }] : []
  })
}
