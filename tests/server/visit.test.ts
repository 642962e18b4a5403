import 'fake-indexeddb/auto'

import { expect, test } from 'vitest'

import { choose } from '#data/choose.ts'
import { save } from '#data/save.ts'
import { moved, without } from '#domain/checklist/arrange.ts'
import { resultOf } from '#domain/checklist/score.ts'
import type { Values } from '#domain/record.ts'
import { answerId } from '#records/answer/said.ts'
import { defaultChecklists } from '#records/checklist/defaults.ts'
import { knownChecklists, latestChecklists } from '#records/checklist/known.ts'
import { answersIn, typingOf } from '#records/checklist/typing.ts'
import { saidAt, saidOf } from '#records/visit/walk.ts'

import { anyFinding, backs, leadsTo, wayTo } from '../records/visit/a-visit.ts'
import { type APhone, aWorld } from '../world/world.ts'
import { EIGHT_WEEKS_MS } from './a-commune.ts'
import { plan, QCDC, say, take } from './visit-acts.ts'

const states = Object.keys(leadsTo)
const inOrder = (a: string, b: string) => (a < b ? -1 : 1)

test('phone, server and another phone agree on every transition, allowed and refused', async () => {
  const there = await aWorld()
  there.world.pass(EIGHT_WEEKS_MS)
  const [hanh, quang] = [await there.phone('hanh'), await there.phone('quang')]
  const acts = backs.map(({ act }) => act)
  const tried = states.flatMap((from) => [...states, ...acts].map((to) => ({ from, to })))
  const idOf = ({ from, to }: { from: string; to: string }) =>
    `visit-${from}-${to}`.replaceAll('_', '-')

  for (const each of tried) {
    const id = idOf(each)
    // One that something was answered at was begun.
    const isEmpty = each.to === 'not_begun'
    await plan(hanh, id, isEmpty ? { checklists: undefined } : {})
    if (!isEmpty) await say(hanh, id, 'A1', { value: 'yes' })
    for (const to of [...wayTo(each.from), each.to]) await take(hanh, id, to)
  }
  await hanh.sync()
  await quang.sync()

  const expected = tried.map(({ from, to }) => {
    const back = backs.find(({ act }) => act === to)
    if (back?.from === from) return [back.to, undefined]
    if (from === to || leadsTo[from]?.includes(to)) return [to, undefined]
    // Nothing leads into the plan: the commune takes no such step at all.
    return [from, to === 'planned' ? undefined : 1]
  })
  for (const phone of [hanh, quang]) {
    const shown = await Promise.all(tried.map((each) => phone.shown('visit', idOf(each))))
    expect(shown.map((each) => [each?.state, each?.stuck?.length])).toEqual(expected)
  }
  const refused = await hanh.db.outbox.where('state').equals('refused').toArray()
  expect(refused.map(({ fields }) => fields['to'])).toEqual(states.map(() => 'planned'))
})

test('a finding goes its way on the phone, at the server and on another phone', async () => {
  const there = await aWorld()
  there.world.pass(EIGHT_WEEKS_MS)
  const [hanh, quang] = [await there.phone('hanh'), await there.phone('quang')]
  const of = 'visit-thcs'
  await plan(hanh, of)
  await say(hanh, of, 'A5', { value: 'no' })
  const id = 'finding-thcs-a5'
  const noted = { of, answer: answerId(of, QCDC, 'A5'), item: 'A5', ...anyFinding }
  await save(hanh.here, { kind: 'finding', id, answers: noted, isNew: true })
  for (const to of wayTo('closed')) await take(hanh, of, to)

  const acts: [Values, string, string][] = [
    [{}, 'open', 'concluded'],
    [{ startedOn: '2026-12-08' }, 'fixing', 'concluded'],
    [{ fixedOn: '2026-12-18', fix: 'Đã gỡ' }, 'fixed', 'concluded'],
    [{ recheck: 'failed', recheckedOn: '2026-12-19' }, 'open', 'concluded'],
    [{ recheck: null, recheckedOn: null, fixedOn: '2026-12-21' }, 'fixed', 'concluded'],
    [{ recheck: 'passed', recheckedOn: '2026-12-22' }, 'verified', 'closed'],
  ]
  for (const [answers, state, ofVisit] of acts) {
    await save(hanh.here, { kind: 'finding', id, answers })
    await hanh.sync()
    await quang.sync()
    for (const phone of [hanh, quang]) {
      expect((await phone.shown('finding', id))?.state).toBe(state)
      expect((await phone.shown('visit', of))?.state).toBe(ofVisit)
    }
  }
  expect(await hanh.db.outbox.where('state').equals('refused').count()).toBe(0)
})

test('two officers answer one visit without signal: all is there, and what differs is contested', async () => {
  const there = await aWorld()
  const [hanh, quang] = [await there.phone('hanh'), await there.phone('quang')]
  const of = 'visit-thcs'
  await plan(hanh, of)
  await hanh.sync()
  await quang.sync()

  await say(hanh, of, 'A1', { value: 'yes' })
  await say(hanh, of, 'A3', { value: 'yes' })
  await say(hanh, of, 'A4', { value: 'no', note: 'Bảng ở trụ sở cũ' })
  await say(quang, of, 'A2', { number: '11' })
  await say(quang, of, 'A3', { value: 'no', note: 'Chỉ dán ở trụ sở' })
  await say(quang, of, 'A4', { value: 'no' })
  for (const phone of [hanh, quang, hanh]) await phone.sync()

  for (const phone of [hanh, quang]) {
    const rows = await phone.db.answer.where('of').equals(of).sortBy('id')
    const said = rows.map(({ version: { fields, contested = {} } }) => [
      fields['item'],
      fields['number'] ?? fields['value'],
      (contested['value'] ?? []).map(({ value }) => String(value)).toSorted(inOrder),
      fields['note'],
    ])
    expect(said).toEqual([
      ['A1', 'yes', [], undefined],
      ['A2', '11', [], undefined],
      ['A3', expect.stringMatching(/yes|no/), ['no', 'yes'], 'Chỉ dán ở trụ sở'],
      ['A4', 'no', [], 'Bảng ở trụ sở cũ'],
    ])
    expect(await phone.db.answer.where('attention').equals(1).count()).toBe(1)
  }

  // One of them chooses; both phones have it, and the commune keeps what each had said.
  await chooseValue(quang, answerId(of, QCDC, 'A3'), 'no')
  for (const phone of [quang, hanh]) await phone.sync()
  for (const phone of [hanh, quang]) {
    const { version } = (await phone.shown('answer', answerId(of, QCDC, 'A3'))) ?? {}
    expect(version?.fields).toMatchObject({ value: 'no', note: 'Chỉ dán ở trụ sở' })
    expect(version?.contested?.['value']).toBeUndefined()
    expect(await phone.db.answer.where('attention').equals(1).count()).toBe(0)
  }
  expect(await toldOf(there, answerId(of, QCDC, 'A3'))).toEqual(['yes', 'no', 'no'])
})

async function chooseValue(phone: APhone, id: string, value: string) {
  const shown = await phone.shown('answer', id)
  if (!shown) throw new Error(`${id} is not on the phone`)
  phone.clock.now += 1000
  await choose(phone.here, { kind: 'answer', id, chosen: { value }, view: shown.version })
}

/** What the commune's log says that each change made of an answer. */
async function toldOf({ world }: Awaited<ReturnType<typeof aWorld>>, id: string) {
  const rows = await world.db
    .selectFrom('log')
    .selectAll()
    .where('record', '=', id)
    .orderBy('position')
    .execute()
  return rows.map(({ fields }) => (JSON.parse(fields) as Values)['value'])
}

test('a second version made while a visit on the first is under way: that one ends on the first, the next one takes the second', async () => {
  const there = await aWorld()
  there.world.pass(EIGHT_WEEKS_MS)
  const [hanh, quang] = [await there.phone('hanh'), await there.phone('quang')]
  const tham = await there.phone('tham')
  const [first, next] = ['visit-truoc', 'visit-sau']
  await plan(hanh, first, { unannounced: true })
  await take(hanh, first, 'under_way')
  for (const item of ['A1', 'A3', 'A4']) await say(hanh, first, item, { value: 'yes' })

  // While that phone has no signal, the coordinator makes the second version and sends it.
  const typing = typingOf(defaultChecklists.find(({ code }) => code === 'cl-qcdc') ?? {})
  const shorter = without(moved(typing.groups, typing.groups[3]?.key ?? '', -1), '2')
  const answers = { code: 'cl-qcdc', version: '2', ...answersIn({ ...typing, groups: shorter }) }
  await save(tham.here, { kind: 'checklist', id: SECOND, answers, isNew: true })
  await tham.sync()
  await say(hanh, first, 'A5', { value: 'no' })
  await hanh.sync()

  const known = await knownOn(hanh)
  const offered = latestChecklists(known).find(({ code }) => code === 'cl-qcdc')
  expect(offered?.id).toBe(SECOND)
  for (const item of ['A6', 'A7', 'A8']) await say(hanh, first, item, { value: 'yes' })
  await take(hanh, first, 'minuted')
  await plan(hanh, next, { unannounced: true, checklists: [SECOND] })
  await take(hanh, next, 'under_way')
  await say(hanh, next, 'A2', { number: '9' }, SECOND)
  await say(hanh, next, 'D1', { value: 'no' }, SECOND)
  for (const phone of [hanh, quang]) await phone.sync()

  const results = await Promise.all([first, next].map((visit) => resultsOn(quang, visit)))
  expect(results).toEqual([
    [{ version: '1', got: 6, of: 7, answered: 7, items: 23 }],
    [{ version: '2', got: 0, of: 1, answered: 2, items: 22 }],
  ])
  expect((await quang.shown('visit', first))?.state).toBe('minuted')
  expect(await hanh.db.outbox.where('state').equals('refused').count()).toBe(0)
})

test('a version stays what it is, and two that are made at once do not become one', async () => {
  const there = await aWorld()
  const [tham, other] = [await there.phone('tham'), await there.phone('tham')]
  const second = {
    code: 'cl-qcdc',
    version: '2',
    title: 'Kiểm tra thực hiện dân chủ ở cơ sở',
    short: 'Dân chủ ở cơ sở',
    content: 'A | Dân biết\nA1 | yes_no_na | Có kế hoạch công khai',
  }
  await save(tham.here, { kind: 'checklist', id: SECOND, answers: second, isNew: true })
  await save(other.here, {
    kind: 'checklist',
    id: SECOND,
    answers: { ...second, title: 'Bản của máy kia' },
    isNew: true,
  })
  await tham.sync()
  await other.sync()
  await save(tham.here, { kind: 'checklist', id: SECOND, answers: { short: 'Tên khác' } })
  await tham.sync()
  for (const phone of [tham, other]) {
    expect(await phone.db.outbox.where('state').equals('refused').toArray()).toMatchObject([
      { reason: 'not-allowed' },
    ])
    await phone.sync()
    expect((await phone.shown('checklist', SECOND))?.version.fields).toMatchObject(second)
    expect((await knownOn(phone)).get(SECOND)?.title).toBe(second.title)
  }
})

test.each([
  ['ratings that do not fall', { bands: '50 | Đạt\n90 | Tốt\n0 | Chưa đạt' }],
  ['ratings that leave the lowest out', { bands: '90 | Tốt\n50 | Đạt' }],
  ['no items', { content: 'A | Dân biết' }],
  ['one code for two items', { content: 'A | Đầu\nA1 | text | Một\nA1 | text | Hai' }],
  ['a score out of nothing', { content: 'A | Đầu\nA1 | score | Một' }],
])('the commune takes no version with %s', async (_, wrong) => {
  const there = await aWorld()
  const tham = await there.phone('tham')
  const answers = {
    code: 'cl-qcdc',
    version: '2',
    title: 'Kiểm tra',
    short: 'Kiểm tra',
    content: 'A | Đầu\nA1 | text | Một',
    ...wrong,
  }
  await save(tham.here, { kind: 'checklist', id: SECOND, answers, isNew: true })
  await tham.sync()

  expect(await tham.db.outbox.where('state').equals('refused').toArray()).toMatchObject([
    { reason: 'not-valid' },
  ])
})

const SECOND = 'cl-qcdc-2'

async function knownOn({ db }: APhone) {
  return knownChecklists((await db.checklist.toArray()).map(({ version }) => version.fields))
}

/** What the checklists of a visit came to on a phone, and in which version. */
async function resultsOn(phone: APhone, visit: string) {
  const { checklists } = (await phone.shown('visit', visit))?.version.fields ?? {}
  const answers = await phone.db.answer.where('of').equals(visit).toArray()
  const said = saidAt(answers.map(({ version }) => version.fields))
  const known = await knownOn(phone)
  return (checklists as string[]).flatMap((id) => {
    const checklist = known.get(id)
    if (!checklist) return []
    const { got, of, answered, items } = resultOf(checklist, saidOf(checklist, said))
    return [{ version: checklist.version, got, of, answered, items }]
  })
}
