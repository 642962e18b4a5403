import { randomBytes } from 'node:crypto'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Kysely } from 'kysely'

import { openDatabase } from './database.ts'
import { beginEpoch } from './epoch.ts'
import { migrate } from './migrate.ts'
import { StartTrouble, troubleOf } from './start-trouble.ts'
import type { Tables } from './tables.ts'
import type { World } from './world.ts'

const SECRET_BYTES = 32

/** The real world: a folder with a database of this version and the key beside it. */
export async function openWorld(
  dataDir: string,
  { log, settings }: Pick<World, 'log' | 'settings'>,
): Promise<World> {
  const path = join(dataDir, 'gan-dan.sqlite')
  const secret = await openFolder(dataDir, path).catch((error: unknown) => {
    throw troubleOf(error, folderTroubles(dataDir))
  })
  const db = openFile(path)
  await migrate(db)
  const world: World = { db, now: Date.now, randomBytes, secret, log, settings }
  await beginEpoch(world)
  return world
}

/** The key of a folder that is there for the server alone, with the file of its database. */
async function openFolder(dataDir: string, path: string): Promise<Uint8Array> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  // Made before SQLite does, which would let everyone on the machine read it.
  await writeFile(path, '', { flag: 'a', mode: 0o600 })
  const { size } = await stat(path)
  return openSecret(join(dataDir, 'secret.key'), size === 0)
}

/** The key beside a database; a new one only where both begin. */
async function openSecret(path: string, isNew: boolean): Promise<Uint8Array> {
  if (isNew) {
    await writeFile(path, randomBytes(SECRET_BYTES), { flag: 'wx', mode: 0o600 }).catch(
      unlessCode('EEXIST'),
    )
  }
  const secret = await readFile(path).catch(unlessCode('ENOENT'))
  if (!secret) {
    throw new StartTrouble(
      `The key ${path} is missing beside its database: put it back from the backup.`,
    )
  }
  if (secret.length === SECRET_BYTES) return secret
  throw new StartTrouble(`The key ${path} is broken: put it back from the backup.`)
}

function openFile(path: string): Kysely<Tables> {
  try {
    return openDatabase(path)
  } catch (error) {
    throw troubleOf(error, {
      ERR_SQLITE_ERROR: `${path} cannot be opened: it is no database, damaged, or in use.`,
    })
  }
}

/** Passes over one trouble; every other one is trouble. */
function unlessCode(code: string) {
  return (error: NodeJS.ErrnoException): undefined => {
    if (error.code !== code) throw error
  }
}

function folderTroubles(dataDir: string): Record<string, string> {
  const isNoFolder = `DATA_DIR must be a folder, and ${dataDir} is none.`
  const isClosed = `DATA_DIR must be a folder this user may write in, and ${dataDir} is not.`
  return {
    EEXIST: isNoFolder,
    ENOTDIR: isNoFolder,
    EACCES: isClosed,
    EPERM: isClosed,
    EROFS: isClosed,
    ENOENT: isClosed,
    ENOSPC: `There is no room left on the disk of ${dataDir}.`,
  }
}
