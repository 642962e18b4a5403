import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { type BrowserContext, chromium, type Page } from 'playwright'

import { findBrowser } from '../phone/harness/browser.ts'

/** A page that measures: its acts by name, on a processor so many times slower. */
export type Ask = <Answer>(act: string, ...words: (string | number | boolean)[]) => Promise<Answer>

/** A real Chromium on a real profile on the disk. */
export type Browser = {
  version: string
  /** Opens a page at an address, lets it work, and wipes all it stored. */
  visit: <Answer>(
    address: string,
    slower: number,
    work: (ask: Ask) => Promise<Answer>,
  ) => Promise<Answer>
  /** Opens an empty page of a phone's size. */
  open: () => Promise<Page>
  close: () => Promise<void>
}

/** An error of the page as words: its class has lost its name in the build. */
const SAY_WHOLE = '(error) => { throw new Error(`${error.name}: ${error.message} ${error.stack}`) }'

export async function openBrowser(): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'gan-dan-bench-'))
  const { path, env } = await findBrowser()
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: path,
    env: Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value ?? ''])),
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking'],
  })
  return {
    version: context.browser()?.version() ?? 'unknown',
    visit: (address, slower, work) => visit(context, { address, slower }, work),
    open: async () => {
      const page = await context.newPage()
      await page.setViewportSize({ width: 360, height: 800 })
      return page
    },
    close: async () => {
      await context.close()
      await rm(profile, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}

async function visit<Answer>(
  context: BrowserContext,
  { address, slower }: { address: string; slower: number },
  work: (ask: Ask) => Promise<Answer>,
): Promise<Answer> {
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await page.goto(address)
  await page.waitForFunction('globalThis.bench !== undefined')
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
  try {
    return await work(async <Answer>(act: string, ...words: unknown[]) => {
      const written = words.map((word) => JSON.stringify(word)).join(', ')
      return (await page.evaluate(`bench.${act}(${written}).catch(${SAY_WHOLE})`)) as Answer
    })
  } finally {
    await page.goto('about:blank')
    const wiped = { origin: new URL(address).origin, storageTypes: 'all' }
    await devtools.send('Storage.clearDataForOrigin', wiped)
    await page.close()
  }
}
