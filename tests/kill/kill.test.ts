import { Client } from 'pg'
import { expect, test } from 'vitest'

import { whenDone } from '../phone/harness/clean-up.ts'
import { tempFolder } from '../phone/harness/folder.ts'
import { aPostgres } from '../server/postgres.ts'
import { type Figures, killOften, openBeside, type Place } from './a-run.ts'
import { faultsIn } from './kept.ts'

/** `npm run kill` says fifty. */
const KILLS = Number(process.env['KILLS'] ?? 10)
/** The promise, when all of it is asked for; among other tests the machine is not the server's alone. */
const START_MS_MAX = process.env['KILLS'] === undefined ? 30_000 : 5_000
const faults = { withoutLog: 0, withoutRow: 0, otherReceipt: 0, refused: 0, tooMany: 0, gaps: 0 }
const allKept = { faults, isBusy: true, isQuick: true }

/** What is wrong after all these kills, and how it went; the figures are printed. */
async function outcomeOf(name: string, place: Place, { receipts, startMs, kills }: Figures) {
  const world = await openBeside(place)
  const found = await faultsIn(world, receipts)
  await world.db.destroy()
  const slowest = Math.max(...startMs)
  const middle = startMs.toSorted((a, b) => a - b)[startMs.length >> 1] ?? 0
  console.log(
    `${name}: ${kills} kills under 50 phones, ${receipts.length} receipts, ` +
      `start ${Math.round(middle)} ms, slowest ${Math.round(slowest)} ms, ${JSON.stringify(found)}`,
  )
  return { faults: found, isBusy: receipts.length > kills * 5, isQuick: slowest <= START_MS_MAX }
}

test('a server on SQLite that is killed while fifty phones push has whatever it said it has', async () => {
  const place = { dataDir: await tempFolder() }

  const figures = await killOften(place, KILLS)

  expect(await outcomeOf('SQLite', place, figures)).toEqual(allKept)
})

test('a server on PostgreSQL that is killed, or its database is, has whatever it said it has', async () => {
  const postgres = await aPostgres({ isDurable: true })
  whenDone(postgres.stop)
  await postgres.start()
  await makeDatabase(postgres.url('postgres'))
  const killBeneath = async (kill: number) => {
    if (![Math.ceil(KILLS / 3), Math.ceil((KILLS * 2) / 3)].includes(kill)) return false
    await postgres.kill()
    await postgres.start()
    return true
  }
  const databaseUrl = postgres.url('gan_dan')
  const place = { dataDir: await tempFolder(), databaseUrl, killBeneath }

  const figures = await killOften(place, KILLS)

  expect(await outcomeOf('PostgreSQL', place, figures)).toEqual(allKept)
})

async function makeDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(`create database gan_dan template template0 encoding 'UTF8' locale 'C'`)
  await client.end()
}
