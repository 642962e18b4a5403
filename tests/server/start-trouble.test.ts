import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { openWorld } from '#server/open-world.ts'
import { ROOT } from '#server/package.ts'

let folder = ''
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'gan-dan-start-'))))
afterAll(() => rm(folder, { recursive: true }))

/** Starts the server as its operator does, and waits for it to give up. */
async function start(more: Record<string, string>) {
  const env = {
    ...process.env,
    ORIGIN: 'https://so.xa.vn',
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: join(folder, 'sound'),
    ...more,
  }
  const main = join(ROOT, 'src/server/main.ts')
  const program = spawn(process.execPath, [main], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  program.stderr.on('data', (piece) => (said += piece))
  await once(program, 'close')
  return { code: program.exitCode, said: said.trim() }
}

/** One line that names what is wrong, and an end that whoever started it notices. */
function oneSentenceWith(words: string) {
  return { code: 1, said: expect.stringMatching(new RegExp(`^[^\\n]*${words}[^\\n]*\\.$`)) }
}

test('a port in use and a host of another machine are told in one sentence each', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const bound = other.address()
  const port = typeof bound === 'object' && bound ? String(bound.port) : ''

  expect(await start({ PORT: port })).toEqual(oneSentenceWith(`port ${port} is in use`))
  expect(await start({ HOST: '203.0.113.9' })).toEqual(oneSentenceWith('HOST must be an address'))
  other.close()
})

test('a folder that is a file, and one inside a file, are told in one sentence each', async () => {
  const file = join(folder, 'file')
  await writeFile(file, '')

  const sentence = oneSentenceWith('DATA_DIR must be a folder')
  expect(await start({ DATA_DIR: file })).toEqual(sentence)
  expect(await start({ DATA_DIR: join(file, 'inside') })).toEqual(sentence)
})

test('a broken key and a file that is no database are told in one sentence each', async () => {
  const noKey = join(folder, 'broken-key')
  await mkdir(noKey)
  await writeFile(join(noKey, 'secret.key'), 'short')
  const noDatabase = join(folder, 'no-database')
  await mkdir(noDatabase)
  await writeFile(join(noDatabase, 'secret.key'), new Uint8Array(32))
  await writeFile(join(noDatabase, 'gan-dan.sqlite'), 'words '.repeat(1000))

  expect(await start({ DATA_DIR: noKey })).toEqual(oneSentenceWith('key .* is broken'))
  expect(await start({ DATA_DIR: noDatabase })).toEqual(oneSentenceWith('it is no database'))
})

test('a database whose key is gone is not given another one', async () => {
  const dataDir = join(folder, 'lost-key')
  const settings = {
    origin: undefined,
    secure: false,
    demo: false,
    version: '0.0.0-test',
    dist: undefined,
    trustProxy: false,
  }
  const open = () => openWorld(dataDir, { log: pino({ level: 'silent' }), settings })
  const world = await open()
  await world.db.destroy()
  await rm(join(dataDir, 'secret.key'))

  await expect(open()).rejects.toThrow('is missing beside its database')
  await expect(open()).rejects.toThrow('is missing beside its database')
})
