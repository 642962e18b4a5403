import { resolve } from 'node:path'

import { makeBackup } from './backup-file.ts'
import { backupName } from './backup-keep.ts'
import { openToRead, readPlace } from './backup-place.ts'
import { orExit } from './start-trouble.ts'

/** `npm run backup [-- FILE]`: makes a backup and checks it; the server may run meanwhile. */
await orExit(backUp(process.argv[2] ?? backupName(Date.now())))

async function backUp(file: string): Promise<void> {
  const path = resolve(file)
  const world = await openToRead(readPlace(process.env))
  try {
    const { counts, sha256 } = await makeBackup(world, path)
    const rows = Object.values(counts).reduce((sum, count) => sum + count, 0)
    say(`${path}: ${rows} rows of ${Object.keys(counts).length} tables, read and counted.`)
    say(`sha256 of its lines: ${sha256}`)
    say('Keep with it, in another place: secret.key and every apart*.jsonl of DATA_DIR.')
  } finally {
    await world.db.destroy()
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
