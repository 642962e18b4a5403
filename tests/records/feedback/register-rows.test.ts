import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  type RegisterMatter,
  registerColumns,
  registerRows,
  type RegisterWords,
} from '#records/feedback/register-rows.ts'

const words: RegisterWords = {
  type: (code) => (code === 'recommendation' ? 'Kiến nghị' : 'Phản ánh'),
  channel: (code) => (code === 'reception' ? 'Tiếp công dân' : 'Họp thôn'),
  state: (code) => (code === 'told' ? 'Đã báo cho dân' : 'Tiếp nhận'),
  unit: (id) => ({ 'na-pan': 'Nà Pán', police: 'Công an xã' })[String(id)] ?? '',
  day: (day) => day.split('-').toReversed().join('/'),
  withheld: 'Giữ kín tên',
  unnamed: 'Không nêu tên',
  temporary: (number) => `số tạm ${number}`,
}
const values = {
  type: 'recommendation',
  content: 'Kéo điện lên xóm trên',
  raisedBy: 'named',
  person: 'Lò Văn Inh',
  phone: '0900 111 222',
  address: 'Nhà số 7',
  settledBy: 'Điện lực tỉnh',
  village: 'na-pan',
  place: 'Đầu dốc',
  channel: 'reception',
  receivedOn: '2026-11-18',
  tempNo: 'A-3',
}
const received: RegisterMatter = { id: 'one', values, state: 'received', taken: [] }
const told: RegisterMatter = {
  id: 'two',
  values: { ...values, registerNo: 'KG-12' },
  state: 'told',
  unit: 'police',
  taken: [
    { id: 's1', at: '1', to: 'sorted', on: '2026-11-19' },
    {
      id: 's2',
      at: '2',
      to: 'forwarded',
      on: '2026-11-20',
      toBody: 'Điện lực khu vực',
      documentNo: '112/UBND-VP',
    },
    { id: 's3', at: '3', to: 'told', on: '2026-11-21' },
  ],
}

test('a matter fills the columns of the official book', () => {
  const [row] = registerRows([told], words)

  expect(row).toEqual({
    id: 'two',
    number: 'KG-12',
    receivedOn: '18/11/2026',
    who: 'Lò Văn Inh, Nhà số 7, 0900 111 222',
    idNumber: '',
    content: 'Kéo điện lên xóm trên',
    type: 'Kiến nghị',
    sameContent: '',
    settledBy: 'Điện lực tỉnh',
    inCompetence: '',
    guidedTo: '',
    transferredTo: 'Điện lực khu vực, 112/UBND-VP',
    followUp: 'Đã báo cho dân, 21/11/2026, 112/UBND-VP, Công an xã',
    note: 'Tiếp công dân, Đầu dốc, Nà Pán',
  })
})

test('only what the commune took on is in its competence: sorted or examined is not taken on yet', () => {
  const after = (...states: string[]): RegisterMatter => ({
    ...told,
    taken: states.map((to, at) => ({ id: to, at: String(at), to, on: '2026-11-19' })),
  })
  const isX = (matter: RegisterMatter) => registerRows([matter], words)[0]?.inCompetence === 'x'

  expect(isX(received)).toBe(false)
  expect(isX(after('sorted'))).toBe(false)
  expect(isX(after('examining', 'transferred'))).toBe(false)
  expect(isX(after('sorted', 'settling', 'answered'))).toBe(true)
  expect(isX(after('examining', 'accepted', 'verifying'))).toBe(true)
})

test('a name and an address kept back are in no book, though their matter holds them', () => {
  const rows = registerRows([{ ...told, values: { ...values, raisedBy: 'withheld' } }], words)

  expect(JSON.stringify(rows)).not.toMatch(/Lò Văn Inh|Nhà số 7|0900/)
  expect(rows[0]?.who).toBe('Giữ kín tên')
})

test('by number, twelve after two; what has none yet comes last with its temporary number', () => {
  const numbered = fc
    .uniqueArray(fc.integer({ min: 1, max: 300 }))
    .map((all) =>
      all.map((n) => ({ ...told, id: `n${n}`, values: { ...values, registerNo: `KG-${n}` } })),
    )
  fc.assert(
    fc.property(numbered, (matters) => {
      const rows = registerRows([received, ...matters], words)

      const numbers = matters.map(({ id }) => Number(id.slice(1))).toSorted((a, b) => a - b)
      expect(rows.map(({ number }) => number)).toEqual([
        ...numbers.map((n) => `KG-${n}`),
        'số tạm A-3',
      ])
    }),
  )
})

test('the book has the thirteen columns of the form', () => {
  expect(registerColumns).toHaveLength(13)
})
