import type { Page } from 'playwright'
import { expect, test } from 'vitest'

import { anOfficer, goTo, sendAll, standsStill } from './acts.ts'
import { aCommuneByRoad } from './commune.ts'
import { keptBy } from './kept-words.ts'

const NUMBER = '0912 345 678'
const NOTED = 'Chia gạo cứu trợ thiếu sổ ký nhận'
const SUMMARY = 'Chia gạo cứu trợ ở nhà văn hóa thiếu so với danh sách, không có sổ ký nhận'
const PAPER = 'TC-2026-07'
const TITLE = 'Tố cáo – Chính sách xã hội, giảm nghèo – T-'
const PLANTED = [NUMBER, NOTED, SUMMARY, PAPER]

async function holdsNothing(page: Page) {
  // What was taken out of the database leaves the second copy a moment later.
  await expect
    .poll(async () => {
      const kept = await keptBy(page)
      return PLANTED.filter((words) => kept.includes(words))
    })
    .toEqual([])
}

async function showsNothing(page: Page) {
  await standsStill(page)
  for (const words of PLANTED) expect(await page.getByText(words).count()).toBe(0)
}

/** In Ghi nhanh: words with a number are not taken on before they are written anew. */
async function note(page: Page) {
  await page.getByRole('navigation').getByRole('link', { name: 'Ghi nhanh' }).click()
  const sheet = page.getByRole('dialog', { name: 'Ghi nhanh' })
  await sheet.getByRole('textbox').fill(`${NOTED}, gọi lại số ${NUMBER}`)
  await sheet.getByRole('radio', { name: 'Tố cáo' }).check({ force: true })
  await sheet.getByText(`“${NUMBER}” (số điện thoại)`).waitFor()
  await expect.poll(() => sheet.locator('mark').allTextContents()).toEqual([NUMBER])
  await sheet.getByRole('button', { name: 'Xong' }).click()
  await standsStill(page)
  expect(await sheet.isVisible()).toBe(true)
  await sheet.getByRole('textbox').fill(NOTED)
  await sheet.getByText('số điện thoại').waitFor({ state: 'detached' })
  await sheet.getByRole('button', { name: 'Xong' }).click()
  await sheet.waitFor({ state: 'detached' })
}

async function seal(page: Page) {
  await page.getByRole('link', { name: 'Tố cáo' }).first().click()
  await page.getByRole('heading', { name: 'Tố cáo mới' }).waitFor()
  const summary = page.getByLabel('Tóm tắt việc bị tố cáo')
  await expect.poll(() => summary.inputValue()).toBe(NOTED)
  await summary.fill(SUMMARY)
  await page.getByLabel('Số phiếu giấy').fill(PAPER)
  await page.getByLabel('Lĩnh vực').selectOption({ label: 'Chính sách xã hội, giảm nghèo' })
  await page.getByRole('radio', { name: /^Cán bộ, công chức/ }).check({ force: true })
  await page.getByRole('group', { name: 'Chọn người bị tố cáo' }).locator('summary').click()
  await page.getByRole('checkbox', { name: 'Vi Thị Thắm' }).check({ force: true })
  await page.getByText('Hạn xử lý ban đầu').waitFor()
  await page.getByText('Niêm phong xong, chị không mở lại được.').waitFor()
  await page.getByRole('button', { name: 'Niêm phong' }).click()
  await page.getByRole('heading', { level: 1, name: 'Hôm nay' }).waitFor()
}

test('a denunciation is sealed on the phone, gone with its receipt, and read by those named alone', async () => {
  const { server, road, rows } = await aCommuneByRoad()
  const hanh = await anOfficer(road.address, 'hanh')
  const [tuyen, quang] = [
    await anOfficer(server.address, 'tuyen'),
    await anOfficer(server.address, 'quang'),
  ]
  const tham = await anOfficer(server.address, 'tham')
  const { page } = hanh

  road.cut()
  await note(page)
  await seal(page)
  await showsNothing(page)
  await goTo(page, '/sending')
  await page.getByText('Tố cáo đã niêm phong').waitFor()
  await showsNothing(page)
  await goTo(page, '/denunciation')
  await page.getByText('Không có tố cáo nào').waitFor()
  expect(await keptBy(page)).toContain(SUMMARY)

  road.mend()
  await sendAll(page)
  await goTo(page, '/')
  await holdsNothing(page)
  expect(rows('denunciation', SUMMARY)).toHaveLength(1)

  await sendAll(tuyen.page)
  await goTo(tuyen.page, '/feedback')
  await tuyen.page.getByRole('link', { name: /Tố cáo/ }).click()
  await tuyen.page.getByRole('link', { name: TITLE }).first().click()
  await tuyen.page.getByText(SUMMARY).waitFor()
  await tuyen.page.getByRole('button', { name: 'Giao người xử lý' }).click()
  await tuyen.page.getByLabel('Người được giao xử lý').selectOption({ label: 'Lò Văn Quang' })
  await tuyen.page.getByRole('dialog').getByRole('button', { name: 'Giao', exact: true }).click()
  await tuyen.page.getByRole('definition').getByText('Lò Văn Quang').waitFor()
  const record = new URL(tuyen.page.url()).pathname
  await sendAll(tuyen.page)

  await sendAll(quang.page)
  await goTo(quang.page, record)
  await quang.page.getByText(SUMMARY).waitFor()
  await quang.page.getByRole('button', { name: 'Đổi trạng thái' }).click()
  await quang.page.getByRole('button', { name: 'Lưu: xử lý ban đầu' }).click()
  await quang.page.getByRole('dialog').waitFor({ state: 'detached' })
  await sendAll(quang.page)
  expect(rows('step').some(({ fields }) => fields['to'] === 'first_handling')).toBe(true)

  for (const other of [hanh, tham]) {
    await sendAll(other.page)
    await holdsNothing(other.page)
    await goTo(other.page, record)
    await other.page.getByText('Chưa có phiếu này trên máy').first().waitFor()
  }
})
