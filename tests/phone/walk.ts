import type { Page } from 'playwright'

import { fillFeedback, saveForm } from './acts.ts'

/** Goes to an address of the app without loading it anew, as a link inside it does. */
export async function walkTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate', { state: null }))
  }, path)
}

/**
 * Logs a feedback through the form without loading the app anew, so that the next exchange is the
 * one that carries it; answers the address of its record.
 */
export async function logInside(page: Page, words: string): Promise<string> {
  await walkTo(page, '/feedback/new')
  await page.getByLabel('Nội dung').fill(words)
  await fillFeedback(page)
  await saveForm(page)
  return new URL(page.url()).pathname
}
