import { databaseNameOf, type Database, openDatabase, type Shown } from '#data/db.ts'
import type { Here } from '#data/here.tsx'
import { idsFrom } from '#data/new-id.ts'
import { takeSession } from '#data/session.ts'
import { enter } from '#data/sign-in.ts'
import { type SessionReply, sessionReply } from '#protocol/api.ts'
import { apartInMemory, type Fact } from '#server/apart.ts'
import { createApp } from '#server/app.ts'
import { writeBackup } from '#server/backup.ts'
import { DEMO_PASSWORD } from '#server/demo/accounts.ts'
import { makeDemo } from '#server/demo/demo.ts'
import { restoreBackup } from '#server/restore.ts'
import { FULL_PACE, type Pace, type Phone, sync } from '#sync/sync.ts'

import { onTestFinished } from 'vitest'

import { aSyncingPhone, openCommune, START } from '../server/a-commune.ts'
import { A_PASSWORD, type AServer, aServer } from '../server/a-server.ts'
import { nextOf } from './next-of.ts'

/** What the road between a phone and the server does to one request. */
export type Weather =
  | 'fair'
  | 'request-lost'
  | 'reply-lost'
  | 'reply-cut'
  | 'portal'
  | { status: number; retryAfter?: number }

export type APhone = Phone & {
  here: Here
  own: SessionReply
  weather: Weather
  /** Requests that left this phone, and the bodies they carried. */
  sent: { bytes: number; changes: number }[]
  pace: Pace
  clock: { now: number }
  /** Runs once between the server's answer and the phone's hearing of it. */
  meanwhile: (() => Promise<void>) | undefined
  sync: (asked?: boolean) => Promise<number>
  /** Signs in again on the same phone, as after a session ended. */
  signIn: () => Promise<void>
  cookie: string
  /** Opens the app again on the same notebook. */
  startAgain: () => Promise<void>
  shown: (kind: string, id: string) => Promise<Shown | undefined>
  close: () => void
}

/** A notebook stays when its test is over: no other has its name. */
let phones = 0
const fair: Weather = 'fair'

/** The server that phones reach at this moment: a restore puts another in its place. */
type Served = { world: AServer; app: App; facts: Fact[]; lives: number }
type App = Awaited<ReturnType<typeof openCommune>>['app']

/** A commune in a box: one real server in memory, and phones whose road and clock a test moves. */
export async function aWorld() {
  const { apart, facts } = apartInMemory()
  const world = Object.assign(await aServer(), { apart })
  const { app } = await openCommune(world)
  const served: Served = { world, app, facts, lives: 1 }
  return {
    world,
    app,
    served,
    phone: (login = 'hanh', clock = START) => openPhone(served, login, clock),
    backUp: () => writeBackup(served.world),
    restore: (bytes: Uint8Array, how?: { isJournalLost: boolean }) => restore(served, bytes, how),
    giveRoles: (login: string, roles: string[]) => giveRoles(served, login, roles),
  }
}

/** The invented commune of the trial in a box, as it stands on its first day. */
export async function aTrial() {
  const { apart, facts } = apartInMemory()
  const world = Object.assign(await aServer(), { apart })
  await makeDemo(world)
  const served: Served = { world, app: createApp(world), facts, lives: 1 }
  return { world, phone: (login = 'hanh') => openPhone(served, login, START, DEMO_PASSWORD) }
}

/** Puts a server made from a backup in the place of the one there is; every session ends. */
async function restore(
  served: Served,
  bytes: Uint8Array,
  { isJournalLost } = { isJournalLost: false },
): Promise<void> {
  const { apart, facts } = apartInMemory()
  const world = Object.assign(await aServer(), { apart })
  world.clock.now = served.world.clock.now
  // Chance is numbered: another life must not draw the names of the one before.
  for (let drawn = 0; drawn < served.lives * 3000; drawn += 1) world.randomBytes(1)
  const found = isJournalLost ? undefined : { facts: served.facts, journals: [] }
  await restoreBackup(world, bytes, { apart: found })
  Object.assign(served, { world, app: createApp(world), lives: served.lives + 1 })
  served.facts = [...served.facts, ...facts]
}

async function giveRoles({ app }: Served, login: string, roles: string[]): Promise<void> {
  const admin = await aSyncingPhone(app, 'quantri')
  const { status } = await admin.send('PATCH', `/api/accounts/account-${login}`, { roles })
  if (status !== 200) throw new Error(`The roles of ${login} were not changed: ${status}`)
}

async function openSession(
  { app }: Served,
  login: string,
  { device, password = A_PASSWORD }: { device?: string; password?: string } = {},
) {
  const signedIn = await app.request('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-gan-dan': '1' },
    body: JSON.stringify({ name: login, password, ...(device && { device }) }),
  })
  const session = sessionReply.parse(await signedIn.json())
  return { session, cookie: signedIn.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

async function openPhone(
  served: Served,
  login: string,
  at: number,
  password = A_PASSWORD,
): Promise<APhone> {
  const { session, cookie } = await openSession(served, login, { password })
  const nth = nextOf('phone')
  const db = openDatabase(`${databaseNameOf(session.officer.id)}-${(phones += 1)}`)
  await db.own.put({
    key: 'own',
    session,
    epoch: null,
    cursors: {},
    counter: 0,
    offset: 0,
    lastNow: 0,
  })
  const phone: APhone = Object.assign(aHere(db, session, { at, nth }), {
    weather: fair,
    sent: [],
    pace: { ...FULL_PACE },
    meanwhile: undefined,
    cookie,
    after: () => () => undefined,
    fetch: async (input: RequestInfo | URL, init?: RequestInit) =>
      travel(phone, served.app, String(input), init),
    sync: (isAsked = false) => syncAll(phone, served, isAsked),
    signIn: async () => {
      const again = await openSession(served, login, { device: phone.own.device, password })
      Object.assign(phone, { cookie: again.cookie, own: again.session })
      await enter(phone.db, again.session, { at: phone.now() })
    },
    startAgain: async () => {
      const { db: old } = phone
      old.close()
      const again = openDatabase(old.name)
      Object.assign(phone, { db: again, here: { ...phone.here, db: again } })
    },
    shown: (kind: string, id: string) => phone.db.table<Shown, string>(kind).get(id),
    close: () => phone.db.close(),
  })
  onTestFinished(async () => {
    await phone.db.delete()
  })
  return phone
}

/** Exchanges as the app does: who reads other streams than before asks who he is by now. */
async function syncAll(phone: APhone, { app }: Served, isAsked: boolean): Promise<number> {
  let isOther = false
  const onStreams = () => void (isOther = true)
  const done = await sync(phone, { pace: phone.pace, isAsked, onStreams })
  if (!isOther) return done
  const me = await app.request('/api/me', { headers: { cookie: phone.cookie } })
  await takeSession(phone.db, sessionReply.parse(await me.json()))
  return done
}

function aHere(db: Database, session: SessionReply, { at, nth }: { at: number; nth: number }) {
  const clock = { now: at }
  const { officer } = session
  let drawn = nth * 1000
  const here: Here = {
    db,
    officer: { id: officer.id, commune: officer.commune.id, roles: officer.roles },
    now: () => clock.now,
    newId: idsFrom((count) =>
      Uint8Array.from({ length: count }, () => (drawn = (drawn * 48271 + 11) % 2147483647) >> 7),
    ),
    askHistory: async () => undefined,
  }
  return { here, own: session, clock, db, now: here.now }
}

async function travel(
  phone: APhone,
  app: App,
  path: string,
  init: RequestInit = {},
): Promise<Response> {
  const { weather, cookie } = phone
  const body = typeof init.body === 'string' ? init.body : ''
  phone.sent.push({
    bytes: body.length,
    changes: (JSON.parse(body) as { changes: unknown[] }).changes.length,
  })
  if (weather === 'request-lost') throw new TypeError('network')
  if (weather === 'portal') return new Response('<html>Wi-Fi</html>', { status: 200 })
  if (typeof weather === 'object') {
    return new Response('no', {
      status: weather.status,
      headers:
        weather.retryAfter === undefined ? {} : { 'retry-after': String(weather.retryAfter) },
    })
  }
  const reply = await app.request(path, {
    ...init,
    signal: null,
    headers: { ...(init.headers as Record<string, string>), cookie },
  })
  const text = await reply.text()
  const { meanwhile } = phone
  phone.meanwhile = undefined
  await meanwhile?.()
  if (weather === 'reply-lost') throw new TypeError('network')
  if (weather === 'reply-cut') return new Response(text.slice(0, text.length / 2), reply)
  return new Response(text, reply)
}

/** The words a phone shows of a record's field. */
export async function wordsOn(phone: APhone, kind: string, id: string, field = 'content') {
  return (await phone.shown(kind, id))?.version.fields[field]
}

/** The values of a record's field that stand beside each other on a phone, the shown one first. */
export async function besideOn(phone: APhone, kind: string, id: string, field = 'content') {
  const contested = (await phone.shown(kind, id))?.version.contested?.[field]
  return contested?.map(({ value }) => value)
}

/** All that a phone's database holds, as text. */
export async function everythingOn({ db }: Pick<APhone, 'db'>): Promise<string> {
  return JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())))
}
