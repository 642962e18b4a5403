import { pino } from 'pino'

import type { Role } from '#domain/officer.ts'
import { makeCommune } from '#server/communes.ts'
import { listen } from '#server/listen.ts'
import { openWorld } from '#server/open-world.ts'
import { hashPassword } from '#server/passwords.ts'
import { accept } from '#server/store.ts'
import type { World } from '#server/world.ts'

import { changeAt, numbers } from './changes.ts'

const BATCH = 200
const ROLES: Role[] = ['officer']
const [dist = '', folder = '', password = '', ...communes] = process.argv.slice(2)

const settings = {
  origin: undefined,
  secure: false,
  demo: false,
  version: '0.0.0-bench',
  dist,
  trustProxy: false,
}
/** The real server on a real SQLite file, with a commune for each number of records. */
const world = await openWorld(folder, { log: pino({ level: 'silent' }), settings })
const hash = await hashPassword(password, world.randomBytes)
for (const words of communes) {
  const [id = '', count = '0'] = words.split('=')
  await makeCommune(world, { id, name: `Xã ${id}`, province: 'Tỉnh Đà Sơn' })
  await fill(world, id, Number(count))
}
const { address } = await listen(world, { host: '127.0.0.1', port: 0 })
console.log(`at ${address}`)

/** Makes an officer of a commune and takes in what he wrote, as any push is taken in. */
async function fill(world: World, commune: string, count: number): Promise<void> {
  const officer = { id: `nguoi-${commune}`, name: 'Lò Thị Hạnh', commune, roles: ROLES }
  await world.db
    .insertInto('accounts')
    .values({
      id: officer.id,
      commune,
      login: commune,
      name: officer.name,
      position: 'Công chức',
      roles: JSON.stringify(ROLES),
      active: 1,
      password: hash,
    })
    .execute()
  for (let at = 0; at < count; at += BATCH) {
    const changes = numbers(at, Math.min(count, at + BATCH)).map(changeAt)
    const receipts = await accept(world, { device: 'may-mot', officer }, changes)
    const refused = receipts.find((receipt) => 'refused' in receipt)
    if (refused) throw new Error(`A record was not taken: ${JSON.stringify(refused)}`)
  }
}
