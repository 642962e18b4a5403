import { expect, test } from 'vitest'

import type { Item } from '#domain/checklist/checklist.ts'
import { answeredBy, mayBeScored, saidWhole, takenBack } from '#records/answer/whole.ts'

const asked = (answer: Item['answer']): Item => ({ id: 'A1', text: 'Câu', answer, maxPoints: 6 })
const whole = (item: Item, name: string, stored: string, stands?: string) =>
  saidWhole(item, { name, stored }, stands)

test('what is typed says in which way the item is answered, wherever it is saved from', () => {
  expect(whole(asked('number'), 'number', '12')).toEqual({ number: '12', value: 'number' })
  expect(whole(asked('text'), 'words', 'đủ')).toEqual({ words: 'đủ', value: 'text' })
  expect(whole(asked('score'), 'points', '4.5')).toEqual({ points: '4.5', value: 'score' })
})

test('points beside an answer are those of that answer, and of none where it is not given yet', () => {
  expect(whole(asked('yes_no_na'), 'points', '2', 'no')).toEqual({ points: '2', value: 'no' })
  expect(answeredBy(asked('yes_no'), 'yes')).toEqual({ value: 'yes', points: '6' })
  expect(answeredBy(asked('yes_no'), 'no')).toEqual({ value: 'no', points: '0' })
  for (const stands of [undefined, 'na']) {
    expect(mayBeScored(asked('yes_no_na'), stands)).toBe(false)
    expect(mayBeScored(asked('score'), stands)).toBe(true)
  }
})

test('a note says nothing of the answer, and an emptied field takes it back', () => {
  expect(whole(asked('number'), 'note', 'Bảng cũ')).toEqual({ note: 'Bảng cũ' })
  expect(whole(asked('number'), 'number', '')).toEqual({ number: null, value: null })
  expect(whole(asked('yes_no'), 'points', '', 'yes')).toEqual({ value: 'yes', points: '6' })
})

test('from under Không có comes what was typed before it, else nothing', () => {
  expect(takenBack(asked('number'), { value: 'na', number: '5' })).toEqual({
    number: '5',
    value: 'number',
  })
  expect(takenBack(asked('text'), { value: 'na' })).toEqual({ words: null, value: null })
  expect(takenBack(asked('score'), { value: 'na', points: 4.5 })).toEqual({
    points: '4.5',
    value: 'score',
  })
  expect(takenBack(asked('score'), { value: 'score', points: 4 })).toEqual({
    points: null,
    value: null,
  })
  expect(takenBack({ ...asked('yes_no'), maxPoints: 0 }, { value: 'yes' })).toEqual({ value: null })
})
