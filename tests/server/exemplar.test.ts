import 'fake-indexeddb/auto'

import { expect, test } from 'vitest'

import { mayExport } from '#data/refused.ts'
import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { assessedId } from '#records/exemplar/assessment.ts'

import { anyExemplar, asked, leadsTo, wayTo } from '../records/exemplar/an-exemplar.ts'
import { type APhone, aWorld } from '../world/world.ts'
import { EIGHT_WEEKS_MS } from './a-commune.ts'

const states = Object.keys(leadsTo)
const ID = 'exemplar-hien-dat'

async function propose(phone: APhone, id: string) {
  await save(phone.here, { kind: 'exemplar', id, answers: anyExemplar, isNew: true })
}

async function take(phone: APhone, of: string, to: string, more: Values = {}) {
  phone.clock.now += 1000
  const answers = { of, ofKind: 'exemplar', to, on: '2026-11-20', ...asked[to], ...more }
  await save(phone.here, { kind: 'step', id: phone.here.newId(16), answers, isNew: true })
}

const refusedOn = async ({ db }: APhone) => {
  const refused = await db.outbox.where('state').equals('refused').toArray()
  return refused.map(({ fields, reason, issues }) => [fields['to'], reason, issues?.[0]?.path])
}

test('phone, server and another phone agree on every transition, allowed and refused', async () => {
  const there = await aWorld()
  there.world.pass(EIGHT_WEEKS_MS)
  const [tuyen, quang] = [await there.phone('tuyen'), await there.phone('quang')]
  const tried = states.flatMap((from) => states.map((to) => ({ from, to })))
  const idOf = ({ from, to }: { from: string; to: string }) =>
    `exemplar-${from}-${to}`.replaceAll('_', '-')

  for (const each of tried) {
    await propose(tuyen, idOf(each))
    for (const to of [...wayTo(each.from), each.to]) await take(tuyen, idOf(each), to)
  }
  await tuyen.sync()
  await quang.sync()

  const expected = tried.map(({ from, to }) => {
    if (from === to || leadsTo[from]?.includes(to)) return [to, undefined]
    // Nothing leads into a proposal: the commune takes no such step at all.
    return [from, to === 'proposed' ? undefined : 1]
  })
  for (const phone of [tuyen, quang]) {
    const shown = await Promise.all(tried.map((each) => phone.shown('exemplar', idOf(each))))
    expect(shown.map((each) => [each?.state, each?.stuck?.length])).toEqual(expected)
  }
  expect(await refusedOn(tuyen)).toEqual(states.map(() => ['proposed', 'not-valid', 'to']))
})

test('only a leader recognises, with the number of the decision and the level', async () => {
  const there = await aWorld()
  const [hanh, tuyen] = [await there.phone('hanh'), await there.phone('tuyen')]
  await propose(hanh, ID)
  for (const to of wayTo('under_review')) await take(hanh, ID, to)
  await take(hanh, ID, 'recognised')
  await take(hanh, ID, 'not_recognised')
  await hanh.sync()
  expect(await refusedOn(hanh)).toEqual([
    ['recognised', 'not-allowed', undefined],
    ['not_recognised', 'not-allowed', undefined],
  ])

  await tuyen.sync()
  await take(tuyen, ID, 'recognised', { documentNo: undefined })
  await take(tuyen, ID, 'recognised', { recognitionLevel: undefined })
  await take(tuyen, ID, 'recognised')
  await tuyen.sync()
  await hanh.sync()
  expect(await refusedOn(tuyen)).toEqual([
    ['recognised', 'not-valid', 'documentNo'],
    ['recognised', 'not-valid', 'recognitionLevel'],
  ])
  expect((await hanh.shown('exemplar', ID))?.state).toBe('recognised')
})

test('two officers assess the same items without signal: each item is one answer, and none is lost', async () => {
  const there = await aWorld()
  const [hanh, quang] = [await there.phone('hanh'), await there.phone('quang')]
  await propose(hanh, ID)
  await hanh.sync()
  await quang.sync()
  const say = async (phone: APhone, item: string, points: string) => {
    phone.clock.now += 1000
    const whole = { of: ID, by: 'self', checklist: 'cl-model-1', item, on: '2026-11-20', points }
    const id = assessedId(ID, 'self', 'cl-model-1', item)
    await save(phone.here, { kind: 'exemplar-answer', id, answers: whole })
  }

  await say(hanh, 'B1', '13')
  await say(hanh, 'B2', '9')
  quang.clock.now += 60_000
  await say(quang, 'B2', '7')
  await say(quang, 'B3', '12')
  for (const phone of [hanh, quang, hanh]) await phone.sync()

  for (const phone of [hanh, quang]) {
    const rows = await phone.db['exemplar-answer'].where('of').equals(ID).toArray()
    const said = rows.map(({ version: { fields, contested } }) => [
      fields['item'],
      fields['points'],
      Object.keys(contested ?? {}),
    ])
    expect(said).toEqual([
      ['B1', '13', []],
      ['B2', '7', ['points']],
      ['B3', '12', []],
    ])
  }
})

test.each(['recognised', 'not_recognised'])(
  'nothing of an assessment changes once it is %s: what a phone wrote before it knew is kept',
  async (decision) => {
    const there = await aWorld()
    const [hanh, tuyen] = [await there.phone('hanh'), await there.phone('tuyen')]
    await propose(tuyen, ID)
    for (const to of wayTo('under_review')) await take(tuyen, ID, to)
    await tuyen.sync()
    await hanh.sync()
    const say = (phone: APhone, by: 'self' | 'team', item: string, more: Values) => {
      phone.clock.now += 1000
      const whole = { of: ID, by, checklist: 'cl-model-1', item, on: '2026-11-20' }
      const id = assessedId(ID, by, 'cl-model-1', item)
      return save(phone.here, { kind: 'exemplar-answer', id, answers: { ...whole, ...more } })
    }
    const pointsOf = async ({ db }: APhone) => {
      const rows = await db['exemplar-answer'].where('of').equals(ID).toArray()
      const taken = rows.filter(({ isRefused }) => isRefused !== true)
      return taken.map(({ version: { fields } }) => [
        fields['by'],
        fields['item'],
        fields['points'],
      ])
    }
    await say(hanh, 'team', 'B1', { points: '10' })
    // Late, but before the decision: what the holder wrote without signal still comes in.
    await say(hanh, 'self', 'B1', { points: '12' })
    await hanh.sync()
    await tuyen.sync()
    await take(tuyen, ID, decision)
    await tuyen.sync()

    await say(hanh, 'team', 'B1', { points: '15', note: 'Xem lại hồ sơ' })
    await say(hanh, 'team', 'B2', { points: '9' })
    await say(hanh, 'self', 'B2', { points: '9' })
    await hanh.sync()
    const refused = await hanh.db.outbox.where('state').equals('refused').toArray()
    const issues = [{ path: 'item', code: 'decided' }]
    expect(refused.map(({ reason, issues: why }) => [reason, why])).toEqual(
      refused.map(() => ['not-valid', issues]),
    )
    expect(refused.map(({ fields }) => fields['points'])).toEqual(['15', '9', '9'])
    expect(refused.every(mayExport)).toBe(true)

    await tuyen.sync()
    for (const phone of [hanh, tuyen]) {
      expect(await pointsOf(phone)).toEqual([
        ['self', 'B1', '12'],
        ['team', 'B1', '10'],
      ])
      expect((await phone.shown('exemplar', ID))?.state).toBe(decision)
    }
  },
)

test('what is measured by an exemplar is one record each, and a number is a number', async () => {
  const there = await aWorld()
  const hanh = await there.phone('hanh')
  await propose(hanh, ID)
  const measure = (id: string, before: string) => {
    const answers = { of: ID, name: 'Đường mở rộng', measure: 'km', before, on: '2026-11-20' }
    return save(hanh.here, { kind: 'exemplar-figure', id, answers, isNew: true })
  }
  await measure('figure-duong-1', '1.2')
  await measure('figure-duong-2', 'chưa có')
  await hanh.sync()

  const refused = await hanh.db.outbox.where('state').equals('refused').toArray()
  expect(refused.map(({ record, issues }) => [record, issues])).toEqual([
    ['figure-duong-2', [{ path: 'before', code: 'not_a_number' }]],
  ])
})

test('two officers each replicate the same exemplar without signal: both stand in its history', async () => {
  const there = await aWorld()
  const [tuyen, hanh] = [await there.phone('tuyen'), await there.phone('hanh')]
  await propose(tuyen, ID)
  for (const to of wayTo('recognised')) await take(tuyen, ID, to)
  await tuyen.sync()
  await hanh.sync()
  await take(tuyen, ID, 'replicated', { replica: 'exemplar-pa-hoc' })
  hanh.clock.now += 60_000
  await take(hanh, ID, 'replicated', { replica: 'exemplar-lung-cut' })
  for (const phone of [tuyen, hanh, tuyen]) await phone.sync()

  for (const phone of [tuyen, hanh]) {
    const shown = await phone.shown('exemplar', ID)
    expect([shown?.state, shown?.stuck]).toEqual(['replicated', undefined])
    const steps = await phone.db.step.where('of').equals(ID).toArray()
    const replicas = steps.flatMap(({ version }) => version.fields['replica'] ?? [])
    expect(new Set(replicas)).toEqual(new Set(['exemplar-pa-hoc', 'exemplar-lung-cut']))
  }
})

test('words alone make no exemplar replicated: the step names the one that took it over', async () => {
  const there = await aWorld()
  const tuyen = await there.phone('tuyen')
  await propose(tuyen, ID)
  for (const to of wayTo('recognised')) await take(tuyen, ID, to)
  await tuyen.sync()
  await take(tuyen, ID, 'replicated', { replica: undefined, words: 'Bản Pá Hốc làm theo' })
  await tuyen.sync()

  const refused = await tuyen.db.outbox.where('state').equals('refused').toArray()
  expect(refused.map(({ reason, issues }) => [reason, issues])).toEqual([
    ['not-valid', [{ path: 'replica', code: 'missing' }]],
  ])
  expect(await tuyen.shown('exemplar', ID)).toMatchObject({ state: 'recognised' })
})
