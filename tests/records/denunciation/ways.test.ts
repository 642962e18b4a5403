import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { asksOf } from '#domain/step-asks.ts'
import { issuesOfStep, movesFor, whyNot } from '#domain/steps.ts'
import { denunciationRules, standingOf } from '#records/denunciation/rules.ts'

import { expectByRole, movesAmiss } from '../a-way.ts'
import { outcomeOf, partsOf, pathsOf, returns, said, stepAt, targets, ways } from './ways.ts'

const officer = { roles: ['officer'] as const }

const both = Object.keys(ways)

test.each(both)('one against %s is reached in each of its states', (against) => {
  expect([...pathsOf(against).keys()].toSorted()).toEqual(
    Object.keys(ways[against] ?? {}).toSorted(),
  )
})

test.each(both)('every move of one against %s is offered, taken or refused', (against) => {
  const steps = denunciationRules.steps({ against })
  for (const [state, path] of pathsOf(against)) {
    const offered = movesFor(steps, state, officer).map(({ to }) => to)
    expect([state, offered.toSorted()]).toEqual([state, ways[against]?.[state]?.toSorted()])
    expectByRole(steps, state, offered)
    for (const to of targets) {
      const outcome = outcomeOf(against, state, to)
      const { state: now, stuck } = standingOf({ against }, partsOf([...path, to]))
      const stays = returns.includes(to) ? path.at(-2) : to
      expect([state, to, now]).toEqual([state, to, outcome === 'moved' ? stays : state])
      const isStuck = outcome === 'stuck' || outcome === 'unknown'
      expect([state, to, stuck.length]).toEqual([state, to, isStuck ? 1 : 0])
      const isKnown = issuesOfStep(steps, { to, ...said[to] })
      expect([state, to, isKnown.length]).toEqual([state, to, outcome === 'unknown' ? 1 : 0])
      expect(whyNot(steps, state, to, officer) === undefined).toBe(offered.includes(to))
    }
  }
})

test.each(both)('a move of one against %s says all it must, or it is not taken', (against) => {
  const steps = denunciationRules.steps({ against })
  expect(movesAmiss(steps, pathsOf(against).keys(), said)).toEqual([])
})

test('one against a leader goes to the province and nowhere else', () => {
  const { moves } = denunciationRules.steps({ against: 'leadership' })

  const targetsThere = new Set(Object.values(moves).flatMap((all) => all.map(({ to }) => to)))
  expect([...targetsThere].toSorted()).toEqual(['filed', 'first_handling', 'transferred'])
})

test('withdrawn, it is settled all the same where it stood before', () => {
  for (const state of ['accepted', 'verifying', 'extended', 'extended_again']) {
    const path = pathsOf('staff').get(state) ?? []
    const { state: now, stuck } = standingOf(
      { against: 'staff' },
      partsOf([...path, 'withdrawn', 'settled_anyway']),
    )
    expect([now, stuck]).toEqual([state, []])
  }
})

test.each(['not_accepted', 'guided', 'transferred', 'stopped'])(
  '%s, it is filed only with the day on which the denouncer was told',
  (state) => {
    const path = partsOf(pathsOf('staff').get(state) ?? [])
    const filed = (values: object) => stepAt(50, { to: 'filed', ...values })

    expect(standingOf({}, [...path, filed({})]).state).toBe(state)
    expect(standingOf({}, [...path, filed({ toldOn: '2026-12-20' })]).state).toBe('filed')
  },
)

test('suspended, it goes on where it stood before', () => {
  for (const state of ['accepted', 'verifying', 'extended', 'extended_again']) {
    const path = pathsOf('staff').get(state) ?? []
    const parts = partsOf([...path, 'suspended', 'resumed'])
    const { state: now, stuck } = standingOf({ against: 'staff' }, parts)
    expect([now, stuck]).toEqual([state, []])
  }
})

test('every step can name the paper it was done with', () => {
  for (const against of both) {
    const { moves } = denunciationRules.steps({ against })
    for (const move of Object.values(moves).flat()) {
      expect([against, move.to, asksOf(move, {})]).toEqual([
        against,
        move.to,
        expect.arrayContaining(['documentNo']),
      ])
    }
  }
})

test('nothing is concluded without outcome, nor sent without the day the denouncer was told', () => {
  const steps = denunciationRules.steps({ against: 'staff' })

  expect(issuesOfStep(steps, { to: 'concluded', documentNo: '30/KL-UBND' })).toEqual([
    { path: 'outcome', code: 'missing' },
  ])
  expect(issuesOfStep(steps, { to: 'conclusion_sent' })).toEqual([
    { path: 'toldOn', code: 'missing' },
  ])
})

test('whatever steps there are, it stands in one of its states, in any order of arrival', () => {
  const anySteps = fc.array(fc.constantFrom(...targets), { maxLength: 24 })
  fc.assert(
    fc.property(
      fc.constantFrom(...both),
      anySteps,
      fc.array(fc.nat(), { minLength: 24 }),
      (against, path, by) => {
        const parts = partsOf(path)
        const key = new Map(parts.map(({ id }, place) => [id, by[place] ?? 0]))
        const shuffled = parts.toSorted((a, b) => (key.get(a.id) ?? 0) - (key.get(b.id) ?? 0))
        const standing = standingOf({ against }, parts)

        expect(Object.keys(ways[against] ?? {})).toContain(standing.state)
        expect(standingOf({ against }, shuffled)).toEqual(standing)
      },
    ),
  )
})
