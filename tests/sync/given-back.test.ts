import { expect, test } from 'vitest'

import { DAY_MS } from '#domain/day.ts'
import type { Values } from '#domain/record.ts'
import { ownOf } from '#data/db.ts'
import { save } from '#data/save.ts'
import type { World } from '#server/world.ts'

import { dumpOf, putBack } from '../server/a-backup.ts'
import { anyFeedback } from '../server/a-commune.ts'
import { type APhone, aWorld, wordsOn } from '../world/world.ts'

const [ID, OTHER, WHO] = ['feedbackaaaaaaaa', 'feedbackbbbbbbbb', 'citizenaaaaaaaaa'] as const
const log = (phone: APhone, id: string = ID, more: object = {}) =>
  save(phone.here, { kind: 'feedback', id, answers: { ...anyFeedback, ...more } })

async function everybody(...phones: APhone[]): Promise<void> {
  for (const phone of [...phones, ...phones]) await phone.sync()
}

test('a row the browser lost is noticed at the next start and read again', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  await log(hanh)
  await log(hanh, OTHER)
  await hanh.sync()
  await hanh.db.base.delete(['feedback', ID])
  await hanh.db.feedback.delete(ID)
  await hanh.startAgain()

  await hanh.sync()

  expect(await wordsOn(hanh, 'feedback', ID)).toBe(anyFeedback.content)
  expect(await hanh.db.base.where('stream').equals('commune:suoi').count()).toBe(2)
  expect(await ownOf(hanh.db)).toMatchObject({ differed: 1 })
})

test('of a notebook half of which is gone nothing unsent is lost, and all else comes again', async () => {
  const { phone } = await aWorld()
  const [hanh, quang] = [await phone('hanh'), await phone('quang')]
  for (let n = 0; n < 20; n += 1) await log(quang, `feedback${String(n).padStart(8, '0')}`)
  await everybody(quang, hanh)
  await log(hanh, ID, { content: 'Chưa gửi' })
  const keys = await hanh.db.base.where('stream').equals('commune:suoi').primaryKeys()
  await hanh.db.base.bulkDelete(keys.filter((_, at) => at % 2 === 0))
  await hanh.startAgain()

  await everybody(hanh, quang)

  expect(await hanh.db.base.where('stream').equals('commune:suoi').count()).toBe(21)
  expect(await wordsOn(quang, 'feedback', ID)).toBe('Chưa gửi')
})

test('a stream that differs is read again once a day at most, and the difference is counted', async () => {
  const { phone, world } = await aWorld()
  const hanh = await phone()
  await log(hanh)
  await hanh.sync()
  await world.db
    .updateTable('streams')
    .set({ row_sum: 7 })
    .where('name', '=', 'commune:suoi')
    .execute()
  const restarts = async () => {
    const before = hanh.sent.length
    await hanh.sync()
    return hanh.sent.length - before
  }

  const [first, second] = [await restarts(), await restarts()]
  hanh.clock.now += DAY_MS
  const nextDay = await restarts()
  // What was noted by a clock that ran eight years ahead holds nothing up once it is set right.
  hanh.clock.now -= 8 * 365 * DAY_MS
  const setBack = await restarts()

  expect(first).toBeGreaterThan(1)
  expect(second).toBe(1)
  expect(nextDay).toBeGreaterThan(1)
  expect(setBack).toBeGreaterThan(1)
  const own = await ownOf(hanh.db)
  expect(own.differed).toBeGreaterThanOrEqual(3)
  expect(own.digests?.['commune:suoi']?.[1]).not.toBe(7)
  expect(await wordsOn(hanh, 'feedback', ID)).toBe(anyFeedback.content)
})

test('a standby that lacks the last seconds gets from the phones what it lacks, in the same life', async () => {
  const { phone, world } = await aWorld()
  const [hanh, quang] = [await phone('hanh'), await phone('quang')]
  await log(hanh)
  await everybody(hanh, quang)
  const dump = await dumpOf(world)
  await log(hanh, ID, { content: 'Trong những giây cuối' })
  await log(hanh, OTHER, { content: 'Mới trong những giây cuối' })
  await everybody(hanh, quang)
  await putBack(world, dump)
  await log(quang, 'feedbackcccccccc', { content: 'Chưa gửi' })

  await everybody(hanh, quang)
  await everybody(hanh, quang)

  for (const each of [hanh, quang]) {
    expect(await wordsOn(each, 'feedback', ID)).toBe('Trong những giây cuối')
    expect(await wordsOn(each, 'feedback', OTHER)).toBe('Mới trong những giây cuối')
    expect(await wordsOn(each, 'feedback', 'feedbackcccccccc')).toBe('Chưa gửi')
  }
})

test('a change of the last seconds whose row was never read is sent again, though its place is taken', async () => {
  for (const others of [0, 1, 3]) {
    const { phone, world, lose } = await aWorldThatLoses()
    const [hanh, quang] = [await phone('hanh'), await phone('quang')]
    await log(hanh)
    await everybody(hanh, quang)
    const dump = await dumpOf(world)
    await log(hanh, OTHER, { content: 'Trong những giây cuối' })
    await log(hanh, ID, { content: 'Sửa trong những giây cuối' })
    // The receipts come, and the rows are to be asked for later: the server is busy.
    await lose(hanh)
    await putBack(world, dump)
    for (let n = 0; n < others; n += 1) await log(quang, `feedback${String(n).padStart(8, '0')}`)
    if (others > 0) await log(quang, ID, { place: 'Ngõ khác, Quang ghi' })
    await quang.sync()

    await everybody(hanh, quang)

    for (const each of [hanh, quang]) {
      expect(await wordsOn(each, 'feedback', ID)).toBe('Sửa trong những giây cuối')
      expect(await wordsOn(each, 'feedback', OTHER)).toBe('Trong những giây cuối')
    }
    expect(await hanh.db.outbox.where('lies').equals(1).count()).toBe(0)
  }
})

/** A world whose server may be so busy that it gives receipts alone. */
async function aWorldThatLoses() {
  const life = await aWorld()
  const lose = async (phone: APhone) => {
    const { fetch } = phone
    phone.fetch = async (input, init) => {
      const asked = JSON.parse(String(init?.body)) as { cursors: Record<string, string> }
      const reply = await fetch(input, init)
      const { streams, ...said } = (await reply.json()) as { streams: Record<string, object> }
      const unread = Object.keys(streams).map((name) => [
        name,
        { ...streams[name], cursor: asked.cursors[name] ?? '0.aaaaaaaaaa', digest: undefined },
      ])
      const busy = { ...said, rows: [], more: true, streams: Object.fromEntries(unread) }
      return new Response(JSON.stringify(busy), { headers: { 'retry-after': '5' } })
    }
    await expect(phone.sync()).rejects.toMatchObject({ trouble: 'server' })
    phone.fetch = fetch
  }
  return { ...life, lose }
}

test('what only a colleague’s phone still has of the last seconds comes back from there', async () => {
  const { phone, world } = await aWorld()
  const [hanh, quang] = [await phone('hanh'), await phone('quang')]
  await log(hanh)
  await everybody(hanh, quang)
  const dump = await dumpOf(world)
  await log(hanh, OTHER, { content: 'Chỉ còn trên máy đồng nghiệp' })
  await everybody(hanh, quang)
  await putBack(world, dump)

  await everybody(quang)
  const fresh = await phone('tham')
  await fresh.sync()

  expect(await wordsOn(fresh, 'feedback', OTHER)).toBe('Chỉ còn trên máy đồng nghiệp')
})

test('words of a row are given back even where the backup says that it had left that stream', async () => {
  const { phone, backUp, restore } = await aWorld()
  const [hanh, quang] = [await phone('hanh'), await phone('quang')]
  const keep = (more: Values) => save(hanh.here, { kind: 'citizen', id: WHO, answers: more })
  await log(hanh, ID, { raisedBy: 'withheld' })
  await keep({ of: ID, name: 'Bà Mùi', kept: false })
  await hanh.sync()
  await keep({ kept: true })
  await hanh.sync()
  const bytes = await backUp()
  await keep({ kept: false, address: 'Chỉ Quang còn giữ' })
  await everybody(hanh, quang)
  await restore(bytes)

  // Hạnh’s phone is lost for good.
  await quang.signIn()
  await everybody(quang)
  const fresh = await phone('tuyen')
  await fresh.sync()

  expect(await wordsOn(fresh, 'citizen', WHO, 'address')).toBe('Chỉ Quang còn giữ')
})

test('a kind and a field that only a newer version knows are kept by a phone and given back as they were', async () => {
  const { phone, served, backUp, restore } = await aWorld()
  const [hanh, quang] = [await phone('hanh'), await phone('quang')]
  await hanh.sync()
  const bytes = await backUp()
  await log(hanh, ID, { moodOfTown: { level: 3, words: ['lo'] } })
  await everybody(hanh, quang)
  await insertUnknown(served.world)
  await everybody(quang)
  const kept = await quang.db.base.get(['ballot', 'ballot-0001'])
  expect(kept?.fields).toEqual({ question: 'Có mở chợ không?' })
  expect(await ownOf(quang.db)).not.toHaveProperty('differed')
  await restore(bytes)

  await quang.signIn()
  await everybody(quang)
  const fresh = await phone('tham')
  await fresh.sync()

  expect(await wordsOn(fresh, 'feedback', ID, 'moodOfTown')).toEqual({ level: 3, words: ['lo'] })
})

/** A row of a kind this version does not know, as a newer server would have written it. */
async function insertUnknown({ db }: World): Promise<void> {
  const place = { stream: 'commune:suoi', kind: 'ballot', id: 'ballot-0001', position: 2 }
  const stamp = '1795140000000-bbbbbbbbbb'
  const fields = '{"question":"Có mở chợ không?"}'
  const row = { ...place, fields, stamps: `{"question":"${stamp}"}`, contested: null }
  const more = { commune: 'suoi', mark: 'bbbbbbbbbb', author: null, of_kind: null, of_id: null }
  await db
    .insertInto('rows')
    .values({ ...row, ...more, gone: 0, gone_at: null, back: null })
    .execute()
  const mark = { stream: 'commune:suoi', position: 2, mark: 'bbbbbbbbbb' }
  await db.insertInto('marks').values(mark).execute()
  const { row_count: count, row_sum: sum } = await db
    .selectFrom('streams')
    .selectAll()
    .where('name', '=', 'commune:suoi')
    .executeTakeFirstOrThrow()
  const weight = (2 + 1_795_140_000_000) % 2 ** 32
  await db
    .updateTable('streams')
    .set({
      head: 2,
      head_mark: 'bbbbbbbbbb',
      row_count: (count ?? 0) + 1,
      row_sum: ((sum ?? 0) + weight) % 2 ** 32,
    })
    .where('name', '=', 'commune:suoi')
    .execute()
}
