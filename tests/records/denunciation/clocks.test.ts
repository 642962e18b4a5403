import { expect, test } from 'vitest'

import type { Calendar } from '#domain/calendar.ts'
import type { Values } from '#domain/record.ts'
import {
  clockRunning,
  clocksRunning,
  denunciationRules,
  standingOf,
} from '#records/denunciation/rules.ts'
import { plainTexts } from '#records/plain-texts.ts'

import { off2411, plain } from '../../domain/deadlines-2026.ts'
import { partsOf, pathsOf, stepAt } from './ways.ts'

type Said = [to: string, on: string, more?: Values]

const said: Record<string, Values> = {
  accepted: { documentNo: '5/TB-UBND' },
  concluded: { outcome: 'upheld', documentNo: '30/KL-UBND' },
  extended: { documentNo: '21/QĐ-UBND', extensionDays: 30 },
  extended_again: { documentNo: '22/QĐ-UBND', extensionDays: 30 },
}

function due(
  receivedOn: string,
  steps: readonly Said[],
  { calendar = plain, against = 'staff' }: { calendar?: Calendar; against?: string } = {},
) {
  const parts = steps.map(([to, on, more], place) =>
    stepAt(place, { to, on, ...said[to], ...more }),
  )
  return denunciationRules.derive({ receivedOn, against }, parts, calendar).due
}

test.each([
  ['2026-11-20', {}, '2026-12-01', '2026-12-02'],
  ['2026-11-20', { hasManyPlaces: true }, '2026-12-04', '2026-12-07'],
])('R-TC-01: received on %s %o, handled by %s, %s with 24/11 off', (on, more, by, byOff) => {
  const steps: Said[] = [['first_handling', on, more]]

  expect(due(on, steps)).toEqual({ on: by, rule: 'R-TC-01', basis: 'law' })
  expect(due(on, steps, { calendar: off2411 })?.on).toBe(byOff)
})

test('R-TC-02: one against a leader goes to the province within five working days', () => {
  const against = 'leadership'

  expect(due('2026-11-20', [], { against })).toMatchObject({ on: '2026-11-27', rule: 'R-TC-02' })
  expect(due('2026-11-20', [], { against, calendar: off2411 })?.on).toBe('2026-11-30')
  const steps: Said[] = [['first_handling', '2026-11-23']]
  expect(due('2026-11-20', steps, { against })?.rule).toBe('R-TC-02')
  const paper = { toBody: 'a', documentNo: 'b' }
  const passed: Said[] = [['transferred', '2026-11-25', paper]]
  expect(due('2026-11-20', passed, { against })?.rule).toBe('R-TC-02')
  const told: Said[] = [['transferred', '2026-11-25', { ...paper, toldOn: '2026-11-26' }]]
  expect(due('2026-11-20', told, { against })).toBeUndefined()
})

test('R-TC-02: one against staff that is not for the commune goes on within five working days of its receipt', () => {
  const found: Said[] = [
    ['first_handling', '2026-11-23', { hasManyPlaces: true }],
    ['not_competent', '2026-11-24'],
  ]
  const paper = { toBody: 'UBND tỉnh', documentNo: '13/UBND-VP' }

  expect(due('2026-11-20', found)).toEqual({ on: '2026-11-27', rule: 'R-TC-02', basis: 'law' })
  expect(due('2026-11-20', found, { calendar: off2411 })?.on).toBe('2026-11-30')
  const passed: Said = ['transferred', '2026-11-25', paper]
  expect(due('2026-11-20', [...found, passed])?.rule).toBe('R-TC-02')
  const told: Said = ['transferred', '2026-11-25', { ...paper, toldOn: '2026-11-25' }]
  expect(due('2026-11-20', [...found, told])).toBeUndefined()
  expect(due('2026-11-20', [...found, ['guided', '2026-11-25', paper]])).toBeUndefined()
})

test('suspended, nothing is due; resumed, what was left of the thirty days runs on', () => {
  const verified: Said[] = [
    ['first_handling', '2026-08-25'],
    ['accepted', '2026-09-02'],
    ['verifying', '2026-09-03'],
  ]
  const still: Said[] = [...verified, ['suspended', '2026-09-12']]

  expect(due('2026-08-24', still)).toBeUndefined()
  expect(due('2026-08-24', [...still, ['resumed', '2026-10-01']])).toMatchObject({
    on: '2026-10-21',
    rule: 'R-TC-04',
  })
})

const accepted: Said[] = [
  ['first_handling', '2026-08-25'],
  ['accepted', '2026-09-02'],
]

test('R-TC-03, then R-TC-04 once those concerned were told or it is verified', () => {
  const told = { toldOn: '2026-09-04' }

  expect(due('2026-08-24', accepted)?.rule).toBe('R-TC-03')
  for (const after of [
    ['acceptance_told', '2026-09-04', told] satisfies Said,
    ['accepted', '2026-09-02', told] satisfies Said,
    ['verifying', '2026-09-03'] satisfies Said,
  ]) {
    expect(due('2026-08-24', [...accepted, after])).toEqual({
      on: '2026-10-02',
      rule: 'R-TC-04',
      basis: 'law',
    })
  }
})

test('from the acceptance both clocks run, R-TC-03 until somebody wrote that those concerned were told', () => {
  const running = (...more: Said[]) => {
    const parts = [...accepted, ...more].map(([to, on, says], place) =>
      stepAt(place, { to, on, ...said[to], ...says }),
    )
    const values = { receivedOn: '2026-08-24', against: 'staff' }
    return clocksRunning(values, standingOf(values, parts), plain).map((clock) => [
      clock.rule.rule,
      clock.dueOn,
    ])
  }
  const [telling, conclusion] = [
    ['R-TC-03', '2026-09-09'],
    ['R-TC-04', '2026-10-02'],
  ]
  const verifying: Said = ['verifying', '2026-09-03']
  const toldOn = '2026-09-04'

  expect(running()).toEqual([telling, conclusion])
  expect(running(verifying)).toEqual([telling, conclusion])
  expect(running(verifying, ['acceptance_told', '2026-09-04', { toldOn }])).toEqual([conclusion])
  expect(running(['acceptance_told', '2026-09-04', { toldOn }])).toEqual([conclusion])
  // A phone of before says it with a second acceptance, and a colleague may have gone on by then.
  const toldBefore: Said = ['accepted', '2026-09-02', { toldOn: '2026-09-02' }]
  expect(running(toldBefore)).toEqual([conclusion])
  expect(running(verifying, toldBefore)).toEqual([conclusion])
  // A withdrawal stops neither, and what was told can be written down then as well.
  expect(running(verifying, ['withdrawn', '2026-09-03'])).toEqual([telling, conclusion])
  expect(
    running(verifying, ['withdrawn', '2026-09-03'], ['acceptance_told', '2026-09-04', { toldOn }]),
  ).toEqual([conclusion])
  expect(running(verifying, ['concluded', '2026-09-21'])).toEqual([['R-TC-05', '2026-09-28']])
})

test('R-TC-04: put off once and twice, by the days of each decision, and never after the last day', () => {
  const verified: Said[] = [...accepted, ['verifying', '2026-09-03']]
  const once: Said[] = [...verified, ['extended', '2026-10-01']]
  const twice: Said[] = [...once, ['extended_again', '2026-10-30']]

  expect(due('2026-08-24', once)?.on).toBe('2026-11-02')
  expect(
    due('2026-08-24', [...verified, ['extended', '2026-10-01', { extensionDays: 10 }]])?.on,
  ).toBe('2026-10-12')
  expect(due('2026-08-24', twice)?.on).toBe('2026-12-01')
  expect(due('2026-08-24', [...verified, ['extended', '2026-10-05']])?.on).toBe('2026-10-02')
})

test('a withdrawal stops no clock, nor does settling it all the same', () => {
  const verified: Said[] = [...accepted, ['verifying', '2026-09-03']]
  const withdrawn: Said[] = [...verified, ['withdrawn', '2026-09-10']]

  for (const steps of [
    withdrawn,
    [...withdrawn, ['settled_anyway', '2026-09-12', { words: 'x' }]],
  ]) {
    expect(due('2026-08-24', steps as Said[])).toMatchObject({ on: '2026-10-02', rule: 'R-TC-04' })
  }
})

test('R-TC-05, 06, 07 one after the other from the day of the conclusion', () => {
  const concluded: Said[] = [...accepted, ['verifying', '2026-09-03'], ['concluded', '2026-09-21']]
  const sent: Said[] = [...concluded, ['conclusion_sent', '2026-09-23', { toldOn: '2026-09-23' }]]
  const acting: Said[] = [...sent, ['acting', '2026-09-25']]

  expect(due('2026-08-24', concluded)).toMatchObject({ on: '2026-09-28', rule: 'R-TC-05' })
  expect(due('2026-08-24', sent)).toMatchObject({ on: '2026-09-30', rule: 'R-TC-06' })
  expect(due('2026-08-24', acting)).toMatchObject({ on: '2026-09-30', rule: 'R-TC-07' })
  expect(due('2026-08-24', [...acting, ['published', '2026-09-28']])).toBeUndefined()
})

test('every clock that can run has its words', () => {
  for (const against of ['staff', 'leadership']) {
    for (const [, path] of pathsOf(against)) {
      const values = { receivedOn: '2026-11-20', against }
      const clock = clockRunning(values, standingOf(values, partsOf(path)), plain)
      if (!clock) continue
      expect(Object.keys(plainTexts.due)).toContain(clock.rule.of)
      expect(Object.keys(plainTexts.countedFrom)).toContain(clock.rule.from)
    }
  }
})

test('what is filed, with or without being handled, waits for nobody', () => {
  const openAt = (path: readonly string[]) =>
    denunciationRules.derive({ receivedOn: '2026-11-20' }, partsOf(path), plain).open

  expect(openAt(['first_handling', 'filed_unhandled'])).toBe(0)
  expect(openAt(pathsOf('staff').get('filed') ?? [])).toBe(0)
  expect(openAt(pathsOf('staff').get('published') ?? [])).toBe(1)
})
