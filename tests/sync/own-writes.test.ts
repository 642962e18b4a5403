import { expect, test } from 'vitest'

import { openForEdit } from '#data/drafts.ts'
import { save, saveTogether } from '#data/save.ts'
import { pick } from '#sync/pick.ts'

import { anyFeedback } from '../server/a-commune.ts'
import { type APhone, aWorld, wordsOn } from '../world/world.ts'

const [ID, OTHER, THIRD] = ['feedbackaaaaaaaa', 'feedbackbbbbbbbb', 'feedbackcccccccc'] as const
const saving = (id: string, more: object = {}) => ({
  kind: 'feedback' as const,
  id,
  answers: { ...anyFeedback, ...more },
})
const log = (phone: APhone, id: string = ID, more: object = {}) =>
  save(phone.here, saving(id, more))

test('from its save to the row that confirms it, an officer’s own words are never out of sight', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  await log(hanh)
  await hanh.sync()
  for (let n = 0; n < 30; n += 1) await log(hanh, `feedback${String(n).padStart(8, '0')}`)
  await log(hanh, ID, { content: 'Sửa của tôi' })
  hanh.pace = { batch: 200, limit: 10, troubles: 0 }
  const seen: unknown[] = []
  const { fetch } = hanh
  hanh.fetch = async (...asked) => {
    const reply = await fetch(...asked)
    seen.push(await wordsOn(hanh, 'feedback', ID))
    return reply
  }

  await hanh.sync()

  expect(seen.length).toBeGreaterThan(2)
  expect(new Set([...seen, await wordsOn(hanh, 'feedback', ID)])).toEqual(new Set(['Sửa của tôi']))
})

test('after its receipt a change lies over the row until the page with the row has come', async () => {
  const { phone } = await aWorld()
  const [hanh, quang] = [await phone('hanh'), await phone('quang')]
  await log(hanh)
  await hanh.sync()
  for (let n = 0; n < 12; n += 1) await log(quang, `feedback${String(n).padStart(8, '0')}`)
  await quang.sync()
  await log(hanh, ID, { content: 'Sửa của tôi' })
  hanh.pace = { batch: 200, limit: 5, troubles: 0 }
  hanh.meanwhile = async () => {
    hanh.weather = 'request-lost'
  }

  await expect(hanh.sync()).rejects.toMatchObject({ trouble: 'offline' })

  const kept = await hanh.db.outbox.where('state').equals('kept').last()
  expect(kept).toMatchObject({ lies: 1 })
  expect((await hanh.db.base.get(['feedback', ID]))?.fields['content']).toBe(anyFeedback.content)
  expect(await wordsOn(hanh, 'feedback', ID)).toBe('Sửa của tôi')
  hanh.weather = 'fair'
  await hanh.sync()
  expect(await hanh.db.outbox.where('lies').equals(1).count()).toBe(0)
  expect(await wordsOn(hanh, 'feedback', ID)).toBe('Sửa của tôi')
})

test('a stamp that the server moved is the one the phone goes on with', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  await hanh.sync()
  hanh.clock.now += 10 * 365 * 86_400_000
  await log(hanh)

  await hanh.sync()

  const [kept] = await hanh.db.outbox.toArray()
  const base = await hanh.db.base.get(['feedback', ID])
  expect(base?.stamps['content']).toBe(kept?.stamp)
  hanh.clock.now -= 10 * 365 * 86_400_000
  await log(hanh, ID, { content: 'Sửa sau khi chỉnh giờ' })
  await hanh.sync()
  expect(await wordsOn(hanh, 'feedback', ID)).toBe('Sửa sau khi chỉnh giờ')
})

test('records saved as one act go in one request, however small the requests are', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  await saveTogether(hanh.here, [saving(ID), saving(OTHER), saving(THIRD)])
  hanh.pace = { batch: 1, limit: 1000, troubles: 0 }

  await hanh.sync()

  expect(hanh.sent.map(({ changes }) => changes).filter((count) => count > 0)).toEqual([3])
})

test('an act is not cut where one of its records waits behind the others', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  await log(hanh)
  await hanh.db.outbox.toCollection().modify({ failures: 1 })
  await saveTogether(hanh.here, [saving(ID, { content: 'Cùng một việc' }), saving(OTHER)])
  await log(hanh, THIRD)

  const sent: string[][] = []
  for (let left = 5; left > 0; left -= 1) {
    const picked = await pick(hanh.db, { batch: 200, isAsked: false, now: hanh.clock.now })
    if (picked.length === 0) break
    sent.push(picked.map(({ record }) => record))
    await hanh.db.outbox.bulkDelete(picked.map(({ seq }) => seq))
  }

  const withOther = sent.find((records) => records.includes(OTHER))
  expect(withOther).toContain(ID)
})

test('an act is refused whole, and goes whole again once the one that was wrong is mended', async () => {
  const { phone } = await aWorld()
  const [hanh, quang] = [await phone('hanh'), await phone('quang')]
  await saveTogether(hanh.here, [
    saving(ID),
    saving(OTHER, { type: 'denunciation' }),
    saving(THIRD),
  ])
  await hanh.sync()
  expect((await hanh.db.outbox.toArray()).map(({ reason }) => reason)).toEqual([
    'group',
    'not-valid',
    'group',
  ])
  for (const id of [ID, OTHER, THIRD]) expect(await hanh.shown('feedback', id)).toBeDefined()

  await log(hanh, OTHER)
  await hanh.sync()
  await quang.sync()

  expect((await hanh.db.outbox.toArray()).map(({ state }) => state)).toEqual([
    'kept',
    'kept',
    'kept',
  ])
  expect(await quang.db.feedback.count()).toBe(3)
})

test('what goes again with a mended change shows again at once, over the words the commune has', async () => {
  const { phone } = await aWorld()
  const hanh = await phone('hanh')
  for (const id of [ID, OTHER]) await log(hanh, id)
  await hanh.sync()
  await saveTogether(hanh.here, [
    saving(ID, { content: 'Sửa của tôi' }),
    saving(OTHER, { type: 'denunciation' }),
  ])
  await hanh.sync()
  expect(await wordsOn(hanh, 'feedback', ID)).toBe(anyFeedback.content)

  const brought: string[] = []
  const copied = async (_: string, ids: readonly string[]) => void brought.push(...ids)
  const opened = (await openForEdit(hanh.here, 'feedback', OTHER))!
  await save({ ...hanh.here, copied }, { ...saving(OTHER), opened })

  expect(await wordsOn(hanh, 'feedback', ID)).toBe('Sửa của tôi')
  const waiting = await hanh.db.outbox.where('state').equals('waiting').toArray()
  expect(waiting.map(({ record }) => record)).toEqual([ID, OTHER])
  // The second copy hears of both: half an act would go without the other half.
  expect(brought.toSorted()).toEqual(waiting.map(({ id }) => id).toSorted())
})

test('an act of more than fifty records, or too large to go in one, is not saved at all', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  const many = Array.from({ length: 51 }, (_, n) => saving(`feedback${String(n).padStart(8, '0')}`))
  const heavy = [ID, OTHER].map((id) => saving(id, { content: 'ệ'.repeat(150_000) }))

  await expect(saveTogether(hanh.here, many)).rejects.toThrow('at most 50 changes')
  await expect(saveTogether(hanh.here, heavy)).rejects.toThrow('512 KiB')

  expect(await hanh.db.outbox.count()).toBe(0)
  expect(await hanh.db.feedback.count()).toBe(0)
})

test('a change that meets no record there goes again after the row this phone still has', async () => {
  const { phone, world } = await aWorld()
  const [hanh, quang] = [await phone('hanh'), await phone('quang')]
  await log(hanh)
  await hanh.sync()
  await quang.sync()
  await world.db.deleteFrom('rows').where('id', '=', ID).execute()
  await world.db.deleteFrom('log').where('record', '=', ID).execute()
  await log(quang, ID, { content: 'Sửa của Quang' })

  await quang.sync()

  const row = world.db.selectFrom('rows').select('fields').where('id', '=', ID)
  expect((await row.executeTakeFirst())?.fields).toContain('Sửa của Quang')
  expect(await quang.db.outbox.toArray()).toMatchObject([{ state: 'kept' }])
})
