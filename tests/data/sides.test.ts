import { expect, test } from 'vitest'

import { questionsOf } from '#data/standing.ts'
import type { Values } from '#domain/record.ts'
import { type Standing, type Version, withStanding } from '#protocol/change.ts'

const orders = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
]

/** One item as three officers answered it without signal; alike values show as one, under the later. */
function met(said: readonly Values[], order: readonly number[]): Version {
  const by = (nth: number) => ({ id: `officer-${nth}`, name: `Cán bộ ${nth}` })
  const stamp = (nth: number) => `17636000${order[nth]}0000-bbbbbbbbb${'abc'[nth]}`
  const standing = (name: string): Standing[] =>
    [0, 1, 2]
      .filter((nth) => said[nth]?.[name] !== undefined)
      .map((nth) => ({ value: said[nth]?.[name], stamp: stamp(nth), by: by(nth) }))
  const none: Version = { fields: {}, stamps: {} }
  return ['value', 'words'].reduce((all, name) => withStanding(all, name, standing(name)), none)
}

test.each(orders)(
  'of three officers at one item the two who say the same value keep it (%i, %i, %i)',
  (...order) => {
    const said = [
      { value: 'no' },
      { value: 'yes', words: 'đã xem sổ' },
      { value: 'yes', words: 'đã hỏi dân' },
    ]
    const [whole] = questionsOf('answer', met(said, order), 'officer-0')
    const sides = (whole?.options ?? []).map(({ by, answers }) => [by.id, answers])
    expect(sides).toHaveLength(3)
    for (const nth of [1, 2]) {
      expect(Object.fromEntries(sides)[`officer-${nth}`]).toMatchObject(said[nth]!)
    }
    expect(Object.fromEntries(sides)['officer-0']).toMatchObject({ value: 'no' })
  },
)
