import { expect, test } from 'vitest'

import { asAsked, asOftenAsCan, oneMoreOf } from '#domain/checklist/repeated.ts'
import { type Checklist, itemsOf } from '#domain/checklist/checklist.ts'
import { readGroups } from '#domain/checklist/read.ts'
import { resultOf } from '#domain/checklist/score.ts'
import { knownChecklists } from '#records/checklist/known.ts'
import { answersIn, draftOf, typingOf } from '#records/checklist/typing.ts'
import { niemyet } from '#records/checklist/defaults/niemyet.ts'

const board = knownChecklists([]).get('cl-niemyet-1')!
const lettersOf = ({ groups }: Checklist) => groups.map(({ id }) => id).join('')

test('what is asked of each posting stands once for each of which something was said', () => {
  expect(lettersOf(asAsked(board, []))).toBe('AB')
  expect(lettersOf(asAsked(board, ['A1', 'B7']))).toBe('AB')
  expect(lettersOf(asAsked(board, ['C1', 'D4']))).toBe('ABCD')
})

test('one in the middle of which nothing is said any more is asked no more; the later one stays what it was', () => {
  const two = asAsked(board, ['D4'])
  expect(lettersOf(two)).toBe('ABD')
  expect(itemsOf(two)).toHaveLength(4 + 2 * 7)
  expect(two.groups[2]).toMatchObject({ like: 'B', nth: 3, title: 'Từng nội dung' })
  expect(two.groups[2]?.items[3]).toMatchObject({ id: 'D4', like: 'B4', answer: 'yes_no_na' })
  expect(two.groups.map((group) => oneMoreOf(two, group))).toEqual([undefined, undefined, 'E1'])
  // Behind the last letter one that became free is taken.
  expect(oneMoreOf(asAsked(board, ['Z1']), asAsked(board, ['Z1']).groups.at(-1)!)).toBe('C1')
})

test('one more is offered behind the last of them alone, as long as there is a letter', () => {
  const two = asAsked(board, ['C1'])
  expect(two.groups.map((group) => oneMoreOf(two, group))).toEqual([undefined, undefined, 'D1'])
  const all = asOftenAsCan(board)
  expect(lettersOf(all)).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
  expect(all.groups.map((group) => oneMoreOf(all, group)).filter(Boolean)).toEqual([])
})

test('no letter is taken that another group has, or what holds the rating down', () => {
  const { groups } = readGroups('B | Mỗi\nB1 | text | Tên\nD | Sau\nD1 | text | Tên')
  const caps = [{ id: 'E1', text: 'Một', answer: 'text' as const, maxPoints: 0 }]
  const own = { groups, bands: [], caps, repeats: 'B' }
  expect(lettersOf(asAsked(own, ['F1']))).toBe('BFD')
  expect(lettersOf(asAsked({ ...own, repeats: undefined }, ['F1']))).toBe('BD')
})

test('each posting counts for itself', () => {
  const said = new Map(
    ['B4', 'C4', 'D4'].map((item) => [item, { value: item === 'C4' ? 'no' : 'yes' }]),
  )
  const { got, of, answered, items } = resultOf(asAsked(board, said.keys()), said)
  expect([got, of, answered, items]).toEqual([2, 3, 3, 25])
})

test('the next version of such a checklist is repeated as well, whatever its parts are called then', () => {
  const typing = typingOf(niemyet)
  expect(answersIn(typing)['repeats']).toBe('B')
  const [place, each] = typing.groups
  const turned = {
    ...typing,
    groups: [
      { ...each!, id: 'A' },
      { ...place!, id: 'B' },
    ],
  }
  expect(answersIn(typingOf(draftOf(turned)))['repeats']).toBe('A')
  const once = {
    ...typing,
    groups: typing.groups.map((group) => ({ ...group, isRepeated: false })),
  }
  expect(answersIn(once)).not.toHaveProperty('repeats')
})
