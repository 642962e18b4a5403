import type { Page } from 'playwright'
import { expect, test } from 'vitest'

import { anOfficer, goTo, logFeedback, rowOf, sendAll, standsStill, takeOut } from './acts.ts'
import { aCommuneByRoad } from './commune.ts'

const SAID = 'Gốc đa đầu bản mục ruỗng'

async function needsAReason(page: Page) {
  await page.getByRole('button', { name: 'Việc khác' }).click()
  await page.getByRole('button', { name: 'Gỡ bản ghi' }).click()
  const question = page.getByRole('alertdialog', { name: 'Gỡ bản ghi này?' })
  await question.getByRole('button', { name: 'Gỡ', exact: true }).click()
  await question.getByText('Ghi lý do gỡ.').waitFor()
  await question.getByRole('button', { name: 'Giữ' }).click()
  await question.waitFor({ state: 'detached' })
}

/** How many open feedbacks the list counts. */
function openCount(page: Page) {
  return async () => {
    const label = await page.getByText('Đang mở').first().textContent()
    return Number(/\d+/.exec(label ?? '')?.[0])
  }
}

test('a record taken out leaves lists and counts, stands under Đã gỡ, and comes back', async () => {
  const { road, rows } = await aCommuneByRoad()
  const { page } = await anOfficer(road.address, 'hanh')
  await goTo(page, '/feedback')
  await expect.poll(openCount(page)).toBeGreaterThan(0)
  await standsStill(page)
  const before = await openCount(page)()
  const record = await logFeedback(page, SAID)
  await goTo(page, '/feedback')
  await rowOf(page, SAID).waitFor()
  await expect.poll(openCount(page)).toBe(before + 1)
  road.cut()

  await goTo(page, record)
  await needsAReason(page)
  // Words that pass after seconds stay while the pointer is on them.
  const undo = page.getByRole('status').getByRole('button', { name: 'Hoàn tác' })
  await Promise.all([takeOut(page, 'Ghi trùng'), undo.hover()])
  await undo.click()
  await page.getByText('Bản ghi đã gỡ.').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Đổi trạng thái' }).waitFor()

  await takeOut(page, 'Ghi nhầm thôn')
  await expect.poll(() => page.getByRole('button', { name: 'Đổi trạng thái' }).count()).toBe(0)
  await goTo(page, '/feedback')
  await expect.poll(openCount(page)).toBe(before)
  await expect.poll(() => rowOf(page, SAID).count()).toBe(0)
  await goTo(page, '/removed')
  await rowOf(page, SAID, 'Chờ gửi').waitFor()
  road.mend()
  await sendAll(page)
  expect(rows('feedback', SAID).map(({ fields }) => fields['removedWhy'])).toEqual([
    'Ghi nhầm thôn',
  ])

  const colleague = await anOfficer(road.address, 'quang')
  await goTo(colleague.page, '/removed')
  await rowOf(colleague.page, SAID).click()
  await colleague.page.getByText('Bản ghi đã gỡ. Lý do: Ghi nhầm thôn').waitFor()
  await standsStill(colleague.page)
  expect(await colleague.page.getByRole('button', { name: 'Lấy lại' }).count()).toBe(0)

  await goTo(page, '/removed')
  await rowOf(page, SAID, 'Đã gửi').click()
  await page.getByRole('button', { name: 'Lấy lại' }).click()
  await page.getByRole('button', { name: 'Đổi trạng thái' }).waitFor()
  await goTo(page, '/feedback')
  await rowOf(page, SAID).waitFor()
  await expect.poll(openCount(page)).toBe(before + 1)
  await sendAll(page)
  expect(rows('feedback', SAID)[0]?.fields['removedAt']).toBeUndefined()
})
