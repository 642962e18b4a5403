import { createHash } from 'node:crypto'

import { pino } from 'pino'

import type { Role } from '#domain/officer.ts'
import { apartInMemory } from '#server/apart.ts'
import { makeCommune } from '#server/communes.ts'
import { beginEpoch } from '#server/epoch.ts'
import { hashPassword, type PasswordCost } from '#server/passwords.ts'
import type { Settings, World } from '#server/world.ts'

import { aDatabase } from './a-database.ts'

export const A_PASSWORD = 'lá xanh trên núi'
/** Tests sign in thousands of times; what a password costs in earnest, passwords.test.ts asks. */
const CHEAP: PasswordCost = { memory: 8, passes: 1, parallelism: 1 }
export const START = Date.parse('2026-11-20T09:00:00+07:00')

export type AServer = World & { clock: { now: number }; pass: (ms: number) => void }

/** A world of its own: a database with nothing in it, a clock that stands until told, and numbered chance. */
export async function aServer(settings: Partial<Settings> = {}): Promise<AServer> {
  const db = await aDatabase()
  const clock = { now: START }
  let drawn = 0
  const world: AServer = {
    db,
    clock,
    pass: (ms) => void (clock.now += ms),
    now: () => clock.now,
    randomBytes: (count) => chance((drawn += 1), count),
    secret: new Uint8Array(32).fill(7),
    apart: apartInMemory().apart,
    log: pino({ level: 'silent' }),
    settings: {
      origin: undefined,
      secure: false,
      demo: false,
      version: '0.0.0-test',
      dist: undefined,
      trustProxy: true,
      passwordCost: CHEAP,
      ...settings,
    },
  }
  await beginEpoch(world)
  return world
}

function chance(seed: number, count: number): Uint8Array {
  const bytes = Buffer.alloc(count)
  for (let at = 0; at < count; at += 32) {
    createHash('sha256').update(`${seed} ${at}`).digest().copy(bytes, at)
  }
  return bytes
}

const kept = await hashPassword(A_PASSWORD, (count) => new Uint8Array(count), CHEAP)

type Person = {
  id?: string
  commune?: string
  login?: string
  roles?: Role[]
  password?: string | null
}

/** An account put straight into the database. */
export async function anAccount(world: World, person: Person = {}): Promise<string> {
  const { login = 'hanh', commune = 'suoi', roles = ['officer'], password = kept } = person
  const id = person.id ?? `account-${login}`
  const known = world.db.selectFrom('communes').select('id').where('id', '=', commune)
  if (!(await known.executeTakeFirst())) {
    await makeCommune(world, { id: commune, name: `Xã ${commune}`, province: 'Tỉnh Đà Sơn' })
  }
  await world.db
    .insertInto('accounts')
    .values({
      id,
      commune,
      login,
      name: `Người ${login}`,
      position: 'Công chức',
      roles: JSON.stringify(roles),
      active: 1,
      password,
      // Who has no password yet came in with a code, which is still open.
      code_until: password === null ? START + 7 * 86_400_000 : null,
    })
    .execute()
  return id
}

/** A server as a phone meets it: in this process, or behind an address. */
export type App = { request: (path: string, init?: RequestInit) => Response | Promise<Response> }

/** A browser profile: keeps its cookie as the server hands it out, and can lose an answer. */
export type APhone = {
  cookie: string
  send: (method: string, path: string, body?: unknown, more?: More) => Promise<Answer>
}
type More = { address?: string; isLost?: boolean; headers?: Record<string, string> }
export type Answer = { status: number; headers: Headers; text: string; json: () => unknown }

export function aPhone(app: App, cookie = ''): APhone {
  const phone: APhone = { cookie, send }
  async function send(method: string, path: string, body?: unknown, more: More = {}) {
    const response = await app.request(path, {
      method,
      headers: {
        'x-gan-dan': '1',
        'content-type': 'application/json',
        'x-forwarded-for': more.address ?? '10.0.0.1',
        'user-agent': 'Mozilla/5.0 (Linux; Android 10; K) Chrome/130.0.0.0 Mobile Safari/537.36',
        ...(phone.cookie ? { cookie: phone.cookie } : {}),
        ...more.headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const [given] = response.headers.getSetCookie()
    if (given !== undefined && !more.isLost) phone.cookie = given.split(';')[0] ?? ''
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: () => JSON.parse(text),
    }
  }
  return phone
}

/** A phone on which somebody has signed in with the password of the tests. */
export async function aSignedIn(app: App, login = 'hanh'): Promise<APhone> {
  const phone = aPhone(app)
  const { status, text } = await phone.send('POST', '/api/session', {
    name: login,
    password: A_PASSWORD,
  })
  if (status !== 200) throw new Error(`${login} could not sign in: ${status} ${text}`)
  return phone
}
