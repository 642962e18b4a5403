import type { Page } from 'playwright'

const WORDS = 'Dân vận khéo trong hiến đất mở đường'
const DAY = '20/11/2026'

/** Writes a record of a kind the demo has none of, each required question answered; gives its address. */
export async function writeOne(page: Page, kind: string): Promise<string> {
  await page.goto(new URL(`/${kind}/new`, page.url()).href)
  const form = page.locator('form')
  await form.locator('button[type="submit"]').waitFor()
  for (const field of await form.locator(':is(input, textarea)[aria-required]').all()) {
    const isDay = (await field.getAttribute('inputmode')) === 'numeric'
    await field.fill(isDay ? DAY : WORDS)
  }
  for (const field of await form.locator('select[aria-required]').all()) {
    await field.selectOption({ index: 1 })
  }
  for (const group of await form.locator('fieldset:has([type="radio"])').all()) {
    await group.getByRole('radio').first().check({ force: true })
  }
  await form.locator('button[type="submit"]').click()
  await page.waitForURL((url) => url.pathname !== `/${kind}/new`)
  return new URL(page.url()).pathname
}
