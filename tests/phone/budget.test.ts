import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'

import { beforeAll, expect, test } from 'vitest'

import { anOfficer } from './acts.ts'
import { aCommune, type Commune } from './commune.ts'
import type { Phone } from './harness/phone.ts'

const KB = 1024
const SCRIPTS_MAX = 180 * KB
const INSTALL_MAX = 700 * KB
const FILES_MAX = 90

let commune: Commune
let hanh: Phone

beforeAll(async () => {
  commune = await aCommune()
  hanh = await anOfficer(commune.server.address, 'hanh')
})

function tell(what: string, sizes: ReadonlyMap<string, number>, max: number) {
  const sum = [...sizes.values()].reduce((a, b) => a + b, 0)
  const largest = [...sizes].toSorted((a, b) => b[1] - a[1]).slice(0, 6)
  const lines = largest.map(([path, size]) => `${inKb(size).padStart(9)}  ${path}`)
  console.log(`${what}: ${inKb(sum)} of ${inKb(max)}\n${lines.join('\n')}`)
  return sum
}

function inKb(bytes: number): string {
  return `${(bytes / KB).toFixed(1)} KB`
}

test('until Hôm nay is drawn, no more than 180 KB of script come over the road', async () => {
  const { newPage, context } = hanh
  const page = await newPage()
  const session = await context.newCDPSession(page)
  const scripts = new Map<string, { path: string; size: number }>()
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type !== 'Script') return
    expect(['br', undefined]).toContain(response.headers['content-encoding'])
    scripts.set(requestId, { path: new URL(response.url).pathname, size: 0 })
  })
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    const script = scripts.get(requestId)
    if (script) script.size += encodedDataLength
  })
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await session.send('Network.setBypassServiceWorker', { bypass: true })
  await page.addInitScript(neverAfterwards)

  await page.goto(commune.server.address)
  await page.getByText('Quá hạn', { exact: true }).waitFor()

  const sizes = new Map([...scripts.values()].map(({ path, size }) => [path, size]))
  expect(sizes.size).toBeGreaterThan(2)
  expect(tell('Script until Hôm nay', sizes, SCRIPTS_MAX)).toBeLessThanOrEqual(SCRIPTS_MAX)
})

test('the whole app that is kept on the phone came in no more than 700 KB', async () => {
  const kept = await hanh.page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.includes('precache'))
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return all.flat().map(({ url }) => new URL(url).pathname)
  })

  const sizes = new Map<string, number>()
  for (const path of [...kept, '/sw.js']) {
    sizes.set(path, await sizeOnTheRoad(commune.server.address + path))
  }

  expect(sizes.size).toBeGreaterThan(20)
  // Each is asked for by itself.
  expect(sizes.size).toBeLessThan(FILES_MAX)
  expect(tell('Whole install', sizes, INSTALL_MAX)).toBeLessThanOrEqual(INSTALL_MAX)
})

/** What the app puts off until a moment after its first screen does not come, however slow the machine. */
function neverAfterwards() {
  const { setTimeout } = globalThis
  const soon = (call: () => void, ms = 0) => (ms < 500 ? setTimeout(call, ms) : 0)
  Object.assign(globalThis, { setTimeout: soon })
}

/** How many bytes a file takes on its way to a browser that reads brotli. */
async function sizeOnTheRoad(address: string): Promise<number> {
  const asking = get(address, { headers: { 'accept-encoding': 'br' } })
  const [reply] = (await once(asking, 'response')) as [IncomingMessage]
  expect(reply.statusCode).toBe(200)
  let size = 0
  for await (const chunk of reply) size += (chunk as Buffer).length
  return size
}
