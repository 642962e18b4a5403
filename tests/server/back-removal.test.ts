import { expect, test } from 'vitest'

import { type Change, isRemoved } from '#protocol/change.ts'

import { aChange, aFeedback, rowOf, START, type SyncingPhone } from './a-commune.ts'
import { aLife, give, rowAfter, says, standing } from './a-life.ts'

const ID = 'feedback-1'
const made = aFeedback(ID)

/** Takes the record out, by somebody who saw these changes. */
function removal(at: number, seen: readonly Change[]): Change {
  const removedAt = new Date(START + at).toISOString()
  const over = { removedAt: seen.map(({ id }) => id) }
  return aChange({
    record: ID,
    at: START + at,
    fields: { removedAt, removedWhy: 'Ghi nhầm' },
    over,
  })
}

async function isOut(phone: SyncingPhone): Promise<boolean> {
  const row = await rowOf(phone, ID)
  return row !== undefined && isRemoved(row)
}

const unseen = says(ID, { content: 'Lời chưa ai thấy' }, 1000, [made])

test('a removal that had not seen a word of the backup comes back with the word against it', async () => {
  const { first, begin } = await aLife(made, unseen)
  const row = await rowAfter(first.tuyen, removal(2000, [made]))
  expect(isRemoved(row)).toBe(false)
  const { hanh } = await begin()

  await give(hanh, row)

  expect((await rowOf(hanh, ID))?.contested?.['removedAt']).toEqual(row.contested?.['removedAt'])
})

test('a word that comes back after a removal that had not seen it stands against the removal', async () => {
  const { first, begin } = await aLife(made)
  const row = await rowAfter(first.hanh, unseen)
  const { hanh, tuyen } = await begin()
  await tuyen.push(removal(2000, [made]))
  expect(await isOut(hanh)).toBe(true)

  await give(hanh, row)

  expect(await isOut(hanh)).toBe(false)
  expect(await standing(hanh, ID, 'removedAt')).toContain(null)
})

test('a removal that comes back to a word written since has that word against it', async () => {
  const { first, begin } = await aLife(made)
  const row = await rowAfter(first.tuyen, removal(2000, [made]))
  expect(isRemoved(row)).toBe(true)
  const { hanh } = await begin()
  await hanh.push(unseen)

  await give(hanh, row)

  expect(await isOut(hanh)).toBe(false)
})

test('a removal that saw every word of its row takes the record out where it comes back', async () => {
  const { first, begin } = await aLife(made)
  await first.hanh.push(unseen)
  const row = await rowAfter(first.tuyen, removal(2000, [made, unseen]))
  expect(isRemoved(row)).toBe(true)
  const { hanh } = await begin()

  await give(hanh, row)

  expect(await standing(hanh, ID, 'content')).toEqual(['Lời chưa ai thấy'])
  expect(await isOut(hanh)).toBe(true)
})

test('a word the removal of this life names stands against it no more when it comes back', async () => {
  const { first, begin } = await aLife(made)
  const row = await rowAfter(first.hanh, unseen)
  const { hanh, tuyen } = await begin()
  await tuyen.push(removal(2000, [made, unseen]))

  await give(hanh, row)

  expect(await isOut(hanh)).toBe(true)
})

/** The record as it stood: taken out and brought back, by whom, and what else was said. */
function takenOutAndBack() {
  const out = removal(500, [made])
  const over = { removedAt: [out.id], removedWhy: [out.id] }
  const fields = { removedAt: null, removedWhy: null }
  return { out, again: aChange({ record: ID, at: START + 700, fields, over }) }
}

test('a record that was brought back and taken out again is not brought back by an older row', async () => {
  const { out, again } = takenOutAndBack()
  const { first, begin } = await aLife(made, out, again)
  const row = await rowAfter(first.tuyen, removal(3000, [made, again]))
  const { hanh: second } = await begin()
  const older = await rowOf(second, ID)
  if (!older) throw new Error('The backup has no such record')
  const { hanh } = await begin()
  await give(hanh, row)
  expect(await isOut(hanh)).toBe(true)

  await give(hanh, older)

  expect(await isOut(hanh)).toBe(true)
})

test('a later row that knows nothing of a removal takes away no word against it', async () => {
  const { out, again } = takenOutAndBack()
  const { first, begin } = await aLife(made, out, again, unseen)
  const sorted = says(ID, { topic: 'land' }, 1500, [made])
  const row = await rowAfter(first.hanh, sorted)
  const { hanh, tuyen } = await begin()
  await hanh.push(sorted)
  await tuyen.push(removal(2000, [made, again, sorted]))
  const before = await standing(hanh, ID, 'removedAt')
  expect(before).toEqual([expect.any(String), null])

  await give(hanh, row)

  expect(await standing(hanh, ID, 'removedAt')).toEqual(before)
})
