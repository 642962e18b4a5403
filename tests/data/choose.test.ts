import { expect, test } from 'vitest'

import { type Choice, choose, issuesAfter } from '#data/choose.ts'
import type { Pending, Shown } from '#data/db.ts'
import { questionsOf, stands } from '#data/standing.ts'
import { save } from '#data/save.ts'
import { idOf } from '#protocol/stamp.ts'

import { type APhone, aWorld } from '../world/world.ts'
import { another, ID, putContested, set } from './contested-row.ts'

async function aPhone() {
  const phone = await (await aWorld()).phone()
  return { phone, me: { id: phone.here.officer.id, name: 'Tôi' } }
}

async function shownOn(phone: APhone): Promise<Shown> {
  const shown = await phone.shown('feedback', ID)
  if (!shown) throw new Error('The record is not on the phone')
  return shown
}

/** Chooses with what the phone shows now before the eyes; answers the change it made. */
async function chooseOn(phone: APhone, chosen: Choice['chosen']): Promise<Pending | undefined> {
  const { version: view } = await shownOn(phone)
  await choose(phone.here, { kind: 'feedback', id: ID, chosen, view })
  return phone.db.outbox.orderBy('seq').last()
}

test('the choice names every value that stood, so that the record stands alone again', async () => {
  const { phone, me } = await aPhone()
  const [mine, theirs] = [set('Cống tắc', me, 2), set('Cống vỡ', another, 1)]
  await putContested(phone.db, { content: [mine, theirs] })
  expect(await shownOn(phone)).toMatchObject({ attention: 1 })

  const change = await chooseOn(phone, { content: 'Cống vỡ' })

  expect(change).toMatchObject({ fields: { content: 'Cống vỡ' }, state: 'waiting' })
  expect(change?.over?.['content']?.toSorted()).toEqual([idOf(theirs.stamp), idOf(mine.stamp)])
  const { version, attention } = await shownOn(phone)
  expect(version.fields['content']).toBe('Cống vỡ')
  expect(version.contested).toBeUndefined()
  expect(attention).toBeUndefined()
})

test('a value that is shown already is chosen by a change all the same', async () => {
  const { phone, me } = await aPhone()
  await putContested(phone.db, { content: [set('Cống tắc', me, 2), set('Cống vỡ', another, 1)] })

  expect(await chooseOn(phone, { content: 'Cống tắc' })).toMatchObject({
    fields: { content: 'Cống tắc' },
  })

  expect((await shownOn(phone)).version.contested).toBeUndefined()
})

test.each([
  ['shown', 2],
  ['standing behind', 0],
])('an emptied field can be kept empty when that is %s', async (_, nth) => {
  const { phone, me } = await aPhone()
  const standing = [set(null, me, nth), set('0912 000 111', another, 1)]
  const contested = standing.toSorted((a, b) => (a.stamp < b.stamp ? 1 : -1))
  await putContested(phone.db, { phone: contested })

  expect(await chooseOn(phone, { phone: null })).toMatchObject({ fields: { phone: null } })

  const { version } = await shownOn(phone)
  expect(version.contested).toBeUndefined()
  expect(version.fields['phone']).toBeUndefined()
})

test('a value that came after the officer looked is not settled by the choice', async () => {
  const { phone, me } = await aPhone()
  const [mine, theirs] = [set('Cống tắc', me, 2), set('Cống vỡ', another, 1)]
  await putContested(phone.db, { content: [mine, theirs] })
  const { version: view } = await shownOn(phone)
  const late = set('Cống sập', { id: 'officer-three', name: 'Quàng Văn Quang' }, 3)
  await putContested(phone.db, { content: [late, mine, theirs] })

  await choose(phone.here, { kind: 'feedback', id: ID, chosen: { content: 'Cống vỡ' }, view })

  const { version } = await shownOn(phone)
  const words = version.contested?.['content']?.map(({ value }) => value)
  expect(words?.toSorted()).toEqual(['Cống sập', 'Cống vỡ'])
})

test('what the commune refused of a record stays beside the choice and is not sent with it', async () => {
  const { phone, me } = await aPhone()
  await putContested(phone.db, { content: [set('Cống tắc', me, 2), set('Cống vỡ', another, 1)] })
  await save(phone.here, { kind: 'feedback', id: ID, answers: { person: 'x'.repeat(500) } })
  await phone.db.outbox.toCollection().modify({ state: 'refused', reason: 'not-valid' })

  const change = await chooseOn(phone, { content: 'Cống vỡ' })

  expect(Object.keys(change?.fields ?? {})).toEqual(['content'])
  expect(await phone.db.outbox.where('state').equals('refused').count()).toBe(1)
})

test('two texts are kept as one, mine first, in one line where the field is one line', async () => {
  const { phone, me } = await aPhone()
  await putContested(phone.db, {
    content: [set('Cống vỡ', another, 3), set('Cống tắc', me, 2)],
    person: [set('Bà Lò', another, 3), set('Ông Lù', me, 2)],
    topic: [set('land', another, 3), set('utilities', me, 2)],
  })
  const { version } = await shownOn(phone)

  const byName = Object.fromEntries(
    questionsOf('feedback', version, me.id).map((question) => [question.name, question]),
  )

  expect(byName['content']?.both).toBe('Cống tắc\n\nCống vỡ')
  expect(byName['person']?.both).toBe('Ông Lù; Bà Lò')
  expect(byName['topic']?.both).toBeUndefined()
  expect(byName['topic']?.options.map(({ value }) => value)).toEqual(['utilities', 'land'])
})

test('texts that would not fit together, or of which one is empty, are not joined', async () => {
  const { phone, me } = await aPhone()
  await putContested(phone.db, {
    content: [set('a'.repeat(2500), another, 3), set('b'.repeat(2500), me, 2)],
    person: [set(null, another, 3), set('Ông Lù', me, 2)],
  })
  const { version } = await shownOn(phone)

  const questions = questionsOf('feedback', version, me.id)

  expect(questions.map(({ both }) => both)).toEqual([undefined, undefined])
})

test('a removal against an edit asks once, and each answer settles the reason too', async () => {
  const { phone, me } = await aPhone()
  const removed = set('2026-11-18T02:00:00.000Z', another, 2)
  await putContested(
    phone.db,
    { removedAt: [{ ...removed }, set(null, me, 1)] },
    { removedWhy: 'Ghi trùng' },
  )
  const shown = await shownOn(phone)
  expect(shown).toMatchObject({ list: 'open', attention: 1 })

  const [question, ...others] = questionsOf('feedback', shown.version, me.id)

  expect(others).toEqual([])
  expect(question?.options.map(({ answers }) => answers)).toEqual([
    { removedAt: null, removedWhy: null },
    { removedAt: removed.value, removedWhy: 'Ghi trùng' },
  ])
  await chooseOn(phone, question?.options[1]?.answers ?? {})
  expect(await shownOn(phone)).toMatchObject({ list: 'removed' })
})

test('a choice that would break a rule between two answers says which', async () => {
  const { phone, me } = await aPhone()
  await putContested(
    phone.db,
    { raisedBy: [set('unnamed', me, 2), set('named', another, 1)] },
    { raisedBy: 'unnamed', person: undefined },
  )
  const { version: view } = await shownOn(phone)

  const issues = (raisedBy: string) =>
    issuesAfter({ kind: 'feedback', chosen: { raisedBy }, view }).map(({ path }) => path)

  expect(issues('unnamed')).toEqual([])
  expect(issues('named')).toEqual(['person'])
})

test('a value stands while it is shown or contested, and nothing stands in a field nobody set', async () => {
  const { phone, me } = await aPhone()
  await putContested(phone.db, { content: [set('Cống tắc', me, 2), set('Cống vỡ', another, 1)] })
  const { version } = await shownOn(phone)

  expect(stands(version, 'content', 'Cống vỡ')).toBe(true)
  expect(stands(version, 'content', 'Cống sập')).toBe(false)
  expect(stands(version, 'phone', null)).toBe(true)
})
