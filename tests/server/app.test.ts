import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { told } from '#server/openapi.ts'

import { aCommune } from './a-commune.ts'

let dist = ''
beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'gan-dan-dist-'))
  await mkdir(join(dist, 'assets'))
  await writeFile(join(dist, 'index.html'), '<!doctype html><title>Gần Dân</title>')
  await writeFile(join(dist, 'sw.js'), 'self.skipWaiting')
  await writeFile(join(dist, 'assets/main-abc.js'), 'plain')
  await writeFile(join(dist, 'assets/main-abc.js.br'), 'brotli')
  await writeFile(join(dist, '.env'), 'SECRET')
  await writeFile(join(dist, '../beside.js'), 'SECRET')
})
afterAll(() => rm(dist, { recursive: true }))

const json = { 'x-gan-dan': '1', 'content-type': 'application/json' }
const kindsOfAnswer: [string, string, RequestInit, number][] = [
  ['the app', '/', {}, 200],
  ['a deep link', '/feedback/f1', {}, 200],
  ['a file', '/assets/main-abc.js', {}, 200],
  ['a missing file', '/assets/gone.js', {}, 404],
  ['health', '/api/health', {}, 200],
  ['the description', '/api/openapi.json', {}, 200],
  ['not signed in', '/api/me', {}, 401],
  ['an unknown address', '/api/nothing', {}, 404],
  ['a wrong method', '/api/sync', { method: 'GET' }, 404],
  ['no header of ours', '/api/sync', { method: 'POST' }, 403],
  ['not JSON', '/api/sync', { method: 'POST', headers: { 'x-gan-dan': '1' }, body: 'x' }, 415],
  ['broken JSON', '/api/session', { method: 'POST', headers: json, body: '{' }, 400],
  ['too much', '/api/session', { method: 'POST', headers: json, body: 'x'.repeat(1_048_577) }, 413],
  ['a form elsewhere', '/', { method: 'POST' }, 404],
]

test.each(kindsOfAnswer)('%s carries every header of safety', async (_, path, init, status) => {
  const { app } = await aCommune({ dist, secure: true, origin: 'https://so.xa.vn' })

  const { headers, status: answered } = await app.request(path, init)

  expect(answered).toBe(status)
  const policy = headers.get('content-security-policy')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/unsafe|\*/)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('permissions-policy')).toContain('camera=(self), geolocation=(self)')
  expect(headers.get('strict-transport-security')).toContain('max-age')
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
  if (path.startsWith('/api')) expect(headers.get('cache-control')).toBe('no-store')
  if (status >= 400) expect(headers.get('content-type')).toBe('application/problem+json')
})

test('a fault inside the server answers without a word of it', async () => {
  const { world, app } = await aCommune()
  await world.db.destroy()

  const answer = await app.request('/api/session', {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ name: 'hanh', password: 'BÍ MẬT' }),
  })

  expect(answer.status).toBe(500)
  expect(await answer.json()).toEqual({
    type: '/problems/fault',
    title: 'The server failed',
    status: 500,
  })
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect((await app.request('/api/health')).status).toBe(503)
})

test.each([
  ['https://evil.example', 403],
  ['null', 403],
  ['https://so.xa.vn', 401],
  // Of the same host as the request, and yet not the address that officers open.
  ['http://localhost', 403],
])('a request from %s is answered %i', async (origin, status) => {
  const { app } = await aCommune({ origin: 'https://so.xa.vn' })

  const answer = await app.request('/api/sync', {
    method: 'POST',
    headers: { ...json, origin },
    body: '{}',
  })

  expect(answer.status).toBe(status)
})

test.each([
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080', 401],
  ['http://localhost:8080', 'http://localhost:8080', 401],
  ['http://[::1]:8080', 'http://[::1]:8080', 401],
  ['http://127.0.0.1:8081', 'http://127.0.0.1:8080', 403],
  ['http://evil.example:8080', 'http://evil.example:8080', 403],
])('on a trial, a request from %s to %s is answered %i', async (origin, at, status) => {
  const { app } = await aCommune()

  const init = { method: 'POST', headers: { ...json, origin }, body: '{}' }

  expect((await app.request(`${at}/api/sync`, init)).status).toBe(status)
})

test('a body is not read beyond its measure, whatever length it claims', async () => {
  const { app } = await aCommune()
  let sent = 0
  const endless = new ReadableStream({
    pull(controller) {
      sent += 65_536
      controller.enqueue(new Uint8Array(65_536).fill(0x20))
    },
  })
  const init = { method: 'POST', headers: json, body: endless, duplex: 'half' }

  const answer = await app.request('/api/session', init)

  expect(answer.status).toBe(413)
  expect(sent).toBeLessThan(2_000_000)
})

test('the app is never cached without asking, its named files for ever', async () => {
  const { app } = await aCommune({ dist })
  const cacheOf = async (path: string) => (await app.request(path)).headers.get('cache-control')

  expect(await cacheOf('/')).toBe('no-cache')
  expect(await cacheOf('/sw.js')).toBe('no-cache')
  expect(await cacheOf('/assets/main-abc.js')).toContain('immutable')
})

test('a browser that has the app is told that it has', async () => {
  const { app } = await aCommune({ dist })
  const etag = (await app.request('/')).headers.get('etag') ?? ''

  const again = await app.request('/', { headers: { 'if-none-match': etag } })

  expect(again.status).toBe(304)
})

test('a packed file goes to a browser that can unpack it, and its head alone when asked', async () => {
  const { app } = await aCommune({ dist })
  const packed = await app.request('/assets/main-abc.js', {
    headers: { 'accept-encoding': 'gzip, deflate, br' },
  })
  const head = await app.request('/assets/main-abc.js', { method: 'HEAD' })

  expect(packed.headers.get('content-encoding')).toBe('br')
  expect(packed.headers.get('content-type')).toContain('javascript')
  expect(await packed.text()).toBe('brotli')
  expect(head.status).toBe(200)
  expect(await head.text()).toBe('')
})

test.each([
  '/.env',
  '/../beside.js',
  '/..%2fbeside.js',
  '/%2e%2e/beside.js',
  '/assets/',
  '/assets',
  '/assets/main-abc.js.br',
  '/missing.js',
  '/missing.html',
  '/sw.js%00',
  '/%ff.js',
])('%s is no file of the app', async (path) => {
  const { app } = await aCommune({ dist })

  const answer = await app.request(`http://localhost${path}`)
  const text = await answer.text()

  expect(text).not.toContain('SECRET')
  if (path !== '/assets') expect(answer.status).toBe(404)
})

test('the description names every address there is and no other', async () => {
  const { app } = await aCommune()
  const routes = app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`)

  expect(Object.keys(told).toSorted()).toEqual([...new Set(routes)].toSorted())
  const answer = await app.request('/api/openapi.json')
  expect(await answer.json()).toMatchObject({
    openapi: '3.1.0',
    paths: { '/api/records/{kind}/{id}/history': { get: { security: [{ session: [] }] } } },
  })
})
