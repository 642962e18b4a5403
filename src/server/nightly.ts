import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

import type { Made } from './backup.ts'
import { makeBackup, type WriteFile } from './backup-file.ts'
import { backupName, dispensable } from './backup-keep.ts'
import { keepState } from './backup-state.ts'
import { epochOf } from './epoch.ts'
import { eraseOld } from './erase-old.ts'
import { forgetHourly, forgetPages } from './forget.ts'
import { faultOf, orLog } from './log.ts'
import { claimNight } from './nightly-due.ts'
import { inTransaction } from './transaction.ts'
import type { World } from './world.ts'

const LOOK_MS = 60_000

/**
 * Does the work of the nights: a backup into a folder at 02:00 in Việt Nam, at once when the last
 * one was missed, each hour again when it failed; and takes out for good what was kept as long as
 * it may. The answer stops it, once what it is doing is done.
 */
export function startNightly(world: World, folder: string): () => Promise<void> {
  let working: Promise<unknown> | undefined
  const look = () => {
    working ??= workEachMinute(world, folder).finally(() => (working = undefined))
  }
  const timer = setInterval(look, LOOK_MS)
  timer.unref()
  look()
  return async () => {
    clearInterval(timer)
    await working
  }
}

async function workEachMinute(world: World, folder: string): Promise<void> {
  await workIfDue(world, folder)
  await orLog(world, 'What was taken out is still in the files', () => forgetHourly(world))
}

/** Does a night's work if it is due and nobody else does; a fault is told to the log alone. */
export async function workIfDue(world: World, folder: string): Promise<void> {
  try {
    if (!(await claimNight(world))) return
  } catch (error) {
    world.log.error({ fault: faultOf(error) }, 'Whether a backup is due cannot be read')
    return
  }
  await orLog(world, 'The backup of the night failed', () => nightlyBackup(world, folder))
  await orLog(world, 'What is too old could not be taken out', () => eraseOld(world))
  // Names that were kept back meanwhile, and what was too old.
  await orLog(world, 'What was overwritten is still in the files', () => forgetPages(world))
}

/**
 * Makes a backup and checks it. Only then what it holds counts as safe, and older ones that need
 * not be kept go.
 */
export async function nightlyBackup(
  world: World,
  folder: string,
  write?: WriteFile,
): Promise<Made> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const made = await makeBackup(world, join(folder, backupName(world.now())), write)
  await inTransaction(world, (inside) => keepSafe(inside, made))
  for (const name of dispensable(await readdir(folder))) await rm(join(folder, name))
  return made
}

/** Moves on what is safe, never back; a backup of an earlier life says nothing of this one. */
async function keepSafe(world: World, { head, heads }: Made): Promise<void> {
  if ((await epochOf(world)) !== head.epoch) return
  await keepState(world, 'backup_at', String(head.at))
  for (const [name, safe] of heads) {
    await world.db
      .updateTable('streams')
      .set({ safe })
      .where('name', '=', name)
      .where('safe', '<', safe)
      .execute()
  }
}
