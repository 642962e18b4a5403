import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { answerTypes } from '#domain/checklist/answer-types.ts'
import { moved, renamed, withGroup, withItem, without } from '#domain/checklist/arrange.ts'
import { readBands, readGroups } from '#domain/checklist/read.ts'
import {
  contentOf,
  issuesInBands,
  issuesInGroups,
  typedBands,
  type TypedGroup,
  typedGroups,
  writtenBands,
} from '#domain/checklist/typed.ts'
import { defaultChecklists } from '#records/checklist/defaults.ts'
import { checklistRules } from '#records/checklist/rules.ts'

const bare = { code: 'cl-xa', version: '2', title: 'Mẫu', short: 'Mẫu' }

test.each(defaultChecklists)('$code is written again as it was read', ({ content, bands = '' }) => {
  const groups = typedGroups(content)

  expect(readGroups(contentOf(groups))).toEqual(readGroups(content))
  expect(writtenBands(typedBands(bands))).toBe(bands)
  expect(issuesInGroups(groups)).toEqual([])
  expect(issuesInBands(typedBands(bands))).toEqual([])
})

const someWords = fc.constantFrom('', ' ', 'Có nội quy', 'Bảng | dễ thấy', 'Hai\ndòng', 'condition')
const anItem = fc.record({
  id: fc.constantFrom('A1', 'A2', 'A3', 'B1', 'B2', 'A', '1', '', 'A100'),
  text: someWords,
  answer: fc.constantFrom(...answerTypes),
  points: fc.constantFrom('', '', '0', '5', '10', '2,5', '101', 'năm'),
  evidence: someWords,
  law: someWords,
})
const aGroup = fc.record({
  title: someWords,
  isCondition: fc.boolean(),
  isRepeated: fc.constant(false),
  items: fc.array(anItem, { maxLength: 4 }),
})
/** Anything somebody could leave in the form. */
const typed: fc.Arbitrary<TypedGroup[]> = fc.array(aGroup, { maxLength: 3 }).map((groups) => {
  let key = 0
  return groups.map(({ items, ...group }, at) => ({
    ...group,
    key: String((key += 1)),
    id: 'ABC'[at] ?? '',
    items: items.map((item) => ({ ...item, key: String((key += 1)) })),
  }))
})

test('what the form finds right the commune takes, read as it was typed', () => {
  let right = 0
  fc.assert(
    fc.property(typed, (groups) => {
      if (issuesInGroups(groups).length > 0) return
      right += 1
      const content = contentOf(groups)
      expect(checklistRules.check({ ...bare, content })).toEqual([])
      const read = readGroups(content).groups.flatMap(({ items }) => items)
      const items = groups.flatMap((group) => group.items)
      expect(read.map(({ id, answer }) => [id, answer])).toEqual(
        items.map(({ id, answer }) => [id, answer]),
      )
    }),
    { numRuns: 5000, seed: 7 },
  )
  expect(right).toBeGreaterThan(10)
})

test('what the commune would not take the form says first', () => {
  fc.assert(
    fc.property(typed, (groups) => {
      if (checklistRules.check({ ...bare, content: contentOf(groups) }).length === 0) return
      expect(issuesInGroups(groups)).not.toEqual([])
    }),
    { numRuns: 2000 },
  )
})

const someBands = fc.array(
  fc.record({
    min: fc.constantFrom('90', '70', '50', '0', '', '101', '-1', '7o'),
    label: fc.constantFrom('Tốt', 'Đạt', ''),
  }),
  { maxLength: 4 },
)

test('ratings are right in the form exactly where the commune takes them', () => {
  fc.assert(
    fc.property(someBands, (each) => {
      const bands = each.map((band, at) => ({ ...band, key: String(at) }))
      const written = writtenBands(bands)
      const content = 'A | Đầu\nA1 | text | Câu'
      const isTaken = checklistRules.check({ ...bare, content, bands: written }).length === 0
      expect(issuesInBands(bands).length === 0).toBe(isTaken)
      if (isTaken) expect(readBands(written)).toHaveLength(bands.length)
    }),
    { numRuns: 2000 },
  )
})

const texts = (groups: readonly TypedGroup[]) =>
  groups.flatMap(({ items }) => items.map(({ text }) => text))

test('whatever is moved, no item is lost, and it gets a name that is free where it goes', () => {
  const [qcdc] = defaultChecklists
  const start = typedGroups(qcdc?.content ?? '')
  const keys = start.flatMap(({ key, items }) => [key, ...items.map((item) => item.key)])
  const someMoves = fc.array(
    fc.tuple(fc.constantFrom(...keys), fc.constantFrom<(-1 | 1)[]>(-1, 1)),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(someMoves, (moves) => {
      let groups = start
      for (const [key, by] of moves) groups = moved(groups, key, by)
      expect(texts(groups).toSorted()).toEqual(texts(start).toSorted())
      // A part may be empty by now; nothing else is wrong.
      expect(issuesInGroups(groups).filter(({ code }) => code !== 'empty_group')).toEqual([])
    }),
  )
})

test('items are added under the next name, taken out, and numbered anew', () => {
  let groups = withGroup([])
  groups = withItem(groups, groups[0]?.key ?? '')
  groups = withItem(withGroup(groups), groups[0]?.key ?? '')
  const names = () => groups.map(({ id, items }) => [id, ...items.map((item) => item.id)].join(' '))
  expect(names()).toEqual(['A A1 A2 A3', 'B B1'])

  groups = without(groups, groups[0]?.items[1]?.key ?? '')
  expect(names()).toEqual(['A A1 A3', 'B B1'])
  groups = renamed(moved(groups, groups[1]?.key ?? '', -1))
  expect(names()).toEqual(['A A1', 'B B1 B2'])
})
