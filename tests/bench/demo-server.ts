import { pino } from 'pino'

import { buildIfNeeded } from '#server/build.ts'
import { makeDemo } from '#server/demo/demo.ts'
import { listen } from '#server/listen.ts'
import { openWorld } from '#server/open-world.ts'
import { DIST } from '#server/package.ts'

const [folder = ''] = process.argv.slice(2)

/** The commune of the trial on a disk of its own, with the whole app as it is built. */
await buildIfNeeded()
const settings = {
  origin: undefined,
  secure: false,
  demo: true,
  version: '0.0.0-bench',
  dist: DIST,
  trustProxy: false,
}
const world = await openWorld(folder, { log: pino({ level: 'silent' }), settings })
await makeDemo(world)
const { address } = await listen(world, { host: '127.0.0.1', port: 0 })
console.log(`at ${address}`)
