import type { Page } from 'playwright'

import { goTo, sendAll } from './acts.ts'
import { signIn } from './harness/sign-in.ts'

/** Signs in again on a phone whose session has ended, as Gửi và nhận asks for it. */
export async function comeBack(page: Page, login: string) {
  await goTo(page, '/sending')
  await page.getByRole('button', { name: 'Đăng nhập lại' }).first().click()
  await page.getByRole('heading', { name: 'Đăng nhập lại' }).waitFor()
  await signIn(page, login)
  await sendAll(page)
}
