import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import type { Values } from '#domain/record.ts'
import { accountsReply } from '#protocol/api.ts'

import { aRoad, type Road } from './harness/road.ts'
import { aServer, type RunningServer } from './harness/server.ts'
import { DEMO_PASSWORD } from './harness/sign-in.ts'

/** A record as the commune has it on its disk. */
type StoredRow = { id: string; fields: Values }

export type Commune = {
  server: RunningServer
  /** The records of a kind whose words hold `words`, read from the server's own database. */
  rows: (kind: string, words?: string) => StoredRow[]
}

/** The demo commune on a fresh folder; its server's clock is the machine's, or begins at a moment. */
export async function aCommune(at: { startsAt?: number } = {}): Promise<Commune> {
  const server = await aServer(at)
  return { server, rows: (kind, words = '') => rowsIn(server.dataDir, kind, words) }
}

/** The demo commune, and a road to it that can be cut. */
export async function aCommuneByRoad(): Promise<Commune & { road: Road }> {
  const commune = await aCommune()
  return { ...commune, road: await aRoad(commune.server) }
}

function rowsIn(dataDir: string, kind: string, words: string): StoredRow[] {
  const db = new DatabaseSync(join(dataDir, 'gan-dan.sqlite'), { readOnly: true })
  try {
    const found = db.prepare('select id, fields from rows where kind = ? and gone = 0').all(kind)
    return found
      .map(({ id, fields }) => ({ id: String(id), fields: JSON.parse(String(fields)) as Values }))
      .filter(({ fields }) => JSON.stringify(fields).includes(words))
  } finally {
    db.close()
  }
}

/** What the administrator does at a desk, by the server's own addresses. */
export async function anAdmin(address: string) {
  const headers = { 'content-type': 'application/json', 'x-gan-dan': '1' }
  const send = async (method: string, path: string, cookie: string, body?: unknown) => {
    const reply = await fetch(`${address}${path}`, {
      method,
      headers: { ...headers, cookie },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!reply.ok) throw new Error(`${method} ${path} was answered ${reply.status}`)
    return reply
  }
  const signedIn = await send('POST', '/api/session', '', {
    name: 'quantri',
    password: DEMO_PASSWORD,
  })
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const { accounts } = accountsReply.parse(
    await (await send('GET', '/api/accounts', cookie)).json(),
  )
  return {
    /** Changes the account of a login: its roles, whether it is in use. */
    change: async (login: string, change: Values) => {
      const account = accounts.find((each) => each.login === login)
      if (!account) throw new Error(`No account is called ${login}`)
      await send('PATCH', `/api/accounts/${account.id}`, cookie, change)
    },
  }
}
