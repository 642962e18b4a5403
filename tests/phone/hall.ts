import type { Locator, Page } from 'playwright'
import { expect } from 'vitest'

import { hasFocus } from './acts.ts'

/** The field of the next opinion, by which one it is. */
export function composer(page: Page, nth: number): Locator {
  return page.getByRole('textbox', { name: `Ý kiến thứ ${nth}…` })
}

/** Opens a dialogue of the day from Hôm nay: the next opinion is typed after two taps at the most. */
export async function openFromToday(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Hôm nay' }).waitFor()
  const taps = page.evaluate(tapsUntilTyping)
  await page.getByRole('main').getByRole('link', { name: title }).click()
  const field = composer(page, 1)
  await hasFocus(field)
  await page.keyboard.press('x')
  expect(await field.inputValue()).toBe('x')
  await page.keyboard.press('Backspace')
  expect(await taps).toBeOneOf([1, 2])
}

/** How often the screen is tapped until the next key. */
function tapsUntilTyping(): Promise<number> {
  let taps = 0
  addEventListener('pointerdown', () => {
    taps += 1
  })
  return new Promise((resolve) => {
    addEventListener('keydown', () => resolve(taps), { once: true })
  })
}
