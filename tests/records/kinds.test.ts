import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { issuesOf } from '#domain/issues.ts'
import { type Kind, kinds } from '#records/kinds.ts'
import { isPart, kindNames } from '#records/shapes.ts'

import { anyRecord } from '../arbitrary.ts'

test.each(kindNames)('any answers to the questions of %s make a valid record', (name) => {
  fc.assert(
    fc.property(anyRecord(kinds[name]), (values) => {
      expect(issuesOf(kinds[name], values)).toEqual([])
    }),
  )
})

test.each(kindNames)(
  'a %s from a newer phone keeps the fields this version does not know',
  (name) => {
    fc.assert(
      fc.property(anyRecord(kinds[name]), (values) => {
        expect(issuesOf(kinds[name], { ...values, weather: { rain: true } })).toEqual([])
      }),
    )
  },
)

test.each(kindNames)(
  '%s says it is dated exactly when its rules derive what Hôm nay asks for',
  (name) => {
    const { isDated, derive }: Kind = kinds[name]

    expect(isDated === true).toBe(derive !== undefined)
  },
)

test.each(kindNames)('lists of %s ask only by codes, days and ids', (name) => {
  const kind: Kind = kinds[name]
  const { together = [] } = kind

  for (const index of [...kind.indexes, ...together.flat()]) {
    const fields: Record<string, { widget: string }> = kind.fields
    expect(['day', 'choice', 'link', 'links', 'own']).toContain(fields[index]?.widget)
  }
})

test('a kind whose records are parts of others says so in its fields', () => {
  const isOfAnother = ({ partOf }: Kind) => partOf !== undefined
  const parts = kindNames.filter((name) => isOfAnother(kinds[name]))

  expect(kindNames.filter(isPart)).toEqual(parts)
  expect(parts.length).toBeGreaterThan(5)
})
