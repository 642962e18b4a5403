import { setTimeout as pause } from 'node:timers/promises'

import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'

import { createApp } from '#server/app.ts'
import { openDatabase } from '#server/database.ts'
import { hashPassword } from '#server/passwords.ts'
import type { World } from '#server/world.ts'

import { aCommune } from './a-commune.ts'
import { A_PASSWORD, anAccount, type APhone, aPhone, aSignedIn } from './a-server.ts'
import { addressOf } from './postgres-setup.ts'

const ROUNDS = 12
const others: World[] = []
afterAll(() => Promise.all(others.map(({ db }) => db.destroy())))

/** Two servers over one database, each with connections of its own. */
async function twoServers() {
  const { world, app } = await aCommune()
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(world.db)
  const other = { ...world, db: openDatabase(addressOf(rows[0]?.name ?? '')) }
  others.push(other)
  return { world, apps: [app, createApp(other)] as const }
}

test('two admins who take each other’s role at once leave one of them', async () => {
  const { world, apps } = await twoServers()
  const ids = [await anAccount(world, { login: 'admin-1', roles: ['admin'] })]
  ids.push(await anAccount(world, { login: 'admin-2', roles: ['admin'] }))
  const phones = await Promise.all([aSignedIn(apps[0], 'admin-1'), aSignedIn(apps[1], 'admin-2')])
  await world.db.deleteFrom('sessions').where('officer', '=', 'account-quantri').execute()
  await world.db.updateTable('accounts').set({ active: 0 }).where('login', '=', 'quantri').execute()

  for (let round = 0; round < ROUNDS; round += 1) {
    const demote = (phone: APhone, id = '') =>
      phone.send('PATCH', `/api/accounts/${id}`, { roles: ['officer'] })
    await Promise.all([demote(phones[0], ids[1]), demote(phones[1], ids[0])])

    const admins = await world.db
      .selectFrom('accounts')
      .select('id')
      .where('active', '=', 1)
      .where('roles', 'like', '%admin%')
      .execute()
    expect(admins).toHaveLength(1)
    await world.db
      .updateTable('accounts')
      .set({ roles: '["admin"]' })
      .where('id', 'in', ids)
      .execute()
  }
})

test('two copies of a browser profile that sign in at once do not share a device', async () => {
  const { world, apps } = await twoServers()

  for (let round = 0; round < ROUNDS; round += 1) {
    const login = `ban-sao-${round}`
    await anAccount(world, { login })
    const first = await aSignedIn(apps[0], login)
    const { device } = (await first.send('GET', '/api/me')).json() as { device: string }
    await first.send('DELETE', '/api/session')
    const copies = apps.map((app) => aPhone(app))
    const body = { name: login, password: A_PASSWORD, device }
    await Promise.all(copies.map((copy) => copy.send('POST', '/api/session', body)))
    const me = await Promise.all(copies.map((copy) => copy.send('GET', '/api/me')))

    const devices = me.filter(({ status }) => status === 200).map((each) => each.json())
    const names = devices.map((each) => (each as { device: string }).device)
    expect(new Set(names).size).toBe(names.length)
  }
})

test('a password that opens while a new code is given opens nothing that lasts', async () => {
  const { world, apps } = await twoServers()
  const admin = await aSignedIn(apps[0], 'quantri')

  for (let round = 0; round < ROUNDS; round += 1) {
    const id = await anAccount(world, { login: `mat-may-${round}` })
    const finder = aPhone(apps[1])
    const open = finder.send('POST', '/api/session', {
      name: `mat-may-${round}`,
      password: A_PASSWORD,
    })
    await Promise.all([open, admin.send('POST', `/api/accounts/${id}/code`, {})])

    expect((await finder.send('GET', '/api/me')).status).toBe(401)
  }
})

test('of two first passwords set at once one is set, and its session goes on', async () => {
  const { world, apps } = await twoServers()
  const admin = await aSignedIn(apps[0], 'quantri')

  for (let round = 0; round < ROUNDS; round += 1) {
    const login = `lan-dau-${round}`
    const id = await anAccount(world, { login, password: null })
    const given = (await admin.send('POST', `/api/accounts/${id}/code`, {})).json()
    const { code } = given as { code: string }
    const phones = apps.map((app) => aPhone(app))
    for (const phone of phones) await phone.send('POST', '/api/session', { name: login, code })
    const words = ['núi cao suối sâu', 'ruộng bậc thang vàng']
    const answers = await Promise.all(
      phones.map((phone, at) => phone.send('PUT', '/api/password', { password: words[at] })),
    )

    const won = answers.findIndex(({ status }) => status === 200)
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect((await phones[won]?.send('GET', '/api/me'))?.status).toBe(200)
    const again = aPhone(apps[0])
    const back = await again.send('POST', '/api/session', { name: login, password: words[won] })
    expect(back.status).toBe(200)
  }
})

test('tries at a password are counted by both servers together', async () => {
  const { apps } = await twoServers()

  const wrong = { name: 'hanh', password: 'không phải' }
  const tries = Array.from({ length: 20 }, (_, at) =>
    aPhone(apps[at % 2 === 0 ? 0 : 1]).send('POST', '/api/session', wrong),
  )

  const answers = await Promise.all(tries)
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(4)
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(16)
})

test('a password that is kept anew while it is checked opens all the same', async () => {
  const { world, apps } = await twoServers()
  const bytes = (count: number) => new Uint8Array(count).fill(count)
  const slowly = { memory: 65_536, passes: 4, parallelism: 1 }
  const kept = await hashPassword(A_PASSWORD, bytes, slowly)
  const anew = await hashPassword(A_PASSWORD, bytes)

  for (const ms of [0, 10, 20, 40, 60]) {
    const login = `giu-lai-${ms}`
    const id = await anAccount(world, { login, password: kept })
    const body = { name: login, password: A_PASSWORD }
    const opening = aPhone(apps[0]).send('POST', '/api/session', body)
    await pause(ms)
    await world.db.updateTable('accounts').set({ password: anew }).where('id', '=', id).execute()

    expect((await opening).status).toBe(200)
  }
})
