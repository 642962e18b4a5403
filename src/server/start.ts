import { join } from 'node:path'

import { pino } from 'pino'

import { buildIfNeeded } from './build.ts'
import { readDatabaseUrl, readPort } from './config.ts'
import { DEMO_PASSWORD, demoAccounts } from './demo/accounts.ts'
import { makeDemo } from './demo/demo.ts'
import { listen, stopWhenAsked } from './listen.ts'
import { openWorld } from './open-world.ts'
import { DIST, readVersion, ROOT } from './package.ts'
import { orExit } from './start-trouble.ts'
import type { World } from './world.ts'

/** A trial shows itself to this machine alone. */
const HOST = '127.0.0.1'

const port = readPort(process.env)
if (port === undefined) {
  console.error('PORT must be a number from 0 to 65535.')
  process.exit(1)
}
const database = readDatabaseUrl(process.env)
if (database.lack !== undefined) {
  console.error(database.lack)
  process.exit(1)
}
await buildIfNeeded()
const version = await readVersion()
const opening = openWorld(process.env['DATA_DIR'] ?? join(ROOT, 'var'), {
  databaseUrl: database.url,
  log: pino({ level: 'warn' }),
  settings: {
    origin: undefined,
    secure: false,
    trustProxy: false,
    version,
    demo: true,
    dist: DIST,
  },
})
const world = await orExit(opening)
if (await isNew(world)) await makeDemo(world)
const listening = await orExit(listen(world, { host: HOST, port }))
stopWhenAsked(listening)
console.log(`Gần Dân: ${listening.address}`)
console.log(`Bản dùng thử, mật khẩu của mọi tài khoản: ${DEMO_PASSWORD}`)
for (const { login, name, position } of demoAccounts) {
  console.log(`  ${login.padEnd(8)} ${name}, ${position}`)
}

async function isNew({ db }: World): Promise<boolean> {
  const commune = await db.selectFrom('communes').select('id').executeTakeFirst()
  return commune === undefined
}
