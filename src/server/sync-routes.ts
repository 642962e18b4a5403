import { type Context, Hono } from 'hono'
import * as z from 'zod/mini'

import {
  PROTOCOL,
  REPLY_BYTES_MAX,
  type Receipt,
  syncRequest,
  type SyncReply,
} from '#protocol/api.ts'

import { actFor, requireCaller } from './callers.ts'
import { noteContact } from './devices.ts'
import { epochOf } from './epoch.ts'
import { historyOf } from './history.ts'
import { note } from './journal.ts'
import { problem } from './problem.ts'
import { bytesOf, type Sent } from './read-change.ts'
import { rowsAfter } from './rows-after.ts'
import { accept } from './store.ts'
import type { Caller, Env, World } from './world.ts'

/** What a reply weighs beside its rows and receipts. */
const REPLY_FRAME_BYTES = 2048

const spoken = z.object({ protocol: z.int() })
const historyQuery = z.object({
  before: z.optional(z.string().check(z.regex(/^[0-9]{1,15}$/))),
})

/** What a phone says and reads about records: everything by one address, and the past of one. */
export function syncRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const signedIn = requireCaller(world)

  app.post('/api/sync', signedIn, async (c) => {
    const body: unknown = await c.req.json().catch(() => undefined)
    const speaks = spoken.safeParse(body)
    if (speaks.success && speaks.data.protocol > PROTOCOL) return problem(c, 'older-server')
    const request = syncRequest.safeParse(body)
    if (!request.success) return problem(c, 'bad-request')
    const { device, cursors, limit } = request.data
    if (device !== c.get('caller').device) return problem(c, 'other-device')

    const pushed = await push(world, c.get('caller'), request.data)
    if ('lapsed' in pushed) return problem(c, pushed.lapsed)
    const { epoch, now, officer, receipts } = pushed.done
    const ours = { device, epoch, now }
    if (!receipts) return reply(c, { ...ours, more: false, receipts: [], rows: [], streams: {} })
    const bytes = REPLY_BYTES_MAX - REPLY_FRAME_BYTES - bytesOf(JSON.stringify(receipts))
    const ask = { cursors, bytes, ...(limit === undefined ? {} : { limit }) }
    const page = await rowsAfter(world, officer, ask)
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

type Brought = { epoch: string | null; changes: readonly Sent[]; waiting?: number | undefined }

/**
 * Takes what the phone brought, and notes that it was here, in one transaction. What was brought
 * for another epoch is not judged and has no receipts.
 */
function push(world: World, sender: Caller, { epoch: asked, changes, waiting }: Brought) {
  return actFor(world, sender, async (inside, caller) => {
    const epoch = await epochOf(inside)
    const ours = { epoch, now: inside.now(), officer: caller.officer }
    if (asked !== null && asked !== epoch) return { ...ours, receipts: undefined }
    const receipts = changes.length === 0 ? [] : await accept(inside, caller, changes)
    await noteContact(inside, caller.device, waiting)
    await noteRefusals(inside, caller, receipts)
    return { ...ours, receipts }
  })
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
