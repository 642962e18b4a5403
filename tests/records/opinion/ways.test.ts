import { expect, test } from 'vitest'

import type { Values } from '#domain/record.ts'
import { opinionRules } from '#records/opinion/rules.ts'

import { plain } from '../../domain/deadlines-2026.ts'
import { acts, expectedOf, inState, leadsTo, refused, tried } from './an-opinion.ts'

/** As rules are asked: what was emptied is not there. */
const said = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
const stateOf = (values: Values) => opinionRules.derive(said(values), [], plain).state

test.each(tried)('an opinion goes from $name only where the way leads', ({ from, to, name }) => {
  const before = inState(from)
  expect(stateOf(before)).toBe(from)
  const after = { ...before, ...acts[to] }
  const isRefused = opinionRules.check(said(after)).length > 0

  expect(isRefused).toBe(refused.includes(name))
  expect(isRefused ? from : stateOf(after)).toBe(expectedOf({ from, to }))
})

test('what it became answers it on the day it says, as long as the opinion is linked to it', () => {
  const turned = inState('turned')
  const settled = { ...turned, settledOn: '2026-11-18' }

  expect(stateOf(settled)).toBe('answered')
  expect(opinionRules.check({ ...settled, toldOn: '2026-11-20' })).toEqual([])
  expect(stateOf({ ...settled, toldOn: '2026-11-20' })).toBe('told')
  // The record was taken out: what it said of the opinion counts no more.
  expect(stateOf({ ...settled, toldOn: '2026-11-20', feedback: null })).toBe('new')
})

test('it waits for its answer until it is answered or became a record', () => {
  const open = Object.keys(leadsTo).filter(
    (state) => opinionRules.derive(said(inState(state)), [], plain).due !== undefined,
  )

  expect(open).toEqual(['new', 'assigned', 'in_progress'])
})

test('nobody begins before it was heard, or with what is nobody’s', () => {
  const begun = { ...inState('in_progress'), startedOn: '2026-11-13' }

  expect(opinionRules.check(said(begun))).toEqual([{ path: 'startedOn', code: 'before_heard' }])
  expect(opinionRules.check(said({ ...inState('new'), startedOn: '2026-11-16' }))).toEqual([
    { path: 'toUnit', code: 'missing' },
  ])
})
