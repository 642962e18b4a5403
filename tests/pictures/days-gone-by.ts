import type { Page } from 'playwright'

import { formatDay } from '#ui/format.ts'

import type { Screen } from './routes.ts'

/** What is typed from paper once its day is over. They change the demo: drawn after all else of it. */
export const goneByStates: readonly Screen[] = [
  { route: '/dialogue/:id', as: 'hanh', state: 'of a day gone by', act: hearAfterwards },
  { route: '/dialogue/:id', as: 'hanh', state: 'heard on that day', act: hearThen },
]

const DAYS_AGO = 3
const DAY_MS = 86_400_000

/** A dialogue that was planned for a day before, and is not written down as held. */
async function hearAfterwards(page: Page) {
  await page.goto(new URL('/dialogue/new', page.url()).href)
  await page.getByRole('textbox', { name: 'Tên cuộc đối thoại' }).fill('Đối thoại Nà Pán')
  await page.getByRole('radio', { name: 'UBND xã với Nhân dân' }).check({ force: true })
  await page.getByRole('textbox', { name: 'Ngày dự kiến' }).fill(await dayBefore(page))
  await page.getByRole('button', { name: 'Xong, chờ gửi' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/new'))
  const sent = page.getByText(/^Đã gửi \d+ mục/)
  await sent.waitFor()
  await page.goto(`${page.url()}?tab=opinions`)
  await page.getByRole('button', { name: /^Nghe ngày/ }).waitFor()
}

async function hearThen(page: Page) {
  await hearAfterwards(page)
  const day = await dayBefore(page)
  await page.getByRole('button', { name: `Nghe ngày ${day}` }).click()
  await page.getByText(`Tính là nghe ngày ${day}`).waitFor()
}

/** As the phone counts it, whose clock may be another. */
async function dayBefore(page: Page): Promise<string> {
  const moment = await page.evaluate((ms) => Date.now() - ms, DAYS_AGO * DAY_MS)
  return formatDay(new Date(moment).toISOString().slice(0, 10))
}
