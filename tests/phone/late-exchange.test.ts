import { beforeAll, expect, test } from 'vitest'

import { aPhone } from './acts.ts'
import { aCommune, type Commune } from './commune.ts'
import { signIn } from './harness/sign-in.ts'

const EXCHANGE = /\/assets\/sync-[^/]+\.js$/

let commune: Commune

beforeAll(async () => {
  commune = await aCommune()
})

test('where the road breaks before the exchange has come, it is asked for again until it comes', async () => {
  const { page, context } = await aPhone()
  // The first visit on a bad road: there is no worker yet that has the app.
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setBypassServiceWorker', { bypass: true })
  let broken = 0
  await page.route(EXCHANGE, async (route) => {
    broken += 1
    await route.abort()
  })
  await page.goto(commune.server.address)
  await signIn(page, 'hanh')
  const openedAt = await page.evaluate(() => performance.timeOrigin)

  await page.getByText('Mất sóng').first().waitFor()
  await expect.poll(() => broken).toBeGreaterThan(1)
  await page.unroute(EXCHANGE)

  await page.getByText('Lần gửi nhận gần nhất').waitFor()
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(openedAt)
})
