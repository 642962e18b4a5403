import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'

import type { SyncReply } from '#protocol/api.ts'
import { listen } from '#server/listen.ts'
import { openWorld } from '#server/open-world.ts'
import type { World } from '#server/world.ts'

import { aFeedback, openCommune } from './a-commune.ts'

let folder = ''
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'gan-dan-'))))
afterAll(() => rm(folder, { recursive: true }))

const settings = {
  origin: undefined,
  secure: false,
  demo: false,
  version: '0.0.0-test',
  dist: undefined,
  trustProxy: false,
}
const open = () => openWorld(join(folder, 'var'), { log: pino({ level: 'silent' }), settings })

test('a server that was stopped and started again has everything and goes on', async () => {
  const world = await open()
  const { signIn } = await openCommune(world)
  const hanh = await signIn('hanh')
  const change = aFeedback('feedback-1')
  const before = await hanh.sync({ changes: [change] })
  const listening = await listen(world, { host: '127.0.0.1', port: 0 })
  await listening.stop()

  const again = await open()
  const { address, stop } = await listen(again, { host: '127.0.0.1', port: 0 })
  const answer = await fetch(`${address}/api/sync`, {
    method: 'POST',
    headers: { 'x-gan-dan': '1', 'content-type': 'application/json', cookie: hanh.cookie },
    body: JSON.stringify({
      protocol: 1,
      device: hanh.device,
      epoch: before.epoch,
      cursors: {},
      changes: [change],
    }),
  })
  const after = (await answer.json()) as SyncReply
  await stop()

  expect(after).toMatchObject({ receipts: before.receipts, rows: before.rows, epoch: before.epoch })
})

test('what is in the folder is for the server’s own user alone', async () => {
  const world = await open()
  const names = ['secret.key', 'gan-dan.sqlite', 'gan-dan.sqlite-wal']
  const files = await Promise.all(names.map((name) => stat(join(folder, 'var', name))))
  const { synchronous } = await pragma(world, 'synchronous')
  const { journal_mode } = await pragma(world, 'journal_mode')
  await world.db.destroy()

  expect(files.map(({ mode }) => mode & 0o077)).toEqual([0, 0, 0])
  expect(synchronous).toBe(2)
  expect(journal_mode).toBe('wal')
})

test('a request in pieces is measured as it comes', async () => {
  const world = await openWorld(join(folder, 'third'), { log: pino({ level: 'silent' }), settings })
  const { address, stop } = await listen(world, { host: '127.0.0.1', port: 0 })
  const send = (pieces: number) => {
    const body = new ReadableStream({
      start(controller) {
        for (let n = 0; n < pieces; n += 1) controller.enqueue(new Uint8Array(65_536).fill(0x20))
        controller.close()
      },
    })
    const headers = { 'x-gan-dan': '1', 'content-type': 'application/json' }
    const init = { method: 'POST', headers, body, duplex: 'half' } as const
    return fetch(`${address}/api/session`, init)
  }

  expect((await send(1)).status).toBe(400)
  expect((await send(17)).status).toBe(413)
  await stop()
})

test('a stopped server answers nobody', async () => {
  const world = await openWorld(join(folder, 'other'), { log: pino({ level: 'silent' }), settings })
  const { address, stop } = await listen(world, { host: '127.0.0.1', port: 0 })

  const health = await fetch(`${address}/api/health`)

  expect(await health.json()).toMatchObject({ ok: true, database: 'sqlite', backupAgeHours: null })
  await stop()
  await expect(fetch(`${address}/api/health`)).rejects.toThrow('fetch failed')
})

async function pragma({ db }: World, name: string): Promise<Record<string, unknown>> {
  const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db)
  return rows[0] ?? {}
}
