import { expect, test } from 'vitest'

import { clockOf, type ClockEvent, excused } from '#domain/deadlines/clock.ts'
import { explainClock, restsOnUnverified } from '#domain/deadlines/explain.ts'
import type { Complexity, Duty } from '#domain/deadlines/rule.ts'
import { ruleOn } from '#domain/deadlines/rules.ts'

import { off2411, plain } from './deadlines-2026.ts'

function clock(of: Duty, startedOn: string, events: ClockEvent[], complexity?: Complexity) {
  const rule = ruleOn(of, startedOn)
  if (!rule) throw new Error(`There is no rule for ${of} on ${startedOn}`)
  return clockOf({ rule, startedOn, ...(complexity ? { complexity } : {}) }, events, plain)
}

const complaint = (startedOn: string, events: ClockEvent[]) =>
  clock('complaint_decision', startedOn, events)

const suspended = (on: string): ClockEvent => ({ type: 'suspended', on })
const resumed = (on: string): ClockEvent => ({ type: 'resumed', on })
const extended = (on: string, documentNo: string, days = 30): ClockEvent => ({
  type: 'extended',
  on,
  days,
  documentNo,
})

test('a complaint that nothing moves is due as counted', () => {
  expect(complaint('2026-11-27', [])).toMatchObject({ dueOn: '2026-12-28', total: 30, ignored: [] })
})

test('R-KN-07: what was left of thirty days runs on from the resumption', () => {
  // Accepted on 3/8, ten days used by 13/8; resumed on 1/9, twenty more end on 21/9, a Monday.
  const stopped = complaint('2026-08-03', [suspended('2026-08-13')])
  const goesOn = complaint('2026-08-03', [suspended('2026-08-13'), resumed('2026-09-01')])

  expect(stopped.remaining).toBe(20)
  expect(stopped.dueOn).toBeUndefined()
  expect(goesOn.dueOn).toBe('2026-09-21')
})

test('several suspensions each take their own days out', () => {
  const events = [
    suspended('2026-08-13'),
    resumed('2026-09-01'),
    suspended('2026-09-03'),
    resumed('2026-09-10'),
  ]

  // Ten days used, then two; eighteen from 10/9 end on 28/9, a Monday.
  expect(complaint('2026-08-03', events).dueOn).toBe('2026-09-28')
  expect(complaint('2026-08-03', events.toReversed())).toEqual(complaint('2026-08-03', events))
})

test('suspended and resumed on one day, nothing has moved', () => {
  const nothing = complaint('2026-08-03', [])

  expect(complaint('2026-08-03', [resumed('2026-08-13'), suspended('2026-08-13')])).toEqual(nothing)
})

test('suspended twice in a row, a matter stands still once', () => {
  const once = complaint('2026-08-03', [suspended('2026-08-13'), resumed('2026-09-01')])
  const twice = [suspended('2026-08-13'), suspended('2026-08-20'), resumed('2026-09-01')]

  expect(complaint('2026-08-03', twice).dueOn).toBe(once.dueOn)
})

test('what is late stays late when it is suspended afterwards', () => {
  const late = complaint('2026-11-27', [suspended('2026-12-29'), resumed('2027-03-01')])

  expect(late.dueOn).toBe('2026-12-28')
  expect(late.ignored).toEqual([{ event: suspended('2026-12-29'), why: 'after_due' }])
})

test('suspended with no day left, it is due on the first working day from the resumption', () => {
  // The thirtieth day, 27/12, is a Sunday, so the matter is in time on Monday 28/12.
  const lastDay = complaint('2026-11-27', [suspended('2026-12-28'), resumed('2027-01-12')])
  const onSaturday = complaint('2026-11-27', [suspended('2026-12-27'), resumed('2027-01-16')])

  expect(lastDay).toMatchObject({ remaining: 0, dueOn: '2027-01-12' })
  expect(onSaturday.dueOn).toBe('2027-01-18')
  expect(explainClock(lastDay, plain).slice(28, 33)).toEqual([
    { day: '2026-12-26', number: 29 },
    { day: '2026-12-27', number: 30 },
    { day: '2026-12-28', movedFrom: '2026-12-27' },
    { day: '2026-12-29', suspended: true },
    { day: '2026-12-30', suspended: true },
  ])
  expect(explainClock(lastDay, plain).at(-1)).toEqual({
    day: '2027-01-12',
    movedFrom: '2026-12-27',
  })
})

test('no complaint stood still before the decree said so', () => {
  const before = complaint('2026-06-15', [suspended('2026-06-30'), resumed('2026-07-06')])
  const after = complaint('2026-06-15', [suspended('2026-07-01'), resumed('2026-07-07')])

  expect(before).toMatchObject({ dueOn: '2026-07-15', ignored: [{ why: 'not_in_law' }] })
  // Accepted before the decree and not yet decided: its suspension follows the decree.
  expect(after.dueOn).toBe('2026-07-21')
})

test('a deadline the law does not let stand still is not moved', () => {
  const transfer = clock('denunciation_transferred', '2026-11-20', [suspended('2026-11-23')])

  expect(transfer).toMatchObject({ dueOn: '2026-11-27', ignored: [{ why: 'not_in_law' }] })
})

test('the days a person could not act are not part of the limit to complain', () => {
  const rule = 'complaint_made'

  // Ninety days from 3/8 end on 1/11, a Sunday; ten days in hospital make it 11/11.
  expect(clock(rule, '2026-08-03', []).dueOn).toBe('2026-11-02')
  expect(clock(rule, '2026-08-03', excused('2026-09-01', '2026-09-10')).dueOn).toBe('2026-11-11')
  // Ill since before the decision came: only the days from its receipt on count as excused.
  const sinceBefore = clock(rule, '2026-08-03', excused('2026-07-20', '2026-08-06'))
  expect(sinceBefore.dueOn).toBe('2026-11-04')
  expect(explainClock(sinceBefore, plain).slice(0, 4)).toEqual([
    { day: '2026-08-04', suspended: true },
    { day: '2026-08-05', suspended: true },
    { day: '2026-08-06', suspended: true },
    { day: '2026-08-07', number: 1 },
  ])
})

const conclusion = (complexity: Complexity, events: ClockEvent[]) =>
  clock('denunciation_conclusion', '2026-09-02', events, complexity)

test('R-TC-04: thirty days, thirty more when complex, twice thirty more when very complex', () => {
  const once = [extended('2026-09-28', '12/QĐ-UBND')]
  const again = [...once, extended('2026-10-30', '15/QĐ-UBND')]

  expect(conclusion('normal', []).dueOn).toBe('2026-10-02')
  expect(conclusion('complex', once)).toMatchObject({ total: 60, dueOn: '2026-11-02' })
  expect(conclusion('very_complex', again)).toMatchObject({ total: 90, dueOn: '2026-12-01' })
  expect(conclusion('very_complex', again.toReversed()).dueOn).toBe('2026-12-01')
})

test.each<[string, Complexity, ClockEvent[]]>([
  ['not_in_law', 'normal', [extended('2026-09-28', '12/QĐ-UBND')]],
  ['before_start', 'complex', [extended('2026-09-01', '12/QĐ-UBND')]],
  ['after_due', 'complex', [extended('2026-10-03', '12/QĐ-UBND')]],
  ['wrong_length', 'complex', [extended('2026-09-28', '12/QĐ-UBND', 31)]],
  ['wrong_length', 'complex', [extended('2026-09-28', '12/QĐ-UBND', 0)]],
  ['unwritten', 'complex', [extended('2026-09-28', ' ')]],
])('an extension that is %s moves nothing', (why, complexity, events) => {
  expect(conclusion(complexity, events)).toMatchObject({
    total: 30,
    dueOn: '2026-10-02',
    ignored: [{ why }],
  })
})

test('one decision written down twice extends once, and a complex matter has only one', () => {
  const first = extended('2026-09-28', '12/QĐ-UBND')
  const second = extended('2026-10-30', '15/QĐ-UBND')

  expect(conclusion('very_complex', [first, first])).toMatchObject({
    total: 60,
    ignored: [{ why: 'twice' }],
  })
  expect(conclusion('complex', [first, second])).toMatchObject({
    total: 60,
    ignored: [{ event: second, why: 'too_often' }],
  })
})

test('of two decisions of one day the lower number counts first, whoever wrote first', () => {
  const both = [extended('2026-09-28', '12/QĐ-UBND', 20), extended('2026-09-28', '15/QĐ-UBND')]

  expect(conclusion('complex', both).total).toBe(50)
  expect(conclusion('complex', both.toReversed()).total).toBe(50)
})

test('a denunciation is extended while it stands still, and runs on with more days', () => {
  const events = [
    suspended('2026-09-12'),
    extended('2026-10-10', '12/QĐ-UBND'),
    resumed('2026-10-20'),
  ]

  // Ten of sixty days used; fifty from 20/10 end on 9/12.
  expect(conclusion('complex', events)).toMatchObject({ remaining: 50, dueOn: '2026-12-09' })
})

test('how a suspended matter was counted names every day', () => {
  const days = explainClock(
    complaint('2026-08-03', [suspended('2026-08-05'), resumed('2026-08-07')]),
    plain,
  )

  expect(days.slice(0, 5)).toEqual([
    { day: '2026-08-04', number: 1 },
    { day: '2026-08-05', number: 2 },
    { day: '2026-08-06', suspended: true },
    { day: '2026-08-07', suspended: true },
    { day: '2026-08-08', number: 3 },
  ])
  expect(days.at(-1)).toEqual({ day: '2026-09-04', number: 30 })
})

test('while a matter stands still the count ends with the day it was suspended', () => {
  const stopped = complaint('2026-08-03', [suspended('2026-08-05')])

  expect(explainClock(stopped, plain)).toEqual([
    { day: '2026-08-04', number: 1 },
    { day: '2026-08-05', number: 2 },
  ])
})

test('an unconfirmed day off is told where it moved a last day, not where it was counted', () => {
  const rule = ruleOn('complaint_decision', '2026-10-25')
  if (!rule) throw new Error('There is no rule')
  const moved = clockOf({ rule, startedOn: '2026-10-25' }, [], off2411)
  const counted = clockOf({ rule, startedOn: '2026-10-30' }, [], off2411)

  expect(moved.dueOn).toBe('2026-11-25')
  expect(restsOnUnverified(explainClock(moved, off2411), rule, off2411)).toBe(true)
  expect(restsOnUnverified(explainClock(counted, off2411), rule, off2411)).toBe(false)
})

test('no clock runs by a minimum, or back from its event', () => {
  expect(() => clock('commune_posting_kept_up', '2026-11-19', [])).toThrow('No clock runs')
  expect(() => clock('dialogue_notice_given', '2026-11-19', [])).toThrow('No clock runs')
})
