import { expect, test } from 'vitest'

import type { Part } from '#domain/part.ts'
import { exemplarRules } from '#records/exemplar/rules.ts'

import { anyExemplar, aStep, leadsTo, wayTo } from './an-exemplar.ts'

const states = Object.keys(leadsTo)
const NO_CALENDAR = new Map()

function stands(steps: readonly Part[], more: readonly Part[] = []) {
  const { state, stuck = [] } = exemplarRules.derive(anyExemplar, [...steps, ...more], NO_CALENDAR)
  return [state, stuck.length]
}

const walked = (tos: readonly string[]) => tos.map((to, nth) => aStep(nth, to))

test.each(states.flatMap((from) => states.map((to) => ({ from, to }))))(
  'from $from to $to only where the way leads there',
  ({ from, to }) => {
    const isOpen = leadsTo[from]?.includes(to) || (from === to && from !== 'proposed')

    expect(stands(walked([...wayTo(from), to]))).toEqual(isOpen ? [to, 0] : [from, 1])
  },
)

test('it is self-assessed with an answered item or in words, and not with neither', () => {
  const before = walked(wayTo('running'))
  const bare = aStep(9, 'self_assessed', { words: undefined })
  const answer = (by: string, more = {}): Part => ({
    kind: 'exemplar-answer',
    id: 'answer-001',
    at: '005',
    values: { by, item: 'B1', points: '13', ...more },
  })

  expect(stands([...before, bare])).toEqual(['running', 1])
  expect(stands([...before, bare], [answer('self')])).toEqual(['self_assessed', 0])
  expect(stands([...before, bare], [answer('team')])).toEqual(['running', 1])
  expect(stands([...before, bare], [answer('self', { removedAt: '2026-11-21' })])).toEqual([
    'running',
    1,
  ])
  expect(stands([...before, aStep(9, 'self_assessed')])).toEqual(['self_assessed', 0])
})

test('it is taken over once the step names by what', () => {
  const before = walked(wayTo('recognised'))

  expect(stands([...before, aStep(9, 'replicated', { replica: undefined })])).toEqual([
    'recognised',
    1,
  ])
  expect(stands([...before, aStep(9, 'replicated')])).toEqual(['replicated', 0])
})

test('it is taken over only where it was recognised, by a step or as it was recorded before', () => {
  const turnedDown = walked([...wayTo('not_recognised'), 'maintained'])
  const kept = walked(wayTo('maintained'))

  expect(stands([...turnedDown, aStep(19, 'replicated')])).toEqual(['maintained', 1])
  expect(stands([...kept, aStep(19, 'replicated')])).toEqual(['replicated', 0])
  const recorded = { ...anyExemplar, recognisedOn: '2025-11-20' }
  const parts = [...turnedDown, aStep(19, 'replicated')]
  expect(exemplarRules.derive(recorded, parts, NO_CALENDAR).state).toBe('replicated')
})

test('what the app before this one recorded goes on to count', () => {
  const old = [
    ...walked(wayTo('running')),
    aStep(10, 'self_assessed'),
    aStep(11, 'under_review'),
    aStep(12, 'recognised', { recognitionLevel: undefined }),
    aStep(13, 'replicated', { replica: undefined, words: 'Bản Pá Hốc làm theo' }),
  ]

  expect(stands(old)).toEqual(['replicated', 0])
})

test('a note is due 90 days after it was registered or after the latest note, until it ends', () => {
  const note = (on: string): Part => ({
    kind: 'exemplar-note',
    id: `note-${on}`,
    at: '050',
    values: { on, words: 'Họp thêm một nhóm hộ' },
  })
  const due = (steps: readonly Part[], more: readonly Part[] = []) =>
    exemplarRules.derive(anyExemplar, [...steps, ...more], NO_CALENDAR).due

  expect(due(walked(wayTo('surveyed')))).toBeUndefined()
  // 90 days after Friday 20/11/2026 is Thursday 18/2/2027.
  expect(due(walked(wayTo('registered')))).toEqual({
    on: '2027-02-18',
    rule: 'R-DV-01',
    basis: 'default',
  })
  // 90 days after 5/12/2026 is Friday 5/3/2027, whichever note came first.
  const notes = [note('2026-12-05'), note('2026-12-01')]
  expect(due(walked(wayTo('maintained')), notes)?.on).toBe('2027-03-05')
  // A note from before it was registered moves nothing; what ends on a Saturday is moved on.
  expect(due(walked(wayTo('running')), [note('2026-11-01')])?.on).toBe('2027-02-18')
  expect(due(walked(wayTo('running')), [note('2026-11-22')])?.on).toBe('2027-02-22')
  expect(due(walked(wayTo('stopped')))).toBeUndefined()
  expect(due(walked(wayTo('closed')), notes)).toBeUndefined()
})
