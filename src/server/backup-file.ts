import { createReadStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

import { keepFolder } from './apart-file.ts'
import { backUpInto, type Made } from './backup.ts'
import { type Backup, BackupTrouble } from './backup-format.ts'
import { readBackup } from './backup-read.ts'
import { troubleOf } from './start-trouble.ts'
import type { World } from './world.ts'

export type WriteFile = (world: World, path: string) => Promise<Made>

/**
 * Makes a backup under a name, for the server's user alone. The name appears, and an older file of
 * it goes, only once the new one is on the disk, was read again and counted; otherwise nothing is
 * left behind and a BackupTrouble says why.
 */
export async function makeBackup(
  world: World,
  path: string,
  write: WriteFile = writeFile,
): Promise<Made> {
  const part = `${path}.${process.pid}.part`
  try {
    const made = await write(world, part)
    const read = await checkBackupFile(part)
    if (read.sha256 !== made.sha256) throw new BackupTrouble('The backup read is not the one made.')
    await rename(part, path)
    await keepFolder(dirname(path))
    return made
  } catch (error) {
    await rm(part, { force: true })
    throw sentenceOf(error, path)
  }
}

/** Writes a backup into a new file, which is on the disk when it is done. */
export async function writeFile(world: World, path: string): Promise<Made> {
  // What a process of the same number left when it was killed.
  await rm(path, { force: true })
  const file = await open(path, 'wx', 0o600)
  return backUpInto(world, file.createWriteStream({ flush: true }))
}

/** Opens a backup, reads all of it and counts; answers what is in it or throws a BackupTrouble. */
export async function checkBackupFile(path: string): Promise<Backup> {
  try {
    return await readBackup(createReadStream(path))
  } catch (error) {
    throw sentenceOf(error, path)
  }
}

export function sentenceOf(error: unknown, path: string): Error {
  const isFull = `There is no room left on the disk for ${path}: the backup was not made.`
  const isClosed = `This user may not read or write ${path}.`
  return troubleOf(error, {
    ENOSPC: isFull,
    EDQUOT: isFull,
    EFBIG: isFull,
    EACCES: isClosed,
    EPERM: isClosed,
    EROFS: isClosed,
    ENOENT: `${path} is not there.`,
    ENOTDIR: `${path} is not there.`,
    EISDIR: `${path} is a folder.`,
  })
}
