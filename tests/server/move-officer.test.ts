import { expect, test } from 'vitest'

import { moveOfficer } from '#server/move-officer.ts'

import { aCommune, aFeedback, openCommune, pullAll, rowOf } from './a-commune.ts'

test('an officer who moves reads the new commune, and what he wrote for the old one is held there', async () => {
  const { world, signIn } = await aCommune()
  const there = await openCommune(world, 'ban')
  const hanh = await signIn('hanh')
  await hanh.push(aFeedback('feedback-truoc'))

  const moved = await moveOfficer(world, { login: 'hanh', commune: 'Xã Suối Ngần' })
  expect(moved).toEqual({ wrong: 'hanh is in Xã Suối Ngần already.' })
  await world.db.updateTable('communes').set({ name: 'Xã Bản' }).where('id', '=', 'ban').execute()
  await moveOfficer(world, { login: 'hanh', commune: 'Xã Bản' })

  const unsent = { ...aFeedback('feedback-sau'), commune: 'suoi' }
  expect(await hanh.push(unsent)).toEqual([
    { id: unsent.id, refused: 'not-allowed', held: true, at: expect.any(Number) },
  ])
  const { rows } = await pullAll(hanh)
  expect(new Set(rows.map(({ stream }) => stream))).toEqual(new Set(['common:ban']))

  const leader = await signIn('tuyen')
  const held = (await leader.send('GET', '/api/held')).json() as { held: { id: string }[] }
  expect(held.held.map(({ id }) => id)).toEqual([unsent.id])
  const other = await there.signIn('tuyen')
  expect((await other.send('GET', '/api/held')).json()).toEqual({ held: [], more: false })

  const taken = await leader.send('POST', `/api/held/${unsent.id}`, { act: 'take' })
  expect(taken.status).toBe(204)
  expect((await rowOf(leader, 'feedback-sau'))?.fields['author']).toBe('account-hanh')
})
