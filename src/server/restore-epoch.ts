import { forgetJournal, journalsOf } from './apart-begin.ts'
import { loseApart } from './apart-lost.ts'
import type { BackupHead } from './backup-format.ts'
import { forgetState, keepState } from './backup-state.ts'
import { randomName } from './names.ts'
import { countStreams } from './streams.ts'
import type { World } from './world.ts'

/**
 * Begins another life of a database that was just read from a backup: phones are told by its new
 * name, nobody is signed in, and what the backup holds is safe.
 */
export async function beginNewLife(world: World, head: BackupHead): Promise<void> {
  const { db } = world
  await keepState(world, 'epoch', randomName(world, 16))
  await keepState(world, 'restored_from', head.epoch)
  await keepState(world, 'backup_at', String(head.at))
  await forgetState(world, 'nightly')
  await db
    .updateTable('streams')
    .set((column) => ({ restored: column.ref('head'), safe: column.ref('head') }))
    .execute()
  await countStreams(db)
  await db.deleteFrom('sessions').execute()
}

/**
 * Whether every journal that the database remembers is among those found. For one that is not,
 * nobody knows what became true after the backup was made; it is not asked for again.
 */
export async function checkJournals(
  world: World,
  found: readonly string[] | undefined,
): Promise<boolean> {
  const lost = (await journalsOf(world.db)).filter((name) => !found?.includes(name))
  for (const journal of lost) await forgetJournal(world.db, journal)
  const isWhole = found !== undefined && lost.length === 0
  if (!isWhole) await loseApart(world)
  return isWhole
}
