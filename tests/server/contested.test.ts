import { expect, test } from 'vitest'

import { type Change, NOTHING, type Row, valuesInView } from '#protocol/change.ts'

import {
  aChange,
  aCommune,
  aFeedback,
  aStep,
  rowOf,
  START,
  type SyncingPhone,
} from './a-commune.ts'

const ID = 'feedback-1'
const made = aFeedback(ID)
const FIRST = [made.id]

/** A change of the content by somebody who saw `seen`. */
function says(content: string, at: number, seen: readonly string[] = FIRST): Change {
  return aChange({ record: ID, at: START + at, fields: { content }, over: { content: [...seen] } })
}

function removal(at: number, seen: readonly string[] = FIRST): Change {
  const fields = { removedAt: '2026-11-20T02:00:00.000Z', removedWhy: 'Ghi nhầm' }
  return aChange({ record: ID, at: START + at, fields, over: { removedAt: [...seen] } })
}

async function aCommuneOfThree() {
  const { world, signIn } = await aCommune()
  const [hanh, quang, tham] = [await signIn('hanh'), await signIn('quang'), await signIn('tham')]
  await hanh.push(made)
  return { world, hanh, quang, tham }
}

function besides(row: Row | undefined, name = 'content'): unknown[] | undefined {
  return row?.contested?.[name]?.map(({ value }) => value)
}

async function rowAfter(phones: readonly (readonly [SyncingPhone, Change])[]) {
  for (const [phone, change] of phones) {
    const [receipt] = await phone.push(change)
    expect(receipt).toHaveProperty('position')
  }
  const [[phone]] = phones as [[SyncingPhone, Change]]
  return rowOf(phone, ID)
}

test('two officers who did not see each other’s words: both stand, the later shows, in either order', async () => {
  const one = await aCommuneOfThree()
  const [a, b] = [says('Lời của Hạnh', 1000), says('Lời của Quang', 2000)]
  const other = await aCommuneOfThree()

  const forward = await rowAfter([
    [one.hanh, a],
    [one.quang, b],
  ])
  const backward = await rowAfter([
    [other.quang, b],
    [other.hanh, a],
  ])

  for (const row of [forward, backward]) {
    expect(row?.fields['content']).toBe('Lời của Quang')
    expect(besides(row)).toEqual(['Lời của Quang', 'Lời của Hạnh'])
  }
  expect(backward?.contested?.['content']?.map(({ by }) => by.name)).toEqual([
    'Người quang',
    'Người hanh',
  ])
})

test('of three officers all three stand; who chooses names them all, and one stands', async () => {
  const { hanh, quang, tham } = await aCommuneOfThree()
  const three = [says('Một', 1000), says('Hai', 2000), says('Ba', 3000)] as const
  const row = await rowAfter([
    [quang, three[1]],
    [tham, three[2]],
    [hanh, three[0]],
  ])
  expect(besides(row)).toEqual(['Ba', 'Hai', 'Một'])

  const chosen = await rowAfter([
    [
      hanh,
      says(
        'Hai',
        9000,
        three.map(({ id }) => id),
      ),
    ],
  ])

  expect(chosen?.fields['content']).toBe('Hai')
  expect(chosen).not.toHaveProperty('contested')
})

test('who chose without having seen the third value leaves it standing', async () => {
  const { hanh, quang, tham } = await aCommuneOfThree()
  const [a, b, c] = [says('Một', 1000), says('Hai', 2000), says('Ba', 3000)]
  await rowAfter([
    [hanh, a],
    [quang, b],
    [tham, c],
  ])

  const row = await rowAfter([[hanh, says('Một và hai', 9000, [a.id, b.id])]])

  expect(besides(row)).toEqual(['Một và hai', 'Ba'])
})

test('equal words of two officers are one value and nobody is asked', async () => {
  const { hanh, quang } = await aCommuneOfThree()

  const row = await rowAfter([
    [hanh, says('Cùng một lời', 1000)],
    [quang, says('Cùng một lời', 2000)],
  ])

  expect(row?.fields['content']).toBe('Cùng một lời')
  expect(row).not.toHaveProperty('contested')
})

test('a removal against an edit it did not see: shown until somebody chooses, in either order', async () => {
  for (const isRemovalFirst of [true, false]) {
    const { hanh, quang } = await aCommuneOfThree()
    const [out, edit] = [removal(1000), says('Thêm lời', 2000)]

    const row = await rowAfter(
      isRemovalFirst
        ? [
            [hanh, out],
            [quang, edit],
          ]
        : [
            [quang, edit],
            [hanh, out],
          ],
    )

    expect(besides(row, 'removedAt')).toEqual([null, '2026-11-20T02:00:00.000Z'])
    expect(row?.fields).not.toHaveProperty('removedAt')
    expect(row?.fields['content']).toBe('Thêm lời')
    const chosen = await rowAfter([[hanh, removal(9000, [made.id, out.id, edit.id])]])
    expect(chosen?.fields['removedAt']).toBe('2026-11-20T02:00:00.000Z')
    expect(chosen?.contested?.['removedAt']).toBeUndefined()
  }
})

test('a removal that saw everything takes the record out, and bringing it back brings it all', async () => {
  const { hanh, quang } = await aCommuneOfThree()
  const edit = says('Thêm lời', 1000)
  const out = removal(2000, [made.id, edit.id])
  const gone = await rowAfter([
    [quang, edit],
    [hanh, out],
  ])
  expect(gone?.fields).toMatchObject({ removedAt: '2026-11-20T02:00:00.000Z' })
  expect(gone).not.toHaveProperty('contested')

  const fields = { removedAt: null, removedWhy: null }
  const over = { removedAt: [out.id], removedWhy: [out.id] }
  const back = aChange({ record: ID, at: START + 3000, fields, over })
  const row = await rowAfter([[hanh, back]])

  expect(row?.fields).not.toHaveProperty('removedAt')
  expect(row?.fields['content']).toBe('Thêm lời')
})

test('a refused change that is taken after its successor is history and stands nowhere', async () => {
  const { world, hanh } = await aCommuneOfThree()
  const first = says('Lời đầu', 1000)
  const successor = says('Lời sau', 2000, [made.id, first.id])
  await hanh.push(successor)

  const row = await rowAfter([[hanh, first]])

  expect(row?.fields['content']).toBe('Lời sau')
  expect(row).not.toHaveProperty('contested')
  const log = await world.db.selectFrom('log').select('fields').where('record', '=', ID).execute()
  expect(log.map(({ fields }) => fields).join(' ')).toContain('Lời đầu')
})

test('a value that somebody replaced does not come back when the change arrives whose words it was', async () => {
  const { hanh, quang, tham } = await aCommuneOfThree()
  const [late, chosen] = [says('Đến muộn', 1000), says('Đã chọn', 500)]
  await hanh.push(aChange({ ...chosen, over: { content: [made.id, late.id] } }))

  const row = await rowAfter([
    [quang, late],
    [tham, says('Người thứ ba', 1500)],
  ])

  expect(besides(row)).toEqual(['Người thứ ba', 'Đã chọn'])
})

test('two edits that are right alone and wrong together: the second is refused with its reason', async () => {
  const { hanh, quang } = await aCommuneOfThree()
  const named = aFeedback('feedback-2', { person: 'Bà Mùi' })
  await hanh.push(named)

  const [byHanh] = await hanh.push(
    aChange({
      record: 'feedback-2',
      at: START + 1,
      fields: { raisedBy: 'named' },
      over: { raisedBy: [named.id] },
    }),
  )
  const [byQuang] = await quang.push(
    aChange({
      record: 'feedback-2',
      at: START + 2,
      fields: { person: null },
      over: { person: [named.id] },
    }),
  )

  expect(byHanh).toHaveProperty('position')
  expect(byQuang).toMatchObject({ refused: 'not-valid', issues: [{ path: 'person' }] })
  expect((await rowOf(hanh, 'feedback-2'))?.fields).toMatchObject({ person: 'Bà Mùi' })
})

test('what two officers add to one record at once is a record each, and both stay', async () => {
  const { hanh, quang } = await aCommuneOfThree()

  const [one] = await hanh.push(aStep('step-0001', ID, { words: 'Đã gọi điện' }))
  const [other] = await quang.push(aStep('step-0002', ID, { words: 'Đã đến xem' }))

  expect([one, other]).toMatchObject([{ position: 2 }, { position: 3 }])
  expect((await rowOf(hanh, 'step-0001'))?.fields['words']).toBe('Đã gọi điện')
  expect((await rowOf(hanh, 'step-0002'))?.fields['words']).toBe('Đã đến xem')
})

test('who goes back on what a colleague said as well leaves the colleague’s answer standing', async () => {
  for (const order of ['colleague last', 'colleague first'] as const) {
    const { hanh, quang } = await aCommuneOfThree()
    const hers = says('Chưa', 1000)
    const [his, then] = [says('Chưa', 2000), says('Không có', 3000)]
    const last = { ...then, over: { content: [...FIRST, his.id] } }
    const ofQuang = [[quang, his] as const, [quang, last] as const]
    const row = await rowAfter(
      order === 'colleague last' ? [...ofQuang, [hanh, hers]] : [[hanh, hers], ...ofQuang],
    )

    expect([order, besides(row)]).toEqual([order, ['Không có', 'Chưa']])
    expect(row?.contested?.['content']?.map(({ by }) => by.name)).toEqual([
      'Người quang',
      'Người hanh',
    ])
  }
})

test('what two say alike asks nobody, and who had both in view corrects both', async () => {
  const { hanh, quang, tham } = await aCommuneOfThree()
  const [hers, his] = [says('Chưa', 1000), says('Chưa', 2000)]
  const alike = await rowAfter([
    [quang, his],
    [hanh, hers],
  ])
  expect(besides(alike)).toBeUndefined()
  expect(alike?.alike?.['content']?.map(({ by }) => by.name)).toEqual(['Người hanh'])

  const seen = valuesInView(alike ?? NOTHING, ['content'])['content'] ?? []
  const row = await rowAfter([[tham, says('Đạt', 3000, seen)]])

  expect(row?.fields['content']).toBe('Đạt')
  expect(row).not.toHaveProperty('contested')
  expect(row).not.toHaveProperty('alike')
})
