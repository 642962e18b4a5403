import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'

import { REQUEST_BYTES_MAX } from '#protocol/api.ts'

import { isLoopback } from './config.ts'
import { problem } from './problem.ts'
import type { Settings } from './world.ts'

const ACTING = ['POST', 'PUT', 'PATCH', 'DELETE']
const JSON_TYPE = /^application\/json\s*(;|$)/i

/**
 * Keeps out requests that another page makes a browser send: one that changes anything carries
 * our own header and comes from our own address, and what it carries is plain JSON.
 */
export function ownRequests(settings: Settings): MiddlewareHandler {
  return async (c, next) => {
    if (!ACTING.includes(c.req.method)) return next()
    if (c.req.header('x-gan-dan') !== '1' || !isOwnOrigin(c, settings)) return problem(c, 'blocked')
    if (c.req.method !== 'DELETE' && !isPlainJson(c)) return problem(c, 'not-json')
    return next()
  }
}

/** A server that was not told its address, a trial, is for the browsers of this machine. */
function isOwnOrigin(c: Context, { origin: own }: Settings): boolean {
  const origin = c.req.header('origin')
  if (origin === undefined || origin === own) return true
  const from = own === undefined ? URL.parse(origin) : null
  return from !== null && isLoopback(from.hostname) && from.host === URL.parse(c.req.url)?.host
}

function isPlainJson(c: Context): boolean {
  const encoding = c.req.header('content-encoding') ?? 'identity'
  // Only the address that phones send their days to takes it packed.
  const isPacked = encoding === 'gzip' && c.req.path === '/api/sync'
  return JSON_TYPE.test(c.req.header('content-type') ?? '') && (encoding === 'identity' || isPacked)
}

/** Stops reading a request that is larger than any of ours. */
export function smallRequests(): MiddlewareHandler {
  return bodyLimit({ maxSize: REQUEST_BYTES_MAX, onError: (c) => problem(c, 'too-large') })
}
