import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'

import pg from 'pg'
import { pino } from 'pino'
import { expect, test } from 'vitest'

import { epochOf } from '#server/epoch.ts'
import { openWorld } from '#server/open-world.ts'
import { ROOT } from '#server/package.ts'

import { whenDone } from '../phone/harness/clean-up.ts'
import { tempFolder } from '../phone/harness/folder.ts'
import { addressOf } from './postgres-setup.ts'

const settings = {
  origin: undefined,
  secure: false,
  demo: false,
  version: '0.0.0-test',
  dist: undefined,
  trustProxy: false,
}
let made = 0

/** A database that no server has begun in. */
async function anEmptyDatabase(order = "encoding 'UTF8' locale 'C'"): Promise<string> {
  made += 1
  const name = `gan_dan_start_${process.pid}_${made}`
  await command(`create database ${name} template template0 ${order}`)
  whenDone(() => command(`drop database ${name} with (force)`))
  return addressOf(name)
}

async function command(words: string): Promise<void> {
  const client = new pg.Client({ connectionString: addressOf('postgres') })
  await client.connect()
  await client.query(words)
  await client.end()
}

async function open(dataDir: string, databaseUrl: string) {
  const world = await openWorld(dataDir, { log: pino({ level: 'silent' }), settings, databaseUrl })
  whenDone(() => world.db.destroy())
  return world
}

/** Starts the server as its operator does, and answers what it says as it gives up. */
async function start(databaseUrl: string): Promise<{ code: number | null; said: string }> {
  const env = {
    ...process.env,
    ORIGIN: 'https://so.xa.vn',
    PORT: '0',
    DATA_DIR: await tempFolder(),
    DATABASE_URL: databaseUrl,
  }
  const main = join(ROOT, 'src/server/main.ts')
  const program = spawn(process.execPath, [main], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  program.stderr.on('data', (piece) => (said += piece))
  await once(program, 'close')
  return { code: program.exitCode, said: said.trim() }
}

function oneSentenceWith(words: string) {
  return { code: 1, said: expect.stringMatching(new RegExp(`^[^\\n]*${words}[^\\n]*\\.$`)) }
}

test('a database that is not there, not open or not in the order of bytes is told in one sentence', async () => {
  const ordered = await anEmptyDatabase(
    "encoding 'UTF8' locale_provider icu icu_locale 'vi' locale 'C'",
  )
  const listener = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1')
  whenDone(() => void listener.close())
  await once(listener, 'listening')
  const bound = listener.address()
  const port = bound !== null && typeof bound === 'object' ? bound.port : 0
  const stranger = new URL(addressOf('postgres'))
  stranger.password = 'not-this-one'

  expect(await start(addressOf('not_there'))).toEqual(oneSentenceWith('create it with'))
  expect(await start(stranger.href)).toEqual(oneSentenceWith('user or a password'))
  expect(await start(ordered)).toEqual(oneSentenceWith('in the order of their bytes'))
  const broken = `postgres://a:b@127.0.0.1:${port}/gan_dan`
  expect(await start(broken)).toEqual(oneSentenceWith('no PostgreSQL that answers'))
  expect(await start('mysql://a:b@127.0.0.1/gan_dan')).toEqual(oneSentenceWith('DATABASE_URL must'))
})

test('servers that begin at the same moment begin one notebook with one key', async () => {
  const url = await anEmptyDatabase()
  const folder = await tempFolder()

  const worlds = await Promise.all([1, 2, 3, 4].map(() => open(folder, url)))

  const epochs = new Set(await Promise.all(worlds.map(epochOf)))
  const keys = new Set(worlds.map(({ secret }) => Buffer.from(secret).toString('hex')))
  expect([epochs.size, keys.size]).toEqual([1, 1])
})

test('a server with another key, or without the key, does not begin', async () => {
  const url = await anEmptyDatabase()
  const first = await tempFolder()
  await open(first, url)
  const second = await tempFolder()
  const empty = await anEmptyDatabase()
  await open(second, empty)

  await expect(open(second, url)).rejects.toThrow('is not the one of this database')
  await rm(join(first, 'secret.key'))
  await expect(open(first, url)).rejects.toThrow('is missing beside its database')
  await expect(readFile(join(first, 'secret.key'))).rejects.toThrow('ENOENT')
})

test('a folder that is a file is told although the database is elsewhere', async () => {
  const inside = join(await tempFolder(), 'deep')
  await mkdir(inside)

  await expect(open(join(ROOT, 'package.json'), await anEmptyDatabase())).rejects.toThrow(
    'DATA_DIR must be a folder',
  )
})
