import { databaseNameOf, type Database, openDatabase, type Shown } from '#data/db.ts'
import type { Here } from '#data/here.tsx'
import { idsFrom } from '#data/new-id.ts'
import { type SessionReply, sessionReply } from '#protocol/api.ts'
import { FULL_PACE, type Pace, type Phone, sync } from '#sync/sync.ts'

import { onTestFinished } from 'vitest'

import { A_PASSWORD } from '../server/a-server.ts'
import { aCommune, START } from '../server/a-commune.ts'

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
  shown: (kind: string, id: string) => Promise<Shown | undefined>
  close: () => void
}

let phones = 0
const fair: Weather = 'fair'

/** A commune in a box: one real server in memory, and phones whose road and clock a test moves. */
export async function aWorld() {
  const { world, app } = await aCommune()
  return { world, app, phone: (login = 'hanh', clock = START) => openPhone(app, login, clock) }
}

type App = Awaited<ReturnType<typeof aCommune>>['app']

async function openPhone(app: App, login: string, at: number): Promise<APhone> {
  const signedIn = await app.request('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-gan-dan': '1' },
    body: JSON.stringify({ name: login, password: A_PASSWORD }),
  })
  const session = sessionReply.parse(await signedIn.json())
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  phones += 1
  const db = openDatabase(`${databaseNameOf(session.officer.id)}-${phones}`)
  await db.own.put({
    key: 'own',
    session,
    epoch: null,
    cursors: {},
    counter: 0,
    offset: 0,
    lastNow: 0,
  })
  const phone: APhone = Object.assign(aHere(db, session, at), {
    weather: fair,
    sent: [],
    pace: { ...FULL_PACE },
    meanwhile: undefined,
    after: () => () => undefined,
    fetch: async (input: RequestInfo | URL, init?: RequestInit) =>
      travel(phone, app, cookie, String(input), init),
    sync: (isAsked = false) => sync(phone, { pace: phone.pace, isAsked }),
    shown: (kind: string, id: string) => db.table<Shown, string>(kind).get(id),
    close: () => db.close(),
  })
  onTestFinished(async () => {
    await db.delete()
  })
  return phone
}

function aHere(db: Database, session: SessionReply, at: number) {
  const clock = { now: at }
  const { officer } = session
  let drawn = phones * 1000
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
  cookie: string,
  path: string,
  init: RequestInit = {},
): Promise<Response> {
  const { weather } = phone
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
  await phone.meanwhile?.()
  phone.meanwhile = undefined
  if (weather === 'reply-lost') throw new TypeError('network')
  if (weather === 'reply-cut') return new Response(text.slice(0, text.length / 2), reply)
  return new Response(text, reply)
}

/** The words a phone shows of a record's field. */
export async function wordsOn(phone: APhone, kind: string, id: string, field = 'content') {
  return (await phone.shown(kind, id))?.version.fields[field]
}
