import { expect, test } from 'vitest'

import { save, saveTogether } from '#data/save.ts'
import type { World } from '#server/world.ts'

import { type Dump, dumpOf, moveAway, putBack } from '../server/a-backup.ts'
import { anyFeedback, openCommune } from '../server/a-commune.ts'
import { anyDenunciation } from '../server/a-denunciation.ts'
import { type APhone, aWorld, wordsOn } from '../world/world.ts'
import { everybody, readNothing } from './receipts-alone.ts'

const [ID, WHO] = ['feedbackaaaaaaaa', 'citizenaaaaaaaaa'] as const

/** Somebody whose name is kept back, with what was said, in one act. */
function withhold({ here }: APhone): Promise<void> {
  const answers = { ...anyFeedback, raisedBy: 'withheld' }
  return saveTogether(here, [
    { kind: 'feedback', id: ID, answers, isNew: true },
    { kind: 'citizen', id: WHO, answers: { of: ID, name: 'Bà Mùi', kept: true }, isNew: true },
  ])
}

test('a name kept back in the last seconds comes back from its writer, in the same life', async () => {
  const { phone, world } = await aWorld()
  const hanh = await phone('hanh')
  await hanh.sync()
  const dump = await dumpOf(world)
  await withhold(hanh)
  await everybody(hanh)
  await putBack(world, dump)

  await everybody(hanh)
  const again = await phone('hanh')
  await again.sync()

  expect(await wordsOn(hanh, 'citizen', WHO, 'name')).toBe('Bà Mùi')
  expect(await wordsOn(again, 'citizen', WHO, 'name')).toBe('Bà Mùi')
})

test('… and from a leader’s phone where the writer’s is lost', async () => {
  const { phone, world } = await aWorld()
  const [hanh, leader] = [await phone('hanh'), await phone('tuyen')]
  await everybody(hanh, leader)
  const dump = await dumpOf(world)
  await withhold(hanh)
  await everybody(hanh, leader)
  expect(await wordsOn(leader, 'citizen', WHO, 'name')).toBe('Bà Mùi')
  await putBack(world, dump)

  await everybody(leader)
  const again = await phone('hanh')
  await again.sync()

  expect(await wordsOn(leader, 'citizen', WHO, 'name')).toBe('Bà Mùi')
  expect(await wordsOn(again, 'citizen', WHO, 'name')).toBe('Bà Mùi')
})

test('… and where its writer had the receipt alone', async () => {
  const { phone, world } = await aWorld()
  const hanh = await phone('hanh')
  await save(hanh.here, { kind: 'task', id: 'taskaaaaaaaaaaaa', answers: { content: 'Việc' } })
  await everybody(hanh)
  const dump = await dumpOf(world)
  await withhold(hanh)
  await readNothing(hanh)
  await putBack(world, dump)

  await everybody(hanh)
  const again = await phone('hanh')
  await again.sync()

  expect(await wordsOn(again, 'feedback', ID)).toBe(anyFeedback.content)
  expect(await wordsOn(again, 'citizen', WHO, 'name')).toBe('Bà Mùi')
})

test('what was taken in the last seconds, with a role that was given in them, is not lost with it', async () => {
  const { phone, world, giveRoles } = await aWorld()
  const leader = await phone('tuyen')
  await giveRoles('hanh', ['viewer'])
  const dump = await dumpOf(world)
  await giveRoles('hanh', ['officer'])
  const hanh = await phone('hanh')
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback, isNew: true })
  await everybody(hanh)
  await putBack(world, dump)

  await hanh.signIn()
  await everybody(hanh, leader)

  expect(await wordsOn(leader, 'feedback', ID)).toBe(anyFeedback.content)
  expect(await hanh.shown('feedback', ID)).toBeUndefined()
})

test('what is taken where something was lost is no word that somebody replaced since', async () => {
  const { phone, world } = await aWorld()
  const [hanh, leader] = [await phone('hanh'), await phone('tuyen')]
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback, isNew: true })
  await everybody(hanh, leader)
  const dump = await dumpOf(world)
  await save(leader.here, { kind: 'feedback', id: ID, answers: { place: 'Ngõ khác' } })
  await everybody(leader, hanh)
  await putBack(world, dump)
  // It is taken at the very place of what was lost.
  await save(hanh.here, { kind: 'feedback', id: ID, answers: { content: 'Sửa sau đó' } })

  await everybody(hanh, leader)

  const sent = await hanh.db.outbox.filter(({ first }) => !first).toArray()
  expect(sent).toMatchObject([{ fields: { content: 'Sửa sau đó' }, state: 'kept' }])
  for (const { id, over } of sent) expect(over?.['content']).not.toContain(id)
  for (const each of [hanh, leader]) {
    expect(await wordsOn(each, 'feedback', ID)).toBe('Sửa sau đó')
    expect(await wordsOn(each, 'feedback', ID, 'place')).toBe('Ngõ khác')
  }
})

test('what was taken before its officer moved is in sight again with the old commune, or asked for', async () => {
  const { phone, world } = await aWorld()
  await openCommune(world, 'khac')
  const hanh = await phone('hanh')
  await everybody(hanh)
  const dump = await dumpOf(world)
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback, isNew: true })
  await everybody(hanh)
  await moveAway(world, 'hanh')
  // The app asks who its officer is by now before it exchanges.
  await hanh.signIn()
  await everybody(hanh)
  expect(await hanh.shown('feedback', ID)).toBeUndefined()
  await putBack(world, dump)

  await hanh.signIn()
  await everybody(hanh)
  const again = await phone('hanh')
  await again.sync()

  for (const each of [hanh, again])
    expect(await wordsOn(each, 'feedback', ID)).toBe(anyFeedback.content)
})

/** Puts the database back as soon as rows are read for an answer: after what came was taken. */
function putBackBeforeReading({ db }: World, dump: Dump): void {
  const begin = db.transaction.bind(db)
  const execute = async (read: () => Promise<unknown>) => {
    Reflect.set(db, 'transaction', begin)
    await putBack({ db }, dump)
    return begin().execute(read)
  }
  const setIsolationLevel = () => ({ setAccessMode: () => ({ execute }) })
  Reflect.set(db, 'transaction', () => Object.assign(begin(), { setIsolationLevel }))
}

test('a denunciation stays on its phone where the database that took it is gone before the answer', async () => {
  const { phone, world } = await aWorld()
  const hanh = await phone('hanh')
  await everybody(hanh)
  const dump = await dumpOf(world)
  await save(hanh.here, { kind: 'denunciation', id: ID, answers: anyDenunciation, isNew: true })
  putBackBeforeReading(world, dump)

  const taken = world.db.selectFrom('rows').select('id').where('kind', '=', 'denunciation')

  await expect(hanh.sync()).rejects.toMatchObject({ trouble: 'server' })
  expect(await taken.execute()).toEqual([])
  expect(await hanh.db.outbox.toArray()).toMatchObject([{ record: ID, state: 'waiting' }])
  await everybody(hanh)

  expect(await taken.execute()).toEqual([{ id: ID }])
  expect(await hanh.db.outbox.toArray()).toEqual([])
})
