import { expect, test } from 'vitest'

import { choose } from '#data/choose.ts'
import { openForEdit } from '#data/drafts.ts'
import type { Values } from '#domain/record.ts'
import { save } from '#data/save.ts'

import { anyFeedback } from '../server/a-commune.ts'
import { type APhone, aWorld, besideOn, wordsOn } from '../world/world.ts'

const ID = 'feedbackaaaaaaaa'
const log = (phone: APhone, more: object = {}) =>
  save(phone.here, { kind: 'feedback', id: ID, answers: { ...anyFeedback, ...more } })

async function edit(phone: APhone, answers: Values, opened?: Opened) {
  const form = opened ?? (await openForEdit(phone.here, 'feedback', ID))
  await save(phone.here, { kind: 'feedback', id: ID, answers, opened: form })
}
type Opened = Awaited<ReturnType<typeof openForEdit>>

const remove = (phone: APhone) =>
  save(phone.here, {
    kind: 'feedback',
    id: ID,
    answers: { removedAt: '2026-11-20T02:00:00.000Z', removedWhy: 'Ghi nhầm' },
  })

/** Two phones that hold the same record. */
async function twoPhones(logins = ['hanh', 'quang']) {
  const { phone, world } = await aWorld()
  const phones = await Promise.all(logins.map((login) => phone(login)))
  const [first, second] = phones as [APhone, APhone]
  await log(first)
  await everybody(phones)
  return { world, phones, first, second }
}

async function everybody(phones: readonly APhone[]): Promise<void> {
  for (const phone of [...phones, ...phones]) await phone.sync()
}

test('both officers see both words beside each other, the later shown, whoever had signal first', async () => {
  for (const isFirstSooner of [true, false]) {
    const { phones, first, second } = await twoPhones()
    first.clock.now += 1000
    second.clock.now += 2000
    await log(first, { content: 'Lời của Hạnh' })
    await log(second, { content: 'Lời của Quang' })

    await everybody(isFirstSooner ? phones : phones.toReversed())

    for (const phone of phones) {
      expect(await wordsOn(phone, 'feedback', ID)).toBe('Lời của Quang')
      expect(await besideOn(phone, 'feedback', ID)).toEqual(['Lời của Quang', 'Lời của Hạnh'])
      expect(await phone.shown('feedback', ID)).toMatchObject({ attention: 1 })
    }
  }
})

test('a choice settles it on both phones, and the words not chosen stand in the log', async () => {
  const { world, phones, first, second } = await twoPhones()
  await log(first, { content: 'Lời của Hạnh' })
  await log(second, { content: 'Lời của Quang' })
  await everybody(phones)
  const view = (await second.shown('feedback', ID))?.version
  if (!view) throw new Error('There is no record to choose in')

  await choose(second.here, { kind: 'feedback', id: ID, chosen: { content: 'Lời của Hạnh' }, view })
  await everybody(phones)

  for (const phone of phones) {
    expect(await wordsOn(phone, 'feedback', ID)).toBe('Lời của Hạnh')
    expect(await besideOn(phone, 'feedback', ID)).toBeUndefined()
  }
  const kept = await world.db.selectFrom('log').select('fields').where('record', '=', ID).execute()
  expect(JSON.stringify(kept)).toContain('Lời của Quang')
})

test('three officers without signal: all three stand, and one who chooses settles all', async () => {
  const { phones, first } = await twoPhones(['hanh', 'quang', 'tham'])
  for (const [at, phone] of phones.entries()) {
    phone.clock.now += 1000 * at
    await log(phone, { content: `Lời thứ ${at + 1}` })
  }
  await everybody(phones)
  expect(await besideOn(first, 'feedback', ID)).toHaveLength(3)
  const view = (await first.shown('feedback', ID))?.version
  if (!view) throw new Error('There is no record to choose in')

  await choose(first.here, { kind: 'feedback', id: ID, chosen: { content: 'Cả ba' }, view })
  await everybody(phones)

  for (const phone of phones) {
    expect(await besideOn(phone, 'feedback', ID)).toBeUndefined()
    expect(await wordsOn(phone, 'feedback', ID)).toBe('Cả ba')
  }
})

test('what came while a form was open is not replaced by it: both stand', async () => {
  const { phones, first, second } = await twoPhones()
  const form = await openForEdit(first.here, 'feedback', ID)
  await log(second, { content: 'Lời của Quang' })
  await everybody(phones)
  expect(await wordsOn(first, 'feedback', ID)).toBe('Lời của Quang')

  first.clock.now += 9000
  await edit(first, { ...anyFeedback, content: 'Lời của Hạnh' }, form)
  await everybody(phones)

  for (const phone of phones) {
    expect(await besideOn(phone, 'feedback', ID)).toEqual(['Lời của Hạnh', 'Lời của Quang'])
  }
})

test('a removal against an edit asks both officers, in either order, and one answer settles it', async () => {
  for (const isRemovalFirst of [true, false]) {
    const { phones, first, second } = await twoPhones()
    await remove(first)
    second.clock.now += 1000
    await log(second, { content: 'Thêm lời' })

    await everybody(isRemovalFirst ? phones : phones.toReversed())

    for (const phone of phones) {
      expect(await phone.shown('feedback', ID)).toMatchObject({ list: 'open', attention: 1 })
      expect(await wordsOn(phone, 'feedback', ID)).toBe('Thêm lời')
    }
    first.clock.now += 9000
    await remove(first)
    await everybody(phones)
    for (const phone of phones) {
      expect(await phone.shown('feedback', ID)).toMatchObject({ list: 'removed' })
    }
  }
})

test('an officer’s own chain of edits without signal replaces itself and stands alone', async () => {
  const { phones, first } = await twoPhones()
  for (const content of ['Một', 'Hai', 'Ba']) {
    first.clock.now -= 60_000
    await log(first, { content })
    expect(await wordsOn(first, 'feedback', ID)).toBe(content)
    expect(await besideOn(first, 'feedback', ID)).toBeUndefined()
  }

  await everybody(phones)

  for (const phone of phones) {
    expect(await wordsOn(phone, 'feedback', ID)).toBe('Ba')
    expect(await besideOn(phone, 'feedback', ID)).toBeUndefined()
  }
})

test('the last of a chain replaces what the first replaced, though the first was never taken', async () => {
  const { phones, first, world } = await twoPhones()
  await log(first, { content: 'Một', type: 'denunciation' })
  await first.sync()
  expect(await first.db.outbox.toArray()).toMatchObject([{}, { reason: 'not-valid' }])

  await edit(first, { ...anyFeedback, content: 'Hai' })
  await everybody(phones)

  for (const phone of phones) expect(await wordsOn(phone, 'feedback', ID)).toBe('Hai')
  const row = world.db.selectFrom('rows').select('contested').where('id', '=', ID)
  expect(await row.executeTakeFirst()).toEqual({ contested: null })
})

test('two phones of one officer are two: what each wrote unseen stands beside the other', async () => {
  const { phones, first, second } = await twoPhones(['hanh', 'hanh'])
  await log(first, { content: 'Trên máy tính' })
  second.clock.now += 1000
  await log(second, { content: 'Trên điện thoại' })

  await everybody(phones)

  for (const phone of phones) {
    expect(await besideOn(phone, 'feedback', ID)).toEqual(['Trên điện thoại', 'Trên máy tính'])
  }
  const letters = phones.map(({ own }) => own.letter)
  expect(new Set(letters).size).toBe(2)
})
