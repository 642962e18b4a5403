import * as z from 'zod/mini'

import { problems, syncReply, type SyncReply, type SyncRequest } from '#protocol/api.ts'

/** What asking the server needs of the world, so that a test can be the world. */
export type Line = {
  fetch: typeof fetch
  /** Calls back after some milliseconds; returns how to stop waiting. */
  after: (ms: number, call: () => void) => () => void
}

const FIRST_BYTE_MS = 30_000
const WHOLE_MS = 120_000

/** Why an exchange got no answer it can use. `offline` is no error of anybody; it is Tuesday. */
export type Trouble =
  | 'offline'
  | 'slow'
  | 'not-ours'
  | 'sign-in'
  | 'blocked'
  | 'other-device'
  | 'older-server'
  | 'too-large'
  | 'not-taken'
  | 'server'
  | 'restored'

export class SyncError extends Error {
  override name = 'SyncError'
  readonly trouble: Trouble
  /** How long the server asks to wait, in milliseconds. */
  readonly retryAfter: number | undefined
  constructor(trouble: Trouble, retryAfter?: number) {
    super(`The exchange ended with: ${trouble}`)
    this.trouble = trouble
    this.retryAfter = retryAfter
  }
}

const troubleByStatus: Partial<Record<number, Trouble>> = {
  400: 'not-taken',
  401: 'sign-in',
  403: 'blocked',
  409: 'other-device',
  413: 'too-large',
  422: 'not-taken',
  426: 'older-server',
}

/** One request and its reply. Throws a SyncError for anything that is not our own answer. */
export async function ask(line: Line, request: SyncRequest): Promise<SyncReply> {
  const aborter = new AbortController()
  let trouble: Trouble = 'offline'
  const abort = () => {
    trouble = 'slow'
    aborter.abort()
  }
  const stops = [line.after(FIRST_BYTE_MS, abort), line.after(WHOLE_MS, abort)]
  try {
    const reply = await line.fetch('/api/sync', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-gan-dan': '1' },
      body: JSON.stringify(request),
      signal: aborter.signal,
      cache: 'no-store',
      redirect: 'error',
    })
    stops[0]?.()
    if (reply.status !== 200) throw refusalOf(reply)
    trouble = 'slow'
    return read(await reply.text())
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
  const retryAfter = Number(reply.headers.get('retry-after') ?? Number.NaN)
  const wait = Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter * 1000 : undefined
  if (reply.status === 413) return new SyncError('too-large', wait)
  if (reply.status >= 500 || reply.status === problems.later) return new SyncError('server', wait)
  if (!isOurs) return new SyncError('not-ours', wait)
  return new SyncError(troubleByStatus[reply.status] ?? 'server', wait)
}

function read(body: string): SyncReply {
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
