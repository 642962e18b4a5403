import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { save } from '#data/save.ts'
import { DAY_MS } from '#domain/day.ts'
import { closeBook, openBook } from '#server/book.ts'
import { erase } from '#server/erase.ts'
import { nightlyBackup } from '#server/nightly.ts'
import { inTransaction } from '#server/transaction.ts'
import type { World } from '#server/world.ts'

import { type Dump, dumpOf, moveAway, putBack } from '../server/a-backup.ts'
import { anyFeedback, openCommune } from '../server/a-commune.ts'
import { type APhone, aWorld } from '../world/world.ts'
import { ID, saidOf, write } from './one-feedback.ts'
import { everybody, readNothing } from './receipts-alone.ts'

async function heldIn({ db }: World): Promise<{ id: string; changes: string }[]> {
  return db.selectFrom('held').select(['id', 'changes']).execute()
}

async function twoWhoRead() {
  const life = await aWorld()
  const [hanh, leader] = [await life.phone('hanh'), await life.phone('tuyen')]
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback, isNew: true })
  await everybody(hanh, leader)
  return { ...life, hanh, leader, dump: await dumpOf(life.world) }
}

/** Exchanges until the phone would send something; answers what the database holds then. */
async function untilItSends(phone: APhone, world: World): Promise<Dump> {
  const { fetch } = phone
  let dump: Dump | undefined
  phone.fetch = async (input, init) => {
    const { changes } = JSON.parse(String(init?.body)) as { changes: unknown[] }
    if (changes.length === 0) return fetch(input, init)
    dump = await dumpOf(world)
    throw new TypeError('Failed to fetch')
  }
  await phone.sync().catch(() => undefined)
  phone.fetch = fetch
  if (!dump) throw new Error('It sent nothing')
  return dump
}

test('what was sent again and lost again, before anything was read, is sent once more', async () => {
  const { world, hanh, leader, dump } = await twoWhoRead()
  await write(hanh, { content: 'Lần hai' })
  await everybody(hanh, leader)
  await write(leader, { content: 'Lần ba' })
  await everybody(leader, hanh)
  await putBack(world, dump)
  const before = await untilItSends(hanh, world)
  await readNothing(hanh)

  await putBack(world, before)
  for (const topic of ['health', 'land', 'health', 'land']) await write(leader, { topic })
  await everybody(leader, hanh, leader)

  expect(await saidOf(world)).toContain('Lần hai')
})

test('a later receipt in a stream that is not read stands for no earlier one', async () => {
  const { world, app, giveRoles, hanh, leader, dump } = await twoWhoRead()
  await write(hanh, { content: 'Lần hai' })
  await everybody(hanh)
  await write(hanh, { content: 'Lần ba' })
  await giveRoles('hanh', ['viewer'])
  await everybody(hanh)
  await putBack(world, dump)
  // He is a viewer again before his phone has heard of anything.
  await giveRoles('hanh', ['viewer'])
  await leader.signIn()
  for (const topic of ['health', 'land']) await write(leader, { topic })
  await leader.sync()
  const aDay = () => {
    world.pass(DAY_MS + 1000)
    hanh.clock.now += DAY_MS + 1000
  }
  aDay()
  await hanh.signIn()
  await everybody(hanh)
  await leader.signIn()
  const last = (await heldIn(world)).find(({ changes }) => changes.includes('Lần ba'))
  await app.request(`/api/held/${last?.id}`, {
    method: 'POST',
    headers: { cookie: leader.cookie, 'content-type': 'application/json', 'x-gan-dan': '1' },
    body: JSON.stringify({ act: 'take' }),
  })
  aDay()
  await hanh.signIn()
  await everybody(hanh)

  await giveRoles('hanh', ['officer'])
  await everybody(hanh)

  const here = (await heldIn(world)).map(({ changes }) => changes).join(' ')
  expect(`${(await saidOf(world)).join(' ')} ${here}`).toContain('Lần hai')
})

test('what was held and is held no more leaves no phone, whatever else goes first', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gan-dan-held-lost-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const { phone, world } = await aWorld()
  await openCommune(world, 'khac')
  const hanh = await phone('hanh')
  await everybody(hanh)
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback, isNew: true })
  await moveAway(world, 'hanh')
  const dump = await dumpOf(world)
  await hanh.signIn()
  await everybody(hanh)
  expect(await hanh.db.outbox.toArray()).toMatchObject([{ state: 'refused', held: true }])
  await putBack(world, dump)
  world.pass(31 * DAY_MS)
  hanh.clock.now += 31 * DAY_MS
  await nightlyBackup(world, folder)
  await hanh.signIn()
  const there = { ...hanh.here, officer: { ...hanh.here.officer, commune: 'khac' } }
  const OTHER = 'feedbackbbbbbbbb'
  await save(there, { kind: 'feedback', id: OTHER, answers: anyFeedback, isNew: true })

  await everybody(hanh)

  // Held anew, and in no backup yet: it is here as well.
  const here = await hanh.db.outbox.where('[kind+record]').equals(['feedback', ID]).toArray()
  expect(here).toMatchObject([{ state: 'refused', held: true }])
  expect(await heldIn(world)).toHaveLength(1)
})

test('after a restore nobody holds words of a record that is out for good', async () => {
  const life = await aWorld()
  const { world } = life
  await openCommune(world, 'khac')
  const hanh = await life.phone('hanh')
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback, isNew: true })
  await everybody(hanh)
  await moveAway(world, 'hanh')
  await hanh.signIn()
  await everybody(hanh)
  world.pass(401 * DAY_MS)
  hanh.clock.now += 401 * DAY_MS
  await inTransaction(world, async (inside) => {
    const book = await openBook(inside.db, 'suoi', [])
    await erase(inside, book, { kind: 'feedback', id: ID })
    await closeBook(book)
  })
  await life.restore(await life.backUp())
  await hanh.signIn()

  await everybody(hanh)

  expect(await heldIn(life.served.world)).toEqual([])
  // What he wrote is his, and leaves his phone by no answer.
  expect(await hanh.db.outbox.toArray()).toMatchObject([{ state: 'refused', reason: 'erased' }])
})
