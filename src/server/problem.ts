import type { Context } from 'hono'

import type { Issue } from '#domain/record.ts'
import { type ProblemCode, problems, PROTOCOL } from '#protocol/api.ts'

const titles: Record<ProblemCode, string> = {
  'bad-request': 'The request is not of the shape this address takes',
  'sign-in': 'Sign in first',
  blocked: 'Not allowed to this account',
  'not-found': 'Nothing here for this account',
  'other-device': 'The request is of another phone than the one signed in',
  'too-large': 'The request is too large',
  'not-json': 'The request must be JSON of this app',
  'older-server': 'This server is older than the app',
  later: 'Try again later',
  fault: 'The server failed',
}

type More = {
  issues?: readonly Issue[]
  /** Seconds, for `later`. */
  retryAfter?: number
  /** A busy server says `later` with 503. */
  status?: 503
}

/** The answer that is no answer (RFC 9457). It never repeats anything of what was sent. */
export function problem(c: Context, code: ProblemCode, { issues, retryAfter, status }: More = {}) {
  const answer = {
    type: `/problems/${code}`,
    title: titles[code],
    status: status ?? problems[code],
    ...(code === 'older-server' ? { protocol: PROTOCOL } : {}),
    ...(issues ? { issues: issues.slice(0, 100) } : {}),
  }
  return c.body(JSON.stringify(answer), answer.status, {
    'content-type': 'application/problem+json',
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
  })
}
