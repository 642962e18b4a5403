import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { sql } from 'kysely'
import { expect, test } from 'vitest'

import type { Receipt } from '#protocol/api.ts'

import { appAt } from '../kill/app-at.ts'
import { tempFolder } from '../phone/harness/folder.ts'
import { aServer } from '../phone/harness/server.ts'
import {
  aChange,
  aCommune,
  aFeedback,
  aSyncingPhone,
  cursorsOf,
  pullAll,
  rowOf,
  type SyncingPhone,
} from './a-commune.ts'
import { A_PASSWORD, anAccount, aPhone } from './a-server.ts'
import { addressOf } from './postgres-setup.ts'

const WRITERS = 12
const RECORDS = 10

/** Two server processes with folders of their own, one key and one PostgreSQL. */
async function twoProcesses() {
  const { world } = await aCommune()
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(world.db)
  const secret = randomBytes(32)
  const start = async () => {
    const dataDir = await tempFolder()
    await writeFile(join(dataDir, 'secret.key'), secret)
    const settings = { ORIGIN: 'http://127.0.0.1:1', TRUST_PROXY: '1' }
    const env = { ...settings, DATABASE_URL: addressOf(rows[0]?.name ?? '') }
    return aServer({ entry: 'main', dataDir, env })
  }
  const running = await Promise.all([start(), start()])
  const apps = running.map(({ address }) => appAt(address))
  const [one, two] = apps
  if (!one || !two) throw new Error('Two servers were to be started')
  return { world, one, two }
}

/** A phone that signs in at one server and sends everything else to the other. */
async function aMovedPhone(
  from: ReturnType<typeof appAt>,
  to: ReturnType<typeof appAt>,
  login: string,
): Promise<SyncingPhone> {
  let at = from
  const phone = await aSyncingPhone({ request: (path, init) => at.request(path, init) }, login)
  at = to
  return phone
}

test('who reads at one server misses nothing that twelve write at two, some of them slowly', async () => {
  const { world, one, two } = await twoProcesses()
  await sql`create function tarry() returns trigger language plpgsql as
    $$ begin perform pg_sleep(0.03); return null; end $$`.execute(world.db)
  await sql`create trigger tarry after insert on log for each row
    when (new.record like 'cham-%') execute function tarry()`.execute(world.db)
  const reader = await aMovedPhone(one, two, 'tuyen')
  let isWriting = true
  const reading = readOn(reader, () => isWriting)

  const writers = Array.from({ length: WRITERS }, async (_, at) => {
    await anAccount(world, { login: `viet-${at}` })
    const [from, to] = at % 2 === 0 ? [one, two] : [two, one]
    const phone = await aMovedPhone(from, to, `viet-${at}`)
    const pace = at % 3 === 0 ? 'cham' : 'nhanh'
    const receipts: Receipt[] = []
    for (let n = 0; n < RECORDS; n += 1) {
      receipts.push(...(await phone.push(aFeedback(`${pace}-${at}-${n}-ban`, {}, Date.now()))))
    }
    return receipts
  })
  const writing = Promise.all(writers).finally(() => (isWriting = false))
  const [read, receipts] = await Promise.all([reading, writing.then((all) => all.flat())])

  expect(receipts.filter((each) => 'position' in each)).toHaveLength(WRITERS * RECORDS)
  expect(read.filter(({ kind }) => kind === 'feedback')).toHaveLength(WRITERS * RECORDS)
  const work = read.filter(({ stream }) => stream === 'commune:suoi').map((row) => row.position)
  expect(work).toEqual(work.toSorted((a, b) => a - b))
  const { rows } = await pullAll(reader)
  const own = (row: { kind: string; id: string }) => `${row.kind} ${row.id}`
  expect(new Set(read.map(own))).toEqual(new Set(rows.map(own)))
})

/** Pulls small pages without a pause, and once more after the last word was written. */
async function readOn(phone: SyncingPhone, isWriting: () => boolean) {
  const rows: Awaited<ReturnType<typeof phone.sync>>['rows'] = []
  let cursors: Record<string, string> = {}
  for (;;) {
    const isLast = !isWriting()
    const reply = await phone.sync({ cursors, limit: 7 })
    rows.push(...reply.rows)
    cursors = cursorsOf(reply)
    if (isLast && !reply.more) return rows
  }
}

test('two officers who change one record at two servers at once both keep their words', async () => {
  const { one, two } = await twoProcesses()
  const hanh = await aMovedPhone(one, two, 'hanh')
  const tuyen = await aMovedPhone(two, one, 'tuyen')

  for (let round = 0; round < 12; round += 1) {
    const record = `cung-luc-${round}`
    await hanh.push(aFeedback(record, {}, Date.now() - 1000))
    const change = (fields: Record<string, string>) => aChange({ record, fields, at: Date.now() })
    await Promise.all([
      hanh.push(change({ content: `Lời của chị Hạnh ${round}` })),
      tuyen.push(change({ topic: 'land' })),
    ])

    const row = await rowOf(tuyen, record)
    expect(row?.fields).toMatchObject({ content: `Lời của chị Hạnh ${round}`, topic: 'land' })
  }
})

test('the same change sent to both servers at once is one row with one receipt', async () => {
  const { world, one, two } = await twoProcesses()
  const phone = await aSyncingPhone(one, 'hanh')
  const copy = { ...phone, ...aPhone(two, phone.cookie) }

  for (let round = 0; round < 12; round += 1) {
    const change = aFeedback(`hai-lan-${round}`, {}, Date.now())
    const body = { protocol: 1, device: phone.device, epoch: null, cursors: {}, changes: [change] }
    const answers = await Promise.all([
      phone.send('POST', '/api/sync', body),
      copy.send('POST', '/api/sync', body),
    ])
    const receipts = answers.map((each) => (each.json() as { receipts: Receipt[] }).receipts)

    expect(receipts[0]).toEqual(receipts[1])
    expect(receipts[0]).toMatchObject([{ id: change.id, stream: 'commune:suoi' }])
  }
  const log = world.db.selectFrom('log').select('change').where('record', 'like', 'hai-lan-%')
  expect(await log.execute()).toHaveLength(12)
})

test('wrong passwords are counted by all processes, and a session ends for all', async () => {
  const { one, two } = await twoProcesses()
  const phone = await aSyncingPhone(one, 'hanh')
  const elsewhere = aPhone(two, phone.cookie)
  expect((await elsewhere.send('GET', '/api/me')).status).toBe(200)
  await phone.send('DELETE', '/api/session')
  expect((await elsewhere.send('GET', '/api/me')).status).toBe(401)

  const tries = Array.from({ length: 12 }, (_, at) =>
    aPhone(at % 2 === 0 ? one : two).send('POST', '/api/session', {
      name: 'tham',
      password: 'sai',
    }),
  )
  const statuses = (await Promise.all(tries)).map(({ status }) => status)

  expect(statuses.filter((status) => status === 401)).toHaveLength(4)
  const right = { name: 'tham', password: A_PASSWORD }
  expect((await aPhone(two).send('POST', '/api/session', right)).status).toBe(429)
})
