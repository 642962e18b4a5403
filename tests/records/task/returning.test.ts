import { expect, test } from 'vitest'

import type { Part } from '#domain/part.ts'
import type { Values } from '#domain/record.ts'
import { dueOfTurn } from '#records/task/periods.ts'
import { dayOfTask, taskRules } from '#records/task/rules.ts'

const base = { content: 'Báo cáo', leadUnit: 'unit-van-phong' }

const dueIn = (task: Values, period: string) => dueOfTurn(task, period, dayOfTask(task)?.on)
const stands = (task: Values, parts: readonly Part[] = []) =>
  taskRules.derive({ ...base, ...task }, parts)

const note = (nth: number, period: string): Part => ({
  kind: 'progress',
  id: `note-${nth}`,
  at: String(nth).padStart(3, '0'),
  values: { percent: 100, words: 'Đã gửi', on: '2026-11-20', period },
})

test.each([
  // The day of a report is often one soon after its period is over.
  ['monthly', '2026-11-20', '2026-12-05', '2026-12-05', '2027-01-05'],
  ['quarterly', '2026-10-01', '2027-01-10', '2027-01-10', '2027-04-10'],
  ['quarterly', '2026-10-01', '2026-12-20', '2026-12-20', '2027-03-20'],
  ['half_year', '2026-07-01', '2027-01-15', '2027-01-15', '2027-07-15'],
  ['yearly', '2026-01-01', '2027-01-31', '2027-01-31', '2028-01-31'],
  // A day far from the first turn is that of the turn in which it lies.
  ['monthly', '2026-08-01', '2026-11-25', '2026-08-25', '2026-09-25'],
  // A day before the task begins is that of the first turn that can still be done in time.
  ['monthly', '2026-11-20', '2026-11-05', '2026-12-05', '2027-01-05'],
  ['monthly', '2026-11-20', '2027-02-08', '2026-12-08', '2027-01-08'],
])(
  '%s work from %s, due on %s, is due %s and then %s',
  (recurrence, startOn, dueOn, first, next) => {
    const task = { recurrence, startOn, dueOn }
    const [one, two] = {
      monthly: [startOn.slice(0, 7), startOn.startsWith('2026-11') ? '2026-12' : '2026-09'],
      quarterly: ['2026-q4', '2027-q1'],
      half_year: ['2026-h2', '2027-h1'],
      yearly: ['2026', '2027'],
    }[recurrence] ?? ['', '']

    expect(stands(task).due?.on).toBe(first)
    expect([dueIn(task, one ?? ''), dueIn(task, two ?? '')]).toEqual([first, next])
    expect(stands(task, [note(1, one ?? '')]).due?.on).toBe(next)
  },
)

test('before a day is the last day before it in each turn, however long the month', () => {
  const halves = { recurrence: 'half_year', startOn: '2026-01-01', beforeOn: '2026-07-01' }
  expect(dueIn(halves, '2026-h1')).toBe('2026-06-30')
  expect(dueIn(halves, '2026-h2')).toBe('2026-12-31')
  const months = { recurrence: 'monthly', startOn: '2026-02-01', beforeOn: '2026-03-01' }
  expect(['2026-02', '2026-03', '2026-04'].map((each) => dueIn(months, each))).toEqual([
    '2026-02-28',
    '2026-03-31',
    '2026-04-30',
  ])
  const years = { recurrence: 'yearly', startOn: '2025-01-01', beforeOn: '2025-11-05' }
  expect(dueIn(years, '2026')).toBe('2026-11-04')
  // Years later, the document's day is that of the turn it is read in.
  const late = { ...halves, startOn: '2024-01-01' }
  expect(dueIn(late, '2024-h1')).toBe('2024-06-30')
  expect(dueIn(late, '2024-h2')).toBe('2024-12-31')
})

test('what was done stays done when the work comes back less often, and no turn is skipped', () => {
  const monthly = [note(1, '2026-10'), note(2, '2026-11')]
  const quarterly = { recurrence: 'quarterly', startOn: '2026-10-01' }

  expect(stands(quarterly, monthly)).toMatchObject({ state: 'done', due: { on: '2027-03-31' } })
  const often = { recurrence: 'monthly', startOn: '2026-10-01' }
  expect(stands(often, [note(1, '2026-q4')]).due?.on).toBe('2026-11-30')
})
