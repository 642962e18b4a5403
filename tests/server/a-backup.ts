import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'

import { DAY_MS } from '#domain/day.ts'
import { apartInMemory, type Fact } from '#server/apart.ts'
import { tableKeys, tableNames } from '#server/backup-tables.ts'
import { openDatabase } from '#server/database.ts'
import { beginEpoch } from '#server/epoch.ts'
import { eraseOld } from '#server/erase-old.ts'
import { migrate } from '#server/migrate.ts'
import { moveAccount } from '#server/move-officer.ts'
import { countStreams } from '#server/streams.ts'
import type { Tables } from '#server/tables.ts'
import { inTransaction } from '#server/transaction.ts'
import type { World } from '#server/world.ts'

import { aChange, aFeedback, aStep, openCommune, START, type SyncingPhone } from './a-commune.ts'
import { type AServer, aPhone, aServer } from './a-server.ts'

export type Dump = Record<keyof Tables, Record<string, unknown>[]>

/** A world whose journal beside the database can be looked at. */
export async function aWorldWithApart(world?: AServer): Promise<{ world: AServer; facts: Fact[] }> {
  const { apart, facts } = apartInMemory()
  return { world: Object.assign(world ?? (await aServer()), { apart }), facts }
}

/** A world over a SQLite that has not even tables, whatever database the others have. */
export async function aBareWorld(path = ':memory:'): Promise<AServer> {
  return { ...(await aServer()), db: openDatabase(path) }
}

/** A world whose database others can open as well: PostgreSQL, or a file in a folder. */
export async function aSharedWorld(folder: string): Promise<AServer> {
  if (process.env['TEST_DATABASE'] === 'postgres') return aServer()
  const world = await aBareWorld(join(folder, 'gan-dan.sqlite'))
  await migrate(world.db)
  await beginEpoch(world)
  return world
}

/** The lines of a backup, unpacked. */
export function linesIn(bytes: Uint8Array): string[] {
  return gunzipSync(bytes).toString().split('\n').slice(0, -1)
}

/** A backup of lines whose last one is made to fit, or is left as it is. */
export function packed(lines: readonly string[], { isSigned = true } = {}): Buffer {
  if (!isSigned) return gzipSync(lines.map((line) => `${line}\n`).join(''))
  const counts: Record<string, number> = {}
  for (const line of lines.slice(1, -1)) {
    const { table } = JSON.parse(line) as { table: string }
    counts[table] = (counts[table] ?? 0) + 1
  }
  const text = lines
    .slice(0, -1)
    .map((line) => `${line}\n`)
    .join('')
  const sha256 = createHash('sha256').update(text).digest('hex')
  return gzipSync(`${text}${JSON.stringify({ counts, sha256 })}\n`)
}

/** Everything a database holds, each table in the order of its key. */
export async function dumpOf({ db }: Pick<World, 'db'>): Promise<Dump> {
  const tables = await Promise.all(
    tableNames.map(async (name) => {
      const rows: Record<string, unknown>[] = await db.selectFrom(name).selectAll().execute()
      const keys: readonly string[] = tableKeys[name]
      const keyOf = (row: Record<string, unknown>) => JSON.stringify(keys.map((key) => row[key]))
      return [name, rows.map((row) => ({ ...row })).toSorted(by(keyOf))] as const
    }),
  )
  return Object.fromEntries(tables) as Dump
}

/** Puts a database back to what it was: a standby that lacks the last seconds, in the same life. */
export async function putBack({ db }: Pick<World, 'db'>, dump: Dump): Promise<void> {
  for (const name of tableNames.toReversed()) await db.deleteFrom(name).execute()
  for (const name of tableNames) {
    for (const row of dump[name]) await db.insertInto(name).values(row).execute()
  }
}

/** An officer goes to work in the other commune, `khac`. */
export function moveAway(world: World, login: string): Promise<void> {
  return inTransaction(world, async (inside) => {
    const account = inside.db.selectFrom('accounts').selectAll().where('login', '=', login)
    await moveAccount(inside, await account.executeTakeFirstOrThrow(), 'khac')
  })
}

function by<Row>(keyOf: (row: Row) => string) {
  return (a: Row, b: Row) => (keyOf(a) < keyOf(b) ? -1 : 1)
}

/** What a restore keeps as it was: all but sign-ins and what tells one life from another. */
export function lasting({ sessions: _, server_state: __, streams, ...rest }: Dump) {
  const own = streams.map(({ safe: _safe, restored: _restored, ...stream }) => stream)
  return { ...rest, streams: own }
}

/**
 * Two communes that have lived: records, steps, a name kept back, values that stand beside each
 * other, work that is held, words taken out, a record erased, codes, phones, failed sign-ins.
 */
export async function twoLivedCommunes(world: AServer) {
  const { app, signIn } = await openCommune(world)
  await openCommune(world, 'khac')
  const hanh = await signIn('hanh')
  const quang = await signIn('quang')
  const tuyen = await signIn('tuyen')
  await pushed(
    hanh,
    aFeedback('feedback-1', { content: 'Cầu treo “Nà Pán” hỏng\nhai nhịp, 100 % 🌉' }),
    aStep('step-0001', 'feedback-1', {
      type: 'assigned',
      words: 'Giao anh Quang',
      toOfficer: quang.officer,
    }),
    aChange({
      kind: 'citizen',
      record: 'citizen-1',
      first: true,
      fields: { of: 'feedback-1', ofKind: 'feedback', name: 'Bà Lò Thị Mận', kept: true },
    }),
    aFeedback('feedback-2', {}),
    aFeedback('feedback-3', { phone: '0900 111 222' }),
  )
  await pushed(hanh, aChange({ record: 'feedback-1', fields: { content: 'Lời của Hạnh' } }))
  await pushed(quang, aChange({ record: 'feedback-1', fields: { content: 'Lời của Quang' } }))
  await pushed(quang, aFeedback('feedback-5'))
  await hanh.push(
    aChange({
      record: 'feedback-5',
      fields: { removedAt: '2026-11-20T02:00:00.000Z', removedWhy: 'Ghi nhầm' },
    }),
  )
  await eraseFeedback(world, hanh, 'feedback-4')
  const admin = await signIn('quantri')
  await admin.send('POST', '/api/accounts/account-tham/code', {})
  await admin.send('POST', `/api/devices/${tuyen.device}/revoke`, {})
  await aPhone(app).send('POST', '/api/session', { name: 'tham', password: 'không đúng' })
  // As at the next start: streams in which nothing stands are counted as well.
  await countStreams(world.db)
  return { app, signIn, hanh, quang, admin }
}

/** Logs a feedback, takes it out, and lets the days go by after which it is erased. */
export async function eraseFeedback(world: AServer, phone: SyncingPhone, record: string) {
  const fields = { removedAt: new Date(START).toISOString(), removedWhy: 'Ghi nhầm' }
  const made = aFeedback(record)
  const over = { removedAt: [made.id] }
  await pushed(phone, made, aChange({ record, fields, over, at: START + 1000 }))
  const { clock } = world
  const now = clock.now
  // Held work would go in that time as well, and the sessions with it.
  await world.db
    .updateTable('held')
    .set({ at: now + 400 * DAY_MS })
    .execute()
  clock.now = now + 401 * DAY_MS
  await eraseOld(world)
  clock.now = now
  await world.db.updateTable('held').set({ at: now }).execute()
}

/** Sends changes that must be taken. */
export async function pushed(phone: SyncingPhone, ...changes: unknown[]): Promise<void> {
  const receipts = await phone.push(...changes)
  const refused = receipts.filter((each) => 'refused' in each)
  if (refused.length > 0) throw new Error(`Not taken: ${JSON.stringify(refused)}`)
}
