import type { Page } from 'playwright'

import { at } from './exemplars.ts'
import type { Screen } from './routes.ts'

const RUNNING = '/plan/plan-003'
const ASK = 'Đề nghị điều chỉnh'

const SERVING = '/task/task-003-iii-2c'
const BEGUN = 'Đã gửi phiếu hỏi đến các thôn, bản, chờ số liệu của'

/** Who keeps units; a plan that runs: asking to have it changed, and deciding that; words half typed of a task. */
export const planStates: readonly Screen[] = [
  { route: '/unit/new', as: 'quantri', state: 'its admin' },
  { route: '/unit/:id/edit', as: 'quantri', state: 'its admin', act: seeRemote },
  { route: '/task/:id', as: 'hanh', state: 'for a target', act: seeTarget },
  { route: '/task/:id', as: 'hanh', state: 'half typed', act: leaveHalf },
  { route: '/plan/:id/edit', as: 'tuyen', state: 'issued', act: seeEnd },
  { route: '/plan/:id', as: 'tuyen', state: 'request', act: at(RUNNING, ASK) },
  { route: '/plan/:id', as: 'tuyen', state: 'decision', act: decide },
  { route: '/plan/:id', as: 'tuyen', state: 'asked', act: at(RUNNING) },
]

/** What the admin alone says of a unit stands last. */
async function seeRemote(page: Page) {
  await page.getByText('Vùng sâu, vùng xa đi lại khó khăn').last().scrollIntoViewIfNeeded()
}

async function seeTarget(page: Page) {
  await at(SERVING)(page)
  await page.getByRole('list', { name: 'Gắn với' }).scrollIntoViewIfNeeded()
}

/** The last day stands, and moves by request alone. */
async function seeEnd(page: Page) {
  await at(`${RUNNING}/edit`)(page)
  await page.getByText(/Muốn đổi thì đề nghị điều chỉnh/).scrollIntoViewIfNeeded()
}

/** Begins to note how far a task has come, and closes the sheet. */
async function leaveHalf(page: Page) {
  await at(SERVING, 'Ghi tiến độ')(page)
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('Đã làm gì').fill(BEGUN)
  await sheet.getByRole('button', { name: 'Đóng' }).click()
  await page.getByText(/Đang viết dở/).scrollIntoViewIfNeeded()
}

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
