import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { openDatabase } from './database.ts'
import { beginEpoch } from './epoch.ts'
import { migrate } from './migrate.ts'
import type { World } from './world.ts'

const SECRET_BYTES = 32

/** The real world: a folder with a database of this version and the key beside it. */
export async function openWorld(
  dataDir: string,
  { log, settings }: Pick<World, 'log' | 'settings'>,
): Promise<World> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const secret = await openSecret(join(dataDir, 'secret.key'))
  const path = join(dataDir, 'gan-dan.sqlite')
  // Made before SQLite does, which would let everyone on the machine read it.
  await writeFile(path, '', { flag: 'a', mode: 0o600 })
  const db = openDatabase(path)
  await migrate(db)
  const world: World = { db, now: Date.now, randomBytes, secret, log, settings }
  await beginEpoch(world)
  return world
}

async function openSecret(path: string): Promise<Uint8Array> {
  await writeFile(path, randomBytes(SECRET_BYTES), { flag: 'wx', mode: 0o600 }).catch(ifThere)
  const secret = await readFile(path)
  if (secret.length !== SECRET_BYTES) throw new Error(`The key in ${path} is broken`)
  return secret
}

/** The key was made at an earlier start; every other trouble is trouble. */
function ifThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
