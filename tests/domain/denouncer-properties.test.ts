import fc from 'fast-check'
import { expect, test } from 'vitest'

import { findTraces } from '#domain/denouncer/traces.ts'

import { clean as openClean } from './denouncer-open-clean.ts'
import { stopped as openStopped } from './denouncer-open-stopped.ts'
import { clean as shutClean } from './denouncer-shut-clean.ts'
import { stopped as shutStopped } from './denouncer-shut-stopped.ts'
import { clean as spokenClean } from './denouncer-spoken-clean.ts'
import { stopped as spokenStopped } from './denouncer-spoken-stopped.ts'

const sentences = [
  ...openClean,
  ...shutClean,
  ...spokenClean,
  ...[...openStopped, ...shutStopped, ...spokenStopped].map(({ text }) => text),
]
const words = [...new Set(sentences.flatMap((text) => text.split(' ')))]
/** Words of the notes in any order, whole notes, signs and line ends between them. */
const notes = fc
  .array(
    fc.oneof(
      fc.constantFrom(...sentences),
      fc.constantFrom(...words),
      fc.constantFrom('\n', ',', '.', '  ', '\u0301', '👍🏽', '@', '-'),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(' '))
const found = (text: string) =>
  findTraces(text).map(({ words: each, sort }) => `${sort}: ${each.normalize('NFC')}`)

test('a note is judged alike with its diacritics joined and apart', () => {
  for (const text of sentences) expect(found(text.normalize('NFD'))).toEqual(found(text))
  fc.assert(
    fc.property(notes, (text) => {
      expect(found(text.normalize('NFD'))).toEqual(found(text.normalize('NFC')))
    }),
    {
      examples: [
        ['↮ con dâu chủ tịch làm đơn chứ ai viber'],
        ['À A. Tuấn cung cấp ảnh'],
        ['ᾈﯪ Hội ban co Dang Thi Hoa lam chung'],
      ],
    },
  )
})

test('the words found are cut out of the text as it was given, in order and apart', () => {
  fc.assert(
    fc.property(notes, fc.constantFrom('NFC', 'NFD'), (note, form) => {
      const text = note.normalize(form)
      let before = 0
      for (const { start, end, words: each } of findTraces(text)) {
        expect(start).toBeGreaterThanOrEqual(before)
        expect(end).toBeGreaterThan(start)
        expect(text.slice(start, end)).toBe(each)
        before = end
      }
      expect(before).toBeLessThanOrEqual(text.length)
    }),
  )
})

test('small letters or large ones all through make no difference', () => {
  const differing = sentences.filter(
    (text) =>
      findTraces(text.toLowerCase()).length > 0 !== findTraces(text.toUpperCase()).length > 0,
  )

  expect(differing).toEqual([])
})
