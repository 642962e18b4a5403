import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { whenDone } from './harness/clean-up.ts'

/** What goes wrong with an exchange: who answers in the server's place, or what becomes of its answer. */
export type Fault =
  | { status: number; type: string; body: string }
  /** The server heard, and half of its answer arrives. */
  | 'cut'
  /** The server heard, and nothing of its answer arrives. */
  | 'lost'

export type FaultyRoad = {
  address: string
  /** From now on, what becomes of every exchange; nothing when left out. */
  fault: (fault: Fault | undefined) => void
  /** How many exchanges went wrong so far. */
  failed: () => number
  /** Every word that went over the road towards the server. */
  said: () => string
}

/** A road to the server with somebody on it: a proxy, a captive portal, a mast at its limit. */
export async function aFaultyRoad(to: { port: number }): Promise<FaultyRoad> {
  let fault: Fault | undefined
  let failed = 0
  let said = ''

  const server = createServer((near, reply) => {
    near.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    const now = near.url === '/api/sync' ? fault : undefined
    if (now !== undefined) failed += 1
    if (typeof now === 'object') {
      near.on('end', () => reply.writeHead(now.status, { 'content-type': now.type }).end(now.body))
      return
    }
    passOn(near, reply, to.port, now)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  whenDone(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    fault: (next) => {
      fault = next
    },
    failed: () => failed,
    said: () => said,
  }
}

function passOn(
  near: IncomingMessage,
  reply: ServerResponse,
  port: number,
  fault: 'cut' | 'lost' | undefined,
) {
  const { method, url, headers } = near
  const far = request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
    if (fault === 'lost') {
      answer.resume().on('end', () => reply.destroy())
      return
    }
    reply.writeHead(answer.statusCode ?? 500, answer.headers)
    if (fault === undefined) answer.pipe(reply)
    else answer.once('data', (chunk: Buffer) => cutShort(reply, chunk))
  })
  far.on('error', () => reply.destroy())
  near.pipe(far)
}

function cutShort(reply: ServerResponse, chunk: Buffer) {
  reply.write(chunk.subarray(0, chunk.length / 2), () => reply.destroy())
}
