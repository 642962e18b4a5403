import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { isRestDay } from '#domain/calendar.ts'
import { addDays, daysBetween } from '#domain/day.ts'
import type { Part } from '#domain/part.ts'
import type { Values } from '#domain/record.ts'
import { guardedBy } from '#domain/steps.ts'
import { dialogueRules } from '#records/dialogue/rules.ts'

import { anyDayOfTen, tenYears } from '../../domain/deadlines-arbitrary.ts'
import { off2411, plain } from '../../domain/deadlines-2026.ts'
import { anOpinion, answered, anyDialogue, asked, aStep, leadsTo, wayTo } from './a-dialogue.ts'

const derive = (parts: readonly Part[], values: Values = anyDialogue, calendar = plain) =>
  dialogueRules.derive(values, parts, calendar)
const stepsTo = (state: string) => (wayTo[state] ?? []).map((to, at) => aStep(at + 1, to))
const states = Object.keys(leadsTo)

describe.each(states)('a dialogue that is %s', (from) => {
  test.each(states.filter((to) => to !== from))('goes to %s only where the way leads', (to) => {
    const before = [...stepsTo(from), anOpinion(1, answered)]
    const { state, stuck } = derive([...before, aStep(9, to)])

    expect(derive(before).state).toBe(from)
    const isAllowed = leadsTo[from]?.includes(to) === true
    expect({ state, stuck }).toEqual(
      isAllowed ? { state: to, stuck: undefined } : { state: from, stuck: ['step-009'] },
    )
  })
})

test('its steps are the same whatever order they arrived in', () => {
  const parts = [...stepsTo('closed'), anOpinion(1, answered)]

  fc.assert(
    fc.property(fc.shuffledSubarray(parts, { minLength: parts.length }), (shuffled) => {
      expect(derive(shuffled)).toEqual(derive(parts))
    }),
  )
})

describe('the notice', () => {
  test('of the seventh day before counts, one of the sixth does not', () => {
    expect(derive([aStep(1, 'announced', { on: '2026-11-28' })]).state).toBe('announced')
    expect(derive([aStep(1, 'announced', { on: '2026-11-29' })])).toMatchObject({
      state: 'planned',
      stuck: ['step-001'],
    })
  })

  test('is asked by the law of the People’s Committee alone, and from 1/7/2025', () => {
    const late = [aStep(1, 'announced', { on: '2026-12-04' })]

    for (const regime of ['party_head', 'before_decision', 'village_cluster']) {
      expect(derive(late, { ...anyDialogue, regime }).state).toBe('announced')
    }
    const before = { ...anyDialogue, plannedOn: '2025-06-30' }
    expect(derive([aStep(1, 'announced', { on: '2025-06-30' })], before).state).toBe('announced')
  })

  test('of a dialogue that was postponed counts to its new day', () => {
    const postponed = aStep(1, 'postponed', { newOn: '2026-12-19' })

    expect(derive([postponed])).toMatchObject({
      due: { on: '2026-12-12', rule: 'R-DT-01', basis: 'law' },
      takesPlaceOn: '2026-12-19',
    })
    expect(derive([postponed, aStep(2, 'announced', { on: '2026-12-12' })]).state).toBe('announced')
    expect(derive([postponed, aStep(2, 'announced', { on: '2026-12-13' })]).stuck).toHaveLength(1)
  })

  test('given in time stays given when the dialogue is postponed afterwards', () => {
    const postponed = [aStep(1, 'announced'), aStep(2, 'postponed')]
    const parts = [...postponed, aStep(3, 'announced', { on: '2026-11-27' })]

    expect(derive(parts)).toMatchObject({ state: 'announced', due: { on: '2026-12-19' } })
    // The first notice, written down by a colleague as well, announces no new day.
    expect(derive([...postponed, aStep(3, 'announced')])).toMatchObject({
      state: 'postponed',
      stuck: ['step-003'],
    })
  })

  test('that can no longer be in time for the new day is given after it is postponed once more', () => {
    const soon = aStep(1, 'postponed', { on: '2026-11-26', newOn: '2026-11-30' })
    const late = aStep(2, 'announced', { on: '2026-11-26' })
    const again = aStep(3, 'postponed', { on: '2026-11-26', newOn: '2026-12-19' })
    const announced = aStep(4, 'announced', { on: '2026-11-27' })

    expect(derive([soon, late])).toMatchObject({ state: 'postponed', stuck: ['step-002'] })
    const moved = derive([soon, again])
    expect(moved).toMatchObject({ state: 'postponed', takesPlaceOn: '2026-12-19' })
    expect(moved.stuck).toBeUndefined()
    expect(derive([soon, again, announced])).toMatchObject({ state: 'announced' })
    const offered = dialogueRules.steps().moves['postponed']?.map(({ to }) => to)
    expect(offered).toEqual(leadsTo['postponed'])
  })

  test('is due seven whole days before, on whatever day that is', () => {
    fc.assert(
      fc.property(tenYears, anyDayOfTen, (calendar, plannedOn) => {
        const { due } = derive([], { ...anyDialogue, plannedOn }, calendar)

        expect(due).toEqual({ on: addDays(plannedOn, -7), rule: 'R-DT-01', basis: 'law' })
      }),
    )
  })
})

test('a dialogue the law says nothing of is due on the day people agreed on', () => {
  const values = { ...anyDialogue, regime: 'party_head' }

  expect(derive([], values).due).toEqual({ on: '2026-12-05', basis: 'agreed' })
  expect(derive([aStep(1, 'announced')]).due).toEqual({ on: '2026-12-05', basis: 'agreed' })
})

describe('a dialogue of which the people were told on 25/11', () => {
  const announced = aStep(1, 'announced', { on: '2026-11-25' })
  const whyNotHeldOn = (on: string, parts: Part[], values: Values = anyDialogue) =>
    guardedBy(
      dialogueRules.steps(),
      { values, parts: [...parts, anOpinion(1)] },
      { to: 'held', on },
    )
  const tooEarly = { path: 'on', code: 'held_early' }

  test('is held on 2/12 at the earliest, whatever day was planned', () => {
    expect(whyNotHeldOn('2026-12-02', [announced])).toBeUndefined()
    expect(whyNotHeldOn('2026-12-01', [announced])).toEqual(tooEarly)
    const ofParty = { ...anyDialogue, regime: 'party_head' }
    expect(whyNotHeldOn('2026-12-01', [announced], ofParty)).toBeUndefined()
  })

  test('stays held where it was held earlier, before that was asked', () => {
    const parts = [announced, aStep(2, 'held', { on: '2026-12-01' }), anOpinion(1)]

    expect(derive(parts)).toMatchObject({ state: 'held' })
    expect(derive(parts).stuck).toBeUndefined()
  })

  test('was told of on 25/11 also where a colleague writes the notice down later', () => {
    const again = aStep(2, 'announced', { on: '2026-11-28' })

    expect(whyNotHeldOn('2026-12-02', [announced, again])).toBeUndefined()
    expect(whyNotHeldOn('2026-12-02', [again, announced])).toBeUndefined()
    const held = aStep(3, 'held', { on: '2026-12-02' })
    expect(derive([announced, again, held, anOpinion(1)]).state).toBe('held')
  })

  test('counts from the notice that followed when it was postponed', () => {
    const again = [
      aStep(2, 'postponed', { newOn: '2026-12-10' }),
      aStep(3, 'announced', { on: '2026-12-03' }),
    ]

    expect(whyNotHeldOn('2026-12-09', [announced, ...again])).toEqual(tooEarly)
    expect(whyNotHeldOn('2026-12-10', [announced, ...again])).toBeUndefined()
  })

  test('changes its day by being postponed alone, and what it is not at all', () => {
    const issues = (more: Values, parts: Part[] = [announced]) =>
      dialogueRules.issuesOfChange(anyDialogue, { values: { ...anyDialogue, ...more }, parts })

    expect(issues({ plannedOn: '2026-12-30' })).toEqual([{ path: 'plannedOn', code: 'announced' }])
    expect(issues({ regime: 'village_cluster' })).toEqual([{ path: 'regime', code: 'announced' }])
    expect(issues({ title: 'Đối thoại với bà con', place: 'Nhà văn hóa' })).toEqual([])
    expect(issues({ plannedOn: '2026-12-30', regime: 'party_head' }, [])).toEqual([])
  })
})

test('nobody says that nobody spoke where opinions are written down', () => {
  const parts = [aStep(1, 'announced'), anOpinion(1)]
  const step = { to: 'held', on: '2026-12-05', nobodySpoke: true }
  const why = (among: Part[]) =>
    guardedBy(dialogueRules.steps(), { values: anyDialogue, parts: among }, step)

  expect(why(parts)).toEqual({ path: 'nobodySpoke', code: 'somebody_spoke' })
  expect(why(parts.slice(0, 1))).toBeUndefined()
})

describe('the results', () => {
  const held = (on: string) => [
    aStep(1, 'announced', { on: '2026-10-01' }),
    aStep(2, 'held', { on }),
  ]

  test('of 14/11/2026 are published by 24/11, a day later where that is a day off', () => {
    const parts = [...held('2026-11-14'), anOpinion(1)]

    expect(derive(parts).due).toEqual({ on: '2026-11-24', rule: 'R-DT-02', basis: 'law' })
    expect(derive(parts, anyDialogue, off2411).due?.on).toBe('2026-11-25')
  })

  test('are due on a working day, never before the tenth day', () => {
    fc.assert(
      fc.property(tenYears, anyDayOfTen, (calendar, on) => {
        const values = { ...anyDialogue, plannedOn: on }
        const announced = aStep(1, 'announced', { on: addDays(on, -7) })
        const parts = [announced, aStep(2, 'held', { on }), anOpinion(1)]
        const { due } = derive(parts, values, calendar)

        expect(due && isRestDay(due.on, calendar)).toBe(false)
        expect(daysBetween(on, due?.on ?? '')).toBeGreaterThanOrEqual(10)
      }),
    )
  })

  test('are due no more once they are published, or where the law does not ask for them', () => {
    const parts = [...stepsTo('published'), anOpinion(1)]

    expect(derive(parts).due).toBeUndefined()
    expect(
      derive([...held('2026-11-14'), anOpinion(1)], { ...anyDialogue, regime: 'party_head' }).due,
    ).toBeUndefined()
  })
})

test('it was held where somebody spoke, or where the step says that nobody did', () => {
  const announced = aStep(1, 'announced')

  expect(derive([announced, aStep(2, 'held')])).toMatchObject({ state: 'announced' })
  expect(derive([announced, aStep(2, 'held'), anOpinion(1)]).state).toBe('held')
  expect(derive([announced, aStep(2, 'held', { nobodySpoke: true })]).state).toBe('held')
  const gone = anOpinion(1, { removedAt: '2026-12-06T02:00:00.000Z' })
  expect(derive([announced, aStep(2, 'held'), gone]).state).toBe('announced')
})

test('that an opinion became a record is no answer: its dialogue is not closed over it', () => {
  const opinions = [anOpinion(1, answered), anOpinion(2, { feedback: 'feedback-opinion-002' })]

  expect(derive([...stepsTo('closed'), ...opinions])).toMatchObject({
    state: 'published',
    open: 1,
    stuck: ['step-005'],
  })
})

test('it is closed once every opinion is answered, also by its record, and opens when one comes late', () => {
  const steps = stepsTo('closed')
  const settled = { feedback: 'feedback-opinion-002', settledOn: '2026-12-09' }
  const turned = anOpinion(2, settled)
  const unlinked = anOpinion(2, { settledOn: '2026-12-09' })

  expect(derive([...steps, anOpinion(1, answered), unlinked]).state).toBe('published')
  expect(derive([...steps, anOpinion(1, answered), turned])).toMatchObject({
    state: 'closed',
    open: 0,
  })
  const late = derive([...steps, anOpinion(1, answered), turned, anOpinion(3)])
  expect(late).toMatchObject({ state: 'published', open: 1, stuck: ['step-005'] })
})

test('every state is asked on a day of its own', () => {
  expect(Object.keys(asked)).toEqual(expect.arrayContaining(states))
})
