import { expect, test } from 'vitest'

import type { Part } from '#domain/part.ts'
import type { Values } from '#domain/record.ts'
import { dueOfTurn } from '#records/task/periods.ts'
import { givenTo, taskRules } from '#records/task/rules.ts'

const base = { content: 'Báo cáo', leadUnit: 'unit-van-phong' }

const dueIn = (task: Values, period: string) => dueOfTurn(task, period, givenTo(task, []))
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

const accepted = (nth: number, period: string, newOn: string, decision = 'accepted'): Part => ({
  kind: 'change-request',
  id: `request-${nth}`,
  at: String(nth).padStart(3, '0'),
  values: { asks: 'due', period, newOn, decision, decidedOn: '2026-11-20' },
})

test.each([
  ['monthly', '2026-02-01', '2026-03-20', '2026-11', '2027-03-15', '2027-01-20'],
  ['quarterly', '2024-01-01', '2024-03-25', '2026-q4', '2027-05-10', '2027-03-25'],
  ['quarterly', '2024-01-01', undefined, '2026-q4', '2027-01-10', '2027-03-31'],
  ['yearly', '2020-01-01', '2020-10-31', '2026', '2027-02-28', '2027-10-31'],
])(
  '%s work begun long ago: the day accepted for one turn is that turn’s, however far out',
  (recurrence, startOn, dueOn, period, newOn, next) => {
    const task = { recurrence, startOn, dueOn, plan: 'plan-nam-2026' }
    const first = { monthly: '2026-10', quarterly: '2026-q3', yearly: '2025' }[recurrence] ?? ''
    const request = accepted(1, period, newOn)
    const before = dueIn(task, first)

    const given = givenTo(task, [request])
    expect(dueOfTurn(task, period, given)).toBe(newOn)
    // The other turns keep their own days.
    expect(dueOfTurn(task, first, given)).toBe(before)
    const after = { monthly: '2026-12', quarterly: '2027-q1', yearly: '2027' }[recurrence] ?? ''
    expect(dueOfTurn(task, after, given)).toBe(next)
  },
)

test('the open turn is due on the day that was accepted for it, and the next one as ever', () => {
  const task = { recurrence: 'monthly', startOn: '2026-10-01', dueOn: '2026-10-25' }
  const october = note(1, '2026-10')
  const request = accepted(2, '2026-11', '2027-01-05')
  expect(stands(task, [october, request]).due).toEqual({ on: '2027-01-05', basis: 'agreed' })
  expect(stands(task, [october, request, note(3, '2026-11')]).due).toEqual({
    on: '2026-12-25',
    basis: 'agreed',
  })
  // What was refused, or asked of another turn, moves nothing; of two, the later decision counts.
  const refused = accepted(3, '2026-11', '2027-02-05', 'refused')
  expect(stands(task, [october, refused, accepted(4, '2026-09', '2027-02-05')]).due?.on).toBe(
    '2026-11-25',
  )
  const again = accepted(5, '2026-11', '2026-12-01')
  expect(stands(task, [again, request, october]).due?.on).toBe('2026-12-01')
})
