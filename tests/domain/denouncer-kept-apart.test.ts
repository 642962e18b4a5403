import { expect, test } from 'vitest'

import { bareOf, readSet, scoreTraces, typedAs } from './denouncer-score.ts'

const written = (text: string) => text

/**
 * Texts by two people who had seen neither the check nor any text it was taught by. No text of
 * either teaches; of the first the limits were chosen, the second was judged when all stood, and of
 * both the ratios were looked at since (031). A third of each is written without diacritics as it stands.
 */
test.each([
  ['set-1', 'as written', written],
  ['set-1', 'wholly without diacritics', bareOf],
  ['set-2', 'as written', written],
  ['set-2', 'wholly without diacritics', bareOf],
])('texts kept apart are judged as promised: %s, %s', (name, _how, typed) => {
  const { stopped, clean } = readSet(`texts/denouncer-kept-apart/${name}.txt`)
  const score = scoreTraces(typedAs({ stopped, clean }, typed))

  expect(stopped.length + clean.length).toBe(320)
  expect(score.others, JSON.stringify(score.missed)).toBeGreaterThanOrEqual(0.99)
  expect(score.names, JSON.stringify(score.missed)).toBeGreaterThanOrEqual(0.95)
  expect(score.clean, JSON.stringify(score.wronged)).toBeLessThanOrEqual(0.05)
})
