import * as fc from 'fast-check'

import type { Calendar } from '#domain/calendar.ts'
import { addDays } from '#domain/day.ts'
import type { Part } from '#domain/part.ts'
import type { Values } from '#domain/record.ts'
import { clockRunning, feedbackRules, standingOf } from '#records/feedback/rules.ts'

import { anyDayOfTen } from '../../domain/deadlines-arbitrary.ts'
import { plain } from '../../domain/deadlines-2026.ts'
import { said } from './ways.ts'

export type Said = [to: string, on: string, more?: Values]

export function partsOf(steps: readonly Said[]): Part[] {
  return steps.map(([to, on, more], place) => {
    const at = String(place).padStart(3, '0')
    return { kind: 'step', id: `step-${at}`, at, values: { to, on, ...said[to], ...more } }
  })
}

export function complaint(receivedOn: string): Values {
  return { type: 'complaint', receivedOn, channel: 'reception' }
}

export function due(receivedOn: string, steps: readonly Said[], calendar: Calendar = plain) {
  return feedbackRules.derive(complaint(receivedOn), partsOf(steps), calendar).due
}

/** The last day of the clock that runs where a complaint stands, whatever else is due. */
export function ownDue(receivedOn: string, steps: readonly Said[], calendar: Calendar = plain) {
  const values = complaint(receivedOn)
  return clockRunning(values, standingOf(values, partsOf(steps)), calendar)?.dueOn
}

export const acceptedOn = (on: string, more: Values = {}): Said[] => [
  ['examining', on],
  ['accepted', on, more],
]

/** A complaint that is suspended and goes on, some times, with days between. */
export const anyLife = fc
  .record({
    startedOn: anyDayOfTen,
    gaps: fc.array(fc.tuple(fc.nat(12), fc.nat(40)), { maxLength: 4 }),
    isRemote: fc.boolean(),
  })
  .map(({ startedOn, gaps, isRemote }) => {
    const steps = [...acceptedOn(startedOn, { isRemote }), ['verifying', startedOn] as Said]
    let on = startedOn
    for (const [nth, [runs, stands]] of gaps.entries()) {
      steps.push(['suspended', addDays(on, runs), { documentNo: `${nth}/QĐ-TĐC` }])
      on = addDays(on, runs + stands)
      steps.push(['resumed', on, { documentNo: `${nth}/QĐ-TTGQ` }])
    }
    return { startedOn, steps }
  })
