import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue, type SQLOutputValue } from 'node:sqlite'

import { START_CURSOR, type SyncReply } from '#protocol/api.ts'
import { openDatabase } from '#server/database.ts'
import { migrate } from '#server/migrate.ts'

import { changeAt, numbers } from './changes.ts'
import { PASSWORD } from './rows-road.ts'
import type { Sizes } from './sizes.ts'
import { inMs, type Line, median, times } from './table.ts'

const CHANGES = 20
const SHARE_MIN = 0.5
const STREAM = 'commune:moi'

/** Pushing a few changes over HTTP, beside the same rows inserted raw into the same tables. */
export async function pushToServer(address: string, folder: string, sizes: Sizes): Promise<Line[]> {
  const push = await signedIn(address)
  const ours: number[] = []
  for (let at = 0; at < sizes.pushes; at += 1) {
    const from = 3_000_000 + at * CHANGES
    const changes = numbers(from, from + CHANGES).map(changeAt)
    const begun = performance.now()
    await push(changes)
    ours.push(performance.now() - begun)
  }
  const raw = await insertRaw(folder)
  const [pushed, inserted] = [median(ours), median(raw)]
  return [
    {
      work: `server: push of ${CHANGES} changes over HTTP, SQLite`,
      cpu: '1×',
      ours: inMs(pushed),
      against: `the same rows raw ${inMs(inserted)}`,
      ratio: times(inserted / pushed),
      target: `≥ ${SHARE_MIN}×`,
      isMet: inserted >= SHARE_MIN * pushed,
    },
  ]
}

/** A phone that pushes and goes on from where the reply left it. */
async function signedIn(address: string): Promise<(changes: unknown[]) => Promise<void>> {
  const headers: Record<string, string> = { 'content-type': 'application/json', 'x-gan-dan': '1' }
  const entered = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ name: 'moi', password: PASSWORD }),
  })
  const { device } = (await entered.json()) as { device: string }
  headers['cookie'] = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  let cursors: Record<string, string> = { [STREAM]: START_CURSOR }
  return async (changes) => {
    const body = { protocol: 1, device, epoch: null, cursors, changes }
    const answer = await fetch(`${address}/api/sync`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    const reply = (await answer.json()) as SyncReply
    if (reply.receipts.some((receipt) => 'refused' in receipt)) throw new Error('Not taken')
    const states = Object.entries(reply.streams)
    cursors = Object.fromEntries(states.map(([name, { cursor }]) => [name, cursor]))
  }
}

type Stored = Record<string, SQLOutputValue>

/** Inserts what the pushes left on the server once more, without a server and as durably. */
async function insertRaw(folder: string): Promise<number[]> {
  const server = new DatabaseSync(join(folder, 'gan-dan.sqlite'), { readOnly: true })
  const all = (table: string) =>
    server.prepare(`select * from ${table} where stream = ? order by position`).all(STREAM)
  const [rows, log] = [all('rows'), all('log')]
  server.close()
  const db = await emptyCopy(folder)
  const spent: number[] = []
  for (let at = 0; at < rows.length; at += CHANGES) {
    const begun = performance.now()
    db.exec('begin immediate')
    insert(db, 'rows', rows.slice(at, at + CHANGES))
    insert(db, 'log', log.slice(at, at + CHANGES))
    db.prepare('update streams set head = ? where name = ?').run(at + CHANGES, STREAM)
    db.exec('commit')
    spent.push(performance.now() - begun)
  }
  db.close()
  return spent
}

async function emptyCopy(folder: string): Promise<DatabaseSync> {
  const path = join(folder, 'raw.sqlite')
  const made = openDatabase(path)
  await migrate(made)
  await made.destroy()
  const db = new DatabaseSync(path)
  db.exec('pragma journal_mode = wal')
  db.exec('pragma synchronous = full')
  db.exec(`insert into communes values ('moi', 'Xã Mới', 'Tỉnh Đà Sơn')`)
  db.exec(`insert into streams (name, commune) values ('${STREAM}', 'moi')`)
  return db
}

const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>()

function insert(db: DatabaseSync, table: string, rows: readonly Stored[]): void {
  for (const row of rows) {
    const names = Object.keys(row)
    const statement =
      prepared.get(table) ??
      db.prepare(
        `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
      )
    prepared.set(table, statement)
    statement.run(...(Object.values(row) as SQLInputValue[]))
  }
}
