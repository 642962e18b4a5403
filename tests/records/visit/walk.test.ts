import { expect, test } from 'vitest'

import type { Item, Said } from '#domain/checklist/checklist.ts'
import { knownChecklists } from '#records/checklist/known.ts'
import { differ, stopsOf, whereItStood } from '#records/visit/walk.ts'

const asked = (answer: Item['answer'], maxPoints = 0): Item => ({
  id: 'A1',
  text: 'Câu',
  answer,
  maxPoints,
})

test.each<[string, Item, Said, Said, boolean]>([
  [
    'Không có, whatever was typed before it',
    asked('text'),
    { value: 'na', words: 'đủ' },
    { value: 'na' },
    false,
  ],
  [
    'one number written in two ways',
    asked('number'),
    { number: '98.5' },
    { value: 'number', number: '98.50' },
    false,
  ],
  [
    'Đạt, and Đạt with all its points',
    asked('yes_no', 5),
    { value: 'yes' },
    { value: 'yes', points: 5 },
    false,
  ],
  [
    'Đạt with other points',
    asked('yes_no', 5),
    { value: 'yes' },
    { value: 'yes', points: 2 },
    true,
  ],
  [
    'a number, and Không có over that number',
    asked('number'),
    { value: 'number', number: '5' },
    { value: 'na', number: '5' },
    true,
  ],
])('whether this time is other than last time: %s', (_, item, one, other, isOther) => {
  expect(differ(item, one, other)).toBe(isOther)
})

const cl = knownChecklists([]).get('cl-qcdc-1')
const stops = stopsOf(cl ? [cl] : [])
const stamped = (item: string, stamp: string) => ({ key: `cl-qcdc-1.${item}`, stamp })
const saidTo = (...items: string[]) =>
  new Map(items.map((item): [string, Said] => [`cl-qcdc-1.${item}`, { value: 'yes' }]))

test('a visit is gone on with after what one answered oneself, at an item that is open', () => {
  const own = [stamped('A1', '001'), stamped('A3', '002')]
  // A colleague has answered A4 and, last of all, C1.
  const said = saidTo('A1', 'A3', 'A4', 'C1')
  expect(whereItStood(stops, [], { own, said })).toBe('cl-qcdc-1.A5')
  expect(whereItStood(stops, [], { own: [], said: new Map() })).toBe('cl-qcdc-1.A1')
  expect(whereItStood(stops, ['cl-qcdc-1.B1'], { own, said })).toBe('cl-qcdc-1.B1')
})

test('what was ticked to hold a rating down is no place to go on from', () => {
  const own = [stamped('A3', '001'), stamped('K1', '002')]
  expect(whereItStood(stops, [], { own, said: saidTo('A1', 'A3') })).toBe('cl-qcdc-1.A4')
})
