import * as z from 'zod/mini'

import { DAY_MS } from '#domain/day.ts'
import { problems, syncReply, type SyncReply, type SyncRequest } from '#protocol/api.ts'

import { SyncError, type Trouble } from './trouble.ts'

/** What asking the server needs of the world, so that a test can be the world. */
export type Line = {
  fetch: typeof fetch
  /** Calls back after some milliseconds; returns how to stop waiting. */
  after: (ms: number, call: () => void) => () => void
  /** Makes a text small (gzip), where the browser can. */
  pack?: ((text: string) => Promise<Blob>) | undefined
}

const FIRST_BYTE_MS = 30_000
const WHOLE_MS = 120_000
const HOUR_MS = 3_600_000

const troubleByStatus: Partial<Record<number, Trouble>> = {
  400: 'not-taken',
  401: 'sign-in',
  403: 'blocked',
  409: 'other-device',
  413: 'too-large',
  422: 'not-taken',
  426: 'older-server',
}

/** The server's answer, and how long it asks to wait before the next request, in milliseconds. */
export type Answered = { reply: SyncReply; retryAfter: number | undefined }

/**
 * One request and its reply. Throws a SyncError for anything that is not our own answer: the reply
 * must have one receipt for each change, in order.
 */
export async function ask(line: Line, request: SyncRequest): Promise<Answered> {
  const aborter = new AbortController()
  let trouble: Trouble = 'offline'
  const abort = () => {
    trouble = 'slow'
    aborter.abort()
  }
  const stops = [line.after(FIRST_BYTE_MS, abort), line.after(WHOLE_MS, abort)]
  try {
    const { body, headers } = await packed(line, JSON.stringify(request))
    const reply = await line.fetch('/api/sync', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-gan-dan': '1', ...headers },
      body,
      signal: aborter.signal,
      cache: 'no-store',
      redirect: 'error',
    })
    stops[0]?.()
    if (reply.status !== 200) throw refusalOf(reply)
    trouble = 'slow'
    const read = readReply(await reply.text())
    if (!answersAll(request, read)) throw new SyncError('not-ours')
    return { reply: read, retryAfter: waitOf(reply, DAY_MS) }
  } catch (error) {
    if (error instanceof SyncError) throw error
    throw new SyncError(trouble)
  } finally {
    for (const stop of stops) stop()
  }
}

/** A status is believed only when the server of this product says it; others say it for themselves. */
function refusalOf(reply: Response): SyncError {
  const isOurs = reply.headers.get('content-type')?.startsWith('application/problem+json') === true
  const wait = waitOf(reply, isOurs ? DAY_MS : HOUR_MS)
  if (reply.status === 413) return new SyncError('too-large', wait)
  if (reply.status >= 500 || reply.status === problems.later) return new SyncError('server', wait)
  if (!isOurs) return new SyncError('not-ours', wait)
  return new SyncError(troubleByStatus[reply.status] ?? 'server', wait)
}

/**
 * How long an answer asks to wait, in milliseconds: so many seconds, or until a moment of its own
 * clock. A day at most, and an hour for what anybody on the road may say.
 */
function waitOf({ headers }: Response, longestMs: number): number | undefined {
  const asked = headers.get('retry-after')
  if (asked === null) return undefined
  const untilThen = Date.parse(asked) - Date.parse(headers.get('date') ?? '')
  const ms = /^\d+$/.test(asked) ? Number(asked) * 1000 : untilThen
  return ms > 0 ? Math.min(ms, longestMs) : undefined
}

/** From here on packing pays for itself on a slow road. */
const PACKED_BYTES_MIN = 1024

/** A body as it travels: gzip where it is long and the phone can. */
async function packed({ pack }: Line, text: string) {
  if (!pack || text.length < PACKED_BYTES_MIN) return { body: text, headers: {} }
  return { body: await pack(text), headers: { 'content-encoding': 'gzip' } }
}

/** Another life of the server answers nothing but its name. */
function answersAll({ epoch, changes }: SyncRequest, reply: SyncReply): boolean {
  if (epoch !== null && reply.epoch !== epoch) return isEmpty(reply)
  return (
    reply.receipts.length === changes.length &&
    reply.receipts.every(({ id }, at) => id === changes[at]?.id)
  )
}

function isEmpty({ receipts, rows, streams, more }: SyncReply): boolean {
  return receipts.length + rows.length + Object.keys(streams).length === 0 && !more
}

function readReply(body: string): SyncReply {
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    throw new SyncError('not-ours')
  }
  const checked = z.safeParse(syncReply, json)
  if (!checked.success) throw new SyncError('not-ours')
  return checked.data
}
