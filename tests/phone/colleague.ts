import { dayOf } from '#domain/day.ts'
import type { Values } from '#domain/record.ts'
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
  const send = async (changes: readonly unknown[]) => {
    const body = { protocol: PROTOCOL, device, epoch: null, cursors: {}, limit: 1, changes }
    const { receipts } = syncReply.parse(await (await post('/api/sync', cookie, body)).json())
    if (receipts.length < changes.length || receipts.some((each) => 'refused' in each)) {
      throw new Error(`The server did not take what ${login} wrote`)
    }
  }
  return {
    /** Logs feedbacks with these words; throws when the server does not take them all. */
    logs: (...contents: string[]) => send(contents.map(logging)),
    /** Logs a complaint that was received on a day, and the steps it took; answers its address. */
    complains: async (content: string, receivedOn: string, steps: readonly [string, string][]) => {
      const complaint = { type: 'complaint', channel: 'reception', topic: 'land', receivedOn }
      const first = logging(content)
      const { record } = first
      const taken = steps.map(([to, on]) =>
        making('step', { of: record, ofKind: 'feedback', to, on }),
      )
      await send([{ ...first, fields: { ...first.fields, ...complaint } }, ...taken])
      return `/feedback/${record}`
    },
  }
}

function logging(content: string) {
  const receivedOn = dayOf(Date.now())
  return making('feedback', {
    type: 'observation',
    content,
    raisedBy: 'unnamed',
    topic: 'utilities',
    channel: 'at_home',
    receivedOn,
  })
}

function making(kind: string, fields: Values) {
  const id = newId(CHANGE_ID_LENGTH)
  const record = newId(RECORD_ID_LENGTH)
  // Two changes of one millisecond would be sorted by their ids, which are drawn by lot.
  lastAt = Math.max(lastAt + 1, Date.now())
  return { id, kind, record, stamp: stampOf(lastAt, id), first: true, fields }
}

let lastAt = 0

/** That many letters in a row which no packing makes much shorter. */
export function longWords(length: number): string {
  return newId(length)
}
