import 'fake-indexeddb/auto'

import { expect, test } from 'vitest'

import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'

import { type APhone, aWorld } from '../world/world.ts'

const UNIT = 'unit-ngan'
const village = { name: 'Thôn Ngần', type: 'village', phone: '0900 000 301' }
const assignment = {
  unit: UNIT,
  officer: 'account-hanh',
  duty: 'officer_in_charge',
  documentNo: '18/QĐ-UBND',
  documentOn: '2026-01-05',
  startOn: '2026-01-05',
}

async function send(phone: APhone, kind: 'unit' | 'assignment', id: string, answers: Values) {
  await save(phone.here, { kind, id, answers, isNew: true })
  await phone.sync()
  const [refused] = await phone.db.outbox.where('[kind+record]').equals([kind, id]).toArray()
  return refused?.state === 'refused' ? [refused.reason, refused.issues] : 'taken'
}

test('the commune takes no remote area without its basis, from whoever keeps its units', async () => {
  const there = await aWorld()
  const phone = await there.phone('quantri')

  const issues = [{ path: 'remoteBasis', code: 'no_basis' }]
  expect(await send(phone, 'unit', 'unit-vung-xa', { ...village, isRemote: true })).toEqual([
    'not-valid',
    issues,
  ])
  const whole = { ...village, isRemote: true, remoteBasis: 'Quyết định 15/QĐ-UBND' }
  expect(await send(phone, 'unit', UNIT, whole)).toBe('taken')
  expect(await send(await there.phone('hanh'), 'unit', 'unit-khac', village)).toEqual([
    'not-allowed',
    undefined,
  ])
})

test('a remote area is for the admin alone to say, and to take back', async () => {
  const there = await aWorld()
  const [tham, quantri] = [await there.phone('tham'), await there.phone('quantri')]
  const remote = { isRemote: true, remoteBasis: 'Quyết định 15/QĐ-UBND' }
  const change = async (phone: APhone, answers: Values) => {
    phone.clock.now += 1000
    await save(phone.here, { kind: 'unit', id: UNIT, answers })
    await phone.sync()
    const own = await phone.db.outbox.where('[kind+record]').equals(['unit', UNIT]).toArray()
    const refused = own.filter(({ state }) => state === 'refused')
    await phone.db.outbox.bulkDelete(refused.map(({ seq }) => seq))
    return refused.flatMap(({ issues = [] }) => issues.map(({ path, code }) => `${path} ${code}`))
  }

  expect(await send(tham, 'unit', 'unit-tu-xep', { ...village, ...remote })).toEqual([
    'not-valid',
    [
      { path: 'isRemote', code: 'not_yours' },
      { path: 'remoteBasis', code: 'not_yours' },
    ],
  ])
  // An older app says of every unit that it is not remote, as far as anybody told it.
  expect(await send(tham, 'unit', UNIT, { ...village, isRemote: false })).toBe('taken')
  expect(await change(tham, remote)).toEqual(['isRemote not_yours', 'remoteBasis not_yours'])
  await quantri.sync()
  expect(await change(quantri, remote)).toEqual([])
  await tham.sync()
  expect(await change(tham, { isRemote: false, remoteBasis: null })).toEqual([
    'isRemote not_yours',
    'remoteBasis not_yours',
  ])
  expect(await change(tham, { head: 'Lò Văn Chiên' })).toEqual([])
  await quantri.sync()
  const { fields } = (await quantri.shown('unit', UNIT))?.version ?? {}
  expect(fields).toMatchObject({ ...remote, head: 'Lò Văn Chiên' })
})

test('who is in charge is told to those who work with citizens, and to nobody else', async () => {
  const there = await aWorld()
  const [tuyen, hanh, tinh] = [
    await there.phone('tuyen'),
    await there.phone('hanh'),
    await there.phone('tinh'),
  ]

  expect(await send(tuyen, 'assignment', 'assignment-ngan', assignment)).toBe('taken')
  await hanh.sync()
  await tinh.sync()

  expect(await hanh.shown('assignment', 'assignment-ngan')).toBeDefined()
  expect(await tinh.shown('assignment', 'assignment-ngan')).toBeUndefined()
  expect(await send(hanh, 'assignment', 'assignment-khac', assignment)).toEqual([
    'not-allowed',
    undefined,
  ])
})
