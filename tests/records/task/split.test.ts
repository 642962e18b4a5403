import { expect, test } from 'vitest'

import { dueFrom } from '#data/lists.ts'
import { piecesOf as piecesIn } from '#data/pieces.ts'
import { recordOf } from '#data/record.ts'
import { save, saveTogether } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import type { Task } from '#records/task/record.ts'
import {
  maySplit,
  shareOfPieces,
  splittingSavings,
  startOfPieces,
} from '#records/task/splitting.tsx'

import { type APhone, aWorld } from '../../world/world.ts'

const TASK = 'taskaaaaaaaaaaaa'
const REQUEST = 'requestaaaaaaaaa'
const ECONOMY = 'unit-kinh-te'
const CULTURE = 'unit-van-hoa'

const piecesOf = (db: APhone['db'], id: string) => piecesIn(db, 'task', id)

async function given(more: Values = {}) {
  const there = await aWorld()
  const hanh = await there.phone('hanh')
  const quang = await there.phone('quang')
  const tuyen = await there.phone('tuyen')
  const whole = { content: 'Kiểm tra bảng niêm yết', leadUnit: 'unit-van-phong', ...more }
  const answers = { plan: 'plan-nam-2026', ordinal: 'II.3', beforeOn: '2026-11-25', ...whole }
  await save(hanh.here, { kind: 'task', id: TASK, answers, isNew: true })
  for (const phone of [hanh, quang, tuyen]) await phone.sync()
  return { hanh, quang, tuyen }
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

/** A leader decides that the whole task is cancelled, or that it goes on. */
async function decide({ here, clock }: APhone, decision: 'accepted' | 'refused') {
  clock.now += 1000
  const decided = { decision, decidedOn: '2026-11-20' }
  await save(here, { kind: 'change-request', id: REQUEST, answers: decided })
}

async function askToCancel({ here, clock }: APhone) {
  clock.now += 1000
  const answers = { of: TASK, asks: 'cancel', words: 'Tỉnh bãi bỏ', on: '2026-11-20' }
  await save(here, { kind: 'change-request', id: REQUEST, answers, isNew: true })
}

const LATER = '2026-12-15'
const lateOn = async ({ db }: APhone) =>
  (await dueFrom(db, LATER)).late.rows.map(({ shown }) => shown.id)
const stands = async ({ db }: APhone) =>
  (await piecesOf(db, TASK)).map(({ list, state, endedWith, percent }) => [
    list,
    state,
    endedWith,
    percent,
  ])

test('the parts of a cancelled task are nobody’s work any more, and every note of them stays', async () => {
  const { hanh, quang, tuyen } = await given()
  await split(hanh, [ECONOMY, CULTURE])
  await askToCancel(hanh)
  for (const phone of [hanh, quang, tuyen]) await phone.sync()
  expect(await lateOn(quang)).toHaveLength(3)

  // While the leader cancels it, somebody without signal goes on with a part and splits it further.
  await decide(tuyen, 'accepted')
  await note(quang, `${TASK}-${ECONOMY}`, 40)
  await split(quang, ['unit-van-phong'])
  for (const phone of [tuyen, quang, hanh, tuyen]) await phone.sync()

  for (const phone of [hanh, quang, tuyen]) {
    expect(await lateOn(phone)).toEqual([])
    expect(await stands(phone)).toEqual([
      ['done', 'cancelled', 'cancelled', 40],
      ['done', 'cancelled', 'cancelled', 0],
      ['done', 'cancelled', 'cancelled', 0],
    ])
    expect(await phone.db.progress.where('of').equals(`${TASK}-${ECONOMY}`).count()).toBe(1)
    expect(await phone.db.outbox.where('state').notEqual('kept').count()).toBe(0)
  }

  await decide(tuyen, 'refused')
  for (const phone of [tuyen, hanh]) await phone.sync()
  // The office that leads the whole has its own part of it: that is late once.
  expect(await lateOn(hanh)).toEqual([TASK, `${TASK}-${ECONOMY}`, `${TASK}-${CULTURE}`])
  expect((await stands(hanh))[0]).toEqual(['open', 'in_progress', undefined, 40])
})

test('a part that was done stays done when its task is cancelled', async () => {
  const { hanh, tuyen } = await given()
  await split(hanh, [ECONOMY, CULTURE])
  await note(hanh, `${TASK}-${ECONOMY}`, 100)
  await askToCancel(hanh)
  await hanh.sync()
  await tuyen.sync()
  await decide(tuyen, 'accepted')

  expect(await stands(tuyen)).toEqual([
    ['done', 'done', undefined, 100],
    ['done', 'cancelled', 'cancelled', 0],
  ])
})

test('the parts of a task that was taken out come back with it', async () => {
  const { hanh, quang } = await given()
  await split(hanh, [ECONOMY])
  for (const phone of [hanh, quang]) await phone.sync()
  const remove = (removedAt: string | null) =>
    save(hanh.here, { kind: 'task', id: TASK, answers: { removedAt, removedWhy: 'Ghi trùng' } })

  await remove('2026-11-21T01:00:00Z')
  for (const phone of [hanh, quang]) await phone.sync()
  expect(await stands(quang)).toEqual([['done', 'cancelled', 'removed', 0]])
  expect(await lateOn(quang)).toEqual([])
  await remove(null)
  for (const phone of [hanh, quang]) await phone.sync()
  expect(await stands(quang)).toEqual([['open', 'not_started', undefined, 0]])
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
  const open = { state: 'in_progress', list: 'open' } as const
  expect(maySplit(task, open)).toBe(true)
  expect(maySplit({ ...task, parent: 'taskbbbbbbbbbbbb' }, open)).toBe(false)
  const ended = ['done', 'cancelled'].map((state) => ({ state, list: 'done' }) as const)
  expect(ended.map((each) => maySplit(task, each))).toEqual([false, false])
})
