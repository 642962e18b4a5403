import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  addWorkingDays,
  type Calendar,
  nextWorkingDay,
  subtractWorkingDays,
} from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import { clockOf, type ClockEvent } from '#domain/deadlines/clock.ts'
import { countDays, lastDayOf } from '#domain/deadlines/count.ts'
import {
  type ExplainedDay,
  explainClock,
  explainLength,
  restsOnUnverified,
} from '#domain/deadlines/explain.ts'
import type { Complexity, DeadlineRule } from '#domain/deadlines/rule.ts'
import { deadlineRules, ruleOn } from '#domain/deadlines/rules.ts'

import { aroundTheDecree, anyDayOfTen, tenYears } from './deadlines-arbitrary.ts'
import { dayAway, daysApart, inPlainWords, isOff, plainLastDay, plainStory } from './plain-count.ts'

/** Six properties of two thousand cases each, also on a machine that has much else to do. */
const CASES = { numRuns: 2000 }
const PATIENCE_MS = 60_000

const anyRule = fc.constantFrom(...deadlineRules)

const upTo = (length: number) => Array.from({ length }, (_, n) => n + 1)

test('every rule ends where a finger on the wall calendar ends, never before the law’s length', () => {
  fc.assert(
    fc.property(anyRule, anyDayOfTen, tenYears, (rule, eventOn, calendar) => {
      const on = lastDayOf(rule, eventOn, calendar)
      const isExact =
        rule.kind === 'minimum' || (rule.direction === 'before' && rule.unit === 'calendar_days')
      const days = Math.abs(daysApart(eventOn, on))

      expect(on).toBe(plainLastDay(rule, eventOn, calendar))
      expect(days).toBeGreaterThanOrEqual(rule.length)
      if (isExact) expect(days).toBe(rule.length)
      else expect(isOff(on, calendar)).toBe(false)
      // A working day less would be too short.
      if (rule.unit === 'working_days') {
        const step = rule.direction === 'after' ? 1 : -1
        const worked = upTo(days).filter((n) => !isOff(dayAway(eventOn, step * n), calendar))
        expect(worked).toHaveLength(rule.length)
      } else if (!isExact) {
        const beyond = upTo(days - 1).filter((n) => n >= rule.length)
        expect(beyond.every((n) => isOff(dayAway(eventOn, n), calendar))).toBe(true)
      }
    }),
    CASES,
  )
})

/** Whether the wall calendar says the same of a day that the app told of. */
function isTrue(each: ExplainedDay, { unit }: DeadlineRule, calendar: Calendar): boolean {
  const rests = isOff(each.day, calendar)
  if ('rest' in each) {
    const name = each.rest === 'off' ? each.name : undefined
    return rests && calendar.get(each.day)?.name === name
  }
  return !rests || ('number' in each && unit === 'calendar_days')
}

test('“Xem cách tính” counts every day of every rule again, and comes to the same day', () => {
  fc.assert(
    fc.property(anyRule, anyDayOfTen, tenYears, (rule, eventOn, calendar) => {
      const on = lastDayOf(rule, eventOn, calendar)
      const days = explainLength(rule, eventOn, calendar)
      const step = rule.direction === 'after' ? 1 : -1
      const numbers = days.flatMap((each) => ('number' in each ? [each.number] : []))

      expect(days.at(-1)?.day).toBe(on)
      expect(days.map(({ day }) => day)).toEqual(
        upTo(Math.abs(daysApart(eventOn, on))).map((n) => dayAway(eventOn, step * n)),
      )
      expect(numbers).toEqual(upTo(rule.length))
      for (const each of days) expect(isTrue(each, rule, calendar)).toBe(true)
      expect(days.findIndex((each) => 'movedFrom' in each)).toBeOneOf([-1, days.length - 1])
    }),
    CASES,
  )
})

test('counted forward from where counting back ended, the event is met again, and back from forward', () => {
  const before = deadlineRules.filter(({ direction }) => direction === 'before')
  fc.assert(
    fc.property(
      fc.constantFrom(...before),
      fc.integer({ min: 1, max: 60 }),
      anyDayOfTen,
      tenYears,
      (row, length, eventOn, calendar) => {
        const rule = { ...row, length }
        const on = lastDayOf(rule, eventOn, calendar)

        expect(on).toBe(plainLastDay(rule, eventOn, calendar))
        if (rule.unit === 'calendar_days') expect(dayAway(on, length)).toBe(eventOn)
        else expect(addWorkingDays(on, length, calendar)).toBe(nextWorkingDay(eventOn, calendar))
        const workday = nextWorkingDay(eventOn, calendar)
        const later = addWorkingDays(workday, length, calendar)
        expect(subtractWorkingDays(later, length, calendar)).toBe(workday)
      },
    ),
    CASES,
  )
})

/** Suspensions one after another: how many days each run and each standstill lasts. */
const anyStandstills = fc.array(
  fc.record({ runs: fc.integer({ min: 0, max: 20 }), stands: fc.nat(90) }),
  { minLength: 1, maxLength: 4 },
)

function eventsOf(startedOn: Day, standstills: { runs: number; stands: number }[]): ClockEvent[] {
  let on = startedOn
  return standstills.flatMap(({ runs, stands }) => {
    const from = dayAway(on, runs)
    on = dayAway(from, stands)
    return [
      { type: 'suspended', on: from },
      { type: 'resumed', on },
    ]
  })
}

const suspendable = deadlineRules.filter(({ of }) =>
  ['complaint_decision', 'denunciation_conclusion', 'complaint_made'].includes(of),
)
/** By law only calendar days stand still; a count of working days must not lose one either. */
const anySuspendable = fc
  .tuple(fc.constantFrom(...suspendable), fc.boolean())
  .map(([rule, works]) => (works ? { ...rule, unit: 'working_days' as const } : rule))

test('a suspension neither loses nor gains a day', { timeout: PATIENCE_MS }, () => {
  fc.assert(
    fc.property(
      anySuspendable,
      anyDayOfTen,
      anyStandstills,
      tenYears,
      (rule, startedOn, standstills, calendar) => {
        const events = eventsOf(startedOn, standstills)
        const clock = clockOf({ rule, startedOn }, events, calendar)
        const dueOn = clock.dueOn ?? ''
        const days = explainClock(clock, calendar)
        const counted = days.filter((each) => 'number' in each).map(({ day }) => day)
        const stood = (day: Day) =>
          clock.runs.some(({ through }, index) => {
            const next = clock.runs[index + 1]?.after
            return through !== undefined && next !== undefined && through < day && day <= next
          })

        const { told, ...plain } = plainStory({ rule, startedOn }, events, calendar)
        expect({ dueOn, total: clock.total, remaining: clock.remaining }).toEqual(plain)
        expect(days.map(inPlainWords)).toEqual(told)
        expect(isOff(dueOn, calendar)).toBe(false)
        expect(counted).toHaveLength(rule.length)
        expect(counted.some(stood)).toBe(false)
        expect(days.map(({ day }) => day)).toEqual(
          upTo(daysApart(startedOn, dueOn)).map((n) => dayAway(startedOn, n)),
        )
        // Every day not counted was a standstill or a rest day, or is where the last day moved.
        const last = counted.at(-1) ?? ''
        for (const { day } of days.filter((each) => each.day < last && !('number' in each))) {
          expect(stood(day) || (rule.unit === 'working_days' && isOff(day, calendar))).toBe(true)
        }
        // Shorter by the days that ran, and no more: what is left is what the law gave less these.
        const ran = clock.runs
          .slice(0, -1)
          .reduce(
            (sum, { after, through = after }) =>
              sum + countDays(rule.unit, after, through, calendar),
            0,
          )
        expect(clock.remaining).toBe(Math.max(0, rule.length - ran))
      },
    ),
    CASES,
  )
})

const anyEvent = (startedOn: Day): fc.Arbitrary<ClockEvent> => {
  // Few days, so that several events often meet on one.
  const on = fc.integer({ min: -1, max: 16 }).map((tens) => dayAway(startedOn, 10 * tens))
  return fc.oneof(
    fc.record({ type: fc.constantFrom('suspended' as const, 'resumed' as const), on }),
    fc.record({
      type: fc.constant('extended' as const),
      on,
      days: fc.integer({ min: 1, max: 31 }),
      documentNo: fc.constantFrom('', '12/QĐ-UBND', '15/QĐ-UBND', '19/QĐ-UBND'),
    }),
  )
}

test(
  'whatever was written down, in whatever order, the clock stands where a plain count stands',
  { timeout: PATIENCE_MS },
  () => {
    const anyStory = fc.oneof(anyDayOfTen, aroundTheDecree).chain((startedOn) =>
      fc.array(anyEvent(startedOn), { minLength: 2, maxLength: 8 }).chain((events) =>
        fc.record({
          startedOn: fc.constant(startedOn),
          events: fc.constant(events),
          shuffled: fc.shuffledSubarray(events, {
            minLength: events.length,
            maxLength: events.length,
          }),
        }),
      ),
    )
    fc.assert(
      fc.property(
        anyStory,
        anySuspendable,
        fc.constantFrom<Complexity>('normal', 'complex', 'very_complex'),
        tenYears,
        ({ startedOn, events, shuffled }, rule, complexity, calendar) => {
          const begun = { rule, startedOn, complexity }
          const { ignored, ...clock } = clockOf(begun, events, calendar)
          const { ignored: ignoredToo, ...clockToo } = clockOf(begun, shuffled, calendar)

          const { told, ...plain } = plainStory(begun, events, calendar)
          const { dueOn, total, remaining } = clock
          expect({ ...(dueOn && { dueOn }), total, remaining }).toEqual(plain)
          expect(explainClock({ ...clock, ignored }, calendar).map(inPlainWords)).toEqual(told)
          expect(clockToo).toEqual(clock)
          expect(ignoredToo).toHaveLength(ignored.length)
        },
      ),
      CASES,
    )
  },
)

test('a day that would come out otherwise without an unconfirmed row says that it rests on one', () => {
  fc.assert(
    fc.property(
      fc.oneof(anyRule, anySuspendable),
      anyDayOfTen,
      anyStandstills,
      tenYears,
      (rule, startedOn, standstills, calendar) => {
        const confirmed = new Map([...calendar].filter(([, { verified }]) => verified))
        const told = (days: readonly ExplainedDay[]) => restsOnUnverified(days, rule, calendar)
        if (lastDayOf(rule, startedOn, calendar) !== lastDayOf(rule, startedOn, confirmed)) {
          expect(told(explainLength(rule, startedOn, calendar))).toBe(true)
        }
        if (!suspendable.some(({ of }) => of === rule.of)) return
        const events = eventsOf(startedOn, standstills)
        const clock = clockOf({ rule, startedOn }, events, calendar)
        const { dueOn } = clockOf({ rule, startedOn }, events, confirmed)
        if (clock.dueOn !== dueOn) expect(told(explainClock(clock, calendar))).toBe(true)
      },
    ),
    CASES,
  )
})

test('with no days left, an unconfirmed day off on the day it goes on is told', () => {
  const rule = suspendable.find((each) => each.rule === 'R-KN-03a')
  if (!rule) throw new Error('There is no R-KN-03a')
  const stood = [
    { runs: 8, stands: 50 },
    { runs: 22, stands: 45 },
  ]
  const calendar: Calendar = new Map([
    ['2028-05-15', { type: 'day_off', name: 'Ngày nghỉ', verified: false }],
  ])
  const events = eventsOf('2028-01-11', stood)
  const clock = clockOf({ rule, startedOn: '2028-01-11' }, events, calendar)

  expect(clock).toMatchObject({ remaining: 0, dueOn: '2028-05-16' })
  expect(restsOnUnverified(explainClock(clock, calendar), rule, calendar)).toBe(true)
  expect(restsOnUnverified(explainClock(clock, new Map()), rule, new Map())).toBe(false)
})

test('there is a rule to every duty that properties run over', () => {
  expect(suspendable.map(({ rule }) => rule)).toEqual([
    'R-KN-02',
    'R-KN-03a',
    'R-KN-03b',
    'R-KN-03c',
    'R-KN-03d',
    'R-TC-04',
  ])
  expect(ruleOn('complaint_decision', '2026-08-03')?.rule).toBe('R-KN-03a')
})
