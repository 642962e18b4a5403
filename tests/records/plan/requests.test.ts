import { expect, test } from 'vitest'

import { choose } from '#data/choose.ts'
import { openForEdit } from '#data/drafts.ts'
import { save, saveTogether, type Saving } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { decidingSavings } from '#records/task/decide-sheet.tsx'
import { waitingIn } from '#records/task/waiting.tsx'

import { type APhone, aWorld } from '../../world/world.ts'
import { aPlan } from './a-plan.ts'

const PLAN = 'planaaaaaaaaaaaa'
const REQUEST = 'requestaaaaaaaaa'
const TASK = 'taskaaaaaaaaaaaa'
const whole = { ...aPlan, endOn: '2026-12-31' }

async function put(phone: APhone, kind: Saving['kind'], id: string, answers: Values) {
  phone.clock.now += 1000
  await save(phone.here, { kind, id, answers, isNew: true })
}

/** A plan with one task, as far on its way as the steps lead, on the phones of all. */
async function given(...steps: readonly string[]) {
  const there = await aWorld()
  const [tuyen, hanh] = [await there.phone('tuyen'), await there.phone('hanh')]
  await put(tuyen, 'plan', PLAN, whole)
  const task = { content: 'Niêm yết', leadUnit: 'unit-van-phong', plan: PLAN }
  await put(tuyen, 'task', TASK, task)
  for (const to of steps) {
    const said = { of: PLAN, ofKind: 'plan', to, words: 'Xong', on: '2026-02-01' }
    await put(tuyen, 'step', tuyen.here.newId(16), said)
  }
  for (const phone of [tuyen, hanh]) await phone.sync()
  return { there, tuyen, hanh }
}

async function ask(phone: APhone, request: Values, id = REQUEST) {
  const asked = { of: PLAN, ofKind: 'plan', words: 'Bão lũ', on: '2026-11-20', ...request }
  await put(phone, 'change-request', id, asked)
}

/** Decides as the sheet of a leader does. */
async function decide(phone: APhone, decision: string) {
  const request = await phone.shown('change-request', REQUEST)
  if (!request) throw new Error('The request is not on the phone')
  const decided = { decision, decidedOn: '2026-11-21' }
  phone.clock.now += 1000
  await saveTogether(phone.here, decidingSavings(PLAN, request, decided))
}

async function refusedOn({ db }: APhone) {
  const refused = await db.outbox.where('state').equals('refused').toArray()
  return refused.map(({ reason, issues }) => [reason, issues?.map(({ code }) => code)])
}

const waiting = async ({ db }: APhone) => (await waitingIn(db, 'plan')).map(({ id }) => id)

test('another last day of a plan is asked without signal, waits for a leader, and is the plan’s once accepted', async () => {
  const { hanh, tuyen } = await given('issued', 'running')
  await ask(hanh, { asks: 'end', newOn: '2027-03-31' })
  expect(await waiting(hanh)).toEqual([PLAN])
  await hanh.sync()
  await tuyen.sync()
  expect(await waiting(tuyen)).toEqual([PLAN])
  expect((await tuyen.shown('plan', PLAN))?.version.fields['endOn']).toBe('2026-12-31')
  await decide(tuyen, 'accepted')
  for (const phone of [tuyen, hanh]) await phone.sync()

  for (const phone of [hanh, tuyen]) {
    expect((await phone.shown('plan', PLAN))?.version.fields['endOn']).toBe('2027-03-31')
    expect(await waiting(phone)).toEqual([])
    expect(await refusedOn(phone)).toEqual([])
  }
})

test.each(['issued', 'running', 'closed'])(
  'the last day of a plan that is %s is moved or taken by nobody without a decision',
  async (state) => {
    const way = ['issued', 'running', 'closed']
    const { tuyen } = await given(...way.slice(0, way.indexOf(state) + 1))
    await ask(tuyen, { asks: 'end', newOn: '2027-03-31' })
    for (const endOn of ['2027-03-31', null]) {
      await save(tuyen.here, { kind: 'plan', id: PLAN, answers: { endOn } })
    }
    await tuyen.sync()
    expect(await refusedOn(tuyen)).toEqual([
      ['not-valid', ['by_request']],
      ['not-valid', ['by_request']],
    ])
  },
)

test('in a draft the last day is typed over, and an issued plan without one is given one', async () => {
  const { tuyen } = await given()
  for (const endOn of ['2027-03-31', null]) {
    await save(tuyen.here, { kind: 'plan', id: PLAN, answers: { endOn } })
  }
  const said = { of: PLAN, ofKind: 'plan', to: 'issued', on: '2026-02-01' }
  await put(tuyen, 'step', tuyen.here.newId(16), said)
  await save(tuyen.here, { kind: 'plan', id: PLAN, answers: { endOn: '2026-11-30' } })
  await tuyen.sync()
  expect(await refusedOn(tuyen)).toEqual([])
})

/** The last days that stand on a phone, the shown one first. */
async function endsOn(phone: APhone) {
  const version = (await phone.shown('plan', PLAN))?.version
  const besides = version?.contested?.['endOn']
  return besides ? besides.map(({ value }) => value) : [version?.fields['endOn']]
}

/** Two keepers without signal set the last day of one plan; then both phones are up to date. */
async function setByTwo(tuyen: APhone, other: APhone) {
  for (const [phone, endOn] of [
    [tuyen, '2026-10-31'],
    [other, '2026-11-30'],
  ] as const) {
    // The later one comes after the other by its own clock as well.
    phone.clock.now += phone === other ? 60_000 : 1000
    await save(phone.here, { kind: 'plan', id: PLAN, answers: { endOn } })
  }
  for (const phone of [tuyen, other, tuyen]) await phone.sync()
}

async function chosenOn(phone: APhone, endOn: string) {
  const view = (await phone.shown('plan', PLAN))?.version
  if (!view) throw new Error('The plan is not on the phone')
  phone.clock.now += 1000
  await choose(phone.here, { kind: 'plan', id: PLAN, chosen: { endOn }, view })
  await phone.sync()
}

test('of two last days that were set in a draft either is chosen after the issue, and no third one', async () => {
  const { there, tuyen } = await given()
  const tham = await there.phone('tham')
  await tham.sync()
  await setByTwo(tuyen, tham)
  const said = { of: PLAN, ofKind: 'plan', to: 'issued', on: '2026-02-01' }
  await put(tuyen, 'step', tuyen.here.newId(16), said)
  await tuyen.sync()
  const [shown, other] = await endsOn(tuyen)
  expect([shown, other]).toEqual(['2026-11-30', '2026-10-31'])

  await chosenOn(tuyen, '2027-03-31')
  expect(await refusedOn(tuyen)).toEqual([['not-valid', ['by_request']]])
  await tuyen.db.outbox.clear()
  await tuyen.sync()
  await chosenOn(tuyen, String(other))
  expect(await refusedOn(tuyen)).toEqual([])
  expect(await endsOn(tuyen)).toEqual([other])
})

test.each([
  ['before', 1000],
  ['after', 100_000],
])(
  'an issued plan without a last day that two give one keeps both, and asks; a third is a request, said %s the choice or not',
  async (_order, ms) => {
    const there = await aWorld()
    const [tuyen, tham] = [await there.phone('tuyen'), await there.phone('tham')]
    const { endOn: _, ...open } = whole
    await put(tuyen, 'plan', PLAN, open)
    const said = { of: PLAN, ofKind: 'plan', to: 'issued', on: '2026-02-01' }
    await put(tuyen, 'step', tuyen.here.newId(16), said)
    for (const phone of [tuyen, tham]) await phone.sync()
    await setByTwo(tuyen, tham)
    for (const phone of [tuyen, tham]) {
      expect(await refusedOn(phone)).toEqual([])
      expect(await endsOn(phone)).toEqual(['2026-11-30', '2026-10-31'])
    }
    tuyen.clock.now += 80_000
    await chosenOn(tuyen, '2026-10-31')
    expect(await endsOn(tuyen)).toEqual(['2026-10-31'])

    // Whoever has seen a day that stands moves it by request alone, also where he had not seen the choice.
    tham.clock.now += ms
    await save(tham.here, { kind: 'plan', id: PLAN, answers: { endOn: '2027-01-31' } })
    await tham.sync()
    expect(await refusedOn(tham)).toEqual([['not-valid', ['by_request']]])
  },
)

test('of two last days for a plan whose own was emptied in the draft the later is refused with its words, which go on without it', async () => {
  const { there, tuyen } = await given()
  const tham = await there.phone('tham')
  const change = async (phone: APhone, answers: Values, waits = 1000) => {
    phone.clock.now += waits
    await save(phone.here, { kind: 'plan', id: PLAN, answers })
  }
  await change(tuyen, { endOn: null })
  const said = { of: PLAN, ofKind: 'plan', to: 'issued', on: '2026-02-01' }
  await put(tuyen, 'step', tuyen.here.newId(16), said)
  for (const phone of [tuyen, tham]) await phone.sync()
  await change(tuyen, { endOn: '2026-10-31' })
  await change(tham, { endOn: '2026-11-30', theme: 'Nghe dân nói' }, 60_000)
  for (const phone of [tuyen, tham]) await phone.sync()
  expect(await refusedOn(tham)).toEqual([['not-valid', ['by_request']]])

  // As the form sends it once the day that stands is written there again.
  const opened = await openForEdit(tham.here, 'plan', PLAN)
  expect(opened?.values).toMatchObject({ endOn: '2026-11-30', theme: 'Nghe dân nói' })
  const answers = { ...opened?.values, endOn: '2026-10-31' }
  await save(tham.here, { kind: 'plan', id: PLAN, answers, opened })
  for (const phone of [tham, tuyen]) await phone.sync()
  for (const phone of [tham, tuyen]) {
    expect(await refusedOn(phone)).toEqual([])
    expect(await endsOn(phone)).toEqual(['2026-10-31'])
    expect((await phone.shown('plan', PLAN))?.version.fields['theme']).toBe('Nghe dân nói')
  }
  // And the other day is asked for, as of any plan that has one.
  await ask(tham, { asks: 'end', newOn: '2026-11-30' })
  await tham.sync()
  await tuyen.sync()
  await decide(tuyen, 'accepted')
  await tuyen.sync()
  expect(await endsOn(tuyen)).toEqual(['2026-11-30'])
})

test.each([['issued'], ['issued', 'running'], ['issued', 'running', 'closed']])(
  'a plan is cancelled by the decision itself, its tasks with it, and goes on where it is decided otherwise: %s %s %s',
  async (...steps) => {
    const { hanh, tuyen } = await given(...steps)
    await ask(hanh, { asks: 'cancel', words: 'Trùng kế hoạch của tỉnh' })
    await hanh.sync()
    await tuyen.sync()
    await decide(tuyen, 'accepted')
    expect(await tuyen.shown('plan', PLAN)).toMatchObject({ state: 'cancelled' })
    for (const phone of [tuyen, hanh]) await phone.sync()

    for (const phone of [hanh, tuyen]) {
      expect(await phone.shown('plan', PLAN)).toMatchObject({ state: 'cancelled', list: 'done' })
      expect(await phone.shown('task', TASK)).toMatchObject({ state: 'cancelled' })
      expect(await refusedOn(phone)).toEqual([])
    }
    await decide(tuyen, 'refused')
    for (const phone of [tuyen, hanh]) await phone.sync()
    for (const phone of [hanh, tuyen]) {
      expect(await phone.shown('plan', PLAN)).toMatchObject({ state: steps.at(-1) })
      expect(await phone.shown('task', TASK)).toMatchObject({ state: 'not_started', list: 'open' })
    }
  },
)

test('a request that is refused, or asks other content, leaves the plan where it stood', async () => {
  const { hanh, tuyen } = await given('issued')
  await ask(hanh, { asks: 'content', newContent: 'Thêm hai thôn vào mục II' })
  await hanh.sync()
  await tuyen.sync()
  await decide(tuyen, 'accepted')
  await tuyen.sync()
  expect(await tuyen.shown('plan', PLAN)).toMatchObject({
    state: 'issued',
    version: { fields: whole },
  })
  expect(await waiting(tuyen)).toEqual([])
  await decide(tuyen, 'refused')
  await tuyen.sync()
  await hanh.sync()
  expect((await hanh.shown('change-request', REQUEST))?.version.fields['decision']).toBe('refused')
})

test('an officer decides nothing of a plan, and what was asked of one that is over waits for nobody', async () => {
  const { hanh, tuyen } = await given('issued')
  await ask(hanh, { asks: 'end', newOn: '2027-03-31' })
  await hanh.sync()
  const decided = { decision: 'accepted', decidedOn: '2026-11-21' }
  await save(hanh.here, { kind: 'change-request', id: REQUEST, answers: decided })
  await ask(hanh, { asks: 'cancel', ...decided }, 'requestbbbbbbbbb')
  await hanh.sync()
  await tuyen.sync()
  expect((await refusedOn(hanh)).map(([reason]) => reason)).toEqual(['not-allowed', 'not-allowed'])
  expect(await waiting(tuyen)).toEqual([PLAN])
  const said = { of: PLAN, ofKind: 'plan', to: 'cancelled', words: 'Trùng', on: '2026-11-21' }
  await put(tuyen, 'step', tuyen.here.newId(16), said)
  expect(await waiting(tuyen)).toEqual([])
})

test('of a plan is asked what a plan has, and of a task what a task has', async () => {
  const { tuyen } = await given('issued')
  await ask(tuyen, { asks: 'due', newOn: '2027-03-31' })
  await ask(tuyen, { asks: 'until', newOn: '2027-03-31' }, 'requestbbbbbbbbb')
  await ask(
    tuyen,
    { of: TASK, ofKind: undefined, asks: 'end', newOn: '2027-03-31' },
    'requestcccccccc',
  )
  await ask(tuyen, { asks: 'cancel', ofKind: 'unit' }, 'requestdddddddd')
  await ask(tuyen, { asks: 'end' }, 'requesteeeeeeee')
  await tuyen.sync()
  expect(await refusedOn(tuyen)).toEqual([
    ...Array.from({ length: 4 }, () => ['not-valid', ['not_asked_of_it']]),
    ['not-valid', ['missing']],
  ])
})
