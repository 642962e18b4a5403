import type { Page } from 'playwright'

import { logFeedback } from '../phone/acts.ts'
import { signIn } from '../phone/harness/sign-in.ts'
import type { Screen } from './routes.ts'

/** A browser that has emptied the notebook: what it says at the sign-in, and once all is back. */
export const lostStates: readonly Screen[] = [
  { route: '/sign-in', as: 'quang', state: 'notebook lost', act: loseNotebook },
  {
    route: '/',
    as: 'quang',
    state: 'regained',
    act: async (page) => {
      await signIn(page, 'quang')
      await page.getByText(/Đã lấy lại \d+ mục chưa gửi/).waitFor()
    },
  },
]

async function loseNotebook(page: Page) {
  await page.context().setOffline(true)
  await logFeedback(page, 'Cầu gỗ qua khe mục hai nhịp, học sinh phải lội')
  await page.goto(new URL('/help', page.url()).href)
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue
      await new Promise<void>((resolve) => {
        indexedDB.deleteDatabase(name).addEventListener('success', () => resolve())
      })
    }
  })
  await page.context().setOffline(false)
  await page.goto(new URL('/', page.url()).href)
  await page.getByText('Trình duyệt vừa làm mất sổ trên máy.').waitFor()
}
