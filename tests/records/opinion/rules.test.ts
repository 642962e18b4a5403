import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { isRestDay } from '#domain/calendar.ts'
import { daysBetween } from '#domain/day.ts'
import type { Values } from '#domain/record.ts'
import { opinionRules } from '#records/opinion/rules.ts'

import { anyDayOfTen, tenYears } from '../../domain/deadlines-arbitrary.ts'
import { plain } from '../../domain/deadlines-2026.ts'

const any = { of: 'dialogue-huoi-sang', content: 'Xin sửa cầu treo', on: '2026-11-14' }
const derive = (more: Values = {}) => opinionRules.derive({ ...any, ...more }, [], plain)
const answer = { answer: 'Xã đã bố trí kinh phí.', answeredOn: '2026-11-16' }

test('how an opinion stands follows from what is said of it', () => {
  expect(derive()).toMatchObject({ state: 'new', open: 1 })
  const assigned = { toUnit: 'unit-kinh-te', toOfficer: 'officer-quang' }
  expect(derive(assigned)).toMatchObject({
    state: 'assigned',
    open: 1,
    unit: 'unit-kinh-te',
    officer: 'officer-quang',
  })
  expect(derive({ ...assigned, ...answer })).toMatchObject({ state: 'answered', open: 1 })
  const told = { ...answer, toldOn: '2026-11-18' }
  expect(derive(told)).toMatchObject({ state: 'told', open: 0 })
  expect(derive({ feedback: 'feedback-0001' })).toMatchObject({ state: 'turned', open: 0 })
  expect(derive({ task: 'task-000001' })).toMatchObject({ state: 'turned', open: 0 })
})

test('whoever was answered on the spot heard it and is told no more', () => {
  expect(derive({ ...answer, disposition: 'answered_now' }).open).toBe(0)
  expect(derive({ ...answer, disposition: 'escalated' }).open).toBe(1)
})

test('it is due on the day people agreed on, else by the default', () => {
  expect(derive({ dueOn: '2026-11-20' }).due).toEqual({ on: '2026-11-20', basis: 'agreed' })
  expect(derive().due).toEqual({ on: '2026-12-04', rule: 'R-DT-04', basis: 'default' })
  expect(derive({ dueOn: '2026-11-20', ...answer }).due).toBeUndefined()
  expect(derive({ feedback: 'feedback-0001' }).due).toBeUndefined()
})

test('by default it is due fifteen working days later, on a working day', () => {
  fc.assert(
    fc.property(tenYears, anyDayOfTen, (calendar, on) => {
      const { due } = opinionRules.derive({ ...any, on }, [], calendar)

      expect(due && isRestDay(due.on, calendar)).toBe(false)
      expect(daysBetween(on, due?.on ?? '')).toBeGreaterThan(15)
    }),
  )
})

test('an opinion belongs to a dialogue, and nobody is told of an answer there is not', () => {
  expect(opinionRules.check(any)).toEqual([])
  expect(opinionRules.check({ ...any, of: undefined })).toEqual([{ path: 'of', code: 'missing' }])
  expect(opinionRules.check({ ...any, toldOn: '2026-11-18' })).toEqual([
    { path: 'answer', code: 'missing' },
  ])
  expect(opinionRules.check({ ...any, answer: 'Đã trả lời' })).toEqual([
    { path: 'answeredOn', code: 'missing' },
  ])
  expect(opinionRules.check({ ...any, ...answer, answeredOn: '2026-11-13' })).toEqual([
    { path: 'answeredOn', code: 'before_heard' },
  ])
})
