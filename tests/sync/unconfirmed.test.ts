import { expect, test } from 'vitest'

import { editDraftOf, keepDraft } from '#data/drafts.ts'
import { save } from '#data/save.ts'
import type { ReadersReply } from '#protocol/record-acts.ts'

import { anyFeedback, aSyncingPhone } from '../server/a-commune.ts'
import { type APhone, aWorld, everythingOn, wordsOn } from '../world/world.ts'

const [ID, WHO, LATER] = ['feedbackaaaaaaaa', 'citizenaaaaaaaaa', 'citizenbbbbbbbbb'] as const
const NAME = 'Bà Lò Thị Ẩn'
const UNSENT = '0900 222 111'
const HALF = 'Nhà sau vườn chuối, gõ dở'

const keepName = (phone: APhone, id: string, name: string) =>
  save(phone.here, { kind: 'citizen', id, answers: { of: ID, name, kept: true } })

/** A restore without the journal, after it Quang's phone comes back with what it had not sent. */
async function afterLosingTheJournal() {
  const life = await aWorld()
  const [hanh, quang] = [await life.phone('hanh'), await life.phone('quang')]
  const answers = { ...anyFeedback, raisedBy: 'withheld' }
  await save(hanh.here, { kind: 'feedback', id: ID, answers })
  await keepName(hanh, WHO, NAME)
  const step = { of: ID, ofKind: 'feedback', on: '2026-11-20' }
  await save(hanh.here, {
    kind: 'step',
    id: 'stepaaaaaaaaaaaa',
    answers: { ...step, to: 'sorted' },
  })
  const given = { to: 'settling', toUnit: 'unit-0001', toOfficer: quang.here.officer.id }
  await save(hanh.here, { kind: 'step', id: 'stepbbbbbbbbbbbb', answers: { ...step, ...given } })
  await everybody(hanh, quang)
  const bytes = await life.backUp()
  await keepName(hanh, LATER, `${NAME} con`)
  await everybody(hanh, quang)
  await save(quang.here, { kind: 'citizen', id: WHO, answers: { phone: UNSENT } })
  await keepDraft(quang.here, { id: editDraftOf(WHO), kind: 'citizen', values: { address: HALF } })
  await life.restore(bytes, { isJournalLost: true })
  return { ...life, hanh, quang }
}

async function everybody(...phones: APhone[]): Promise<void> {
  for (const phone of [...phones, ...phones]) await phone.sync()
}

async function comeBack(...phones: APhone[]): Promise<void> {
  for (const phone of phones) await phone.signIn()
  await everybody(...phones)
}

test('until the leader has confirmed its readers a name kept back is on no phone but the leader’s, and nothing of theirs is lost', async () => {
  const { served, phone, hanh, quang } = await afterLosingTheJournal()

  await comeBack(quang, hanh)
  const tuyen = await phone('tuyen')
  await everybody(tuyen)

  expect(await wordsOn(tuyen, 'citizen', WHO, 'name')).toBe(NAME)
  expect(await wordsOn(tuyen, 'citizen', WHO, 'phone')).toBe(UNSENT)
  for (const each of [hanh, quang]) {
    expect(await each.shown('citizen', WHO)).toBeUndefined()
    expect(await each.shown('citizen', LATER)).toBeUndefined()
    expect(await each.db.base.where('kind').equals('citizen').count()).toBe(0)
  }
  expect(await everythingOn(quang)).not.toContain(NAME)
  expect(await quang.db.drafts.toArray()).toMatchObject([{ sealed: expect.any(String) }])
  const mine = await quang.db.outbox.filter(({ record }) => record === WHO).toArray()
  expect(mine).toMatchObject([{ state: 'kept' }])

  const leader = await aSyncingPhone(served.app, 'tuyen')
  const asked = await leader.send('GET', '/api/readers')
  const { waiting } = asked.json() as ReadersReply
  expect(waiting).toHaveLength(2)
  const confirmed = waiting.map(({ id, mark }) => ({ id, mark }))
  expect((await leader.send('POST', '/api/readers', { confirmed })).status).toBe(200)
  await everybody(hanh, quang)

  for (const each of [hanh, quang]) {
    expect(await wordsOn(each, 'citizen', WHO, 'name')).toBe(NAME)
    expect(await wordsOn(each, 'citizen', WHO, 'phone')).toBe(UNSENT)
    expect(await wordsOn(each, 'citizen', LATER, 'name')).toBe(`${NAME} con`)
  }
  const [draft] = await quang.db.drafts.toArray()
  expect(draft).not.toHaveProperty('sealed')
  expect(draft?.values).toEqual({ address: HALF })
})
