import type { Page } from 'playwright'

import type { Day } from '#domain/day.ts'
import { formatDay } from '#ui/format.ts'

import { goTo, saveForm } from './acts.ts'

export type Planned = { title: string; on: Day; checklists: readonly string[] }

/** Plans a visit to the health station that comes without notice; answers the address of its record. */
export async function planVisit(page: Page, { title, on, checklists }: Planned): Promise<string> {
  await goTo(page, '/visit/new')
  await page.getByLabel('Tên cuộc kiểm tra').fill(title)
  await page.getByLabel('Loại').selectOption({ label: 'Kiểm tra dân chủ ở cơ sở' })
  await page.getByLabel('Đơn vị được kiểm tra').selectOption({ label: 'Trạm y tế xã' })
  await page.getByRole('textbox', { name: 'Ngày dự kiến' }).fill(formatDay(on))
  await page.getByRole('checkbox', { name: 'Đột xuất, không báo trước' }).check({ force: true })
  const offered = page.getByRole('group', { name: /Mẫu kiểm tra/ })
  await offered.locator('summary').click()
  for (const name of checklists)
    await offered.getByRole('checkbox', { name }).check({ force: true })
  await saveForm(page)
  return new URL(page.url()).pathname
}

/** Opens an item of a visit to be answered, as `cl-qcdc-1.A3`. */
export async function openItem(page: Page, visit: string, at: string): Promise<void> {
  await page.goto(new URL(`${visit}/answer?at=${at}`, page.url()).href)
  await standsAt(page, at.slice(at.indexOf('.') + 1))
}

/** Waits until an item is open. */
export async function standsAt(page: Page, item: string): Promise<void> {
  await page.getByRole('article').getByText(item, { exact: true }).waitFor()
}
