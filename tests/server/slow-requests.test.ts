import type { Hono } from 'hono'
import { expect, test } from 'vitest'

import { DAY_MS } from '#domain/day.ts'
import { createApp } from '#server/app.ts'
import type { Env, World } from '#server/world.ts'

import { aCommune, aFeedback, type SyncingPhone } from './a-commune.ts'
import { type APhone, A_PASSWORD, anAccount, aPhone, aServer } from './a-server.ts'

/** An account that never wrote an officer's record needs all of one. */
const DISABLED = { name: 'Người đã nghỉ', position: 'Đã nghỉ', active: false }

type Asked = { method: string; path: string; body: unknown }

/** A request whose head is at the server and whose body is still on the road until `arrive`. */
async function onTheRoad(app: Hono<Env>, { cookie }: APhone, { method, path, body }: Asked) {
  const text = new TextEncoder().encode(JSON.stringify(body))
  const road = Promise.withResolvers<void>()
  const isRead = Promise.withResolvers<void>()
  const stream = new ReadableStream(
    {
      async pull(controller) {
        isRead.resolve()
        await road.promise
        controller.enqueue(text)
        controller.close()
      },
    },
    { highWaterMark: 0 },
  )
  const headers = {
    'x-gan-dan': '1',
    'content-type': 'application/json',
    'content-length': String(text.length),
    cookie,
  }
  const answer = app.request(path, { method, headers, body: stream, duplex: 'half' } as RequestInit)
  await isRead.promise
  return async () => {
    road.resolve()
    return answer
  }
}

type Taking = [what: string, take: (admin: SyncingPhone, of: SyncingPhone) => Promise<unknown>]
const takings: Taking[] = [
  ['the phone is revoked', (admin, { device }) => revoke(admin, device)],
  ['the account is disabled', (admin, { officer }) => change(admin, officer, DISABLED)],
  [
    'a new code is given',
    (admin, { officer }) => admin.send('POST', `/api/accounts/${officer}/code`, {}),
  ],
  ['the officer signs out', (_, phone) => aPhoneLike(phone).send('DELETE', '/api/session')],
]

const revoke = (admin: APhone, device: string) =>
  admin.send('POST', `/api/devices/${device}/revoke`, {})
async function change(admin: APhone, officer: string, set: object) {
  const { status, text } = await admin.send('PATCH', `/api/accounts/${officer}`, set)
  expect(status, text).toBe(200)
}

let appOf: Hono<Env>
const aPhoneLike = ({ cookie }: APhone) => aPhone(appOf, cookie)

async function anOffice() {
  const { world, app, signIn } = await aCommune()
  appOf = app
  const [first, second] = [await signIn('quantri'), await anotherAdmin(world, signIn)]
  return { world, app, first, second, hanh: await signIn('hanh') }
}

async function anotherAdmin(world: World, signIn: (login: string) => Promise<SyncingPhone>) {
  await anAccount(world, { login: 'quantri2', roles: ['admin'] })
  return signIn('quantri2')
}

test.each(takings)('work that was under way when %s is not taken', async (_, take) => {
  const { world, app, first, hanh } = await anOffice()
  const body = { protocol: 1, device: hanh.device, epoch: null, cursors: {} }
  const changes = [aFeedback('feedback-1')]
  const arrive = await onTheRoad(app, hanh, {
    method: 'POST',
    path: '/api/sync',
    body: { ...body, changes },
  })

  await take(first, hanh)
  const answer = await arrive()

  expect(answer.status).toBe(401)
  expect(await countOf(world, 'log', 'feedback-1')).toBe(0)
})

test('who works with citizens no more while his request is under way is told nothing of theirs', async () => {
  const { app, first, hanh } = await anOffice()
  await hanh.push(aFeedback('feedback-1'))
  const body = { protocol: 1, device: hanh.device, epoch: null, cursors: {}, changes: [] }
  const arrive = await onTheRoad(app, hanh, { method: 'POST', path: '/api/sync', body })

  await change(first, hanh.officer, { roles: ['viewer'] })
  const answer = await arrive()

  expect(answer.status).toBe(200)
  expect(await answer.text()).not.toContain('feedback-1')
})

const ofAdmin: [string, (of: SyncingPhone) => Asked][] = [
  [
    'an account made',
    () => ({
      method: 'POST',
      path: '/api/accounts',
      body: { login: 'cua-sau', name: 'Cửa Sau', position: 'Không', roles: ['admin'] },
    }),
  ],
  [
    'an account changed',
    ({ officer }) => ({
      method: 'PATCH',
      path: `/api/accounts/${officer}`,
      body: { roles: ['admin'] },
    }),
  ],
]

test.each(ofAdmin)('of an admin who is one no more, %s is not done', async (_, asked) => {
  for (const [set, status] of [
    [{ roles: ['officer'] }, 403],
    [DISABLED, 401],
  ] as const) {
    const { world, app, first, second, hanh } = await anOffice()
    const arrive = await onTheRoad(app, first, asked(hanh))
    await change(second, first.officer, set)
    const before = await accountsIn(world)

    const answer = await arrive()

    expect(answer.status).toBe(status)
    expect(await accountsIn(world)).toEqual(before)
  }
})

test('a password that arrives after a newer code was given is not set', async () => {
  const world = await aServer()
  const app = createApp(world)
  const id = await anAccount(world, { login: 'moi' })
  await anAccount(world, { login: 'quantri', roles: ['admin'] })
  const admin = aPhone(app)
  await admin.send('POST', '/api/session', { name: 'quantri', password: A_PASSWORD })
  const giveCode = async () =>
    (await admin.send('POST', `/api/accounts/${id}/code`, {})).json() as { code: string }
  const phone = aPhone(app)
  await phone.send('POST', '/api/session', { name: 'moi', code: (await giveCode()).code })
  const body = { password: A_PASSWORD }
  const arrive = await onTheRoad(app, phone, { method: 'PUT', path: '/api/password', body })

  await giveCode()
  const answer = await arrive()

  expect(answer.status).toBe(401)
  const account = world.db.selectFrom('accounts').select('password').where('id', '=', id)
  expect(await account.executeTakeFirst()).toEqual({ password: null })
})

test('an answer that comes late does not bring back the cookie of who was here before', async () => {
  const { world, app, hanh } = await anOffice()
  world.pass(DAY_MS)
  const body = { protocol: 1, device: hanh.device, epoch: null, cursors: {}, changes: [] }
  const arrive = await onTheRoad(app, hanh, { method: 'POST', path: '/api/sync', body })

  await hanh.send('POST', '/api/session', { name: 'quang', password: A_PASSWORD })
  const late = await arrive()

  expect(late.status).toBe(401)
  expect(late.headers.getSetCookie()).toEqual([])
  expect((await hanh.send('GET', '/api/me')).json()).toMatchObject({
    officer: { id: 'account-quang' },
  })
})

async function countOf({ db }: World, table: 'log', record: string): Promise<number> {
  return (await db.selectFrom(table).select('change').where('record', '=', record).execute()).length
}

function accountsIn({ db }: World) {
  return db.selectFrom('accounts').selectAll().orderBy('id').execute()
}
