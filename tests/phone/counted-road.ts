import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { Page } from 'playwright'

import { syncRequest } from '#protocol/api.ts'

import { type Asking, befall, type Fault, textOf, whole } from './faults.ts'
import { whenDone } from './harness/clean-up.ts'

const TAB = 'x-tab'

/** An exchange that carried changes: from which tab, which changes, and when it was on the road. */
export type Carried = {
  tab: string
  changes: string[]
  beganAt: number
  /** When it was over; nothing while it is under way. */
  endedAt?: number
}

export type CountedRoad = {
  address: string
  /** Every exchange so far that carried changes, in the order they came. */
  carried: () => readonly Carried[]
  /** From now on, what becomes of every exchange that carries changes; nothing when left out. */
  fault: (fault: Fault | undefined) => void
}

/** A road to the server that notes which tab sent which changes when. */
export async function aCountedRoad(to: { port: number }): Promise<CountedRoad> {
  let fault: Fault | undefined
  const carried: Carried[] = []

  async function pass(near: IncomingMessage, reply: ServerResponse) {
    const body = await whole(near)
    const asking: Asking = { near, reply, body, port: to.port }
    if (near.url !== '/api/sync') return befall(asking, undefined)
    const changes = changesIn(textOf(near, body))
    const passing: Carried = { tab: String(near.headers[TAB]), changes, beganAt: performance.now() }
    if (changes.length > 0) carried.push(passing)
    reply.once('close', () => (passing.endedAt = performance.now()))
    await befall(asking, changes.length > 0 ? fault : undefined)
  }
  const server = createServer((near, reply) => {
    // A tab that has gone is one more road that broke.
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
    carried: () => carried,
    fault: (next) => {
      fault = next
    },
  }
}

/** Lets all that a page sends from now on say which tab it is. */
export async function nameTab(page: Page, tab: string): Promise<void> {
  await page.setExtraHTTPHeaders({ [TAB]: tab })
}

function changesIn(said: string): string[] {
  return syncRequest.parse(JSON.parse(said)).changes.map(({ id }) => id)
}
