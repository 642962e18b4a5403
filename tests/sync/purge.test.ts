import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { DAY_MS } from '#domain/day.ts'
import { editDraftOf, keepDraft } from '#data/drafts.ts'
import { ownOf } from '#data/db.ts'
import { save } from '#data/save.ts'
import { nightlyBackup } from '#server/nightly.ts'

import { anyFeedback, openCommune } from '../server/a-commune.ts'
import { type APhone, aWorld, everythingOn, wordsOn } from '../world/world.ts'

let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'gan-dan-purge-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

const [ID, OTHER, WHO] = ['feedbackaaaaaaaa', 'feedbackbbbbbbbb', 'citizenaaaaaaaaa'] as const
const NAME = 'Bà Lò Thị Ẩn'
const log = (phone: APhone, id: string = ID, more: object = {}) =>
  save(phone.here, { kind: 'feedback', id, answers: { ...anyFeedback, ...more } })
const keepName = (phone: APhone) =>
  save(phone.here, { kind: 'citizen', id: WHO, answers: { of: ID, name: NAME, kept: true } })
const assign = async (phone: APhone, to: APhone, name: string) => {
  const step = { of: ID, ofKind: 'feedback', on: '2026-11-20' }
  // Assigned anew it goes no further: the words alone say so.
  const how = name === 'step' ? { to: 'settling' } : { words: 'Giao lại' }
  const given = { ...how, toUnit: 'unit-0001', toOfficer: to.here.officer.id }
  phone.clock.now += 60_000
  const ids = [`${name}aaaaaaaaaaaa`, `${name}bbbbbbbbbbbb`] as const
  await save(phone.here, { kind: 'step', id: ids[0], answers: { ...step, to: 'sorted' } })
  await save(phone.here, { kind: 'step', id: ids[1], answers: { ...step, ...given } })
}

async function everybody(...phones: APhone[]): Promise<void> {
  for (const phone of [...phones, ...phones]) await phone.sync()
}

/** Hạnh kept a name back; Quang was given the matter. */
async function aKeptNameGivenToQuang() {
  const life = await aWorld()
  const [hanh, quang, tham] = [
    await life.phone('hanh'),
    await life.phone('quang'),
    await life.phone('tham'),
  ]
  await log(hanh, ID, { raisedBy: 'withheld' })
  await keepName(hanh)
  await assign(hanh, quang, 'step')
  await everybody(hanh, quang, tham)
  return { ...life, hanh, quang, tham }
}

test('a name kept back is on no phone but those that need it, in no table', async () => {
  const { phone, hanh, quang, tham } = await aKeptNameGivenToQuang()
  const [tuyen, tinh] = [await phone('tuyen'), await phone('tinh')]
  await everybody(tuyen, tinh)

  for (const reader of [hanh, quang, tuyen]) {
    expect(await wordsOn(reader, 'citizen', WHO, 'name')).toBe(NAME)
  }
  for (const other of [tham, tinh]) expect(await everythingOn(other)).not.toContain(NAME)
  expect(await wordsOn(tham, 'feedback', ID, 'raisedBy')).toBe('withheld')
})

test('when the matter goes to another, the name leaves the phone of who had it, whole', async () => {
  const { hanh, quang, tham } = await aKeptNameGivenToQuang()

  await assign(hanh, tham, 'more')
  await everybody(hanh, quang, tham)

  expect(await everythingOn(quang)).not.toContain(NAME)
  expect(await wordsOn(tham, 'citizen', WHO, 'name')).toBe(NAME)
  expect(await wordsOn(quang, 'feedback', ID)).toBe(anyFeedback.content)
})

test('a record that moved stays in sight, whichever of its row and the word that it is gone comes first', async () => {
  const { hanh, quang, tham } = await aKeptNameGivenToQuang()
  const keep = (kept: boolean) => save(hanh.here, { kind: 'citizen', id: WHO, answers: { kept } })

  // Its row comes in the commune's stream, and after it the word that it left its own.
  await keep(false)
  await everybody(hanh, quang, tham)
  for (const phone of [hanh, quang, tham]) {
    expect(await wordsOn(phone, 'citizen', WHO, 'name')).toBe(NAME)
  }
  // Back again it is the other way round, and nothing of it stays where it may not be read.
  await keep(true)
  await everybody(hanh, quang, tham)

  for (const phone of [hanh, quang]) {
    expect(await wordsOn(phone, 'citizen', WHO, 'name')).toBe(NAME)
  }
  expect(await everythingOn(tham)).not.toContain(NAME)
  // Nothing had to be read again for it.
  for (const { db } of [hanh, quang, tham]) expect(await ownOf(db)).not.toHaveProperty('differed')
})

test('what its reader wrote of it and had not sent stays sealed: counted, sent, and on no screen', async () => {
  const { served, hanh, quang, tham } = await aKeptNameGivenToQuang()
  await save(quang.here, { kind: 'citizen', id: WHO, answers: { phone: '0900 1' } })
  const values = { name: `${NAME} sửa dở` }
  await keepDraft(quang.here, { id: editDraftOf(WHO), kind: 'citizen', values })
  await assign(hanh, tham, 'more')
  await hanh.sync()

  await quang.sync()
  await quang.sync()

  expect(await quang.shown('citizen', WHO)).toBeUndefined()
  const [draft] = await quang.db.drafts.toArray()
  expect(draft).toHaveProperty('sealed')
  const mine = await quang.db.outbox.filter(({ record }) => record === WHO).toArray()
  expect(mine).toMatchObject([{ sealed: expect.any(String), state: 'refused', held: true }])
  const held = await served.world.db.selectFrom('held').select('changes').execute()
  expect(held).toHaveLength(1)
})

test('a restricted stream lost while another stream is read anew is purged too', async () => {
  const { hanh, quang, tham } = await aKeptNameGivenToQuang()
  const values = { name: `${NAME} sửa dở` }
  await keepDraft(quang.here, { id: editDraftOf(WHO), kind: 'citizen', values })
  await assign(hanh, tham, 'more')
  await hanh.sync()
  const cursors = (await quang.db.own.get('own'))?.cursors ?? {}
  const { 'commune:suoi': _, ...others } = cursors
  await quang.db.own.update('own', { over: { streams: ['commune:suoi'], phase: 'reading' } })
  await quang.db.own.update('own', { cursors: others })

  await everybody(quang)

  expect(await quang.db.own.get('own')).not.toHaveProperty('over')
  expect(await quang.db.base.get(['citizen', WHO])).toBeUndefined()
  expect(await quang.shown('citizen', WHO)).toBeUndefined()
  expect(await quang.db.drafts.toArray()).toMatchObject([{ sealed: expect.any(String) }])
})

test('an officer without his role keeps his unsent work sealed, and has all again with the role', async () => {
  const { giveRoles, phone, served } = await aWorld()
  const [hanh, tuyen] = [await phone('hanh'), await phone('tuyen')]
  await log(hanh)
  await hanh.sync()
  await log(hanh, ID, { content: 'Sửa chưa gửi' })
  await log(hanh, OTHER, { content: 'Ghi chưa gửi' })
  await keepDraft(hanh.here, {
    id: 'draftaaaaaaaaaaa',
    kind: 'feedback',
    values: { content: 'Dở' },
  })
  await keepDraft(hanh.here, { id: `step:${ID}`, kind: 'step', values: { words: 'Bước dở' } })
  await giveRoles('hanh', ['viewer'])

  await hanh.sync()

  expect(await hanh.db.feedback.toArray()).toEqual([])
  expect(await hanh.db.base.where('stream').equals('commune:suoi').count()).toBe(0)
  const waiting = await hanh.db.outbox.where('state').equals('refused').toArray()
  expect(waiting).toMatchObject([
    { sealed: expect.any(String), held: true },
    { sealed: expect.any(String), held: true },
  ])
  for (const draft of await hanh.db.drafts.toArray()) expect(draft).toHaveProperty('sealed')
  expect(await served.world.db.selectFrom('held').select('id').execute()).toHaveLength(2)
  await giveRoles('hanh', ['officer'])
  await hanh.sync(true)
  await hanh.sync(true)
  await tuyen.sync()

  for (const each of [hanh, tuyen]) {
    expect(await wordsOn(each, 'feedback', ID)).toBe('Sửa chưa gửi')
    expect(await wordsOn(each, 'feedback', OTHER)).toBe('Ghi chưa gửi')
  }
  for (const draft of await hanh.db.drafts.toArray()) expect(draft).not.toHaveProperty('sealed')
  expect(await hanh.db.drafts.count()).toBe(2)
  // What was taken before the phone heard of the role counts as sealed no longer.
  await hanh.signIn()
  await hanh.sync()
  expect(await hanh.db.outbox.filter(({ sealed }) => sealed !== undefined).count()).toBe(0)
})

test('work taken with the role that came back is in sight before its row has been read', async () => {
  const { giveRoles, phone } = await aWorld()
  const [hanh, quang] = [await phone('hanh'), await phone('quang')]
  await hanh.sync()
  await log(hanh, 'feedbackzzzzzzzz', { content: 'Ghi khi còn vai' })
  await giveRoles('hanh', ['viewer'])
  await hanh.signIn()
  expect(await hanh.shown('feedback', 'feedbackzzzzzzzz')).toBeUndefined()
  for (let at = 0; at < 12; at += 1) {
    await log(quang, `feedback${String.fromCodePoint(97 + at).repeat(8)}`)
  }
  await quang.sync()
  await giveRoles('hanh', ['officer'])
  // The receipt comes, the row does not: the road ends after the first of several pages.
  hanh.pace.limit = 5
  hanh.meanwhile = async () => void (hanh.weather = 'request-lost')
  await expect(hanh.sync()).rejects.toMatchObject({ trouble: 'offline' })
  expect(await hanh.db.base.get(['feedback', 'feedbackzzzzzzzz'])).toBeUndefined()

  await hanh.signIn()

  expect(await wordsOn(hanh, 'feedback', 'feedbackzzzzzzzz')).toBe('Ghi khi còn vai')
  hanh.weather = 'fair'
  await hanh.sync()
  expect(await wordsOn(hanh, 'feedback', 'feedbackzzzzzzzz')).toBe('Ghi khi còn vai')
  expect(await hanh.db.outbox.where('lies').equals(1).count()).toBe(0)
})

test('work held for 30 days leaves the phone of who may not see it any more, once a backup has it too', async () => {
  const { giveRoles, phone, world } = await aWorld()
  const hanh = await phone('hanh')
  await hanh.sync()
  await nightlyBackup(world, folder)
  await log(hanh)
  await giveRoles('hanh', ['viewer'])
  await hanh.sync()
  const daysPass = async (days: number) => {
    for (let day = 0; day < days; day += 1) {
      hanh.clock.now += DAY_MS
      world.pass(DAY_MS)
      if (day % 8 === 0) await hanh.signIn()
      await hanh.sync()
    }
  }

  await daysPass(32)
  expect(await hanh.db.outbox.count()).toBe(1)

  await nightlyBackup(world, folder)
  await daysPass(2)
  expect(await hanh.db.outbox.count()).toBe(0)
})

test('held work that a leader took gives its author’s phone the receipt', async () => {
  const { giveRoles, phone, served } = await aWorld()
  const [hanh, tuyen] = [await phone('hanh'), await phone('tuyen')]
  await hanh.sync()
  await log(hanh, ID, { content: 'Lời được nhận thay' })
  await giveRoles('hanh', ['viewer'])
  await hanh.sync()
  const [change] = await hanh.db.outbox.toArray()
  await served.app.request(`/api/held/${change?.id}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-gan-dan': '1', cookie: tuyen.cookie },
    body: JSON.stringify({ act: 'take' }),
  })

  await hanh.sync(true)
  await tuyen.sync()

  expect(await hanh.db.outbox.toArray()).toMatchObject([{ state: 'kept' }])
  expect(await hanh.shown('feedback', ID)).toBeUndefined()
  expect(await wordsOn(tuyen, 'feedback', ID, 'author')).toBe(hanh.here.officer.id)
})

test('an officer who moved to another commune brings no record of the old one there', async () => {
  const { phone, world, served, backUp, restore } = await aWorld()
  await openCommune(world, 'khac')
  const [hanh, quang] = [await phone('hanh'), await phone('quang')]
  await log(hanh, ID, { content: 'Chuyện của xã cũ' })
  await everybody(hanh, quang)
  const bytes = await backUp()
  await restore(bytes)
  const moved = { commune: 'khac' }
  await served.world.db
    .updateTable('accounts')
    .set(moved)
    .where('id', '=', 'account-quang')
    .execute()
  await log(quang, OTHER, { content: 'Chưa gửi của xã cũ' })

  await quang.signIn()
  await everybody(quang)

  const rows = served.world.db.selectFrom('rows').select('fields').where('commune', '=', 'khac')
  expect(JSON.stringify(await rows.execute())).not.toContain('xã cũ')
  expect(await quang.shown('feedback', ID)).toBeUndefined()
  expect(await quang.db.outbox.toArray()).toMatchObject([
    { state: 'refused', reason: 'not-allowed', sealed: expect.any(String) },
  ])
})
