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
  const phone = await there.phone('tham')

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
