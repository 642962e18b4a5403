import type { Values } from '#domain/record.ts'

import { signature } from './record.ts'

/** One thing that stands in the minutes: an answer, a finding or some words, by its own name. */
export type Stood = { name: string; said: string }

/** What the team wrote of the visit as a whole, as far as it is signed. */
export const signedWords = ['strengths', 'limits', 'causes'] as const

/** Signed once, and no more: the conclusion is told after the minutes, and was never part of them. */
const SIGNED_BEFORE = 'conclusion'

/** All that the minutes say of a visit before its results stands under one name. */
export const FACTS = 'facts'

/** The day of the visit, by its own name: it follows from a step. Older signatures do not name it. */
export const DAY = 'takesPlaceOn'

const TOLD = [
  'title',
  'type',
  'direction',
  'unit',
  'visitedBy',
  'plan',
  'decisionNo',
  'decisionOn',
  'team',
  'metWith',
  'place',
  'periodFrom',
  'periodTo',
] as const
/**
 * Facts that came later. They stand in what is signed only where they are said, so that what was
 * signed before is still the same.
 */
const TOLD_LATER = ['teamLeader', 'teamSecretary', 'startAt', 'endAt'] as const
const ANSWERED = ['value', 'points', 'number', 'words', 'note'] as const
const ANSWERED_LATER = ['evidence'] as const
const FOUND = ['content', 'recommendation', 'responsible', 'dueOn'] as const
const APART = '\u001F'

type Part = { id: string; values: Values }

/** All that is signed: the facts, the day it took place `on`, the team's own words, each answer by its item (`cl-qcdc-1.A5`), each finding. */
export function stoodIn(
  visit: Values,
  answers: readonly Part[],
  findings: readonly Part[],
  on?: string,
): Stood[] {
  return [
    { name: FACTS, said: saidIn(visit, TOLD) + saidLater(visit, TOLD_LATER) },
    ...(on === undefined ? [] : [{ name: DAY, said: on }]),
    ...signedWords.map((name) => ({ name, said: saidIn(visit, [name]) })),
    ...answers.map(({ values }) => ({
      name: `${String(values['checklist'])}.${String(values['item'])}`,
      said: saidIn(values, ANSWERED) + saidLater(values, ANSWERED_LATER),
    })),
    ...findings.map(({ id, values }) => ({ name: id, said: saidIn(values, FOUND) })),
  ]
}

function saidIn(values: Values, names: readonly string[]): string {
  return names.map((name) => String(values[name] ?? '')).join(APART)
}

function saidLater(values: Values, names: readonly string[]): string {
  return names
    .filter((name) => (values[name] ?? null) !== null)
    .map((name) => `${APART}${name}=${String(values[name])}`)
    .join('')
}

const THINGS_MAX = 600

/** What is signed as a signature keeps it: by name, a mark of what was said. */
export function writeSigned(stood: readonly Stood[]): string {
  return stood
    .slice(0, THINGS_MAX)
    .map(({ name, said }) => `${name}:${markOf(said)}`)
    .join(' ')
}

/** By name, the marks of what was signed; none where nothing is known of it. */
export function readSigned(signed: unknown): ReadonlyMap<string, string> {
  if (typeof signed !== 'string' || !signature.fields.signed.pattern?.test(signed)) return new Map()
  return new Map(
    signed
      .trim()
      .split(' ')
      .map((each): [string, string] => {
        const [name = '', mark = ''] = each.split(':')
        return [name, mark]
      }),
  )
}

/**
 * The names of what is other now than when it was signed: said since, changed, or taken out. Of
 * what a signature has no room for, or an older one never kept, nothing is known.
 */
export function changedSince(
  signed: ReadonlyMap<string, string>,
  stood: readonly Stood[],
): ReadonlySet<string> {
  const now = new Map(stood.map(({ name, said }) => [name, markOf(said)]))
  const isUnknown = (name: string) =>
    name === SIGNED_BEFORE ||
    (!signed.has(name) && (name === FACTS || name === DAY || signed.size >= THINGS_MAX))
  const names = [...signed.keys(), ...now.keys()]
  return new Set(names.filter((name) => !isUnknown(name) && signed.get(name) !== now.get(name)))
}

/** How many answers were signed. */
export function answersIn(signed: ReadonlyMap<string, string>): number {
  return [...signed.keys()].filter((name) => name.includes('.')).length
}

const FNV_OFFSET = 2_166_136_261
const FNV_PRIME = 16_777_619

/** A short mark of some words: other words have another one. FNV-1a over 32 bits, in base 36. */
export function markOf(words: string): string {
  let mark = FNV_OFFSET
  for (const letter of words.normalize('NFC')) {
    mark = Math.imul(mark ^ (letter.codePointAt(0) ?? 0), FNV_PRIME) >>> 0
  }
  return mark.toString(36)
}
