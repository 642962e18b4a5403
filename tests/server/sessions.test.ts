import { expect, test } from 'vitest'

import { DAY_MS } from '#domain/day.ts'
import { sessionRoutes } from '#server/session-routes.ts'

import { aPhone, aServer, aSignedIn, anAccount, A_PASSWORD } from './a-server.ts'

const MINUTE_MS = 60_000

async function signedIn() {
  const world = await aServer()
  await anAccount(world)
  const app = sessionRoutes(world)
  return { world, app, phone: await aSignedIn(app) }
}

async function statusOf(phone: ReturnType<typeof aPhone>, isLost = false): Promise<number> {
  return (await phone.send('GET', '/api/me', undefined, { isLost })).status
}

test('who has signed in is told who he is, and the cookie is for this server alone', async () => {
  const world = await aServer()
  await anAccount(world)
  const phone = aPhone(sessionRoutes(world))

  const answer = await phone.send('POST', '/api/session', { name: ' HANH ', password: A_PASSWORD })

  expect(answer.status).toBe(200)
  expect(answer.json()).toMatchObject({
    letter: 'A',
    officer: { id: 'account-hanh', roles: ['officer'], commune: { id: 'suoi' } },
  })
  expect(answer.headers.getSetCookie()).toEqual([
    expect.stringMatching(
      /^gan-dan=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Strict$/,
    ),
  ])
})

test('behind https the cookie is Secure and bound to the host', async () => {
  const world = await aServer({ secure: true })
  await anAccount(world)
  const app = sessionRoutes(world)

  const phone = await aSignedIn(app)

  expect(phone.cookie).toMatch(/^__Host-gan-dan=/)
  expect(await statusOf(phone)).toBe(200)
})

test('the database keeps no token', async () => {
  const { world, phone } = await signedIn()
  world.pass(DAY_MS)
  await statusOf(phone, true)

  const stored = JSON.stringify(await world.db.selectFrom('sessions').selectAll().execute())

  const token = phone.cookie.split('=')[1] ?? 'no token'
  expect(token).toHaveLength(43)
  expect(stored).not.toContain(token)
})

test('an unknown name, a wrong password and a disabled account get the same answer', async () => {
  const world = await aServer()
  await anAccount(world)
  await anAccount(world, { login: 'nghi' })
  await world.db.updateTable('accounts').set({ active: 0 }).where('login', '=', 'nghi').execute()
  const app = sessionRoutes(world)
  const tries = [
    { name: 'khong-co', password: A_PASSWORD },
    { name: 'hanh', password: 'sai mật khẩu' },
    { name: 'nghi', password: A_PASSWORD },
    { name: 'hanh', code: 'ABCD-EFGH' },
    { name: 'khong-co', code: 'ABCD-EFGH' },
  ]

  const answers = await Promise.all(
    tries.map((each) => aPhone(app).send('POST', '/api/session', each)),
  )

  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
  expect(answers[0]?.status).toBe(401)
  expect(answers.flatMap(({ headers }) => headers.getSetCookie())).toEqual([])
})

test('the token changes once a day, and the new one goes on working', async () => {
  const { world, phone } = await signedIn()
  const first = phone.cookie

  await statusOf(phone)
  expect(phone.cookie).toBe(first)
  world.pass(DAY_MS)
  await statusOf(phone)

  expect(phone.cookie).not.toBe(first)
  world.pass(5 * MINUTE_MS)
  expect(await statusOf(phone)).toBe(200)
})

test('a lost answer signs nobody out: the old token hands out the same successor again', async () => {
  const { world, app, phone } = await signedIn()
  world.pass(DAY_MS)
  const lost = await phone.send('GET', '/api/me', undefined, { isLost: true })
  world.pass(3 * DAY_MS)

  expect(await statusOf(phone)).toBe(200)

  expect(phone.cookie).toBe(lost.headers.getSetCookie()[0]?.split(';')[0])
  world.pass(5 * MINUTE_MS)
  expect(await statusOf(aPhone(app, phone.cookie))).toBe(200)
})

test('requests already under way with the old token are served for three minutes', async () => {
  const { world, app, phone } = await signedIn()
  const old = aPhone(app, phone.cookie)
  world.pass(DAY_MS)
  await statusOf(phone)
  world.pass(2 * MINUTE_MS)
  await statusOf(phone)

  world.pass(3 * MINUTE_MS - 1)
  expect(await statusOf(old, true)).toBe(200)
  expect(await statusOf(phone)).toBe(200)
})

test('once the new token is in use, the old one is a copy: using it ends both', async () => {
  const { world, app, phone } = await signedIn()
  const copy = aPhone(app, phone.cookie)
  world.pass(DAY_MS)
  await statusOf(phone)
  world.pass(2 * MINUTE_MS)
  await statusOf(phone)

  world.pass(3 * MINUTE_MS)
  expect(await statusOf(copy)).toBe(401)

  expect(await statusOf(phone)).toBe(401)
  const acts = await world.db.selectFrom('journal').select('act').execute()
  expect(acts).toContainEqual({ act: 'session-ended' })
})

test('a phone killed right after the change comes back with the old cookie of its disk', async () => {
  const { world, app, phone } = await signedIn()
  const disk = phone.cookie
  world.pass(DAY_MS)
  await statusOf(phone)
  world.pass(20_000)
  await statusOf(phone)

  world.pass(7 * 3_600_000)
  const reopened = aPhone(app, disk)

  expect(await statusOf(reopened)).toBe(200)
  expect(reopened.cookie).toBe(phone.cookie)
})

test('a session ends sixty days after its last contact', async () => {
  const { world, phone } = await signedIn()
  await statusOf(phone)

  world.pass(60 * DAY_MS - 1)
  expect(await statusOf(phone)).toBe(200)
  world.pass(60 * DAY_MS)
  expect(await statusOf(phone)).toBe(401)
})

test('only signing out takes the cookie back: a refusal may come after a newer cookie', async () => {
  const { world, phone } = await signedIn()
  const { cookie } = phone
  await world.db.deleteFrom('sessions').execute()

  expect(await statusOf(phone)).toBe(401)
  expect(phone.cookie).toBe(cookie)

  await phone.send('DELETE', '/api/session')
  expect(phone.cookie).toBe('gan-dan=')
})

test('who signs in on a phone ends the session that was open there', async () => {
  const { world, app, phone } = await signedIn()
  await anAccount(world, { login: 'quang' })
  const before = aPhone(app, phone.cookie)

  await phone.send('POST', '/api/session', { name: 'quang', password: 'sai rồi' })
  expect(await statusOf(before)).toBe(200)
  await phone.send('POST', '/api/session', { name: 'quang', password: A_PASSWORD })

  expect(await statusOf(before)).toBe(401)
  expect(await statusOf(phone)).toBe(200)
})

test('a session ends 180 days after it began, however often it was used', async () => {
  const { world, phone } = await signedIn()

  for (let day = 1; day < 180; day += 1) {
    world.pass(DAY_MS)
    expect(await statusOf(phone)).toBe(200)
  }
  world.pass(DAY_MS)

  expect(await statusOf(phone)).toBe(401)
})

test('signing out ends the session; doing it twice is doing it once', async () => {
  const { app, phone } = await signedIn()
  const before = phone.cookie

  expect((await phone.send('DELETE', '/api/session')).status).toBe(204)
  expect((await phone.send('DELETE', '/api/session')).status).toBe(204)

  expect(await statusOf(aPhone(app, before))).toBe(401)
})

test('a role taken away is gone on the very next request; a disabled account is out at once', async () => {
  const { world, phone } = await signedIn()
  await world.db.updateTable('accounts').set({ roles: '["viewer"]' }).execute()
  const answer = await phone.send('GET', '/api/me')
  expect(answer.json()).toMatchObject({ officer: { roles: ['viewer'] } })

  await world.db.updateTable('accounts').set({ active: 0 }).execute()
  expect(await statusOf(phone)).toBe(401)
})
