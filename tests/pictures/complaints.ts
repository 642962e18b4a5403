import type { Page } from 'playwright'

import type { Screen } from './routes.ts'

const VERIFIED = '/feedback/feedback-tan-lap-ranh-dat'

/** A complaint on the screens it shares with the other types. */
export const complaintStates: readonly Screen[] = [
  { route: '/feedback/new', as: 'hanh', state: 'complaint', act: fill },
  { route: '/feedback/new', as: 'hanh', state: 'details', act: unfold },
  { route: '/feedback/:id', as: 'hanh', state: 'complaint', act: opened() },
  { route: '/feedback/:id', as: 'hanh', state: 'complaint step', act: opened('Đổi trạng thái') },
  {
    route: '/feedback/:id',
    as: 'hanh',
    state: 'complaint, all steps',
    act: opened('Đổi trạng thái', /^Xem các bước khác/),
  },
  { route: '/feedback/:id', as: 'hanh', state: 'complaint dialogue', act: announced },
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

async function announced(page: Page) {
  await opened('Đổi trạng thái')(page)
  await page.getByRole('radio', { name: /^Đối thoại/ }).check({ force: true })
  await page.getByLabel('Nơi đối thoại').scrollIntoViewIfNeeded()
}

async function unfold(page: Page) {
  await page.getByRole('button', { name: 'Nơi khác' }).click()
  await page.getByText('Thêm chi tiết').click()
  await page.getByRole('checkbox', { name: 'Nhạy cảm' }).check({ force: true })
  await page.getByRole('checkbox', { name: 'Tái khiếu, tái tố' }).scrollIntoViewIfNeeded()
}

async function fill(page: Page) {
  await page.getByRole('radio', { name: 'Khiếu nại' }).check({ force: true })
  await page.getByLabel('Ngày người dân nhận hoặc biết').fill('03/08/2026')
  await page.getByLabel('Số người cùng khiếu nại').fill('6')
  await page.getByText('Thời hiệu khiếu nại').scrollIntoViewIfNeeded()
}
