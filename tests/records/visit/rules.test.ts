import { expect, test } from 'vitest'

import type { Part } from '#domain/part.ts'
import type { Values } from '#domain/record.ts'
import { usualReportDay, visitRules } from '#records/visit/rules.ts'

import { anyFinding, anyVisit, aStep, BACK, leadsTo, wayTo } from './a-visit.ts'

const states = Object.keys(leadsTo)
const answered: Part = { kind: 'answer', id: 'answer-001', at: '002', values: { value: 'yes' } }

function stands(values: Values, tos: readonly string[], more: readonly Part[] = [answered]) {
  const steps = tos.map((to, nth) => aStep(nth, to))
  const { state, stuck = [] } = visitRules.derive(values, [...steps, ...more])
  return [state, stuck.length]
}

test.each(states.flatMap((from) => states.map((to) => ({ from, to }))))(
  'from $from to $to only where the way leads there',
  ({ from, to }) => {
    const isOpen = leadsTo[from]?.includes(to) || from === to
    expect(stands(anyVisit, [...wayTo(from), to])).toEqual(
      isOpen && !(from === 'planned' && to === 'planned') ? [to, 0] : [from, 1],
    )
  },
)

test.each(states)('minutes are taken back from %s only where they are the last step', (from) => {
  const isOpen = from === BACK.from
  expect(stands(anyVisit, [...wayTo(from), BACK.act])).toEqual(isOpen ? [BACK.to, 0] : [from, 1])
})

test('a visit that is gone on with keeps the day it began, and gets its minutes anew', () => {
  const tos = [...wayTo('minuted'), BACK.act]
  const steps = tos.map((to, nth) => aStep(nth, to))
  const goesOn = visitRules.derive(anyVisit, [...steps, answered])
  expect([goesOn.state, goesOn.takesPlaceOn]).toEqual(['under_way', '2026-12-05'])
  expect(goesOn.due).toEqual({ on: '2026-12-05', basis: 'agreed' })

  const again = [...steps, aStep(8, 'minuted', { on: '2026-12-06' }), aStep(9, 'concluded')]
  const ended = visitRules.derive(anyVisit, [...again, answered])
  expect([ended.state, ended.stuck, ended.takesPlaceOn]).toEqual([
    'concluded',
    undefined,
    '2026-12-05',
  ])
})

test('a colleague who began the visit too does not take its minutes back', () => {
  const tos = [...wayTo('minuted'), 'under_way']
  expect(stands(anyVisit, tos)).toEqual(['minuted', 1])
})

test('a visit that comes unannounced begins without a notice, and no other does', () => {
  const unannounced = { ...anyVisit, unannounced: true }

  expect(stands(unannounced, ['under_way'])).toEqual(['under_way', 0])
  expect(stands(unannounced, ['announced'])).toEqual(['planned', 1])
  expect(stands(anyVisit, ['under_way'])).toEqual(['planned', 1])
})

test('minutes are written once something is answered; a visit without a checklist answers nothing', () => {
  const before = wayTo('under_way')

  expect(stands(anyVisit, [...before, 'minuted'], [])).toEqual(['under_way', 1])
  expect(stands({ ...anyVisit, checklists: [] }, [...before, 'minuted'], [])).toEqual([
    'minuted',
    0,
  ])
  expect(stands(anyVisit, [...before, 'minuted'])).toEqual(['minuted', 0])
})

test.each([
  ['as it was found', {}, 'concluded'],
  ['mended, and nobody looked again', { fixedOn: '2026-12-18', fix: 'Đã gỡ' }, 'concluded'],
  ['mended and looked at again', { recheck: 'passed', recheckedOn: '2026-12-19' }, 'closed'],
  ['looked at again and not in order', { recheck: 'failed' }, 'concluded'],
  ['handed over', { handedTo: 'Phòng Giáo dục' }, 'closed'],
  ['taken out', { removedAt: '2026-12-19T02:00:00.000Z' }, 'closed'],
])('a visit with a finding %s', (_, more: Values, state) => {
  const finding: Part = {
    kind: 'finding',
    id: 'finding-001',
    at: '003',
    values: { ...anyFinding, ...more },
  }

  expect(stands(anyVisit, wayTo('closed'), [answered, finding])[0]).toBe(state)
})

test('a visit is due on its day until its minutes are written', () => {
  const due = (tos: readonly string[]) =>
    visitRules.derive(anyVisit, [...tos.map((to, nth) => aStep(nth, to)), answered]).due

  expect(due([])).toEqual({ on: '2026-12-05', basis: 'agreed' })
  expect(due(wayTo('under_way'))).toEqual({ on: '2026-12-05', basis: 'agreed' })
  expect(due(wayTo('minuted'))).toBeUndefined()
})

test('the period that is looked at does not end before it begins', () => {
  const period = { periodFrom: '2026-06-30', periodTo: '2026-01-01' }

  expect(visitRules.check(period)).toEqual([{ path: 'periodTo', code: 'before_start' }])
  expect(visitRules.check({ ...period, periodTo: '2026-06-30' })).toEqual([])
})

test('a unit usually reports five working days before it is visited', () => {
  expect(usualReportDay('2026-12-04', new Map())).toBe('2026-11-27')
  const dayOff = { type: 'day_off', name: 'Nghỉ', verified: true } as const
  expect(usualReportDay('2026-12-04', new Map([['2026-12-01', dayOff]]))).toBe('2026-11-26')
  // A visit on a Saturday counts from the Friday before it.
  expect(usualReportDay('2026-12-05', new Map())).toBe('2026-11-30')
})
