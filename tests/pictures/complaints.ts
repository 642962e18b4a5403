import type { Page } from 'playwright'

import type { Screen } from './routes.ts'

const VERIFIED = '/feedback/feedback-tan-lap-ranh-dat'

/** A complaint on the screens it shares with the other types. */
export const complaintStates: readonly Screen[] = [
  { route: '/feedback/new', as: 'hanh', state: 'complaint', act: fill },
  { route: '/feedback/:id', as: 'hanh', state: 'complaint', act: opened() },
  { route: '/feedback/:id', as: 'hanh', state: 'complaint step', act: opened('Đổi trạng thái') },
  {
    route: '/feedback/:id',
    as: 'hanh',
    state: 'complaint, all steps',
    act: opened('Đổi trạng thái', /^Xem các bước khác/),
  },
  {
    route: '/feedback/:id',
    as: 'hanh',
    state: 'complaint count',
    act: opened(/Hạn ra quyết định/),
  },
]

function opened(...pressed: (string | RegExp)[]) {
  return async (page: Page) => {
    await page.goto(new URL(VERIFIED, page.url()).href)
    await page.getByText('Hạn ra quyết định').first().waitFor()
    for (const name of pressed) await page.getByRole('button', { name }).last().click()
  }
}

async function fill(page: Page) {
  await page.getByRole('radio', { name: 'Khiếu nại' }).check({ force: true })
  await page.getByLabel('Ngày người dân nhận hoặc biết').fill('03/08/2026')
  await page.getByLabel('Số người cùng khiếu nại').fill('6')
  await page.getByText('Thời hiệu khiếu nại').scrollIntoViewIfNeeded()
}
