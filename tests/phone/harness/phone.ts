import { type BrowserContext, chromium, type Page } from 'playwright'

import { type BrowserPlace, findBrowser } from './browser.ts'
import { startChild } from './child.ts'
import { whenDone } from './clean-up.ts'
import { tempFolder } from './folder.ts'
import { clickLate } from './late-clicks.ts'

export const PHONE = { width: 360, height: 800 }
export const TABLET = { width: 800, height: 1280 }
export const DESKTOP = { width: 1280, height: 800 }

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-breakpad',
  '--password-store=basic',
  '--hide-scrollbars',
  '--lang=vi-VN',
  '--remote-debugging-port=0',
]

/** A browser with a profile folder of its own, as a phone is to the officer who carries it. */
export type Phone = {
  profileDir: string
  context: BrowserContext
  /** The page that stands open after the start. */
  page: Page
  /** Another page beside it, of the same size. */
  newPage: () => Promise<Page>
  /** Closes the browser as its menu would; cookies and localStorage are on disk then. */
  close: () => Promise<void>
  /**
   * Kills the browser with all its processes, as an empty battery would. Chromium writes cookies
   * to disk every 30 s: for a session that is older, sign in, `close`, open again, and kill then.
   */
  kill9: () => Promise<void>
}

type Options = {
  /** The same folder again is the same phone; without one the phone is new. */
  profileDir?: string
  viewport?: { width: number; height: number }
  /** Starts with `navigator.onLine` false and no page reaching the network. */
  offline?: boolean
  browser?: BrowserPlace
}

/** Opens a real Chromium on a real profile, so that it can be killed and opened again. */
export async function openPhone(options: Options = {}): Promise<Phone> {
  const { viewport = PHONE, offline = false } = options
  const profileDir = options.profileDir ?? (await tempFolder())
  const { path, env } = options.browser ?? (await findBrowser())
  const size = `--window-size=${viewport.width},${viewport.height}`
  const { child, ready } = await startChild(
    [path, ...FLAGS, size, `--user-data-dir=${profileDir}`, 'about:blank'],
    /DevTools listening on (ws:\/\/\S+)/,
    { env },
  )

  const browser = await chromium.connectOverCDP(ready)
  const [context] = browser.contexts()
  if (!context) throw new Error('The browser opened without a profile.')
  await clickLate(context)
  if (offline) await context.setOffline(true)
  const newPage = async () => {
    const page = await context.newPage()
    await page.setViewportSize(viewport)
    return page
  }
  const page = context.pages()[0] ?? (await context.newPage())
  await page.setViewportSize(viewport)

  const kill9 = async () => {
    await child.kill9()
    await browser.close()
  }
  const close = async () => {
    const session = await browser.newBrowserCDPSession()
    await child.stop(() => session.send('Browser.close').catch(() => undefined))
    await browser.close()
  }
  whenDone(kill9)
  return { profileDir, context, page, newPage, close, kill9 }
}
