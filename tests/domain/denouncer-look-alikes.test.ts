import { expect, test } from 'vitest'

import { bareOf, readSet, scoreTraces, typedAs } from './denouncer-score.ts'

type Promised = { names: number; clean: number }
const written = (text: string) => text

/**
 * Texts that teach nothing, though some rules were mended by them. Look-alikes: clean texts whose words
 * look like names without diacritics (`Ho thuy loi`, `do thi`), and names that look like other words.
 * As registered: by someone who had not seen the check. Names of all: of every people and region.
 * Names and villages: what stands in capitals before a deed, more often than a register would have it.
 */
test.each<[string, string, (text: string) => string, Promised]>([
  ['look-alikes', 'as written', written, { names: 1, clean: 0.05 }],
  ['look-alikes', 'wholly without diacritics', bareOf, { names: 1, clean: 0.05 }],
  ['as-registered', 'as written', written, { names: 1, clean: 0.04 }],
  ['as-registered', 'wholly without diacritics', bareOf, { names: 0.98, clean: 0.04 }],
  ['names-of-all', 'as written', written, { names: 0.97, clean: 0.04 }],
  ['names-of-all', 'wholly without diacritics', bareOf, { names: 0.95, clean: 0.05 }],
  ['names-and-villages', 'as written', written, { names: 0.98, clean: 0.18 }],
  ['names-and-villages', 'wholly without diacritics', bareOf, { names: 0.94, clean: 0.23 }],
])('names are told from what looks like them: %s, %s', (name, _how, typed, promised) => {
  const { stopped, clean } = readSet(`texts/denouncer-${name}.txt`)
  const score = scoreTraces(typedAs({ stopped, clean }, typed))
  const others = score.missed.filter(({ has }) => has !== 'name')

  expect(others).toEqual([])
  expect(score.names, JSON.stringify(score.missed)).toBeGreaterThanOrEqual(promised.names)
  expect(score.clean, JSON.stringify(score.wronged)).toBeLessThanOrEqual(promised.clean)
})
