import type { Page } from 'playwright'

import { signIn } from '../phone/harness/sign-in.ts'
import type { Browser } from './browser.ts'

/** What an act took from its event to the frame that shows it, and when that event was. */
type Painted = { from: number; paint: number }
export type Painting = typeof globalThis & { painted?: Promise<Painted> }

/** The whole app of the demo, an officer signed in, and all of the commune on the phone. */
export async function openDemo(browser: Browser, address: string): Promise<Page> {
  const page = await browser.open()
  await page.goto(address)
  await signIn(page, 'hanh')
  await page.getByText('Lần gửi nhận gần nhất').waitFor()
  // From here on every screen opens without signal.
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  return page
}

/** Works on a page whose processor is made so many times slower. */
export async function slowed<Answer>(
  page: Page,
  rate: number,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate })
  const answer = await work()
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await devtools.detach()
  return answer
}

/**
 * In the page: the milliseconds from the next event of one name until what an event of the other
 * name changed is painted. A key is timed from its being pressed, its letter comes only after.
 */
export function watchPaint({ from, shows }: { from: string; shows: string }): void {
  const { promise, resolve } = Promise.withResolvers<Painted>()
  ;(globalThis as Painting).painted = promise
  let start = Number.NaN
  const begin = ({ timeStamp }: Event) => {
    start = timeStamp
  }
  const show = () => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => {
        resolve({ from: start, paint: performance.now() - start })
      })
      port1.start()
      port2.postMessage('')
    })
  }
  addEventListener(from, begin, { capture: true, once: true })
  addEventListener(shows, show, { capture: true, once: true })
}
