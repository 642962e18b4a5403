import { randomBytes } from 'node:crypto'
import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Kysely } from 'kysely'

import { beginApart } from './apart-begin.ts'
import { openDatabase } from './database.ts'
import { beginEpoch } from './epoch.ts'
import { migrate } from './migrate.ts'
import { openPostgres } from './open-postgres.ts'
import { checkSecret, makeFolder, openSecret } from './secret-key.ts'
import { troubleOf } from './start-trouble.ts'
import type { Tables } from './tables.ts'
import type { World } from './world.ts'

type Opening = Pick<World, 'log' | 'settings'> & { databaseUrl?: string | undefined }
type Opened = { db: Kysely<Tables>; secret: Uint8Array }

/**
 * The real world: a database of this version, and the key that is kept outside it. All of it is
 * in the folder, unless a PostgreSQL is named; then the folder has the key alone.
 */
export async function openWorld(
  dataDir: string,
  { log, settings, databaseUrl }: Opening,
): Promise<World> {
  const opening = databaseUrl === undefined ? openFile(dataDir) : openShared(dataDir, databaseUrl)
  const { db, secret } = await opening.catch((error: unknown) => {
    throw troubleOf(error, folderTroubles(dataDir))
  })
  const apart = await beginApart(db, dataDir)
  const world: World = { db, now: Date.now, randomBytes, secret, apart, log, settings }
  await beginEpoch(world)
  return world
}

/** SQLite in the folder, with its key beside it. */
async function openFile(dataDir: string): Promise<Opened> {
  const path = join(dataDir, 'gan-dan.sqlite')
  await makeFolder(dataDir)
  // Made before SQLite does, which would let everyone on the machine read it.
  await writeFile(path, '', { flag: 'a', mode: 0o600 })
  const { size } = await stat(path)
  const secret = await openSecret(dataDir, size === 0)
  const db = openSqlite(path)
  await migrate(db)
  return { db, secret }
}

function openSqlite(path: string): Kysely<Tables> {
  try {
    return openDatabase(path)
  } catch (error) {
    throw troubleOf(error, {
      ERR_SQLITE_ERROR: `${path} cannot be opened: it is no database, damaged, or in use.`,
    })
  }
}

/** PostgreSQL, which several servers may share, with the key in the folder of each. */
async function openShared(dataDir: string, databaseUrl: string): Promise<Opened> {
  await makeFolder(dataDir)
  const { db, isNew } = await openPostgres(databaseUrl)
  try {
    const secret = await openSecret(dataDir, isNew)
    await checkSecret({ db, secret })
    return { db, secret }
  } catch (error) {
    await db.destroy()
    throw error
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
