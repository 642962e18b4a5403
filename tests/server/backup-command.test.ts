import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { pino } from 'pino'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

import { checkBackupFile } from '#server/backup-file.ts'
import { makeCommune } from '#server/communes.ts'
import { openDatabase } from '#server/database.ts'
import { epochOf } from '#server/epoch.ts'
import { openWorld } from '#server/open-world.ts'
import { ROOT } from '#server/package.ts'
import { inTransaction } from '#server/transaction.ts'
import type { World } from '#server/world.ts'

import { dumpOf, lasting } from './a-backup.ts'

let root = ''
// Each runs programs of their own, one after another.
vi.setConfig({ testTimeout: 60_000 })

beforeAll(async () => void (root = await mkdtemp(join(tmpdir(), 'gan-dan-command-'))))
afterAll(() => rm(root, { recursive: true }))

const settings = {
  origin: undefined,
  secure: false,
  demo: false,
  version: '0.0.0-test',
  dist: undefined,
  trustProxy: false,
}

/** Runs one of the two commands as its operator does. */
async function run(command: 'backup' | 'restore', dataDir: string, ...words: string[]) {
  const script = join(ROOT, `src/server/${command}-now.ts`)
  return ended(spawn(process.execPath, [script, ...words], { env: envOf(dataDir) }))
}

function envOf(dataDir: string) {
  const { DATABASE_URL: _, ...env } = process.env
  return { ...env, DATA_DIR: dataDir }
}

async function ended(program: ReturnType<typeof spawn>) {
  let said = ''
  let complained = ''
  program.stdout?.on('data', (piece) => (said += piece))
  program.stderr?.on('data', (piece) => (complained += piece))
  await once(program, 'close')
  return { code: program.exitCode, said, complained: complained.trim() }
}

/** A folder in which a server has kept a commune, still open. */
async function aServed(name: string): Promise<{ dataDir: string; world: World }> {
  const dataDir = join(root, name)
  const world = await openWorld(dataDir, { log: pino({ level: 'silent' }), settings })
  await makeCommune(world, { id: 'suoi', name: 'Xã Suối Ngần', province: 'Tỉnh Đà Sơn' })
  return { dataDir, world }
}

/** An empty folder with the key, and the journal if it was kept. */
async function aFolderAfter(name: string, from: string, files: string[]): Promise<string> {
  const folder = join(root, name)
  await mkdir(folder)
  for (const file of files) await copyFile(join(from, file), join(folder, file))
  return folder
}

function sentence(words: string) {
  return expect.stringMatching(new RegExp(`^[^\\n]*${words}[^\\n]*\\.$`))
}

test('backup and restore by their commands, beside a running server', async () => {
  const { dataDir, world } = await aServed('whole')
  const file = join(root, 'whole.jsonl.gz')

  const made = await run('backup', dataDir, file)

  expect(made).toMatchObject({
    code: 0,
    complained: '',
    said: expect.stringContaining('secret.key'),
  })
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  const note = { fact: 'number', commune: 'suoi', register: 'PA', year: 2026 } as const
  const of = { number: 7, kind: 'feedback', id: 'feedback-1' }
  await inTransaction(world, async ({ apart }) => apart.note({ ...note, ...of }))
  const before = await dumpOf(world)
  await world.db.destroy()

  const other = await aFolderAfter('whole-2', dataDir, ['secret.key', 'apart.jsonl'])
  const back = await run('restore', other, file)

  expect(back).toMatchObject({ code: 0, complained: '' })
  expect(back.said).toContain('1 register numbers')
  expect(back.said).not.toContain('is missing')
  const restored = await openWorld(other, { log: pino({ level: 'silent' }), settings })
  const { register_numbers: numbers, ...rest } = lasting(await dumpOf(restored))
  expect(numbers).toMatchObject([{ number: 7 }])
  expect({ ...rest, register_numbers: [] }).toEqual(lasting(before))
  expect(await epochOf(restored)).not.toBe(await epochOf({ db: (await reopened(dataDir)).db }))
  expect((await stat(join(other, 'gan-dan.sqlite'))).mode & 0o777).toBe(0o600)
  await restored.db.destroy()
})

async function reopened(dataDir: string) {
  return { db: openDatabase(join(dataDir, 'gan-dan.sqlite')) }
}

test('a restore without the key, over a commune, or of no backup changes nothing and says why', async () => {
  const { dataDir, world } = await aServed('refused')
  const file = join(root, 'refused.jsonl.gz')
  await run('backup', dataDir, file)
  const before = await dumpOf(world)
  await world.db.destroy()
  const keyless = await aFolderAfter('keyless', dataDir, [])
  const empty = await aFolderAfter('empty', dataDir, ['secret.key'])
  const otherKey = await aFolderAfter('other-key', dataDir, [])
  await writeFile(join(otherKey, 'secret.key'), Buffer.alloc(32, 1))
  const cut = join(root, 'cut.jsonl.gz')
  await writeFile(cut, (await readFile(file)).subarray(0, 900))

  expect(await run('restore', keyless, file)).toMatchObject({
    code: 1,
    complained: sentence('secret.key is not in'),
  })
  expect(await run('restore', otherKey, file)).toMatchObject({
    code: 1,
    complained: sentence('not the one this backup'),
  })
  expect(await run('restore', dataDir, file)).toMatchObject({
    code: 1,
    complained: sentence('has communes already'),
  })
  expect(await run('restore', empty, cut)).toMatchObject({
    code: 1,
    complained: sentence('is damaged'),
  })
  expect(await run('restore', empty, join(root, 'nowhere'))).toMatchObject({
    code: 1,
    complained: sentence('is not there'),
  })
  expect(await run('restore', join(root, 'no-folder'), file)).toMatchObject({
    code: 1,
    complained: sentence('secret.key is not in'),
  })
  expect(await run('restore', empty)).toMatchObject({
    code: 1,
    complained: expect.stringContaining('npm run restore -- FILE'),
  })

  const { db } = await reopened(dataDir)
  expect(await dumpOf({ db })).toEqual(before)
  await db.destroy()
  expect((await run('restore', empty, file)).code).toBe(0)
})

test('a restore without the journal says what must be done, and the waiting can be ended', async () => {
  const { dataDir, world } = await aServed('lost')
  const file = join(root, 'lost.jsonl.gz')
  await run('backup', dataDir, file)
  await world.db.destroy()
  const other = await aFolderAfter('lost-2', dataDir, ['secret.key'])
  const copied = await aFolderAfter('lost-3', dataDir, ['secret.key', 'apart.jsonl'])

  const back = await run('restore', other, file)
  const old = await run('restore', copied, file, '--old-journal')
  const waiting = join(root, 'waiting.jsonl.gz')
  await run('backup', other, waiting)
  const ended = await run('restore', other, '--phones-are-back')
  const whole = await aFolderAfter('lost-4', other, ['secret.key', 'apart.jsonl'])
  const again = await run('restore', whole, waiting)

  expect(back).toMatchObject({ code: 0, said: expect.stringContaining('apart.jsonl is missing') })
  expect(old).toMatchObject({ code: 0, said: expect.stringContaining('missing or not whole') })
  expect(ended).toMatchObject({ code: 0, said: expect.stringContaining('0 records had waited') })
  // The journal is whole; what waited when the backup was made waits all the same.
  expect(again).toMatchObject({ code: 0, said: expect.stringContaining('and wait again') })
})

test('a disk that is full leaves no file behind, and an older backup as it was', async () => {
  const { dataDir, world } = await aServed('full')
  const much = Buffer.from(world.randomBytes(400_000)).toString('base64')
  await world.db.insertInto('server_state').values({ key: 'much', value: much }).execute()
  const folder = join(root, 'full-disk')
  await mkdir(folder)
  const file = join(folder, 'backup.jsonl.gz')
  await writeFile(file, 'the older one')

  // A file may grow to 128 KB here, as on a disk that has no more room.
  const words = `ulimit -f 256; trap '' XFSZ; exec "$0" "$1" "$2"`
  const script = join(ROOT, 'src/server/backup-now.ts')
  const args = ['-c', words, process.execPath, script, file]
  const full = await ended(spawn('/bin/sh', args, { env: envOf(dataDir) }))

  expect(full).toMatchObject({ code: 1, complained: sentence('There is no room left') })
  expect(await readdir(folder)).toEqual(['backup.jsonl.gz'])
  expect(await readFile(file, 'utf8')).toBe('the older one')
  expect((await run('backup', dataDir, file)).code).toBe(0)
  expect((await checkBackupFile(file)).counts).toMatchObject({ communes: 1 })
  await world.db.destroy()
})

test('a backup of nothing, or into nowhere, is told in one sentence', async () => {
  const { dataDir, world } = await aServed('nothing')
  await world.db.destroy()

  const nothing = await run('backup', join(root, 'none'), join(root, 'x.gz'))
  const nowhere = await run('backup', dataDir, join(root, 'no', 'folder', 'x.gz'))

  expect(nothing).toMatchObject({ code: 1, complained: sentence('There is no database in') })
  expect(nowhere).toMatchObject({ code: 1, complained: sentence('is not there') })
})
