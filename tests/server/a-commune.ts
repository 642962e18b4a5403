import { DAY_MS } from '#domain/day.ts'
import type { Role } from '#domain/officer.ts'
import type { Receipt, SyncReply } from '#protocol/api.ts'
import type { Change } from '#protocol/change.ts'
import { stampOf } from '#protocol/stamp.ts'
import { createApp } from '#server/app.ts'
import { makeCommune } from '#server/communes.ts'
import { beginEpoch } from '#server/epoch.ts'
import type { Settings, World } from '#server/world.ts'

import { nextOf } from '../world/next-of.ts'
import {
  type Answer,
  anAccount,
  type APhone,
  type App,
  aServer,
  aSignedIn,
  START,
} from './a-server.ts'

/** A phone that knows its own device, and syncs in one word. */
export type SyncingPhone = APhone & {
  officer: string
  device: string
  /** Sends a sync and answers whatever came back. */
  ask: (body?: Partial<Body>) => Promise<Answer>
  /** Sends a sync that must succeed. */
  sync: (body?: Partial<Body>) => Promise<SyncReply>
  push: (...changes: unknown[]) => Promise<Receipt[]>
}
type Body = {
  protocol: number
  device: string
  epoch: string | null
  cursors: Record<string, string>
  received: Record<string, string>
  back: unknown[]
  limit: number
  changes: unknown[]
  waiting: number
}

export const EIGHT_WEEKS_MS = 56 * DAY_MS

const people: Record<string, Role[]> = {
  hanh: ['officer'],
  quang: ['officer'],
  tham: ['coordinator'],
  tuyen: ['leader'],
  tinh: ['viewer'],
  quantri: ['admin'],
}

/** A server with the commune `suoi` and one account for each thing that somebody may do. */
export async function aCommune(settings: Partial<Settings> = {}) {
  const world = await aServer(settings)
  await beginEpoch(world)
  const { app, signIn } = await openCommune(world)
  return { world, app, signIn }
}

/** The same, eight weeks later: the days that its records tell of have come. */
export async function aLaterCommune() {
  const there = await aCommune()
  there.world.pass(EIGHT_WEEKS_MS)
  return there
}

/** The same over a world that is already open. */
export async function openCommune(world: World, id = 'suoi') {
  await makeCommune(world, { id, name: 'Xã Suối Ngần', province: 'Tỉnh Đà Sơn' })
  const suffix = id === 'suoi' ? '' : `.${id}`
  for (const [login, roles] of Object.entries(people)) {
    await anAccount(world, { login: `${login}${suffix}`, roles, commune: id })
  }
  const app = createApp(world)
  return { app, signIn: (login: string) => aSyncingPhone(app, `${login}${suffix}`) }
}

export async function aSyncingPhone(app: App, login: string): Promise<SyncingPhone> {
  const phone = await aSignedIn(app, login)
  const me = (await phone.send('GET', '/api/me')).json() as {
    device: string
    officer: { id: string }
  }
  const { device } = me
  const ask = (body: Partial<Body> = {}) => {
    const plain = { protocol: 1, device, epoch: null, cursors: {}, changes: [] }
    return phone.send('POST', '/api/sync', { ...plain, ...body })
  }
  const sync = async (body?: Partial<Body>) => {
    const answer = await ask(body)
    if (answer.status !== 200) throw new Error(`sync answered ${answer.status} ${answer.text}`)
    return answer.json() as SyncReply
  }
  const push = async (...changes: unknown[]) => (await sync({ changes })).receipts
  return Object.assign(phone, { officer: me.officer.id, device, ask, sync, push })
}

/** A new id of a change, a different one each time. */
export function anId(): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz234567'
  let id = ''
  for (let left = nextOf('id'); id.length < 10; left = Math.floor(left / 32))
    id += letters[left % 32]
  return id
}

type Said = Partial<Omit<Change, 'stamp'>> & { at?: number; record: string }

/** A change of a phone whose clock says `at`; it makes the record unless `first` is left out. */
export function aChange({ at = START, id = anId(), kind = 'feedback', ...rest }: Said): Change {
  return { id, kind, stamp: stampOf(at, id), fields: {}, ...rest }
}

export const anyFeedback = {
  type: 'observation',
  content: 'Đường vào thôn bị sạt sau mưa',
  raisedBy: 'unnamed',
  topic: 'infrastructure',
  channel: 'at_home',
  receivedOn: '2026-11-18',
}

/** The change that logs a feedback. */
export function aFeedback(
  record: string,
  fields: Record<string, unknown> = {},
  at?: number,
): Change {
  const said = { record, first: true, fields: { ...anyFeedback, ...fields } } as const
  return aChange(at === undefined ? said : { ...said, at })
}

/** The change that adds a step to a feedback. */
export function aStep(record: string, of: string, fields: Record<string, unknown> = {}): Change {
  const own = { of, ofKind: 'feedback', on: '2026-11-20', ...fields }
  return aChange({ kind: 'step', record, first: true, fields: own })
}

/** Every row an officer may read, pulled page by page to the end. */
export async function pullAll(phone: SyncingPhone, limit = 1000) {
  const rows: SyncReply['rows'] = []
  let cursors: Record<string, string> = {}
  for (let page = 0; page < 1000; page += 1) {
    const reply = await phone.sync({ cursors, limit })
    rows.push(...reply.rows)
    cursors = cursorsOf(reply)
    if (!reply.more) return { rows, cursors, pages: page + 1 }
  }
  throw new Error('The pages have no end')
}

export function cursorsOf({ streams }: SyncReply): Record<string, string> {
  return Object.fromEntries(Object.entries(streams).map(([name, { cursor }]) => [name, cursor]))
}

/** What stands of a record for a phone that reads everything. */
export async function rowOf(phone: SyncingPhone, id: string) {
  const { rows } = await pullAll(phone)
  const row = rows.find((each) => each.id === id)
  if (row && 'gone' in row) throw new Error(`${id} is gone`)
  return row
}

export { START }
