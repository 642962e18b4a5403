import 'fake-indexeddb/auto'

import { expect, test } from 'vitest'

import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { demoHoliday } from '#server/demo/holiday.ts'
import { writeAsServer } from '#server/store.ts'

import { anyDialogue, asked, leadsTo, wayTo } from '../records/dialogue/a-dialogue.ts'
import { type APhone, aWorld } from '../world/world.ts'
import { aChange, aLaterCommune, anId, EIGHT_WEEKS_MS } from './a-commune.ts'

const states = Object.keys(leadsTo)

/** Saves one more step of a dialogue on a phone, with what its state asks. */
async function take(phone: APhone, of: string, to: string, more: Values = {}) {
  phone.clock.now += 1000
  await save(phone.here, {
    kind: 'step',
    id: phone.here.newId(16),
    answers: { of, ofKind: 'dialogue', to, ...asked[to], ...more },
    isNew: true,
  })
}

async function plan(phone: APhone, id: string, answers: Values = anyDialogue) {
  await save(phone.here, { kind: 'dialogue', id, answers, isNew: true })
}

async function hear(phone: APhone, of: string, answers: Values = {}) {
  const id = phone.here.newId(16)
  const said = { of, content: 'Xin sửa cầu treo', on: '2026-12-05', ...answers }
  await save(phone.here, { kind: 'opinion', id, answers: said, isNew: true })
  return id
}

const answered = { answer: 'Xã đã bố trí kinh phí.', answeredOn: '2026-12-08' }

/** Where a dialogue stands after a step, and how many steps could not be applied. */
function expected({ from, to }: { from: string; to: string }) {
  if (from === to || leadsTo[from]?.includes(to)) return [to, undefined]
  // Nothing leads into the plan: the commune takes no such step at all.
  return [from, to === 'planned' ? undefined : 1]
}

test('phone, server and another phone agree on every transition, allowed and refused', async () => {
  const there = await aWorld()
  there.world.pass(EIGHT_WEEKS_MS)
  const hanh = await there.phone('hanh')
  const quang = await there.phone('quang')
  const tried = states.flatMap((from) => states.map((to) => ({ from, to })))

  for (const { from, to } of tried) {
    const id = `dialogue-${from}-${to}`
    await plan(hanh, id)
    await hear(hanh, id, answered)
    for (const each of wayTo[from] ?? []) await take(hanh, id, each)
    await take(hanh, id, to)
  }
  await hanh.sync()
  await quang.sync()

  expect(await hanh.db.outbox.where('state').equals('waiting').count()).toBe(0)
  for (const phone of [hanh, quang]) {
    const stood = tried.map(({ from, to }) => phone.shown('dialogue', `dialogue-${from}-${to}`))
    const found = (await Promise.all(stood)).map((shown) => [shown?.state, shown?.stuck?.length])
    expect(found).toEqual(tried.map(expected))
  }
  const refused = await hanh.db.outbox.where('state').equals('refused').toArray()
  expect(refused.map(({ fields }) => fields['to'])).toEqual(states.map(() => 'planned'))
})

test('a notice that is late by its own day is refused by the server, whoever sends it', async () => {
  const { signIn } = await aLaterCommune()
  const hanh = await signIn('hanh')
  const step = (record: string, fields: Values) =>
    aChange({
      id: anId(),
      kind: 'step',
      record,
      first: true,
      fields: { of: 'dialogue-0001', ofKind: 'dialogue', ...fields },
    })
  await hanh.push(
    aChange({ kind: 'dialogue', record: 'dialogue-0001', first: true, fields: anyDialogue }),
  )

  const receipts = await hanh.push(
    step('step-0001', { to: 'announced', on: '2026-11-29' }),
    step('step-0002', { to: 'postponed', on: '2026-11-29', words: 'Mưa lũ' }),
    step('step-0003', { to: 'postponed', on: '2026-11-29', words: 'Mưa', newOn: '2026-12-19' }),
    step('step-0004', { to: 'announced', on: '2026-11-29' }),
  )

  expect(receipts).toMatchObject([
    { refused: 'not-valid', issues: [{ path: 'on', code: 'notice_late' }] },
    { refused: 'not-valid', issues: [{ path: 'newOn' }] },
    { position: 2 },
    { position: 3 },
  ])
})

test('held too soon after its notice, or moved to another day after it, it is refused by the server', async () => {
  const { signIn } = await aLaterCommune()
  const hanh = await signIn('hanh')
  const plan = { kind: 'dialogue', record: 'dialogue-0001' }
  const step = (record: string, fields: Values) =>
    aChange({
      id: anId(),
      kind: 'step',
      record,
      first: true,
      fields: { of: 'dialogue-0001', ofKind: 'dialogue', ...fields },
    })
  const change = (fields: Values) => aChange({ ...plan, id: anId(), fields })
  await hanh.push(aChange({ ...plan, first: true, fields: anyDialogue }))

  expect(
    await hanh.push(
      change({ plannedOn: '2026-12-04' }),
      step('step-0001', { to: 'announced', on: '2026-11-25' }),
      step('step-0002', { to: 'held', on: '2026-12-01', nobodySpoke: true }),
      change({ plannedOn: '2026-12-30' }),
      change({ regime: 'village_cluster' }),
      change({ place: 'Nhà văn hóa' }),
      step('step-0003', { to: 'held', on: '2026-12-02', nobodySpoke: true }),
    ),
  ).toMatchObject([
    { position: 2 },
    { position: 3 },
    { refused: 'not-valid', issues: [{ path: 'on', code: 'held_early' }] },
    { refused: 'not-valid', issues: [{ path: 'plannedOn', code: 'announced' }] },
    { refused: 'not-valid', issues: [{ path: 'regime', code: 'announced' }] },
    { position: 4 },
    { position: 5 },
  ])
})

test('closing before the opinions of another phone have come waits for their answers', async () => {
  const there = await aWorld()
  there.world.pass(EIGHT_WEEKS_MS)
  const [hanh, quang] = [await there.phone('hanh'), await there.phone('quang')]
  const id = 'dialogue-huoi-sang'
  await plan(hanh, id)
  await take(hanh, id, 'announced')
  await hanh.sync()
  await quang.sync()

  const heard = await hear(quang, id)
  for (const to of ['held', 'minuted', 'published', 'closed']) {
    await take(hanh, id, to, to === 'held' ? { nobodySpoke: true } : {})
  }
  expect((await hanh.shown('dialogue', id))?.state).toBe('closed')
  // The commune has the opinion already when the steps of whoever did not know of it come.
  await quang.sync()
  await hanh.sync()
  await quang.sync()

  expect(await hanh.db.outbox.where('state').equals('refused').count()).toBe(0)
  for (const phone of [hanh, quang]) {
    expect(await phone.shown('dialogue', id)).toMatchObject({
      state: 'published',
      list: 'open',
      attention: 1,
    })
  }
  await save(quang.here, { kind: 'opinion', id: heard, answers: answered })
  await quang.sync()
  await hanh.sync()
  for (const phone of [hanh, quang]) {
    expect(await phone.shown('dialogue', id)).toMatchObject({ state: 'closed', list: 'done' })
  }
})

test('an opinion is due on the phone of whoever it is assigned to, by the calendar of the commune', async () => {
  const there = await aWorld()
  there.world.pass(EIGHT_WEEKS_MS)
  const dayOff = { ...demoHoliday, on: '2026-11-24' }
  await writeAsServer(there.world, { commune: 'suoi' }, [
    { kind: 'holiday', record: 'holiday-2026-11-24', fields: dayOff },
  ])
  const [tuyen, quang] = [await there.phone('tuyen'), await there.phone('quang')]
  await tuyen.sync()
  await plan(tuyen, 'dialogue-huoi-sang')
  const heard = await hear(tuyen, 'dialogue-huoi-sang', { on: '2026-11-14' })
  expect((await tuyen.shown('opinion', heard))?.due).toEqual({
    on: '2026-12-07',
    rule: 'R-DT-04',
    basis: 'default',
  })

  await save(tuyen.here, {
    kind: 'opinion',
    id: heard,
    answers: { toOfficer: 'account-quang', dueOn: '2026-11-10' },
  })
  await tuyen.sync()
  await quang.sync()

  expect(await quang.shown('opinion', heard)).toMatchObject({
    state: 'assigned',
    officer: 'account-quang',
    dueOn: '2026-11-10',
    list: 'open',
  })
})
