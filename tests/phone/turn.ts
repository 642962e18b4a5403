import type { Page } from 'playwright'

/**
 * Takes the one turn to exchange away from every page of the app, once the exchange that is under
 * way has ended; the answer gives it back.
 */
export async function takeTurn(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(async () => {
    const notebooks = await indexedDB.databases()
    const notebook = notebooks.find(({ name }) => name?.startsWith('gan-dan-'))
    const turn = String(notebook?.name).replace('gan-dan-', 'gan-dan-exchange-')
    await new Promise<void>((taken) => {
      void navigator.locks.request(turn, () => {
        taken()
        return new Promise<void>((resolve) => {
          addEventListener('give-back', () => resolve(), { once: true })
        })
      })
    })
  })
  return () => page.evaluate(() => void dispatchEvent(new Event('give-back')))
}
