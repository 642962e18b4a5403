import { expect, test } from 'vitest'

import { deriveAgain, deriveForVersion } from '#data/derived.ts'
import { openForEdit } from '#data/drafts.ts'
import { type Saving, save } from '#data/save.ts'
import { sync } from '#sync/sync.ts'

import { anyFeedback } from '../server/a-commune.ts'
import { type APhone, aWorld } from '../world/world.ts'

const ID = 'feedbackaaaaaaaa'
const OFF = {
  on: '2026-11-24',
  type: 'day_off',
  name: 'Ngày nghỉ',
  verified: false,
  basis: 'default',
  source: 'Ngày của bài kiểm tra',
}

/** Exchanges as the app does, and counts anew where the calendar changed; says whether it did. */
async function hear(phone: APhone): Promise<boolean> {
  let hasChanged = false
  await sync(phone, { pace: phone.pace, onCalendar: () => void (hasChanged = true) })
  if (hasChanged) await deriveForVersion(phone.db, 'this one')
  return hasChanged
}

async function dueOn(phone: APhone) {
  return (await phone.shown('feedback', ID))?.dueOn
}

const aDay = (id: string, answers: Saving['answers']): Saving => ({ kind: 'holiday', id, answers })

test('phones that heard of every correction and one that heard of the last say the same day', async () => {
  const { phone } = await aWorld()
  const [hanh, quang, admin] = [await phone('hanh'), await phone('quang'), await phone('quantri')]
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback })
  await hear(hanh)
  const heard = [await dueOn(hanh)]
  const corrections: Saving[] = [
    aDay('holidayaaaaaaaaa', OFF),
    aDay('holidaybbbbbbbbb', { ...OFF, on: '2026-11-26', type: 'swapped_off' }),
    aDay('holidayccccccccc', { ...OFF, on: '2026-11-28', type: 'make_up' }),
    aDay('holidayaaaaaaaaa', { on: '2026-11-29', type: 'make_up' }),
    aDay('holidaybbbbbbbbb', { removedAt: '2026-11-21T00:00:00.000Z', removedWhy: 'Nhầm' }),
  ]
  for (const correction of corrections) {
    await save(admin.here, correction)
    await hear(admin)
    expect(await hear(hanh)).toBe(true)
    heard.push(await dueOn(hanh))
  }
  await hear(quang)

  expect(heard).toEqual([
    '2026-12-02',
    '2026-12-03',
    '2026-12-04',
    '2026-12-03',
    '2026-12-01',
    '2026-11-30',
  ])
  expect(await dueOn(quang)).toBe('2026-11-30')
  // Nothing came since, and nothing is counted again.
  expect(await hear(hanh)).toBe(false)
})

test('a day off that the commune refused moves nothing, and what it had moved goes back', async () => {
  const { phone, giveRoles } = await aWorld()
  await giveRoles('hanh', ['officer', 'admin'])
  const hanh = await phone('hanh')
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback })
  await hear(hanh)
  await save(hanh.here, aDay('holidayaaaaaaaaa', OFF))
  await deriveAgain(hanh.db)
  expect(await dueOn(hanh)).toBe('2026-12-03')

  await giveRoles('hanh', ['officer'])
  await hear(hanh)

  expect((await hanh.shown('holiday', 'holidayaaaaaaaaa'))?.isRefused).toBe(true)
  expect(await dueOn(hanh)).toBe('2026-12-02')
})

test('two admins who each took a day out and changed it leave it in, for all alike', async () => {
  const { phone, giveRoles } = await aWorld()
  await giveRoles('tham', ['coordinator', 'admin'])
  const [hanh, admin, tham] = [await phone('hanh'), await phone('quantri'), await phone('tham')]
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback })
  await save(admin.here, aDay('holidayaaaaaaaaa', OFF))
  for (const each of [hanh, admin, tham]) await hear(each)
  const opened = await openForEdit(tham.here, 'holiday', 'holidayaaaaaaaaa')
  await save(tham.here, { ...aDay('holidayaaaaaaaaa', { ...OFF, name: 'Nghỉ bù' }), opened })
  const removal = { removedAt: '2026-11-21T00:00:00.000Z', removedWhy: 'Nhầm' }
  await save(admin.here, aDay('holidayaaaaaaaaa', removal))
  for (const each of [admin, tham, hanh, admin]) await hear(each)

  expect((await hanh.shown('holiday', 'holidayaaaaaaaaa'))?.list).toBe('open')
  expect(await dueOn(hanh)).toBe('2026-12-03')
  expect(await dueOn(tham)).toBe('2026-12-03')
})
