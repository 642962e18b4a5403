import { expect, test } from 'vitest'

import type { Item } from '#domain/checklist/checklist.ts'
import { saidWhole } from '#records/visit/item-answer.tsx'

const asked = (answer: Item['answer']): Item => ({ id: 'A1', text: 'Câu', answer, maxPoints: 6 })

test('what is typed after Không có takes it back, wherever it is saved from', () => {
  expect(saidWhole(asked('number'), 'number', '12')).toEqual({ number: '12', value: null })
  expect(saidWhole(asked('text'), 'words', 'đủ')).toEqual({ words: 'đủ', value: null })
  expect(saidWhole(asked('score'), 'points', '4.5')).toEqual({ points: '4.5', value: null })
})

test('points beside an answer, a note and an empty field take nothing back', () => {
  expect(saidWhole(asked('yes_no_na'), 'points', '2')).toEqual({ points: '2' })
  expect(saidWhole(asked('number'), 'note', 'Bảng cũ')).toEqual({ note: 'Bảng cũ' })
  expect(saidWhole(asked('number'), 'number', '')).toEqual({ number: '' })
})
