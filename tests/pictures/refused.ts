import type { Page } from 'playwright'

/** Lets what waits on this phone look as if the commune had refused it, for its picture only. */
export async function refuseWhatWaits(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '')
    for (const name of names) await refuseIn(name)

    function refuseIn(name: string): Promise<void> {
      return new Promise((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.addEventListener('error', () => reject(opening.error))
        opening.addEventListener('success', () => {
          const notebook = opening.result
          if (!notebook.objectStoreNames.contains('outbox')) {
            notebook.close()
            return resolve()
          }
          const writing = notebook.transaction('outbox', 'readwrite')
          const asking = writing.objectStore('outbox').openCursor()
          asking.addEventListener('success', () => {
            const cursor = asking.result
            if (!cursor) return
            cursor.update({ ...cursor.value, state: 'refused', reason: 'not-valid' })
            cursor.continue()
          })
          writing.addEventListener('complete', () => {
            notebook.close()
            resolve()
          })
        })
      })
    }
  })
}
