import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { foldSteps, issuesOfStep, movesFor, type Steps, type Taken } from '#domain/steps.ts'
import { feedbackRules } from '#records/feedback/rules.ts'

const steps: Steps = feedbackRules.steps({})
const step = (at: string, to: string | undefined, more: Partial<Taken> = {}): Taken => ({
  id: `step-${at}`,
  at,
  to,
  on: '2026-11-20',
  ...more,
})

test('a record stands where its steps led it, in whatever order they arrived', () => {
  const taken = [step('1', 'sorted'), step('2', 'settling', { toUnit: 'unit-kinh-te' })]

  expect(foldSteps(steps, taken.toReversed())).toMatchObject({
    state: 'settling',
    set: { toUnit: 'unit-kinh-te' },
    stuck: [],
  })
})

test('a step taken by a second officer at once is kept and asks for a person', () => {
  const taken = [step('1', 'sorted'), step('2', 'settling'), step('3', 'forwarded')]

  expect(foldSteps(steps, taken)).toMatchObject({ state: 'settling', stuck: ['step-3'] })
})

test('what asked for a person is settled by the next step that follows it', () => {
  const taken = [
    step('1', 'sorted'),
    step('2', 'settling'),
    step('3', 'forwarded'),
    step('4', 'answered'),
  ]

  expect(foldSteps(steps, taken)).toMatchObject({ state: 'answered', stuck: [] })
})

test('a note does not settle what asks for a person', () => {
  const taken = [step('1', 'sorted'), step('2', 'answered'), step('3', undefined)]

  expect(foldSteps(steps, taken)).toMatchObject({ state: 'sorted', stuck: ['step-2'] })
})

test('two officers who chose the same state agree', () => {
  expect(foldSteps(steps, [step('1', 'sorted'), step('2', 'sorted')])).toMatchObject({
    state: 'sorted',
    stuck: [],
  })
})

test('two officers who chose the same state and say different things of it do not', () => {
  const settled = step('2', 'settling', { toUnit: 'unit-kinh-te' })
  const others: Partial<Taken>[] = [
    { toUnit: 'unit-van-phong' },
    { toUnit: 'unit-kinh-te', on: '2026-11-21' },
  ]
  for (const other of others) {
    expect(foldSteps(steps, [step('1', 'sorted'), settled, step('3', 'settling', other)])).toEqual(
      expect.objectContaining({
        state: 'settling',
        set: { toUnit: 'unit-kinh-te' },
        reachedOn: { sorted: '2026-11-20', settling: '2026-11-20' },
        stuck: ['step-3'],
      }),
    )
  }
})

test('what an agreeing move adds counts, and the next must not differ from that either', () => {
  const unit = { toUnit: 'unit-kinh-te' }
  const taken = [
    step('1', 'sorted'),
    step('2', 'settling', { ...unit, words: 'Giao trong tuần' }),
    step('3', 'settling', { ...unit, toOfficer: 'officer-quang', words: 'Giao anh Quang' }),
    step('4', 'settling', { ...unit, toOfficer: 'officer-tham' }),
  ]

  expect(foldSteps(steps, taken)).toMatchObject({
    set: { ...unit, toOfficer: 'officer-quang' },
    stuck: ['step-4'],
  })
})

test('who agrees with the first does not answer the one who differed', () => {
  const settled = { toUnit: 'unit-kinh-te' }
  const taken = [
    step('1', 'sorted'),
    step('2', 'settling', settled),
    step('3', 'settling', { toUnit: 'unit-van-phong' }),
    step('4', 'settling', settled),
  ]

  expect(foldSteps(steps, taken).stuck).toEqual(['step-3'])
})

test('the fold never leaves the states of its kind, whatever steps there are', () => {
  const anyStep = fc
    .tuple(fc.nat(99), fc.constantFrom(...steps.states, undefined))
    .map(([at, to]) => step(String(at).padStart(3, '0'), to))
  fc.assert(
    fc.property(fc.uniqueArray(anyStep, { selector: ({ at }) => at }), (taken) => {
      const { state } = foldSteps(steps, taken)

      expect(steps.states).toContain(state)
      expect(foldSteps(steps, taken.toReversed()).state).toBe(foldSteps(steps, taken).state)
    }),
  )
})

test('a step to nowhere and a step without its answers are named', () => {
  expect(issuesOfStep(steps, { to: 'eaten' })).toEqual([{ path: 'to', code: 'no_such_state' }])
  expect(issuesOfStep(steps, { to: 'settling' })).toEqual([{ path: 'toUnit', code: 'missing' }])
  expect(issuesOfStep(steps, { to: 'settling', toUnit: 'unit-kinh-te' })).toEqual([])
  expect(issuesOfStep(steps, {})).toEqual([{ path: 'words', code: 'missing' }])
})

test('an officer is offered the moves of the state, a viewer none', () => {
  expect(movesFor(steps, 'sorted', { roles: ['officer'] }).map(({ to }) => to)).toEqual([
    'settling',
    'forwarded',
    'guided',
    'retracted',
  ])
  expect(movesFor(steps, 'sorted', { roles: ['viewer'] })).toEqual([])
})
