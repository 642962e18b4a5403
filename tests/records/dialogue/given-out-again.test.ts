import { expect, test } from 'vitest'

import { dropRefused } from '#data/refused.ts'
import { save, saveTogether } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { givingOut } from '#records/conclusion/give-out.tsx'
import { relinking, unlinking } from '#records/opinion/settling.tsx'
import { turningInto } from '#records/opinion/turn.tsx'

import { anyFeedback } from '../../server/a-commune.ts'
import { type APhone, aWorld } from '../../world/world.ts'
import { anyDialogue } from './a-dialogue.ts'

const DIALOGUE = 'dialogue-huoi-sang'
const ID = 'conclusion-mot'
const TASK = `task-${ID}`
const answers = { content: 'Khảo sát mặt đường', leadUnit: 'unit-0001' }

async function concluded(phone: APhone) {
  await save(phone.here, { kind: 'dialogue', id: DIALOGUE, answers: anyDialogue, isNew: true })
  const said = { of: DIALOGUE, content: 'Khảo sát mặt đường', on: '2026-12-05' }
  await save(phone.here, { kind: 'conclusion', id: ID, answers: said, isNew: true })
  await phone.sync()
}

const giveOut = async (phone: APhone, more: Values = {}) =>
  saveTogether(phone.here, await givingOut(phone.here, ID, { ...answers, ...more }))

test('given out again after the commune refused the task, conclusion and task are sent together', async () => {
  const { phone } = await aWorld()
  const [hanh, quang] = [await phone('hanh'), await phone('quang')]
  await concluded(hanh)
  await giveOut(hanh, { dueOn: 'ngày mai' })
  await hanh.sync()
  expect((await hanh.shown('task', TASK))?.isRefused).toBe(true)
  expect((await hanh.shown('conclusion', ID))?.state).toBe('undecided')

  await giveOut(hanh, { dueOn: '2026-12-15' })
  await hanh.sync()
  await quang.sync()

  const [task, conclusion] = [await quang.shown('task', TASK), await quang.shown('conclusion', ID)]
  expect([task?.version.fields['content'], conclusion?.state]).toEqual([answers.content, 'tasked'])
})

test('a conclusion never names a task that the commune does not have', async () => {
  const { phone } = await aWorld()
  const [hanh, quang] = [await phone('hanh'), await phone('quang')]
  await concluded(hanh)
  await giveOut(hanh, { dueOn: 'ngày mai' })
  await hanh.sync()
  await giveOut(hanh)
  await hanh.sync()
  for (const change of await hanh.db.outbox.where('state').equals('refused').toArray()) {
    await dropRefused(hanh.here, change)
  }
  await hanh.sync()
  await quang.sync()

  const isThere = (await quang.shown('task', TASK)) !== undefined
  expect((await quang.shown('conclusion', ID))?.state === 'tasked').toBe(isThere)
})

test.each([true, false])(
  'two phones that give it out offline make one task (first: %s)',
  async (isHanhFirst) => {
    const { phone } = await aWorld()
    const [hanh, quang] = [await phone('hanh'), await phone('quang')]
    await concluded(hanh)
    await quang.sync()
    hanh.clock.now += 1000
    quang.clock.now += 2000
    await giveOut(hanh, { dueOn: '2026-12-15' })
    await giveOut(quang, { dueOn: '2026-12-20' })
    const phones = isHanhFirst ? [hanh, quang] : [quang, hanh]
    for (const each of [...phones, ...phones]) await each.sync()

    for (const each of phones) {
      expect(await each.db.task.count()).toBe(1)
      expect((await each.shown('task', TASK))?.version.fields['dueOn']).toBe('2026-12-20')
      expect((await each.shown('task', TASK))?.version.contested?.['dueOn']).toHaveLength(2)
      expect((await each.shown('conclusion', ID))?.state).toBe('tasked')
      expect((await each.shown('conclusion', ID))?.version.contested).toBeUndefined()
      expect(await each.db.outbox.where('state').equals('refused').count()).toBe(0)
    }
  },
)

test('given out by one, for the minutes only by another, offline', async () => {
  const { phone } = await aWorld()
  const [hanh, quang] = [await phone('hanh'), await phone('quang')]
  await concluded(hanh)
  await quang.sync()
  await giveOut(hanh)
  await save(quang.here, { kind: 'conclusion', id: ID, answers: { minutesOnly: true } })
  for (const each of [hanh, quang, hanh]) await each.sync()
  for (const each of [hanh, quang]) {
    expect((await each.shown('conclusion', ID))?.state).toBe('tasked')
    expect((await each.shown('task', TASK))?.list).toBe('open')
  }
})

test('an opinion turned again after the commune refused its feedback is sent with it', async () => {
  const { phone } = await aWorld()
  const [hanh, quang] = [await phone('hanh'), await phone('quang')]
  await concluded(hanh)
  const id = 'opinion-aaaaaaaa'
  const heard = { of: DIALOGUE, content: 'Đường sạt', on: '2026-11-20' }
  await save(hanh.here, { kind: 'opinion', id, answers: heard, isNew: true })
  await hanh.sync()
  const turn = async (topic: string) => {
    const said = { ...anyFeedback, channel: 'dialogue', topic }
    await saveTogether(hanh.here, await turningInto(hanh.here, 'feedback', { id }, said))
    await hanh.sync()
  }
  await turn('Không phải mã')
  expect((await hanh.shown('feedback', `feedback-${id}`))?.isRefused).toBe(true)
  await turn('land')
  await quang.sync()

  expect((await quang.shown('opinion', id))?.state).toBe('turned')
  expect((await quang.shown('feedback', `feedback-${id}`))?.version.fields['topic']).toBe('land')
})

test('a conclusion whose task is taken out waits again, and is given out anew; brought back, it is that task again', async () => {
  const { phone } = await aWorld()
  const [hanh, quang] = [await phone('hanh'), await phone('quang')]
  await concluded(hanh)
  await giveOut(hanh)
  hanh.clock.now += 1000
  const task = { id: TASK, conclusion: ID }
  const removal = { removedAt: '2026-11-20T02:00:00.000Z', removedWhy: 'Lập nhầm' }
  const unlinked = await unlinking(hanh.here, 'task', task)
  await saveTogether(hanh.here, [{ kind: 'task', id: TASK, answers: removal }, ...unlinked])
  const stateOn = async (each: APhone) => (await each.shown('conclusion', ID))?.state
  expect(await stateOn(hanh)).toBe('undecided')

  // Brought back, it is what the conclusion became; not where somebody decided otherwise meanwhile.
  expect(await relinking(hanh.here, 'task', task)).toEqual([
    { kind: 'conclusion', id: ID, answers: { task: TASK } },
  ])
  hanh.clock.now += 1000
  await giveOut(hanh)
  await hanh.sync()
  await quang.sync()
  expect((await quang.shown('conclusion', ID))?.version.fields).toMatchObject({ task: `${TASK}-2` })
  expect((await quang.shown('task', `${TASK}-2`))?.list).toBe('open')
  expect(await relinking(hanh.here, 'task', task)).toEqual([])
  // The first task is no longer what the conclusion became: to take it out anew changes nothing.
  expect(await unlinking(hanh.here, 'task', task)).toEqual([])
})
