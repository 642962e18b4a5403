import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { writeFile as writeBackupFile } from '#server/backup-file.ts'
import { openDatabase } from '#server/database.ts'
import { ROOT } from '#server/package.ts'

import { dumpOf, lasting, twoLivedCommunes } from './a-backup.ts'
import { anAddress } from './a-database.ts'
import { aServer } from './a-server.ts'

let root = ''
beforeAll(async () => void (root = await mkdtemp(join(tmpdir(), 'gan-dan-grow-'))))
afterAll(() => rm(root, { recursive: true }))

async function run(command: 'backup' | 'restore', env: Record<string, string>, file: string) {
  const script = join(ROOT, `src/server/${command}-now.ts`)
  const program = spawn(process.execPath, [script, file], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complained = ''
  program.stderr.on('data', (piece) => (complained += piece))
  await once(program, 'close')
  return { code: program.exitCode, complained }
}

test('by their commands, a commune moves into PostgreSQL, from there to SQLite, and is the same', async () => {
  const world = await aServer()
  await twoLivedCommunes(world)
  const [first, second] = [join(root, 'first.gz'), join(root, 'second.gz')]
  await writeBackupFile(world, first)
  const dataDir = join(root, 'data')
  await mkdir(dataDir)
  await writeFile(join(dataDir, 'secret.key'), world.secret)
  const { url } = await anAddress()
  const inPostgres = { DATA_DIR: dataDir, DATABASE_URL: url }

  const moved = await run('restore', inPostgres, first)
  const again = await run('restore', inPostgres, first)
  const saved = await run('backup', inPostgres, second)
  const back = await run('restore', { DATA_DIR: dataDir, DATABASE_URL: '' }, second)

  expect([moved.code, saved.code, back.code]).toEqual([0, 0, 0])
  expect(again).toMatchObject({
    code: 1,
    complained: expect.stringContaining('has communes already'),
  })
  const db = openDatabase(join(dataDir, 'gan-dan.sqlite'))
  expect(lasting(await dumpOf({ db }))).toEqual(lasting(await dumpOf(world)))
  await db.destroy()
})
