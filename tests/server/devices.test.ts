import { expect, test } from 'vitest'

import { createApp } from '#server/app.ts'
import { letterOf, noteContact } from '#server/devices.ts'
import { familyOf } from '#server/user-agent.ts'

import { aCommune, aFeedback } from './a-commune.ts'
import { type APhone, aPhone, aServer, aSignedIn, anAccount, A_PASSWORD } from './a-server.ts'

type SignedIn = { device: string; letter: string }

async function enter(phone: APhone, device?: string, name = 'hanh'): Promise<SignedIn> {
  const body = { name, password: A_PASSWORD, ...(device === undefined ? {} : { device }) }
  return (await phone.send('POST', '/api/session', body)).json() as SignedIn
}

async function anOffice() {
  const world = await aServer()
  await anAccount(world)
  await anAccount(world, { login: 'quantri', roles: ['admin'] })
  const app = createApp(world)
  return { world, app, admin: await aSignedIn(app, 'quantri') }
}

test('letters go from A to Z, then AA', () => {
  const letters = [1, 2, 26, 27, 28, 52, 53, 702, 703].map(letterOf)

  expect(letters).toEqual(['A', 'B', 'Z', 'AA', 'AB', 'AZ', 'BA', 'ZZ', 'AAA'])
})

test('each phone of a commune gets the next letter, and another commune begins at A', async () => {
  const { world, app } = await anOffice()
  await anAccount(world, { login: 'xa-khac', commune: 'ban' })

  expect((await enter(aPhone(app))).letter).toBe('B')
  expect((await enter(aPhone(app))).letter).toBe('C')
  expect((await enter(aPhone(app), undefined, 'xa-khac')).letter).toBe('A')
})

test('a phone that signed out and in again is the same phone', async () => {
  const { app } = await anOffice()
  const phone = aPhone(app)
  const first = await enter(phone)
  await phone.send('GET', '/api/me')
  await phone.send('DELETE', '/api/session')

  expect(await enter(phone, first.device)).toMatchObject(first)
})

test('a phone that signs in again without signing out is the same phone', async () => {
  const { app } = await anOffice()
  const phone = aPhone(app)
  const first = await enter(phone)
  await phone.send('GET', '/api/me')

  expect(await enter(phone, first.device)).toMatchObject(first)
  expect(await enter(phone, first.device)).toMatchObject(first)
})

test('a record of a phone of a late letter is taken with its number', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const letter = letterOf(26 + 26 ** 2 + 26 ** 3 + 1)

  const [receipt] = await hanh.push(aFeedback('feedback-1', { tempNo: `${letter}-1` }))

  expect(letter).toBe('AAAA')
  expect(receipt).toHaveProperty('position')
})

test('a phone that never saw the answer to its sign-in is the same phone', async () => {
  const { app } = await anOffice()
  const first = await enter(aPhone(app))

  expect(await enter(aPhone(app), first.device)).toMatchObject(first)
})

test('a copied browser profile becomes a phone of its own while the first one lives', async () => {
  const { app } = await anOffice()
  const phone = aPhone(app)
  const first = await enter(phone)
  await phone.send('GET', '/api/me')

  const copy = await enter(aPhone(app), first.device)

  expect(copy.device).not.toBe(first.device)
  expect((await phone.send('GET', '/api/me')).status).toBe(200)
})

test('nobody is given the phone of another officer', async () => {
  const { world, app } = await anOffice()
  await anAccount(world, { login: 'quang' })
  const first = await enter(aPhone(app))

  const other = await enter(aPhone(app), first.device, 'quang')

  expect(other.device).not.toBe(first.device)
})

test('a revoked phone is out at once and never given again', async () => {
  const { app, admin } = await anOffice()
  const phone = aPhone(app)
  const { device } = await enter(phone)

  expect((await admin.send('POST', `/api/devices/${device}/revoke`, {})).status).toBe(204)

  expect((await phone.send('GET', '/api/me')).status).toBe(401)
  expect((await enter(phone, device)).device).not.toBe(device)
  const list = (await admin.send('GET', '/api/devices')).json() as { devices: object[] }
  expect(list.devices).toContainEqual(expect.objectContaining({ id: device, active: false }))
})

test('the admin sees each phone with its officer, its sort, its last contact and what waits', async () => {
  const { world, app, admin } = await anOffice()
  const { device } = await enter(aPhone(app))
  world.pass(3_600_000)
  await noteContact(world, device, 7)

  const list = (await admin.send('GET', '/api/devices')).json() as { devices: object[] }

  expect(list.devices[1]).toEqual({
    id: device,
    letter: 'B',
    officer: { id: 'account-hanh', name: 'Người hanh' },
    agent: 'Chrome · Android',
    madeAt: world.clock.now - 3_600_000,
    contactAt: world.clock.now,
    waiting: 7,
    active: true,
  })
})

test('a contact is written every few minutes at most, what waits as soon as it changes', async () => {
  const { world, app } = await anOffice()
  const { device } = await enter(aPhone(app))
  const kept = async () =>
    world.db
      .selectFrom('devices')
      .select(['contact_at', 'waiting'])
      .where('id', '=', device)
      .executeTakeFirst()

  await noteContact(world, device, 3)
  const first = await kept()
  world.pass(60_000)
  await noteContact(world, device, 3)
  expect(await kept()).toEqual(first)
  await noteContact(world, device, 2)

  expect(await kept()).toEqual({ contact_at: world.clock.now, waiting: 2 })
})

test.each([
  ['Mozilla/5.0 (Linux; Android 10; K) Chrome/130.0.0.0 Mobile Safari/537.36', 'Chrome · Android'],
  ['Mozilla/5.0 (Linux; Android 13) SamsungBrowser/23.0 Chrome/115', 'Samsung Internet · Android'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1',
    'Safari · iPhone',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0 Safari/537.36 Edg/130.0',
    'Edge · Windows',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox · Linux'],
  ['Nguyễn Văn A', ''],
])('of "%s" only "%s" is kept', (userAgent, family) => {
  expect(familyOf(userAgent)).toBe(family)
})
