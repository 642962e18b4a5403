import { expect, test } from 'vitest'

import { choose } from '#data/choose.ts'
import { openForEdit } from '#data/drafts.ts'
import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'

import { type APhone, aWorld } from '../../world/world.ts'
import { ask, decide, given, PLAN, put, refusedOn, whole } from './a-request.ts'

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

/** An issued plan without a last day; two who did not see each other gave it one each. */
async function givenTwo() {
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
  return { tuyen, tham }
}

test.each([
  ['before', 1000, '2027-01-31'],
  ['after', 100_000, '2027-01-31'],
  ['before', 1000, null],
  ['after', 100_000, null],
])(
  'two last days of a plan stand and one is chosen; who said %s it, not seeing it, another than these asks for that: %i, %s',
  async (_order, ms, endOn) => {
    const { tuyen, tham } = await givenTwo()
    tuyen.clock.now += 80_000
    await chosenOn(tuyen, '2026-10-31')
    expect(await endsOn(tuyen)).toEqual(['2026-10-31'])

    tham.clock.now += ms
    await save(tham.here, { kind: 'plan', id: PLAN, answers: { endOn, theme: 'Nghe dân nói' } })
    await tham.sync()
    expect(await refusedOn(tham)).toEqual([['not-valid', ['by_request']]])
    expect((await tham.shown('plan', PLAN))?.version.contested).toBeUndefined()
  },
)

test.each([1000, 100_000])(
  'of two who choose otherwise among the last days of a plan the first to arrive has chosen: %i',
  async (ms) => {
    const { tuyen, tham } = await givenTwo()
    tuyen.clock.now += 80_000
    await chosenOn(tuyen, '2026-10-31')

    tham.clock.now += ms
    await chosenOn(tham, '2026-11-30')
    expect(await refusedOn(tham)).toEqual([['not-valid', ['by_request']]])
    expect(await endsOn(tuyen)).toEqual(['2026-10-31'])
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
