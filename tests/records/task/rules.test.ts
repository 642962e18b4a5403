import { expect, test } from 'vitest'

import type { Part } from '#domain/part.ts'
import type { Values } from '#domain/record.ts'
import { turnsOf } from '#records/task/periods.ts'
import { notesIn } from '#records/task/notes.ts'
import { taskRules } from '#records/task/rules.ts'

const base = { content: 'Tuyên truyền tại thôn', leadUnit: 'unit-van-phong' }

let made = 0
function part(kind: string, values: Values): Part {
  made += 1
  return { kind, id: `${kind}-${made}`, at: String(made).padStart(6, '0'), values }
}
const note = (percent: number, more: Values = {}) =>
  part('progress', { percent, words: 'Đã làm', on: '2026-11-20', ...more })
const request = (asks: string, more: Values = {}) =>
  part('change-request', { asks, words: 'Mưa lũ', on: '2026-11-20', ...more })
const accepted = { decision: 'accepted', decidedOn: '2026-11-21' }

const stands = (values: Values, parts: readonly Part[] = []) =>
  taskRules.derive({ ...base, ...values }, parts)

test('a row of the app before plans stands as it stood', () => {
  const old = { planTitle: 'Kế hoạch năm', assignee: 'officer-hanh', dueOn: '2026-11-24' }

  expect(stands(old)).toEqual({
    state: 'not_started',
    open: 1,
    percent: 0,
    due: { on: '2026-11-24', basis: 'agreed' },
    unit: 'unit-van-phong',
    officer: 'officer-hanh',
  })
  expect(stands(old, [note(40)])).toMatchObject({ state: 'in_progress', percent: 40, open: 1 })
  expect(stands(old, [note(40), note(100)])).toMatchObject({ state: 'done', open: 0 })
  expect(stands(old, [note(100)])).not.toHaveProperty('due')
})

test('before a day is due on the day before, and a milestone by the end of its year', () => {
  expect(stands({ beforeOn: '2026-11-25' }).due).toEqual({ on: '2026-11-24', basis: 'practice' })
  const milestone = { type: 'milestone', roadmapYear: '2023' }
  expect(stands(milestone).due).toEqual({ on: '2023-12-31', basis: 'default' })
  expect(stands({ ...milestone, dueOn: '2023-06-30' }).due?.on).toBe('2023-06-30')
})

test('a paused task stays due, and goes on with the next note, whichever phone wrote it', () => {
  const paused = [note(40), note(40, { isPaused: true })]

  expect(stands({ dueOn: '2026-11-24' }, paused)).toMatchObject({
    state: 'paused',
    open: 1,
    due: { on: '2026-11-24' },
  })
  expect(stands({}, [...paused, note(60)])).toMatchObject({ state: 'in_progress', percent: 60 })
})

test('a task is cancelled by an accepted request and by nothing else', () => {
  const cancelled = (more: Values) => stands({}, [note(20), request('cancel', more)])

  expect(cancelled(accepted)).toMatchObject({ state: 'cancelled', open: 0 })
  for (const more of [
    {},
    { ...accepted, decision: 'refused' },
    { ...accepted, removedAt: '2026-11-22T01:00:00.000Z' },
  ]) {
    expect(cancelled(more)).toMatchObject({ state: 'in_progress', open: 1 })
  }
})

test('the day of a task of a plan moves only by an accepted request', () => {
  const before = { ...base, plan: 'plan-0001', dueOn: '2026-11-24' }
  const moved = (values: Values, parts: readonly Part[] = []) =>
    taskRules.issuesOfChange(before, { values: { ...before, ...values }, parts })
  const asked = { newOn: '2026-12-15' }
  const refusal = [{ path: 'dueOn', code: 'by_request' }]

  expect(moved({ dueOn: '2026-12-15' })).toEqual(refusal)
  expect(moved({ dueOn: '2026-12-15' }, [request('due', asked)])).toEqual(refusal)
  expect(moved({ dueOn: '2026-12-15' }, [request('due', { ...asked, ...accepted })])).toEqual([])
  expect(moved({ dueOn: '2026-12-16' }, [request('due', { ...asked, ...accepted })])).toEqual(
    refusal,
  )
  expect(moved({ dueOn: undefined })).toEqual(refusal)
  expect(moved({ dueOn: undefined, beforeOn: '2026-11-26' })).toEqual(refusal)
  // The same day in other words, other answers, and work outside a plan.
  expect(moved({ dueOn: undefined, beforeOn: '2026-11-25' })).toEqual([])
  expect(moved({ product: 'Biên bản' })).toEqual([])
  const free = { ...base, dueOn: '2026-11-24' }
  expect(
    taskRules.issuesOfChange(free, { values: { ...free, dueOn: '2027-01-01' }, parts: [] }),
  ).toEqual([])
})

test('what does not go together is said', () => {
  const issues = (values: Values) => taskRules.check({ ...base, ...values })

  expect(issues({ dueOn: '2026-11-24', beforeOn: '2026-11-25' })).toEqual([
    { path: 'beforeOn', code: 'two_days' },
  ])
  expect(issues({ recurrence: 'monthly' })).toEqual([{ path: 'startOn', code: 'missing' }])
  expect(issues({ startOn: '2026-11-24', dueOn: '2026-11-23' })).toEqual([
    { path: 'dueOn', code: 'before_start' },
  ])
  // "Trước ngày 24" is due on the 23rd.
  expect(issues({ startOn: '2026-11-24', beforeOn: '2026-11-24' })).toEqual([
    { path: 'beforeOn', code: 'before_start' },
  ])
  const monthly = { recurrence: 'monthly', startOn: '2026-11-24' }
  expect(issues({ ...monthly, untilOn: '2026-11-23' })).toEqual([
    { path: 'untilOn', code: 'before_start' },
  ])
  expect(issues({ ...monthly, untilOn: '2026-11-24' })).toEqual([])
  expect(issues({ type: 'milestone' })).toEqual([{ path: 'roadmapYear', code: 'not_a_year' }])
  expect(issues({ type: 'milestone', roadmapYear: '2025' })).toEqual([])
  expect(issues({ roadmapYear: '2025' })).toEqual([{ path: 'roadmapYear', code: 'not_a_year' }])
})

const quarterly = { recurrence: 'quarterly', startOn: '2026-01-01', dueOn: '2026-03-20' }

test('work that comes back is due turn by turn, and a turn that is not done stays due', () => {
  const done = (period: string) => note(100, { period })

  expect(stands(quarterly).due?.on).toBe('2026-03-20')
  expect(stands(quarterly, [done('2026-q1')])).toMatchObject({
    state: 'done',
    open: 1,
    due: { on: '2026-06-20' },
  })
  const later = [done('2026-q1'), done('2026-q3')]
  expect(stands(quarterly, later).due?.on).toBe('2026-06-20')
  expect(stands(quarterly, [...later, done('2026-q2')]).due?.on).toBe('2026-12-20')
  const begun = [done('2026-q1'), note(40, { period: '2026-q2' })]
  expect(stands(quarterly, begun)).toMatchObject({ state: 'in_progress', percent: 40 })
})

test('a note that names no turn, as an older app writes it, is of the turn its day lies in', () => {
  const old = [note(100, { on: '2026-02-03' })]

  expect(stands(quarterly, old)).toMatchObject({ state: 'done', due: { on: '2026-06-20' } })
  expect(stands(quarterly, [...old, note(60, { on: '2026-04-03' })])).toMatchObject({
    state: 'in_progress',
    percent: 60,
  })
})

test('after its last day work comes back no more', () => {
  const until = { ...quarterly, untilOn: '2026-06-30' }
  const both = [note(100, { period: '2026-q1' }), note(100, { period: '2026-q2' })]

  expect(stands(until, both.slice(0, 1))).toMatchObject({ open: 1, due: { on: '2026-06-20' } })
  expect(stands(until, both)).toMatchObject({ state: 'done', open: 0 })
  expect(stands(until, both)).not.toHaveProperty('due')
})

test('the turns so far are told, the latest first, each with its day and when it was done', () => {
  const notes = notesIn(
    [
      note(100, { period: '2026-q1', on: '2026-03-18' }),
      note(60, { period: '2026-q2', on: '2026-06-01' }),
      note(100, { period: '2026-q2', on: '2026-06-25' }),
    ],
    quarterly,
  )

  expect(turnsOf(quarterly, notes, { on: quarterly.dueOn }, '2026-08-01')).toEqual([
    { period: '2026-q3', dueOn: '2026-09-20', percent: 0 },
    { period: '2026-q2', dueOn: '2026-06-20', percent: 100, doneOn: '2026-06-25' },
    { period: '2026-q1', dueOn: '2026-03-20', percent: 100, doneOn: '2026-03-18' },
  ])
  expect(turnsOf({}, notes, {}, '2026-08-01')).toEqual([])
})
