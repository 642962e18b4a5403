import { expect, test } from 'vitest'

import { openForEdit } from '#data/drafts.ts'
import { save, saveTogether, type Saving } from '#data/save.ts'
import { keptField, keptName } from '#records/feedback/kept-name.tsx'
import { keptSpeaker } from '#records/opinion/kept-speaker.tsx'
import { opinionRules } from '#records/opinion/rules.ts'
import { feedbackFrom, turningInto, undoing } from '#records/opinion/turn.tsx'

import { type APhone, aWorld, everythingOn } from '../../world/world.ts'
import { anyDialogue } from '../dialogue/a-dialogue.ts'

const DIALOGUE = 'dialogue-huoi-sang'
const ID = 'opinionaaaaaaaaa'
const FEEDBACK = `feedback-${ID}`
/** Letters in no order: nothing else on a phone has them. */
const NAME = 'Kwxq Vbnp Zthr'

/** An opinion with the name of who spoke, on both phones and in the commune. */
async function heard() {
  const there = await aWorld()
  const [hanh, quang] = [await there.phone('hanh'), await there.phone('quang')]
  await save(hanh.here, { kind: 'dialogue', id: DIALOGUE, answers: anyDialogue, isNew: true })
  const said = { of: DIALOGUE, content: 'Xin lùi giờ thu phí chợ', on: '2026-11-20' }
  await save(hanh.here, {
    kind: 'opinion',
    id: ID,
    answers: { ...said, speaker: NAME },
    isNew: true,
  })
  return { there, hanh, quang }
}

async function exchange(...phones: APhone[]) {
  for (const phone of phones) {
    phone.clock.now += 1000
    await phone.sync()
  }
}

/** What the form of the feedback saves once its officer has chosen *Giữ kín tên*. */
async function keepBack({ here }: APhone) {
  const own = await openForEdit(here, 'feedback', FEEDBACK)
  const opened = own && (await keptName.open(here, own, FEEDBACK))
  const nameless = { raisedBy: 'withheld', person: null }
  const saving: Saving = { kind: 'feedback', id: FEEDBACK, answers: nameless, opened }
  const answers = { ...opened?.values, ...nameless, [keptField('name')]: NAME }
  await saveTogether(here, [saving, ...keptName.savings(here, saving, answers)])
}

type There = Awaited<ReturnType<typeof aWorld>>

/** What the commune holds of opinions, in their rows and in the history. */
async function heldOfOpinions({ world }: There): Promise<string> {
  const rows = await world.db.selectFrom('rows').selectAll().where('kind', '=', 'opinion').execute()
  const log = await world.db.selectFrom('log').selectAll().where('kind', '=', 'opinion').execute()
  return JSON.stringify([rows, log])
}

test('kept back in the feedback an opinion became, the name of who spoke leaves the opinion as well', async () => {
  const { there, hanh, quang } = await heard()
  const shown = (await hanh.shown('opinion', ID))!
  const said = feedbackFrom(shown, 'observation')
  await saveTogether(hanh.here, await turningInto(hanh.here, 'feedback', shown, said))
  await exchange(hanh, quang)
  expect(await everythingOn(quang)).toContain(NAME)

  await keepBack(hanh)
  await exchange(hanh, quang)

  expect((await quang.shown('feedback', FEEDBACK))?.version.fields['raisedBy']).toBe('withheld')
  expect((await quang.shown('opinion', ID))?.version.fields['speakerKept']).toBe(true)
  expect(await everythingOn(quang)).not.toContain(NAME)
  expect(await heldOfOpinions(there)).not.toContain(NAME)
  // Whoever wrote it down still knows whom to answer.
  const [who] = await hanh.db.citizen.toArray()
  expect(who?.version.fields['name']).toBe(NAME)
})

test('kept back in the feedback, the name leaves an opinion that was taken out, and that one stays out', async () => {
  const { hanh, quang } = await heard()
  const shown = (await hanh.shown('opinion', ID))!
  const said = feedbackFrom(shown, 'observation')
  await saveTogether(hanh.here, await turningInto(hanh.here, 'feedback', shown, said))
  hanh.clock.now += 1000
  const removal = { removedAt: '2026-11-20T01:00:00.000Z', removedWhy: 'Ghi nhầm' }
  await save(hanh.here, { kind: 'opinion', id: ID, answers: removal })
  await exchange(hanh, quang)
  await keepBack(hanh)
  await exchange(hanh, quang)

  expect(await hanh.db.outbox.where('state').equals('refused').count()).toBe(0)
  for (const phone of [hanh, quang]) {
    const opinion = await phone.shown('opinion', ID)
    expect(opinion?.list).toBe('removed')
    expect(opinion?.version.fields).not.toHaveProperty('speaker')
  }
  expect(await everythingOn(quang)).not.toContain(NAME)
})

test('kept back at the opinion itself, the name leaves it and its history, and is not written there again', async () => {
  const { there, hanh, quang } = await heard()
  await exchange(hanh, quang)
  await save(hanh.here, { kind: 'opinion', id: ID, answers: { speaker: null, speakerKept: true } })
  await exchange(hanh, quang)

  expect(await everythingOn(quang)).not.toContain(NAME)
  expect(await heldOfOpinions(there)).not.toContain(NAME)
  await save(quang.here, { kind: 'opinion', id: ID, answers: { speaker: NAME } })
  await exchange(quang)
  const refused = await quang.db.outbox.where('state').equals('refused').toArray()
  expect(refused.map(({ issues }) => issues)).toEqual([[{ path: 'speaker', code: 'kept_apart' }]])
})

test('a feedback made of an opinion whose name is kept back names nobody', async () => {
  const { hanh } = await heard()
  await save(hanh.here, { kind: 'opinion', id: ID, answers: { speaker: null, speakerKept: true } })
  const said = feedbackFrom((await hanh.shown('opinion', ID))!, 'observation')

  expect(said).toMatchObject({ raisedBy: 'unnamed' })
  expect(said).not.toHaveProperty('person')
  const kept = { of: DIALOGUE, content: 'Xin', on: '2026-11-20', speakerKept: true }
  expect(opinionRules.check(kept)).toEqual([])
})

test('a feedback that was taken back gives up the name with the opinion it came from, on every phone', async () => {
  const { there, hanh, quang } = await heard()
  hanh.clock.now += 1000
  const opinion = (await hanh.shown('opinion', ID))!
  const made = await turningInto(
    hanh.here,
    'feedback',
    opinion,
    feedbackFrom(opinion, 'observation'),
  )
  await saveTogether(hanh.here, made)
  hanh.clock.now += 1000
  const removal = { removedAt: '2026-11-20T02:00:00.000Z', removedWhy: 'Hoàn tác' }
  await saveTogether(hanh.here, undoing(made, removal))
  await exchange(hanh, quang)
  expect((await quang.shown('feedback', FEEDBACK))?.version.fields['person']).toBe(NAME)

  const own = await openForEdit(hanh.here, 'opinion', ID)
  const opened = own && (await keptSpeaker.open(hanh.here, own, ID))
  const answers = { speaker: null, speakerKept: true }
  const saving: Saving = { kind: 'opinion', id: ID, answers, opened }
  hanh.clock.now += 1000
  await saveTogether(hanh.here, [saving, ...keptSpeaker.savings(hanh.here, saving, answers)])
  await exchange(hanh, quang)

  expect((await quang.shown('feedback', FEEDBACK))?.list).toBe('removed')
  expect(await everythingOn(quang)).not.toContain(NAME)
  const { db } = there.world
  const held = [
    await db.selectFrom('rows').select('fields').execute(),
    await db.selectFrom('log').select('fields').execute(),
  ]
  expect(JSON.stringify(held)).not.toContain(NAME)
})
