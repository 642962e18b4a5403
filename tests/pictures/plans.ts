import type { Page } from 'playwright'

import { at } from './exemplars.ts'
import type { Screen } from './routes.ts'

const RUNNING = '/plan/plan-003'
const ASK = 'Đề nghị điều chỉnh'

/** A plan that runs: asking to have it changed, and deciding that. */
export const planStates: readonly Screen[] = [
  { route: '/plan/:id', as: 'tuyen', state: 'request', act: at(RUNNING, ASK) },
  { route: '/plan/:id', as: 'tuyen', state: 'decision', act: decide },
  { route: '/plan/:id', as: 'tuyen', state: 'asked', act: at(RUNNING) },
]

async function decide(page: Page) {
  await at(RUNNING, ASK)(page)
  const asking = page.getByRole('dialog')
  await asking.getByRole('radio', { name: 'Hủy kế hoạch' }).check({ force: true })
  await asking.getByLabel('Lý do').fill('Trùng kế hoạch của tỉnh')
  await asking.getByRole('button', { name: 'Xong, chờ lãnh đạo quyết' }).click()
  await asking.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Hủy kế hoạch/ }).click()
  await page.getByText('nhiệm vụ chưa xong').waitFor()
}
