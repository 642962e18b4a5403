import { expect, test } from 'vitest'
import * as z from 'zod/mini'

import { schemaOf } from '#domain/field-schema.ts'
import {
  choice,
  count,
  day,
  type Field,
  flag,
  lines,
  link,
  links,
  optional,
  own,
  text,
} from '#domain/fields.ts'

const ids = (many: number) => Array.from({ length: many }, (_, n) => `unit-${1000 + n}`)

test.each<[string, Field, unknown, unknown]>([
  ['words are trimmed and in NFC', text(3), ' đu\u031B\u0303 ', 'đữ'],
  ['words over several lines too', lines(5), '\na\nb ', 'a\nb'],
  ['what may be left out is no other when it is there', optional(text(3)), ' a', 'a'],
  ['a day', day(), '2028-02-29', '2028-02-29'],
  ['a code that only a newer phone knows', choice(['dry']), 'half_dry', 'half_dry'],
  ['as many as there may be', count('percent', 100), 100, 100],
  ['an id', link('unit'), 'unit-1000', 'unit-1000'],
  [
    'ids, sorted and each once',
    links('unit'),
    ['unit-b00', 'unit-a00', 'unit-b00'],
    ['unit-a00', 'unit-b00'],
  ],
  ['fifty ids', links('unit'), ids(50), ids(50)],
  ['a number of the app’s own', own(/^[A-Z]-[0-9]$/), 'H-1', 'H-1'],
])('%s', (_, field, answer, stored) => {
  expect(z.parse(schemaOf(field), answer)).toEqual(stored)
})

test.each<[string, Field, unknown, string]>([
  ['no words', text(), '  ', 'too_small'],
  ['words that are too long', text(3), 'abcd', 'too_big'],
  ['a day that is none', day(), '2026-02-29', 'custom'],
  ['what is no code', choice(['dry']), 'Half dry', 'custom'],
  ['a number that is too large', count('percent', 100), 101, 'too_big'],
  ['less than nothing', count('person'), -1, 'too_small'],
  ['half a person', count('person'), 0.5, 'invalid_type'],
  ['a flag in words', flag(), 'true', 'invalid_type'],
  ['what is no id', link('unit'), 'Nà Pán', 'invalid_format'],
  ['more than fifty ids', links('unit'), ids(51), 'too_big'],
  ['a number of another form', own(/^[A-Z]-[0-9]$/), 'H-12', 'invalid_format'],
])('%s: is not taken', (_, field, answer, code) => {
  expect(z.safeParse(schemaOf(field), answer).error?.issues).toMatchObject([{ code }])
})
