import { sql } from 'kysely'
import pg from 'pg'
import { expect, test } from 'vitest'

import { createApp } from '#server/app.ts'
import { openDatabase } from '#server/database.ts'

import { whenDone } from '../phone/harness/clean-up.ts'
import { aCommune, aFeedback, aSyncingPhone } from './a-commune.ts'
import { addressOf } from './postgres-setup.ts'

/** A server that waits a third of a second where the real one waits ten, and a way into its database. */
async function anImpatientServer(patience: string) {
  const { world } = await aCommune()
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(world.db)
  const address = addressOf(rows[0]?.name ?? '')
  const db = openDatabase(`${address}?${patience}`)
  whenDone(() => db.destroy())
  const aside = new pg.Client({ connectionString: address })
  await aside.connect()
  whenDone(() => aside.end())
  return { app: createApp({ ...world, db }), aside }
}

test('a phone is asked to come later when another holds the commune too long, and is taken then', async () => {
  const { app, aside } = await anImpatientServer('lock_timeout=300')
  const phone = await aSyncingPhone(app, 'hanh')
  await aside.query('begin')
  await aside.query('update streams set head = head')

  const change = aFeedback('mot-luc-nua')
  const busy = await phone.ask({ changes: [change] })

  expect(busy.status).toBe(503)
  expect(busy.json()).toMatchObject({ type: '/problems/later', status: 503 })
  expect(Number(busy.headers.get('retry-after'))).toBeGreaterThan(0)
  await aside.query('rollback')
  expect(await phone.push(change)).toMatchObject([{ id: change.id, stream: 'commune:suoi' }])
})

test('a lock that does not come in the midst of a change is no refusal of the change', async () => {
  const { app, aside } = await anImpatientServer('lock_timeout=300')
  const phone = await aSyncingPhone(app, 'hanh')
  await aside.query('begin')
  await aside.query('lock table log in access exclusive mode')

  const change = aFeedback('giua-chung')
  const busy = await phone.ask({ changes: [change] })

  expect(busy.status).toBe(503)
  await aside.query('rollback')
  expect(await phone.push(change)).toMatchObject([{ id: change.id, stream: 'commune:suoi' }])
})

test('a statement that takes too long ends in the same answer', async () => {
  const { app, aside } = await anImpatientServer('statement_timeout=300')
  const phone = await aSyncingPhone(app, 'hanh')
  await aside.query(`create function tarry() returns trigger language plpgsql as
    $$ begin perform pg_sleep(5); return null; end $$`)
  await aside.query('create trigger tarry after insert on log execute function tarry()')

  const begun = performance.now()
  const busy = await phone.ask({ changes: [aFeedback('rat-cham')] })

  expect(busy.status).toBe(503)
  expect(performance.now() - begun).toBeLessThan(4000)
})

test('connections that the database ends are opened anew, and the program goes on', async () => {
  const { app, aside } = await anImpatientServer('lock_timeout=5000')
  const phone = await aSyncingPhone(app, 'hanh')

  for (let round = 0; round < 5; round += 1) {
    const pushing = Array.from({ length: 8 }, (_, at) =>
      phone.ask({ changes: [aFeedback(`dut-noi-${round}-${at}`)] }),
    )
    await aside.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`,
    )
    const statuses = (await Promise.all(pushing)).map(({ status }) => status)
    expect(statuses.filter((status) => ![200, 503].includes(status))).toEqual([])
  }
  // That a connection was ended may be noticed only by whoever takes it next: the phone asks again.
  const statuses = new Set<number>()
  for (let again = 0; again < 16 && !statuses.has(200); again += 1) {
    const { status } = await phone.ask({ changes: [aFeedback('van-song')] })
    statuses.add(status)
  }
  expect([...statuses].filter((status) => ![200, 503].includes(status))).toEqual([])
  expect(await phone.push(aFeedback('van-song'))).toMatchObject([{ stream: 'commune:suoi' }])
})
