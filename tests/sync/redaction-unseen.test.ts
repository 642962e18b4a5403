import { expect, test } from 'vitest'

import { keepDraft, openForEdit } from '#data/drafts.ts'
import { save } from '#data/save.ts'

import { anyExemplar } from '../records/exemplar/an-exemplar.ts'
import { type APhone, everythingOn, wordsOn } from '../world/world.ts'
import { ID, log, PLANTED, plantedWords, seal } from './planted-words.ts'
import { everybody } from './receipts-alone.ts'

/** Writes something while the first answer is on its way; no other request gets through. */
async function writeWhileReading(phone: APhone, words: () => Promise<void>): Promise<void> {
  const { fetch } = phone
  let asked = 0
  phone.fetch = async (input, init) => {
    asked += 1
    if (asked > 1) throw new TypeError('Failed to fetch')
    const reply = await fetch(input, init)
    await words()
    return reply
  }
  await phone.sync().catch(() => undefined)
  phone.fetch = fetch
}

test('words that were written over one’s own unsent ones go with them, though those stand in the row by now', async () => {
  const life = await plantedWords()
  const { quang, tuyen } = life
  await quang.sync()
  await log(quang, { content: `${PLANTED} chưa gửi` })
  await seal(life, tuyen)
  const { fetch } = quang
  quang.fetch = async (input, init) => {
    const reply = await fetch(input, init)
    quang.fetch = fetch
    await log(quang, { content: `${PLANTED} trong lúc gửi` })
    return reply
  }

  await quang.sync()
  await quang.sync()

  expect(await everythingOn(quang)).not.toContain(PLANTED)
  expect(await wordsOn(quang, 'feedback', ID)).toBe('đã niêm lại')
})

test('what is written next, with the seal in view, stands, though unsent words were taken out with it', async () => {
  const life = await plantedWords()
  const { quang, tuyen } = life
  await quang.sync()
  await seal(life, tuyen)
  await writeWhileReading(quang, () => log(quang, { content: `${PLANTED} chưa gửi` }))
  expect(await wordsOn(quang, 'feedback', ID)).toBe('đã niêm lại')

  const opened = await openForEdit(quang.here, 'feedback', ID)
  quang.clock.now += 300_000
  const answers = { ...opened?.values, content: 'Viết lại sau khi niêm' }
  await save(quang.here, { kind: 'feedback', id: ID, answers, opened })
  await quang.sync()
  await quang.sync()
  await tuyen.sync()

  for (const phone of [quang, tuyen]) {
    expect(await wordsOn(phone, 'feedback', ID)).toBe('Viết lại sau khi niêm')
  }
})

test('edits over one’s own words from after the seal stand, even if the row must be read again', async () => {
  const life = await plantedWords()
  const { quang, tuyen } = life
  await seal(life, tuyen)
  await quang.sync()
  for (const content of ['Viết lại', 'Viết lại lần hai']) {
    quang.clock.now += 300_000
    await log(quang, { content })
    await quang.sync()
  }
  quang.clock.now += 300_000
  await quang.db.base.delete(['feedback', ID])
  await quang.startAgain()

  await writeWhileReading(quang, () => log(quang, { content: 'Viết lại lần ba' }))
  await quang.sync()
  await quang.sync()
  await tuyen.sync()

  for (const phone of [quang, tuyen]) {
    expect(await wordsOn(phone, 'feedback', ID)).toBe('Viết lại lần ba')
  }
})

test('what is typed into a step stays, though a field of that name was taken out of its record', async () => {
  const life = await plantedWords()
  const { hanh, quang, tuyen } = life
  await log(hanh, { place: PLANTED })
  await everybody(hanh, quang, tuyen)
  const values = { to: 'talking', place: 'Nhà văn hóa bản Nà' }
  await keepDraft(quang.here, { id: `step:${ID}`, kind: 'step', values })
  await seal(life, tuyen, `feedback/${ID}`, ['place', 'content'])

  await quang.sync()
  // Read anew, every seal is the first the phone hears of it.
  await life.giveRoles('quang', ['viewer'])
  await everybody(quang)
  await life.giveRoles('quang', ['officer'])
  await everybody(quang)

  expect(await quang.db.drafts.toArray()).toMatchObject([{ values }])
  expect(await everythingOn(quang)).not.toContain(PLANTED)
})

type Kept = Parameters<typeof keepDraft>[1]

async function viewOf({ here }: APhone, figure: string) {
  const opened = await openForEdit(here, 'exemplar-figure', figure)
  if (!opened) throw new Error('There is no such figure')
  return opened
}

test.each(['open', 'shut'])(
  'a part goes on as it was, its form %s, though a field of that name was taken out of its whole',
  async (form) => {
    const life = await plantedWords()
    const { hanh, quang, tuyen } = life
    const [of, figure] = ['exemplaraaaaaaaa', 'figureaaaaaaaaaa']
    const said = { of, on: '2026-11-20', name: 'Số hộ hiến đất', measure: 'hộ', before: '1' }
    await save(hanh.here, { kind: 'exemplar', id: of, answers: anyExemplar, isNew: true })
    await save(hanh.here, { kind: 'exemplar-figure', id: figure, answers: said, isNew: true })
    await everybody(hanh, quang, tuyen)
    const { values: before, seen } = await viewOf(quang, figure)
    const id = `exemplar-figure:${of}:${figure}`
    const mended = { ...said, name: 'Số hộ hiến đất làm đường' }
    const draft: Kept = { id, kind: 'exemplar-figure', before, seen, values: mended }
    await keepDraft(quang.here, draft)
    await seal(life, tuyen, `exemplar/${of}`, ['name'])
    await everybody(quang)
    if (form === 'open') await keepDraft(quang.here, draft)

    expect(await quang.db.drafts.get(id)).toMatchObject(draft)
    const answers = { name: mended.name }
    const opened = { values: before, seen }
    quang.clock.now += 60_000
    await save(quang.here, { kind: 'exemplar-figure', id: figure, answers, opened })
    await everybody(quang, hanh)

    const row = await hanh.db.base.get(['exemplar-figure', figure])
    expect(row?.fields['name']).toBe(mended.name)
    expect(row?.contested).toBeUndefined()
  },
)
