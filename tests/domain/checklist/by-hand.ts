import * as fc from 'fast-check'

import { answerTypes } from '#domain/checklist/answer-types.ts'
import type { Band, Cap, Checklist, Item, Said } from '#domain/checklist/checklist.ts'
import { referenceBands } from '#domain/checklist/score.ts'

const anItem: fc.Arbitrary<Item> = fc
  .record({ answer: fc.constantFrom(...answerTypes), points: fc.nat(25) })
  .map(({ answer, points }) => {
    const isScore = answer === 'score'
    const gives = isScore || answer === 'yes_no' || answer === 'yes_no_na'
    return { id: '', text: 'câu', answer, maxPoints: gives ? points + Number(isScore) : 0 }
  })

const someBands = fc
  .uniqueArray(fc.integer({ min: 1, max: 100 }), { maxLength: 4 })
  .map((mins) => [...mins.toSorted((a, b) => b - a), 0])
  .map((mins) => mins.map((min) => ({ min, label: `từ ${min}` })))

/** A checklist with or without points, with or without ratings of its own. */
export const aChecklist: fc.Arbitrary<Checklist> = fc
  .record({
    groups: fc.array(
      fc.record({ isCondition: fc.boolean(), items: fc.array(anItem, { maxLength: 6 }) }),
      { minLength: 1, maxLength: 5 },
    ),
    withPoints: fc.boolean(),
    bands: fc.oneof(fc.constant<Band[]>([]), someBands),
    caps: fc.array(fc.nat(4), { maxLength: 2 }),
  })
  .map(({ groups, withPoints, bands, caps }) => ({
    bands,
    caps: caps.map((place, nth) => aCap(`K${nth + 1}`, bands, place)),
    groups: groups.map(({ isCondition, items }, at) => {
      const id = 'ABCDE'[at] ?? 'A'
      const own = items.map((item, nth) => ({
        ...item,
        id: `${id}${nth + 1}`,
        ...(withPoints ? {} : { maxPoints: 0 }),
      }))
      return { id, title: id, isCondition, items: own }
    }),
  }))

/** Something that holds a rating down to one of those there are; of a place there is none, to none. */
function aCap(id: string, bands: readonly Band[], place: number): Cap {
  const highest = (bands.length > 0 ? bands : referenceBands)[place]
  return { id, text: 'việc', answer: 'text', maxPoints: 0, ...(highest && { highest }) }
}

/** Any answer a phone could hold, also one of another sort than its item asks. */
export const someSaid: fc.Arbitrary<Said | undefined> = fc.option(
  fc.record({
    value: fc.option(fc.constantFrom('yes', 'no', 'na', 'score', 'number', 'text', 'sau_nay'), {
      nil: undefined,
    }),
    points: fc.option(
      fc.nat(60).map((halves) => halves / 2),
      { nil: undefined },
    ),
    number: fc.option(fc.constant('98.5'), { nil: undefined }),
    words: fc.option(fc.constant('đã xem'), { nil: undefined }),
  }),
  { nil: undefined },
)

/** What may be kept of something that holds a rating down, also by an app that reads more. */
export const saidOfCap: fc.Arbitrary<Said | undefined> = fc.constantFrom(
  undefined,
  { value: 'text', words: 'đã xảy ra' },
  { words: 'đã xảy ra' },
  { value: 'na', words: 'đã xảy ra' },
  { value: 'text', words: '' },
)

/** The same sums, added up item by item with nothing of the app's but the types. */
export function byHand({ groups, bands, caps = [] }: Checklist, said: ReadonlyMap<string, Said>) {
  const items = groups.flatMap((group) => group.items)
  const points = items.reduce((sum, { maxPoints }) => sum + maxPoints, 0) > 0
  let [got, of, answered] = [0, 0, 0]
  for (const item of items) {
    const it = said.get(item.id) ?? {}
    if (!isAnswered(item, it)) continue
    answered += 1
    if (isNotApplicable(item, it)) continue
    const mark = points ? inPoints(item, it) : inShare(item, it)
    got += mark[0]
    of += mark[1]
  }
  return {
    got,
    of,
    answered,
    band: of === 0 ? undefined : bandByHand({ groups, bands, caps }, said, got / of),
  }
}

function bandByHand(
  { groups, bands, caps = [] }: Checklist,
  said: ReadonlyMap<string, Said>,
  share: number,
) {
  const list = bands.length > 0 ? bands : referenceBands
  const conditions = groups.flatMap(({ isCondition, items }) => (isCondition ? items : []))
  const falls = conditions.some((item) => isMark(item) && said.get(item.id)?.value === 'no')
  let band = list.at(-1)?.label
  if (falls) return band
  // A condition that nobody answered yet may still make it fall.
  if (conditions.some((item) => isMark(item) && !isAnswered(item, said.get(item.id) ?? {}))) return
  for (const each of list.toReversed()) if (share * 100 >= each.min - 1e-9) band = each.label
  return heldDown(caps, said, list, band)
}

/** What happened leaves no rating above the lowest of those it names. */
function heldDown(
  caps: readonly Cap[],
  said: ReadonlyMap<string, Said>,
  list: readonly Band[],
  reached: string | undefined,
) {
  let band = reached
  for (const { id, highest } of caps) {
    const { value = 'text', words = '' } = said.get(id) ?? {}
    if (!highest || value !== 'text' || words === '') continue
    const names = list.map(({ label }) => label)
    if (names.indexOf(highest.label) > names.indexOf(band ?? '')) band = highest.label
  }
  return band
}

const isMark = ({ answer }: Item) => answer === 'yes_no' || answer === 'yes_no_na'
const isNotApplicable = ({ answer }: Item, { value }: Said) => value === 'na' && answer !== 'yes_no'

function isAnswered(item: Item, it: Said): boolean {
  if (isNotApplicable(item, it)) return true
  if (isMark(item)) return it.value === 'yes' || it.value === 'no'
  const typed = { score: it.points, number: it.number, text: it.words }
  // What was typed is of its own way of answering; older answers name none.
  if (it.value !== undefined && it.value !== item.answer) return false
  return Object.entries(typed).some(([type, said]) => type === item.answer && said !== undefined)
}

function inPoints(item: Item, { value, points }: Said): [number, number] {
  const full = isMark(item) && value === 'yes' ? item.maxPoints : 0
  const given = points === undefined ? full : points
  return [given > item.maxPoints ? item.maxPoints : given, item.maxPoints]
}

function inShare(item: Item, { value }: Said): [number, number] {
  return isMark(item) ? [value === 'yes' ? 1 : 0, 1] : [0, 0]
}
