import { expect, test } from 'vitest'

import { fold, isFoundIn } from '#domain/fold.ts'

test.each([
  ['Đường  hỏng', 'duong hong'],
  ['Nguyễn Thị Nhài', 'nguyen thi nhai'],
  ['NĐ-CP', 'nd-cp'],
  ['Đường hỏng'.normalize('NFD'), 'duong hong'],
  [' ', ''],
])('%s is searched by as %s', (words, folded) => {
  expect(fold(words)).toBe(folded)
})

test('words are found without their marks, in whatever order and place', () => {
  const texts = ['Thôn Nà Pán', undefined, 'Lò Văn Chiên']

  expect(isFoundIn('na pan', texts)).toBe(true)
  expect(isFoundIn('chien pán', texts)).toBe(true)
  expect(isFoundIn('Nà Pản', texts)).toBe(true)
  expect(isFoundIn('na ngoi', texts)).toBe(false)
  expect(isFoundIn('', texts)).toBe(true)
})
