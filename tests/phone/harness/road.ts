import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

import { whenDone } from './clean-up.ts'

/** What stands between a phone and the server: one address that stays, and a signal that comes and goes. */
export type Road = {
  address: string
  port: number
  /** No signal: everything under way breaks, and nothing new comes through. */
  cut: () => void
  mend: () => void
  /** Requests arrive, and every answer is lost on the way back. */
  loseAnswers: () => void
  /** Leads to another port, when the server came back on one. */
  leadTo: (port: number) => void
  /** How many connections were tried since the road was made. */
  tried: () => number
}

/** A real connection over loopback that can really be lost, for pages and workers alike. */
export async function aRoad(to: { port: number }): Promise<Road> {
  let state: 'open' | 'cut' | 'answers lost' = 'open'
  let target = to.port
  let tried = 0
  const sockets = new Set<Socket>()

  const server = createServer((near) => {
    tried += 1
    if (state === 'cut') {
      near.resetAndDestroy()
      return
    }
    const far = connect(target, '127.0.0.1')
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket)
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        other.destroy()
      })
    }
    near.pipe(far)
    far.on('data', (chunk) => {
      if (state === 'answers lost') near.resetAndDestroy()
      else near.write(chunk)
    })
    far.on('end', () => near.end())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo

  const breakAll = () => {
    for (const socket of sockets) socket.resetAndDestroy()
  }
  whenDone(() => {
    breakAll()
    server.close()
  })
  return {
    address: `http://127.0.0.1:${port}`,
    port,
    cut: () => {
      state = 'cut'
      breakAll()
    },
    mend: () => {
      state = 'open'
    },
    loseAnswers: () => {
      state = 'answers lost'
    },
    leadTo: (other) => {
      target = other
      breakAll()
    },
    tried: () => tried,
  }
}
