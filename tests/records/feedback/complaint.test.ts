import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { daysBetween } from '#domain/day.ts'
import { explainClock } from '#domain/deadlines/explain.ts'
import type { Values } from '#domain/record.ts'
import {
  clockRunning,
  complainingClock,
  feedbackRules,
  standingOf,
} from '#records/feedback/rules.ts'
import { plainTexts } from '#records/plain-texts.ts'
import type { Unit } from '#records/unit/record.ts'
import { isRemoteAt } from '#records/unit/rules.ts'

import { tenYears } from '../../domain/deadlines-arbitrary.ts'
import { off2411, plain } from '../../domain/deadlines-2026.ts'
import { acceptedOn, anyLife, complaint, due, ownDue, partsOf, type Said } from './a-complaint.ts'
import { pathsOf } from './ways.ts'

test.each([
  ['2026-11-20', '2026-12-01', '2026-12-02'],
  ['2026-12-28', '2027-01-07', '2027-01-07'],
])('R-KN-01: received on %s, accepted by %s, or %s with 24/11 off', (on, byPlain, byOff) => {
  expect(due(on, [])).toEqual({ on: byPlain, rule: 'R-KN-01', basis: 'law' })
  expect(due(on, [], off2411)?.on).toBe(byOff)
  expect(due(on, [['examining', on]])?.on).toBe(byPlain)
})

test.each([
  ['2026-02-12', '2026-02-23'],
  ['2026-06-30', '2026-07-10'],
  ['2026-07-01', '2026-07-10'],
  ['2026-07-02', '2026-07-13'],
])('the rule of the day it was received counts: %s, %s', (on, by) => {
  expect(due(on, [])?.on).toBe(by)
})

const complex = { complexity: 'complex', complexityNo: '40/TB-UBND' }

test.each<[string, Values, string]>([
  ['R-KN-03a', {}, '2026-12-28'],
  ['R-KN-03b', complex, '2027-01-11'],
  ['R-KN-03c', { isRemote: true }, '2027-01-11'],
  ['R-KN-03d', { ...complex, isRemote: true }, '2027-01-26'],
])('%s: accepted on 27/11/2026 %o, decided by %s', (rule, more, by) => {
  for (const calendar of [plain, off2411]) {
    expect(due('2026-11-20', acceptedOn('2026-11-27', more), calendar)).toEqual({
      on: by,
      rule,
      basis: 'law',
    })
  }
})

test('complex without the document that says so is not complex', () => {
  const unwritten = acceptedOn('2026-11-27', { complexity: 'complex' })

  expect(due('2026-11-20', unwritten)?.rule).toBe('R-KN-03a')
})

test('found complex while it is verified, it has the longer time, unless it was late already', () => {
  const path = [...acceptedOn('2026-11-27'), ['verifying', '2026-11-30'] as Said]

  expect(due('2026-11-20', [...path, ['verifying', '2026-12-28', complex]])).toMatchObject({
    on: '2027-01-11',
    rule: 'R-KN-03b',
  })
  expect(due('2026-11-20', [...path, ['verifying', '2026-12-29', complex]])).toMatchObject({
    on: '2026-12-28',
    rule: 'R-KN-03a',
  })
})

test.each(['accepted', 'verifying', 'talking', 'drafting'])(
  'its time is made longer while %s, by a document, unless it was late already',
  (state) => {
    const path = (pathsOf('complaint').get(state) ?? []).map((to): Said => [to, '2026-11-27'])

    expect(due('2026-11-20', [...path, ['extended', '2026-12-28']])).toMatchObject({
      on: '2027-01-11',
      rule: 'R-KN-03b',
    })
    expect(due('2026-11-20', [...path, ['extended', '2026-12-29']])?.on).toBe('2026-12-28')
    const unwritten: Said = ['extended', '2026-12-28', { complexityNo: undefined }]
    expect(due('2026-11-20', [...path, unwritten])?.rule).toBe('R-KN-03a')
  },
)

test('handed to another officer, it stays where it stands and is that officer’s', () => {
  const path: Said[] = [
    ...acceptedOn('2026-11-27', { toUnit: 'unit-van-phong', toOfficer: 'account-tham' }),
    ['reassigned', '2026-11-30', { toOfficer: 'account-quang', leader: 'account-tuyen' }],
  ]
  const derived = feedbackRules.derive(complaint('2026-11-20'), partsOf(path), plain)

  expect(derived).toMatchObject({ state: 'accepted', officer: 'account-quang' })
  expect(derived.stuck).toBeUndefined()
  expect(standingOf(complaint('2026-11-20'), partsOf(path)).set.leader).toBe('account-tuyen')
})

test('two officers who name the same grounds of a complex matter agree', () => {
  const grounds = { ...complex, complexGrounds: ['abroad', 'many_people'] }
  const other = { ...complex, complexGrounds: ['abroad'] }
  const twice = (more: Values) =>
    standingOf(
      complaint('2026-11-20'),
      partsOf([...acceptedOn('2026-11-27', grounds), ['accepted', '2026-11-27', more]]),
    ).stuck

  expect(twice({ ...grounds, complexGrounds: [...grounds.complexGrounds] })).toEqual([])
  expect(twice(other)).toHaveLength(1)
})

test('R-KN-04: decided on 28/12/2026, sent in three working days', () => {
  const path: Said[] = [
    ...acceptedOn('2026-11-27'),
    ['verifying', '2026-11-30'],
    ['drafting', '2026-12-20'],
    ['decided', '2026-12-28'],
  ]

  expect(due('2026-11-20', path)).toEqual({ on: '2026-12-31', rule: 'R-KN-04', basis: 'law' })
  expect(due('2026-11-20', [...path, ['sent', '2026-12-30']])).toBeUndefined()
})

test('one not accepted is told so in the days in which it would have been accepted', () => {
  const path: Said[] = [
    ['examining', '2026-11-23'],
    ['not_accepted', '2026-11-25'],
  ]

  expect(due('2026-11-20', path)).toMatchObject({ on: '2026-12-01', rule: 'R-KN-01' })
  expect(due('2026-11-20', [...path, ['refusal_told', '2026-11-26']])).toBeUndefined()
})

test('R-KN-06: the decision to stop is sent in three working days', () => {
  const path = [...acceptedOn('2026-11-27'), ['stopped', '2026-12-04'] as Said]

  expect(due('2026-11-20', path)).toEqual({ on: '2026-12-09', rule: 'R-KN-06', basis: 'law' })
})

test('suspended, no decision is due; resumed, what was left runs on', () => {
  const stopped = [...acceptedOn('2026-08-03'), ['suspended', '2026-08-13'] as Said]

  expect(ownDue('2026-07-30', stopped)).toBeUndefined()
  expect(ownDue('2026-07-30', [...stopped, ['resumed', '2026-09-01']])).toBe('2026-09-21')
})

test('two officers who both wrote down a suspension wrote down one', () => {
  const twice: Said[] = [
    ...acceptedOn('2026-08-03'),
    ['suspended', '2026-08-13'],
    ['suspended', '2026-08-14'],
    ['resumed', '2026-09-01'],
    ['resumed', '2026-09-02'],
  ]

  expect(ownDue('2026-07-30', twice)).toBe('2026-09-21')
})

test('suspended by two officers and resumed on one day, nothing has moved', () => {
  const oneDay: Said[] = [
    ...acceptedOn('2026-08-03'),
    ['suspended', '2026-08-13'],
    ['suspended', '2026-08-13'],
    ['resumed', '2026-08-13'],
  ]

  expect(ownDue('2026-07-30', oneDay)).toBe(ownDue('2026-07-30', acceptedOn('2026-08-03')))
})

test('a resumption dated before its suspension lifts nothing and waits for a person', () => {
  const path: Said[] = [
    ...acceptedOn('2026-08-03'),
    ['suspended', '2026-08-13'],
    ['resumed', '2026-08-10'],
  ]

  expect(ownDue('2026-07-30', path)).toBeUndefined()
  expect(standingOf(complaint('2026-07-30'), partsOf(path)).stuck).toEqual(['step-003'])
})

test('withdrawn, the days of the decision run until it is terminated', () => {
  const path = [...acceptedOn('2026-11-27'), ['withdrawn', '2026-12-04'] as Said]

  expect(due('2026-11-20', path)).toMatchObject({ on: '2026-12-28', rule: 'R-KN-03a' })
})

test('a day that is none gives no deadline', () => {
  expect(due('2026-02-30', [])).toBeUndefined()
  expect(due('2026-11-20', acceptedOn('2026-02-30'))).toBeUndefined()
})

test('R-KN-02: ninety days from the day the decision was received; it keeps nobody from logging', () => {
  const told = { ...complaint('2026-11-20'), complainedToldOn: '2026-08-03', raisedBy: 'unnamed' }

  expect(complainingClock(told, plain)).toMatchObject({
    dueOn: '2026-11-02',
    rule: { rule: 'R-KN-02' },
  })
  expect(feedbackRules.check(told)).toEqual([])
  expect(complainingClock({ ...told, type: 'observation' }, plain)).toBeUndefined()
})

test('a group of five names who speaks for it, where names are given', () => {
  const named = { raisedBy: 'named', person: 'Ông Lò Văn Inh' }
  const group = { ...complaint('2026-11-20'), ...named, groupSize: 5 }

  expect(feedbackRules.check(group)).toEqual([{ path: 'representatives', code: 'missing' }])
  expect(feedbackRules.check({ ...group, representatives: 'Ông Inh, bà Mỷ' })).toEqual([])
  expect(feedbackRules.check({ ...group, groupSize: 4 })).toEqual([])
  expect(feedbackRules.check({ ...group, receivedOn: '2014-06-30' })).toEqual([])
  expect(
    feedbackRules.check({ type: 'complaint', raisedBy: 'withheld', representatives: 'Ông Inh' }),
  ).toEqual([{ path: 'representatives', code: 'kept_apart' }])
})

test('every deadline that can run has its words, its article and the day it counts from', () => {
  const dueWords: Record<string, string> = plainTexts.due
  const fromWords: Record<string, string> = plainTexts.countedFrom
  const running = ['observation', 'complaint', 'admin_rule_feedback'].flatMap((type) =>
    [...pathsOf(type).values()].flatMap((path) => {
      const steps = partsOf(path.map((to) => [to, '2026-11-30']))
      const values = { ...complaint('2026-11-20'), type, complainedToldOn: '2026-08-03' }
      const clock = clockRunning(values, standingOf(values, steps), plain)
      return [clock, complainingClock(values, plain)].filter((each) => each !== undefined)
    }),
  )

  expect(new Set(running.map(({ rule }) => rule.of)).size).toBe(7)
  for (const { rule } of running) {
    expect([rule.rule, dueWords[rule.of]]).not.toContain(undefined)
    expect([rule.rule, fromWords[rule.from]]).not.toContain(undefined)
    expect(rule.source).toMatch(/Điều \d+/)
  }
})

test('whether an area is remote is what its unit says, or one it belongs to', () => {
  const unit = (id: string, more: Partial<Unit>): Unit => ({
    id,
    name: id,
    type: 'village',
    ...more,
  })
  const committee = unit('unit-ubnd', { type: 'commune_pc', isRemote: true })
  const plainVillage = unit('unit-gan', { isRemote: false })
  const units = [committee, plainVillage, unit('unit-xa', { parent: 'unit-ubnd' })]

  expect(isRemoteAt(units, 'unit-xa')).toBe(true)
  expect(isRemoteAt(units, undefined)).toBe(true)
  expect(isRemoteAt(units, 'unit-gan')).toBe(false)
  expect(isRemoteAt([unit('unit-xa', { parent: 'unit-xa' })], 'unit-xa')).toBeUndefined()
})

test('the order in which steps arrive changes nothing', () => {
  fc.assert(
    fc.property(anyLife, tenYears, fc.array(fc.nat()), ({ startedOn, steps }, calendar, by) => {
      const values = complaint(startedOn)
      const parts = partsOf(steps)
      const shuffled = parts
        .map((part, place) => ({ part, key: by[place] ?? 0 }))
        .toSorted((one, other) => one.key - other.key)
        .map(({ part }) => part)

      expect(feedbackRules.derive(values, shuffled, calendar)).toEqual(
        feedbackRules.derive(values, parts, calendar),
      )
    }),
  )
})

test('no day is counted on which a complaint stood still, and every other is', () => {
  fc.assert(
    fc.property(anyLife, tenYears, ({ startedOn, steps }, calendar) => {
      const standing = standingOf(complaint(startedOn), partsOf(steps))
      const clock = clockRunning(complaint(startedOn), standing, calendar)
      if (!clock) throw new Error('No clock runs')
      const days = explainClock(clock, calendar)
      const counted = days.filter((each) => 'number' in each).map(({ day }) => day)
      const still = steps.flatMap(([to, on], place) =>
        to === 'suspended' ? [[on, steps[place + 1]?.[1] ?? on] as const] : [],
      )

      expect(standing.stuck).toEqual([])
      expect(clock.dueOn).toBeDefined()
      // A suspension after the last day moves nothing, so only those before it are asked.
      const moved = still.filter(([on]) => on <= (clock.dueOn ?? ''))
      for (const [on, until] of moved) {
        expect(counted.filter((day) => on < day && day <= until)).toEqual([])
      }
      expect(counted).toHaveLength(clock.total)
      const stood = moved.reduce((sum, [on, until]) => sum + daysBetween(on, until), 0)
      expect(daysBetween(startedOn, counted.at(-1) ?? '')).toBeLessThanOrEqual(clock.total + stood)
    }),
  )
})
