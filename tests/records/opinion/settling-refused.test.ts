import 'fake-indexeddb/auto'

import { expect, test } from 'vitest'

import { save, saveTogether } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { settlingByNote, settlingByStep } from '#records/opinion/settling.tsx'
import { feedbackFrom, turningInto } from '#records/opinion/turn.tsx'

import { type APhone, aWorld } from '../../world/world.ts'
import { anyDialogue } from '../dialogue/a-dialogue.ts'

const OF = 'dialogue-huoi-sang'
const ID = 'opinionaaaaaaaaa'
const became = { task: `task-${ID}`, feedback: `feedback-${ID}` } as const
const NOTE = 'progressaaaaaaaa'
const STEP = 'stepaaaaaaaaaaaa'
const [today, far] = ['2026-11-20', '2026-11-25']

/** A phone on which an opinion became another record, as the commune has both. */
async function turned(kind: 'task' | 'feedback'): Promise<APhone> {
  const phone = await (await aWorld()).phone('tuyen')
  const dialogue = { ...anyDialogue, regime: 'party_head' }
  await save(phone.here, { kind: 'dialogue', id: OF, answers: dialogue, isNew: true })
  const said = { of: OF, content: 'Xin lùi giờ thu phí chợ', on: '2026-11-14' }
  await save(phone.here, { kind: 'opinion', id: ID, answers: said, isNew: true })
  const shown = (await phone.shown('opinion', ID))!
  const work = { content: 'Lùi giờ thu phí', leadUnit: 'unit-kinh-te' }
  const made = kind === 'task' ? work : feedbackFrom(shown, 'observation')
  await saveTogether(phone.here, await turningInto(phone.here, kind, shown, made))
  await phone.sync(true)
  expect(await refusedOn(phone)).toEqual([])
  return phone
}

const refusedOn = async ({ db }: APhone) =>
  (await db.outbox.toArray())
    .filter(({ state }) => state !== 'kept')
    .map(({ kind, issues }) => [kind, issues])
const opinionOn = async (phone: APhone) => (await phone.shown('opinion', ID))?.version.fields

/** Notes that the task is so far, and what that says of the opinion, in one act; then it is sent. */
async function note(phone: APhone, said: Values) {
  phone.clock.now += 1000
  const answers = { of: became.task, words: 'Đã lùi giờ thu', ...said }
  const task = { id: became.task, opinion: ID }
  await saveTogether(phone.here, [
    { kind: 'progress', id: NOTE, answers },
    ...(await settlingByNote(phone.here, task, answers)),
  ])
  await phone.sync(true)
}

async function step(phone: APhone, said: Values) {
  phone.clock.now += 1000
  const answers = { of: became.feedback, ofKind: 'feedback', ...said }
  await saveTogether(phone.here, [
    { kind: 'step', id: STEP, answers },
    ...(await settlingByStep(phone.here, { id: became.feedback, opinion: ID }, answers)),
  ])
  await phone.sync(true)
}

test('a note of done with a day to come is refused; mended, it goes, and the opinion is settled by it', async () => {
  const phone = await turned('task')
  await note(phone, { percent: 100, on: far })
  expect(await refusedOn(phone)).toEqual([
    ['progress', [{ path: 'on', code: 'after_today' }]],
    ['opinion', undefined],
  ])

  await note(phone, { percent: 100, on: today })
  expect(await refusedOn(phone)).toEqual([])
  expect(await opinionOn(phone)).toMatchObject({ settledOn: today })
})

test('mended to less than done, a refused note settles no opinion', async () => {
  const phone = await turned('task')
  await note(phone, { percent: 100, on: far })
  await note(phone, { percent: 60, on: today })

  expect(await refusedOn(phone)).toEqual([])
  expect(await opinionOn(phone)).not.toHaveProperty('settledOn')
})

test('a refused step that told the person goes once its day is mended, with what it says of the opinion', async () => {
  const phone = await turned('feedback')
  await step(phone, { to: 'guided', toBody: 'Sở Công Thương', on: far })
  expect((await refusedOn(phone)).map(([kind]) => kind)).toEqual(['step', 'opinion'])

  await step(phone, { to: 'guided', toBody: 'Sở Công Thương', on: today })
  expect(await refusedOn(phone)).toEqual([])
  expect(await opinionOn(phone)).toMatchObject({ settledOn: today, toldOn: today })
})

test('mended into a step that answers nobody, it says nothing of the opinion', async () => {
  const phone = await turned('feedback')
  await step(phone, { to: 'guided', toBody: 'Sở Công Thương', on: far })
  await step(phone, { to: 'sorted', toBody: null, on: today })

  expect(await refusedOn(phone)).toEqual([])
  expect(await opinionOn(phone)).not.toHaveProperty('toldOn')
})

test('what else was said of the opinion beside a refused note goes with it', async () => {
  const phone = await turned('task')
  phone.clock.now += 1000
  const answers = { of: became.task, percent: 100, words: 'Đã lùi giờ thu', on: far }
  const said = { settledOn: far, content: 'Xin lùi giờ thu phí chợ phiên' }
  await saveTogether(phone.here, [
    { kind: 'progress', id: NOTE, answers },
    { kind: 'opinion', id: ID, answers: said },
  ])
  await phone.sync(true)

  await note(phone, { percent: 100, on: today })
  expect(await opinionOn(phone)).toMatchObject({ ...said, settledOn: today })
})
