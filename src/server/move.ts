import { parseArgs } from 'node:util'

import { pino } from 'pino'

import { DATA_DIR_LACKS, readDatabaseUrl } from './config.ts'
import { moveOfficer } from './move-officer.ts'
import { openWorld } from './open-world.ts'
import { readVersion } from './package.ts'
import { orExit } from './start-trouble.ts'

/** `npm run move-officer -- --login hanh --commune "Xã …"`: moves an officer to another commune. */
const dataDir = process.env['DATA_DIR'] ?? ''
if (dataDir === '') fail(DATA_DIR_LACKS)
const database = readDatabaseUrl(process.env)
if ('lack' in database) fail(database.lack)
const { login = '', commune = '' } = readArguments()
if (login === '' || commune === '') fail('Say who and where: --login and --commune.')

const opening = openWorld(dataDir, {
  databaseUrl: database.url,
  log: pino({ level: 'silent' }),
  settings: {
    origin: undefined,
    secure: false,
    demo: false,
    version: await readVersion(),
    dist: undefined,
    trustProxy: false,
  },
})
const world = await orExit(opening)
const moved = await moveOfficer(world, { login, commune })
await world.db.destroy()
if ('wrong' in moved) fail(moved.wrong)
console.log(`${moved.name} is in ${moved.to.name} now.`)

function readArguments(): { login?: string | undefined; commune?: string | undefined } {
  try {
    return parseArgs({ options: { login: { type: 'string' }, commune: { type: 'string' } } }).values
  } catch (error) {
    return fail(error instanceof Error ? error.message : 'The arguments could not be read.')
  }
}

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
