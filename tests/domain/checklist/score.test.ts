import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Checklist, Item } from '#domain/checklist/checklist.ts'
import { referenceBands, resultOf } from '#domain/checklist/score.ts'

import { aChecklist, byHand, saidOfCap, someSaid } from './by-hand.ts'

test('the score of any checklist with any answers is the one that is added up by hand', () => {
  let heldDown = 0
  const asked = aChecklist.chain((checklist) => {
    const { groups, caps = [] } = checklist
    const items = groups.flatMap((group) => group.items)
    return fc.tuple(
      fc.constant(checklist),
      fc.tuple(
        ...items.map(({ id }) => someSaid.map((said) => [id, said] as const)),
        ...caps.map(({ id }) => saidOfCap.map((said) => [id, said] as const)),
      ),
    )
  })
  fc.assert(
    fc.property(asked, ([checklist, said]) => {
      const answers = new Map(said.flatMap(([id, it]) => (it ? [[id, it] as const] : [])))
      const result = resultOf(checklist, answers)

      const { got, of, answered, band } = byHand(checklist, answers)
      expect([result.got, result.of, result.answered]).toEqual([got, of, answered])
      expect(result.band?.label).toBe(band)
      const free = resultOf({ ...checklist, caps: [] }, answers)
      if (free.band?.label !== result.band?.label) heldDown += 1
    }),
    { numRuns: 3000 },
  )
  expect(heldDown).toBeGreaterThan(8)
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

test('a rating is promised only where all is answered, and so many more as are said reach it', () => {
  let promised = 0
  const asked = fc.record({
    items: fc.array(fc.constantFrom('yes', 'no', 'na', undefined), { minLength: 1, maxLength: 20 }),
    areAllAnswered: fc.boolean(),
  })
  fc.assert(
    fc.property(asked, ({ items, areAllAnswered }) => {
      const said = areAllAnswered ? items.map((each) => each ?? 'no') : items
      const group = {
        id: 'A',
        title: 'A',
        isCondition: false,
        items: said.map((_, nth): Item => ({
          id: `A${nth}`,
          text: 'câu',
          answer: 'yes_no_na',
          maxPoints: 0,
        })),
      }
      const checklist: Checklist = { groups: [group], bands: [] }
      const answersOf = (all: readonly (string | undefined)[]) =>
        new Map(all.map((value, nth) => [`A${nth}`, { value }]))
      const { next } = resultOf(checklist, answersOf(said))
      if (said.includes(undefined)) expect(next).toBeUndefined()
      if (!next) return
      promised += 1
      let left = next.missing
      // Either what was not met is turned to met, never more of it than there is.
      const turned = said.map((value) => (value === 'no' && left-- > 0 ? 'yes' : value))
      expect(left).toBeLessThanOrEqual(0)
      const labels = referenceBands.map(({ label }) => label)
      const reached = resultOf(checklist, answersOf(turned)).band?.label ?? ''
      expect(labels.indexOf(reached)).toBeLessThanOrEqual(labels.indexOf(next.band.label))
    }),
    { numRuns: 300 },
  )
  expect(promised).toBeGreaterThan(30)
})

test('nothing is rated while a condition is open, and the lowest is given once one is not met', () => {
  const item = (id: string, answer: Item['answer'], maxPoints = 0): Item => ({
    id,
    text: 'câu',
    answer,
    maxPoints,
  })
  const groups = [
    { id: 'A', title: 'A', isCondition: true, items: [item('A1', 'yes_no')] },
    { id: 'B', title: 'B', isCondition: false, items: [item('B1', 'score', 100)] },
  ]
  const rated = (value: string | undefined) => {
    const answers = new Map([
      ['A1', { value }],
      ['B1', { value: 'score', points: 92 }],
    ])
    const { band, isWaiting } = resultOf({ groups, bands: [] }, answers)
    return [band?.label, isWaiting]
  }
  expect([rated(undefined), rated('yes'), rated('no')]).toEqual([
    [undefined, true],
    ['Xuất sắc', false],
    ['Không hoàn thành', false],
  ])
})
