import type { Page } from 'playwright'
import { expect, test } from 'vitest'

import { anOfficer, goTo } from './acts.ts'
import { aColleague } from './colleague.ts'
import { aCommuneByRoad } from './commune.ts'

const ACT_MAX = 200
const LOGGED = 400

test('four hundred records that come in one reply are all on the phone, and stay without signal', async () => {
  const { server, road, rows } = await aCommuneByRoad()
  const quang = await aColleague(server.address, 'quang')
  for (let from = 0; from < LOGGED; from += ACT_MAX) {
    await quang.logs(...Array.from({ length: ACT_MAX }, (_, at) => `Kênh ${from + at} cạn nước`))
  }
  expect(rows('feedback', 'cạn nước')).toHaveLength(LOGGED)
  const all = rows('feedback').length

  const { page } = await anOfficer(road.address, 'hanh')
  await goTo(page, '/feedback')
  await expect.poll(() => listed(page)).toBe(all)

  road.cut()
  await page.reload()
  await page.getByRole('heading', { name: 'Ý kiến của dân' }).waitFor()
  await expect.poll(() => listed(page)).toBe(all)
})

/** How many feedbacks the list says it holds: those still open, and those that are done. */
async function listed(page: Page): Promise<number> {
  const open = await counted(page, 'Đang mở')
  return open + (await counted(page, 'Đã xong'))
}

async function counted(page: Page, view: string): Promise<number> {
  const part = page.getByRole('main').locator('label').filter({ hasText: view })
  return Number((await part.locator('small').textContent()) ?? '')
}
