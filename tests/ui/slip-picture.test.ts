import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { paperOf, textOf } from '#records/feedback/slip-paper.ts'
import { layOut, type SlipWords } from '#ui/slip-picture.ts'

/** Letters half as wide as they are high. */
function measure(words: string, font: string): number {
  const size = Number(/(\d+)px/.exec(font)?.[1])
  return words.length * size * 0.5
}

const paper = paperOf({
  commune: 'Xã Suối Ngần',
  type: 'recommendation',
  topic: 'utilities',
  place: 'Nà Pán',
  number: { registered: 'KG-12' },
  receivedOn: '18/11/2026',
  due: { rule: 'R-TCD-01', day: 'Thứ Tư, 02/12/2026' },
  officer: { name: 'Đinh Thị Hạnh', position: 'Công chức Văn phòng HĐND và UBND xã' },
})

function lettersOf(words: string): string {
  return words.replaceAll(/\s+/g, '')
}

function allOf({ head, lines, steps }: SlipWords): string {
  return [head, ...lines.flatMap(({ label, value }) => [label, value]), ...steps].join(' ')
}

test('the picture says what the paper says and nothing else', () => {
  if (!paper) throw new Error('This matter has a slip')
  const { written } = layOut(paper, measure)

  const said = written.map(({ words }) => words).join('')
  expect(lettersOf(said)).toBe(lettersOf(allOf(paper)))
  expect(lettersOf(textOf(paper)).replaceAll(':', '')).toBe(lettersOf(said).replaceAll(':', ''))
})

test('it is 1080 pixels wide, and its number is the largest of it', () => {
  if (!paper) throw new Error('This matter has a slip')
  const { width, height, written } = layOut(paper, measure)

  expect(width).toBe(1080)
  expect(height).toBeGreaterThan(1000)
  const sizeOf = (font: string) => Number(/(\d+)px/.exec(font)?.[1])
  const [largest] = written.toSorted((a, b) => sizeOf(b.font) - sizeOf(a.font))
  expect(largest?.words).toBe('KG-12')
  expect(Math.min(...written.map(({ font }) => sizeOf(font)))).toBeGreaterThanOrEqual(36)
})

test('whatever is printed, no word is lost, none leaves the picture, and no line lies on another', () => {
  const words = fc.string({ minLength: 1, maxLength: 120, unit: 'grapheme' })
  const line = fc.record({ label: words, value: words, large: fc.boolean() })
  const anySlip = fc.record({ head: words, lines: fc.array(line), steps: fc.array(words) })
  fc.assert(
    fc.property(anySlip, (slip) => {
      const { width, height, written } = layOut(slip, measure)
      expect(lettersOf(written.map((each) => each.words).join(''))).toBe(lettersOf(allOf(slip)))
      for (const { words: said, font, y } of written) {
        expect(measure(said, font)).toBeLessThanOrEqual(width - 160)
        expect(y).toBeLessThan(height)
      }
      const lines = written.map(({ y }) => y)
      expect(lines).toEqual([...new Set(lines)].toSorted((a, b) => a - b))
    }),
  )
})

test('who signed stands at the end, each drawing under its own words and inside the picture', () => {
  const strokes = '60,100 120,40 180,199'
  const signatures = [
    { label: 'Đại diện đơn vị: Phạm Quang Hưng', strokes },
    { label: 'Người kiểm tra: Lường Thị Hạnh' },
    { label: 'Người chứng kiến', strokes },
  ]
  const bare = { head: 'BIÊN BẢN', lines: [], steps: [] }
  const { written, signed, height } = layOut({ ...bare, signatures }, measure)

  const places = signatures.map(({ label }) => written.find(({ words }) => words === label)?.y ?? 0)
  const [first = 0, second = 0, third = 0] = places
  const [one, other, ...more] = signed
  expect(more).toEqual([])
  expect(one?.y).toBeGreaterThan(first)
  expect(second).toBeGreaterThan((one?.y ?? 0) + 200)
  expect(other?.y).toBeGreaterThan(third)
  expect(height).toBeGreaterThan((other?.y ?? 0) + 200)
  expect(layOut(bare, measure).signed).toEqual([])
})
