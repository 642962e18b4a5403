import fc from 'fast-check'
import { expect, test } from 'vitest'

import { folded, piecesOf } from '#ui/differences.ts'

const differing = (text: string, other: string) =>
  piecesOf(text, other).flatMap((piece) => (piece.differs ? piece.text : []))

test('what differs between two texts is told word by word', () => {
  const mine = 'Cống đầu thôn tắc, nước tràn vào nhà sáu hộ'
  const theirs = 'Cống đầu thôn tắc, nước tràn vào nhà hai hộ'

  expect(differing(mine, theirs)).toEqual(['sáu'])
  expect(differing(theirs, mine)).toEqual(['hai'])
})

test('words put in at two places differ there alone, with the gap between neighbours', () => {
  expect(differing('a b mới thêm c d cuối', 'a b c d')).toEqual(['mới thêm ', ' cuối'])
  expect(differing('a b c d', 'a b mới thêm c d cuối')).toEqual([])
})

test('long shared runs are shortened around what differs, and nothing that differs is', () => {
  const run = Array.from({ length: 60 }, (_, at) => `chữ${at}`).join(' ')
  const pieces = folded(piecesOf(`${run} mới ${run}`, `${run} cũ ${run}`))

  expect(pieces.map(({ text }) => text).join('')).toMatch(/^…chữ54 .* chữ59 mới chữ0 .*chữ5…$/)
})

test('the pieces of a text are the text, whatever it is compared with', () => {
  const words = fc.array(fc.constantFrom('cống', 'tắc', ' ', '\n\n', 'nước', 'a'), {
    maxLength: 30,
  })
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [text, other] = [a.join(''), b.join('')]
      expect(
        piecesOf(text, other)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
      if (text === other) expect(differing(text, other)).toEqual([])
    }),
  )
})
