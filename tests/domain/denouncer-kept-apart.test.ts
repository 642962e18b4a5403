import { expect, test } from 'vitest'

import { bareOf, readSet, scoreTraces, typedAs } from './denouncer-score.ts'

const written = (text: string) => text

/**
 * Texts written without a sight of the check or of any text it was taught by. None of them teaches;
 * of the first set the limits were chosen, the second was judged when all stood, and of both the
 * ratios were looked at since; the third and the fourth were judged once, when the rules stood
 * (031). A third of the first two is written without diacritics as it stands, of the others half.
 */
const SETS = { 'set-1': 320, 'set-2': 320, 'set-3': 200, 'set-4': 200 }
const WAYS = [
  ['as written', written],
  ['wholly without diacritics', bareOf],
] as const

/** The third set has 50 texts with a number or an address: one that goes through is 2 of a hundred. */
const OTHERS_MIN: Record<string, number> = { 'set-3': 0.98 }
/** The fourth has 50 with a name: wholly without diacritics three go through, one as written. */
const NAMES_MIN: Record<string, number> = { 'set-4, wholly without diacritics': 0.94 }

test.each(WAYS.flatMap((way) => Object.entries(SETS).map((set) => [...set, ...way] as const)))(
  'texts kept apart are judged as promised: %s (%d), %s',
  (name, size, how, typed) => {
    const { stopped, clean } = readSet(`texts/denouncer-kept-apart/${name}.txt`)
    const score = scoreTraces(typedAs({ stopped, clean }, typed))

    expect(stopped.length + clean.length).toBe(size)
    expect(score.others, JSON.stringify(score.missed)).toBeGreaterThanOrEqual(
      OTHERS_MIN[name] ?? 0.99,
    )
    const namesMin = NAMES_MIN[`${name}, ${how}`] ?? 0.95
    expect(score.names, JSON.stringify(score.missed)).toBeGreaterThanOrEqual(namesMin)
    expect(score.clean, JSON.stringify(score.wronged)).toBeLessThanOrEqual(0.05)
  },
)

test.each(WAYS)('all of them together: %s', (_how, typed) => {
  const sets = Object.keys(SETS).map((name) => readSet(`texts/denouncer-kept-apart/${name}.txt`))
  const stopped = sets.flatMap((set) => set.stopped)
  const score = scoreTraces(typedAs({ stopped, clean: sets.flatMap((set) => set.clean) }, typed))

  expect(score.others).toBeGreaterThanOrEqual(0.99)
  expect(score.names).toBeGreaterThanOrEqual(0.95)
  expect(score.clean).toBeLessThanOrEqual(0.05)
})
