// @vitest-environment happy-dom
import { cleanup, configure, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { daysLate } from '#records/feedback/answered-late.ts'
import { standingOf } from '#records/feedback/rules.ts'
import { Component as FeedbackView } from '#records/feedback/view.tsx'
import { daysLate as daysLateOf } from '#records/opinion/rules.ts'

import { plain } from '../../domain/deadlines-2026.ts'
import { anyFeedback } from '../../server/a-commune.ts'
import { aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import { acceptedOn, complaint, partsOf, type Said } from './a-complaint.ts'

afterEach(cleanup)
configure({ asyncUtilTimeout: 15_000 })

const ID = 'feedbackaaaaaaaa'
// Ten working days from Monday 02/11/2026 end on Monday 16/11/2026.
const heard = { type: 'observation', receivedOn: '2026-11-02', channel: 'phone' }
const settling: Said[] = [
  ['sorted', '2026-11-03'],
  ['settling', '2026-11-03'],
]

function lateBy(values: Values, steps: readonly Said[]): number {
  const parts = partsOf(steps)
  return daysLate(values, standingOf(values, parts), plain)
}

test('an answer is late by the days after its last day, and stays so whatever follows', () => {
  expect(lateBy(heard, settling)).toBe(0)
  expect(lateBy(heard, [...settling, ['answered', '2026-11-16']])).toBe(0)
  const late: Said[] = [...settling, ['answered', '2026-11-19']]
  expect(lateBy(heard, late)).toBe(3)
  expect(lateBy(heard, [...late, ['told', '2026-11-25'], ['filed', '2026-11-26']])).toBe(3)
})

test('one promised in time for a later day is late after that day alone', () => {
  const told: Said = ['more_time_told', '2026-11-13', { newOn: '2026-11-20' }]

  expect(lateBy(heard, [...settling, told, ['answered', '2026-11-19']])).toBe(0)
  expect(lateBy(heard, [...settling, told, ['answered', '2026-11-23']])).toBe(3)
})

test('the decision on a complaint is late by its own thirty days', () => {
  const until = (on: string): Said[] => [
    ...acceptedOn('2026-10-01'),
    ['verifying', '2026-10-02'],
    ['drafting', '2026-10-15'],
    ['decided', on, { outcome: 'upheld', documentNo: '30/QĐ-UBND' }],
  ]
  // Thirty days end on Saturday 31/10/2026, so on Monday 02/11/2026.
  expect(lateBy(complaint('2026-09-25'), until('2026-11-02'))).toBe(0)
  expect(lateBy(complaint('2026-09-25'), until('2026-11-04'))).toBe(2)
})

test('an opinion is answered late by the day that was agreed, here or in what it became', () => {
  const opinion = { on: '2026-11-02', dueOn: '2026-11-10' }

  expect(daysLateOf(opinion, plain)).toBe(0)
  const answered = (answeredOn: string) => ({ ...opinion, answer: 'Đã sửa', answeredOn })
  expect(daysLateOf(answered('2026-11-10'), plain)).toBe(0)
  expect(daysLateOf(answered('2026-11-12'), plain)).toBe(2)
  const became = { ...opinion, feedback: ID, settledOn: '2026-11-13' }
  expect(daysLateOf(became, plain)).toBe(3)
  // Told here later than the record it became was answered: the people had heard by then.
  const toldTwice = { ...became, answer: 'Đã sửa', answeredOn: '2026-11-20' }
  expect(daysLateOf(toldTwice, plain)).toBe(3)
  // Without a day that was promised, what it became goes by days of its own.
  const unpromised = { on: '2026-08-03', feedback: ID, settledOn: '2026-11-13' }
  expect(daysLateOf(unpromised, plain)).toBe(0)
})

test('the page says that it was answered late, and nowhere that it still is', async () => {
  const { here } = await (await aWorld()).phone()
  const answers = { ...anyFeedback, ...heard }
  await save(here, { kind: 'feedback', id: ID, answers, isNew: true })
  const write = async (steps: readonly Said[]) => {
    for (const { id, values } of partsOf(steps)) {
      const step = { of: ID, ofKind: 'feedback', ...values }
      await save(here, { kind: 'step', id: `${id}aaaaaaaa`, answers: step })
    }
  }
  await write(settling)
  await drawOn(here, `/feedback/${ID}`, { '/feedback/:id': <FeedbackView /> })
  await screen.findByText('ngày trễ')
  expect(screen.queryByText(/Trả lời muộn/)).toBeNull()

  await write([...settling, ['answered', '2026-11-19', { means: 'phone' }]])
  await screen.findByText('Trả lời muộn 3 ngày')
  await waitFor(() => expect(screen.queryByText('ngày trễ')).toBeNull())
})
