import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { type Asking, askServer, befall, type Fault, textOf, whole } from './faults.ts'
import { whenDone } from './harness/clean-up.ts'

export type FaultyRoad = {
  address: string
  /** From now on, what becomes of every exchange, or of those alone that say some words; nothing when left out. */
  fault: (fault: Fault | undefined, words?: string) => void
  /** How many exchanges went wrong so far. */
  failed: () => number
  /** Resolves the moment the next exchange is over, or the next that says some words. */
  nextEnd: (words?: string) => Promise<void>
  /** How many requests the server has heard late: after the next one, or after a delay. */
  heardLate: () => number
  /** Every word that went over the road towards the server. */
  said: () => string
}

/** A road to the server with somebody on it: a proxy, a captive portal, a mast at its limit. */
export async function aFaultyRoad(to: { port: number }): Promise<FaultyRoad> {
  let fault: Fault | undefined
  let only = ''
  let said = ''
  const count = { failed: 0, late: 0 }
  let waiting: { words: string; go: () => void }[] = []
  const underWay: Asking[] = []

  async function pass(near: IncomingMessage, reply: ServerResponse) {
    const body = await whole(near)
    const text = textOf(near, body)
    said += text
    const asking = { near, reply, body, port: to.port }
    if (near.url !== '/api/sync') return befall(asking, undefined)
    const now = text.includes(only) ? fault : undefined
    if (now !== undefined) count.failed += 1
    await befall(asking, now)
    if (typeof now === 'object' && 'delay' in now) count.late += 1
    for (const { words, go } of waiting) if (text.includes(words)) go()
    waiting = waiting.filter(({ words }) => !text.includes(words))
    if (now === 'late') underWay.push(asking)
    else for (const late of underWay.splice(0)) await askServer(late).then(() => (count.late += 1))
  }
  const server = createServer((near, reply) => {
    // A server that is not there, or a phone that has gone, is one more road that broke.
    pass(near, reply).catch(() => reply.destroy())
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
    fault: (next, words = '') => {
      fault = next
      only = words
    },
    failed: () => count.failed,
    nextEnd: (words = '') => new Promise((go) => waiting.push({ words, go })),
    heardLate: () => count.late,
    said: () => said,
  }
}
