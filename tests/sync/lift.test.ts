import { expect, test } from 'vitest'

import { editDraftOf, keepDraft } from '#data/drafts.ts'
import { save } from '#data/save.ts'

import { anyFeedback } from '../server/a-commune.ts'
import { aWorld, wordsOn } from '../world/world.ts'

const ID = 'feedbackaaaaaaaa'
const WHO = 'citizenaaaaaaaaa'

test('what its officer wrote and corrected before he had signal is sent once, and is no question', async () => {
  const hanh = await (await aWorld()).phone('hanh')
  await hanh.sync()
  const before = hanh.sent.length
  const write = (content: string) => {
    hanh.clock.now += 1000
    return save(hanh.here, { kind: 'feedback', id: ID, answers: { ...anyFeedback, content } })
  }
  await write('Lần một')
  await write('Lần hai')
  await write('Lần ba')

  await hanh.sync()

  expect(hanh.sent.slice(before).map(({ changes }) => changes)).toEqual([3])
  const shown = await hanh.shown('feedback', ID)
  expect([shown?.version.fields['content'], shown?.attention]).toEqual(['Lần ba', undefined])
  expect((await hanh.db.outbox.toArray()).map(({ state, lies }) => [state, lies])).toEqual(
    Array.from({ length: 3 }, () => ['kept', undefined]),
  )
})

test('what was sealed with a stream comes into sight with its record from another one', async () => {
  const life = await aWorld()
  const [hanh, quang, tham] = [
    await life.phone('hanh'),
    await life.phone('quang'),
    await life.phone('tham'),
  ]
  const everybody = async () => {
    for (const phone of [hanh, quang, tham, hanh, quang, tham]) await phone.sync()
  }
  const assign = async (to: string, name: string, how: object) => {
    hanh.clock.now += 60_000
    const own = { of: ID, ofKind: 'feedback', on: '2026-11-20', toUnit: 'unit-0001', toOfficer: to }
    await save(hanh.here, { kind: 'step', id: `step${name}aaaaaaaaa`, answers: { ...own, ...how } })
  }
  const withheld = { ...anyFeedback, raisedBy: 'withheld' }
  await save(hanh.here, { kind: 'feedback', id: ID, answers: withheld })
  const who = { of: ID, name: 'Bà Lò Thị Ẩn', kept: true }
  await save(hanh.here, { kind: 'citizen', id: WHO, answers: who })
  const sorted = { of: ID, ofKind: 'feedback', on: '2026-11-20', to: 'sorted' }
  await save(hanh.here, { kind: 'step', id: 'steponeaaaaaaaaa', answers: sorted })
  await assign(quang.here.officer.id, 'two', { to: 'settling' })
  await everybody()
  expect(await wordsOn(quang, 'citizen', WHO, 'name')).toBe(who.name)
  const id = `${editDraftOf(ID)}:${WHO}:formaaaaaaaaaaaa`
  const values = { 'citizen.name': who.name, content: 'Sửa dở' }
  const draft = { id, kind: 'feedback', values, before: values, seen: {} }
  await keepDraft(quang.here, draft)

  await assign(tham.here.officer.id, 'six', { words: 'Giao lại' })
  await everybody()
  expect((await quang.db.drafts.get(id))?.sealed).toBeTruthy()
  // The form stood open all the while, and another letter is typed into it.
  await keepDraft(quang.here, { ...draft, values: { ...values, content: 'Sửa dở nữa' } })
  expect((await quang.db.drafts.get(id))?.sealed).toBeTruthy()

  hanh.clock.now += 60_000
  await save(hanh.here, { kind: 'citizen', id: WHO, answers: { kept: false } })
  await everybody()

  expect(await wordsOn(quang, 'citizen', WHO, 'name')).toBe(who.name)
  expect(await quang.db.drafts.get(id)).not.toHaveProperty('sealed')
  expect((await quang.db.drafts.get(id))?.values).toMatchObject({ content: 'Sửa dở nữa' })
})
