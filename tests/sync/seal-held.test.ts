import { expect, test } from 'vitest'

import { save } from '#data/save.ts'

import { anyFeedback } from '../server/a-commune.ts'
import { aWorld } from '../world/world.ts'
import { everybody } from './receipts-alone.ts'

const ID = 'feedbackaaaaaaaa'
const headers = { 'content-type': 'application/json', 'x-gan-dan': '1' }

/** A restore lacks a record of which words were taken out; its writer has lost his role since. */
async function whatIsBroughtByAViewer() {
  const life = await aWorld()
  const [hanh, leader] = [await life.phone('hanh'), await life.phone('tuyen')]
  await everybody(hanh, leader)
  const backup = await life.backUp()
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback, isNew: true })
  await everybody(hanh, leader)
  await life.app.request(`/api/records/feedback/${ID}/seal`, {
    method: 'POST',
    headers: { ...headers, cookie: leader.cookie },
    body: JSON.stringify({ fields: ['content'], why: 'Người dân yêu cầu' }),
  })
  // His phone drops the rows before it could read of it.
  await life.giveRoles('hanh', ['viewer'])
  await hanh.signIn()
  await everybody(hanh)
  await life.restore(backup)
  await hanh.signIn()
  await everybody(hanh)
  return { ...life, leader }
}

test('words that were taken out by law are held for nobody after a restore either', async () => {
  const { served } = await whatIsBroughtByAViewer()

  const held = await served.world.db.selectFrom('held').selectAll().execute()
  expect(held).toHaveLength(1)
  expect(JSON.stringify(held)).not.toContain(anyFeedback.content)
})

test('… nor do they stand again where who may takes what was held', async () => {
  const { served, leader } = await whatIsBroughtByAViewer()
  const [held] = await served.world.db.selectFrom('held').select('id').execute()
  await leader.signIn()

  const { status } = await served.app.request(`/api/held/${held?.id}`, {
    method: 'POST',
    headers: { ...headers, cookie: leader.cookie },
    body: JSON.stringify({ act: 'take' }),
  })

  expect(status).toBe(204)
  for (const table of ['rows', 'log', 'held'] as const) {
    const rows = await served.world.db.selectFrom(table).selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(anyFeedback.content)
  }
})
