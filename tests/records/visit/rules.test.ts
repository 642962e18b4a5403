import { expect, test } from 'vitest'

import type { Part } from '#domain/part.ts'
import type { Values } from '#domain/record.ts'
import { usualReportDay, visitRules } from '#records/visit/rules.ts'

import { anyFinding, anyVisit, aStep, BACK, backs, leadsTo, wayTo } from './a-visit.ts'

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

test.each(backs.flatMap((back) => states.map((from) => ({ back, from }))))(
  'by $back.act a step is taken back from $from only where it is the last one',
  ({ back, from }) => {
    const isOpen = from === back.from
    // Nothing was answered: minutes are written of a visit without a checklist.
    const plain = { ...anyVisit, checklists: [] }
    expect(stands(plain, [...wayTo(from), back.act], [])).toEqual(isOpen ? [back.to, 0] : [from, 1])
  },
)

test('a visit begun by mistake is planned again for its day, and begins on the day it really does', () => {
  const steps = [...wayTo('under_way'), 'not_begun'].map((to, nth) => aStep(nth, to))
  const early = steps.map((step) =>
    step.values['to'] === 'under_way'
      ? { ...step, values: { ...step.values, on: '2026-11-26' } }
      : step,
  )
  const derived = (more: readonly Part[]) => {
    const { state, takesPlaceOn, due, open } = visitRules.derive(anyVisit, [...early, ...more])
    return [state, takesPlaceOn, due?.on, open]
  }
  expect(derived([])).toEqual(['announced', '2026-12-05', '2026-12-05', 1])
  const begun = aStep(8, 'under_way', { on: '2026-12-07' })
  expect(derived([begun])).toEqual(['under_way', '2026-12-07', '2026-12-07', 1])
})

test('a visit that something was recorded at, or that had its minutes, is not said to be not begun', () => {
  const way = [...wayTo('under_way'), 'not_begun']
  const finding: Part = { kind: 'finding', id: 'finding-001', at: '003', values: anyFinding }
  expect(stands(anyVisit, way)).toEqual(['under_way', 1])
  expect(stands(anyVisit, way, [finding])).toEqual(['under_way', 1])
  const again = [...wayTo('minuted'), BACK.act, 'not_begun']
  expect(stands({ ...anyVisit, checklists: [] }, again, [])).toEqual(['under_way', 1])
})

test('a beginning that was a mistake stays one once the visit has really begun and is answered', () => {
  const steps = [
    aStep(0, 'announced'),
    aStep(1, 'under_way', { on: '2026-11-26' }),
    aStep(2, 'not_begun', { on: '2026-11-26' }),
    aStep(3, 'under_way', { on: '2026-12-07' }),
  ]
  const derived = (more: readonly Part[]) => {
    const { state, stuck, takesPlaceOn } = visitRules.derive(anyVisit, [...steps, ...more])
    return [state, stuck, takesPlaceOn]
  }
  expect(derived([answered])).toEqual(['under_way', undefined, '2026-12-07'])
  expect(derived([answered, aStep(4, 'minuted', { on: '2026-12-07' })])).toEqual([
    'minuted',
    undefined,
    '2026-12-07',
  ])
  const again = aStep(4, 'not_begun', { on: '2026-12-07' })
  expect(derived([answered, again])).toEqual(['under_way', [again.id], '2026-12-07'])
})

test('an answer that was taken back is none: the visit may be said to be not begun', () => {
  const takenBack = { ...answered, values: { value: null, points: null, words: null } }
  const way = [...wayTo('under_way'), 'not_begun']
  expect(stands(anyVisit, way, [takenBack])).toEqual(['announced', 0])
  const noted = { ...answered, values: { value: null, note: 'Chưa xem được sổ' } }
  expect(stands(anyVisit, way, [noted])).toEqual(['under_way', 1])
})

test('two steps taken back one after the other lead back twice', () => {
  const after = (tos: readonly string[]) => {
    const steps = tos.map((to, nth) => aStep(nth, to, { on: `2026-12-${10 + nth}` }))
    const { state, stuck } = visitRules.derive({ ...anyVisit, checklists: [] }, steps)
    return [state, stuck]
  }
  const back = [...wayTo('closed'), 'reopened', 'unconcluded']
  expect(after(back)).toEqual(['minuted', undefined])
  expect(after([...back, 'taken_back'])).toEqual(['under_way', undefined])
  expect(after([...wayTo('concluded'), 'unconcluded', 'taken_back'])).toEqual([
    'under_way',
    undefined,
  ])
})

test('a visit that was opened again for a finding is not stuck at having been closed', () => {
  const open: Part = { kind: 'finding', id: 'finding-001', at: '003', values: anyFinding }
  const parts = [open, answered]
  expect(stands(anyVisit, [...wayTo('closed'), 'reopened'], parts)).toEqual(['concluded', 0])
  expect(stands(anyVisit, wayTo('closed'), parts)).toEqual(['concluded', 1])
  const again = [...wayTo('closed'), 'reopened', 'closed']
  const steps = again.map((to, nth) => aStep(nth, to, { on: `2026-12-${20 + nth}` }))
  const { state, stuck } = visitRules.derive(anyVisit, [...steps, ...parts])
  expect([state, stuck]).toEqual(['concluded', [steps.at(-1)?.id]])
})

test('a visit that is called off is over and late no more, until it takes place after all', () => {
  const derived = (tos: readonly string[]) => {
    const { state, due, open } = visitRules.derive(
      anyVisit,
      tos.map((to, nth) => aStep(nth, to)),
    )
    return [state, due?.on, open]
  }
  expect(derived(['announced', 'called_off'])).toEqual(['called_off', undefined, 0])
  expect(derived(['announced', 'called_off', 'called_on'])).toEqual(['announced', '2026-12-05', 1])
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

test('before a visit begins it is due by the day its unit reports, until the report has come: R-VS-01', () => {
  const due = (more: Values, tos: readonly string[]) =>
    visitRules.derive({ ...anyVisit, ...more }, [...tos.map((to, nth) => aStep(nth, to)), answered])
      .due?.on
  const report = { reportDueOn: '2026-11-27' }

  expect(due(report, ['announced'])).toBe('2026-11-27')
  expect(due({ ...report, reportReceivedOn: '2026-11-26' }, ['announced'])).toBe('2026-12-05')
  expect(due({ reportDueOn: '2026-12-08' }, ['announced'])).toBe('2026-12-05')
  expect(due(report, wayTo('under_way'))).toBe('2026-12-05')
  expect(due(report, ['announced', 'called_off'])).toBeUndefined()
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
