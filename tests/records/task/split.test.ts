import { expect, test } from 'vitest'

import { recordOf } from '#data/record.ts'
import { save, saveTogether } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { piecesOf } from '#records/task/pieces.tsx'
import type { Task } from '#records/task/record.ts'
import {
  maySplit,
  shareOfPieces,
  splittingSavings,
  startOfPieces,
} from '#records/task/splitting.tsx'

import { type APhone, aWorld } from '../../world/world.ts'

const TASK = 'taskaaaaaaaaaaaa'
const ECONOMY = 'unit-kinh-te'
const CULTURE = 'unit-van-hoa'

async function given(more: Values = {}) {
  const there = await aWorld()
  const hanh = await there.phone('hanh')
  const quang = await there.phone('quang')
  const whole = { content: 'Kiểm tra bảng niêm yết', leadUnit: 'unit-van-phong', ...more }
  const answers = { plan: 'plan-nam-2026', ordinal: 'II.3', beforeOn: '2026-11-25', ...whole }
  await save(hanh.here, { kind: 'task', id: TASK, answers, isNew: true })
  for (const phone of [hanh, quang]) await phone.sync()
  return { hanh, quang }
}

async function split(phone: APhone, units: readonly string[], more: Values = {}) {
  const shown = await phone.shown('task', TASK)
  if (!shown) throw new Error('The task is not on the phone')
  const task = recordOf<Task>(shown)
  phone.clock.now += 1000
  await saveTogether(phone.here, splittingSavings(task, units, { ...startOfPieces(task), ...more }))
}

async function note(phone: APhone, of: string, percent: number) {
  phone.clock.now += 1000
  const answers = { of, percent, words: 'Đã làm', on: '2026-11-20' }
  await save(phone.here, { kind: 'progress', id: phone.here.newId(16), answers, isNew: true })
}

test('two officers without signal split one task among the same units: each unit has one part', async () => {
  const { hanh, quang } = await given()
  await split(hanh, [ECONOMY, CULTURE])
  await split(quang, [CULTURE, ECONOMY])
  for (const phone of [hanh, quang, hanh]) await phone.sync()

  for (const phone of [hanh, quang]) {
    const parts = await piecesOf(phone.db, TASK)
    expect(parts.map(({ id }) => id)).toEqual([`${TASK}-${ECONOMY}`, `${TASK}-${CULTURE}`])
    expect(parts.map(({ attention, dueOn, unit }) => [attention, dueOn, unit])).toEqual([
      [undefined, '2026-11-24', ECONOMY],
      [undefined, '2026-11-24', CULTURE],
    ])
    expect(parts.map(({ version }) => version.fields['ordinal'])).toEqual(['II.3', 'II.3'])
    // A part stands in its task, not in the plan: the plan's tasks are counted as they were.
    expect(await phone.db.task.where('plan').equals('plan-nam-2026').count()).toBe(1)
    expect(await phone.db.outbox.where('state').notEqual('kept').count()).toBe(0)
  }
})

test('a part that a unit has by now is not written over by a second split', async () => {
  const { hanh } = await given()
  await split(hanh, [ECONOMY], { content: 'Phần thôn trên núi' })

  await expect(split(hanh, [ECONOMY, CULTURE], { content: 'Phần khác' })).rejects.toThrow(
    'on the phone already',
  )
  const parts = await piecesOf(hanh.db, TASK)
  expect(parts.map(({ version }) => version.fields['content'])).toEqual(['Phần thôn trên núi'])
})

test('what two officers ask of the same part in other words is kept, and somebody is asked', async () => {
  const { hanh, quang } = await given()
  await split(hanh, [ECONOMY], { content: 'Phần thôn trên núi' })
  await split(quang, [ECONOMY], { content: 'Phần thôn phía suối' })
  for (const phone of [hanh, quang, hanh]) await phone.sync()

  const [part] = await piecesOf(hanh.db, TASK)
  expect(part?.version.contested?.['content']).toHaveLength(2)
  expect(part?.attention).toBe(1)
})

test('how far the parts have come is told beside what was noted of the whole, and changes none of it', async () => {
  const { hanh } = await given()
  await note(hanh, TASK, 20)
  await split(hanh, [ECONOMY, CULTURE])
  await note(hanh, `${TASK}-${ECONOMY}`, 100)
  await note(hanh, `${TASK}-${CULTURE}`, 40)
  await hanh.sync()

  expect(shareOfPieces(await piecesOf(hanh.db, TASK))).toBe(70)
  expect(await hanh.shown('task', TASK)).toMatchObject({ percent: 20, state: 'in_progress' })
})

test('a part that was cancelled or taken out weighs nothing', () => {
  const done = { state: 'done', list: 'done', percent: 100 }
  const cancelled = { state: 'cancelled', list: 'done', percent: 20 }
  const gone = { state: 'not_started', list: 'removed', percent: 0 }
  expect(shareOfPieces([done, cancelled, gone])).toBe(100)
  expect(shareOfPieces([done, { state: 'not_started', list: 'open' }])).toBe(50)
  expect(shareOfPieces([cancelled, gone])).toBeUndefined()
})

test('a part is not split again, nor what has ended', () => {
  const task = { id: TASK, content: 'Việc', leadUnit: ECONOMY }
  expect(maySplit(task, 'in_progress')).toBe(true)
  expect(maySplit({ ...task, parent: 'taskbbbbbbbbbbbb' }, 'in_progress')).toBe(false)
  expect([maySplit(task, 'done'), maySplit(task, 'cancelled')]).toEqual([false, false])
})
