import { expect, test } from 'vitest'

import { DAY_MS } from '#domain/day.ts'
import type { Change, Row } from '#protocol/change.ts'
import type { Fact } from '#server/apart.ts'
import { createApp } from '#server/app.ts'
import { writeBackup } from '#server/backup.ts'
import { eraseOld } from '#server/erase-old.ts'

import { aWorldWithApart, dumpOf, eraseFeedback } from './a-backup.ts'
import {
  aChange,
  aFeedback,
  aStep,
  aSyncingPhone,
  openCommune,
  pullAll,
  rowOf,
  START,
  type SyncingPhone,
} from './a-commune.ts'
import { nextLife } from './a-life.ts'
import type { AServer } from './a-server.ts'
import { aKeptName, NAME } from './a-kept-name.ts'

const ID = 'feedback-1'
const made = aFeedback(ID)

const says = (content: string, at: number, seen: readonly string[]): Change =>
  aChange({ record: ID, at: START + at, fields: { content }, over: { content: [...seen] } })

/** A commune with a backup in which one record stands. */
async function aLife() {
  const { world, facts } = await aWorldWithApart()
  const { app, signIn } = await openCommune(world)
  const [hanh, quang] = [await signIn('hanh'), await signIn('quang')]
  await hanh.push(made)
  const bytes = await writeBackup(world)
  return { world, app, hanh, quang, signIn, next: () => signedInAnew(world, bytes, facts) }
}

/** The life that begins with the backup, with everybody signed in anew. */
async function signedInAnew(old: AServer, bytes: Uint8Array, facts: readonly Fact[]) {
  const { world, signIn } = await nextLife(bytes, facts)
  world.clock.now = old.clock.now
  return { world, hanh: await signIn('hanh'), quang: await signIn('quang'), signIn }
}

async function give(phone: SyncingPhone, ...rows: (Row | undefined)[]) {
  const body = { changes: [], back: rows }
  return phone.sync(body)
}

function besides(row: Row | undefined): unknown[] | undefined {
  return row?.contested?.['content']?.map(({ value }) => value)
}

test('a record that only a phone still has comes back with its number and its author', async () => {
  const life = await aLife()
  await life.quang.push(aFeedback('feedback-2', { content: 'Ghi sau bản sao lưu' }))
  const row = await rowOf(life.quang, 'feedback-2')
  const { hanh, quang } = await life.next()
  expect(await rowOf(hanh, 'feedback-2')).toBeUndefined()

  await give(hanh, row)

  expect((await rowOf(quang, 'feedback-2'))?.fields).toEqual(row?.fields)
  const history = await quang.send('GET', '/api/records/feedback/feedback-2/history')
  expect(JSON.parse(history.text)).toMatchObject({ changes: [{ back: true }] })
})

test('a row of another year gives its number to that year, not to the one the record is of by now', async () => {
  const life = await aLife()
  const over = { receivedOn: [made.id] }
  const dated = (receivedOn: string, at: number) =>
    aChange({ record: ID, at: START + at, fields: { receivedOn }, over })
  const other = aFeedback('feedback-2', { receivedOn: '2025-12-29' })
  await life.quang.push(other, dated('2025-12-30', 1000))
  const row = await rowOf(life.quang, ID)
  const { hanh, quang } = await life.next()
  const mine = dated(String(made.fields['receivedOn']), 5000)
  await quang.push({ ...mine, fields: { receivedOn: '2026-11-02' } })
  const before = (await rowOf(quang, ID))?.fields['registerNo']

  await give(hanh, row)

  const after = await rowOf(quang, ID)
  expect(after?.fields['receivedOn']).toBe('2026-11-02')
  expect(after?.fields['registerNo']).toBe(before)
})

test('a part of a record that was erased since does not come back alone', async () => {
  const life = await aLife()
  await life.quang.push(aStep('step-0001', ID, { words: 'Chỉ máy này còn' }))
  const row = await rowOf(life.quang, 'step-0001')
  const { world, hanh, signIn } = await life.next()
  const fields = { removedAt: new Date(START).toISOString(), removedWhy: 'Ghi nhầm' }
  await hanh.push(aChange({ record: ID, at: START + 1000, fields, over: { removedAt: [made.id] } }))
  world.pass(401 * DAY_MS)
  expect((await eraseOld(world)).records).toBe(1)

  await give(await signIn('quang'), row)

  expect(JSON.stringify(await dumpOf(world))).not.toContain('Chỉ máy này còn')
})

test('a row given back twice, or by two phones, changes nothing the second time', async () => {
  const life = await aLife()
  await life.quang.push(says('Sau bản sao lưu', 1000, [made.id]))
  const row = await rowOf(life.quang, ID)
  const { hanh, quang } = await life.next()
  await give(hanh, row)
  const before = await rowOf(hanh, ID)

  await give(quang, row)
  await give(hanh, row, row)

  expect(await rowOf(hanh, ID)).toEqual(before)
})

test('of two phones with different later rows the later one stands, in either order', async () => {
  for (const isEarlierFirst of [true, false]) {
    const life = await aLife()
    const [one, two] = [says('Lần một', 1000, [made.id]), says('Lần hai', 2000, [])]
    await life.hanh.push(one)
    const earlier = await rowOf(life.hanh, ID)
    await life.quang.push({ ...two, over: { content: [one.id] } })
    const later = await rowOf(life.quang, ID)
    const { hanh, quang } = await life.next()

    for (const row of isEarlierFirst ? [earlier, later] : [later, earlier]) await give(hanh, row)

    expect((await rowOf(quang, ID))?.fields['content']).toBe('Lần hai')
    expect(await rowOf(quang, ID)).not.toHaveProperty('contested')
  }
})

test('what was written after the restore stands beside what comes back', async () => {
  const life = await aLife()
  await life.hanh.push(says('Trước khi phục hồi', 1000, [made.id]))
  const row = await rowOf(life.hanh, ID)
  const { hanh, quang } = await life.next()
  await quang.push(says('Sau khi phục hồi', 2000, [made.id]))

  await give(hanh, row)

  expect(besides(await rowOf(quang, ID))).toEqual(['Sau khi phục hồi', 'Trước khi phục hồi'])
})

test('a change replaced after the backup does not stand again when its phone sends it after the row that replaced it', async () => {
  const life = await aLife()
  const [one, two] = [says('Đã được thay', 1000, [made.id]), says('Lời cuối', 2000, [])]
  await life.hanh.push(one)
  await life.quang.push({ ...two, over: { content: [one.id] } })
  const row = await rowOf(life.hanh, ID)
  const { hanh } = await life.next()

  await give(hanh, row)
  // Its phone has read the row that lacks it, so the change says of itself that it is past.
  const [receipt] = await hanh.push({ ...one, over: { content: [made.id, one.id] } })

  expect(receipt).toHaveProperty('position')
  expect((await rowOf(hanh, ID))?.fields['content']).toBe('Lời cuối')
  expect(besides(await rowOf(hanh, ID))).toBeUndefined()
})

test('a change sent again after its own row came back stands once', async () => {
  const life = await aLife()
  const one = says('Của tôi', 1000, [made.id])
  await life.hanh.push(one)
  const row = await rowOf(life.hanh, ID)
  const { hanh } = await life.next()

  await give(hanh, row)
  await hanh.push(one)

  expect((await rowOf(hanh, ID))?.fields['content']).toBe('Của tôi')
  expect(await rowOf(hanh, ID)).not.toHaveProperty('contested')
})

test('values that stood beside each other come back beside each other', async () => {
  const life = await aLife()
  await life.hanh.push(says('Lời của Hạnh', 1000, [made.id]))
  await life.quang.push(says('Lời của Quang', 2000, [made.id]))
  const row = await rowOf(life.hanh, ID)
  const { hanh, quang } = await life.next()

  await give(hanh, row)

  expect((await rowOf(quang, ID))?.contested).toEqual(row?.contested)
})

test('a row that this server did not seal, or of which a word was changed, is not taken', async () => {
  const life = await aLife()
  await life.hanh.push(aFeedback('feedback-2'))
  const row = await rowOf(life.hanh, 'feedback-2')
  const { hanh } = await life.next()
  if (!row) throw new Error('There is no row')
  const forged: Row[] = [
    { ...row, fields: { ...row.fields, content: 'Lời giả' } },
    { ...row, id: 'feedback-3' },
    { ...row, kind: 'task' },
    { ...row, position: row.position + 1 },
    { ...row, stream: 'common:suoi' },
    { ...row, stamps: { ...row.stamps, content: '9999999999999-aaaaaaaaaa' } },
    { ...row, contested: { content: [] } },
    { ...row, seal: 'aaaaaaaaaaaaaaaa.AAAAAAAAAAAA' },
    { ...row, seal: '' },
  ]

  await give(hanh, ...forged)

  const { rows } = await pullAll(hanh)
  expect(rows.filter(({ kind }) => kind !== 'holiday').map(({ id }) => id)).toEqual([ID])
})

test('an erased record does not come back as a row', async () => {
  const life = await aLife()
  await life.hanh.push(aFeedback('feedback-2'))
  const row = await rowOf(life.hanh, 'feedback-2')
  const { world, hanh } = await life.next()
  await eraseFeedback(world, hanh, 'feedback-2')
  const again = await aSyncingPhone(createApp(world), 'hanh')

  await give(again, row)

  const { rows } = await pullAll(again)
  expect(rows.filter(({ id }) => id === 'feedback-2')).toMatchObject([{ gone: true }])
})

test('words taken out by law do not come back with a row', async () => {
  const life = await aLife()
  await life.hanh.push(says('LỜI-CẦN-NIÊM', 1000, [made.id]))
  const row = await rowOf(life.hanh, ID)
  const { world, hanh, signIn } = await life.next()
  const tuyen = await signIn('tuyen')
  const asked = { fields: ['content'], why: 'Người dân yêu cầu' }
  await tuyen.send('POST', `/api/records/feedback/${ID}/seal`, asked)

  await give(hanh, row)

  expect(JSON.stringify(await dumpOf(world))).not.toContain('LỜI-CẦN-NIÊM')
})

test('a kept name that comes back is read by those who may, and by nobody else', async () => {
  const life = await aLife()
  await life.hanh.push(aKeptName('citizen-1', ID))
  const row = await rowOf(life.hanh, 'citizen-1')
  const { hanh, quang, signIn } = await life.next()

  await give(hanh, row)

  expect((await rowOf(hanh, 'citizen-1'))?.fields['name']).toBe(NAME)
  expect((await rowOf(await signIn('tuyen'), 'citizen-1'))?.fields['name']).toBe(NAME)
  expect(JSON.stringify((await pullAll(quang)).rows)).not.toContain(NAME)
})

test('a row of another commune becomes no record of this one', async () => {
  const life = await aLife()
  const other = await openCommune(life.world, 'khac')
  const stranger = await other.signIn('hanh')
  await stranger.push(aFeedback('feedback-8', { content: 'Chuyện của xã bên' }))
  const row = await rowOf(stranger, 'feedback-8')

  await give(life.hanh, row)

  expect(await rowOf(life.quang, 'feedback-8')).toBeUndefined()
  expect(await rowOf(stranger, 'feedback-8')).toBeDefined()
})

test('a name kept back in another commune becomes no record of this one', async () => {
  const life = await aLife()
  const other = await openCommune(life.world, 'khac')
  const [stranger, theirLeader] = [await other.signIn('hanh'), await other.signIn('tuyen')]
  await stranger.push(aFeedback('feedback-8'), aKeptName('citizen-8', 'feedback-8'))
  const row = await rowOf(theirLeader, 'citizen-8')
  expect(row?.fields['name']).toBe(NAME)

  await give(life.hanh, row)

  const tuyen = await life.signIn('tuyen')
  expect(JSON.stringify((await pullAll(tuyen)).rows)).not.toContain(NAME)
})

test('the change that made a step comes again after its row was given back, and is taken', async () => {
  const life = await aLife()
  const step = aStep('step-aaaaaaaa', ID, { to: 'sorted' })
  await life.hanh.push(step)
  const row = await rowOf(life.quang, 'step-aaaaaaaa')
  const { hanh, quang } = await life.next()

  await give(quang, row)

  expect(await hanh.push(step)).toEqual([expect.objectContaining({ position: expect.any(Number) })])
})
