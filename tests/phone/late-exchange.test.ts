import { beforeAll, expect, test } from 'vitest'

import { anOfficer } from './acts.ts'
import { aCommune, type Commune } from './commune.ts'

/** What exchanges, and what it is made of: all that comes after the first screen. */
const EXCHANGE = /\/assets\/(exchange|rules|schemas)-[^/]+\.js$/

let commune: Commune

beforeAll(async () => {
  commune = await aCommune()
})

test('where the road breaks before the exchange has come, it is asked for again until it comes', async () => {
  const { page, context } = await anOfficer(commune.server.address, 'hanh')
  // A bad road, and nothing of the app is kept: no worker has it, no cache.
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setBypassServiceWorker', { bypass: true })
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  const broken: string[] = []
  await page.route(EXCHANGE, async (route) => {
    broken.push(route.request().resourceType())
    if (broken.length % 2 === 0) await route.abort()
    // A portal on the road answers for the server.
    else await route.fulfill({ contentType: 'text/html', body: '<p>Mời đăng nhập wifi</p>' })
  })
  await page.goto(commune.server.address)
  const openedAt = await page.evaluate(() => performance.timeOrigin)

  await page.getByText('Mất sóng').first().waitFor()
  const before = broken.length
  await expect.poll(() => broken.length).toBeGreaterThan(before + 3)
  // As a module it would be remembered as lost, by most browsers, until the app is opened again.
  expect(broken).not.toContain('script')
  await page.unroute(EXCHANGE)

  await page.getByText('Mất sóng').first().waitFor({ state: 'detached' })
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(openedAt)
})
