import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { bareOf, linesOf, scoreTraces, sentencesOf } from './denouncer-score.ts'

const CLEAN = 'clean: '

/**
 * Texts by two people who had seen neither the check nor any text it was taught by. No text of
 * either teaches; of the first the limits were chosen, the second was judged when all stood.
 */
function setOf(name: string) {
  const lines = linesOf(readFileSync(`texts/denouncer-kept-apart/${name}.txt`, 'utf8'))
  return {
    stopped: sentencesOf(lines.filter((line) => !line.startsWith(CLEAN)).join('\n')),
    clean: lines.filter((line) => line.startsWith(CLEAN)).map((line) => line.slice(CLEAN.length)),
  }
}

test.each(['set-1', 'set-2'])('texts kept apart are judged as promised: %s', (name) => {
  const { stopped, clean } = setOf(name)
  const score = scoreTraces({ stopped, clean })

  expect(stopped.length + clean.length).toBe(320)
  expect(score.others, JSON.stringify(score.missed)).toBeGreaterThanOrEqual(0.99)
  expect(score.names, JSON.stringify(score.missed)).toBeGreaterThanOrEqual(0.95)
  expect(score.clean, JSON.stringify(score.wronged)).toBeLessThanOrEqual(0.05)
})

/**
 * A third of each set is written without diacritics as it stands. Written so as a whole, the second
 * wrongs one clean text in a hundred more than is promised.
 */
test.each([
  ['set-1', 0.05],
  ['set-2', 0.06],
])('the same wholly without diacritics: %s', (name, wronged) => {
  const { stopped, clean } = setOf(name)
  const score = scoreTraces({
    stopped: stopped.map(({ text, has }) => ({ text: bareOf(text), has })),
    clean: clean.map(bareOf),
  })

  expect(score.others, JSON.stringify(score.missed)).toBeGreaterThanOrEqual(0.99)
  expect(score.names, JSON.stringify(score.missed)).toBeGreaterThanOrEqual(0.95)
  expect(score.clean, JSON.stringify(score.wronged)).toBeLessThanOrEqual(wronged)
})
