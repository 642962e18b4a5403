import { expect, test } from 'vitest'

import { save } from '#data/save.ts'

import { dumpOf, putBack } from '../server/a-backup.ts'
import { anyFeedback } from '../server/a-commune.ts'
import { aWorld } from '../world/world.ts'
import { ID, saidOf, write } from './one-feedback.ts'
import { everybody, readNothing } from './receipts-alone.ts'

test('what was read and lost is missed also where a later change is taken anew at its old place', async () => {
  const { world, phone } = await aWorld()
  const [hanh, leader] = [await phone('hanh'), await phone('tuyen')]
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback, isNew: true })
  await everybody(hanh, leader)
  const dump = await dumpOf(world)
  await write(hanh, { content: 'Lần hai' })
  await everybody(hanh, leader)
  await write(leader, { content: 'Lần ba' })
  await everybody(leader, hanh)

  await putBack(world, dump)
  world.pass(60_000)
  await everybody(leader)
  await everybody(hanh)

  expect(await saidOf(world)).toEqual(expect.arrayContaining(['Lần hai', 'Lần ba']))
})

test('… and where its writer had the receipt of that change alone', async () => {
  const { world, phone } = await aWorld()
  const [hanh, leader, quang] = [await phone('hanh'), await phone('tuyen'), await phone('quang')]
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback, isNew: true })
  await everybody(hanh, leader, quang)
  const dump = await dumpOf(world)
  await write(hanh, { content: 'Lần hai' })
  await hanh.sync()
  leader.clock.now += 60_000
  await save(leader.here, { kind: 'feedback', id: ID, answers: { topic: 'health' } })
  await readNothing(leader)
  await everybody(hanh)

  await putBack(world, dump)
  world.pass(60_000)
  await write(quang, { content: 'Lần ba' })
  await everybody(quang)
  await everybody(leader)
  await everybody(hanh)

  expect(await saidOf(world)).toEqual(expect.arrayContaining(['Lần hai', 'Lần ba']))
})
