import type { Change, Row } from '#protocol/change.ts'
import { createApp } from '#server/app.ts'
import type { Fact } from '#server/apart.ts'
import { writeBackup } from '#server/backup.ts'
import { epochOf } from '#server/epoch.ts'
import { restoreBackup } from '#server/restore.ts'

import { aWorldWithApart } from './a-backup.ts'
import {
  aChange,
  aSyncingPhone,
  openCommune,
  pullAll,
  START,
  type SyncingPhone,
} from './a-commune.ts'

/** The phones of Hạnh and of Tuyến, who leads, in one life of the database, and its secret. */
export type Life = {
  hanh: SyncingPhone
  tuyen: SyncingPhone
  secret: Uint8Array
  /** Another phone that comes to this life. */
  signIn: (login: string) => Promise<SyncingPhone>
}

/** The life that begins with a backup, with what the journal beside it knows, or with it lost. */
export async function nextLife(
  bytes: Uint8Array,
  known: readonly Fact[] | undefined,
  { lives = 1 } = {},
) {
  const { world, facts } = await aWorldWithApart()
  // Chance is numbered: another life must not draw the names of those before.
  for (let drawn = 0; drawn < 3000 * lives; drawn += 1) world.randomBytes(1)
  const apart = known && { facts: known, journals: [] }
  const { replayed } = await restoreBackup(world, bytes, { apart })
  const app = createApp(world)
  const signIn = (login: string) => aSyncingPhone(app, login)
  return { world, facts, app, replayed, signIn }
}

/** The first life of a commune, with a backup from which others begin, each under its own name. */
export async function aLife(...changes: readonly Change[]) {
  const { world, facts } = await aWorldWithApart()
  const { signIn } = await openCommune(world)
  const first: Life = {
    hanh: await signIn('hanh'),
    tuyen: await signIn('tuyen'),
    secret: world.secret,
    signIn,
  }
  await first.hanh.push(...changes)
  const bytes = await writeBackup(world)
  const names = new Set([await epochOf(world)])
  const begin = async (): Promise<Life> => {
    const { world: next, signIn: comes } = await nextLife(bytes, facts, { lives: names.size })
    const count = names.size
    if (names.add(await epochOf(next)).size === count) throw new Error('A life was named twice')
    const [hanh, tuyen] = [await comes('hanh'), await comes('tuyen')]
    return { hanh, tuyen, secret: next.secret, signIn: comes }
  }
  return { first, begin }
}

/** Pushes one change, and answers the row that stands after it. */
export async function rowAfter(phone: SyncingPhone, change: Change): Promise<Row> {
  const [receipt] = await phone.push(change)
  if (!receipt || 'refused' in receipt) throw new Error(JSON.stringify(receipt))
  const row = await standingRow(phone, change.record)
  if (!row) throw new Error(`There is no ${change.record}`)
  return row
}

/** The row of a record, whatever stream it stood in before. */
async function standingRow(phone: SyncingPhone, id: string): Promise<Row | undefined> {
  const { rows } = await pullAll(phone)
  return rows.flatMap((row) => (row.id === id && !('gone' in row) ? [row] : []))[0]
}

/** A change of one field of a record, by somebody who saw some values. */
export function says(
  record: string,
  fields: Record<string, unknown>,
  at: number,
  seen: readonly Change[],
): Change {
  const ids = seen.map(({ id }) => id)
  const over = Object.fromEntries(Object.keys(fields).map((name) => [name, ids]))
  return aChange({ record, at: START + at, fields, over })
}

/** Gives rows back one after the other, each in an exchange of its own. */
export async function give(phone: SyncingPhone, ...rows: readonly Row[]): Promise<void> {
  for (const row of rows) {
    const body = { changes: [], back: [row] }
    await phone.sync(body)
  }
}

/** What stands in a field of a record, side by side. */
export async function standing(phone: SyncingPhone, id: string, name: string): Promise<unknown[]> {
  const row = await standingRow(phone, id)
  const several = row?.contested?.[name]?.map(({ value }) => value)
  return several ?? [row?.fields[name] ?? null]
}
