import { setTimeout } from 'node:timers/promises'

import { sql } from 'kysely'
import pg from 'pg'
import { expect, test } from 'vitest'

import { forgetIfDue } from '#server/forget.ts'

import { whenDone } from '../phone/harness/clean-up.ts'
import { aCommune, aFeedback } from './a-commune.ts'
import { addressOf } from './postgres-setup.ts'

const ID = 'feedback-7'
const PLANTED = 'LOI-CAN-NIEM'

/** A commune with planted words, a way into its database, and what its files hold of them. */
async function aCommuneWithFiles() {
  const { world, signIn } = await aCommune()
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(world.db)
  const aside = new pg.Client({ connectionString: addressOf(rows[0]?.name ?? '') })
  await aside.connect()
  whenDone(() => aside.end())
  const [hanh, tuyen] = [await signIn('hanh'), await signIn('tuyen')]
  await hanh.push(aFeedback(ID, { content: PLANTED }))
  const filesWith = async (words: string) => {
    const found: string[] = []
    await world.db.connection().execute((db) => sql`checkpoint`.execute(db))
    for (const table of ['rows', 'log', 'held']) {
      const file = sql<{ has: boolean }>`select position(convert_to(${words}, 'utf8') in
        pg_read_binary_file(pg_relation_filepath(${table}))) > 0 as has`
      if ((await file.execute(world.db)).rows[0]?.has) found.push(table)
    }
    return found
  }
  const seal = () =>
    tuyen.send('POST', `/api/records/feedback/${ID}/seal`, {
      fields: ['content'],
      why: 'Người dân yêu cầu',
    })
  return { world, aside, seal, filesWith }
}

test('words taken out by law are in no file of the database any more', async () => {
  const { seal, filesWith } = await aCommuneWithFiles()
  expect(await filesWith(PLANTED)).toEqual(['rows', 'log'])

  expect((await seal()).status).toBe(200)

  expect(await filesWith(PLANTED)).toEqual([])
})

test('while somebody reads they are taken out all the same, and the files follow', async () => {
  const { world, aside, seal, filesWith } = await aCommuneWithFiles()
  await aside.query('begin')
  await aside.query('lock table rows, log, held in access share mode')

  expect((await seal()).status).toBe(200)

  expect(await filesWith(PLANTED)).toEqual(['rows', 'log'])
  await expect(forgetIfDue(world)).rejects.toThrow(/lock timeout/)
  await aside.query('rollback')
  await forgetIfDue(world)
  expect(await filesWith(PLANTED)).toEqual([])
})

test('what somebody who reads might still see stays due, until the files hold it no more', async () => {
  const { world, aside, seal, filesWith } = await aCommuneWithFiles()
  // Holds back no table; only what it has seen may not be thrown away before it ends.
  await aside.query('begin isolation level repeatable read')
  await aside.query('select count(*) from devices')

  expect((await seal()).status).toBe(200)

  expect(await filesWith(PLANTED)).toEqual(['rows', 'log'])
  await expect(forgetIfDue(world)).rejects.toThrow(/rows/)
  await aside.query('rollback')
  await forgetIfDue(world)
  expect(await filesWith(PLANTED)).toEqual([])
})

test('where there is always somebody at work, but never long the same, it is done at once', async () => {
  const { aside, seal, filesWith } = await aCommuneWithFiles()
  const next = new pg.Client({ connectionString: addressOf(aside.database ?? '') })
  await next.connect()
  const relay = aRelay([aside, next])

  const { status } = await seal()
  const left = await filesWith(PLANTED)
  await relay.end()
  await next.end()

  expect(status).toBe(200)
  expect(left).toEqual([])
})

/** Two who write in turn: each begins before the other ends, so that there is no moment without. */
function aRelay([first, second]: [pg.Client, pg.Client]) {
  const begin = async (client: pg.Client) => {
    await client.query('begin isolation level repeatable read')
    await client.query('select pg_current_xact_id()')
  }
  const over = new AbortController()
  const run = async () => {
    let [older, newer] = [first, second]
    await begin(older)
    while (!over.signal.aborted) {
      await begin(newer)
      await older.query('rollback')
      ;[older, newer] = [newer, older]
      await setTimeout(200)
    }
    await older.query('rollback')
  }
  const running = run()
  return {
    end: () => {
      over.abort()
      return running
    },
  }
}
