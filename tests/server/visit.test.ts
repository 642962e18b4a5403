import 'fake-indexeddb/auto'

import { expect, test } from 'vitest'

import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { answerId } from '#records/answer/said.ts'

import { anyFinding, anyVisit, asked, leadsTo, wayTo } from '../records/visit/a-visit.ts'
import { type APhone, aWorld } from '../world/world.ts'

const states = Object.keys(leadsTo)
const QCDC = 'cl-qcdc-1'

async function plan(phone: APhone, id: string, more: Values = {}) {
  await save(phone.here, { kind: 'visit', id, answers: { ...anyVisit, ...more }, isNew: true })
}

async function take(phone: APhone, of: string, to: string) {
  phone.clock.now += 1000
  const answers = { of, ofKind: 'visit', to, ...asked[to] }
  await save(phone.here, { kind: 'step', id: phone.here.newId(16), answers, isNew: true })
}

const inOrder = (a: string, b: string) => (a < b ? -1 : 1)

async function say(phone: APhone, of: string, item: string, answers: Values) {
  const id = answerId(of, QCDC, item)
  const whole = { of, checklist: QCDC, item, on: '2026-12-05', ...answers }
  await save(phone.here, { kind: 'answer', id, answers: whole })
}

test('phone, server and another phone agree on every transition, allowed and refused', async () => {
  const there = await aWorld()
  const [hanh, quang] = [await there.phone('hanh'), await there.phone('quang')]
  const tried = states.flatMap((from) => states.map((to) => ({ from, to })))
  const idOf = ({ from, to }: { from: string; to: string }) =>
    `visit-${from}-${to}`.replaceAll('_', '-')

  for (const each of tried) {
    const id = idOf(each)
    await plan(hanh, id)
    await say(hanh, id, 'A1', { value: 'yes' })
    for (const to of [...wayTo(each.from), each.to]) await take(hanh, id, to)
  }
  await hanh.sync()
  await quang.sync()

  const expected = tried.map(({ from, to }) => {
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
})

test('a new version of a checklist reaches a phone; a visit under way keeps the one it has', async () => {
  const there = await aWorld()
  const [hanh, tham] = [await there.phone('hanh'), await there.phone('tham')]
  await plan(hanh, 'visit-truoc')
  const second = {
    code: 'cl-qcdc',
    version: '2',
    title: 'Kiểm tra thực hiện dân chủ ở cơ sở',
    short: 'Dân chủ ở cơ sở',
    content: 'A | Dân biết\nA1 | yes_no_na | Có kế hoạch công khai',
  }
  await save(tham.here, { kind: 'checklist', id: 'cl-qcdc-2', answers: second, isNew: true })
  await tham.sync()
  await hanh.sync()

  expect((await hanh.shown('checklist', 'cl-qcdc-2'))?.version.fields).toMatchObject(second)
  const kept = (await hanh.shown('visit', 'visit-truoc'))?.version.fields['checklists']
  expect(kept).toEqual(['cl-qcdc-1'])

  await save(tham.here, { kind: 'checklist', id: 'cl-qcdc-2', answers: { title: 'Tên khác' } })
  await tham.sync()
  expect(await tham.db.outbox.where('state').equals('refused').toArray()).toMatchObject([
    { reason: 'not-allowed' },
  ])
})
