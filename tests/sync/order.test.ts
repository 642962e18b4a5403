import { expect, test } from 'vitest'

import { DAY_MS } from '#domain/day.ts'
import { openForEdit } from '#data/drafts.ts'
import { save, saveTogether } from '#data/save.ts'
import { SyncError } from '#sync/trouble.ts'
import { pick } from '#sync/pick.ts'

import { anyFeedback } from '../server/a-commune.ts'
import { type APhone, aWorld, wordsOn } from '../world/world.ts'

const ID = 'feedbackaaaaaaaa'
const log = (phone: APhone, id = ID, more: object = {}) =>
  save(phone.here, { kind: 'feedback', id, answers: { ...anyFeedback, ...more } })

test('a refused change stays on the phone with its reason and its words', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  await log(hanh, ID, { type: 'denunciation' })
  await log(hanh, 'feedbackbbbbbbbb')

  await hanh.sync()

  expect(await hanh.db.outbox.orderBy('seq').toArray()).toMatchObject([
    { state: 'refused', reason: 'not-valid', issues: [{ path: 'type', code: 'paper_only' }] },
    { state: 'kept' },
  ])
  expect(await wordsOn(hanh, 'feedback', ID)).toBe(anyFeedback.content)
})

test('refused work is not sent again by itself within a day, and is when asked', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  await log(hanh, ID, { type: 'denunciation' })
  await hanh.sync()
  const before = hanh.sent.length

  await hanh.sync()
  expect(hanh.sent.slice(before).every(({ changes }) => changes === 0)).toBe(true)
  await hanh.sync(true)

  expect(hanh.sent.slice(before).some(({ changes }) => changes === 1)).toBe(true)
})

test('refused work is sent again also where a clock that ran ahead has been set back', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  await log(hanh, ID, { type: 'denunciation' })
  await hanh.sync()
  const before = hanh.sent.length
  hanh.clock.now -= 8 * 365 * DAY_MS

  await hanh.sync()

  expect(hanh.sent.slice(before).some(({ changes }) => changes === 1)).toBe(true)
})

test('a hundred records with one that is refused: the others arrive', async () => {
  const { phone } = await aWorld()
  const [hanh, quang] = [await phone('hanh'), await phone('quang')]
  for (let n = 0; n < 30; n += 1) {
    const id = `feedback${String(n).padStart(8, '0')}`
    await log(hanh, id, n === 7 ? { type: 'denunciation' } : {})
  }

  await hanh.sync()
  await quang.sync()

  expect(await quang.db.feedback.count()).toBe(29)
  expect(await hanh.db.outbox.where('state').equals('refused').count()).toBe(1)
})

test('nothing new costs one request of less than a kilobyte', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  await log(hanh)
  await hanh.sync()
  const before = hanh.sent.length

  await hanh.sync()

  expect(hanh.sent.slice(before)).toHaveLength(1)
  expect(hanh.sent.at(-1)?.bytes).toBeLessThan(1024)
})

test('a phone eight years behind still replaces what its officer saw', async () => {
  const { phone } = await aWorld()
  const [hanh, quang] = [await phone('hanh'), await phone('quang')]
  await log(hanh)
  await hanh.sync()
  await quang.sync()
  quang.clock.now -= 8 * 365 * 86_400_000
  const opened = await openForEdit(quang.here, 'feedback', ID)

  await save(quang.here, {
    kind: 'feedback',
    id: ID,
    answers: { ...anyFeedback, content: 'Sửa trên máy chạy chậm' },
    opened,
  })
  await quang.sync()
  await hanh.sync()

  expect(await wordsOn(hanh, 'feedback', ID)).toBe('Sửa trên máy chạy chậm')
})

test('a reply for another place of reading is thrown away whole', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  await log(hanh)
  hanh.meanwhile = async () => {
    await hanh.db.own.update('own', { cursors: { 'commune:suoi': '0.aaaaaaaaaa' } })
  }

  await expect(hanh.sync()).rejects.toMatchObject({ trouble: 'not-ours' })

  expect(await hanh.db.outbox.toArray()).toMatchObject([{ state: 'waiting' }])
})

test('trouble on the road halves what is asked, success doubles it again', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  for (let n = 0; n < 40; n += 1) await log(hanh, `feedback${String(n).padStart(8, '0')}`)
  hanh.weather = { status: 413 }
  await expect(hanh.sync()).rejects.toMatchObject({ trouble: 'too-large' })
  expect(hanh.sent.at(-1)?.changes).toBe(40)
  await expect(hanh.sync()).rejects.toMatchObject({ trouble: 'too-large' })
  expect(hanh.sent.at(-1)?.changes).toBe(20)
  hanh.weather = 'fair'

  await hanh.sync()

  expect(hanh.sent.slice(2).map(({ changes }) => changes)).toEqual([10, 20, 10])
})

test('one record too large for the road goes behind the others', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  await log(hanh, ID, { content: 'dài' })
  await log(hanh, 'feedbackbbbbbbbb')
  hanh.pace = { batch: 1, limit: 1000, troubles: 0 }
  hanh.weather = { status: 413 }
  await expect(hanh.sync()).rejects.toBeInstanceOf(SyncError)
  hanh.weather = 'fair'

  await hanh.sync()

  const kept = await hanh.db.outbox.orderBy('seq').toArray()
  expect(kept.map(({ state }) => state)).toEqual(['kept', 'kept'])
  expect(kept[0]?.judgedAt).toBeGreaterThanOrEqual(kept[1]?.judgedAt ?? 0)
})

test('a day off that the admin adds moves the due days on every phone', async () => {
  const { phone } = await aWorld()
  const { deriveAgain } = await import('#data/derived.ts')
  const [hanh, admin] = [await phone('hanh'), await phone('quantri')]
  await hanh.sync()
  await log(hanh)
  await save(admin.here, {
    kind: 'holiday',
    id: 'holidayaaaaaaaaa',
    answers: {
      on: '2026-11-24',
      type: 'day_off',
      name: 'Ngày nghỉ',
      verified: true,
      basis: 'law',
      source: 'QĐ thử',
    },
  })
  await admin.sync()

  await hanh.sync()
  await deriveAgain(hanh.db)

  expect(await hanh.shown('feedback', ID)).toMatchObject({ dueOn: '2026-12-03' })
})

test('the admin’s phone holds no word of a citizen', async () => {
  const { phone } = await aWorld()
  const [hanh, admin] = [await phone('hanh'), await phone('quantri')]
  await log(hanh, ID, { content: 'Lời không phải của quản trị' })
  await hanh.sync()

  await admin.sync()

  const everything = await Promise.all(admin.db.tables.map((table) => table.toArray()))
  expect(JSON.stringify(everything)).not.toContain('Lời không phải')
  expect(await admin.db.unit.count()).toBe(await hanh.db.unit.count())
})

test('an act goes whole also when one change of it stands in the place of an old one', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  await log(hanh, ID, { topic: undefined })
  await hanh.sync()
  await log(hanh, 'feedbackbbbbbbbb')
  const opened = await openForEdit(hanh.here, 'feedback', ID)
  const step = { of: ID, ofKind: 'feedback', words: 'Đã gọi thợ', on: '2026-11-20' }
  await saveTogether(hanh.here, [
    { kind: 'feedback', id: ID, answers: anyFeedback, opened },
    { kind: 'step', id: 'stepaaaaaaaaaaaa', answers: step },
  ])
  const waiting = await pick(hanh.db, { batch: 1, isAsked: false, now: hanh.now() })

  expect(waiting.map(({ kind, record }) => [kind, record])).toEqual([
    ['feedback', ID],
    ['step', 'stepaaaaaaaaaaaa'],
  ])
})

test('an act that goes early takes with it what lies before it on its records', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  await log(hanh)
  const [change] = await hanh.db.outbox.toArray()
  await hanh.db.outbox.clear()
  const other = { ...change!, record: 'feedbackbbbbbbbb' }
  const { first: _first, ...edit } = other
  await hanh.db.outbox.bulkAdd([
    { ...change!, seq: 3, id: 'aaaaaaaaaa', group: 'actaaaaaaa' },
    { ...other, seq: 10, id: 'bbbbbbbbbb' },
    { ...edit, seq: 20, id: 'cccccccccc', group: 'actaaaaaaa' },
  ])

  const picked = await pick(hanh.db, { batch: 100, isAsked: false, now: 1 })

  expect(picked.map(({ seq }) => seq)).toEqual([10, 3, 20])
})
