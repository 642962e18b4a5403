import { once } from 'node:events'
import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'

import type { Refusal } from '#protocol/api.ts'

/** Somebody on the road who answers in the server's place. */
export type Answer = {
  status: number
  type: string
  body: string
  /** Seconds, as the answer says them. */
  retryAfter?: number
}

/** What goes wrong with an exchange: who answers in the server's place, or what becomes of its answer. */
export type Fault =
  | Answer
  /** The connection breaks before the server heard. */
  | 'dropped'
  /** The server heard, and nothing of its answer arrives. */
  | 'lost'
  /** The server heard, and half of its answer arrives. */
  | 'cut'
  /** The server heard, and that many bytes of its answer arrive before the connection breaks. */
  | { cutAt: number }
  /** The server heard, and after that many bytes of its answer nothing more comes; nothing breaks. */
  | { stallAt: number }
  /** Somebody takes the request and says nothing; the server does not hear. */
  | 'silent'
  /** The connection breaks, and the server hears only after the next exchange is over. */
  | 'late'
  /** The server hears it twice; its second answer arrives. */
  | 'twice'
  /** It takes that many milliseconds until the server hears. */
  | { delay: number }
  /** The answer comes that many bytes a second. */
  | { trickle: number }
  /** The server does all but take the changes: each is refused for that reason. */
  | { refuse: Refusal }

/** A request as it came from the phone, and how its server is reached. */
export type Asking = { near: IncomingMessage; reply: ServerResponse; body: Buffer; port: number }
type Answered = { status: number; headers: IncomingHttpHeaders; body: Buffer }

/** Lets a fault become of an exchange; ends when nothing more of the answer will come. */
export async function befall(asking: Asking, fault: Fault | undefined): Promise<void> {
  const { reply } = asking
  if (fault === 'silent') return
  if (fault === 'dropped' || fault === 'late') return breakOff(reply)
  if (typeof fault === 'object' && 'status' in fault) return answerFor(reply, fault)
  return bring(reply, await hear(asking, fault), fault)
}

/** Says a request to the server, as the fault has it. */
async function hear(asking: Asking, fault: Exclude<Fault, Answer> | undefined): Promise<Answered> {
  if (fault === 'twice') await askServer(asking)
  if (typeof fault === 'object' && 'delay' in fault) await wait(fault.delay)
  if (typeof fault === 'object' && 'refuse' in fault) return refused(asking, fault.refuse)
  return askServer(asking)
}

/** Brings the server's answer over the road, or what the fault leaves of it. */
async function bring(reply: ServerResponse, answered: Answered, fault: Fault | undefined) {
  const { status, headers, body } = answered
  if (fault === 'lost') return breakOff(reply)
  reply.writeHead(status, { ...headers, 'content-length': body.length })
  if (fault === 'cut') return cutShort(reply, body.subarray(0, body.length / 2))
  if (typeof fault === 'object') {
    if ('cutAt' in fault) return cutShort(reply, body.subarray(0, fault.cutAt))
    if ('trickle' in fault) return trickle(reply, body, fault.trickle)
    if ('stallAt' in fault) return void reply.write(body.subarray(0, fault.stallAt))
  }
  reply.end(body)
  // A phone that has gone closed it before.
  if (!reply.closed) await once(reply, 'close')
}

/** Says the request to the server and hears its whole answer. */
export async function askServer({ near, body, port }: Asking): Promise<Answered> {
  const { method, url } = near
  const { 'transfer-encoding': _, ...headers } = near.headers
  const far = request({
    host: '127.0.0.1',
    port,
    method,
    path: url,
    headers: { ...headers, 'content-length': body.length },
  })
  far.end(body)
  const [answer] = (await once(far, 'response')) as [IncomingMessage]
  const { 'transfer-encoding': __, ...answerHeaders } = answer.headers
  return { status: answer.statusCode ?? 500, headers: answerHeaders, body: await whole(answer) }
}

/** All that a message carries. */
export async function whole(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of message) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** What a message says, unpacked where it was packed. */
export function textOf({ headers }: Pick<IncomingMessage, 'headers'>, body: Buffer): string {
  return (headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString()
}

async function refused(asking: Asking, reason: Refusal): Promise<Answered> {
  const { near } = asking
  const said = JSON.parse(textOf(near, asking.body)) as { changes: { id: string }[] }
  const receipts = said.changes.map(({ id }) => ({ id, refused: reason }))
  const { 'content-encoding': _, 'accept-encoding': __, ...headers } = near.headers
  near.headers = headers
  const body = Buffer.from(JSON.stringify({ ...said, changes: [] }))
  const answered = await askServer({ ...asking, body })
  const told = JSON.parse(answered.body.toString()) as object
  return { ...answered, body: Buffer.from(JSON.stringify({ ...told, receipts })) }
}

function answerFor(reply: ServerResponse, { status, type, body, retryAfter }: Answer) {
  const wish = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }
  reply.writeHead(status, { 'content-type': type, ...wish }).end(body)
}

function breakOff(reply: ServerResponse) {
  reply.socket?.resetAndDestroy()
}

function cutShort(reply: ServerResponse, part: Buffer) {
  // Let what arrives arrive: a connection that is reset takes back what was not read yet.
  reply.write(part, () => reply.destroy())
}

async function trickle(reply: ServerResponse, body: Buffer, bytesASecond: number) {
  const size = Math.max(1, Math.round(bytesASecond / 20))
  for (let at = 0; at < body.length && !reply.destroyed; at += size) {
    reply.write(body.subarray(at, at + size))
    await wait((1000 * size) / bytesASecond)
  }
  reply.end()
}
