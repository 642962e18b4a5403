import { randomBytes } from 'node:crypto'
import { readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { pino } from 'pino'

import { apartOver } from './apart.ts'
import { BackupTrouble } from './backup-format.ts'
import { sentenceOf } from './backup-file.ts'
import { DATA_DIR_LACKS, readDatabaseUrl } from './config.ts'
import { openDatabase } from './database.ts'
import { openPostgres } from './open-postgres.ts'
import { readVersion } from './package.ts'
import { openSecret } from './secret-key.ts'
import type { World } from './world.ts'

/** Where the environment says that everything is kept. */
export type BackupPlace = { dataDir: string; databaseUrl: string | undefined }

/** Reads the environment; throws a BackupTrouble for what it lacks. */
export function readPlace(env: Readonly<Record<string, string | undefined>>): BackupPlace {
  const { DATA_DIR: dataDir = '' } = env
  if (dataDir === '') throw new BackupTrouble(DATA_DIR_LACKS)
  const database = readDatabaseUrl(env)
  if ('lack' in database) throw new BackupTrouble(database.lack)
  return { dataDir, databaseUrl: database.url }
}

/** The database as it stands, to be read; another process may be its server meanwhile. */
export async function openToRead({ dataDir, databaseUrl }: BackupPlace): Promise<World> {
  const path = fileIn(dataDir)
  const isThere = databaseUrl !== undefined || (await sizeOf(path)) > 0
  if (!isThere) throw new BackupTrouble(`There is no database in ${dataDir}.`)
  const secret = await openSecret(dataDir, false)
  return worldOver(openDatabase(databaseUrl ?? path, { isPatient: true }), secret)
}

/** A database to read a backup into, made if there is none; its key must be there. */
export async function openToRestore({ dataDir, databaseUrl }: BackupPlace): Promise<World> {
  await refuseWithoutKey(dataDir)
  const secret = await openSecret(dataDir, false)
  if (databaseUrl !== undefined) {
    // Says in a sentence what is wrong with the address or the order of its texts.
    await (await openPostgres(databaseUrl)).db.destroy()
    return worldOver(openDatabase(databaseUrl, { isPatient: true }), secret)
  }
  const path = fileIn(dataDir)
  await writeFile(path, '', { flag: 'a', mode: 0o600 }).catch((error: unknown) => {
    throw sentenceOf(error, path)
  })
  return worldOver(openDatabase(path), secret)
}

async function refuseWithoutKey(dataDir: string): Promise<void> {
  const names = await readdir(dataDir).catch((): string[] => [])
  if (names.includes('secret.key')) return
  throw new BackupTrouble(
    `The key secret.key is not in ${dataDir}: put back the one that was kept with the backup, it must be the same.`,
  )
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'gan-dan.sqlite')
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.size ?? 0
}

async function worldOver(db: World['db'], secret: Uint8Array): Promise<World> {
  const nowhere = apartOver(() => Promise.reject(new Error('Nothing is to be written here')))
  return { db, now: Date.now, randomBytes, secret, apart: nowhere, ...(await unserved()) }
}

/** What a world needs that serves nobody. */
export async function unserved(): Promise<Pick<World, 'log' | 'settings'>> {
  const version = await readVersion()
  const alone = { origin: undefined, secure: false, demo: false, dist: undefined }
  return { log: pino({ level: 'silent' }), settings: { ...alone, version, trustProxy: false } }
}
