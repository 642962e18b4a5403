import { expect, test } from 'vitest'

import { openForEdit } from '#data/drafts.ts'
import { dropRefused } from '#data/refused.ts'
import { save } from '#data/save.ts'

import { anyFeedback } from '../server/a-commune.ts'
import { type APhone, aWorld, wordsOn } from '../world/world.ts'
import { remove } from './remove.ts'

const ID = 'feedbackaaaaaaaa'
const queueOf = ({ db }: APhone) => db.outbox.orderBy('seq').toArray()

test('a refused new record is mended in its form and sent as a new one in its place', async () => {
  const { phone } = await aWorld()
  const [hanh, quang] = [await phone('hanh'), await phone('quang')]
  await save(hanh.here, { kind: 'feedback', id: ID, answers: { ...anyFeedback, topic: undefined } })
  await hanh.sync()
  expect(await queueOf(hanh)).toMatchObject([{ state: 'refused', reason: 'not-valid' }])

  const opened = await openForEdit(hanh.here, 'feedback', ID)
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback, opened })
  await hanh.sync()
  await quang.sync()

  expect(await queueOf(hanh)).toMatchObject([{ state: 'kept', first: true }])
  expect(await wordsOn(quang, 'feedback', ID)).toBe(anyFeedback.content)
})

test('a refused edit opens with its own words, and what replaces them is sent once', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback })
  await hanh.sync()
  const long = 'x'.repeat(5000)
  await save(hanh.here, { kind: 'feedback', id: ID, answers: { content: long } })
  await hanh.sync()

  const opened = await openForEdit(hanh.here, 'feedback', ID)
  expect(opened?.values['content']).toBe(long)
  expect(await wordsOn(hanh, 'feedback', ID)).toBe(anyFeedback.content)
  const answers = { ...anyFeedback, content: 'Đã rút ngắn' }
  await save(hanh.here, { kind: 'feedback', id: ID, answers, opened })
  await hanh.sync()

  expect(await wordsOn(hanh, 'feedback', ID)).toBe('Đã rút ngắn')
  expect((await queueOf(hanh)).map(({ state }) => state)).toEqual(['kept', 'kept'])
})

test('dropping a refused step puts the record back where the commune has it', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback })
  const step = { of: ID, ofKind: 'feedback', to: 'settling', on: '2026-11-20' }
  await save(hanh.here, { kind: 'step', id: 'stepaaaaaaaaaaaa', answers: step })
  await hanh.sync()
  const [refused] = await hanh.db.outbox.where('state').equals('refused').toArray()

  if (refused) await dropRefused(hanh.here, refused)

  expect(refused).toMatchObject({ reason: 'not-valid' })
  expect(await hanh.shown('feedback', ID)).toMatchObject({ state: 'received' })
  expect((await hanh.shown('feedback', ID))?.stuck).toBeUndefined()
})

test('dropping what would have made a record leaves no half of it', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  await save(hanh.here, { kind: 'feedback', id: ID, answers: { ...anyFeedback, topic: undefined } })
  await hanh.sync()
  const [refused] = await queueOf(hanh)

  if (refused) await dropRefused(hanh.here, refused)

  expect(await hanh.shown('feedback', ID)).toBeUndefined()
  expect(await queueOf(hanh)).toEqual([])
})

test('dropping a refused change of a record the commune has leaves what it has taken of it', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback })
  await hanh.sync()
  // Its row went with a role that was lost while the form stood open: the form made it anew.
  await hanh.db.base.clear()
  await hanh.db.table('feedback').clear()
  await save(hanh.here, { kind: 'feedback', id: ID, answers: { ...anyFeedback, topic: undefined } })
  await hanh.db.outbox.where('state').equals('waiting').modify({ state: 'refused' })
  const [refused] = await hanh.db.outbox.where('state').equals('refused').toArray()

  if (refused) await dropRefused(hanh.here, refused)

  expect(refused).toMatchObject({ first: true })
  expect(await queueOf(hanh)).toMatchObject([{ state: 'kept' }])
})

test('what is mended names nothing that was taken and is out of sight by now', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback })
  await hanh.sync()
  const [taken] = await queueOf(hanh)
  await hanh.db.base.clear()
  await hanh.db.table('feedback').clear()
  await save(hanh.here, { kind: 'feedback', id: ID, answers: { content: 'Ghi lại' } })
  await hanh.db.outbox.where('state').equals('waiting').modify({ state: 'refused' })

  const opened = await openForEdit(hanh.here, 'feedback', ID)
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback, opened })

  const mended = (await queueOf(hanh)).find(({ state }) => state === 'waiting')
  expect(mended?.first).toBe(true)
  expect(Object.values(mended?.over ?? {}).flat()).not.toContain(taken?.id)
})

test('notes made while the clock was set back still follow one another', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  await hanh.sync()
  const task = { content: 'Việc', leadUnit: 'unitaaaaaaaaaaaa' }
  await save(hanh.here, { kind: 'task', id: 'taskaaaaaaaaaaaa', answers: task })
  hanh.clock.now -= 2 * 86_400_000

  for (const percent of [30, 60, 90, 40]) {
    const note = { of: 'taskaaaaaaaaaaaa', percent, words: 'Đã làm', on: '2026-11-18' }
    await save(hanh.here, { kind: 'progress', id: hanh.here.newId(16), answers: note })
  }

  expect(await hanh.shown('task', 'taskaaaaaaaaaaaa')).toMatchObject({ percent: 40 })
})

test('taking a record out does not carry an edit that was refused', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback })
  await hanh.sync()
  await save(hanh.here, { kind: 'feedback', id: ID, answers: { content: 'x'.repeat(5000) } })
  await hanh.sync()

  await remove(hanh.here, ID)
  await hanh.sync()

  expect((await queueOf(hanh)).map(({ state }) => state)).toEqual(['kept', 'refused', 'kept'])
  expect(await hanh.shown('feedback', ID)).toMatchObject({ list: 'removed' })
})

test('a step the commune refused moves nothing', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback })
  const step = { of: ID, ofKind: 'feedback', to: 'sorted', on: '2026-02-31' }
  await save(hanh.here, { kind: 'step', id: 'stepaaaaaaaaaaaa', answers: step })
  expect(await hanh.shown('feedback', ID)).toMatchObject({ state: 'sorted' })

  await hanh.sync()

  expect(await hanh.shown('feedback', ID)).toMatchObject({ state: 'received' })
  expect(await hanh.shown('step', 'stepaaaaaaaaaaaa')).toMatchObject({ isRefused: true })
})

test('a new record never overwrites one that is on the phone already', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback, isNew: true })

  const second = { ...anyFeedback, content: 'Chuyện của người khác' }
  await expect(
    save(hanh.here, { kind: 'feedback', id: ID, answers: second, isNew: true }),
  ).rejects.toThrow('already')

  expect(await wordsOn(hanh, 'feedback', ID)).toBe(anyFeedback.content)
})

test('dropping a refused beginning of a record the commune has keeps what else waits of it', async () => {
  const { phone } = await aWorld()
  const hanh = await phone('hanh')
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback })
  await hanh.sync()
  // As after a restore, when what had its receipt was sent again and refused.
  await hanh.db.outbox.toCollection().modify((change) => {
    delete change.receipt
    Object.assign(change, { state: 'refused', reason: 'not-valid' })
  })
  const opened = await openForEdit(hanh.here, 'feedback', ID)
  const answers = { content: 'Còn chờ gửi' }
  await save(hanh.here, { kind: 'feedback', id: ID, answers, opened, settles: true })
  const [refused] = await queueOf(hanh)

  if (refused) await dropRefused(hanh.here, refused)

  expect(await queueOf(hanh)).toMatchObject([{ state: 'waiting' }])
})
