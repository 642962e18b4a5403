import { expect, test } from 'vitest'

import { keepDraft, NOTE, openForEdit } from '#data/drafts.ts'
import { waitingOf } from '#data/marks.tsx'
import { dropRefused, mayExport } from '#data/refused.ts'
import { fill } from '#data/second-copy.ts'
import { leftIn } from '#data/remove-account.ts'
import { save } from '#data/save.ts'

import { anyDenunciation, PAPER, SUMMARY, traces } from '../server/a-denunciation.ts'
import { type APhone, aWorld, everythingOn } from '../world/world.ts'

const ID = 'denunciationaaaa'
const NOTED = 'Nghe nói thu tiền làm đường vượt mức'
const NAMED = traces['phone'] ?? ''

/** Writes a quick note, makes a draft of it, and seals that, as the screens do. */
async function seal({ here }: APhone, answers: object = {}) {
  await keepDraft(here, { id: ID, kind: NOTE, values: { content: NOTED } })
  await keepDraft(here, { id: ID, kind: 'denunciation', values: { summary: NOTED } })
  const said = { ...anyDenunciation, ...answers }
  await save(here, { kind: 'denunciation', id: ID, answers: said, draft: ID, isNew: true })
}

async function waitingOn({ db }: APhone) {
  const changes = await db.outbox.where('state').anyOf('waiting', 'refused').toArray()
  return waitingOf(changes, new Set())
}

test('sealed without a signal it is opened by no screen and counted as waiting', async () => {
  const life = await aWorld()
  const hanh = await life.phone('hanh')

  await seal(hanh)

  expect(await hanh.shown('denunciation', ID)).toBeUndefined()
  expect(await openForEdit(hanh.here, 'denunciation', ID)).toBeUndefined()
  expect((await waitingOn(hanh)).unsent).toBe(1)
  expect(await everythingOn(hanh)).not.toContain(NOTED)
  const [waiting] = (await waitingOn(hanh)).changes
  expect(waiting && mayExport(waiting)).toBe(false)
  expect((await leftIn(hanh.db)).unsent).toHaveLength(1)
})

test('with its receipt nothing of it is left on the phone of who sealed it', async () => {
  const life = await aWorld()
  const [hanh, tuyen] = [await life.phone('hanh'), await life.phone('tuyen')]
  await seal(hanh)

  await hanh.sync()
  await tuyen.sync()

  const left = await everythingOn(hanh)
  for (const words of [SUMMARY, PAPER, ID, NOTED]) expect(left).not.toContain(words)
  expect((await tuyen.shown('denunciation', ID))?.version.fields).toMatchObject({
    summary: SUMMARY,
    registerNo: 'T-1',
  })
})

test('a receipt that was lost on the road empties the phone when it comes again', async () => {
  const life = await aWorld()
  const hanh = await life.phone('hanh')
  await seal(hanh)
  hanh.weather = 'reply-lost'
  await expect(hanh.sync()).rejects.toThrow('The exchange ended with')
  expect(await everythingOn(hanh)).toContain(SUMMARY)
  expect(await hanh.shown('denunciation', ID)).toBeUndefined()

  hanh.weather = 'fair'
  await hanh.sync()

  expect(await everythingOn(hanh)).not.toContain(ID)
  const rows = life.world.db.selectFrom('log').selectAll().where('kind', '=', 'denunciation')
  expect(await rows.execute()).toHaveLength(1)
})

test('a leader who sealed it himself reads it as the commune has it', async () => {
  const life = await aWorld()
  const tuyen = await life.phone('tuyen')

  await seal(tuyen)
  expect(await tuyen.shown('denunciation', ID)).toBeUndefined()
  await tuyen.sync()

  expect(await tuyen.shown('denunciation', ID)).toBeDefined()
  expect(await tuyen.db.outbox.count()).toBe(0)
})

test('refused, it is opened to be mended or dropped, goes into no file, and is sealed again', async () => {
  const life = await aWorld()
  const [hanh, tuyen] = [await life.phone('hanh'), await life.phone('tuyen')]
  await seal(hanh, { summary: NAMED })
  await hanh.sync()

  const [refused] = (await waitingOn(hanh)).changes
  expect(refused).toMatchObject({ state: 'refused', reason: 'denouncer-named' })
  expect(refused?.issues).toEqual([{ path: 'summary', code: 'names_person' }])
  expect(refused && mayExport(refused)).toBe(false)
  const opened = await openForEdit(hanh.here, 'denunciation', ID)
  expect(opened?.values['summary']).toBe(NAMED)

  const answers = { ...anyDenunciation }
  await save(hanh.here, { kind: 'denunciation', id: ID, answers, ...(opened && { opened }) })
  expect(await hanh.shown('denunciation', ID)).toBeUndefined()
  expect(await everythingOn(hanh)).not.toContain(NAMED)
  await hanh.sync()
  await tuyen.sync()

  expect(await everythingOn(hanh)).not.toContain(ID)
  expect((await tuyen.shown('denunciation', ID))?.version.fields['summary']).toBe(SUMMARY)
})

test('refused and dropped, it is gone', async () => {
  const life = await aWorld()
  const hanh = await life.phone('hanh')
  await seal(hanh, { summary: NAMED })
  await hanh.sync()
  const [refused] = (await waitingOn(hanh)).changes

  if (refused) await dropRefused(hanh.here, refused)

  for (const words of [NAMED, PAPER]) expect(await everythingOn(hanh)).not.toContain(words)
})

test('a browser that was emptied gives back what waits, and still opens none of it', async () => {
  const life = await aWorld()
  const [hanh, again] = [await life.phone('hanh'), await life.phone('hanh')]
  await seal(hanh)

  await fill(again.db, { outbox: await hanh.db.outbox.toArray(), drafts: [] })
  expect(await again.shown('denunciation', ID)).toBeUndefined()
  await again.sync()

  expect(await everythingOn(again)).not.toContain(SUMMARY)
})

test('who is named reads it and its steps, and nothing of either once somebody else is', async () => {
  const life = await aWorld()
  const [hanh, tuyen] = [await life.phone('hanh'), await life.phone('tuyen')]
  const [quang, tham] = [await life.phone('quang'), await life.phone('tham')]
  await seal(hanh, { handler: 'account-quang' })
  await hanh.sync()
  await quang.sync()
  const words = 'Đã mở phiếu, việc có thật'
  const step = { of: ID, ofKind: 'denunciation', to: 'first_handling', on: '2026-11-19', words }
  await save(quang.here, { kind: 'step', id: 'stepaaaaaaaaaaa1', answers: step })
  await quang.sync()
  await tuyen.sync()
  expect(await tuyen.shown('denunciation', ID)).toMatchObject({ state: 'first_handling' })

  const opened = await openForEdit(tuyen.here, 'denunciation', ID)
  const answers = { handler: 'account-tham' }
  await save(tuyen.here, { kind: 'denunciation', id: ID, answers, ...(opened && { opened }) })
  for (const phone of [tuyen, quang, tham, hanh]) await phone.sync()

  expect(await tham.shown('denunciation', ID)).toMatchObject({ state: 'first_handling' })
  expect(await quang.shown('denunciation', ID)).toBeUndefined()
  expect(await quang.db.step.count()).toBe(0)
  expect(await everythingOn(quang)).not.toContain(SUMMARY)
  expect(await everythingOn(hanh)).not.toContain(words)
})
