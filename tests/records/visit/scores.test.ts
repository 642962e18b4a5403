import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { type Checklist, itemsOf, type Said } from '#domain/checklist/checklist.ts'
import { referenceBands, resultOf } from '#domain/checklist/score.ts'
import type { Values } from '#domain/record.ts'
import type { KnownChecklist } from '#records/checklist/known.ts'
import { percentOf } from '#records/visit/result.tsx'
import { saidAt, saidOf } from '#records/visit/walk.ts'

import { aChecklist, byHand, someSaid } from '../../domain/checklist/by-hand.ts'

/** Two or three checklists of one visit; their items have the same codes. */
const someChecklists = fc.array(aChecklist, { minLength: 2, maxLength: 3 }).map((all) =>
  all.map((each, at): KnownChecklist => {
    const id = `cl-mau${at}-1`
    const own = { code: `cl-mau${at}`, version: '1', title: id, short: id, isReference: false }
    return { ...each, ...own, id, isTaken: true }
  }),
)

const asked = someChecklists.chain((checklists) => {
  const keys = checklists.flatMap((each) => itemsOf(each).map(({ id }) => [each.id, id] as const))
  return fc.tuple(
    fc.constant(checklists),
    fc.tuple(...keys.map((key) => someSaid.map((said) => [key, said] as const))),
    fc.infiniteStream(fc.nat()),
  )
})

/** An answer as its record says it: points as they are stored, `4.5`. */
function stored([checklist, item]: readonly [string, string], said: Said): Values {
  const { points, ...rest } = said
  return { checklist, item, ...rest, ...(points === undefined ? {} : { points: String(points) }) }
}

test('each checklist of a visit has the score of its own answers, in whatever order they came', () => {
  let halves = 0
  let ownBands = 0
  fc.assert(
    fc.property(asked, ([checklists, all, dice]) => {
      const answers = all.flatMap(([key, said]) => (said ? [stored(key, said)] : []))
      const places = [...dice.take(answers.length)]
      const shuffled = answers
        .map((answer, at) => ({ answer, place: places[at] ?? 0 }))
        .toSorted((a, b) => a.place - b.place)
      const said = saidAt(shuffled.map(({ answer }) => answer))
      for (const checklist of checklists) {
        const result = resultOf(checklist, saidOf(checklist, said))

        const { got, of, answered, band } = byHand(checklist, ownOf(checklist, all))
        expect([result.got, result.of, result.answered]).toEqual([got, of, answered])
        expect(result.band?.label).toBe(band)
        if (!Number.isInteger(got)) halves += 1
        if (checklist.bands.length > 0 && band !== undefined) ownBands += 1
      }
    }),
    { numRuns: 500 },
  )
  expect(halves).toBeGreaterThan(20)
  expect(ownBands).toBeGreaterThan(20)
})

type SaidTo = readonly [readonly [string, string], Said | undefined]

function ownOf({ id }: Checklist & { id: string }, all: readonly SaidTo[]): Map<string, Said> {
  return new Map(
    all.flatMap(([[checklist, item], said]) =>
      checklist === id && said ? [[item, said] as const] : [],
    ),
  )
}

test('the per cent that is printed is of no other rating than the sum', () => {
  expect(percentOf({ got: 89.5, of: 100 })).toBe(89)
  expect([percentOf({ got: 9, of: 10 }), percentOf({ got: 28.5, of: 30 })]).toEqual([90, 95])
  const sums = fc
    .integer({ min: 1, max: 400 })
    .chain((of) => fc.tuple(fc.integer({ min: 0, max: of * 2 }), fc.constant(of)))
  fc.assert(
    fc.property(sums, ([halves, of]) => {
      const percent = percentOf({ got: halves / 2, of })
      for (const { min } of referenceBands) {
        expect(percent >= min).toBe(halves * 50 >= min * of)
      }
    }),
  )
})
