import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import type { Field } from '#domain/fields.ts'
import { roles } from '#domain/officer.ts'
import { kindNamed } from '#records/kinds.ts'
import { kindNames } from '#records/shapes.ts'

const glossary = readFileSync('docs/glossary.md', 'utf8')

test('every kind of record has its word in the glossary', () => {
  const hasRow = (name: string) => new RegExp(`^\\|[^|]*\\| \`${name}\` +\\|`, 'm').test(glossary)

  expect(kindNames.filter((name) => !hasRow(name))).toEqual([])
})

test.each(kindNames)('every code a %s may store stands in the glossary', (name) => {
  const kind = kindNamed(name)
  const fields: Field[] = Object.values(kind?.fields ?? {})
  const codes = fields.flatMap(({ options = [] }) => options)
  // A kind may have another way for each of its types.
  const types = kind?.fields['type']?.options ?? ['']
  const states = types.flatMap((type) => kind?.steps?.({ type }).states ?? [])

  expect([...codes, ...states].filter(isMissing)).toEqual([])
})

test('every role stands in the glossary', () => {
  expect(roles.filter(isMissing)).toEqual([])
})

function isMissing(code: string): boolean {
  return !glossary.includes(`\`${code}\``)
}
