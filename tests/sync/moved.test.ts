import { expect, test } from 'vitest'

import { keepDraft } from '#data/drafts.ts'
import { save } from '#data/save.ts'
import { makeCommune } from '#server/communes.ts'
import { moveOfficer } from '#server/move-officer.ts'

import { anyFeedback } from '../server/a-commune.ts'
import { aWorld, wordsOn } from '../world/world.ts'

const [ID, DRAFT] = ['feedbackaaaaaaaa', 'feedbackbbbbbbbb'] as const
const WORDS = 'Bà Xuân nói về đường vào bản'

test('what an older version of the app wrote stays with the commune its officer left', async () => {
  const { world, phone } = await aWorld()
  await makeCommune(world, { id: 'ban', name: 'Xã Bản', province: 'Tỉnh Đà Sơn' })
  const hanh = await phone('hanh')
  const values = { content: 'Viết dở' }
  await save(hanh.here, { kind: 'feedback', id: ID, answers: { ...anyFeedback, content: WORDS } })
  await keepDraft(hanh.here, { id: DRAFT, kind: 'feedback', values })
  await hanh.sync()
  // It named no commune beside what it kept.
  await hanh.db.outbox.toCollection().modify((change) => delete change.commune)
  await hanh.db.drafts.toCollection().modify((draft) => delete draft.commune)

  const moved = await moveOfficer(world, { login: 'hanh', commune: 'Xã Bản' })
  expect(moved).not.toHaveProperty('wrong')
  await hanh.signIn()
  for (let round = 0; round < 4; round += 1) await hanh.sync(true)

  const rows = world.db.selectFrom('rows').select('commune').where('id', '=', ID)
  expect(await rows.execute()).toEqual([{ commune: 'suoi' }])
  expect(await hanh.shown('feedback', ID)).toBeUndefined()
  expect(await hanh.db.outbox.toArray()).toMatchObject([{ commune: 'suoi', sealed: 'role' }])
  expect(await hanh.db.drafts.toArray()).toMatchObject([{ commune: 'suoi', sealed: 'role' }])
})

test('what was sent and never read again leaves the screen with the commune it was of', async () => {
  const { world, phone } = await aWorld()
  await makeCommune(world, { id: 'ban', name: 'Xã Bản', province: 'Tỉnh Đà Sơn' })
  const hanh = await phone('hanh')
  await save(hanh.here, { kind: 'feedback', id: ID, answers: { ...anyFeedback, content: WORDS } })
  await hanh.sync()
  // The page of rows ended before its own.
  await hanh.db.base.delete(['feedback', ID])
  await hanh.db.outbox.toCollection().modify({ lies: 1 })
  expect(await wordsOn(hanh, 'feedback', ID)).toBe(WORDS)

  await moveOfficer(world, { login: 'hanh', commune: 'Xã Bản' })
  await hanh.signIn()

  expect(await hanh.shown('feedback', ID)).toBeUndefined()
})
