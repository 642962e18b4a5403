import { expect, test } from 'vitest'

import { editDraftOf, keepDraft, openForEdit } from '#data/drafts.ts'
import { save } from '#data/save.ts'
import { fill } from '#data/second-copy.ts'

import { anyFeedback } from '../server/a-commune.ts'
import { type APhone, aWorld, everythingOn, wordsOn } from '../world/world.ts'

const ID = 'feedbackaaaaaaaa'
const DRAFT = `${editDraftOf(ID)}:formaaaaaa`
const SEALED = 'đã niêm lại'
const ANEW = 'Viết lại sau khi niêm'

type Life = Awaited<ReturnType<typeof aWorld>>

async function seal({ served }: Life, leader: APhone, field: string) {
  // Nothing happens in one millisecond with the sealing.
  served.world.pass(60_000)
  const reply = await served.app.request(`/api/records/feedback/${ID}/seal`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-gan-dan': '1', cookie: leader.cookie },
    body: JSON.stringify({ fields: [field], why: 'Người dân yêu cầu' }),
  })
  expect(reply.status).toBe(200)
  served.world.pass(60_000)
}

/** Hạnh wrote a feedback that the leader has read. */
async function aKnownFeedback() {
  const life = await aWorld()
  const [hanh, tuyen] = [await life.phone('hanh'), await life.phone('tuyen')]
  const answers = { ...anyFeedback, raisedBy: 'named', person: 'Ông Vi Văn Khoát', phone: '0912' }
  await save(hanh.here, { kind: 'feedback', id: ID, answers })
  for (const phone of [hanh, tuyen]) await phone.sync()
  return { ...life, hanh, tuyen }
}

async function opened({ here }: APhone) {
  const form = await openForEdit(here, 'feedback', ID)
  if (!form) throw new Error('The record is not on the phone')
  return form
}

async function rewrite(phone: APhone, content: string) {
  const form = await opened(phone)
  const answers = { ...form.values, content }
  await save(phone.here, { kind: 'feedback', id: ID, answers, opened: form })
  await phone.sync()
  await phone.sync()
}

/** Begins an edit whose form says so of one field, and keeps its draft. */
async function beginEdit(phone: APhone, field: string, words: string, id = DRAFT) {
  const { values, seen } = await opened(phone)
  const draft = { id, kind: 'feedback', before: values, seen }
  await keepDraft(phone.here, { ...draft, values: { ...values, [field]: words } })
}

async function draftOn({ db }: APhone, id = DRAFT) {
  const draft = await db.drafts.get(id)
  if (!draft) throw new Error('The draft is not on the phone')
  return draft
}

test.each([['once'], ['and another field of it later']])(
  'a field that was sealed, %s, may be written anew',
  async (when) => {
    const life = await aKnownFeedback()
    const { hanh, tuyen } = life
    await seal(life, tuyen, 'content')
    await hanh.sync()
    if (when !== 'once') await seal(life, tuyen, 'phone')
    await hanh.sync()

    await rewrite(hanh, ANEW)

    expect(await wordsOn(hanh, 'feedback', ID)).toBe(ANEW)
  },
)

test('a form opened before a seal and saved after it leaves none of the words on the phone', async () => {
  const life = await aKnownFeedback()
  const { hanh, tuyen } = life
  const form = await opened(hanh)
  await seal(life, tuyen, 'content')
  await hanh.sync()

  const answers = { ...form.values, content: `${anyFeedback.content}, thêm một chữ` }
  await save(hanh.here, { kind: 'feedback', id: ID, answers, opened: form })
  await hanh.sync()
  await hanh.sync()

  expect(await everythingOn(hanh)).not.toContain(anyFeedback.content)
})

test('a draft whose words were taken out is gone on with, and keeps what is typed into it', async () => {
  const life = await aKnownFeedback()
  const { hanh, tuyen } = life
  await beginEdit(hanh, 'person', 'Ông Vi Văn Khoát, đầu bản')
  await seal(life, tuyen, 'content')
  await hanh.sync()
  const { values, before = {}, seen = {} } = await draftOn(hanh)
  expect(values['content']).toBe(SEALED)

  const answers = { ...values, content: ANEW }
  await keepDraft(hanh.here, { id: DRAFT, kind: 'feedback', before, seen, values: answers })
  expect((await draftOn(hanh)).values['content']).toBe(ANEW)
  const form = { values: before, seen }
  await save(hanh.here, { kind: 'feedback', id: ID, answers, opened: form, draft: DRAFT })
  await hanh.sync()
  await hanh.sync()

  expect(await wordsOn(hanh, 'feedback', ID)).toBe(ANEW)
})

test('a draft written after a seal stays as it is where the record is read as for the first time', async () => {
  const life = await aKnownFeedback()
  const { hanh, tuyen } = life
  await seal(life, tuyen, 'content')
  await hanh.sync()
  await beginEdit(hanh, 'content', ANEW)

  const after = await life.phone('hanh')
  await fill(after.db, { outbox: [], drafts: await hanh.db.drafts.toArray() })
  await after.sync()
  await beginEdit(after, 'content', 'Viết lần nữa', `${editDraftOf(ID)}:formbbbbbb`)

  expect((await draftOn(after)).values['content']).toBe(ANEW)
  const second = await draftOn(after, `${editDraftOf(ID)}:formbbbbbb`)
  expect(second.values['content']).toBe('Viết lần nữa')
})

test('a form says which value it shows of a field that only a newer version knows: it may be sealed too', async () => {
  const { hanh } = await aKnownFeedback()
  await hanh.db.feedback
    .where('id')
    .equals(ID)
    .modify(({ version }) => {
      version.fields['weather'] = 'Mưa to'
      version.stamps['weather'] = '1795140030209-weatheraaa'
    })

  const { values, seen } = await opened(hanh)

  expect(values['weather']).toBe('Mưa to')
  expect(seen['weather']).toEqual(['weatheraaa'])
})
