import { expect, test } from 'vitest'

import { DAY_MS } from '#domain/day.ts'
import type { Account } from '#protocol/api.ts'
import { createApp } from '#server/app.ts'

import { A_PASSWORD, anAccount, aPhone, aServer, aSignedIn } from './a-server.ts'

async function twoAdmins() {
  const world = await aServer()
  const own = await anAccount(world, { login: 'quantri', roles: ['admin'] })
  const app = createApp(world)
  const admin = await aSignedIn(app, 'quantri')
  const request = { login: 'moi', name: 'Mới', position: 'Công chức', roles: ['admin'] }
  const answer = await admin.send('POST', '/api/accounts', request)
  const { code } = answer.json() as { account: Account; code: string }
  return { world, app, admin, own, code }
}

test('an admin whose code has run out is nobody who could take over', async () => {
  const { world, admin, own } = await twoAdmins()
  const giveUp = () => admin.send('PATCH', `/api/accounts/${own}`, { roles: ['officer'] })

  world.pass(8 * DAY_MS)
  const refused = await giveUp()

  expect(refused.json()).toMatchObject({ issues: [{ path: 'roles', code: 'last_admin' }] })
})

test('an admin whose code is still open can take over', async () => {
  const { world, admin, own } = await twoAdmins()

  world.pass(6 * DAY_MS)
  const answer = await admin.send('PATCH', `/api/accounts/${own}`, { roles: ['officer'] })

  expect(answer.status).toBe(200)
})

test('who came in with a code sets no password once the code has run out', async () => {
  const { world, app, code } = await twoAdmins()
  const phone = aPhone(app)
  await phone.send('POST', '/api/session', { name: 'moi', code })
  world.pass(7 * DAY_MS - 1)
  expect((await phone.send('GET', '/api/me')).status).toBe(200)

  world.pass(1)

  expect((await phone.send('PUT', '/api/password', { password: A_PASSWORD })).status).toBe(401)
  expect((await phone.send('GET', '/api/me')).status).toBe(401)
})

test('who set the password in time stays signed in when the code runs out', async () => {
  const { world, app, code } = await twoAdmins()
  const phone = aPhone(app)
  await phone.send('POST', '/api/session', { name: 'moi', code })
  await phone.send('PUT', '/api/password', { password: A_PASSWORD })

  world.pass(8 * DAY_MS)

  expect((await phone.send('GET', '/api/me')).status).toBe(200)
})
