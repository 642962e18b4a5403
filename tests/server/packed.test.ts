import { gzipSync } from 'node:zlib'

import { expect, test } from 'vitest'

import { PROTOCOL, REQUEST_BYTES_MAX, type SyncReply } from '#protocol/api.ts'

import { aCommune, aFeedback, rowOf, type SyncingPhone } from './a-commune.ts'

type App = Awaited<ReturnType<typeof aCommune>>['app']

async function sendPacked(app: App, phone: SyncingPhone, bytes: Uint8Array<ArrayBuffer>) {
  const response = await app.request('/api/sync', {
    method: 'POST',
    headers: {
      'x-gan-dan': '1',
      'content-type': 'application/json',
      'content-encoding': 'gzip',
      cookie: phone.cookie,
    },
    body: bytes,
  })
  return { status: response.status, text: await response.text() }
}

const envelope = (phone: SyncingPhone, changes: unknown[], more: object = {}) =>
  JSON.stringify({
    protocol: PROTOCOL,
    device: phone.device,
    epoch: null,
    cursors: {},
    changes,
    ...more,
  })

test('a packed request is taken like a plain one', async () => {
  const { app, signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const body = envelope(hanh, [aFeedback('feedback-1', { content: 'Lời có dấu: ệ ỗ ữ' })])

  const { status, text } = await sendPacked(app, hanh, gzipSync(body))

  expect(status).toBe(200)
  expect((JSON.parse(text) as SyncReply).receipts).toMatchObject([{ position: 1 }])
  expect((await rowOf(hanh, 'feedback-1'))?.fields['content']).toBe('Lời có dấu: ệ ỗ ữ')
})

test('a request that would be larger than its measure once unpacked is refused, and stops being unpacked there', async () => {
  const { app, world, signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const before = await world.db.selectFrom('log').select('change').execute()
  const bomb = gzipSync(Buffer.alloc(200 * REQUEST_BYTES_MAX, ' '))
  expect(bomb.length).toBeLessThan(REQUEST_BYTES_MAX)

  const heap = process.memoryUsage().arrayBuffers
  const { status } = await sendPacked(app, hanh, bomb)
  const grown = process.memoryUsage().arrayBuffers - heap

  expect(status).toBe(413)
  expect(grown).toBeLessThan(20 * REQUEST_BYTES_MAX)
  expect(await world.db.selectFrom('log').select('change').execute()).toEqual(before)
})

test('what is just within the measure is read, one byte more is not', async () => {
  const { app, signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const frame = envelope(hanh, [], { pad: '' }).length
  const padded = (bytes: number) => gzipSync(envelope(hanh, [], { pad: 'x'.repeat(bytes - frame) }))

  expect((await sendPacked(app, hanh, padded(REQUEST_BYTES_MAX))).status).toBe(200)
  expect((await sendPacked(app, hanh, padded(REQUEST_BYTES_MAX + 1))).status).toBe(413)
})

test.each([
  ['that is not packed at all', () => new Uint8Array(Buffer.from('{"protocol":1}'))],
  ['that broke off', (body: string) => new Uint8Array(gzipSync(body).subarray(0, 40))],
  ['that is packed twice', (body: string) => gzipSync(gzipSync(body))],
  ['of nothing', () => new Uint8Array(0)],
])('a request %s though it says it is packed is a bad one', async (_, bytes) => {
  const { app, signIn } = await aCommune()
  const hanh = await signIn('hanh')

  const { status } = await sendPacked(app, hanh, bytes(envelope(hanh, [aFeedback('feedback-1')])))

  expect(status).toBe(400)
})

test('a phone of a newer protocol is told the server’s number, packed or plain', async () => {
  const { app, signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const newer = envelope(hanh, [aFeedback('feedback-1')], { protocol: 2 })

  const packed = await sendPacked(app, hanh, gzipSync(newer))
  const plain = await hanh.ask({ protocol: 2 })

  expect([packed.status, plain.status]).toEqual([426, 426])
  expect(JSON.parse(packed.text)).toMatchObject({ type: '/problems/older-server', protocol: 1 })
  expect(await rowOf(hanh, 'feedback-1')).toBeUndefined()
})
