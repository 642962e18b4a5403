import type { Page } from 'playwright'

/** The password of every account of the demo. */
export const DEMO_PASSWORD = 'gan-dan-2026'

/** Signs an account in on a page that shows the sign-in form, and waits until the app is open. */
export async function signIn(page: Page, name: string, password = DEMO_PASSWORD): Promise<void> {
  await page.locator('input[autocomplete="username"]').fill(name)
  await page.locator('input[autocomplete="current-password"]').fill(password)
  await page.locator('form button[type="submit"]').click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  await page.getByRole('heading', { level: 1 }).waitFor()
}
