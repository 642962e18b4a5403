import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { editDraftOf, keepDraft } from '#data/drafts.ts'
import { save } from '#data/save.ts'
import { DAY_MS } from '#domain/day.ts'
import type { Values } from '#domain/record.ts'
import { nightlyBackup } from '#server/nightly.ts'

import { anyFeedback } from '../server/a-commune.ts'
import { type APhone, aWorld, everythingOn, wordsOn } from '../world/world.ts'
import { everybody } from './receipts-alone.ts'

let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'gan-dan-left-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

const [ID, WHO] = ['feedbackaaaaaaaa', 'citizenaaaaaaaaa'] as const
const NAME = 'Bà Lò Thị Ẩn'
const ADDRESS = 'Nhà cuối bản Nà Pán'
const DRAFT = `${editDraftOf(ID)}:${WHO}:formaaaaaaaaaaaa`

async function mend({ here, clock }: APhone, answers: Values) {
  clock.now += 60_000
  await save(here, { kind: 'citizen', id: WHO, answers })
}

/** A name that stood apart and open, so that Thắm read it, wrote of it, and began to mend it. */
async function anOpenName() {
  const life = await aWorld()
  const [hanh, tham] = [await life.phone('hanh'), await life.phone('tham')]
  await save(hanh.here, {
    kind: 'feedback',
    id: ID,
    answers: { ...anyFeedback, raisedBy: 'withheld' },
  })
  await mend(hanh, { of: ID, name: NAME, kept: false })
  for (const phone of [hanh, tham]) await phone.sync()
  await mend(tham, { address: ADDRESS })
  await tham.sync()
  const values = { 'citizen.name': NAME, content: 'Sửa dở' }
  await keepDraft(tham.here, { id: DRAFT, kind: 'feedback', values, before: values, seen: {} })
  await hanh.sync()
  return { ...life, hanh, tham }
}

test('what was written of a record that left for other readers is out of sight until it comes again', async () => {
  const { hanh, tham } = await anOpenName()
  await mend(tham, { phone: '0900 000 001' })

  await mend(hanh, { kept: true })
  for (const phone of [hanh, tham, tham]) await phone.sync()

  expect(await tham.shown('citizen', WHO)).toBeUndefined()
  expect((await tham.db.drafts.get(DRAFT))?.sealed).toBeTruthy()
  const mine = await tham.db.outbox.filter(({ record }) => record === WHO).toArray()
  expect(mine.map(({ state, sealed }) => [state, sealed !== undefined])).toEqual([
    ['kept', true],
    ['refused', true],
  ])

  await mend(hanh, { kept: false })
  for (const phone of [hanh, tham]) await phone.sync()

  expect(await wordsOn(tham, 'citizen', WHO, 'name')).toBe(NAME)
  expect(await tham.db.drafts.get(DRAFT)).not.toHaveProperty('sealed')
  for (const each of await tham.db.outbox.toArray()) expect(each).not.toHaveProperty('sealed')
})

test('what was sent of it leaves the phone as soon as a backup holds it', async () => {
  const { world, hanh, tham } = await anOpenName()
  await tham.db.drafts.clear()
  await mend(hanh, { kept: true })
  for (const phone of [hanh, tham]) await phone.sync()
  expect(await everythingOn(tham)).toContain(ADDRESS)

  world.pass(2 * DAY_MS)
  for (const phone of [hanh, tham]) phone.clock.now += 2 * DAY_MS
  await nightlyBackup(world, folder)
  await tham.sync()

  const everything = await everythingOn(tham)
  for (const word of [NAME, ADDRESS]) expect(everything).not.toContain(word)
})

test('a name that is kept back leaves also what is being asked for once more', async () => {
  const { phone } = await aWorld()
  const [hanh, leader] = [await phone('hanh'), await phone('tuyen')]
  const named = { ...anyFeedback, raisedBy: 'named', person: 'Bà Lò Thị Ẩn' }
  await save(hanh.here, { kind: 'feedback', id: ID, answers: named, isNew: true })
  await everybody(hanh, leader)
  await hanh.db.outbox.toCollection().modify({ state: 'waiting', doubted: 1 })
  leader.clock.now += 60_000
  await save(leader.here, {
    kind: 'feedback',
    id: ID,
    answers: { raisedBy: 'withheld', person: '' },
  })
  await leader.sync()
  const { fetch } = hanh
  // A road that lets nothing through that carries a change.
  hanh.fetch = async (input, init) => {
    const { changes } = JSON.parse(String(init?.body)) as { changes: unknown[] }
    if (changes.length > 0) throw new TypeError('Failed to fetch')
    return fetch(input, init)
  }

  for (let times = 0; times < 6; times += 1) await hanh.sync().catch(() => undefined)

  expect((await everythingOn(hanh)).includes(named.person)).toBe(false)
})
