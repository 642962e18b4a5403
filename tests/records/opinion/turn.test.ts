import { expect, test } from 'vitest'

import { save, saveTogether } from '#data/save.ts'
import { questionsOf } from '#data/standing.ts'
import type { Values } from '#domain/record.ts'
import { relinking, settlingByNote, unlinking } from '#records/opinion/settling.tsx'
import { feedbackFrom, type FeedbackType, turningInto, undoing } from '#records/opinion/turn.tsx'

import { type APhone, aWorld } from '../../world/world.ts'
import { anyDialogue } from '../dialogue/a-dialogue.ts'

const DIALOGUE = 'dialogue-huoi-sang'
const ID = 'opinionaaaaaaaaa'
const FEEDBACK = `feedback-${ID}`
const TASK = `task-${ID}`

/** An opinion that both phones know. */
async function heard(answers: Values = {}) {
  const there = await aWorld()
  const [hanh, quang] = [await there.phone('hanh'), await there.phone('quang')]
  await save(hanh.here, { kind: 'dialogue', id: DIALOGUE, answers: anyDialogue, isNew: true })
  const said = { of: DIALOGUE, content: 'Xin lùi giờ thu phí chợ', on: '2026-11-20', ...answers }
  await save(hanh.here, { kind: 'opinion', id: ID, answers: said, isNew: true })
  await hanh.sync()
  await quang.sync()
  return { there, hanh, quang }
}

async function turn(phone: APhone, type: FeedbackType = 'recommendation') {
  const shown = await phone.shown('opinion', ID)
  if (!shown) throw new Error('The opinion is not on the phone')
  await saveTogether(
    phone.here,
    await turningInto(phone.here, 'feedback', shown, feedbackFrom(shown, type)),
  )
}

test('made where there is no signal, both records are in the commune exactly once, linked both ways', async () => {
  const { there, hanh, quang } = await heard({ speaker: 'bà Vi Thị Mơ', village: 'unit-huoi-sang' })
  hanh.weather = 'request-lost'
  await turn(hanh)
  await hanh.sync().catch(() => undefined)
  // The commune takes it and its answer is lost: the phone sends it a second time.
  hanh.weather = 'reply-lost'
  await hanh.sync().catch(() => undefined)
  hanh.weather = 'fair'
  await hanh.sync()
  await quang.sync()

  const rows = await there.world.db.selectFrom('rows').selectAll().execute()
  expect(rows.map(({ kind }) => kind).toSorted()).toEqual(
    expect.arrayContaining(['dialogue', 'feedback', 'opinion']),
  )
  expect(rows.filter(({ kind }) => kind === 'feedback')).toHaveLength(1)
  expect((await quang.shown('opinion', ID))?.version.fields['feedback']).toBe(FEEDBACK)
  expect((await quang.shown('feedback', FEEDBACK))?.version.fields).toMatchObject({
    type: 'recommendation',
    content: 'Xin lùi giờ thu phí chợ',
    raisedBy: 'named',
    person: 'bà Vi Thị Mơ',
    village: 'unit-huoi-sang',
    channel: 'dialogue',
    receivedOn: '2026-11-20',
    opinion: ID,
  })
  expect(await quang.shown('opinion', ID)).toMatchObject({ state: 'turned', list: 'done' })
})

test('both are sent or none: an opinion whose feedback was refused is linked to nothing', async () => {
  const { hanh, quang } = await heard()
  const link = { kind: 'opinion', id: ID, answers: { feedback: FEEDBACK } } as const
  const wrong = { ...feedbackFrom({ ...(await shownOn(hanh)) }, 'observation'), topic: undefined }
  await saveTogether(hanh.here, [
    { kind: 'feedback', id: FEEDBACK, answers: { ...wrong, opinion: ID }, isNew: true },
    link,
  ])
  await hanh.sync()
  await quang.sync()

  expect(await quang.shown('feedback', FEEDBACK)).toBeUndefined()
  expect((await quang.shown('opinion', ID))?.state).toBe('new')
})

test('turned again on the same phone it stays the one feedback there is', async () => {
  const { hanh } = await heard()
  await turn(hanh)
  await turn(hanh)
  await hanh.sync()

  expect(await hanh.db.feedback.count()).toBe(1)
  const made = await hanh.db.outbox
    .where('kind')
    .equals('feedback')
    .toArray()
    .catch(() => [])
  expect(made.length).toBeLessThanOrEqual(1)
})

test('two officers who turn it at once, each without signal, make one feedback that asks nobody', async () => {
  const { hanh, quang } = await heard()
  await turn(hanh)
  await turn(quang)
  for (const phone of [hanh, quang, hanh]) await phone.sync()

  for (const phone of [hanh, quang]) {
    expect(await phone.db.feedback.count()).toBe(1)
    expect((await phone.shown('feedback', FEEDBACK))?.attention).toBeUndefined()
    expect((await phone.shown('opinion', ID))?.attention).toBeUndefined()
    expect((await phone.shown('opinion', ID))?.version.fields['feedback']).toBe(FEEDBACK)
  }
  const [mine, theirs] = [
    await hanh.shown('feedback', FEEDBACK),
    await quang.shown('feedback', FEEDBACK),
  ]
  expect(mine?.version.fields).toEqual(theirs?.version.fields)
})

test('where two officers call it differently, one of them chooses', async () => {
  const { hanh, quang } = await heard()
  await turn(hanh, 'recommendation')
  await turn(quang, 'observation')
  for (const phone of [hanh, quang, hanh]) await phone.sync()

  const shown = await hanh.shown('feedback', FEEDBACK)
  expect(shown?.attention).toBe(1)
  expect(questionsOf('feedback', shown!.version, '').map(({ name }) => name)).toEqual(['type'])
})

test('a task it became is linked both ways as well', async () => {
  const { hanh, quang } = await heard()
  const answers = { content: 'Xin lùi giờ thu phí chợ', leadUnit: 'unit-kinh-te' }
  await saveTogether(hanh.here, await turningInto(hanh.here, 'task', { id: ID }, answers))
  await hanh.sync()
  await quang.sync()

  expect((await quang.shown('task', TASK))?.version.fields).toMatchObject({ opinion: ID })
  expect((await quang.shown('opinion', ID))?.version.fields).toMatchObject({ task: TASK })
})

test.each(['before it was sent', 'after'])(
  'turned and taken back %s, it waits everywhere, and a colleague turns it again',
  async (when) => {
    const { hanh, quang } = await heard()
    const said = feedbackFrom(await shownOn(hanh), 'recommendation')
    const made = await turningInto(hanh.here, 'feedback', { id: ID }, said)
    await saveTogether(hanh.here, made)
    if (when === 'after') await hanh.sync()
    hanh.clock.now += 1000
    const removal = { removedAt: '2026-11-20T08:00:00.000Z', removedWhy: 'Hoàn tác' }
    await saveTogether(hanh.here, undoing(made, removal))
    await hanh.sync()
    await quang.sync()
    expect(await quang.shown('opinion', ID)).toMatchObject({ state: 'new', list: 'open' })
    expect((await quang.shown('feedback', FEEDBACK))?.list).toBe('removed')

    await turn(quang, 'observation')
    await quang.sync()
    await hanh.sync()
    for (const phone of [hanh, quang]) {
      expect((await phone.shown('feedback', `${FEEDBACK}-2`))?.list).toBe('open')
      expect((await phone.shown('opinion', ID))?.version.fields['feedback']).toBe(`${FEEDBACK}-2`)
      expect((await phone.shown('opinion', ID))?.attention).toBeUndefined()
      expect(await phone.db.outbox.where('state').equals('refused').count()).toBe(0)
    }
  },
)

test('taken out, the feedback and its link go together: another phone and the commune see the opinion wait', async () => {
  const { hanh, quang } = await heard()
  await turn(hanh)
  await hanh.sync()
  hanh.clock.now += 1000
  const removal = { removedAt: '2026-11-20T08:00:00.000Z', removedWhy: 'Lập nhầm' }
  const beside = await unlinking(hanh.here, 'feedback', { id: FEEDBACK, opinion: ID })
  await saveTogether(hanh.here, [{ kind: 'feedback', id: FEEDBACK, answers: removal }, ...beside])
  await hanh.sync()
  await quang.sync()

  expect(await quang.shown('opinion', ID)).toMatchObject({ state: 'new', list: 'open' })
  expect((await quang.shown('feedback', FEEDBACK))?.list).toBe('removed')

  // A colleague brings it back, and it is what the opinion became again.
  quang.clock.now += 2000
  const back = { removedAt: null, removedWhy: null }
  const again = await relinking(quang.here, 'feedback', { id: FEEDBACK, opinion: ID })
  await saveTogether(quang.here, [{ kind: 'feedback', id: FEEDBACK, answers: back }, ...again])
  expect((await quang.shown('opinion', ID))?.state).toBe('turned')
})

test('a lower note after the people were told is taken by the commune, and nobody was told any more', async () => {
  const { hanh, quang } = await heard()
  const answers = { content: 'Xin lùi giờ thu phí chợ', leadUnit: 'unit-kinh-te' }
  await saveTogether(hanh.here, await turningInto(hanh.here, 'task', { id: ID }, answers))
  hanh.clock.now += 1000
  const settled = { settledOn: '2026-11-20', toldOn: '2026-11-20' }
  await save(hanh.here, { kind: 'opinion', id: ID, answers: settled })
  expect((await hanh.shown('opinion', ID))?.state).toBe('told')
  hanh.clock.now += 1000
  const note = { of: TASK, percent: 80, words: 'Còn một đoạn', on: '2026-11-20' }
  const beside = await settlingByNote(hanh.here, { id: TASK, opinion: ID }, note)
  const progress = { kind: 'progress', id: 'progressaaaaaaaa', answers: note, isNew: true } as const
  await saveTogether(hanh.here, [progress, ...beside])
  await hanh.sync()
  await quang.sync()

  expect(await hanh.db.outbox.where('state').equals('refused').count()).toBe(0)
  for (const phone of [hanh, quang]) {
    const opinion = await phone.shown('opinion', ID)
    expect(opinion?.state).toBe('turned')
    expect(opinion?.version.fields).not.toHaveProperty('toldOn')
    expect(await phone.db.progress.count()).toBe(1)
  }
})

test('what a colleague made is only unlinked when it is taken back', async () => {
  const { hanh, quang } = await heard()
  await turn(hanh)
  await hanh.sync()
  const made = await turningInto(quang.here, 'feedback', { id: ID }, {})
  await quang.sync()
  const link = await turningInto(quang.here, 'feedback', { id: ID }, {})

  expect(made.map(({ kind }) => kind)).toEqual(['feedback', 'opinion'])
  expect(undoing(link, { removedAt: 'now' })).toEqual([
    { kind: 'opinion', id: ID, answers: { feedback: null } },
  ])
})

async function shownOn(phone: APhone) {
  const shown = await phone.shown('opinion', ID)
  if (!shown) throw new Error('The opinion is not on the phone')
  return shown
}
