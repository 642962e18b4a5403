import fc from 'fast-check'
import { expect, test } from 'vitest'

import { type PastedLine, readPastedUnits, type TypeLabel } from '#app/admin/pasted-units.ts'
import { unit } from '#records/unit/record.ts'
import { unitTexts } from '#records/unit/texts.ts'

const types = unit.fields.type.options
const labels = types.map((type): TypeLabel => [type, unitTexts.choices.type[type]])

function read(text: string, there: string[] = []): PastedLine[] {
  return readPastedUnits(text, { there, labels })
}

/** The units a paste would add, as name and type. */
function added(text: string, there: string[] = []) {
  return read(text, there)
    .filter(({ state }) => state === 'new')
    .map(({ name, type }) => [name, type])
}

test('a table copied from a spreadsheet is read, name and type, line by line', () => {
  const text = 'Thôn Nà Pán\tThôn, bản\r\nTổ 3\tTổ dân phố\r\nTrường Tiểu học\tTrường học\r\n'

  expect(added(text)).toEqual([
    ['Thôn Nà Pán', 'village'],
    ['Tổ 3', 'residential_group'],
    ['Trường Tiểu học', 'school'],
  ])
})

test.each(['Trạm y tế xã\tTrạm y tế', 'Trạm y tế xã; trạm Y TẾ', 'Trạm y tế xã   tram y te'])(
  'tabs, semicolons and several spaces set the type apart: %s',
  (text) => {
    expect(added(text)).toEqual([['Trạm y tế xã', 'health_station']])
  },
)

test.each([
  ['UBND xã', 'commune_pc'],
  ['VĂN PHÒNG HĐND VÀ UBND', 'office'],
  ['cong an xa, phuong', 'police'],
  ['dang uy xa phuong', 'commune_party_committee'],
  ['mass_organisation', 'mass_organisation'],
  ['bản', 'village'],
  ['Thôn', 'village'],
])(
  'a type is known by its label without care for capitals and marks, or by its code: %s',
  (words, type) => {
    expect(added(`Một nơi\t${words}`)).toEqual([['Một nơi', type]])
  },
)

test('every type there is can be named by its label', () => {
  for (const [type, label] of labels)
    expect(added(`Một nơi\t${label}`)).toEqual([['Một nơi', type]])
})

test('a line without a type is a village', () => {
  expect(added('Thôn Khe Chảo\nThôn Nà Hin\t')).toEqual([
    ['Thôn Khe Chảo', 'village'],
    ['Thôn Nà Hin', 'village'],
  ])
})

test('blank lines, the head of the table and the column of ordinals are passed over', () => {
  const text = '\n\nSTT\tTên\tLoại\n1\tThôn Nà Pán\tThôn\n\n2.\tThôn Nà Hin\tThôn\n   \n'

  expect(added('Tên đơn vị\tLoại\nThôn Nà Pán')).toEqual([['Thôn Nà Pán', 'village']])
  expect(read(text).map(({ line, name, state }) => [line, name, state])).toEqual([
    [4, 'Thôn Nà Pán', 'new'],
    [6, 'Thôn Nà Hin', 'new'],
  ])
})

test('a unit the commune has is left out, one that differs by a mark alone is another', () => {
  const lines = read('thôn nà pán\nThôn Nà Pan', ['Thôn Nà Pán'])

  expect(lines.map(({ state }) => state)).toEqual(['there', 'new'])
})

test('a unit that stands twice in the table is named with the line it stands on first', () => {
  const lines = read('Thôn Nà Pán\nThôn Khe Chảo\nTHÔN NÀ PÁN')

  expect(lines[2]).toMatchObject({ line: 3, state: 'twice', of: 1 })
})

test.each([
  ['Thôn Nà Pán\tHợp phần', { code: 'unknownType', words: 'Hợp phần' }],
  ['\tThôn', { code: 'noName' }],
  [`${'Nà '.repeat(80)}Pán`, { code: 'tooLong', max: 200 }],
  ['Thôn Nà Pán\tThôn\tvùng sâu', { code: 'manyColumns' }],
])('a line that cannot be read says why: %s', (text, fault) => {
  expect(read(text)).toMatchObject([{ line: 1, state: 'wrong', fault }])
})

test('letters written in two pieces become one', () => {
  const [line] = read('Thôn Nà Pán'.normalize('NFD'))

  expect(line?.name).toBe('Thôn Nà Pán')
  expect(read('Thôn Nà Pán'.normalize('NFD'), ['Thôn Nà Pán'])[0]?.state).toBe('there')
})

test('whatever is pasted, what would be added is a unit the commune takes, each once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const names = read(text)
        .filter(({ state }) => state === 'new')
        .map(({ name, type }) => {
          expect(types).toContain(type)
          expect(name).toBe(name.normalize('NFC').trim())
          expect(name.length).toBeGreaterThan(0)
          return name.toLowerCase()
        })
      expect(new Set(names).size).toBe(names.length)
    }),
  )
})
