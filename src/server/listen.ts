import { createServer } from 'node:http'

import { getRequestListener } from '@hono/node-server'

import { createApp } from './app.ts'
import { troubleOf } from './start-trouble.ts'
import type { World } from './world.ts'

const REQUEST_MS = 120_000
const STOP_MS = 5_000

export type Listening = {
  address: string
  /** Lets requests under way end, then closes the database. */
  stop: () => Promise<void>
}

/** Opens the server at a port, 0 for any that is free. */
export async function listen(
  world: World,
  { host, port }: { host: string; port: number },
): Promise<Listening> {
  const app = createApp(world)
  const listener = getRequestListener(app.fetch)
  const server = createServer({ requestTimeout: REQUEST_MS }, (incoming, outgoing) => {
    void listener(incoming, outgoing)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(troubleOf(error, troublesAt(host, port))))
    server.listen(port, host, resolve)
  })
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port')
  const name = host.includes(':') ? `[${host}]` : host
  return { address: `http://${name}:${bound.port}`, stop }

  async function stop(): Promise<void> {
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeIdleConnections()
    const patience = setTimeout(() => server.closeAllConnections(), STOP_MS)
    await closed
    clearTimeout(patience)
    await world.db.destroy()
  }
}

function troublesAt(host: string, port: number): Record<string, string> {
  const isNoAddress = `HOST must be an address of this machine, and ${host} is none.`
  return {
    EADDRINUSE: `The port ${port} is in use by another program: name a free one in PORT.`,
    EACCES: `The port ${port} is not open to this user: name one from 1024 on in PORT.`,
    EADDRNOTAVAIL: isNoAddress,
    ENOTFOUND: isNoAddress,
    EAI_AGAIN: isNoAddress,
  }
}

/** Stops cleanly when the machine or a person asks for it; a second time, at once. */
export function stopWhenAsked({ stop }: Pick<Listening, 'stop'>): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void stop().then(() => process.exit(0)))
  }
}
