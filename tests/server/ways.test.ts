import { describe, expect, test } from 'vitest'

import type { Values } from '#domain/record.ts'
import type { Receipt } from '#protocol/api.ts'
import type { Change } from '#protocol/change.ts'
import { feedbackRules, standingOf } from '#records/feedback/rules.ts'

import { outcomeOf, pathsOf, said, targets, ways } from '../records/feedback/ways.ts'
import {
  aChange,
  aLaterCommune,
  aFeedback,
  pullAll,
  START,
  type SyncingPhone,
} from './a-commune.ts'

const CHANGES_AT_ONCE = 150
const types = Object.keys(ways)

/** A matter of a type with its steps as a phone would send them, one after another. */
function aLife(record: string, type: string, path: readonly string[]): Change[] {
  const made = aFeedback(record, { type }, START - 1000)
  const steps = path.map((to, place) =>
    aChange({
      kind: 'step',
      record: `${record}-step-${place}`,
      at: START - 900 + place,
      first: true,
      fields: { of: record, ofKind: 'feedback', on: '2026-12-01', to, ...said[to] },
    }),
  )
  return [made, ...steps]
}

/** Sends any number of changes; answers what was said to each, by its record. */
async function pushAll(phone: SyncingPhone, changes: readonly Change[]) {
  const said = new Map<string, Receipt>()
  for (let at = 0; at < changes.length; at += CHANGES_AT_ONCE) {
    const some = changes.slice(at, at + CHANGES_AT_ONCE)
    const receipts = await phone.push(...some)
    some.forEach(({ record }, place) => {
      const receipt = receipts[place]
      if (receipt) said.set(record, receipt)
    })
  }
  return said
}

/** Where a matter stands by the rows a phone pulls. */
function stands(rows: Awaited<ReturnType<typeof pullAll>>['rows'], record: string, type: string) {
  const steps = rows.flatMap((row) => {
    if ('gone' in row || row.kind !== 'step' || row.fields['of'] !== record) return []
    return [{ kind: 'step', id: row.id, at: row.stamps['on'] ?? '', values: row.fields }]
  })
  return standingOf({ type }, steps)
}

type Life = { record: string; state: string; path: readonly string[]; tried: readonly string[] }

/** For each state, one on which all that leads nowhere is tried, and one for each step that is taken. */
function livesOf(type: string): Life[] {
  return [...pathsOf(type)].flatMap(([state, path]) => {
    const life = (name: string, tried: readonly string[]) => ({
      record: `case-${state}-${name}`.replaceAll('_', '-'),
      state,
      path,
      tried,
    })
    const open = ways[type]?.[state] ?? []
    const closed = targets.filter((to) => to === state || !open.includes(to))
    const taken = targets.filter((to) => !closed.includes(to))
    return [life('closed', closed), ...taken.map((to) => life(to, [to]))]
  })
}

describe.each(types)('a %s', (type) => {
  test.each(['hanh', 'tham', 'tuyen'])('has each step taken or refused, by %s', async (login) => {
    const { signIn } = await aLaterCommune()
    const phone = await signIn(login)
    const lives = livesOf(type)
    const known = new Set(Object.values(ways[type] ?? {}).flat())

    const receipts = await pushAll(
      phone,
      lives.flatMap(({ record, path, tried }) => aLife(record, type, [...path, ...tried])),
    )
    const { rows } = await pullAll(phone)

    for (const { record, state, path, tried } of lives) {
      for (const [place, to] of tried.entries()) {
        const receipt = receipts.get(`${record}-step-${path.length + place}`) ?? {}
        expect([record, to, 'refused' in receipt]).toEqual([record, to, !known.has(to)])
      }
      const outcomes = tried.map((to) => outcomeOf(type, state, to))
      const now = stands(rows, record, type)
      const [to = ''] = tried
      const moved = to === 'resumed' ? path.at(-2) : to
      expect([record, now.state]).toEqual([record, outcomes[0] === 'moved' ? moved : state])
      const stuck = outcomes.filter((outcome) => outcome === 'stuck')
      expect([record, now.stuck.length]).toEqual([record, stuck.length])
    }
  })
})

test.each(types)('no step of a %s is taken by who does not work with citizens', async (type) => {
  const { signIn } = await aLaterCommune()
  const hanh = await signIn('hanh')
  await hanh.push(aFeedback('feedback-1', { type }, START - 1000))
  const into = [...new Set(Object.values(ways[type] ?? {}).flat())]

  for (const login of ['tinh', 'quantri']) {
    const phone = await signIn(login)
    const steps = into.map((to, place) =>
      aChange({
        kind: 'step',
        record: `step-${login}-${place}`,
        first: true,
        fields: { of: 'feedback-1', ofKind: 'feedback', on: '2026-12-01', to, ...said[to] },
      }),
    )
    for (const [place, receipt] of (await phone.push(...steps)).entries()) {
      expect([login, into[place], receipt]).toMatchObject([
        login,
        into[place],
        { refused: 'not-allowed' },
      ])
    }
  }
})

test.each(types)('a step of a %s that says too little is refused, by name', async (type) => {
  const { signIn } = await aLaterCommune()
  const hanh = await signIn('hanh')
  const steps = feedbackRules.steps({ type })
  const into = Object.values(steps.moves).flat()
  // Filing says more from some states alone, and the fold sees to that.
  const lacking = into.flatMap(({ to, must = [] }) => {
    const isOneOfMany = into.some((each) => each.to === to && (each.must ?? []).length === 0)
    return isOneOfMany ? [] : must.map((name) => ({ to, name }))
  })
  const made = aFeedback('feedback-1', { type }, START - 1000)
  await hanh.push(made)

  expect(lacking.length).toBeGreaterThan(1)
  for (const [place, { to, name }] of lacking.entries()) {
    const fields = { ...said[to], [name]: undefined }
    const step = { of: 'feedback-1', ofKind: 'feedback', on: '2026-12-01', to, ...fields }
    const record = `step-${place}-lacking`
    const [receipt] = await hanh.push(aChange({ kind: 'step', record, first: true, fields: step }))
    const isOther = into.some((each) => each.to === to && !each.must?.includes(name))
    expect([to, name, receipt]).toMatchObject(
      isOther
        ? [to, name, { position: expect.anything() }]
        : [to, name, { refused: 'not-valid', issues: [{ path: name }] }],
    )
  }
})

test('a notice of a dialogue given too late is refused by its day, and minutes of two copies are', async () => {
  const { signIn } = await aLaterCommune()
  const hanh = await signIn('hanh')
  await hanh.push(aFeedback('feedback-1', { type: 'complaint' }, START - 1000))
  const step = (record: string, fields: Values) =>
    aChange({
      kind: 'step',
      record,
      first: true,
      fields: { of: 'feedback-1', ofKind: 'feedback', ...fields },
    })
  const talk = { to: 'talking', talkOn: '2026-12-07', place: 'Trụ sở xã' }
  const minutes = { to: 'talked', on: '2026-12-07', present: ['complainant'] }

  const receipts = await hanh.push(
    step('step-0001', { ...talk, on: '2026-12-02' }),
    step('step-0002', { ...talk, on: '2026-12-03' }),
    step('step-0003', { ...minutes, copies: 3 }),
    step('step-0004', { ...minutes, copies: 2 }),
  )

  expect(receipts).toMatchObject([
    { position: expect.anything() },
    { refused: 'not-valid', issues: [{ path: 'on', code: 'talk_notice_late' }] },
    { position: expect.anything() },
    { refused: 'not-valid', issues: [{ path: 'copies', code: 'too_few_copies' }] },
  ])
})

test('where the name is kept back the matter holds no place', async () => {
  const { signIn } = await aLaterCommune()
  const hanh = await signIn('hanh')
  const point = '21.386120 103.016540 8'
  const withheld = { raisedBy: 'withheld', person: undefined, point }

  const [named, kept, none] = await hanh.push(
    aFeedback('feedback-1', { point }),
    aFeedback('feedback-2', withheld),
    aFeedback('feedback-3', { point: 'sau nhà ông Ẩn' }),
  )

  expect(named).toHaveProperty('position')
  expect(kept).toMatchObject({ issues: [{ path: 'point', code: 'kept_apart' }] })
  expect(none).toMatchObject({ refused: 'not-valid', issues: [{ path: 'point' }] })
})

test('a viewer takes no step of a complaint, and a step without a day is refused', async () => {
  const { signIn } = await aLaterCommune()
  const [hanh, tinh] = [await signIn('hanh'), await signIn('tinh')]
  await hanh.push(aFeedback('feedback-1', { type: 'complaint' }, START - 1000))
  const fields = { of: 'feedback-1', ofKind: 'feedback', to: 'examining' }
  const step = { kind: 'step', record: 'step-0001', first: true } as const

  const [viewed] = await tinh.push(aChange({ ...step, fields: { ...fields, on: '2026-12-01' } }))
  const [undated] = await hanh.push(aChange({ ...step, fields }))

  expect(viewed).toMatchObject({ refused: 'not-allowed' })
  expect(undated).toMatchObject({ refused: 'not-valid', issues: [{ path: 'on' }] })
})

test('a complaint has a number of its own register', async () => {
  const { signIn } = await aLaterCommune()
  const hanh = await signIn('hanh')

  await hanh.push(
    aFeedback('feedback-1', { type: 'complaint' }),
    aFeedback('feedback-2', { type: 'observation' }),
    aFeedback('feedback-3', { type: 'complaint' }),
  )

  const { rows } = await pullAll(hanh)
  const numbers = rows.flatMap((row) => ('gone' in row ? [] : (row.fields['registerNo'] ?? [])))
  expect(new Set(numbers)).toEqual(new Set(['KN-1', 'KN-2', 'PA-1']))
})

test('a type of another way is refused once a step was taken, one of the same way never', async () => {
  const { signIn } = await aLaterCommune()
  const hanh = await signIn('hanh')
  const becomes = (type: string, at: number) =>
    aChange({ record: 'feedback-1', fields: { type }, at: START - at })
  const sorted = { of: 'feedback-1', ofKind: 'feedback', to: 'sorted', on: '2026-12-01' }

  const receipts = await hanh.push(
    aFeedback('feedback-1', { type: 'complaint' }, START - 1000),
    becomes('observation', 900),
    aChange({ kind: 'step', record: 'step-0001', first: true, fields: sorted, at: START - 800 }),
    becomes('recommendation', 700),
    becomes('complaint', 600),
  )

  expect(receipts.slice(0, 4).some((each) => 'refused' in each)).toBe(false)
  expect(receipts[4]).toMatchObject({
    refused: 'not-valid',
    issues: [{ path: 'type', code: 'other_way' }],
  })
})
