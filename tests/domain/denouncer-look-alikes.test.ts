import { expect, test } from 'vitest'

import { bareOf, readSet, scoreTraces, typedAs } from './denouncer-score.ts'

/**
 * Clean texts whose words look like names without diacritics (`Ho thuy loi`, `Trieu tap`, `do thi`),
 * and names that look like other words. They teach nothing; a few rules were mended by them.
 */
const texts = readSet('texts/denouncer-look-alikes.txt')

test.each([
  ['as written', (text: string) => text],
  ['wholly without diacritics', bareOf],
])('a word that looks like a name is told from one, %s', (_how, typed) => {
  const score = scoreTraces(typedAs(texts, typed))

  expect(score.others, JSON.stringify(score.missed)).toBe(1)
  expect(score.names, JSON.stringify(score.missed)).toBe(1)
  expect(score.clean, JSON.stringify(score.wronged)).toBeLessThanOrEqual(0.05)
})
