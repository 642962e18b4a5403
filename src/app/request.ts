import * as z from 'zod/mini'

import {
  historyReply,
  type HistoryReply,
  problemSchema,
  sessionReply,
  type SessionReply,
} from '#protocol/api.ts'

/** What a request for a page of the admin or a history came to. */
export type Answer<T> =
  | { ok: true; value: T }
  | { ok: false; status: number; issues: { path: string; code: string }[]; retryAfter?: number }

/** A road that is open and answers nothing counts as none after half a minute. */
const ANSWER_MS = 30_000

const NO_ANSWER: Answer<never> = { ok: false, status: 0, issues: [] }

/** One request to the server's own addresses. No signal is an answer with status 0, never a throw. */
export async function request<T>(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  schema: z.ZodMiniType<T>,
  body?: unknown,
): Promise<Answer<T>> {
  let reply: Response
  try {
    reply = await fetch(path, {
      method,
      headers: { 'content-type': 'application/json', 'x-gan-dan': '1' },
      cache: 'no-store',
      signal: AbortSignal.timeout(ANSWER_MS),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  } catch {
    return NO_ANSWER
  }
  const json: unknown = await reply.json().catch(() => undefined)
  if (!reply.ok) return failure(reply, json)
  const checked = z.safeParse(schema, json)
  return checked.success ? { ok: true, value: checked.data } : NO_ANSWER
}

/** For requests whose answer has no body. */
export const nothing: z.ZodMiniType = z.unknown()

function failure(reply: Response, json: unknown): Answer<never> {
  const problem = z.safeParse(problemSchema, json)
  if (!problem.success) return NO_ANSWER
  const retryAfter = Number(reply.headers.get('retry-after') ?? 0)
  return {
    ok: false,
    status: reply.status,
    issues: problem.data.issues ?? [],
    ...(retryAfter > 0 ? { retryAfter } : {}),
  }
}

/** What the commune says by now of the officer who is signed in. */
export function askSession(): Promise<Answer<SessionReply>> {
  return request('GET', '/api/me', sessionReply)
}

/** What the server knows of a record's past before a position, newest first; nothing without signal. */
export async function askHistory(
  kind: string,
  id: string,
  before?: number,
): Promise<HistoryReply | undefined> {
  const page = before === undefined ? '' : `?before=${before}`
  const answer = await request('GET', `/api/records/${kind}/${id}/history${page}`, historyReply)
  if (answer.ok) return answer.value
  // The commune has not heard of it yet: there is nothing more to know.
  return answer.status === 404 ? { changes: [], more: false } : undefined
}
