import { expect, test } from 'vitest'

import { aChange, aFeedback, rowOf, START, type SyncingPhone } from './a-commune.ts'
import { dumpOf } from './a-backup.ts'
import { aCommuneWithKeptName, NAME, OF, PHONE, readBy, WHO } from './a-kept-name.ts'

const PLANTED = 'LỜI-CẦN-NIÊM'
const ID = 'feedback-7'
const made = aFeedback(ID, { content: `${PLANTED} một`, village: 'unit-0001' })

const seal = (phone: SyncingPhone, fields = ['content'], place = `feedback/${ID}`) =>
  phone.send('POST', `/api/records/${place}/seal`, { fields, why: 'Người dân yêu cầu' })

const edit = (content: string, at: number, seen: readonly string[] = [made.id]) =>
  aChange({ record: ID, at: START + at, fields: { content }, over: { content: [...seen] } })

/** A record with planted words in its row, its log, beside each other and held. */
async function aCommuneWithPlantedWords() {
  const commune = await aCommuneWithKeptName()
  const { world, signIn, hanh, quang } = commune
  await hanh.push(made)
  await hanh.push(edit(`${PLANTED} hai`, 1000))
  await quang.push(edit(`${PLANTED} ba`, 2000))
  const tinh = await signIn('tinh')
  await tinh.push(edit(`${PLANTED} bị giữ`, 3000))
  world.pass(60_000)
  return { ...commune, tinh }
}

async function everything(world: Parameters<typeof dumpOf>[0]): Promise<string> {
  return JSON.stringify(await dumpOf(world))
}

test('words taken out by law are in no table of the server any more', async () => {
  const { world, quang, tuyen } = await aCommuneWithPlantedWords()
  expect(await everything(world)).toContain(`${PLANTED} bị giữ`)

  const { status } = await seal(tuyen)

  expect(status).toBe(200)
  expect(await everything(world)).not.toContain(PLANTED)
  expect((await rowOf(quang, ID))?.fields).toMatchObject({
    content: 'đã niêm lại',
    sealed: { content: '2026-11-20T02:01:00.000Z' },
    village: 'unit-0001',
  })
  expect(await rowOf(quang, ID)).not.toHaveProperty('contested')
})

test('the history tells who took words out, when, why and which fields, and none of the words', async () => {
  const { quang, tuyen } = await aCommuneWithPlantedWords()
  await seal(tuyen)

  const { text } = await quang.send('GET', `/api/records/feedback/${ID}/history`)

  expect(text).not.toContain(PLANTED)
  expect((JSON.parse(text) as { changes: unknown[] }).changes[0]).toMatchObject({
    by: { name: 'Người tuyen' },
    at: START + 60_000,
    fields: { content: 'đã niêm lại', sealedWhy: 'Người dân yêu cầu', sealed: {} },
  })
})

test('a phone that returns with an old edit or an old record cannot bring the words back', async () => {
  const { world, hanh, quang, tuyen } = await aCommuneWithPlantedWords()
  await seal(tuyen)
  world.pass(60_000)

  const receipts = await quang.push(
    edit(`${PLANTED} chưa gửi`, 4000),
    edit(`${PLANTED} không thấy gì`, 5000, []),
    aFeedback(ID, { content: `${PLANTED} lập lại` }, START + 6000),
  )
  const [again] = await hanh.push(made)

  expect(receipts.every((each) => 'position' in each)).toBe(true)
  expect(again).toHaveProperty('position')
  expect(await everything(world)).not.toContain(PLANTED)
  expect(await readBy(hanh)).not.toContain(PLANTED)
})

test('an old edit of somebody who may no longer change the record is not held with its words', async () => {
  const { world, tuyen, tinh } = await aCommuneWithPlantedWords()
  await seal(tuyen)
  world.pass(60_000)

  const [receipt] = await tinh.push(edit(`${PLANTED} chưa gửi`, 4000))

  expect(receipt).toMatchObject({ refused: 'not-allowed' })
  expect(await everything(world)).not.toContain(PLANTED)
})

test('an old edit cannot bring words back although the server’s clock was set back before they were taken out', async () => {
  const { world, hanh, quang, tuyen } = await aCommuneWithPlantedWords()
  world.pass(600_000)
  const late = edit(`${PLANTED} bốn`, 600_000)
  await hanh.push(late)
  world.pass(-500_000)
  await seal(tuyen)

  await quang.push(edit(`${PLANTED} chưa gửi`, 700_000, [late.id]))

  expect(await everything(world)).not.toContain(PLANTED)
})

test('who has seen that the words are gone may write others', async () => {
  const { world, hanh, tuyen } = await aCommuneWithPlantedWords()
  await seal(tuyen)
  world.pass(60_000)
  const row = await rowOf(hanh, ID)
  const [, seen = ''] = /-([a-z2-7]{10})$/.exec(row?.stamps['content'] ?? '') ?? []

  const fresh = edit('Nội dung viết lại', 120_000, [seen])
  await hanh.push(fresh)
  await hanh.push(edit('Nội dung viết lại lần nữa', 130_000, [fresh.id]))

  expect((await rowOf(hanh, ID))?.fields['content']).toBe('Nội dung viết lại lần nữa')
})

test('words sealed twice are gone both times', async () => {
  const { world, hanh, quang, tuyen } = await aCommuneWithPlantedWords()
  await seal(tuyen)
  world.pass(60_000)
  const row = await rowOf(hanh, ID)
  const [, seen = ''] = /-([a-z2-7]{10})$/.exec(row?.stamps['content'] ?? '') ?? []
  const fresh = edit(`${PLANTED} viết lại`, 120_000, [seen])
  await hanh.push(fresh)
  world.pass(60_000)
  await seal(tuyen)
  world.pass(60_000)

  await quang.push(edit(`${PLANTED} muộn`, 180_000, [fresh.id]))

  expect(await everything(world)).not.toContain(PLANTED)
})

test('a kept name is sealed like any other words, in all it said before', async () => {
  const { world, hanh, tuyen } = await aCommuneWithKeptName()
  world.pass(60_000)

  const { status } = await seal(tuyen, ['name', 'phone'], `citizen/${WHO}`)

  expect(status).toBe(200)
  expect(await everything(world)).not.toContain(NAME)
  expect(await everything(world)).not.toContain(PHONE)
  expect((await rowOf(hanh, WHO))?.fields).toMatchObject({ name: 'đã niêm lại', kept: true })
})

test('only a leader takes words out, with a reason, and none that the record cannot be without', async () => {
  const { hanh, tham, signIn, tuyen } = await aCommuneWithKeptName()
  await hanh.push(made)

  for (const phone of [hanh, tham, await signIn('quantri'), await signIn('tinh')]) {
    expect((await seal(phone)).status).toBe(403)
  }
  expect((await seal(tuyen, ['topic'])).status).toBe(400)
  expect((await seal(tuyen, ['tempNo'])).status).toBe(400)
  expect((await seal(tuyen, ['khong-co'])).status).toBe(400)
  expect((await seal(tuyen, ['content'], 'feedback/feedback-9')).status).toBe(404)
  const { status } = await tuyen.send('POST', `/api/records/feedback/${OF}/seal`, {
    fields: ['content'],
    why: '  ',
  })
  expect(status).toBe(400)
  expect((await rowOf(hanh, ID))?.fields['content']).toBe(`${PLANTED} một`)
})

test('the journal beside the database tells of it without the words', async () => {
  const { tuyen, facts } = await aCommuneWithPlantedWords()

  await seal(tuyen)

  expect(JSON.stringify(facts)).not.toContain(PLANTED)
  expect(facts.at(-1)).toMatchObject({ fact: 'sealed', id: ID, fields: ['content'] })
})

test('two edits of one phone that came after the seal are no sign that it had been seen', async () => {
  const { world, quang, tuyen } = await aCommuneWithPlantedWords()
  const one = edit(`${PLANTED} bốn`, 4000)
  const other = edit(`${PLANTED} năm`, 5000, [one.id])
  await seal(tuyen)
  world.pass(60_000)

  await quang.push(one)
  await quang.push(other)

  expect(await everything(world)).not.toContain(PLANTED)
})
