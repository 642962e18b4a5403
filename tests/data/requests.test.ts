import { expect, test } from 'vitest'

import { deriveAgain } from '#data/derived.ts'
import { save } from '#data/save.ts'
import { answerId } from '#records/answer/said.ts'

import { anyFinding } from '../records/visit/a-visit.ts'
import { begin, say } from '../records/visit/under-way.ts'
import { type APhone, aWorld } from '../world/world.ts'
import { type Asked, requestsOf } from './requests.ts'

const ID = 'visit-truong-thcs'
const finding = { of: ID, ...anyFinding }
const minuted = { of: ID, ofKind: 'visit', to: 'minuted', on: '2026-11-20' }

async function aVisit(): Promise<APhone> {
  const phone = await (await aWorld()).phone('hanh')
  await begin(phone, ID)
  await say(phone, ID, 'cl-qcdc-1.A1', { value: 'yes' })
  return phone
}

const roundsIn = (asked: readonly Asked[]) => Math.max(...asked.map(({ round }) => round))
const writtenIn = (asked: readonly Asked[]) =>
  asked.flatMap(({ how, table }) => (how === 'put' || how === 'add' ? table : []))

test('an answer waits four times for the notebook, and writes nothing of a visit it leaves as it was', async () => {
  const phone = await aVisit()
  const first = await requestsOf(() => say(phone, ID, 'cl-qcdc-1.A3', { value: 'yes' }))
  const id = answerId(ID, 'cl-qcdc-1', 'A3')
  const other = await requestsOf(() =>
    save(phone.here, { kind: 'answer', id, answers: { value: 'no' } }),
  )

  expect([first.length, roundsIn(first)]).toEqual([16, 4])
  expect([other.length, roundsIn(other)]).toEqual([15, 4])
  expect(writtenIn(first)).toEqual(['outbox', 'answer'])
  expect(writtenIn(other)).toEqual(['outbox', 'answer'])
})

test('what a save shows is what is shown when everything is worked out anew', async () => {
  const phone = await aVisit()
  const { db, here } = phone
  const acts = [
    () => say(phone, ID, 'cl-qcdc-1.A1', { value: 'no' }),
    () => save(here, { kind: 'finding', id: 'finding-mot', answers: finding }),
    () => say(phone, ID, 'cl-qcdc-1.A5', { value: 'no' }),
    () => phone.sync(),
    () => say(phone, ID, 'cl-qcdc-1.A5', { value: 'yes', note: 'Đã gỡ' }),
    () => save(here, { kind: 'visit', id: ID, answers: { removedAt: '2026-11-20' } }),
    () => say(phone, ID, 'cl-qcdc-1.A6', { value: 'na' }),
    () => save(here, { kind: 'visit', id: ID, answers: { removedAt: null } }),
    () => save(here, { kind: 'finding', id: 'finding-mot', answers: { startedOn: '2026-11-21' } }),
    () => save(here, { kind: 'step', id: 'step-bien-ban-1', answers: minuted, isNew: true }),
  ]
  for (const act of acts) {
    phone.clock.now += 1000
    await act()
    const shown = await allIn(db)
    await deriveAgain(db)
    expect(await allIn(db)).toEqual(shown)
  }
  expect((await phone.shown('finding', 'finding-mot'))?.list).toBe('open')
  expect((await phone.shown('visit', ID))?.state).toBe('minuted')
})

async function allIn(db: APhone['db']) {
  return Promise.all([db.visit.toArray(), db.answer.toArray(), db.finding.toArray()])
}
