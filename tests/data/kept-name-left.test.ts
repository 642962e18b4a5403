import { beforeEach, expect, test } from 'vitest'

import { editDraftOf, keepDraft, openForEdit } from '#data/drafts.ts'
import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'

import { anyFeedback } from '../server/a-commune.ts'
import { type APhone, aWorld, everythingOn } from '../world/world.ts'

const ID = 'feedbackaaaaaaaa'
const NAME = 'Bà Lò Thị Ẩn'
const PHONE = '0900 777 555'
const DRAFT = `${editDraftOf(ID)}:formaaaaaaaaaaaa`
const nobody = { raisedBy: 'withheld', person: null, phone: null }

let hanh: APhone
let quang: APhone

beforeEach(async () => {
  const life = await aWorld()
  ;[hanh, quang] = [await life.phone('hanh'), await life.phone('quang')]
  const named = { ...anyFeedback, raisedBy: 'named', person: NAME, phone: PHONE }
  await save(hanh.here, { kind: 'feedback', id: ID, answers: named, isNew: true })
  for (const phone of [hanh, quang]) await phone.sync()
})

async function opened({ here }: APhone) {
  const own = await openForEdit(here, 'feedback', ID)
  return own ?? expect.fail('The matter is not on the phone')
}

async function edit(phone: APhone, answers: Values) {
  await save(phone.here, { kind: 'feedback', id: ID, answers, opened: await opened(phone) })
}

/** Hạnh keeps the name back from now on, and Quang's phone hears of it. */
async function keepBack() {
  hanh.clock.now += 60_000
  await edit(hanh, nobody)
  await hanh.sync()
  await quang.sync()
}

test('a draft that showed the name keeps what its officer typed, and the name no longer', async () => {
  const { values, seen } = await opened(quang)
  const typed = { ...values, content: 'Sửa dở', topic: null }
  await keepDraft(quang.here, { id: DRAFT, kind: 'feedback', values: typed, before: values, seen })

  await keepBack()

  expect(await everythingOn(quang)).not.toContain(NAME)
  expect(await quang.db.drafts.get(DRAFT)).toMatchObject({
    values: { content: 'Sửa dở', topic: null },
    before: { content: values['content'], topic: values['topic'] },
    altered: 1,
  })
})

test('a form that still stands open puts no name back into its draft', async () => {
  const { values, seen } = await opened(quang)
  await keepBack()
  const typed = { ...values, content: 'Sửa dở' }

  await keepDraft(quang.here, { id: DRAFT, kind: 'feedback', values: typed, before: values, seen })

  const everything = await everythingOn(quang)
  expect(everything).not.toContain(NAME)
  expect(everything).toContain('Sửa dở')
})

test('what was sent of the name by another leaves his phone as it leaves the history', async () => {
  const other = '0900 111 222'
  await edit(quang, { phone: other })
  for (const phone of [quang, hanh]) await phone.sync()
  expect(await everythingOn(quang)).toContain(other)

  await keepBack()

  const everything = await everythingOn(quang)
  for (const word of [NAME, PHONE, other]) expect(everything).not.toContain(word)
})

test('what was typed of the name and not sent yet is left to its officer, who is told', async () => {
  const other = 'Bà Lường Thị Ẩn'
  const { values, seen } = await opened(quang)
  const typed = { ...values, person: other }
  await keepDraft(quang.here, { id: DRAFT, kind: 'feedback', values: typed, before: values, seen })
  await edit(quang, { person: other })

  await keepBack()

  expect(await everythingOn(quang)).not.toContain(NAME)
  expect((await quang.db.drafts.get(DRAFT))?.values).toEqual({ person: other })
  const [refused] = await quang.db.outbox.where('state').equals('refused').toArray()
  expect(refused).toMatchObject({ fields: { person: other } })
})
