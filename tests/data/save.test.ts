import { expect, test } from 'vitest'

import { remove } from './remove.ts'
import { save, saveTogether } from '#data/save.ts'
import { openForEdit } from '#data/drafts.ts'
import { waitingOf } from '#data/marks.tsx'

import { anyFeedback } from '../server/a-commune.ts'
import { aWorld, wordsOn } from '../world/world.ts'

const ID = 'feedbackaaaaaaaa'

test('feedback saved without a signal is there at once, with its due day and a temporary number', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()

  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback })

  const shown = await hanh.shown('feedback', ID)
  expect(shown).toMatchObject({ list: 'open', state: 'received', dueOn: '2026-12-02' })
  expect(shown?.author).toBe(hanh.here.officer.id)
  expect(shown?.version.fields['tempNo']).toBe(`${hanh.own.letter}-1`)
  expect(hanh.sent).toEqual([])
})

test('row and queue are written together: what cannot be queued is not shown', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  const { db } = hanh
  db.outbox.hook('creating', () => {
    throw new Error('the disk is full')
  })

  await expect(save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback })).rejects.toThrow(
    'the disk is full',
  )

  expect(await hanh.shown('feedback', ID)).toBeUndefined()
  expect(await db.outbox.count()).toBe(0)
})

test('the draft goes in the same act that makes the record', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  await hanh.db.drafts.put({ id: ID, kind: 'feedback', values: anyFeedback, at: 1, madeAt: 1 })

  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback, draft: ID })

  expect(await hanh.db.drafts.count()).toBe(0)
})

test('only what the officer changed is sent, and it says which value it replaces', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback })
  await hanh.sync()
  const [first] = await hanh.db.outbox.toArray()
  const opened = await openForEdit(hanh.here, 'feedback', ID)

  await save(hanh.here, {
    kind: 'feedback',
    id: ID,
    answers: { ...anyFeedback, content: 'Đường đã sạt hẳn' },
    opened,
  })

  const changes = await hanh.db.outbox.orderBy('seq').toArray()
  expect(changes[1]?.fields).toEqual({ content: 'Đường đã sạt hẳn' })
  expect(changes[1]?.over).toEqual({ content: [first?.id] })
  expect(changes[1]?.first).toBeUndefined()
})

test('an answer that was emptied is emptied, not forgotten', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  const named = { ...anyFeedback, raisedBy: 'named', person: 'Bà Tư' }
  await save(hanh.here, { kind: 'feedback', id: ID, answers: named })
  const opened = await openForEdit(hanh.here, 'feedback', ID)

  await save(hanh.here, {
    kind: 'feedback',
    id: ID,
    answers: { ...anyFeedback, person: undefined },
    opened,
  })

  expect(await wordsOn(hanh, 'feedback', ID, 'person')).toBeUndefined()
  expect((await hanh.db.outbox.orderBy('seq').last())?.fields).toMatchObject({ person: null })
})

test('saving what did not change sends nothing', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback })

  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback })

  expect(await hanh.db.outbox.count()).toBe(1)
})

test('records of one act carry one mark, so that they go together', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()

  await saveTogether(hanh.here, [
    { kind: 'feedback', id: ID, answers: anyFeedback },
    { kind: 'feedback', id: 'feedbackbbbbbbbb', answers: anyFeedback },
  ])

  const groups = (await hanh.db.outbox.toArray()).map(({ group }) => group)
  expect(groups[0]).toMatch(/^[a-z2-7]{10}$/)
  expect(groups[1]).toBe(groups[0])
})

test('a step moves its record and waits with it', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback })

  await save(hanh.here, {
    kind: 'step',
    id: 'stepaaaaaaaaaaaa',
    answers: { of: ID, ofKind: 'feedback', to: 'sorted', on: '2026-11-20' },
  })

  expect(await hanh.shown('feedback', ID)).toMatchObject({ state: 'sorted', list: 'open' })
  const { markByRecord, unsent } = waitingOf(await hanh.db.outbox.toArray(), new Set())
  expect(markByRecord.get(ID)).toBe('wait')
  expect(unsent).toBe(1)
})

test('a record taken out leaves its list and comes back with all it had', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback })

  await remove(hanh.here, ID)
  expect(await hanh.shown('feedback', ID)).toMatchObject({ list: 'removed' })

  await save(hanh.here, {
    kind: 'feedback',
    id: ID,
    answers: { removedAt: null, removedWhy: null },
  })
  expect(await hanh.shown('feedback', ID)).toMatchObject({ list: 'open', dueOn: '2026-12-02' })
})
