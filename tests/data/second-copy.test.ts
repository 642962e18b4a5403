import { expect, test } from 'vitest'

import { keepDraft, openForEdit } from '#data/drafts.ts'
import { save } from '#data/save.ts'
import { fill } from '#data/second-copy.ts'

import { anyFeedback } from '../server/a-commune.ts'
import { aWorld, wordsOn } from '../world/world.ts'
import { ID } from './contested-row.ts'

const EDITED = 'feedbackaaaaaaab'

test('an emptied phone shows and sends again what it had alone, and nothing twice', async () => {
  const world = await aWorld()
  const before = await world.phone()
  await save(before.here, { kind: 'feedback', id: EDITED, answers: anyFeedback })
  await before.sync()
  await save(before.here, {
    kind: 'feedback',
    id: EDITED,
    answers: { content: 'Cống đã thông' },
    opened: { values: anyFeedback, seen: {} },
  })
  await save(before.here, { kind: 'feedback', id: ID, answers: anyFeedback })
  await keepDraft(before.here, { id: 'note', kind: 'note', values: { content: 'Gọi lại' } })
  const outbox = (await before.db.outbox.toArray()).filter(({ state }) => state !== 'kept')
  const drafts = await before.db.drafts.toArray()

  const after = await world.phone()
  await fill(after.db, { outbox, drafts })
  expect(await wordsOn(after, 'feedback', ID)).toBe(anyFeedback.content)
  // Of a record whose row has not come yet there is nothing to show but a part.
  expect(await after.shown('feedback', EDITED)).toBeUndefined()
  await after.sync()
  await before.sync()

  expect(await wordsOn(after, 'feedback', EDITED)).toBe('Cống đã thông')
  expect((await after.db.drafts.toArray()).map(({ values }) => values['content'])).toEqual([
    'Gọi lại',
  ])
  const rows = await after.db.base.where('stream').above('').toArray()
  expect(rows.filter(({ kind }) => kind === 'feedback').map(({ id }) => id)).toEqual(
    expect.arrayContaining([ID, EDITED]),
  )
  expect(rows.filter(({ kind }) => kind === 'feedback')).toHaveLength(2)
})

test('of a mended change and the one it stands for, the mended one comes back', async () => {
  const world = await aWorld()
  const before = await world.phone()
  const refused = { ...anyFeedback, topic: undefined }
  await save(before.here, { kind: 'feedback', id: ID, answers: refused })
  await before.sync()
  const old = await before.db.outbox.toArray()
  const opened = await openForEdit(before.here, 'feedback', ID)
  const answers = { ...anyFeedback, content: 'Đã sửa cho đủ' }
  await save(before.here, { kind: 'feedback', id: ID, answers, opened })
  const mended = await before.db.outbox.toArray()

  for (const outbox of [
    [...old, ...mended],
    [...mended, ...old],
  ]) {
    const after = await world.phone()
    await fill(after.db, { outbox, drafts: [] })
    expect(await wordsOn(after, 'feedback', ID)).toBe('Đã sửa cho đủ')
  }
})

test('of what comes back nothing counts as held or taken before the commune has said so again', async () => {
  const world = await aWorld()
  const before = await world.phone()
  await save(before.here, { kind: 'feedback', id: ID, answers: anyFeedback })
  await save(before.here, { kind: 'feedback', id: EDITED, answers: anyFeedback })
  await before.sync()
  const [taken, other] = await before.db.outbox.toArray()
  const { receipt: _receipt, ...rest } = other!
  const held = { ...rest, state: 'refused', held: true, heldSince: 1, judgedAt: 1 } as const

  const after = await world.phone()
  await fill(after.db, { outbox: [taken!, held], drafts: [] })

  const [first, second] = await after.db.outbox.toArray()
  expect(first).toMatchObject({ state: 'waiting', again: 1 })
  expect(first).not.toHaveProperty('receipt')
  for (const name of ['held', 'heldSince', 'judgedAt']) expect(second).not.toHaveProperty(name)
})
