import type { Page } from 'playwright'

import type { Screen } from './routes.ts'

/** The calendar as the admin has it, who alone may change it. */
export const holidayStates: readonly Screen[] = [
  { route: '/holiday', as: 'quantri', state: 'admin' },
  { route: '/holiday', as: 'quantri', state: 'another year', search: '?year=2027' },
  { route: '/holiday/new', as: 'quantri', state: 'make-up Saturday', act: fillSaturday },
  {
    route: '/holiday/new',
    as: 'quantri',
    state: 'without its source',
    act: async (page) => {
      await fillSaturday(page)
      await page.getByRole('button', { name: 'Xong, chờ gửi' }).click()
      await page.getByRole('alert').first().waitFor()
    },
  },
]

async function fillSaturday(page: Page) {
  await page.getByLabel('Ngày', { exact: true }).fill('28/11/2026')
  await page.getByRole('radio', { name: 'Làm bù' }).check({ force: true })
  await page.getByLabel('Tên ngày nghỉ').fill('Làm bù cho ngày 24/11')
}
