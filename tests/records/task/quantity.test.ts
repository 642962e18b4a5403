import { expect, test } from 'vitest'

import type { Part } from '#domain/part.ts'
import type { Values } from '#domain/record.ts'
import { progressRules } from '#records/progress/rules.ts'
import { taskRules } from '#records/task/rules.ts'

const twelve = { content: 'Kiểm tra bảng niêm yết', leadUnit: 'unit-van-phong', quantity: 12 }

let made = 0
function note(values: Values): Part {
  made += 1
  const said = { percent: 0, words: 'Đã làm', on: '2026-11-20', ...values }
  return { kind: 'progress', id: `note-${made}`, at: String(made).padStart(6, '0'), values: said }
}

const percent = (notes: readonly Part[], more: Values = {}) =>
  taskRules.derive({ ...twelve, ...more }, notes).percent

test('the share follows from how much was done: each note adds, whoever wrote it', () => {
  expect(percent([note({ quantity: 5 })])).toBe(41)
  expect(percent([note({ quantity: 5 }), note({ quantity: 5 })])).toBe(83)
  const all = [note({ quantity: 5 }), note({ quantity: 7 })]
  expect(taskRules.derive(twelve, all)).toMatchObject({ state: 'done', open: 0, percent: 100 })
  expect(percent([...all, note({ quantity: 3 })])).toBe(100)
})

test('what was counted anew stands in the place of all before it', () => {
  const notes = [note({ quantity: 11 }), note({ quantity: 3, isTotal: true })]
  expect(percent(notes)).toBe(25)
  expect(percent([...notes, note({ quantity: 3 })])).toBe(50)
})

test('a note without a quantity leaves the share as it was counted, and pauses the work', () => {
  const notes = [note({ quantity: 6 }), note({ percent: 90, isPaused: true })]
  expect(taskRules.derive(twelve, notes)).toMatchObject({
    state: 'paused',
    percent: 50,
  })
})

test('without a quantity to do, or before one is noted, the share is what the note says', () => {
  expect(percent([note({ percent: 40 })])).toBe(40)
  expect(percent([note({ percent: 40, quantity: 3 })], { quantity: undefined })).toBe(40)
})

test('each turn of work that comes back is counted for itself', () => {
  const quarterly = { recurrence: 'quarterly', startOn: '2026-01-01' }
  const first = note({ quantity: 12, period: '2026-q1' })
  expect(taskRules.derive({ ...twelve, ...quarterly }, [first])).toMatchObject({
    state: 'done',
    due: { on: '2026-06-30' },
  })
  const second = note({ quantity: 3, period: '2026-q2' })
  expect(percent([first, second], quarterly)).toBe(25)
})

test('a note that names no turn counts in the one its day lies in', () => {
  const quarterly = { recurrence: 'quarterly', startOn: '2026-10-01' }
  const notes = [note({ quantity: 5 }), note({ quantity: 4, period: '2026-q4' })]
  expect(percent(notes, quarterly)).toBe(75)
})

test('a quantity is at least one, and what is counted anew says how much', () => {
  expect(taskRules.check({ ...twelve, quantity: 0 })).toEqual([
    { path: 'quantity', code: 'no_quantity' },
  ])
  expect(progressRules.check({ of: 'task-0001', percent: 0, isTotal: true })).toEqual([
    { path: 'quantity', code: 'missing' },
  ])
})
