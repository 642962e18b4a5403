import { expect, test } from 'vitest'

import type { Change, Row } from '#protocol/change.ts'
import { createApp } from '#server/app.ts'
import { writeBackup } from '#server/backup.ts'
import { epochOf } from '#server/epoch.ts'
import { restoreBackup } from '#server/restore.ts'

import { aWorldWithApart } from './a-backup.ts'
import {
  aChange,
  aFeedback,
  aSyncingPhone,
  openCommune,
  rowOf,
  START,
  type SyncingPhone,
} from './a-commune.ts'

const ID = 'feedback-1'
const made = aFeedback(ID)

const says = (content: string, at: number, seen: readonly string[]): Change =>
  aChange({ record: ID, at: START + at, fields: { content }, over: { content: [...seen] } })

/** The first life of a commune, with a backup from which others begin, each under its own name. */
async function aLife() {
  const { world, facts } = await aWorldWithApart()
  const { signIn } = await openCommune(world)
  const first = await signIn('hanh')
  await first.push(made)
  const bytes = await writeBackup(world)
  const names = new Set([await epochOf(world)])
  const begin = async (): Promise<SyncingPhone> => {
    const { world: next } = await aWorldWithApart()
    for (let drawn = 0; drawn < 3000 * names.size; drawn += 1) next.randomBytes(1)
    await restoreBackup(next, bytes, { apart: { facts, journals: [] } })
    const count = names.size
    expect(names.add(await epochOf(next)).size).toBe(count + 1)
    return aSyncingPhone(createApp(next), 'hanh')
  }
  return { first, begin }
}

/** Two rows of the first life, the later one over the earlier, and one of the life after it. */
async function rowsOfTwoLives() {
  const { first, begin } = await aLife()
  const [one, two] = [says('Lần một', 1000, [made.id]), says('Lần hai', 2000, [])]
  await first.push(one)
  const earlier = await rowOf(first, ID)
  await first.push({ ...two, over: { content: [one.id] } })
  const later = await rowOf(first, ID)
  const second = await begin()
  await second.push(says('Đời sau', 3000, [made.id]))
  return { earlier, later, other: await rowOf(second, ID), third: await begin() }
}

async function give(phone: SyncingPhone, ...rows: (Row | undefined)[]) {
  for (const row of rows) {
    const body = { changes: [], back: [row] }
    await phone.sync(body)
  }
}

/** What stands in its content, side by side. */
async function standing(phone: SyncingPhone): Promise<unknown[]> {
  const row = await rowOf(phone, ID)
  const several = row?.contested?.['content']?.map(({ value }) => value)
  return several ?? [row?.fields['content']]
}

test('what came with a row of another life stands beside a later row of the life the backup was made in', async () => {
  const { later, other, third } = await rowsOfTwoLives()

  await give(third, other, later)

  expect(await standing(third)).toEqual(expect.arrayContaining(['Lần hai', 'Đời sau']))
})

test('a row of another life does not hide how far the backup’s own life has come back', async () => {
  const { earlier, later, other, third } = await rowsOfTwoLives()

  await give(third, later, other, earlier)

  const all = await standing(third)
  expect(all).toEqual(expect.arrayContaining(['Lần hai', 'Đời sau']))
  expect(all).not.toContain('Lần một')
})

test('a later row of the backup’s life replaces the earlier one, and nothing that came from another life', async () => {
  const { earlier, later, other, third } = await rowsOfTwoLives()

  await give(third, earlier, other, later)

  const all = await standing(third)
  expect(all).toEqual(expect.arrayContaining(['Lần hai', 'Đời sau']))
  expect(all).not.toContain('Lần một')
})

test('a record that only a row of another life has keeps its words when the backup’s life gives its own', async () => {
  const { first, begin } = await aLife()
  const record = 'feedback-2'
  const whole = aFeedback(record)
  await first.push(whole)
  const row = await rowOf(first, record)
  const second = await begin()
  await second.push(whole)
  const over = { content: [whole.id] }
  await second.push(aChange({ record, at: START + 3000, fields: { content: 'Đời sau' }, over }))
  const other = await rowOf(second, record)
  const third = await begin()

  await give(third, other, row)

  const contested = (await rowOf(third, record))?.contested?.['content']
  expect(contested?.map(({ value }) => value)).toContain('Đời sau')
})
