import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Values } from '#domain/record.ts'
import { asksOf } from '#domain/step-asks.ts'
import { issuesOfStep, movesFor, whyNot } from '#domain/steps.ts'
import { feedbackRules, standingOf } from '#records/feedback/rules.ts'

import { expectByRole, movesAmiss } from '../a-way.ts'
import { outcomeOf, pathsOf, said, targets, ways } from './ways.ts'

const officer = { roles: ['officer'] as const }

const types = Object.keys(ways)

/** Steps along a way; a second suspension or resumption has a decision of its own. */
function partsOf(path: readonly string[]) {
  return path.map((to, place) => {
    const at = String(place).padStart(2, '0')
    const before = path.slice(0, place).filter((each, nth) => each === to && path[nth + 1] !== to)
    const documentNo = said[to]?.['documentNo']
    const isAgain = before.length > 0 && typeof documentNo === 'string'
    const again = isAgain ? { documentNo: `${before.length}/${documentNo}` } : {}
    const values: Values = { to, on: '2026-12-01', ...said[to], ...again }
    return { kind: 'step', id: `step-${at}`, at, values }
  })
}

test.each(types)('a %s is reached in each of its states', (type) => {
  expect([...pathsOf(type).keys()].toSorted()).toEqual(Object.keys(ways[type] ?? {}).toSorted())
})

test.each(types)('every move of a %s is offered, taken or refused as its way says', (type) => {
  const steps = feedbackRules.steps({ type })
  for (const [state, path] of pathsOf(type)) {
    const offered = movesFor(steps, state, officer).map(({ to }) => to)
    expect([state, offered.toSorted()]).toEqual([state, ways[type]?.[state]?.toSorted()])
    expectByRole(steps, state, offered)
    for (const to of targets) {
      const outcome = outcomeOf(type, state, to)
      const { state: now, stuck } = standingOf({ type }, partsOf([...path, to]))
      const stays = to === 'resumed' ? path.at(-2) : to
      expect([state, to, now]).toEqual([state, to, outcome === 'moved' ? stays : state])
      expect([state, to, stuck.length]).toEqual([
        state,
        to,
        outcome === 'stuck' || outcome === 'unknown' ? 1 : 0,
      ])
      const isKnown = issuesOfStep(steps, { to, ...said[to] })
      expect([state, to, isKnown.length]).toEqual([state, to, outcome === 'unknown' ? 1 : 0])
      expect(whyNot(steps, state, to, officer) === undefined).toBe(offered.includes(to))
    }
  }
})

test.each(types)('a move of a %s says all it must, or it is not taken', (type) => {
  const steps = feedbackRules.steps({ type })
  expect(movesAmiss(steps, pathsOf(type).keys(), said)).toEqual([])
})

test('what is complex says by which document, and another reason says which', () => {
  const steps = feedbackRules.steps({ type: 'complaint' })

  expect(issuesOfStep(steps, { to: 'accepted' })).toEqual([])
  expect(issuesOfStep(steps, { to: 'accepted', complexity: 'complex' })).toEqual([
    { path: 'complexityNo', code: 'missing' },
  ])
  expect(issuesOfStep(steps, { to: 'not_accepted', ineligibleReason: 'other' })).toEqual([
    { path: 'words', code: 'missing' },
  ])
})

test('why a state is not offered is said of each', () => {
  const steps = feedbackRules.steps({ type: 'complaint' })
  const why = (state: string, to: string) => whyNot(steps, state, to, officer)

  expect(why('verifying', 'decided')).toBe('not_yet')
  expect(why('verifying', 'accepted')).toBe('not_from_here')
  expect(why('suspended', 'suspended')).toBe('here')
  expect(why('suspended', 'decided')).toBe('not_yet')
  expect(why('drafting', 'verifying')).toBe('not_from_here')
  expect(whyNot(steps, 'received', 'examining', { roles: ['viewer'] })).toBe('not_yours')
})

test.each(['accepted', 'verifying', 'talking', 'drafting'])(
  'suspended while %s, a complaint goes back there, also the second time',
  (state) => {
    const path = pathsOf('complaint').get(state) ?? []
    const once = [...path, 'suspended', 'resumed']
    const again = [...once, 'suspended', 'resumed']

    for (const taken of [once, again, [...once, 'suspended', 'suspended', 'resumed', 'resumed']]) {
      const { state: now, stuck } = standingOf({ type: 'complaint' }, partsOf(taken).toReversed())
      expect([now, stuck]).toEqual([state, []])
    }
  },
)

test('suspended twice in different places, it goes back to the later one', () => {
  const first = ['examining', 'accepted', 'suspended', 'resumed']
  const path = [...first, 'verifying', 'suspended', 'resumed']

  expect(standingOf({ type: 'complaint' }, partsOf(path).toReversed()).state).toBe('verifying')
  expect(standingOf({ type: 'complaint' }, partsOf(first)).state).toBe('accepted')
})

test('a step taken where a colleague had suspended it waits for a person, and resuming goes back', () => {
  const path = ['examining', 'accepted', 'verifying', 'suspended', 'drafting']
  const stands = standingOf({ type: 'complaint' }, partsOf(path))
  const goesOn = standingOf({ type: 'complaint' }, partsOf([...path, 'resumed']))

  expect(stands).toMatchObject({ state: 'suspended', stuck: ['step-04'] })
  expect(goesOn).toMatchObject({ state: 'verifying', stuck: [] })
})

test('stopped by one officer while another filed it, it is not filed without the day that was sent', () => {
  const path = ['examining', 'accepted', 'stopped']
  const filed = { kind: 'step', id: 'step-9', at: '9', values: { to: 'filed', on: '2026-12-21' } }
  const sent = { ...filed, values: { ...filed.values, sentOn: '2026-12-20' } }

  expect(standingOf({ type: 'complaint' }, [...partsOf(path), filed])).toMatchObject({
    state: 'stopped',
    stuck: ['step-9'],
  })
  expect(standingOf({ type: 'complaint' }, [...partsOf(path), sent]).state).toBe('filed')
})

test('guided elsewhere, it is filed with the day on which the citizen was sent word', () => {
  const path = partsOf(['examining', 'guided'])
  const filed = { kind: 'step', id: 'step-9', at: '9', values: { to: 'filed', on: '2026-12-21' } }
  const sent = { ...filed, values: { ...filed.values, sentOn: '2026-12-20' } }

  expect(standingOf({ type: 'complaint' }, [...path, filed]).state).toBe('guided')
  expect(standingOf({ type: 'complaint' }, [...path, sent]).state).toBe('filed')
})

test('every step but a sending can name the paper it was done with', () => {
  for (const type of types) {
    const steps = feedbackRules.steps({ type })
    for (const move of Object.values(steps.moves).flat()) {
      if (move.isPast) continue
      const asks = asksOf(move, said[move.to] ?? {})
      const names = ['documentNo', 'complexityNo', 'sentNo']
      expect([type, move.to, asks.some((ask) => names.includes(ask))]).toEqual([
        type,
        move.to,
        true,
      ])
    }
  }
})

test('found complex twice by two officers is no disagreement on the verifying', () => {
  const path = partsOf(['examining', 'accepted', 'verifying'])
  const complex = { to: 'verifying', complexity: 'complex', complexityNo: '40/TB-UBND' }
  const found = [3, 4].map((nth) => ({
    kind: 'step',
    id: `step-0${nth}`,
    at: `0${nth}`,
    values: { ...complex, on: `2026-12-0${nth}` },
  }))

  expect(standingOf({ type: 'complaint' }, [...path, ...found])).toMatchObject({
    state: 'verifying',
    stuck: [],
  })
})

test('whatever steps there are, a complaint stands in one of its states, in any order of arrival', () => {
  const anySteps = fc.array(fc.constantFrom(...targets), { maxLength: 30 })
  fc.assert(
    fc.property(anySteps, fc.array(fc.nat(), { minLength: 30 }), (path, by) => {
      const parts = partsOf(path)
      const key = new Map(parts.map(({ id }, place) => [id, by[place] ?? 0]))
      const shuffled = parts.toSorted((a, b) => (key.get(a.id) ?? 0) - (key.get(b.id) ?? 0))
      const standing = standingOf({ type: 'complaint' }, parts)

      expect(Object.keys(ways['complaint'] ?? {})).toContain(standing.state)
      expect(standingOf({ type: 'complaint' }, shuffled)).toEqual(standing)
    }),
  )
})
