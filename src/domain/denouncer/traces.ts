import { findActing } from './acting.ts'
import { findAddresses } from './addresses.ts'
import { findByOffice } from './by-office.ts'
import { findContacts } from './contacts.ts'
import { findHisPapers } from './his-papers.ts'
import { findHisPlaces } from './his-places.ts'
import { findHisStanding } from './his-standing.ts'
import { type ByRules, judged, type Models } from './learned.ts'
import { findNames } from './names.ts'
import { findNumberParts } from './number-parts.ts'
import { findNumbers } from './numbers.ts'
import { findPlates } from './plates.ts'
import { findSmall } from './small-letters.ts'
import { findSpelled } from './spelled.ts'
import { type Token, tokensOf } from './tokens.ts'
import { findUnlisted } from './unlisted.ts'

/** `phone` is also an account on the net, `identity` also a number plate or a bank account. */
export type TraceSort = 'phone' | 'identity' | 'address' | 'name'

/** Words of a text by which a person could be known: `text.slice(start, end)` are the words. */
export type Trace = { start: number; end: number; words: string; sort: TraceSort }

/** The tokens from one to another, both among them. */
export type Found = { from: number; to: number; sort: TraceSort }

/**
 * The phone numbers, identity numbers, addresses and persons' names in a Vietnamese text, and whoever
 * is told by an office as the one who denounced, by rules and by what many texts taught, in order
 * and without overlap, in time that grows with the length of the text. Communes, offices, dates, sums
 * and numbers of documents are none, nor are villages unless whoever denounced is said to live
 * there. Law: Luật Tố cáo 25/2018/QH14.
 */
export function findTraces(text: string, models?: Models): Trace[] {
  const tokens = tokensOf(text)
  const found = judged(tokens, byRules(text, tokens), models)
  const traces: Trace[] = []
  for (const { from, to, sort } of found.toSorted((one, other) => one.from - other.from)) {
    const start = tokens[from]?.start ?? 0
    const end = tokens[Math.min(to, tokens.length - 1)]?.end ?? 0
    const last = traces.at(-1)
    if (!last || start >= last.end) traces.push({ start, end, words: text.slice(start, end), sort })
    else if (end > last.end) {
      last.end = end
      last.words = text.slice(last.start, end)
    }
  }
  return traces
}

/** What the rules find, whatever else stands in the text. */
export function byRules(text: string, tokens: readonly Token[]): ByRules {
  return {
    sure: [
      findNumbers(text, tokens),
      findContacts(text, tokens),
      findHisPapers(tokens),
      findNumberParts(tokens),
      findSpelled(text, tokens),
    ].flat(),
    places: [findPlates(text, tokens), findAddresses(text, tokens), findHisPlaces(tokens)].flat(),
    names: [findNames(tokens), findUnlisted(tokens), findSmall(tokens), findActing(tokens)].flat(),
    told: [findByOffice(tokens), findHisStanding(tokens)].flat(),
  }
}
