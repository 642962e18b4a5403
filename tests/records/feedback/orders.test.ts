import { expect, test } from 'vitest'

import type { Values } from '#domain/record.ts'
import { guardedBy, issuesOfStep } from '#domain/steps.ts'
import { unsentOrders } from '#records/feedback/orders.ts'
import { clocksRunning, feedbackRules, standingOf } from '#records/feedback/rules.ts'

import { secondComplaintRule } from '#records/feedback/second-complaint.ts'
import { stepRules } from '#records/step/rules.ts'

import { off2411, plain } from '../../domain/deadlines-2026.ts'
import { acceptedOn, complaint, due, partsOf, type Said } from './a-complaint.ts'

const RECEIVED = '2026-11-13'
const suspended: Said[] = [...acceptedOn('2026-11-16'), ['suspended', '2026-11-20']]
const resumed: Said[] = [...suspended, ['resumed', '2026-11-23']]
const sent = (sentNo: string, on: string): Said => ['order_sent', on, { sentNo }]

function standing(steps: readonly Said[]) {
  return standingOf(complaint(RECEIVED), partsOf(steps))
}

/** Every day that is due, the soonest first, with its rule. */
function dues(steps: readonly Said[], calendar = plain) {
  return clocksRunning(complaint(RECEIVED), standing(steps), calendar).map(
    ({ clock: { rule, dueOn }, order }) => [rule.rule, dueOn, order?.to],
  )
}

test('R-KN-06: a decision to suspend is sent in three working days, until a step says it was', () => {
  expect(due(RECEIVED, suspended)).toEqual({ on: '2026-11-25', rule: 'R-KN-06', basis: 'law' })
  expect(due(RECEIVED, suspended, off2411)?.on).toBe('2026-11-26')
  expect(due(RECEIVED, [...suspended, sent('21/QĐ-UBND', '2026-11-24')])).toBeUndefined()
})

test('resumed, both decisions and the complaint itself are due, the soonest first', () => {
  expect(dues(resumed)).toEqual([
    ['R-KN-06', '2026-11-25', 'suspended'],
    ['R-KN-06', '2026-11-26', 'resumed'],
    ['R-KN-03a', '2026-12-21', undefined],
  ])
  expect(due(RECEIVED, resumed)?.on).toBe('2026-11-25')
})

test('each decision is sent by its own number, in whatever order that is written down', () => {
  const one = [...resumed, sent('25/QĐ-UBND', '2026-11-24')]
  const both = [...one, sent('21/QĐ-UBND', '2026-11-24')]

  expect(unsentOrders(standing(one))).toEqual([
    { to: 'suspended', no: '21/QĐ-UBND', on: '2026-11-20' },
  ])
  expect(dues(both)).toEqual([['R-KN-03a', '2026-12-21', undefined]])
})

test('standing still, what stands still is told last', () => {
  expect(dues(suspended)).toEqual([
    ['R-KN-06', '2026-11-25', 'suspended'],
    ['R-KN-03a', undefined, undefined],
  ])
})

test('that a decision was sent moves nothing, also where two officers write it down', () => {
  const moved = standing([...resumed, ['verifying', '2026-11-24']])
  const said = standing([
    ...resumed,
    sent('21/QĐ-UBND', '2026-11-23'),
    sent('21/QĐ-UBND', '2026-11-24'),
    ['verifying', '2026-11-24'],
  ])

  expect(said).toMatchObject({ state: 'verifying', stuck: [], reachedOn: moved.reachedOn })
  expect(said.passed.map(({ step }) => step.to)).toEqual(moved.passed.map(({ step }) => step.to))
})

test('a copy of the resumption that comes after it was sent still agrees', () => {
  const twice = [...resumed, sent('25/QĐ-UBND', '2026-11-24'), ['resumed', '2026-11-23'] as Said]

  expect(standing(twice)).toMatchObject({ state: 'accepted', stuck: [] })
})

test('sent before the complaint was accepted it waits for a person', () => {
  const early: Said[] = [['examining', '2026-11-16'], sent('21/QĐ-UBND', '2026-11-17')]

  expect(standing(early).stuck).toEqual(['step-001'])
})

test('before there was such a rule no day is due for sending', () => {
  const old: Said[] = [...acceptedOn('2026-06-01'), ['suspended', '2026-06-10']]

  expect(dues(old)).toEqual([['R-KN-03a', '2026-07-01', undefined]])
})

test('filed, nothing is due any more', () => {
  const path: Said[] = [
    ...resumed,
    ['stopped', '2026-11-24'],
    ['filed', '2026-11-25', { sentOn: '2026-11-25' }],
  ]

  expect(dues(path)).toEqual([])
})

test('it is offered only while a decision waits to be sent, and the server never refuses it', () => {
  const steps = feedbackRules.steps({ type: 'complaint' })
  const move = steps.moves['suspended']?.find(({ to }) => to === 'order_sent')
  const why = (path: readonly Said[]) =>
    move?.guard?.({ values: complaint(RECEIVED), parts: partsOf(path) }, {})

  expect(why(suspended)).toBeUndefined()
  expect(why([...suspended, sent('21/QĐ-UBND', '2026-11-24')])).toEqual({
    path: '',
    code: 'nothing_to_send',
  })
  expect(issuesOfStep(steps, { to: 'order_sent' })).toEqual([{ path: 'sentNo', code: 'missing' }])
})

const talk = (on: string, talkOn: string): Values => ({ to: 'talking', on, talkOn, place: 'Xã' })

test.each([
  ['2026-11-20', '2026-11-25', undefined],
  ['2026-11-21', '2026-11-25', 'talk_notice_late'],
  ['2026-11-28', '2026-11-25', 'talk_notice_late'],
  ['2026-06-27', '2026-06-30', undefined],
])('R-KN-05: told on %s of a dialogue on %s: %s', (on, talkOn, code) => {
  const steps = feedbackRules.steps({ type: 'complaint' })
  const matter = { values: complaint(RECEIVED), parts: [] }

  expect(guardedBy(steps, matter, talk(on, talkOn))).toEqual(code && { path: 'on', code })
})

test('the minutes stand beside the state, and make at least three copies', () => {
  const path: Said[] = [
    ...acceptedOn('2026-11-16'),
    ['verifying', '2026-11-17'],
    ['talking', '2026-11-18', { talkOn: '2026-11-25' }],
    ['talked', '2026-11-25'],
    ['drafting', '2026-11-26'],
  ]

  expect(standing(path)).toMatchObject({ state: 'drafting', stuck: [], acts: [{ to: 'talked' }] })
  const minutes = { of: 'feedback-1', ofKind: 'feedback', to: 'talked' }
  expect(stepRules.check({ ...minutes, copies: 3 })).toEqual([])
  expect(stepRules.check({ ...minutes, copies: 2 })).toEqual([
    { path: 'copies', code: 'too_few_copies' },
  ])
})

test.each([
  [false, 30],
  [true, 45],
])(
  'R-KN-08: decided, with a remote area %s, it may be complained of again in %i days',
  (isRemote, days) => {
    const path: Said[] = [
      ...acceptedOn('2026-11-16', { isRemote }),
      ['verifying', '2026-11-17'],
      ['drafting', '2026-11-18'],
      ['decided', '2026-11-19'],
    ]

    expect(secondComplaintRule(standing(path), '2026-11-20')).toMatchObject({
      rule: 'R-KN-08',
      length: days,
    })
  },
)
