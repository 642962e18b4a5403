import { expect, test } from 'vitest'

import { DAY_MS } from '#domain/day.ts'
import { eraseOld } from '#server/erase-old.ts'
import { moveOfficer } from '#server/move-officer.ts'

import { aChange, aFeedback, aStep, openCommune, pullAll, START } from './a-commune.ts'
import {
  aCommuneWithDenunciation,
  aDenunciation,
  aStepOf,
  everythingIn,
  named,
  SUMMARY,
  toldTo,
  traces,
  WHICH,
} from './a-denunciation.ts'

const PHONE = '0912345678'

test('who is named and comes to lead names no leader after him', async () => {
  const { quang, tuyen, quantri } = await aCommuneWithDenunciation({
    against: 'leadership',
    handler: 'account-quang',
  })
  await quantri.send('PATCH', '/api/accounts/account-quang', { roles: ['officer', 'leader'] })

  expect(await quang.push(named(tuyen.officer))).toMatchObject([
    { refused: 'not-valid', issues: [{ path: 'handler', code: 'is_leader' }] },
  ])
  expect(await toldTo(tuyen)).toEqual([])
})

test('after somebody who can handle it no more nobody else is named who cannot', async () => {
  const { tuyen, tinh, quantri } = await aCommuneWithDenunciation({ handler: 'account-quang' })
  await quantri.send('PATCH', '/api/accounts/account-quang', { roles: ['viewer'] })

  expect(await tuyen.push(named(tinh.officer))).toMatchObject([
    { refused: 'not-valid', issues: [{ path: 'handler', code: 'cannot_handle' }] },
  ])
})

test.each([
  ['account-tuyen', 'is_leader'],
  ['account-tinh', 'cannot_handle'],
])('whom it is against came to lead: %s is not named then', async (handler, code) => {
  const fields = { againstOthers: null, againstOfficers: ['account-quang'] }
  const { tuyen, quantri } = await aCommuneWithDenunciation(fields)
  await quantri.send('PATCH', '/api/accounts/account-quang', { roles: ['officer', 'leader'] })

  expect(await tuyen.push(named(handler))).toMatchObject([
    { refused: 'not-valid', issues: [{ path: 'handler', code }] },
  ])
})

test('the name of a field no form asks holds no number', async () => {
  const commune = await aCommuneWithDenunciation()
  const step = aStepOf({ words: 'Đã đọc', [`so${PHONE}`]: true })
  expect(await commune.tuyen.push(step)).toMatchObject([{ refused: 'denouncer-named' }])
  expect(await everythingIn(commune)).not.toContain(PHONE)
})

test.each([
  ['againstOfficers', [`so-${PHONE}`]],
  ['topic', `so${PHONE}`],
  ['channel', `ba_lo_thi_mai_${PHONE}`],
])('what is chosen holds no number either: %s', async (name, value) => {
  const commune = await aCommuneWithDenunciation()
  const [receipt] = await commune.hanh.push(aDenunciation({ [name]: value }, 'denunciation-2'))
  expect(receipt).toHaveProperty('refused')
  expect(await everythingIn(commune)).not.toContain(PHONE)
})

test('against is a known code', async () => {
  const commune = await aCommuneWithDenunciation({ against: 'chairman' })
  expect(commune.receipt).toHaveProperty('refused')
})

test('a step that says by now that it is of something else holds no name, alone or in an act', async () => {
  const commune = await aCommuneWithDenunciation({ handler: 'account-quang' })
  const { quang } = commune
  const step = aStepOf({ words: 'Đã đọc' })
  await quang.push(step)
  const words = traces['phone'] ?? ''
  const edit = (at: number) =>
    aChange({
      kind: 'step',
      record: step.record,
      at: START + at,
      fields: { ofKind: 'feedback', words },
    })
  const alone = await quang.push(edit(20))
  const act = [
    aChange({
      kind: 'unit',
      record: 'unit-00001',
      first: true,
      fields: { name: 'Thôn', type: 'village' },
    }),
    edit(30),
  ].map((c) => ({ ...c, group: 'act' }))
  const together = await quang.push(...act)
  expect(alone).toMatchObject([{ refused: 'denouncer-named' }])
  for (const receipt of together) expect(receipt).not.toHaveProperty('held')
  expect(await everythingIn(commune)).not.toContain(words)
})

test('somebody denounced who comes back to the commune leading it closes it to the other leaders', async () => {
  const commune = await aCommuneWithDenunciation({
    againstOthers: null,
    againstOfficers: ['account-tham'],
    handler: 'account-quang',
  })
  const { world, tuyen, quang } = commune
  await openCommune(world, 'ban')
  await world.db.updateTable('communes').set({ name: 'Xã Bản' }).where('id', '=', 'ban').execute()
  await moveOfficer(world, { login: 'tham', commune: 'Xã Bản' })
  await world.db
    .updateTable('accounts')
    .set({ roles: '["leader"]' })
    .where('id', '=', 'account-tham')
    .execute()
  await moveOfficer(world, { login: 'tham', commune: 'Xã Suối Ngần' })
  expect(await toldTo(quang)).toContain(SUMMARY)
  expect(await toldTo(tuyen)).toEqual([])
})

test('who handles it is not taken out of it', async () => {
  const { quang, quantri } = await aCommuneWithDenunciation({
    against: 'leadership',
    handler: 'account-quang',
  })
  await quantri.send('PATCH', '/api/accounts/account-quang', { roles: ['officer', 'leader'] })
  const { status } = await quang.send('POST', `/api/records/denunciation/${WHICH}/seal`, {
    fields: ['handler'],
    why: 'Ghi nhầm',
  })
  expect(status).toBe(400)
  expect(await toldTo(quang)).toContain(SUMMARY)
})

test('a feedback of the same id', async () => {
  const commune = await aCommuneWithDenunciation({ handler: 'account-quang' })
  const { hanh, quang, tham } = commune
  await hanh.push(aFeedback(WHICH))
  await hanh.push(aStep('step-00001', WHICH, { words: 'Đã xem' }))
  await quang.push(aStepOf({ words: 'Đã mở phiếu' }))
  expect(await toldTo(tham)).not.toContain(SUMMARY)
  expect(JSON.stringify((await pullAll(tham)).rows)).not.toContain('Đã mở phiếu')
  expect((await hanh.send('GET', `/api/records/denunciation/${WHICH}/history`)).status).toBe(404)
  expect((await hanh.send('GET', `/api/records/feedback/${WHICH}/history`)).text).not.toContain(
    SUMMARY,
  )
})

test('one that is erased is no matter of the journal, nor are its steps', async () => {
  const commune = await aCommuneWithDenunciation()
  const { world, tuyen } = commune
  await tuyen.push(aStepOf({ words: 'Đã đọc' }))
  const removal = { removedAt: new Date(START).toISOString(), removedWhy: 'Ghi nhầm' }
  const seen = (await pullAll(tuyen)).rows.find(({ id }) => id === WHICH)
  const ids =
    seen && 'stamps' in seen ? Object.values(seen.stamps).map((stamp) => stamp.slice(14)) : []
  const over = { removedAt: [...new Set(ids)] }
  await tuyen.push(
    aChange({ kind: 'denunciation', record: WHICH, at: START + 99, fields: removal, over }),
  )

  world.pass(401 * DAY_MS)
  expect((await eraseOld(world)).records).toBe(1)

  const again = await commune.signIn('quantri')
  const { text } = await again.send('GET', '/api/journal')
  expect(text).toContain('record-left')
  expect(text).not.toMatch(/denunciation|step/)
})
