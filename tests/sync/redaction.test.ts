import { expect, test } from 'vitest'

import { editDraftOf, keepDraft, openForEdit } from '#data/drafts.ts'
import { save } from '#data/save.ts'

import { dumpOf } from '../server/a-backup.ts'
import { anyFeedback } from '../server/a-commune.ts'
import { aWorld, everythingOn, wordsOn } from '../world/world.ts'
import { ID, log, PLANTED, plantedWords, seal } from './planted-words.ts'

const STEP = 'stepaaaaaaaaaaaa'

test('at its next contact a phone holds the words no more: not in rows, kept changes or drafts', async () => {
  const life = await plantedWords()
  const { hanh, quang, tuyen } = life
  const values = { ...anyFeedback, content: `${PLANTED} sửa dở` }
  const before = { content: `${PLANTED} hai` }
  await keepDraft(hanh.here, { id: editDraftOf(ID), kind: 'feedback', values, before })
  await seal(life, tuyen)

  for (const phone of [hanh, quang, tuyen]) await phone.sync()

  for (const phone of [hanh, quang, tuyen]) {
    expect(await everythingOn(phone)).not.toContain(PLANTED)
    expect(await wordsOn(phone, 'feedback', ID)).toBe('đã niêm lại')
  }
})

test('an edit not yet sent brings the words back nowhere, and the rest of it is taken', async () => {
  const life = await plantedWords()
  const { served, hanh, quang, tuyen } = life
  await log(quang, { content: `${PLANTED} chưa gửi`, topic: 'health' })
  await seal(life, tuyen)

  await quang.sync()
  await quang.sync()
  await hanh.sync()

  expect(JSON.stringify(await dumpOf(served.world))).not.toContain(PLANTED)
  for (const phone of [hanh, quang]) {
    expect(await everythingOn(phone)).not.toContain(PLANTED)
    expect(await wordsOn(phone, 'feedback', ID)).toBe('đã niêm lại')
    expect(await wordsOn(phone, 'feedback', ID, 'topic')).toBe('health')
  }
})

test('a refused edit with the words in it is cleaned as well', async () => {
  const life = await plantedWords()
  const { quang, tuyen } = life
  await log(quang, { content: `${PLANTED} bị từ chối`, type: 'denunciation' })
  await quang.sync()
  expect(await quang.db.outbox.toArray()).toMatchObject([{ state: 'refused' }])
  await seal(life, tuyen)

  await quang.sync()

  expect(await everythingOn(quang)).not.toContain(PLANTED)
  expect(await quang.db.outbox.toArray()).toMatchObject([{ state: 'refused' }])
})

test('words of a step are cleaned on the phone that wrote it, with the sheet in which they were mended', async () => {
  const life = await plantedWords()
  const { hanh, tuyen } = life
  const answers = { of: ID, ofKind: 'feedback', on: '2026-11-20', words: `${PLANTED} bước` }
  await save(hanh.here, { kind: 'step', id: STEP, answers })
  await hanh.sync()
  await keepDraft(hanh.here, {
    id: `step:${ID}:${STEP}`,
    kind: 'step',
    values: { words: `${PLANTED} bước sửa dở` },
  })
  await seal(life, tuyen)
  await seal(life, tuyen, `step/${STEP}`, ['words'])

  await hanh.sync()

  expect(await everythingOn(hanh)).not.toContain(PLANTED)
})

test('what is written after the words were gone is not touched, even if the row must be read again', async () => {
  const life = await plantedWords()
  const { hanh, quang, tuyen } = life
  await seal(life, tuyen)
  await hanh.sync()
  const opened = await openForEdit(hanh.here, 'feedback', ID)
  hanh.clock.now += 300_000
  const answers = { ...anyFeedback, content: 'Viết lại sau khi niêm' }
  await save(hanh.here, { kind: 'feedback', id: ID, answers, opened })
  await life.giveRoles('hanh', ['viewer'])
  await hanh.sync()
  await life.giveRoles('hanh', ['officer'])

  // The row comes before the refused work goes again.
  await hanh.sync()
  await hanh.sync(true)
  await quang.sync()

  for (const phone of [hanh, quang]) {
    expect(await wordsOn(phone, 'feedback', ID)).toBe('Viết lại sau khi niêm')
  }
})

test('after a restore the words stay gone, whatever rows and changes old phones bring', async () => {
  const life = await plantedWords()
  const { hanh, quang, tuyen } = life
  const bytes = await life.backUp()
  await log(hanh, { content: `${PLANTED} ba` })
  for (const phone of [hanh, quang]) await phone.sync()
  await log(quang, { content: `${PLANTED} chưa gửi` })
  await seal(life, tuyen)
  await tuyen.sync()
  await life.restore(bytes)
  expect(JSON.stringify(await dumpOf(life.served.world))).not.toContain(PLANTED)

  for (const phone of [quang, hanh, tuyen]) {
    await phone.signIn()
    await phone.sync()
  }
  for (const phone of [quang, hanh, tuyen]) await phone.sync()

  expect(JSON.stringify(await dumpOf(life.served.world))).not.toContain(PLANTED)
  for (const phone of [hanh, quang, tuyen]) {
    expect(await everythingOn(phone)).not.toContain(PLANTED)
    expect(await wordsOn(phone, 'feedback', ID)).toBe('đã niêm lại')
  }
})

test('a record made after the backup, sealed, and brought back by a phone that was away, is sealed again', async () => {
  const life = await aWorld()
  const [hanh, quang] = [await life.phone('hanh'), await life.phone('quang')]
  const tuyen = await life.phone('tuyen')
  for (const phone of [hanh, quang, tuyen]) await phone.sync()
  const bytes = await life.backUp()
  await log(hanh, { content: `${PLANTED} một` })
  for (const phone of [hanh, quang, tuyen]) await phone.sync()
  await seal(life, tuyen)
  await life.restore(bytes)

  await quang.signIn()
  await quang.sync()
  await quang.sync()

  expect(await wordsOn(quang, 'feedback', ID)).toBe('đã niêm lại')
  expect(await everythingOn(quang)).not.toContain(PLANTED)
  expect(JSON.stringify(await dumpOf(life.served.world))).not.toContain(PLANTED)
})

test('a form that stood open while words were taken out keeps them in no draft', async () => {
  const life = await plantedWords()
  const { quang, tuyen } = life
  await quang.sync()
  const opened = await openForEdit(quang.here, 'feedback', ID)
  if (!opened) throw new Error('The record is not on the phone')
  await seal(life, tuyen)
  await quang.sync()

  const draft = { id: editDraftOf(ID), kind: 'feedback', before: opened.values, seen: opened.seen }
  await keepDraft(quang.here, { ...draft, values: { ...opened.values, place: 'Đầu bản' } })

  expect(await everythingOn(quang)).not.toContain(PLANTED)
  const kept = await quang.db.drafts.get(editDraftOf(ID))
  expect(kept?.values).toMatchObject({ content: 'đã niêm lại', place: 'Đầu bản' })
})

test('a form opened after words were taken out keeps what is typed into it', async () => {
  const life = await plantedWords()
  const { quang, tuyen } = life
  await seal(life, tuyen)
  await quang.sync()
  const opened = await openForEdit(quang.here, 'feedback', ID)
  if (!opened) throw new Error('The record is not on the phone')

  const draft = { id: editDraftOf(ID), kind: 'feedback', before: opened.values, seen: opened.seen }
  await keepDraft(quang.here, { ...draft, values: { ...opened.values, content: 'Viết lại' } })

  expect((await quang.db.drafts.get(editDraftOf(ID)))?.values['content']).toBe('Viết lại')
})

test('words are taken out of a record that was taken out, and it stays out', async () => {
  const life = await plantedWords()
  const { hanh, quang, tuyen } = life
  hanh.clock.now += 60_000
  const answers = { removedAt: '2026-11-20T03:00:00.000Z', removedWhy: 'Ghi nhầm' }
  await save(hanh.here, { kind: 'feedback', id: ID, answers })
  for (const phone of [hanh, quang, tuyen]) await phone.sync()

  await seal(life, tuyen)
  for (const phone of [hanh, quang, tuyen]) await phone.sync()

  for (const phone of [hanh, quang, tuyen]) {
    const shown = await phone.shown('feedback', ID)
    expect([shown?.list, shown?.attention]).toEqual(['removed', undefined])
    expect((await everythingOn(phone)).includes(PLANTED)).toBe(false)
  }
})

test('… also where it was taken out on a phone that had not heard of it yet', async () => {
  const life = await plantedWords()
  const { hanh, quang, tuyen } = life
  hanh.clock.now += 60_000
  const answers = { removedAt: '2026-11-20T03:00:00.000Z', removedWhy: 'Ghi nhầm' }
  await save(hanh.here, { kind: 'feedback', id: ID, answers })

  await seal(life, tuyen)
  for (const phone of [hanh, quang, tuyen]) await phone.sync()

  for (const phone of [hanh, quang, tuyen]) {
    const shown = await phone.shown('feedback', ID)
    expect([shown?.list, shown?.attention]).toEqual(['removed', undefined])
  }
})
