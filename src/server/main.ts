import { readConfig } from './config.ts'
import { listen, stopWhenAsked } from './listen.ts'
import { openLog } from './log.ts'
import { startNightly } from './nightly.ts'
import { openWorld } from './open-world.ts'
import { DIST, readVersion } from './package.ts'
import { orExit } from './start-trouble.ts'

const read = readConfig(process.env)
if ('lacks' in read) {
  for (const sentence of read.lacks) console.error(sentence)
  process.exit(1)
}
const { dataDir, backupDir, databaseUrl, host, port, origin, secure, trustProxy } = read.config
const version = await readVersion()
const settings = { origin, secure, trustProxy, version, demo: false, dist: DIST }
const world = await orExit(openWorld(dataDir, { log: openLog(), settings, databaseUrl }))
const listening = await orExit(listen(world, { host, port }))
const stopNights = startNightly(world, backupDir)
stopWhenAsked({ stop: () => stopNights().then(listening.stop) })
console.log(`Gần Dân: ${listening.address}`)
