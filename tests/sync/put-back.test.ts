import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { save, saveTogether } from '#data/save.ts'
import { DAY_MS } from '#domain/day.ts'
import type { Values } from '#domain/record.ts'
import { nightlyBackup } from '#server/nightly.ts'
import type { World } from '#server/world.ts'

import { dumpOf, moveAway, putBack } from '../server/a-backup.ts'
import { anyFeedback, openCommune } from '../server/a-commune.ts'
import { type APhone, aWorld, wordsOn } from '../world/world.ts'

const [ID, WHO] = ['feedbackaaaaaaaa', 'citizenaaaaaaaaa'] as const

/** Somebody whose name is kept back, with what was said, in one act. */
function withhold({ here }: APhone): Promise<void> {
  const answers = { ...anyFeedback, raisedBy: 'withheld' }
  return saveTogether(here, [
    { kind: 'feedback', id: ID, answers, isNew: true },
    { kind: 'citizen', id: WHO, answers: { of: ID, name: 'Bà Mùi', kept: true }, isNew: true },
  ])
}

async function everybody(...phones: APhone[]): Promise<void> {
  for (const phone of [...phones, ...phones, ...phones]) await phone.sync()
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

/** Sends what waits to a server so busy that it gives receipts alone. */
async function readNothing(phone: APhone): Promise<void> {
  const { fetch } = phone
  phone.fetch = async (input, init) => {
    const { cursors } = JSON.parse(String(init?.body)) as { cursors: Record<string, string> }
    const reply = await fetch(input, init)
    const { streams, ...said } = (await reply.json()) as { streams: Record<string, object> }
    const unread = Object.keys(streams).map((name) => [
      name,
      { ...streams[name], cursor: cursors[name] ?? '0.aaaaaaaaaa', digest: undefined },
    ])
    const busy = { ...said, rows: [], more: true, streams: Object.fromEntries(unread) }
    return new Response(JSON.stringify(busy), { headers: { 'retry-after': '5' } })
  }
  await expect(phone.sync()).rejects.toMatchObject({ trouble: 'server' })
  phone.fetch = fetch
}

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

/** What the log of the commune has of the feedback's words, in the order in which it was taken. */
async function saidOf({ db }: World): Promise<unknown[]> {
  const log = db.selectFrom('log').select('fields').where('record', '=', ID)
  const fields = (await log.orderBy('position').execute()).map(({ fields: text }) => text ?? '{}')
  return fields.map((text) => (JSON.parse(text) as Values)['content']).filter(Boolean)
}

test('words that were lost, and that their officer had replaced before anybody knew, stay in the history', async () => {
  const { phone, world } = await aWorld()
  const hanh = await phone('hanh')
  const write = async (content: string) => {
    hanh.clock.now += 60_000
    await save(hanh.here, { kind: 'feedback', id: ID, answers: { content } })
  }
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback, isNew: true })
  await everybody(hanh)
  const dump = await dumpOf(world)
  await write('Lần hai')
  await readNothing(hanh)
  await putBack(world, dump)
  await write('Lần ba')

  await everybody(hanh)

  expect(new Set(await saidOf(world))).toEqual(new Set([anyFeedback.content, 'Lần hai', 'Lần ba']))
  expect(await wordsOn(hanh, 'feedback', ID)).toBe('Lần ba')
  expect(await hanh.shown('feedback', ID)).not.toHaveProperty('attention')
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
  const folder = await mkdtemp(join(tmpdir(), 'gan-dan-put-back-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
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
  expect(await hanh.db.outbox.toArray()).toMatchObject([{ state: 'kept' }, { state: 'kept' }])

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
