import type { Page } from 'playwright'
import { expect, test } from 'vitest'

import { anOfficer, goTo, hasFocus, sendAll } from './acts.ts'
import { aCommuneByRoad } from './commune.ts'
import { DESKTOP } from './harness/phone.ts'
import { todayForAJourney } from './harness/today.ts'
import { openItem, planVisit, standsAt } from './visiting.ts'

const VISIT = '/visit/visit-thcs'
const today = await todayForAJourney()
const item = (page: Page, code: string) => page.getByRole('group', { name: code, exact: true })

test('a second version made at a desk while a phone answers the first: that visit stays on it, the next one takes the second', async () => {
  const { server, road, rows } = await aCommuneByRoad()
  const hanh = await anOfficer(road.address, 'hanh')
  road.cut()
  await openItem(hanh.page, VISIT, 'cl-qcdc-1.D3')
  await hanh.page.getByRole('radio', { name: 'Không có' }).check({ force: true })
  await hanh.page.getByText(/^Lưu \d\d:\d\d$/).waitFor()

  const desk = await anOfficer(server.address, 'tham', { viewport: DESKTOP })
  await goTo(desk.page, '/more')
  await desk.page.getByRole('link', { name: 'Mẫu kiểm tra' }).click()
  await desk.page.getByRole('link', { name: /^Dân chủ ở cơ sở/ }).click()
  await desk.page.getByRole('link', { name: 'Làm bản 2' }).click()
  await editAtTheDesk(desk.page)
  await sendAll(desk.page)
  expect(rows('checklist', 'Có sổ theo dõi')).toMatchObject([{ id: 'cl-qcdc-2' }])

  road.mend()
  await sendAll(hanh.page)
  await goTo(hanh.page, VISIT)
  await hanh.page.getByText(/^Mẫu tham khảo, bản 1: từ 90 Xuất sắc/).waitFor()
  await goTo(hanh.page, '/visit/new')
  const checklists = hanh.page.getByRole('group', { name: /Mẫu kiểm tra/ })
  await checklists.locator('summary').click()
  await checklists.getByRole('checkbox', { name: 'Dân chủ ở cơ sở, bản 2' }).waitFor()
  expect(await checklists.getByRole('checkbox', { name: /Dân chủ/ }).count()).toBe(1)
  await endsOnTheFirst(hanh.page)
  await beginsOnTheSecond(hanh.page)

  await readBesideTheList(desk.page)
})

/** The visit that was under way is finished on the version it began with, and its minutes say which. */
async function endsOnTheFirst(page: Page) {
  await openItem(page, VISIT, 'cl-qcdc-1.D2')
  await page.getByRole('radio', { name: 'Đạt', exact: true }).check({ force: true })
  await page.getByText(/^Lưu \d\d:\d\d$/).waitFor()
  await goTo(page, VISIT)
  await page.getByRole('button', { name: 'Đổi trạng thái' }).click()
  await page.getByRole('button', { name: 'Lưu: đã lập biên bản' }).click()
  await page.getByText(/Đã lập biên bản · /).waitFor()
  await goTo(page, `${VISIT}/minutes`)
  await page.getByText(/^Dân chủ ở cơ sở, mẫu tham khảo, bản 1: /).waitFor()
}

/** The next visit takes the second version: its own items are asked, and its result says which it is. */
async function beginsOnTheSecond(page: Page) {
  const checklists = ['Dân chủ ở cơ sở, bản 2']
  const record = await planVisit(page, { title: 'Kiểm tra theo bản mới', on: today, checklists })
  await page.getByRole('button', { name: 'Bắt đầu kiểm tra' }).click()
  await page.getByRole('button', { name: 'Còn 24 câu' }).waitFor()
  await standsAt(page, 'A2')
  await openItem(page, record, 'cl-qcdc-2.A9')
  await page.getByRole('heading', { name: 'Có sổ theo dõi công khai' }).waitFor()
  await page.getByRole('radio', { name: 'Đạt', exact: true }).check({ force: true })
  await page.getByText(/^Lưu \d\d:\d\d$/).waitFor()
  await goTo(page, record)
  await page.getByText(/^Bản 2, thang xếp loại tham khảo: /).waitFor()
}

/** Changes, adds and moves an item by keys, each field of an item on one line of the screen. */
async function editAtTheDesk(page: Page) {
  await page.getByRole('button', { name: 'Xong bản 2, chờ gửi' }).waitFor()
  const [question, points] = await Promise.all(
    ['Câu hỏi', 'Căn cứ'].map((label) => item(page, 'A1').getByLabel(label).boundingBox()),
  )
  expect(points?.x).toBeGreaterThan((question?.x ?? 0) + (question?.width ?? 0))
  expect(Math.abs((points?.y ?? 0) - (question?.y ?? 0))).toBeLessThan(10)

  await page.getByRole('button', { name: 'Đưa câu A1 xuống' }).press('Enter')
  await expect.poll(() => nameOfFocus(page)).toBe('Đưa câu A1 xuống')
  // A version is for good: a key pressed in one of its fields does not finish it.
  await item(page, 'A1').getByLabel('Mã').press('Enter')
  await page.getByRole('button', { name: 'Thêm câu vào phần A' }).press('Enter')
  await page.getByRole('button', { name: 'Xong bản 2, chờ gửi' }).click()
  await page.getByRole('link', { name: 'Ghi câu hỏi của A9.' }).press('Enter')
  await hasFocus(item(page, 'A9').getByLabel('Câu hỏi'))
  await page.keyboard.type('Có sổ theo dõi công khai')
  await page.getByRole('button', { name: 'Xong bản 2, chờ gửi' }).click()
  await page.getByText('bản 2 · 24 câu · mẫu của xã').waitFor()
  const table = page.getByRole('table', { name: /^Phần A/ })
  await expect
    .poll(() => table.getByRole('rowheader').allTextContents())
    .toEqual(['A2', 'A1', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9'])
}

function nameOfFocus(page: Page) {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
}

/** The list of visits stands beside the one that is open, and stays when another is opened. */
async function readBesideTheList(page: Page) {
  await goTo(page, VISIT)
  const list = page.getByRole('complementary', { name: 'Kiểm tra, đi cơ sở' })
  const here = list.locator('[aria-current=page]')
  const title = page.getByRole('banner').getByRole('heading', { level: 1 })
  await here.waitFor()
  await page.getByText(/^Mẫu tham khảo, bản 1: từ 90 Xuất sắc/).waitFor()
  const first = await title.textContent()
  await list.getByRole('link').and(list.locator(':not([aria-current])')).first().click()
  await expect.poll(() => title.textContent()).not.toBe(first)
  await expect.poll(() => here.count()).toBe(1)
  const [left, right] = await Promise.all([list.boundingBox(), title.boundingBox()])
  expect(right?.x).toBeGreaterThanOrEqual((left?.x ?? 0) + (left?.width ?? 0))
  // A tablet held upright has room for both; a phone has not.
  await page.setViewportSize({ width: 800, height: 1280 })
  await expect.poll(() => here.count()).toBe(1)
  await page.setViewportSize({ width: 700, height: 1280 })
  await list.waitFor({ state: 'detached' })
}
