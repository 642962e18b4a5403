import { expect, test } from 'vitest'

import { DAY_MS } from '#domain/day.ts'
import type { Account } from '#protocol/api.ts'
import { createApp } from '#server/app.ts'
import { makeAdmin } from '#server/first-admin.ts'

import { type AServer, aPhone, aServer, aSignedIn, anAccount, A_PASSWORD } from './a-server.ts'

const NEW = { login: 'quang', name: 'Lò Văn Quang', position: 'Công chức', roles: ['officer'] }

async function anOffice() {
  const world = await aServer()
  await anAccount(world, { login: 'quantri', roles: ['admin'] })
  const app = createApp(world)
  return { world, app, admin: await aSignedIn(app, 'quantri') }
}

async function made(office: Awaited<ReturnType<typeof anOffice>>, request: object = NEW) {
  const answer = await office.admin.send('POST', '/api/accounts', request)
  expect(answer.status, answer.text).toBe(200)
  return answer.json() as { account: Account; code: string; until: number }
}

async function officerRecord({ db }: AServer, id: string): Promise<unknown> {
  const row = await db
    .selectFrom('rows')
    .select(['stream', 'fields'])
    .where('kind', '=', 'officer')
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { stream: row.stream, ...(JSON.parse(row.fields) as object) }
}

async function actsIn({ db }: AServer): Promise<string[]> {
  const rows = await db.selectFrom('journal').select(['act', 'note']).orderBy('id').execute()
  return rows.map(({ act, note }) => (note === null ? act : `${act}: ${note}`))
}

test('from the first code to an own password: nothing else opens before it is set', async () => {
  const office = await anOffice()
  const { account, code } = await made(office)
  const phone = aPhone(office.app)

  const first = await phone.send('POST', '/api/session', {
    name: 'quang',
    code: code.toLowerCase(),
  })
  expect(first.json()).toMatchObject({ setPassword: true, officer: { id: account.id } })
  expect((await phone.send('GET', '/api/me')).json()).toMatchObject({ setPassword: true })
  expect((await phone.send('POST', '/api/sync', {})).status).toBe(403)

  const short = await phone.send('PUT', '/api/password', { password: 'ngắn' })
  expect(short.json()).toMatchObject({ issues: [{ path: 'password', code: 'too_short' }] })
  const common = await phone.send('PUT', '/api/password', { password: 'quang123456' })
  expect(common.json()).toMatchObject({ issues: [{ path: 'password', code: 'too_common' }] })
  const set = await phone.send('PUT', '/api/password', { password: A_PASSWORD })
  expect(set.status).toBe(200)
  expect(set.json()).not.toHaveProperty('setPassword')

  expect((await phone.send('GET', '/api/me')).json()).not.toHaveProperty('setPassword')
  expect((await phone.send('PUT', '/api/password', { password: 'cái khác hẳn' })).status).toBe(403)
  const again = await aPhone(office.app).send('POST', '/api/session', { name: 'quang', code })
  expect(again.status).toBe(401)
  expect((await aSignedIn(office.app, 'quang')).cookie).toBeTruthy()
})

test('a sign-in whose answer was lost does not use the code up, and its session ends with the password', async () => {
  const office = await anOffice()
  const { code } = await made(office)
  const lost = aPhone(office.app)
  const phone = aPhone(office.app)

  await lost.send('POST', '/api/session', { name: 'quang', code })
  expect((await phone.send('POST', '/api/session', { name: 'quang', code })).status).toBe(200)
  await phone.send('PUT', '/api/password', { password: A_PASSWORD })

  expect((await lost.send('GET', '/api/me')).status).toBe(401)
  expect((await phone.send('GET', '/api/me')).status).toBe(200)
})

test('a code opens for seven days', async () => {
  const office = await anOffice()
  const { code, until } = await made(office)
  expect(until).toBe(office.world.clock.now + 7 * DAY_MS)
  const enter = async () =>
    (await aPhone(office.app).send('POST', '/api/session', { name: 'quang', code })).status

  office.world.pass(7 * DAY_MS - 1)
  expect(await enter()).toBe(200)
  office.world.pass(1)
  expect(await enter()).toBe(401)

  const [account] = ((await office.admin.send('GET', '/api/accounts')).json() as AccountsJson)
    .accounts
  expect(account).toMatchObject({ login: 'quang', hasPassword: false })
  expect(account).not.toHaveProperty('codeUntil')
})

type AccountsJson = { accounts: Account[] }

test('a new code ends the old password and every session at once', async () => {
  const office = await anOffice()
  const id = await anAccount(office.world)
  const phone = await aSignedIn(office.app)

  const { code } = (await office.admin.send('POST', `/api/accounts/${id}/code`, {})).json() as {
    code: string
  }

  expect((await phone.send('GET', '/api/me')).status).toBe(401)
  const old = { name: 'hanh', password: A_PASSWORD }
  expect((await phone.send('POST', '/api/session', old)).status).toBe(401)
  expect((await phone.send('POST', '/api/session', { name: 'hanh', code })).status).toBe(200)
})

test('the officer whom phones read is kept in step with the account', async () => {
  const office = await anOffice()
  const { account } = await made(office, { ...NEW, pronoun: 'anh' })
  expect(await officerRecord(office.world, account.id)).toMatchObject({
    stream: 'common:suoi',
    name: 'Lò Văn Quang',
    position: 'Công chức',
    pronoun: 'anh',
    active: true,
  })

  const change = { position: 'Phó trưởng phòng', pronoun: null, active: false }
  const changed = await office.admin.send('PATCH', `/api/accounts/${account.id}`, change)

  expect(changed.json()).toMatchObject({ position: 'Phó trưởng phòng', active: false })
  const record = await officerRecord(office.world, account.id)
  expect(record).toMatchObject({ position: 'Phó trưởng phòng', active: false })
  expect(record).not.toHaveProperty('pronoun')
})

test('a change that changes nothing writes nothing', async () => {
  const office = await anOffice()
  const { account } = await made(office)
  const before = [await actsIn(office.world), await logLength(office.world)]

  const { name, position, roles } = NEW
  const change = { name, position, roles, active: true, unit: null }
  const answer = await office.admin.send('PATCH', `/api/accounts/${account.id}`, change)

  expect(answer.status).toBe(200)
  expect([await actsIn(office.world), await logLength(office.world)]).toEqual(before)
})

async function logLength({ db }: AServer): Promise<number> {
  return (await db.selectFrom('log').select('change').execute()).length
}

test('a disabled account is out at once, and in again when it is enabled', async () => {
  const office = await anOffice()
  const id = await anAccountWithRecord(office)
  const phone = await aSignedIn(office.app, 'tham')

  await office.admin.send('PATCH', `/api/accounts/${id}`, { active: false })
  expect((await phone.send('GET', '/api/me')).status).toBe(401)
  const body = { name: 'tham', password: A_PASSWORD }
  expect((await phone.send('POST', '/api/session', body)).status).toBe(401)

  await office.admin.send('PATCH', `/api/accounts/${id}`, { active: true })
  expect((await phone.send('GET', '/api/me')).status).toBe(401)
  expect((await phone.send('POST', '/api/session', body)).status).toBe(200)
})

/** An account made by the admin, with the password of the tests. */
async function anAccountWithRecord(office: Awaited<ReturnType<typeof anOffice>>): Promise<string> {
  const { account, code } = await made(office, { ...NEW, login: 'tham' })
  const phone = aPhone(office.app)
  await phone.send('POST', '/api/session', { name: 'tham', code })
  await phone.send('PUT', '/api/password', { password: A_PASSWORD })
  return account.id
}

test('a role given or taken holds on the very next request', async () => {
  const office = await anOffice()
  const id = await anAccountWithRecord(office)
  const phone = await aSignedIn(office.app, 'tham')
  expect((await phone.send('GET', '/api/accounts')).status).toBe(403)

  await office.admin.send('PATCH', `/api/accounts/${id}`, { roles: ['admin', 'officer'] })
  expect((await phone.send('GET', '/api/accounts')).status).toBe(200)

  await office.admin.send('PATCH', `/api/accounts/${id}`, { roles: ['officer'] })
  expect((await phone.send('GET', '/api/accounts')).status).toBe(403)
})

test('the last active admin can neither give the role away nor disable himself', async () => {
  const office = await anOffice()
  const path = '/api/accounts/account-quantri'
  const disabled = await made(office, { ...NEW, roles: ['admin'] })
  await office.admin.send('PATCH', `/api/accounts/${disabled.account.id}`, { active: false })

  const roles = await office.admin.send('PATCH', path, { roles: ['officer'] })
  const active = await office.admin.send('PATCH', path, { active: false })

  expect([roles.status, active.status]).toEqual([400, 400])
  expect(roles.json()).toMatchObject({ issues: [{ path: 'roles', code: 'last_admin' }] })
  expect(active.json()).toMatchObject({ issues: [{ path: 'active', code: 'last_admin' }] })
  expect((await office.admin.send('GET', '/api/accounts')).status).toBe(200)
})

test('a login name that is taken and a unit that is not there are said by their fields', async () => {
  const office = await anOffice()

  const taken = await office.admin.send('POST', '/api/accounts', { ...NEW, login: 'quantri' })
  const unit = await office.admin.send('POST', '/api/accounts', { ...NEW, unit: 'unit-khong-co' })

  expect(taken.json()).toMatchObject({ issues: [{ path: 'login', code: 'taken' }] })
  expect(unit.json()).toMatchObject({ issues: [{ path: 'unit', code: 'no_record' }] })
  expect((await office.world.db.selectFrom('accounts').select('id').execute()).length).toBe(1)
})

test('the journal tells who did what to whom, newest first, fifty at a time', async () => {
  const office = await anOffice()
  const { account } = await made(office)
  const path = `/api/accounts/${account.id}`
  await office.admin.send('PATCH', path, { roles: ['leader'] })
  for (let times = 0; times < 60; times += 1) {
    await office.admin.send('PATCH', path, { position: `Chức vụ ${times}` })
  }
  await aPhone(office.app).send('POST', '/api/session', { name: 'quang', password: 'sai rồi' })

  const first = (await office.admin.send('GET', '/api/journal')).json() as Journal
  const last = first.entries.at(-1)
  const next = (await office.admin.send('GET', `/api/journal?before=${last?.id}`)).json() as Journal

  expect([first.entries.length, first.more]).toEqual([50, true])
  expect(next.more).toBe(false)
  const ids = [...first.entries, ...next.entries].map(({ id }) => id)
  expect(ids).toEqual(ids.toSorted((a, b) => b - a))
  expect(new Set(ids).size).toBe(ids.length)
  const told = next.entries.find(({ act }) => act === 'roles-changed')
  expect(told).toMatchObject({
    by: { id: 'account-quantri', name: 'Người quantri' },
    about: { id: account.id, name: 'Lò Văn Quang' },
    note: 'leader',
  })
  expect(first.entries[0]).toMatchObject({ act: 'sign-in-failed', about: { id: account.id } })
})

type Journal = {
  entries: { id: number; act: string; by: unknown; about: unknown; note: unknown }[]
  more: boolean
}

test('many failed sign-ins fill few lines of the journal', async () => {
  const office = await anOffice()
  await anAccount(office.world)
  for (let tries = 0; tries < 40; tries += 1) {
    const wrong = { name: 'hanh', password: 'sai rồi' }
    await aPhone(office.app).send('POST', '/api/session', wrong, { address: `10.9.0.${tries}` })
    office.world.pass(31_000)
  }

  const failed = (await actsIn(office.world)).filter((act) => act.startsWith('sign-in-failed'))

  expect(failed).toEqual([1, 2, 3, 4, 8, 16, 32].map((count) => `sign-in-failed: ${count}`))
})

test('the first admin comes with his commune, a second one into the same, and nothing halfway', async () => {
  const world = await aServer()
  const answers = {
    commune: ' Xã Suối Ngần ',
    province: 'Tỉnh Đà Sơn',
    login: 'quantri',
    name: 'Đặng Văn Khải',
    position: 'Quản trị của xã',
  }

  expect(await makeAdmin(world, { ...answers, province: '' })).toHaveProperty('wrong')
  expect(await makeAdmin(world, { ...answers, login: 'Quản trị' })).toHaveProperty('wrong')
  expect(await world.db.selectFrom('communes').selectAll().execute()).toEqual([])

  const first = await makeAdmin(world, answers)
  expect(first).toMatchObject({ isNewCommune: true, commune: { name: 'Xã Suối Ngần' } })
  expect(await makeAdmin(world, answers)).toEqual({
    wrong: ['The login name quantri is taken; choose another.'],
  })
  const second = await makeAdmin(world, { ...answers, login: 'quantri2', province: '' })
  expect(second).toMatchObject({ isNewCommune: false, account: { roles: ['admin'] } })
  const code = 'code' in first ? first.code : ''
  const phone = aPhone(createApp(world))
  expect((await phone.send('POST', '/api/session', { name: 'quantri', code })).status).toBe(200)
})
