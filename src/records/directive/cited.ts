import type { Day } from '#domain/day.ts'
import { fold } from '#domain/fold.ts'

import { type Directive, directives } from './library.ts'

/** A number that names its year is given once; the others begin anew each year or term. */
const YEAR = /\/(?:19|20)\d\d\//
const DAYS = /\b(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)\b/g

/**
 * Papers out of force that were chosen, or that some words cite by number. Where another paper could bear the number
 * (another year, another province), the day that stands in the same line must be the paper's own;
 * for a paper of a central body no day is needed.
 */
export function citedOutOfForce(words: string, chosen: readonly string[] = []): Directive[] {
  const lines = words.split('\n').map((line) => ({ folded: plain(line), days: daysIn(line) }))
  return directives
    .filter(({ status }) => status === 'expired' || status === 'superseded')
    .filter((each) => chosen.includes(each.id) || lines.some((line) => isCited(each, line)))
}

type Line = { folded: string; days: readonly Day[] }

function isCited(directive: Directive, { folded, days }: Line): boolean {
  const { number, issuedOn, origin } = directive
  if (number === undefined || !holdsNumber(folded, plain(number))) return false
  if (origin !== 'local' && (YEAR.test(number) || days.length === 0)) return true
  return issuedOn !== undefined && days.includes(issuedOn)
}

/** True where a number stands by itself: `64/2014` is not in `164/2014`. */
function holdsNumber(folded: string, number: string): boolean {
  for (let at = folded.indexOf(number); at !== -1; at = folded.indexOf(number, at + 1)) {
    const around = `${folded[at - 1] ?? ' '}${folded[at + number.length] ?? ' '}`
    if (!/[\da-z/-]/.test(around)) return true
  }
  return false
}

/** Small letters without marks, and no blanks within a number. */
function plain(words: string): string {
  return fold(words).replaceAll(/\s*([/-])\s*/g, '$1')
}

function daysIn(line: string): Day[] {
  return [...line.matchAll(DAYS)].map(
    ([, day = '', month = '', year = '']) =>
      `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  )
}
