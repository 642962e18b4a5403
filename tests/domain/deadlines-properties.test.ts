import { spawnSync } from 'node:child_process'

import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { addWorkingDays, type Calendar, isRestDay, nextWorkingDay } from '#domain/calendar.ts'
import { addDays, type Day, daysBetween } from '#domain/day.ts'
import { clockOf, type ClockEvent } from '#domain/deadlines/clock.ts'
import { countDays, lastDayOf } from '#domain/deadlines/count.ts'
import { explainClock, explainLength } from '#domain/deadlines/explain.ts'
import type { Complexity, DeadlineRule } from '#domain/deadlines/rule.ts'
import { deadlineRules, ruleOn } from '#domain/deadlines/rules.ts'

import { anyDayOfTen, tenYears } from './deadlines-arbitrary.ts'

/** Five properties of two thousand cases each. */
const CASES = { numRuns: 2000 }

const anyRule = fc.constantFrom(...deadlineRules)

/** The days between two, counted one by one: those that are working days, or all. */
function plainCount(rule: DeadlineRule, after: Day, through: Day, calendar: Calendar): number {
  let count = 0
  for (let day = addDays(after, 1); day <= through; day = addDays(day, 1)) {
    if (rule.unit === 'calendar_days' || !isRestDay(day, calendar)) count += 1
  }
  return count
}

test('no deadline is shorter than its law, and none is a day longer than it must be', () => {
  fc.assert(
    fc.property(anyRule, anyDayOfTen, tenYears, (rule, eventOn, calendar) => {
      const on = lastDayOf(rule, eventOn, calendar)
      const days =
        rule.direction === 'after'
          ? plainCount(rule, eventOn, on, calendar)
          : plainCount(rule, addDays(on, -1), addDays(eventOn, -1), calendar)

      if (rule.kind === 'minimum' || rule.direction === 'before' || rule.unit === 'working_days') {
        expect(days).toBe(rule.length)
      } else {
        expect(days).toBeGreaterThanOrEqual(rule.length)
        const between = Array.from({ length: days - rule.length }, (_, n) => addDays(on, -1 - n))
        expect(between.every((day) => isRestDay(day, calendar))).toBe(true)
      }
    }),
    CASES,
  )
})

test('a deadline ends on a working day where it must, and the explanation ends with it', () => {
  fc.assert(
    fc.property(anyRule, anyDayOfTen, tenYears, (rule, eventOn, calendar) => {
      const on = lastDayOf(rule, eventOn, calendar)
      const days = explainLength(rule, eventOn, calendar)
      const isExact =
        rule.kind === 'minimum' || (rule.direction === 'before' && rule.unit === 'calendar_days')

      if (isExact) expect(Math.abs(daysBetween(eventOn, on))).toBe(rule.length)
      else expect(isRestDay(on, calendar)).toBe(false)
      expect(days.at(-1)?.day).toBe(on)
      expect(days).toHaveLength(Math.abs(daysBetween(eventOn, on)))
      const numbers = days.flatMap((each) => ('number' in each ? [each.number] : []))
      expect(numbers).toEqual(Array.from({ length: rule.length }, (_, n) => n + 1))
    }),
    CASES,
  )
})

test('counted forward from where counting back ended, the event is met again', () => {
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

        if (rule.unit === 'calendar_days') expect(addDays(on, length)).toBe(eventOn)
        else expect(addWorkingDays(on, length, calendar)).toBe(nextWorkingDay(eventOn, calendar))
        // A day later would be too late.
        expect(plainCount(rule, on, addDays(eventOn, -1), calendar)).toBeLessThan(length)
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
    const from = addDays(on, runs)
    on = addDays(from, stands)
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

test('a suspension neither loses nor gains a day', () => {
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

        expect(isRestDay(dueOn, calendar)).toBe(false)
        expect(counted).toHaveLength(rule.length)
        expect(counted.some(stood)).toBe(false)
        expect(days.map(({ day }) => day)).toEqual(
          Array.from({ length: daysBetween(startedOn, dueOn) }, (_, n) =>
            addDays(startedOn, n + 1),
          ),
        )
        // Every day not counted was a standstill or a rest day, or is where the last day moved.
        const last = counted.at(-1) ?? ''
        for (const { day } of days.filter((each) => each.day < last && !('number' in each))) {
          expect(stood(day) || (rule.unit === 'working_days' && isRestDay(day, calendar))).toBe(
            true,
          )
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
  const on = fc.nat(16).map((tens) => addDays(startedOn, 10 * tens))
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

test('the order in which events were written down changes nothing', () => {
  const anyStory = anyDayOfTen.chain((startedOn) =>
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

        expect(clockToo).toEqual(clock)
        expect(ignoredToo).toHaveLength(ignored.length)
      },
    ),
    CASES,
  )
})

/** Counts every rule over two years of days, and a suspended complaint, in a process of its own. */
const counting = `
  const { deadlineRules, ruleOn } = await import('#domain/deadlines/rules.ts')
  const { lastDayOf } = await import('#domain/deadlines/count.ts')
  const { clockOf } = await import('#domain/deadlines/clock.ts')
  const { explainClock } = await import('#domain/deadlines/explain.ts')
  const { addDays } = await import('#domain/day.ts')
  const { calendarOf, defaultHolidays } = await import('#records/holiday/rules.ts')
  const calendar = calendarOf(defaultHolidays)
  const said = []
  for (let n = 0; n < 730; n += 1) {
    const on = addDays('2026-01-01', n)
    said.push(...deadlineRules.map((rule) => lastDayOf(rule, on, calendar)))
    const rule = ruleOn('complaint_decision', on)
    const events = [
      { type: 'suspended', on: addDays(on, 9) },
      { type: 'resumed', on: addDays(on, 40) },
    ]
    said.push(...explainClock(clockOf({ rule, startedOn: on }, events, calendar), calendar))
  }
  console.log(new Date(2026, 2, 8, 12).getTimezoneOffset())
  console.log(JSON.stringify(said))`

function countedIn(zone: string): { offset: string; said: string } {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--no-warnings', '--input-type=module', '--eval', counting],
    { env: { ...process.env, TZ: zone, NODE_OPTIONS: '' }, encoding: 'utf8', maxBuffer: 2 ** 27 },
  )
  const [offset = '', said = ''] = stdout.split('\n')
  if (said === '') throw new Error(`Nothing was counted in ${zone}: ${stderr}`)
  return { offset, said }
}

test('the same days come out in Hà Nội, west of it and east of it', () => {
  const zones = ['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati'].map(countedIn)

  expect(new Set(zones.map(({ offset }) => offset)).size).toBe(3)
  expect(new Set(zones.map(({ said }) => said)).size).toBe(1)
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
