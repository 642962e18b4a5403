import { expect, test } from 'vitest'

import { editDraftOf, keepDraft, openForEdit } from '#data/drafts.ts'
import { save, saveTogether } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { keptField, keptName } from '#records/feedback/kept-name.tsx'

import { anyFeedback } from '../server/a-commune.ts'
import { type APhone, aWorld, everythingOn } from '../world/world.ts'

const ID = 'feedbackaaaaaaaa'
const NAME = 'Bà Lò Thị Ẩn'
const PHONE = '0900 777 555'
const ADDRESS = 'Nhà cuối bản Nà Pán'
const WORDS = [NAME, PHONE, ADDRESS]
const kept = {
  [keptField('name')]: NAME,
  [keptField('phone')]: PHONE,
  [keptField('address')]: ADDRESS,
}

/** Saves the form of the matter with these answers, as the form does. */
async function edit(phone: APhone, answers: Values) {
  const { here } = phone
  const own = await openForEdit(here, 'feedback', ID)
  if (!own) throw new Error('The matter is not on the phone')
  const opened = await keptName.open(here, own, ID)
  const whole = { ...opened.values, ...answers }
  const { raisedBy, person = null, phone: number = null, address = null } = whole
  const nobody = { person: null, phone: null, address: null }
  const named = raisedBy === 'named' ? { person, phone: number, address } : nobody
  const saving = { kind: 'feedback', id: ID, answers: { raisedBy, ...named }, opened } as const
  await saveTogether(here, [saving, ...keptName.savings(here, saving, whole)])
}

async function seenOn(phone: APhone) {
  const matter = (await phone.shown('feedback', ID))?.version.fields
  const rows = await phone.db.citizen.toArray()
  const who = rows.filter(({ list }) => list !== 'removed').map(({ version }) => version.fields)
  return { matter, who }
}

/** Hạnh wrote a matter with a name that was known, and keeps it back from now on. */
async function aKeptName() {
  const life = await aWorld()
  const [hanh, quang] = [await life.phone('hanh'), await life.phone('quang')]
  const tuyen = await life.phone('tuyen')
  const named = { ...anyFeedback, raisedBy: 'named', person: NAME, phone: PHONE }
  await save(hanh.here, { kind: 'feedback', id: ID, answers: named })
  for (const phone of [hanh, quang]) await phone.sync()
  await edit(hanh, { raisedBy: 'withheld', ...kept })
  for (const phone of [hanh, quang, tuyen]) await phone.sync()
  return { ...life, hanh, quang, tuyen }
}

test('a name that is kept back from now on leaves the phones of all who need not know it', async () => {
  const { hanh, quang, tuyen } = await aKeptName()

  expect(await hanh.db.outbox.where('state').anyOf('waiting', 'refused').count()).toBe(0)
  const everything = await everythingOn(quang)
  for (const word of WORDS) expect(everything).not.toContain(word)
  for (const phone of [hanh, tuyen]) {
    expect((await seenOn(phone)).who).toMatchObject([{ name: NAME, address: ADDRESS, kept: true }])
  }
})

test('a name that need not be kept back any more is read by all who work with the matter', async () => {
  const { hanh, quang } = await aKeptName()

  await edit(hanh, { raisedBy: 'named', person: NAME, phone: PHONE, address: ADDRESS })
  await hanh.sync()
  await quang.sync()

  const { matter, who } = await seenOn(quang)
  const named = { raisedBy: 'named', person: NAME, phone: PHONE, address: ADDRESS }
  expect(matter).toMatchObject(named)
  expect(who).toMatchObject([{ address: ADDRESS, kept: false }])
})

test('taken back and kept back anew, the name is one record and none of it was refused', async () => {
  const { hanh, quang, tuyen } = await aKeptName()

  await edit(hanh, { raisedBy: 'unnamed' })
  for (const phone of [hanh, tuyen]) await phone.sync()
  expect((await seenOn(tuyen)).who).toEqual([])
  await edit(hanh, { raisedBy: 'withheld', ...kept })
  for (const phone of [hanh, quang, tuyen]) await phone.sync()

  expect((await seenOn(tuyen)).who).toMatchObject([{ name: NAME, kept: true }])
  expect(await hanh.db.outbox.where('state').anyOf('waiting', 'refused').count()).toBe(0)
  expect(await tuyen.db.citizen.count()).toBe(1)
  expect(await everythingOn(quang)).not.toContain(NAME)
})

async function assign(phone: APhone, to: string, nth: number) {
  // Assigned anew it goes no further: the words alone say so.
  const how = nth === 1 ? { to: 'settling' } : { words: 'Giao lại' }
  const given = { of: ID, ofKind: 'feedback', on: '2026-11-20', ...how }
  const answers = { ...given, toUnit: 'unit-0001', toOfficer: to }
  const id = `stepaaaaaaaaaaa${nth}`
  await save(phone.here, { kind: 'step', id, answers })
}

/** The draft of an edit, as the form keeps it for somebody who reads the name. */
async function beginEdit({ here }: APhone) {
  const own = await openForEdit(here, 'feedback', ID)
  if (!own) throw new Error('The matter is not on the phone')
  const { values, seen } = await keptName.open(here, own, ID)
  const id = `${editDraftOf(ID)}:${keptName.part(values)}`
  const typed = { ...values, content: 'Sửa dở' }
  await keepDraft(here, { id, kind: 'feedback', values: typed, before: values, seen })
  return id
}

test('a draft that holds the name is sealed when its officer reads the name no longer', async () => {
  const { hanh, quang, tuyen } = await aKeptName()
  const sorted = { of: ID, ofKind: 'feedback', on: '2026-11-20', to: 'sorted' }
  await save(hanh.here, { kind: 'step', id: 'stepaaaaaaaaaaa0', answers: sorted })
  await assign(hanh, quang.own.officer.id, 1)
  await hanh.sync()
  await quang.sync()
  expect((await seenOn(quang)).who).toMatchObject([{ name: NAME }])
  const draft = await beginEdit(quang)

  await assign(hanh, tuyen.own.officer.id, 2)
  await hanh.sync()
  await quang.sync()

  expect((await seenOn(quang)).who).toEqual([])
  expect((await quang.db.drafts.get(draft))?.sealed).toBeTruthy()
})

test('a draft that holds the name loses it when it is taken out by law, and keeps its other words', async () => {
  const { tuyen, served } = await aKeptName()
  await beginEdit(tuyen)
  const [who] = await tuyen.db.citizen.toArray()
  served.world.pass(60_000)

  const reply = await served.app.request(`/api/records/citizen/${who?.id}/seal`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-gan-dan': '1', cookie: tuyen.cookie },
    body: JSON.stringify({ fields: ['name', 'phone', 'address'], why: 'Người dân yêu cầu' }),
  })
  expect(reply.status).toBe(200)
  served.world.pass(60_000)
  await tuyen.sync()

  const everything = await everythingOn(tuyen)
  for (const word of WORDS) expect(everything).not.toContain(word)
  expect(everything).toContain('Sửa dở')
})
