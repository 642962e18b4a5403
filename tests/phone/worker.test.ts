import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

import type { Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'

import { openPhone } from './harness/phone.ts'
import { aRoad } from './harness/road.ts'
import { buildTinyApp, serveBuilt } from './harness/tiny-app.ts'

let first: string
let second: string

beforeAll(async () => {
  first = await buildTinyApp('1.0.1')
  second = await buildTinyApp('1.0.2')
})

/** A phone that has opened the first version once, and the road it came on. */
async function aPhoneWithTheApp() {
  const place = await serveBuilt(first)
  const road = await aRoad(place)
  const phone = await openPhone()
  await phone.page.goto(road.address)
  await phone.page.evaluate(async () => {
    const { serviceWorker } = navigator
    if (serviceWorker.controller) return
    await new Promise((done) => serviceWorker.addEventListener('controllerchange', done))
  })
  return { ...phone, place, road }
}

function titleOf(page: Page) {
  return () => page.textContent('h1')
}

test('after one visit, without reloading it, the whole app works with no signal', async () => {
  const { page, road } = await aPhoneWithTheApp()

  road.cut()

  await page.click('button')
  await expect.poll(titleOf(page)).toBe('late 1.0.1')
  await page.goto(`${road.address}/feedback/abc?x=1`)
  await expect.poll(titleOf(page)).toBe('1.0.1')
})

test('what is asked of the server never comes from the phone', async () => {
  const { page, road } = await aPhoneWithTheApp()
  const ask = (path: string, method = 'GET') =>
    page.evaluate(
      ([url, how]) =>
        fetch(url!, { method: how! }).then(
          (reply) => reply.status,
          () => 0,
        ),
      [path, method],
    )

  expect(await ask('/api/health')).toBe(404)
  road.cut()

  expect(await ask('/api/health')).toBe(0)
  expect(await ask('/', 'POST')).toBe(0)
  expect(await ask('/assets/gone.js')).toBe(0)
})

test('a new version waits until it is asked for, and an open page of the old one goes on', async () => {
  const { page, newPage, place, road } = await aPhoneWithTheApp()
  place.deploy(second)
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    const found = new Promise((done) => registration.addEventListener('updatefound', done))
    await registration.update()
    await found
    const { installing } = registration
    if (installing) await new Promise((done) => installing.addEventListener('statechange', done))
  })
  const other = await newPage()
  await other.goto(road.address)
  await expect.poll(titleOf(other)).toBe('1.0.1')

  await other.evaluate(async () => {
    const { serviceWorker } = navigator
    const changed = new Promise((done) => serviceWorker.addEventListener('controllerchange', done))
    const { waiting } = await serviceWorker.ready
    waiting?.postMessage({ type: 'SKIP_WAITING' })
    await changed
  })
  road.cut()
  await other.reload()

  await expect.poll(titleOf(other)).toBe('1.0.2')
  await page.click('button')
  await expect.poll(titleOf(page)).toBe('late 1.0.1')
})

test('an in-app browser is sent to Chrome, and the app does not start there', async () => {
  const { context, page } = await openPhone()
  const place = await serveBuilt(first)
  const session = await context.newCDPSession(page)
  await session.send('Network.setUserAgentOverride', {
    userAgent:
      'Mozilla/5.0 (Linux; Android 13; wv) Chrome/140.0 Mobile Safari/537.36 Zalo android/123',
  })

  await page.goto(`http://127.0.0.1:${place.port}/feedback`)

  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Mở Gần Dân bằng Chrome')
  expect(await page.locator('#root').innerHTML()).toBe('')
  expect(await page.locator('#address').textContent()).toContain('/feedback')
  expect(await page.getByRole('link').getAttribute('href')).toContain('package=com.android.chrome')
})

test('a browser too old to keep a notebook says so', async () => {
  const { context, page } = await openPhone()
  const place = await serveBuilt(first)
  const session = await context.newCDPSession(page)
  await session.send('Network.setUserAgentOverride', {
    userAgent: 'Mozilla/5.0 (Linux; Android 9) Chrome/110.0.0.0 Mobile Safari/537.36',
  })

  await page.goto(`http://127.0.0.1:${place.port}/`)

  expect(await page.locator('#other-browser').innerText()).toContain('bản 111')
  expect(await page.locator('#root').innerHTML()).toBe('')
})

test('the page is drawn as it was chosen before anything else runs', async () => {
  const { page } = await openPhone()
  const place = await serveBuilt(first)
  const address = `http://127.0.0.1:${place.port}/`
  await page.goto(address)
  await page.evaluate(() => {
    localStorage.setItem('gan-dan-look', '{"theme":"dark","scale":1.3,"language":"en"}')
  })

  await page.reload()

  const root = page.locator('html')
  expect(await root.getAttribute('data-theme')).toBe('dark')
  expect(await root.getAttribute('lang')).toBe('en')
  expect(await root.getAttribute('style')).toBe('--text-scale: 1.3;')
})

test('the build says its version, names one manifest, holds nothing inline, and is packed twice', () => {
  const page = readFileSync(join(first, 'index.html'), 'utf8')

  expect(page.match(/rel="manifest"/g)).toHaveLength(1)
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/)
  for (const name of readdirSync(first).filter((each) => each.endsWith('.br'))) {
    const plain = readFileSync(join(first, name.slice(0, -3)))
    expect(brotliDecompressSync(readFileSync(join(first, name)))).toEqual(plain)
    expect(gunzipSync(readFileSync(join(first, `${name.slice(0, -3)}.gz`)))).toEqual(plain)
  }
  expect(readdirSync(first)).toEqual(expect.arrayContaining(['sw.js.br', 'index.html.br']))
})
