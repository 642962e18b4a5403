import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { save } from '#data/save.ts'
import { DAY_MS } from '#domain/day.ts'
import type { Values } from '#domain/record.ts'
import { closeBook, openBook } from '#server/book.ts'
import { erase } from '#server/erase.ts'
import { nightlyBackup } from '#server/nightly.ts'
import { inTransaction } from '#server/transaction.ts'
import type { World } from '#server/world.ts'

import { dumpOf, moveAway, putBack } from '../server/a-backup.ts'
import { anyFeedback, openCommune } from '../server/a-commune.ts'
import { aWorld, wordsOn } from '../world/world.ts'
import { everybody, readNothing } from './receipts-alone.ts'

const ID = 'feedbackaaaaaaaa'

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gan-dan-put-back-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** What the log of the commune has of the feedback's words, in the order in which it was taken. */
async function saidOf({ db }: World): Promise<unknown[]> {
  const log = db.selectFrom('log').select('fields').where('record', '=', ID)
  const fields = (await log.orderBy('position').execute()).map(({ fields: text }) => text ?? '{}')
  return fields.map((text) => (JSON.parse(text) as Values)['content']).filter(Boolean)
}

/** Takes a feedback out for good. */
function eraseIn(world: World, id: string): Promise<void> {
  return inTransaction(world, async (inside) => {
    const book = await openBook(inside.db, 'suoi', [])
    await erase(inside, book, { kind: 'feedback', id })
    await closeBook(book)
  })
}

/** A feedback the commune knows, on the phone of who writes more of it. */
async function aFeedback() {
  const life = await aWorld()
  const hanh = await life.phone('hanh')
  const write = async (content: string) => {
    hanh.clock.now += 60_000
    life.world.pass(60_000)
    await save(hanh.here, { kind: 'feedback', id: ID, answers: { content } })
  }
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback, isNew: true })
  await everybody(hanh)
  return { ...life, hanh, write }
}

test('words that were lost, and that their officer had replaced before anybody knew, stay in the history', async () => {
  const { world, hanh, write } = await aFeedback()
  const dump = await dumpOf(world)
  await write('Lần hai')
  await readNothing(hanh)
  await putBack(world, dump)
  await write('Lần ba')

  await everybody(hanh)

  const all = [anyFeedback.content, 'Lần hai', 'Lần ba']
  expect(new Set(await saidOf(world))).toEqual(new Set(all))
  expect(await wordsOn(hanh, 'feedback', ID)).toBe('Lần ba')
  expect(await hanh.shown('feedback', ID)).not.toHaveProperty('attention')
})

test('… and where the last of them is taken anew at the very place at which it was before', async () => {
  const { world, hanh, write } = await aFeedback()
  const dump = await dumpOf(world)
  await write('Lần hai')
  await write('Lần ba')
  await readNothing(hanh)
  await putBack(world, dump)
  await write('Lần bốn')

  await everybody(hanh)

  const all = [anyFeedback.content, 'Lần hai', 'Lần ba', 'Lần bốn']
  expect(new Set(await saidOf(world))).toEqual(new Set(all))
})

test('… and where an own change is taken between the loss and the reading', async () => {
  const { world, hanh, write } = await aFeedback()
  const dump = await dumpOf(world)
  await write('Lần hai')
  await readNothing(hanh)
  await putBack(world, dump)
  await write('Lần ba')
  await write('Lần bốn')
  await readNothing(hanh)

  await everybody(hanh)

  expect(await saidOf(world)).toEqual(expect.arrayContaining(['Lần hai', 'Lần ba', 'Lần bốn']))
})

test('… and where the database is put back between two pages of one exchange', async () => {
  const { world, hanh, write, phone } = await aFeedback()
  const leader = await phone('tuyen')
  for (let at = 0; at < 30; at += 1) {
    const id = `feedbackz${String(at).padStart(7, '0')}`
    await save(leader.here, { kind: 'feedback', id, answers: anyFeedback, isNew: true })
  }
  await leader.sync()
  const dump = await dumpOf(world)
  for (const words of ['Lần hai', 'Lần ba', 'Lần bốn']) await write(words)
  const { fetch } = hanh
  let asked = 0
  hanh.fetch = async (input, init) => {
    asked += 1
    if (asked === 2) await putBack(world, dump)
    Object.assign(hanh.pace, { limit: 5, batch: asked > 1 ? 200 : 1 })
    return fetch(input, init)
  }
  Object.assign(hanh.pace, { limit: 5, batch: 1 })

  await everybody(hanh, leader)

  expect(await saidOf(world)).toEqual(expect.arrayContaining(['Lần hai', 'Lần ba', 'Lần bốn']))
})

test('… and where the last record that was received is out for good by then', async () => {
  const { world, hanh, write } = await aFeedback()
  const other = 'feedbackbbbbbbbb'
  await save(hanh.here, { kind: 'feedback', id: other, answers: anyFeedback, isNew: true })
  await everybody(hanh)
  const dump = await dumpOf(world)
  await write('Lần hai')
  await readNothing(hanh)
  await save(hanh.here, { kind: 'feedback', id: other, answers: { content: 'Chỗ khác' } })
  await readNothing(hanh)
  await putBack(world, dump)
  await eraseIn(world, other)
  await write('Lần ba')

  await everybody(hanh)

  expect(await saidOf(world)).toEqual(expect.arrayContaining(['Lần hai', 'Lần ba']))
})

test('… and nothing of them leaves the phone before the log has answered', async () => {
  const folder = await aFolder()
  const { world, hanh, write, phone } = await aFeedback()
  const leader = await phone('tuyen')
  const pass = (days: number) => {
    world.pass(days * DAY_MS)
    for (const { clock } of [hanh, leader]) clock.now += days * DAY_MS
  }
  await leader.sync()
  await write('Lần hai')
  await write('Lần ba')
  pass(31)
  const dump = await dumpOf(world)
  await readNothing(hanh)
  await putBack(world, dump)
  for (const topic of ['health', 'land', 'health', 'land']) {
    leader.clock.now += 60_000
    await save(leader.here, { kind: 'feedback', id: ID, answers: { topic } })
  }
  await leader.sync()
  pass(2)
  await nightlyBackup(world, folder)

  await everybody(hanh)

  expect(await saidOf(world)).toEqual(expect.arrayContaining(['Lần hai', 'Lần ba']))
})

test('what a colleague’s phone gave back of a lost change is not taken for the change itself', async () => {
  const { phone, world } = await aWorld()
  const [hanh, leader] = [await phone('hanh'), await phone('tuyen')]
  await everybody(hanh, leader)
  const dump = await dumpOf(world)
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback, isNew: true })
  await readNothing(hanh)
  await everybody(leader)
  await putBack(world, dump)
  await everybody(leader)

  await everybody(hanh)

  const [own] = await hanh.db.outbox.toArray()
  const logged = await world.db.selectFrom('log').select(['change', 'position']).execute()
  const { position } = logged.find(({ change }) => change === own?.id) ?? {}
  expect(position).toBeDefined()
  expect(own).toMatchObject({ state: 'kept', receipt: { position } })
  expect(own).not.toHaveProperty('hadReceipt')
})

test('before what its officer reads no longer leaves the phone, the log is asked whether it has it', async () => {
  const folder = await aFolder()
  const { phone, world, app } = await aWorld()
  await openCommune(world, 'khac')
  const hanh = await phone('hanh')
  await everybody(hanh)
  const KEPT = 'feedbackbbbbbbbb'
  await save(hanh.here, { kind: 'feedback', id: KEPT, answers: anyFeedback, isNew: true })
  await everybody(hanh)
  const dump = await dumpOf(world)
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback, isNew: true })
  await everybody(hanh)
  await putBack(world, dump)
  await moveAway(world, 'hanh')
  await hanh.signIn()
  await everybody(hanh)
  const [kept, lost] = [{ state: 'kept' }, { state: 'refused', held: true }]
  expect(await hanh.db.outbox.toArray()).toMatchObject([kept, lost])

  world.pass(2 * DAY_MS)
  hanh.clock.now += 2 * DAY_MS
  await nightlyBackup(world, folder)
  await everybody(hanh)

  // The one is in the backup; the other, which nobody else has, waits for a leader there.
  const left = await hanh.db.outbox.toArray()
  expect(left).toMatchObject([{ record: ID, state: 'refused', held: true, sealed: 'role' }])
  const leader = await phone('tuyen')
  const told = await app.request('/api/held', { headers: { cookie: leader.cookie } })
  const { held } = (await told.json()) as { held: { changes: { record: string }[] }[] }
  expect(held.flatMap(({ changes }) => changes.map(({ record }) => record))).toEqual([ID])
})

test('of what is so old that its record may be out for good the log is not asked', async () => {
  const folder = await aFolder()
  const { world, hanh } = await aFeedback()
  await openCommune(world, 'khac')
  await moveAway(world, 'hanh')
  await hanh.signIn()
  world.pass(401 * DAY_MS)
  hanh.clock.now += 401 * DAY_MS
  await nightlyBackup(world, folder)
  await eraseIn(world, ID)
  await hanh.signIn()

  await everybody(hanh)

  expect(await world.db.selectFrom('held').selectAll().execute()).toEqual([])
  expect(await hanh.db.outbox.toArray()).toEqual([])
})

test('what names no commune is asked for nowhere: that of its officer by now would take it', async () => {
  const folder = await aFolder()
  const { world, hanh } = await aFeedback()
  await openCommune(world, 'khac')
  await moveAway(world, 'hanh')
  await hanh.signIn()
  await everybody(hanh)
  await hanh.db.outbox.toCollection().modify((change) => delete change.commune)
  world.pass(2 * DAY_MS)
  hanh.clock.now += 2 * DAY_MS
  await nightlyBackup(world, folder)

  await everybody(hanh)

  const rows = world.db.selectFrom('rows').select('commune').where('id', '=', ID)
  expect(await rows.execute()).toEqual([{ commune: 'suoi' }])
})
