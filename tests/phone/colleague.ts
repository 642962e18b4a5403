import { dayOf } from '#domain/day.ts'
import { CHANGE_ID_LENGTH, idsFrom, RECORD_ID_LENGTH } from '#data/new-id.ts'
import { PROTOCOL, sessionReply, syncReply } from '#protocol/api.ts'
import { stampOf } from '#protocol/stamp.ts'

import { DEMO_PASSWORD } from './harness/sign-in.ts'

const newId = idsFrom((count) => crypto.getRandomValues(new Uint8Array(count)))
const headers = { 'content-type': 'application/json', 'x-gan-dan': '1' }

/** An officer who writes from another place, by the server's own address. */
export async function aColleague(address: string, login: string) {
  const post = (path: string, cookie: string, body: unknown) =>
    fetch(`${address}${path}`, {
      method: 'POST',
      headers: { ...headers, cookie },
      body: JSON.stringify(body),
    })
  const signedIn = await post('/api/session', '', { name: login, password: DEMO_PASSWORD })
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const { device } = sessionReply.parse(await signedIn.json())
  return {
    /** Logs feedbacks with these words; throws when the server does not take them all. */
    logs: async (...contents: string[]) => {
      const changes = contents.map(logging)
      const body = { protocol: PROTOCOL, device, epoch: null, cursors: {}, limit: 1, changes }
      const { receipts } = syncReply.parse(await (await post('/api/sync', cookie, body)).json())
      if (receipts.length < changes.length || receipts.some((each) => 'refused' in each)) {
        throw new Error(`The server did not take what ${login} wrote`)
      }
    },
  }
}

function logging(content: string) {
  const id = newId(CHANGE_ID_LENGTH)
  const receivedOn = dayOf(Date.now())
  return {
    id,
    kind: 'feedback',
    record: newId(RECORD_ID_LENGTH),
    stamp: stampOf(Date.now(), id),
    first: true,
    fields: {
      type: 'observation',
      content,
      raisedBy: 'unnamed',
      topic: 'utilities',
      channel: 'at_home',
      receivedOn,
    },
  }
}

/** That many letters in a row which no packing makes much shorter. */
export function longWords(length: number): string {
  return newId(length)
}
