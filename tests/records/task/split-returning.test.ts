import { expect, test } from 'vitest'

import { recordOf } from '#data/record.ts'
import { save, saveTogether } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import type { Task } from '#records/task/record.ts'
import { maySplit, splittingSavings, startOfPieces, turnToSplit } from '#records/task/splitting.tsx'

import { type APhone, aWorld } from '../../world/world.ts'

const TASK = 'taskaaaaaaaaaaaa'
const UNIT = 'unit-kinh-te'
const PIECE = `${TASK}-${UNIT}`
const whole = { content: 'Báo cáo tháng', leadUnit: 'unit-van-phong', startOn: '2026-01-10' }
const months = (to: number) =>
  Array.from({ length: to }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`)

async function aPhone(task: Values): Promise<APhone> {
  const phone = await (await aWorld()).phone('hanh')
  const answers = { ...whole, recurrence: 'monthly', ...task }
  await save(phone.here, { kind: 'task', id: TASK, answers, isNew: true })
  return phone
}

async function note(phone: APhone, of: string, period: string, percent: number) {
  phone.clock.now += 1000
  const answers = { of, period, percent, words: 'Đã làm', on: '2026-11-20' }
  await save(phone.here, { kind: 'progress', id: phone.here.newId(16), answers, isNew: true })
}

async function found(phone: APhone, id: string) {
  const shown = await phone.shown('task', id)
  if (!shown) throw new Error(`There is no ${id}`)
  return shown
}

/** Splits the task as its page does, and tells by when the part is due in this turn and the next. */
async function split(phone: APhone, said: Values = {}) {
  const shown = await found(phone, TASK)
  const task = recordOf<Task>(shown)
  const since = turnToSplit(
    shown,
    await phone.db.progress.where('of').equals(TASK).toArray(),
    await phone.db['change-request'].where('of').equals(TASK).toArray(),
  )
  const answers = { ...startOfPieces(task, since), ...said }
  phone.clock.now += 1000
  await saveTogether(phone.here, splittingSavings(task, [UNIT], answers, since))
  const first = (await found(phone, PIECE)).dueOn
  await note(phone, PIECE, since?.period ?? '', 100)
  return { offered: answers['dueOn'], due: [first, (await found(phone, PIECE)).dueOn] }
}

test('a part of monthly work begins with the turn that is open, not with the first one', async () => {
  const phone = await aPhone({ dueOn: '2026-01-25' })
  for (const month of months(10)) await note(phone, TASK, month, 100)
  await note(phone, TASK, '2026-11', 20)

  expect(await split(phone)).toEqual({ offered: '2026-11-25', due: ['2026-11-25', '2026-12-25'] })
  const { version } = await found(phone, PIECE)
  expect(version.fields['startOn']).toBe('2026-11-01')
})

test.each([
  ['the last day of a month', { dueOn: '2026-01-31' }, ['2026-11-30', '2026-12-31']],
  ['no day of its own', {}, ['2026-11-30', '2026-12-31']],
  ['before a day of the month after', { beforeOn: '2026-02-01' }, ['2026-11-30', '2026-12-31']],
  [
    'a day of the month after',
    { startOn: '2026-01-20', dueOn: '2026-02-05' },
    ['2026-12-05', '2027-01-05'],
  ],
  ['before one', { startOn: '2026-01-20', beforeOn: '2026-02-10' }, ['2026-12-09', '2027-01-09']],
])('a part is due in every turn with its task: %s', async (_, task, due) => {
  const phone = await aPhone(task)
  for (const month of months(10)) await note(phone, TASK, month, 100)
  expect((await found(phone, TASK)).dueOn).toBe(due[0])

  expect(await split(phone)).toEqual({ offered: due[0], due })
})

test('a part that gets a day of its own keeps it turn by turn', async () => {
  const phone = await aPhone({ beforeOn: '2026-02-01' })
  for (const month of months(10)) await note(phone, TASK, month, 100)

  const { due } = await split(phone, { dueOn: '2026-11-24' })
  expect(due).toEqual(['2026-11-24', '2026-12-24'])
})

test('work that comes back is split between its turns as well, and no more after the last one', async () => {
  const phone = await aPhone({ dueOn: '2026-10-31', startOn: '2026-10-10', untilOn: '2026-11-30' })
  await note(phone, TASK, '2026-10', 100)
  const between = await found(phone, TASK)
  expect([between.state, maySplit(recordOf<Task>(between), between)]).toEqual(['done', true])
  expect((await split(phone)).due[0]).toBe('2026-11-30')

  await note(phone, TASK, '2026-11', 100)
  const over = await found(phone, TASK)
  expect([over.state, maySplit(recordOf<Task>(over), over)]).toEqual(['done', false])
})

test('a part due before the first day of a month, after its turn, stays so turn by turn', async () => {
  const phone = await aPhone({ startOn: '2026-01-31', beforeOn: '2026-03-01' })
  for (const month of months(9)) await note(phone, TASK, month, 100)

  expect((await split(phone)).due).toEqual(['2026-11-30', '2026-12-31'])
})
