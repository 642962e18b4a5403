import { gunzipSync, gzipSync } from 'node:zlib'

import { expect, test } from 'vitest'

import { DAY_MS } from '#domain/day.ts'
import { save } from '#data/save.ts'
import { ask } from '#sync/ask.ts'
import { SyncError } from '#sync/trouble.ts'

import { anyFeedback } from '../server/a-commune.ts'
import { type APhone, aWorld, wordsOn } from '../world/world.ts'
import { wakeOnce } from './a-schedule.ts'

const ID = 'feedbackaaaaaaaa'
const log = (phone: APhone, id = ID, more: object = {}) =>
  save(phone.here, { kind: 'feedback', id, answers: { ...anyFeedback, ...more } })

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  })
const problem = (code: string, status: number, more: object = {}) =>
  json({ type: `/problems/${code}`, title: code, status, ...more }, status, {
    'content-type': 'application/problem+json',
  })

/** A reply of the real server, altered on the road. */
function altered(phone: APhone, alter: (reply: Record<string, unknown>) => Response): void {
  const { fetch } = phone
  phone.fetch = async (...asked) =>
    alter((await (await fetch(...asked)).json()) as Record<string, unknown>)
}

async function aPhoneWithWork() {
  const life = await aWorld()
  const hanh = await life.phone()
  await log(hanh)
  const { fetch } = hanh
  const mend = () => void (hanh.fetch = fetch)
  return { ...life, hanh, mend }
}

async function isHereAndWaiting(phone: APhone): Promise<void> {
  expect(await wordsOn(phone, 'feedback', ID)).toBe(anyFeedback.content)
  expect(await phone.db.outbox.toArray()).toMatchObject([{ state: 'waiting' }])
}

test('a busy server’s receipts are taken, and the phone comes back after the time it was told', async () => {
  const { hanh, mend } = await aPhoneWithWork()
  const unread = { 'commune:suoi': { cursor: '0.aaaaaaaaaa', safe: 0 } }
  const busy = { rows: [], more: true, streams: unread }
  altered(hanh, (reply) => json({ ...reply, ...busy }, 200, { 'retry-after': '7' }))

  const waits = await wakeOnce(hanh)

  expect(await hanh.db.outbox.toArray()).toMatchObject([{ state: 'kept' }])
  expect(waits.at(-1)).toBe(7000)
  mend()
  await hanh.sync()
  expect(await hanh.db.base.get(['feedback', ID])).toBeDefined()
})

test('a reply that says there is more and brings nothing is no answer', async () => {
  const { hanh } = await aPhoneWithWork()
  await hanh.sync()
  altered(hanh, (reply) => json({ ...reply, rows: [], receipts: [], more: true }))

  await expect(hanh.sync()).rejects.toMatchObject({ trouble: 'not-ours' })
})

test('a reply for another phone is thrown away whole', async () => {
  const { hanh, mend } = await aPhoneWithWork()
  altered(hanh, (reply) => json({ ...reply, device: 'another-device' }))

  await expect(hanh.sync()).rejects.toMatchObject({ trouble: 'not-ours' })
  await isHereAndWaiting(hanh)
  mend()
  await hanh.sync()

  expect(await hanh.db.outbox.toArray()).toMatchObject([{ state: 'kept' }])
})

test.each<[string, (reply: Record<string, unknown>) => object]>([
  ['lacks a receipt', (reply) => ({ ...reply, receipts: [] })],
  [
    'answers another change',
    ({ receipts, ...reply }) => ({
      ...reply,
      receipts: [{ ...(receipts as object[])[0], id: 'zzzzzzzzzz' }],
    }),
  ],
  [
    'has a receipt too many',
    ({ receipts, ...reply }) => ({
      ...reply,
      receipts: [...(receipts as object[]), ...(receipts as object[])],
    }),
  ],
  [
    'has a row without its stamps',
    (reply) => ({
      ...reply,
      rows: [{ stream: 's', kind: 'feedback', id: ID, position: 1, fields: {}, seal: '' }],
    }),
  ],
  ['has no streams', ({ streams: _, ...reply }) => reply],
  ['is a list', (reply) => [reply]],
])('a reply that %s is no answer, and nothing of it is taken', async (_, alter) => {
  const { hanh } = await aPhoneWithWork()
  altered(hanh, (reply) => json(alter(reply)))

  await expect(hanh.sync()).rejects.toMatchObject({ trouble: 'not-ours' })

  await isHereAndWaiting(hanh)
  expect(await hanh.db.own.get('own')).toMatchObject({ cursors: {}, epoch: null })
  expect(await hanh.db.base.count()).toBe(0)
})

test('a reply cut anywhere is no answer, and the next one brings all of it', async () => {
  const { hanh, mend, phone } = await aPhoneWithWork()
  const quang = await phone('quang')
  for (let n = 0; n < 30; n += 1) await log(quang, `feedback${String(n).padStart(8, '0')}`)
  await quang.sync()
  let cut = 0
  let whole = 0
  altered(hanh, (reply) => {
    const text = JSON.stringify(reply)
    whole = text.length
    return new Response(text.slice(0, cut), { headers: { 'content-type': 'application/json' } })
  })

  do {
    await expect(hanh.sync()).rejects.toBeInstanceOf(SyncError)
    await isHereAndWaiting(hanh)
    cut += 1024
  } while (cut < whole)
  mend()
  await hanh.sync()

  expect(cut).toBeGreaterThan(10 * 1024)
  expect(await hanh.db.feedback.count()).toBe(31)
})

test('a server that is older is told as such, and the phone waits with its work', async () => {
  const { hanh } = await aPhoneWithWork()
  hanh.fetch = async () => problem('older-server', 426, { protocol: 1 })

  await expect(hanh.sync()).rejects.toMatchObject({ trouble: 'older-server' })

  await isHereAndWaiting(hanh)
})

test.each([400, 401, 403, 409])(
  'a %i that is not the server’s own stops nothing: it counts as no answer',
  async (status) => {
    const { hanh } = await aPhoneWithWork()
    hanh.fetch = async () => new Response('<html>proxy</html>', { status })

    await expect(hanh.sync()).rejects.toMatchObject({ trouble: 'not-ours' })

    await isHereAndWaiting(hanh)
  },
)

test('after a session ended the work waits, and goes by itself once its officer has signed in', async () => {
  const { hanh, served } = await aPhoneWithWork()
  await served.world.db.deleteFrom('sessions').execute()
  await expect(hanh.sync()).rejects.toMatchObject({ trouble: 'sign-in' })
  await isHereAndWaiting(hanh)

  await hanh.signIn()
  await hanh.sync()

  expect(await hanh.db.outbox.toArray()).toMatchObject([{ state: 'kept' }])
})

test('a request of one officer under the cookie of another does nothing for either', async () => {
  const { hanh, phone } = await aPhoneWithWork()
  const quang = await phone('quang')
  hanh.cookie = quang.cookie

  await expect(hanh.sync()).rejects.toMatchObject({ trouble: 'other-device' })

  await isHereAndWaiting(hanh)
  await quang.sync()
  expect(await quang.db.feedback.count()).toBe(0)
})

/** A request of nothing. */
const request = { protocol: 1, device: 'd', epoch: null, cursors: {}, changes: [] }

test.each([
  ['says nothing for 30 seconds', 30_000, () => new Promise<never>(() => undefined)],
  [
    'trickles for two minutes',
    120_000,
    async () => new Response(new ReadableStream({ pull: () => new Promise(() => undefined) })),
  ],
])('a server that %s is given up', async (_, ms, answer) => {
  const timers: { ms: number; call: () => void }[] = []
  const line = {
    after: (after: number, call: () => void) => {
      const timer = { ms: after, call }
      timers.push(timer)
      return () => void timers.splice(timers.indexOf(timer), 1)
    },
    fetch: (_path: unknown, init?: RequestInit) =>
      new Promise<Response>((taken, failed) => {
        const given: Promise<Response> = answer()
        init?.signal?.addEventListener('abort', () => failed(new DOMException('', 'AbortError')))
        void given.then((reply) => taken(withSignal(reply, init?.signal)))
      }),
  }

  const asking = ask(line, request).catch((error: unknown) => error)
  await new Promise((done) => setTimeout(done, 20))
  timers.find((timer) => timer.ms === ms)?.call()

  expect(await asking).toMatchObject({ trouble: 'slow' })
  expect(timers.filter((timer) => timer.ms < ms)).toEqual([])
})

/** A reply whose body breaks when the request is given up, as in a browser. */
function withSignal(reply: Response, signal: AbortSignal | null | undefined): Response {
  const text = () =>
    new Promise<string>((taken, failed) => {
      signal?.addEventListener('abort', () => failed(new DOMException('', 'AbortError')))
      void reply.text().then(taken)
    })
  return Object.assign(reply.clone(), { text })
}

test('a long request goes packed where the phone can, and arrives the same', async () => {
  const { hanh, mend } = await aPhoneWithWork()
  const { fetch } = hanh
  const sent: { packed: number; plain: number }[] = []
  hanh.pack = async (text) => new Blob([gzipSync(text)])
  hanh.fetch = async (path, init = {}) => {
    if (!(init.body instanceof Blob)) return fetch(path, init)
    const bytes = Buffer.from(await init.body.arrayBuffer())
    const body = gunzipSync(bytes).toString()
    sent.push({ packed: bytes.length, plain: body.length })
    expect(init.headers).toMatchObject({ 'content-encoding': 'gzip' })
    const { 'content-encoding': _, ...headers } = init.headers as Record<string, string>
    return fetch(path, { ...init, headers, body })
  }
  for (let n = 0; n < 20; n += 1) await log(hanh, `feedback${String(n).padStart(8, '0')}`)

  await hanh.sync()

  expect(sent).toHaveLength(1)
  expect(sent[0]?.packed).toBeLessThan((sent[0]?.plain ?? 0) / 3)
  expect(await hanh.db.outbox.where('state').equals('kept').count()).toBe(21)
  mend()
})

test.each<[string, Record<string, string>, boolean, number | undefined]>([
  ['seconds', { 'retry-after': '7' }, true, 7000],
  ['more seconds than a timer knows', { 'retry-after': '9999999' }, true, DAY_MS],
  ['a day, said by anybody', { 'retry-after': '86400' }, false, 3_600_000],
  [
    'a moment of the server’s own clock',
    { 'retry-after': 'Fri, 20 Nov 2026 08:01:00 GMT', date: 'Fri, 20 Nov 2026 08:00:00 GMT' },
    true,
    60_000,
  ],
  ['a moment, and no clock', { 'retry-after': 'Fri, 20 Nov 2026 08:01:00 GMT' }, true, undefined],
  ['a moment that is past', { 'retry-after': '0' }, true, undefined],
  ['no measure of time', { 'retry-after': 'soon' }, true, undefined],
])(
  'what the server asks to wait is waited, within bounds: %s',
  async (_, headers, isOurs, wait) => {
    const { hanh } = await aPhoneWithWork()
    const type = isOurs ? 'application/problem+json' : 'text/html'
    hanh.fetch = async () =>
      new Response('no', { status: 503, headers: { 'content-type': type, ...headers } })

    await expect(hanh.sync()).rejects.toMatchObject({ trouble: 'server', retryAfter: wait })
  },
)
