import { expect, test } from 'vitest'

import { ownOf } from '#data/db.ts'
import { save, timeOn } from '#data/save.ts'
import { feedbackLook } from '#records/feedback/look.tsx'
import { writeSealAsked } from '#records/seal-asked.ts'
import { awaitingSealIn } from '#records/seal-awaited.tsx'

import { aChange, aFeedback, anyFeedback, openCommune, rowOf, START } from '../server/a-commune.ts'
import { aServer } from '../server/a-server.ts'
import { type APhone, aWorld, wordsOn } from '../world/world.ts'

const ID = 'feedbackaaaaaaaa'
const OTHER = 'feedbackbbbbbbbb'
const STEP = 'stepaaaaaaaaaaaa'
type There = Awaited<ReturnType<typeof aWorld>>

async function log({ here }: APhone, id = ID) {
  await save(here, { kind: 'feedback', id, answers: anyFeedback, isNew: true })
}

async function ask(phone: APhone, id = ID) {
  phone.clock.now += 1000
  const at = timeOn(phone.here, await ownOf(phone.db))
  const sealAsked = writeSealAsked(at, 'denunciation')
  await save(phone.here, { kind: 'feedback', id, answers: { sealAsked } })
}

async function say(phone: APhone, answers: object) {
  phone.clock.now += 1000
  await save(phone.here, { kind: 'feedback', id: ID, answers: { ...answers } })
}

async function seal({ served }: There, { cookie }: APhone, place = `feedback/${ID}`) {
  served.world.pass(60_000)
  const headers = { 'content-type': 'application/json', 'x-gan-dan': '1', cookie }
  const field = place.startsWith('step') ? 'words' : 'content'
  const body = JSON.stringify({ fields: [field], why: 'Nội dung là tố cáo' })
  const address = `/api/records/${place}/seal`
  expect((await served.app.request(address, { method: 'POST', headers, body })).status).toBe(200)
  served.world.pass(60_000)
}

const waiting = async ({ db }: APhone) => (await awaitingSealIn(db)).map(({ id }) => id)

async function rowText(phone: APhone): Promise<string | undefined> {
  const shown = await phone.shown('feedback', ID)
  const words = (key: string) => key
  const around = { own: words, plain: words, names: { nameOf: () => '' } } as never
  return shown && feedbackLook(shown, around).state?.text
}

/** Hạnh logs two matters and asks for one of them without a signal; the leader hears of it. */
async function asked() {
  const there = await aWorld()
  const [hanh, tuyen] = [await there.phone('hanh'), await there.phone('tuyen')]
  await log(hanh)
  await log(hanh, OTHER)
  await ask(hanh)
  expect(await waiting(hanh)).toEqual([ID])
  for (const phone of [hanh, tuyen]) await phone.sync()
  return { there, hanh, tuyen, both: [hanh, tuyen] }
}

test('what was asked without a signal waits with the leader, until the words are taken out', async () => {
  const { there, hanh, tuyen, both } = await asked()
  for (const phone of both) {
    expect(await waiting(phone)).toEqual([ID])
    expect(await rowText(phone)).toBe('states.received · sections.waits')
  }

  await seal(there, tuyen)
  for (const phone of both) await phone.sync()

  for (const phone of both) {
    expect(await waiting(phone)).toEqual([])
    expect(await rowText(phone)).toBe('states.received')
  }

  // Other words of the same matter may be asked for afterwards, for the same reason.
  await ask(hanh)
  expect(await waiting(hanh)).toEqual([ID])
})

test('words taken out of a step of it are an answer as well', async () => {
  const { there, hanh, tuyen } = await asked()
  const answers = { of: ID, ofKind: 'feedback', on: '2026-11-20', words: 'Chép lời tố cáo' }
  await save(hanh.here, { kind: 'step', id: STEP, answers, isNew: true })
  for (const phone of [hanh, tuyen]) await phone.sync()
  expect(await waiting(tuyen)).toEqual([ID])

  await seal(there, tuyen, `step/${STEP}`)
  await tuyen.sync()

  expect(await waiting(tuyen)).toEqual([])
})

test('the leader declines, or the officer withdraws it: nothing waits, and the words stay', async () => {
  const { hanh, tuyen, both } = await asked()
  await say(tuyen, { sealAsked: null })
  for (const phone of [tuyen, hanh]) await phone.sync()
  for (const phone of both) expect(await waiting(phone)).toEqual([])
  expect(await wordsOn(hanh, 'feedback', ID)).toBe(anyFeedback.content)

  await ask(hanh)
  await say(hanh, { sealAsked: null })
  for (const phone of both) await phone.sync()
  for (const phone of both) expect(await waiting(phone)).toEqual([])
})

test('a matter taken out of the lists meanwhile still waits: its words can be read there', async () => {
  const { hanh, tuyen } = await asked()
  await say(hanh, { removedAt: '2026-11-20T03:00:00.000Z', removedWhy: 'Ghi vào phiếu tố cáo' })
  for (const phone of [hanh, tuyen]) await phone.sync()

  expect(await tuyen.shown('feedback', ID)).toMatchObject({ list: 'removed' })
  expect(await waiting(tuyen)).toEqual([ID])
})

test('asked twice at once it waits once, and nobody is asked to choose', async () => {
  const { there, hanh, tuyen } = await asked()
  const quang = await there.phone('quang')
  await quang.sync()
  await ask(hanh)
  quang.clock.now += 5000
  await ask(quang)
  for (const phone of [hanh, quang, tuyen, hanh]) await phone.sync()

  for (const phone of [hanh, quang, tuyen]) {
    expect(await waiting(phone)).toEqual([ID])
    expect((await phone.shown('feedback', ID))?.attention).toBeUndefined()
  }
})

test('the commune takes it from who may change the matter, as a code alone, and from no viewer', async () => {
  const world = await aServer()
  const { signIn } = await openCommune(world)
  const [hanh, quang, tinh] = [await signIn('hanh'), await signIn('quang'), await signIn('tinh')]
  await hanh.push(aFeedback('feedback-1'))
  const asking = (sealAsked: unknown) =>
    aChange({ record: 'feedback-1', at: START + 1000, fields: { sealAsked } })
  const right = writeSealAsked(START, 'reveals_person')

  expect(await tinh.push(asking(right))).toMatchObject([{ refused: 'not-allowed' }])
  for (const wrong of ['', 'denunciation', `${right} của ông Lò`, `${right.slice(0, 24)} Ông Lò`]) {
    const [receipt] = await quang.push(asking(wrong))
    expect(receipt).toMatchObject({
      refused: 'not-valid',
      issues: [{ path: 'sealAsked', code: 'invalid_format' }],
    })
  }
  expect((await rowOf(quang, 'feedback-1'))?.fields).not.toHaveProperty('sealAsked')

  expect(await quang.push(asking(right))).toMatchObject([{ position: expect.any(Number) }])
  expect((await rowOf(hanh, 'feedback-1'))?.fields).toMatchObject({ sealAsked: right })
})
