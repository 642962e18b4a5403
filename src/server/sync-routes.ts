import { type Context, Hono, type MiddlewareHandler } from 'hono'
import * as z from 'zod/mini'

import {
  type ProblemCode,
  PROTOCOL,
  REPLY_BYTES_MAX,
  type Receipt,
  syncRequest,
  type SyncRequest,
  type SyncReply,
} from '#protocol/api.ts'
import type { Row } from '#protocol/change.ts'

import { takeBack } from './back.ts'
import { backupAt } from './backup-state.ts'
import { actFor, requireCaller } from './callers.ts'
import { noteContact } from './devices.ts'
import { epochOf } from './epoch.ts'
import { historyOf } from './history.ts'
import { note } from './journal.ts'
import { problem } from './problem.ts'
import { bytesOf, type Sent } from './read-change.ts'
import { inflated, parsed } from './inflate.ts'
import { type Ask, rowsAfter } from './rows-after.ts'
import { accept } from './store.ts'
import type { Caller, Env, World } from './world.ts'

/** What a reply weighs beside its rows and receipts. */
const REPLY_FRAME_BYTES = 2048

/** With more requests under way than these, rows wait; where exactly is this machine's matter alone. */
const BUSY_REQUESTS = 64
const LATER_SECONDS = 5
/** So that those who were sent away do not come back all at once. */
const SPREAD_SECONDS = 20

const spoken = z.object({ protocol: z.int() })
const historyQuery = z.object({
  before: z.optional(z.string().check(z.regex(/^[0-9]{1,15}$/))),
})

/** What a phone says and reads about records: everything by one address, and the past of one. */
export function syncRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const signedIn = requireCaller(world)
  let underWay = 0
  const counted: MiddlewareHandler = async (_c, next) => {
    underWay += 1
    await next().finally(() => (underWay -= 1))
  }

  app.post('/api/sync', counted, signedIn, async (c) => {
    const request = await requestIn(c)
    if (typeof request === 'string') return problem(c, request)
    const { device } = request
    if (device !== c.get('caller').device) return problem(c, 'other-device')

    const pushed = await push(world, c.get('caller'), request)
    if ('lapsed' in pushed) return problem(c, pushed.lapsed)
    const { epoch, now, backedUpAt, officer, receipts } = pushed.done
    const ours = { device, epoch, now, ...(backedUpAt === undefined ? {} : { backedUpAt }) }
    if (!receipts) return reply(c, { ...ours, more: false, receipts: [], rows: [], streams: {} })
    // Everybody at once, in the morning: each gets his receipts, and the rows a little later.
    const isBusy = underWay > BUSY_REQUESTS
    const page = await rowsAfter(world, officer, askOf(request, receipts, isBusy))
    const seconds = LATER_SECONDS + (underWay % SPREAD_SECONDS)
    if (isBusy && page.more) c.header('retry-after', String(seconds))
    return reply(c, { ...ours, receipts, ...page })
  })

  app.get('/api/records/:kind/:id/history', signedIn, async (c) => {
    const query = historyQuery.safeParse(c.req.query())
    if (!query.success) return problem(c, 'bad-request')
    const before = query.data.before === undefined ? undefined : Number(query.data.before)
    const history = await historyOf(world, c.get('caller').officer, c.req.param(), before)
    return history ? c.json(history) : problem(c, 'not-found')
  })

  return app
}

/** The request by its schema, or why it is none. */
async function requestIn(c: Context): Promise<SyncRequest | ProblemCode> {
  const sent = await inflated(c)
  if (sent === 'too-large') return 'too-large'
  const body = parsed(sent.text)
  const speaks = spoken.safeParse(body)
  if (speaks.success && speaks.data.protocol > PROTOCOL) return 'older-server'
  const request = syncRequest.safeParse(body)
  return request.success ? request.data : 'bad-request'
}

/** How much of what is new a reply may hold beside its receipts. */
function askOf(
  { cursors, received, limit }: SyncRequest,
  receipts: readonly Receipt[],
  isBusy: boolean,
): Ask {
  const bytes = REPLY_BYTES_MAX - REPLY_FRAME_BYTES - bytesOf(JSON.stringify(receipts))
  const asked = { cursors, received, receipts, bytes }
  if (isBusy) return { ...asked, limit: 0 }
  return { ...asked, ...(limit === undefined ? {} : { limit }) }
}

type Brought = {
  epoch: string | null
  changes: readonly Sent[]
  back?: readonly Row[] | undefined
  waiting?: number | undefined
}

/**
 * Takes what the phone brought, and notes that it was here, in one transaction. What was brought
 * for another epoch is not judged and has no receipts.
 */
function push(world: World, sender: Caller, brought: Brought) {
  const { epoch: asked, changes, back = [], waiting } = brought
  const act = async (inside: World, caller: Caller) => {
    const epoch = await epochOf(inside)
    const backedUpAt = await backupAt(inside)
    const ours = { epoch, now: inside.now(), backedUpAt, officer: caller.officer }
    if (asked !== null && asked !== epoch) return { ...ours, receipts: undefined }
    if (back.length > 0) await takeBack(inside, caller, back)
    const receipts = changes.length === 0 ? [] : await accept(inside, caller, changes)
    await noteContact(inside, caller.device, waiting)
    await noteRefusals(inside, caller, receipts)
    return { ...ours, receipts }
  }
  return actFor(world, sender, act, { isWriting: changes.length + back.length > 0 })
}

/** One line of the journal for what an officer may not do, however often it was tried at once. */
async function noteRefusals(world: World, { officer }: Caller, receipts: readonly Receipt[]) {
  const isRefused = receipts.some((each) => 'refused' in each && each.refused === 'not-allowed')
  if (!isRefused) return
  const { commune, id } = officer
  await note(world, { commune, act: 'refused', by: id, note: 'not-allowed' })
}

/** Its length is told, so that a short reply is not packed. */
function reply(c: Context, body: SyncReply) {
  const text = JSON.stringify(body)
  return c.body(text, 200, {
    'content-type': 'application/json',
    'content-length': String(bytesOf(text)),
  })
}
