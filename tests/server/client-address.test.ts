import { Hono } from 'hono'
import { expect, test } from 'vitest'

import { addressOf } from '#server/client-address.ts'

async function addressFrom(remoteAddress: string, forwarded: string, trustProxy: boolean) {
  const app = new Hono()
  app.get('/', (c) => c.text(addressOf(c, trustProxy)))
  const headers = { 'x-forwarded-for': forwarded }
  const answer = await app.request('/', { headers }, { incoming: { socket: { remoteAddress } } })
  return answer.text()
}

test('what a client says of its own address is believed of our proxy alone', async () => {
  const forwarded = '1.1.1.1, 203.0.113.9'

  expect(await addressFrom('198.51.100.4', forwarded, false)).toBe('198.51.100.4')
  expect(await addressFrom('127.0.0.1', forwarded, true)).toBe('203.0.113.9')
})

test.each([
  ['203.0.113.9:4711', '203.0.113.9'],
  ['[2001:db8:1:2::9]:4711', '2001:db8:1:2'],
  ['[2001:db8:1:2::9]', '2001:db8:1:2'],
  ['[::ffff:203.0.113.9]:4711', '203.0.113.9'],
])('of %s, as some proxies tell it, %s is the client', async (forwarded, client) => {
  expect(await addressFrom('127.0.0.1', forwarded, true)).toBe(client)
})

test.each([
  ['::ffff:198.51.100.4', '198.51.100.4'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0db8::1', '2001:db8:0:0'],
  ['2001:db8:1:2::', '2001:db8:1:2'],
  ['::1', '0:0:0:0'],
])('of the address %s, %s is one client', async (address, client) => {
  expect(await addressFrom(address, '', false)).toBe(client)
})
