import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { isRestDay } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import type { Part } from '#domain/part.ts'
import type { Values } from '#domain/record.ts'
import { answerDue, feedbackRules, standingOf } from '#records/feedback/rules.ts'
import { calendarOf, defaultHolidays } from '#records/holiday/rules.ts'

import { anyCalendar, anyDay } from '../../arbitrary.ts'

const calendar = calendarOf(defaultHolidays)

function replyDue(receivedOn: Day, channel = 'reception', days = calendar) {
  return feedbackRules.derive({ type: 'observation', receivedOn, channel }, [], days).due
}

test('a citizen received on 18/11/2026 is answered by 2/12/2026', () => {
  expect(replyDue('2026-11-18')?.on).toBe('2026-12-02')
})

test('before the law was in force nothing was due', () => {
  expect(replyDue('2014-06-30')).toBeUndefined()
})

test('the day a reply is due is a working day', () => {
  fc.assert(
    fc.property(anyDay(), anyCalendar(), (receivedOn, any) => {
      const due = replyDue(receivedOn, 'reception', any)

      expect(due && isRestDay(due.on, any)).toBe(false)
    }),
  )
})

test('the law speaks of receptions; elsewhere the commune applies it by its own choice', () => {
  const on = '2026-12-02'

  expect(replyDue('2026-11-18')).toEqual({ on, rule: 'R-TCD-01', basis: 'law' })
  expect(replyDue('2026-11-18', 'at_home')).toEqual({ on, rule: 'R-TCD-01', basis: 'practice' })
})

test('the clock stops when the person is answered', () => {
  const values = { receivedOn: '2026-11-18', channel: 'reception', type: 'observation' }
  const part = (at: string, to: string) => ({
    kind: 'step',
    id: `step-${at}`,
    at,
    values: { to, on: '2026-11-19' },
  })
  const parts = [part('1', 'sorted'), part('2', 'settling'), part('3', 'answered')]

  expect(feedbackRules.derive(values, [], calendar).due).toEqual({
    on: '2026-12-02',
    rule: 'R-TCD-01',
    basis: 'law',
  })
  expect(feedbackRules.derive(values, parts, calendar).due).toBeUndefined()
})

/** Steps of an observation that is settled, one a day from 19/11/2026 on. */
function settled(...more: readonly Values[]): Part[] {
  const path: readonly Values[] = [{ to: 'sorted' }, { to: 'settling' }, ...more]
  return path.map((values, nth) => {
    const on = `2026-11-${19 + nth}`
    return { kind: 'step', id: `step-${nth}`, at: String(nth), values: { on, ...values } }
  })
}

const heard = { type: 'observation', receivedOn: '2026-11-18', channel: 'reception' }

test('told to wait, the person is answered by the day that was promised, which no rule gives', () => {
  const wait = { to: 'more_time_told', newOn: '2026-12-18' }
  const again = { to: 'more_time_told', newOn: '2026-12-31' }
  const due = (...more: readonly Values[]) =>
    feedbackRules.derive(heard, settled(...more), calendar)

  expect(due(wait)).toMatchObject({ state: 'settling', due: { on: '2026-12-18', basis: 'agreed' } })
  expect(due(wait).due).not.toHaveProperty('rule')
  expect(due(wait, again).due?.on).toBe('2026-12-31')
  expect(due(wait, { to: 'answered' }).due).toBeUndefined()
  expect(due({ ...wait, newOn: '2026-02-31' }).due?.on).toBe('2026-12-02')
})

test('what is late stays late, whatever is promised afterwards and however often', () => {
  const wait = (on: string, newOn: string) => ({ to: 'more_time_told', on, newOn })
  const due = (...more: readonly Values[]) =>
    feedbackRules.derive(heard, settled(...more), calendar).due

  expect(due(wait('2026-12-02', '2026-12-18'))?.on).toBe('2026-12-18')
  expect(due(wait('2026-12-03', '2026-12-18'))).toMatchObject({
    on: '2026-12-02',
    rule: 'R-TCD-01',
  })
  const inTime = wait('2026-12-02', '2026-12-18')
  expect(due(inTime, wait('2026-12-19', '2027-01-31'))?.on).toBe('2026-12-18')
  expect(due(inTime, wait('2026-12-18', '2027-01-31'))?.on).toBe('2027-01-31')
})

test('the day a person is told to wait for lies after the one on which that was said', () => {
  const { moves } = feedbackRules.steps(heard)
  const guard = moves['settling']?.find(({ to }) => to === 'more_time_told')?.guard
  const why = (newOn: string) => guard?.({ values: heard, parts: [] }, { on: '2026-12-01', newOn })

  expect(why('2026-12-02')).toBe(undefined)
  for (const day of ['2026-12-01', '2026-11-30']) {
    expect(why(day)).toEqual({ path: 'newOn', code: 'not_later' })
  }
})

test('an answer is in time by the promised day, where the person was told in time to wait', () => {
  const by = (...more: readonly Values[]) =>
    answerDue(heard, standingOf(heard, settled(...more)), calendar)

  expect(by()).toBe('2026-12-02')
  expect(by({ to: 'more_time_told', on: '2026-12-02', newOn: '2026-12-18' })).toBe('2026-12-18')
  expect(by({ to: 'more_time_told', on: '2026-12-03', newOn: '2026-12-18' })).toBe('2026-12-02')
})

test('guided elsewhere or taken back, nothing is left to answer; in part, the rest is', () => {
  const from = (to: string) => feedbackRules.derive(heard, settled({ to, words: 'x' }), calendar)

  expect(from('retracted')).toEqual({ state: 'retracted', open: 1 })
  expect(from('partly_withdrawn')).toMatchObject({ state: 'settling', due: { rule: 'R-TCD-01' } })
  const guided = settled()
    .slice(0, 1)
    .concat({
      kind: 'step',
      id: 'step-9',
      at: '9',
      values: { to: 'guided', on: '2026-11-20', toBody: 'Điện lực khu vực' },
    })
  expect(feedbackRules.derive(heard, guided, calendar)).toEqual({ state: 'guided', open: 1 })
})

test('R-PA-01: what is said of the rules is passed on in five working days, and then nothing is due', () => {
  const values = { type: 'admin_rule_feedback', receivedOn: '2026-11-20', channel: 'at_home' }
  const passedOn = { to: 'forwarded', on: '2026-11-25', toBody: 'Văn phòng UBND tỉnh' }
  const parts = [{ kind: 'step', id: 'step-1', at: '1', values: passedOn }]

  expect(feedbackRules.derive(values, [], calendar).due).toEqual({
    on: '2026-11-27',
    rule: 'R-PA-01',
    basis: 'law',
  })
  expect(feedbackRules.derive(values, parts, calendar)).toEqual({ state: 'forwarded', open: 1 })
})

test('denunciations stay in the paper register', () => {
  const issue = { path: 'type', code: 'paper_only' }

  expect(feedbackRules.check({ type: 'complaint', raisedBy: 'unnamed' })).toEqual([])
  expect(feedbackRules.check({ type: 'denunciation', raisedBy: 'unnamed' })).toContainEqual(issue)
  expect(feedbackRules.check({ type: 'observation', raisedBy: 'unnamed' })).toEqual([])
})

test('who is named has a name', () => {
  expect(feedbackRules.check({ type: 'observation', raisedBy: 'named' })).toEqual([
    { path: 'person', code: 'missing' },
  ])
})

test('each type has its own register, by the year it was received', () => {
  expect(feedbackRules.registerOf({ type: 'observation', receivedOn: '2026-11-18' })).toEqual({
    register: 'PA',
    year: 2026,
  })
  expect(feedbackRules.registerOf({ type: 'recommendation', receivedOn: '2025-01-02' })).toEqual({
    register: 'KG',
    year: 2025,
  })
  expect(feedbackRules.registerOf({ type: 'complaint', receivedOn: '2026-11-20' })).toEqual({
    register: 'KN',
    year: 2026,
  })
})

test('a stored day that is none gives no deadline and stops nothing', () => {
  const values = { receivedOn: '9999-12-31', channel: 'reception', type: 'observation' }

  expect(feedbackRules.derive(values, [], calendar)).toEqual({ state: 'received', open: 1 })
})
