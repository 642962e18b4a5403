import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { save } from '#data/save.ts'
import { DAY_MS } from '#domain/day.ts'
import { nightlyBackup } from '#server/nightly.ts'

import { dumpOf, moveAway, putBack } from '../server/a-backup.ts'
import { anyFeedback, openCommune } from '../server/a-commune.ts'
import { aWorld } from '../world/world.ts'
import { ID, saidOf, write } from './one-feedback.ts'
import { everybody, readNothing } from './receipts-alone.ts'

/** A phone whose officer was moved to another commune after he had written so many feedbacks. */
async function movedAfter(records: readonly string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'gan-dan-read-anew-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const life = await aWorld()
  await openCommune(life.world, 'khac')
  const hanh = await life.phone('hanh')
  for (const id of records) {
    await save(hanh.here, { kind: 'feedback', id, answers: anyFeedback, isNew: true })
  }
  await everybody(hanh)
  await moveAway(life.world, 'hanh')
  await hanh.signIn()
  await everybody(hanh)
  const backUp = async () => {
    life.world.pass(2 * DAY_MS)
    hanh.clock.now += 2 * DAY_MS
    await nightlyBackup(life.world, folder)
  }
  return { ...life, hanh, backUp }
}

test('what is read anew with the answer that gives it back is compared with the log first', async () => {
  const { phone, world } = await aWorld()
  await openCommune(world, 'khac')
  const [hanh, leader] = [await phone('hanh'), await phone('tuyen')]
  await write(hanh, anyFeedback)
  await everybody(hanh, leader)
  const dump = await dumpOf(world)
  await write(hanh, { content: 'Lần hai' })
  await hanh.sync()
  await write(hanh, { content: 'Lần ba' })
  await hanh.sync()
  await moveAway(world, 'hanh')
  await hanh.signIn()
  await everybody(hanh)
  await putBack(world, dump)
  for (const topic of ['health', 'land', 'health']) await write(leader, { topic })
  await leader.sync()

  await hanh.signIn()
  await everybody(hanh)

  const all = [anyFeedback.content, 'Lần hai', 'Lần ba']
  expect(new Set(await saidOf(world))).toEqual(new Set(all))
})

test('what stands where nothing was ever read, and is read no longer, is sealed with that', async () => {
  const { phone, giveRoles } = await aWorld()
  const hanh = await phone('hanh')
  await write(hanh, anyFeedback)
  await readNothing(hanh)
  await giveRoles('hanh', ['viewer'])

  await everybody(hanh)

  const [own] = await hanh.db.outbox.toArray()
  expect(own).toMatchObject({ state: 'kept', sealed: expect.any(String) })
  expect(own).not.toHaveProperty('lies')
})

test('what is only asked for goes together, and none of it is sent again for another reason', async () => {
  const records = Array.from({ length: 12 }, (_, at) => `feedback${'abcdefghijkl'[at]}aaaaaaa`)
  const { hanh, backUp } = await movedAfter(records)
  await backUp()
  hanh.sent.length = 0

  await everybody(hanh)

  expect(await hanh.db.outbox.toArray()).toEqual([])
  expect(hanh.sent.map(({ changes }) => changes).filter(Boolean)).toEqual([12])
})

test('… and what grew too old for it on a bad road is not asked for any more', async () => {
  const { world, hanh, backUp } = await movedAfter([ID])
  await backUp()
  const { fetch } = hanh
  hanh.fetch = async (input, init) => {
    const { changes } = JSON.parse(String(init?.body)) as { changes: unknown[] }
    if (changes.length > 0) throw new TypeError('Failed to fetch')
    return fetch(input, init)
  }
  await hanh.sync().catch(() => undefined)
  expect(await hanh.db.outbox.toArray()).toMatchObject([{ state: 'waiting', leaving: 1 }])
  hanh.fetch = fetch
  hanh.sent.length = 0

  world.pass(366 * DAY_MS)
  hanh.clock.now += 366 * DAY_MS
  await hanh.signIn()
  await hanh.sync()

  expect(hanh.sent.filter(({ changes }) => changes > 0)).toEqual([])
  expect(await hanh.db.outbox.toArray()).toEqual([])
})
