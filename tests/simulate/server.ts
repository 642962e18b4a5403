import type { Hono } from 'hono'
import { type DatabaseConnection, SqliteDriver } from 'kysely'

import type { Role } from '#domain/officer.ts'
import { apartInMemory } from '#server/apart.ts'
import { createApp } from '#server/app.ts'
import { writeOfficer } from '#server/keeping.ts'
import { countStreams } from '#server/streams.ts'
import type { Env, World } from '#server/world.ts'

import { A_PASSWORD, anAccount, aServer } from '../server/a-server.ts'
import type { Dice } from './dice.ts'
import type { Standby } from './standby.ts'

/** What a request to the server says, as the road carries it. */
export type Request = {
  method: string
  path: string
  headers: Record<string, string>
  body?: BodyInit | null
  cookie: string
}

/** What the server answered; `cookie` is the one it handed out, if it did. */
export type Answer = {
  status: number
  headers: Headers
  text: string
  cookie?: string
  /** In which life of its database the server gave it. */
  life: number
}

/** An officer of the run, as the admin knows them. */
export type Person = {
  id: string
  login: string
  commune: string
  roles: Role[]
  isActive: boolean
  /** The journal beside the database knows a right of his that a standby has not: a restore brings it. */
  isBehind?: boolean
}

/** The real server in memory, on a clock and with chance of the run. */
export type Server = {
  world: World
  app: Hono<Env>
  people: Person[]
  /** The journal beside the database. */
  journal: ReturnType<typeof apartInMemory>
  backups: Backup[]
  /** A copy of the database that hears nothing more of it. */
  standby?: Standby
  /** How often its database began again, and which changes the last beginning was without. */
  life: number
  lost: Set<string>
  /** True after a restore without the journal, until all phones are back. */
  isJournalLost: boolean
  /** The streams whose readers were to be confirmed after that, less those that somebody confirmed. */
  waiting: ReadonlySet<string>
}

/** A backup that was made, and at which act. */
export type Backup = { bytes: Uint8Array; at: number; isSafe: boolean }

/** How many commits a disk still refuses; one server at a time runs in a process. */
const disk = { refusals: 0 }
const commit = Reflect.get(SqliteDriver.prototype, 'commitTransaction')
Reflect.set(
  SqliteDriver.prototype,
  'commitTransaction',
  async function commitTransaction(this: SqliteDriver, connection: DatabaseConnection) {
    if (disk.refusals > 0) {
      disk.refusals -= 1
      throw new Error('The disk refuses')
    }
    await commit.call(this, connection)
  },
)

/** The disk refuses the commits to come, so many of them. */
export function refuseCommits(count: number): void {
  disk.refusals = count
}

const ROLES: Role[][] = [
  ['officer'],
  ['officer'],
  ['coordinator'],
  ['leader'],
  ['officer', 'leader'],
]

export async function openServer(dice: Dice, now: () => number): Promise<Server> {
  refuseCommits(0)
  const journal = apartInMemory()
  const own = { now, randomBytes: dice.bytes, apart: journal.apart }
  const world: World = { ...(await aServer()), ...own }
  const people: Person[] = []
  const communes = dice.chance(0.25) ? ['suoi', 'nui'] : ['suoi']
  for (const commune of communes) {
    await openCommune(world, commune)
    const count = commune === 'suoi' ? 2 + dice.below(5) : 1
    const admin = await openPerson(world, {
      commune,
      login: `quantri.${commune}`,
      roles: ['admin'],
    })
    people.push(admin)
    for (let at = 0; at < count; at += 1) {
      const roles = at === 0 ? ['leader' as const] : rolesOf(dice)
      people.push(await openPerson(world, { commune, login: `nguoi${at}.${commune}`, roles }))
    }
  }
  const app = createApp(world)
  await makeInvalidRecord(world)
  return {
    world,
    app,
    people,
    journal,
    backups: [],
    life: 0,
    lost: new Set(),
    isJournalLost: false,
    waiting: new Set(),
  }
}

function rolesOf(dice: Dice): Role[] {
  return dice.chance(0.1) ? ['viewer'] : dice.pick(ROLES)
}

/** A commune without the days off it would begin with: they are many, and no officer writes them. */
async function openCommune({ db }: World, id: string): Promise<void> {
  await db
    .insertInto('communes')
    .values({ id, name: `Xã ${id}`, province: 'Tỉnh Đà Sơn' })
    .execute()
  const streams = [`common:${id}`, `commune:${id}`].map((name) => ({ name, commune: id, head: 0 }))
  await db.insertInto('streams').values(streams).execute()
}

/** A task of an earlier version, without the unit that leads it, as its server stored it then. */
export const INVALID_RECORD = 'invalidaaaaaaaaa'

async function makeInvalidRecord({ db, now }: World): Promise<void> {
  const change = 'aaaaaaaaab'
  const [commune, kind, stream, position] = ['suoi', 'task', 'commune:suoi', 1]
  const stamp = `${now() - 86_400_000}-${change}`
  const fields = JSON.stringify({ author: 'server', content: 'Việc cũ' })
  const row = { commune, kind, id: INVALID_RECORD, stream, position, mark: change, gone: 0 }
  const stamps = JSON.stringify({ author: stamp, content: stamp })
  await db
    .insertInto('rows')
    .values({ ...row, fields, stamps, author: 'server' })
    .execute()
  const receipt = JSON.stringify({ id: change, stream, position })
  const by = { officer: 'server', officer_name: 'Gần Dân', device: 'server', at: now() }
  const entry = { commune, kind, record: INVALID_RECORD, change, stream, position, stamp, fields }
  await db
    .insertInto('log')
    .values({ ...entry, ...by, receipt })
    .execute()
  await db
    .updateTable('streams')
    .set({ head: 1, head_mark: change })
    .where('name', '=', stream)
    .execute()
  await countStreams(db)
}

async function openPerson(
  world: World,
  person: Pick<Person, 'commune' | 'login' | 'roles'>,
): Promise<Person> {
  const id = await anAccount(world, person)
  const words = { name: `Người ${person.login}`, position: 'Công chức', active: true }
  await writeOfficer(world, { commune: person.commune }, id, words)
  return { ...person, id, isActive: true }
}

/** One request, served to its end. */
export async function serve({ app, life }: Server, request: Request): Promise<Answer> {
  const { method, path, headers, body, cookie } = request
  const response = await app.request(path, {
    method,
    headers: { ...headers, 'x-forwarded-for': '10.0.0.1', ...(cookie ? { cookie } : {}) },
    ...(body === undefined ? {} : { body }),
  })
  const text = await response.text()
  const given = response.headers.getSetCookie()[0]?.split(';')[0]
  const answer = { status: response.status, headers: response.headers, text, life }
  return given === undefined ? answer : { ...answer, cookie: given }
}

const OWN = { 'x-gan-dan': '1', 'content-type': 'application/json' }

/** A request of a person who sits at the server's own table: no road between. */
export function askAtOnce(
  server: Server,
  method: string,
  path: string,
  { body, cookie = '' }: { body?: unknown; cookie?: string } = {},
): Promise<Answer> {
  const said = body === undefined ? {} : { body: JSON.stringify(body) }
  return serve(server, { method, path, headers: OWN, cookie, ...said })
}

/** Signs in with the password of the tests. */
export function signInAtOnce(
  server: Server,
  { login }: Person,
  { device, cookie = '' }: { device?: string | undefined; cookie?: string },
): Promise<Answer> {
  const body = { name: login, password: A_PASSWORD, ...(device === undefined ? {} : { device }) }
  return askAtOnce(server, 'POST', '/api/session', { body, cookie })
}
