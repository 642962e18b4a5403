import { spawnSync } from 'node:child_process'

import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { deadlineRules } from '#domain/deadlines/rules.ts'

import { anyDayOfTen, tenYears } from './deadlines-arbitrary.ts'
import { inPlainWords, plainLastDay, plainStory } from './plain-count.ts'

/** Hà Nội, west and east of it to the ends of the earth, and where clocks are put on and back. */
const zones = [
  'Asia/Ho_Chi_Minh',
  'UTC',
  'America/Los_Angeles',
  'Europe/London',
  'Asia/Tehran',
  'Pacific/Pago_Pago',
  'Pacific/Kiritimati',
]

const CALENDARS = 40
const DAYS = 6

/** Some days on some calendars, each with a complaint that stands still for a month. */
const given = fc
  .sample(fc.tuple(tenYears, fc.array(anyDayOfTen, { minLength: DAYS, maxLength: DAYS })), {
    seed: 20261124,
    numRuns: CALENDARS,
  })
  .map(([calendar, days]) => ({
    calendar,
    matters: days.map((on) => ({
      on,
      events: [
        { type: 'suspended' as const, on: plus(on, 9) },
        { type: 'resumed' as const, on: plus(on, 40) },
      ],
    })),
  }))

/** A day later on; only for what is given, so that it may ask the clock of the machine. */
function plus(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

const standing = deadlineRules.find(({ rule }) => rule === 'R-KN-03a')!

const expected = given.flatMap(({ calendar, matters }) =>
  matters.flatMap(({ on, events }) => [
    ...deadlineRules.map((rule) => plainLastDay(rule, on, calendar)),
    ...plainStory({ rule: standing, startedOn: on }, events, calendar).told,
  ]),
)

/** Counts all that in a process of its own; says first how far its clock is from Greenwich. */
const counting = `
  const { deadlineRules } = await import('#domain/deadlines/rules.ts')
  const { lastDayOf } = await import('#domain/deadlines/count.ts')
  const { clockOf } = await import('#domain/deadlines/clock.ts')
  const { explainClock } = await import('#domain/deadlines/explain.ts')
  const standing = deadlineRules.find(({ rule }) => rule === 'R-KN-03a')
  const { readFileSync } = await import('node:fs')
  const said = []
  for (const { rows, matters } of JSON.parse(readFileSync(0, 'utf8'))) {
    const calendar = new Map(rows)
    for (const { on, events } of matters) {
      said.push(...deadlineRules.map((rule) => lastDayOf(rule, on, calendar)))
      const clock = clockOf({ rule: standing, startedOn: on }, events, calendar)
      said.push(...explainClock(clock, calendar))
    }
  }
  console.log(new Date(2026, 2, 30, 12).getTimezoneOffset())
  console.log(JSON.stringify(said))`

function countedIn(zone: string): { offset: string; said: string[] } {
  const input = JSON.stringify(
    given.map(({ calendar, matters }) => ({ rows: [...calendar], matters })),
  )
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--no-warnings', '--input-type=module', '--eval', counting],
    {
      env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
      encoding: 'utf8',
      input,
      maxBuffer: 2 ** 27,
    },
  )
  const [offset = '', said = ''] = stdout.split('\n')
  if (said === '') throw new Error(`Nothing was counted in ${zone}: ${stderr}`)
  const days = JSON.parse(said) as (string | Parameters<typeof inPlainWords>[0])[]
  return {
    offset,
    said: days.map((each) => (typeof each === 'string' ? each : inPlainWords(each))),
  }
}

test('the same days come out in every time zone, those of the wall calendar', () => {
  const offsets = zones.map((zone) => {
    const { offset, said } = countedIn(zone)
    expect(said, `counted in ${zone}`).toEqual(expected)
    return offset
  })

  expect(new Set(offsets).size).toBe(zones.length)
  expect(expected.length).toBeGreaterThan(CALENDARS * DAYS * (deadlineRules.length + 30))
})
