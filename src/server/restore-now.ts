import { createReadStream } from 'node:fs'
import { parseArgs } from 'node:util'

import { type ApartRead, readApart } from './apart-file.ts'
import { endNumbersWait, numbersWait } from './apart-lost.ts'
import { sentenceOf } from './backup-file.ts'
import { BackupTrouble } from './backup-format.ts'
import { openToRead, openToRestore, readPlace, unserved } from './backup-place.ts'
import { openWorld } from './open-world.ts'
import { restore, type Restored } from './restore.ts'
import { orExit } from './start-trouble.ts'

/**
 * `npm run restore -- FILE`: reads a backup into an empty database. `--other-key` when the key of
 * the server is lost for good, `--old-journal` when the journal is a copy that ends before the
 * server did; `--phones-are-back` ends the waiting for register numbers.
 */
const usage =
  'npm run restore -- FILE [--other-key] [--old-journal], or npm run restore -- --phones-are-back'
const END_WAIT = 'When all phones have been back, run npm run restore -- --phones-are-back.'
await orExit(run())

async function run(): Promise<void> {
  const { values, positionals } = readArguments()
  const [file] = positionals
  if (values['phones-are-back']) return endWait()
  if (file === undefined || positionals.length > 1) throw new BackupTrouble(usage)
  const place = readPlace(process.env)
  const world = await openToRestore(place)
  try {
    const read = await readApart(place.dataDir)
    const apart = values['old-journal'] ? { ...read, journals: [] } : read
    const isOtherKey = values['other-key']
    const restored = await restore(world, createReadStream(file), { apart, isOtherKey })
    tell(restored, read, await numbersWait(world))
  } catch (error) {
    throw sentenceOf(error, file)
  } finally {
    await world.db.destroy()
  }
}

function readArguments() {
  const flag = { type: 'boolean', default: false } as const
  try {
    return parseArgs({
      options: { 'other-key': flag, 'old-journal': flag, 'phones-are-back': flag },
      allowPositionals: true,
    })
  } catch {
    throw new BackupTrouble(usage)
  }
}

/** Where numbers waited when the backup was made they wait again, however whole the journal is. */
function tell(
  { backup, replayed, isApartWhole }: Restored,
  { facts, unread }: ApartRead,
  isWaiting: boolean,
): void {
  const { head, counts } = backup
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const { codes } = replayed
  say(`${rows} rows are back, as they were at ${new Date(head.at).toISOString()}.`)
  say(
    `From the journal beside the database: ${replayed['device-revoked']} phones revoked, ${replayed.account} accounts changed, ${replayed.moved} officers moved, ${replayed.number} register numbers, ${replayed.erased} records erased, ${replayed.sealed} words taken out.`,
  )
  if (codes.length > 0) say(`These need a new code: ${codes.join(', ')}.`)
  if (unread > 0) say(`${unread} lines of the journal could not be read.`)
  say('Everyone signs in again, and phones give back what the backup lacks.')
  if (isApartWhole) {
    const end = facts.at(-1)?.at
    const last = end === undefined ? 'never' : new Date(end).toISOString()
    say(`The journal was last written to: ${last}. If it is a copy and the server went on, restore`)
    say('again into an empty database with --old-journal: numbers given since are in no file.')
    if (isWaiting)
      say(`Register numbers waited when the backup was made, and wait again. ${END_WAIT}`)
    return
  }
  say(
    `The journal apart.jsonl is missing or not whole: new register numbers wait. ${END_WAIT} Until then revoke lost phones again, lock accounts again, and have the leaders confirm who reads what is closed: Gửi và nhận asks them.`,
  )
}

async function endWait(): Promise<void> {
  const { dataDir, databaseUrl } = readPlace(process.env)
  await (await openToRead({ dataDir, databaseUrl })).db.destroy()
  const world = await openWorld(dataDir, { ...(await unserved()), databaseUrl })
  const count = await endNumbersWait(world)
  await world.db.destroy()
  say(`Register numbers are given again; ${count} records had waited.`)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
