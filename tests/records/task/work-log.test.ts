import { expect, test } from 'vitest'

import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { linesOf } from '#records/task/log.tsx'
import { logTimes, periodOfLog } from '#records/task/work-log.ts'

import { type APhone, aWorld } from '../../world/world.ts'

const plain = { content: 'Báo cáo', leadUnit: 'unit-van-phong' }

async function put(phone: APhone, kind: 'task' | 'progress', id: string, answers: Values) {
  phone.clock.now += 1000
  await save(phone.here, { kind, id, answers, isNew: true })
}

test('the log of a time tells what this officer noted in it, and what was done late', async () => {
  const there = await aWorld()
  const [hanh, quang] = [await there.phone('hanh'), await there.phone('quang')]
  const { id } = hanh.here.officer
  await put(hanh, 'task', 'task-dung-han', { ...plain, dueOn: '2026-11-20' })
  await put(hanh, 'task', 'task-tre-han', { ...plain, dueOn: '2026-11-09' })
  await put(hanh, 'task', 'task-khac', plain)
  await put(hanh, 'task', 'task-cua-quy', {
    ...plain,
    recurrence: 'quarterly',
    startOn: '2026-07-01',
    beforeOn: '2026-09-25',
  })
  const note = (of: string, on: string, percent: number, more: Values = {}) => ({
    of,
    on,
    percent,
    words: 'Đã làm',
    ...more,
  })
  await put(hanh, 'progress', 'note-thang-muoi', note('task-dung-han', '2026-10-31', 10))
  await put(hanh, 'progress', 'note-nua-viec', note('task-dung-han', '2026-11-02', 50))
  await put(hanh, 'progress', 'note-dung-han', note('task-dung-han', '2026-11-20', 100))
  await put(hanh, 'progress', 'note-tre-han', note('task-tre-han', '2026-11-12', 100))
  const third = note('task-cua-quy', '2026-11-03', 100, { period: '2026-q3' })
  await put(hanh, 'progress', 'note-quy-ba', third)
  await hanh.sync()
  await quang.sync()
  await put(quang, 'progress', 'note-cua-quang', note('task-khac', '2026-11-05', 60))
  await quang.sync()
  await hanh.sync()

  const lines = await linesOf(hanh.db, id, '2026-11')
  expect(lines.map((line) => [line.note.id, line.done])).toEqual([
    ['note-dung-han', { on: '2026-11-20', dueOn: '2026-11-20' }],
    ['note-tre-han', { on: '2026-11-12', dueOn: '2026-11-09' }],
    ['note-quy-ba', { on: '2026-11-03', dueOn: '2026-09-24' }],
    ['note-nua-viec', undefined],
  ])
  expect(await linesOf(hanh.db, id, '2026')).toHaveLength(5)
})

test('what is counted is told as far as it had come, and done with the note that made it whole', async () => {
  const { here, db, ...phone } = await (await aWorld()).phone('hanh')
  const hanh = { here, db, ...phone }
  await put(hanh, 'task', 'task-dem-duoc', { ...plain, quantity: 12, dueOn: '2026-11-20' })
  const own = { of: 'task-dem-duoc', percent: 0, words: 'Đã làm' }
  await put(hanh, 'progress', 'note-mot-nua', { ...own, on: '2026-11-18', quantity: 6 })
  await put(hanh, 'progress', 'note-con-lai', { ...own, on: '2026-11-19', quantity: 6 })

  const lines = await linesOf(db, here.officer.id, '2026-11')
  expect(lines.map((line) => [line.note.id, line.percent, line.done?.on])).toEqual([
    ['note-con-lai', 100, '2026-11-19'],
    ['note-mot-nua', 50, undefined],
  ])
})

test('the times of a log are seen from today, each with the one before it', () => {
  const seenFrom = (today: string) => logTimes.map((time) => periodOfLog(time, today))
  expect(seenFrom('2026-01-05')).toEqual([
    '2026-01',
    '2025-12',
    '2026-q1',
    '2025-q4',
    '2026-h1',
    '2025-h2',
    '2026',
    '2025',
  ])
  expect(periodOfLog('lastQuarter', '2026-10-03')).toBe('2026-q3')
})
