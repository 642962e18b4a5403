import 'fake-indexeddb/auto'

import { expect, test } from 'vitest'

import { save } from '#data/save.ts'
import { begun } from '#records/finding/state.ts'

import { acts, standings, tried } from '../records/finding/acts.ts'
import { anyFinding, BACK, wayTo } from '../records/visit/a-visit.ts'
import { type APhone, aWorld } from '../world/world.ts'
import { EIGHT_WEEKS_MS } from './a-commune.ts'
import { plan, QCDC, say, take } from './visit-acts.ts'

test('every act of a finding leads where it says on the phone, at the server and on another phone', async () => {
  const there = await aWorld()
  there.world.pass(EIGHT_WEEKS_MS)
  const [hanh, quang] = [await there.phone('hanh'), await there.phone('quang')]
  const of = 'visit-thcs'
  await plan(hanh, of)
  const idOf = (nth: number) => `finding-thcs-${nth}`
  for (const [nth, { from, act }] of tried.entries()) {
    const noted = { kind: 'finding', id: idOf(nth), answers: { of, ...anyFinding } } as const
    await save(hanh.here, { ...noted, isNew: true })
    for (const each of [...(standings[from]?.by ?? []), act]) await doAct(hanh, idOf(nth), each)
  }
  await hanh.sync()
  await quang.sync()

  const found = await Promise.all(tried.map((_, nth) => quang.shown('finding', idOf(nth))))
  expect(found.map((each, nth) => [tried[nth], each?.state])).toEqual(
    tried.map((each) => {
      const stays = standings[each.from]?.state
      return [each, each.to === 'refused' ? stays : each.to]
    }),
  )
  const refused = await hanh.db.outbox.where('state').equals('refused').toArray()
  expect(refused.map(({ reason }) => reason)).toEqual(
    tried.filter(({ to }) => to === 'refused').map(() => 'not-valid'),
  )
})

async function doAct(phone: APhone, id: string, act: keyof typeof acts) {
  phone.clock.now += 1000
  const { fields = {} } = (await phone.shown('finding', id))?.version ?? {}
  const answers = act === 'start' ? begun(fields, '2026-12-08') : acts[act]
  await save(phone.here, { kind: 'finding', id, answers })
}

test('once a visit is closed nothing of it is opened again, whatever a phone without signal says', async () => {
  const there = await aWorld()
  there.world.pass(EIGHT_WEEKS_MS)
  const [hanh, quang] = [await there.phone('hanh'), await there.phone('quang')]
  const of = 'visit-thcs'
  await plan(hanh, of)
  await say(hanh, of, 'A5', { value: 'no' })
  const [early, late] = ['finding-thcs-a5', 'finding-thcs-a6']
  for (const id of [early, late]) {
    await save(hanh.here, { kind: 'finding', id, answers: { of, ...anyFinding }, isNew: true })
    for (const act of ['fix', 'pass'] as const) await doAct(hanh, id, act)
  }
  for (const to of wayTo('concluded')) await take(hanh, of, to)
  for (const phone of [hanh, quang]) await phone.sync()

  await doAct(quang, early, 'reopen')
  await quang.sync()
  expect((await quang.shown('finding', early))?.state).toBe('open')
  for (const act of ['fix', 'pass'] as const) await doAct(quang, early, act)
  await quang.sync()
  await hanh.sync()
  await take(hanh, of, 'closed')
  await hanh.sync()
  await doAct(quang, late, 'reopen')
  for (const phone of [quang, hanh]) await phone.sync()

  expect(await quang.db.outbox.where('state').equals('refused').toArray()).toMatchObject([
    { record: late, reason: 'not-valid', issues: [{ code: 'visit_closed' }] },
  ])
  expect((await hanh.shown('finding', late))?.state).toBe('verified')
  expect((await hanh.shown('visit', of))?.state).toBe('closed')
})

test('a checklist is added until the minutes are written, on whatever phone', async () => {
  const there = await aWorld()
  there.world.pass(EIGHT_WEEKS_MS)
  const [hanh, quang] = [await there.phone('hanh'), await there.phone('quang')]
  const of = 'visit-thcs'
  await plan(hanh, of, { checklists: undefined })
  await hanh.sync()
  await quang.sync()
  const more = (checklists: string[]) =>
    ({ kind: 'visit', id: of, answers: { checklists } }) as const
  for (const to of wayTo('minuted')) await take(hanh, of, to)
  await hanh.sync()
  // This phone does not know yet that the minutes are written.
  quang.clock.now += 9000
  await save(quang.here, more([QCDC]))
  await quang.sync()
  await hanh.sync()

  expect(await quang.db.outbox.where('state').equals('refused').toArray()).toMatchObject([
    { record: of, reason: 'not-valid', issues: [{ path: 'checklists', code: 'minuted' }] },
  ])
  const stands = await hanh.shown('visit', of)
  expect([stands?.state, stands?.stuck, stands?.version.fields['checklists']]).toEqual([
    'minuted',
    undefined,
    undefined,
  ])
  await take(hanh, of, BACK.act)
  hanh.clock.now += 1000
  await save(hanh.here, more([QCDC]))
  await hanh.sync()
  expect(await hanh.db.outbox.where('state').equals('refused').count()).toBe(0)
})
