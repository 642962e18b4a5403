import { beforeAll, expect, test } from 'vitest'

import { anOfficer } from './acts.ts'
import { aCommune, type Commune } from './commune.ts'

const EXCHANGE = /\/assets\/exchange-[^/]+\.js$/

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
  let broken = 0
  await page.route(EXCHANGE, async (route) => {
    broken += 1
    await route.abort()
  })
  await page.goto(commune.server.address)
  const openedAt = await page.evaluate(() => performance.timeOrigin)

  await page.getByText('Mất sóng').first().waitFor()
  await expect.poll(() => broken).toBeGreaterThan(1)
  await page.unroute(EXCHANGE)

  await page.getByText('Mất sóng').first().waitFor({ state: 'detached' })
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(openedAt)
})
