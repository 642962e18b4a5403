import { expect, test } from 'vitest'

import { save } from '#data/save.ts'

import { anyFeedback } from '../server/a-commune.ts'
import { type APhone, aWorld } from '../world/world.ts'

const TASK = 'taskaaaaaaaaaaaa'
const SAID = 'feedbackaaaaaaaa'
const ON = '2026-11-20'

/** A task with a progress note and a feedback with a step; afterwards both are edited. */
async function writeWholes({ here }: APhone): Promise<void> {
  const task = { content: 'Đắp lại mương', leadUnit: 'unitaaaaaaaaaaaa' }
  await save(here, { kind: 'task', id: TASK, answers: task })
  const note = { of: TASK, percent: 60, words: 'Đã đo', on: ON }
  await save(here, { kind: 'progress', id: here.newId(16), answers: note })
  await save(here, { kind: 'feedback', id: SAID, answers: anyFeedback })
  const step = { of: SAID, ofKind: 'feedback', to: 'sorted', on: ON }
  await save(here, { kind: 'step', id: here.newId(16), answers: step })
  await save(here, { kind: 'task', id: TASK, answers: { content: 'Đắp lại mương trên' } })
  await save(here, { kind: 'feedback', id: SAID, answers: { content: 'Mương trên cạn' } })
}

test.each([1000, 3])(
  'what belongs to a record moves it on a new phone, %i rows at a time',
  async (limit) => {
    const { phone } = await aWorld()
    const [hanh, quang] = [await phone('hanh'), await phone('quang')]
    await writeWholes(hanh)
    await hanh.sync()

    quang.pace.limit = limit
    await quang.sync()

    expect(await quang.shown('task', TASK)).toMatchObject({ percent: 60, state: 'in_progress' })
    expect(await quang.shown('feedback', SAID)).toMatchObject({ state: 'sorted' })
  },
)

test('a reply of more rows than are written at once is on the phone whole, each in both copies', async () => {
  const { phone } = await aWorld()
  const [hanh, quang] = [await phone('hanh'), await phone('quang')]
  const ids = Array.from({ length: 230 }, () => hanh.here.newId(16))
  for (const id of ids) await save(hanh.here, { kind: 'feedback', id, answers: anyFeedback })
  await hanh.sync()

  await quang.sync()

  expect(await quang.db.feedback.toCollection().primaryKeys()).toEqual(ids.toSorted())
  const rows = await quang.db.base.toArray()
  expect(rows.filter(({ kind }) => kind === 'feedback')).toHaveLength(ids.length)
})
