import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Checklist, Item } from '#domain/checklist/checklist.ts'
import { referenceBands, resultOf } from '#domain/checklist/score.ts'

import { aChecklist, byHand, someSaid } from './by-hand.ts'

test('the score of any checklist with any answers is the one that is added up by hand', () => {
  const asked = aChecklist.chain((checklist) => {
    const ids = checklist.groups.flatMap(({ items }) => items.map(({ id }) => id))
    return fc.tuple(
      fc.constant(checklist),
      fc.tuple(...ids.map((id) => someSaid.map((said) => [id, said] as const))),
    )
  })
  fc.assert(
    fc.property(asked, ([checklist, said]) => {
      const answers = new Map(said.flatMap(([id, it]) => (it ? [[id, it] as const] : [])))
      const result = resultOf(checklist, answers)

      const { got, of, answered, band } = byHand(checklist, answers)
      expect([result.got, result.of, result.answered]).toEqual([got, of, answered])
      expect(result.band?.label).toBe(band)
    }),
    { numRuns: 1000 },
  )
})

test('what is missing to the next rating is enough for it, and half a step less is not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(120), (most, halves) => {
      const points = Math.min(halves / 2, most)
      const item: Item = { id: 'A1', text: 'câu', answer: 'score', maxPoints: most }
      const group = { id: 'A', title: 'A', isCondition: false, items: [item] }
      const checklist: Checklist = { groups: [group], bands: [] }
      const bandAt = (more: number) =>
        resultOf(checklist, new Map([['A1', { points: points + more }]])).band?.label

      const { next } = resultOf(checklist, new Map([['A1', { points }]]))

      fc.pre(next !== undefined)
      if (!next) return
      const labels = referenceBands.map(({ label }) => label)
      const reached = labels.indexOf(bandAt(next.missing) ?? '')
      expect(reached).toBeLessThanOrEqual(labels.indexOf(next.band.label))
      expect(bandAt(next.missing - 0.5)).not.toBe(next.band.label)
    }),
  )
})
