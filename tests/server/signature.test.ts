import 'fake-indexeddb/auto'

import { expect, test } from 'vitest'

import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'

import { anyVisit } from '../records/visit/a-visit.ts'
import { type APhone, aWorld } from '../world/world.ts'

test('a signature is added once, drawn in whole points, and signing again adds another one', async () => {
  const there = await aWorld()
  const [hanh, quang] = [await there.phone('hanh'), await there.phone('quang')]
  const of = 'visit-thcs'
  await save(hanh.here, { kind: 'visit', id: of, answers: anyVisit, isNew: true })
  const whole = { of, side: 'unit', name: 'Phạm Quang Hưng', on: '2026-12-05', signed: 'limits:1x' }
  const sign = (phone: APhone, id: string, answers: Values) =>
    save(phone.here, { kind: 'signature', id, answers: { ...whole, ...answers } })
  await sign(hanh, 'signature-mot', { strokes: '60,100 120,40 180,120;200,10' })
  await sign(hanh, 'signature-hai', { typed: true })
  await hanh.sync()
  await quang.sync()

  expect(await quang.db.signature.where('of').equals(of).count()).toBe(2)
  const read = (await quang.shown('signature', 'signature-mot'))?.version.fields
  expect(read).toMatchObject({ strokes: '60,100 120,40 180,120;200,10', name: 'Phạm Quang Hưng' })

  await sign(hanh, 'signature-ba', { strokes: '60,100 120,40 <svg>' })
  await sign(hanh, 'signature-bon', { strokes: `1,1${' 2,2'.repeat(1000)}` })
  await sign(hanh, 'signature-nam', {})
  await sign(quang, 'signature-mot', { name: 'Người khác' })
  await hanh.sync()
  await quang.sync()
  const refused = async ({ db }: APhone) => {
    const rows = await db.outbox.where('state').equals('refused').toArray()
    return rows.map(({ record, reason }) => [record, reason])
  }
  expect(await refused(hanh)).toEqual([
    ['signature-ba', 'not-valid'],
    ['signature-bon', 'not-valid'],
    ['signature-nam', 'not-valid'],
  ])
  expect(await refused(quang)).toEqual([['signature-mot', 'not-allowed']])
})
