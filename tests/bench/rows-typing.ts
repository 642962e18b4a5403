import type { Page } from 'playwright'

import type { Browser } from './browser.ts'
import { type Painting, slowed, watchPaint } from './demo-screen.ts'
import type { Sizes } from './sizes.ts'
import { inMs, type Line, median, most, times } from './table.ts'

const PAINT_MS = 100
/** Faster than thumbs type: a draft is being written while the next key comes. */
const BETWEEN_KEYS_MS = 100
/** What was said before: each has its entry and its buttons on the screen. */
const HEARD = 12
const DIALOGUE = 'Đối thoại Huổi Sang'
const SAID = 'Đường lên xóm trên mùa mưa xe không lên được, học sinh phải đi bộ bốn cây số.'
const EMPTY = '<!doctype html><textarea aria-label="Ý kiến"></textarea>'

/** Typing the next opinion in the hall without signal, beside the same keys in a bare field. */
export async function* typingLines(browser: Browser, page: Page, address: string, sizes: Sizes) {
  for (const slower of sizes.slower) {
    const ours = await typeInHall(page, address, slower)
    const bare = await browser.open()
    await bare.setContent(EMPTY)
    await bare.getByRole('textbox').click()
    const empty = await slowed(bare, slower, () => typeOn(bare))
    await bare.close()
    yield [lineOf(ours, empty, slower)]
  }
}

/** Two taps from Hôm nay to the next opinion, and its words. */
async function typeInHall(page: Page, address: string, slower: number): Promise<number[]> {
  await page.goto(address)
  await page.getByText('Lần gửi nhận gần nhất').waitFor()
  await page.context().setOffline(true)
  await page.getByRole('link', { name: DIALOGUE }).first().click()
  const field = page.getByRole('textbox', { name: /^Ý kiến thứ \d+…$/ })
  await field.click()
  const entries = page.getByRole('article', { name: /^Ý kiến thứ \d+$/ })
  await entries.first().waitFor()
  for (let heard = await entries.count(); heard < HEARD; heard += 1) await hear(page, heard + 1)
  const keys = await slowed(page, slower, () => typeOn(page))
  await page.keyboard.press('Enter')
  await page.getByText(SAID).first().waitFor()
  await page.context().setOffline(false)
  return keys
}

async function hear(page: Page, nth: number): Promise<void> {
  await page.getByRole('textbox', { name: `Ý kiến thứ ${nth}…` }).fill(`Ý kiến của hộ thứ ${nth}`)
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: `Ý kiến thứ ${nth + 1}…` }).waitFor()
}

/** Types the words where the focus is, each letter with a key of its own as a phone's keyboard has. */
async function typeOn(page: Page): Promise<number[]> {
  const devtools = await page.context().newCDPSession(page)
  const paints: number[] = []
  for (const letter of SAID) {
    await page.waitForTimeout(BETWEEN_KEYS_MS)
    await page.evaluate(watchPaint, { from: 'keydown', shows: 'input' })
    // The keyboard of the test's own library has no key for a letter with marks.
    const key = { key: letter, text: letter }
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key })
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter })
    const painted = await page.evaluate(() => (globalThis as Painting).painted)
    if (!painted) throw new Error('No key was seen')
    paints.push(painted.paint)
  }
  const typed = await page.getByRole('textbox').inputValue()
  if (typed !== SAID) throw new Error(`Typed, but not shown: ${typed}`)
  await devtools.detach()
  return paints
}

function lineOf(ours: readonly number[], empty: readonly number[], slower: number): Line {
  const [paint, bare] = [median(ours), median(empty)]
  const slow = most(ours)
  return {
    work: 'type the next opinion: key to paint',
    cpu: `${slower}×`,
    ours: `${inMs(paint)}; 19 of 20 in ${inMs(slow)}`,
    against: `the same key on an empty screen ${inMs(bare)}; 19 of 20 in ${inMs(most(empty))}`,
    ratio: times(paint / bare),
    target: `≤ ${PAINT_MS} ms`,
    isMet: slow <= PAINT_MS,
  }
}
