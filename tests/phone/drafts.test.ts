import type { Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'

import {
  anOfficer,
  aPhone,
  closeSheet,
  fillFeedback,
  goTo,
  isTold,
  logFeedback,
  noteQuickly,
  openRow,
  rowOf,
  saveForm,
  standsStill,
} from './acts.ts'
import { aCommune } from './commune.ts'
import { aFaultyRoad } from './faulty-road.ts'
import { tempFolder } from './harness/folder.ts'
import { countOnPhone } from './notebook.ts'

let server: { port: number }

beforeAll(async () => {
  server = (await aCommune()).server
})

/** Hạnh in a village without signal, with a phone that can lose its battery at any moment. */
async function inAVillage() {
  const road = await aFaultyRoad(server)
  const profileDir = await tempFolder()
  const phone = await anOfficer(road.address, 'hanh', { profileDir })
  road.fault('lost')
  return {
    ...phone,
    road,
    /** The battery is empty; opened again at that address. */
    dies: async (path: string) => {
      await phone.kill9()
      const { page } = await aPhone({ profileDir })
      await page.goto(`${road.address}${path}`)
      return page
    },
  }
}

/** Types as a thumb does, and waits until it is on disk. */
async function type(page: Page, label: string, words: string) {
  await page.getByLabel(label).pressSequentially(words)
  await expect.poll(() => countOnPhone(page, words)).toBeGreaterThan(0)
}

function pathOf(page: Page): string {
  const { pathname, search } = new URL(page.url())
  return pathname + search
}

test('a new record that was not finished opens again at its own address', async () => {
  const { page, dies } = await inAVillage()
  await goTo(page, '/feedback/new')
  await type(page, 'Nội dung', 'Loa thôn rè')
  await fillFeedback(page)
  await expect.poll(() => countOnPhone(page, 'Loa thôn rè', 'village_meeting')).toBe(1)

  const again = await dies(pathOf(page))

  await expect.poll(() => again.getByLabel('Nội dung').inputValue()).toBe('Loa thôn rè')
  expect(await again.getByLabel('Họ tên người nêu').inputValue()).toBe('Bà Lò Thị Xuyến')
  const village = again.getByLabel('Ở đâu (nếu có)')
  await expect.poll(() => village.locator('option').count()).toBeGreaterThan(10)
  await expect.poll(() => village.locator('option:checked').textContent()).toBe('Thôn Nà Pán')
  await saveForm(again)
  await again.getByRole('heading', { name: 'Loa thôn rè' }).waitFor()
})

test('a new record that was not finished is offered where the next one begins', async () => {
  const { page, dies } = await inAVillage()
  await goTo(page, '/feedback/new')
  await type(page, 'Nội dung', 'Hố ga mất nắp')

  const again = await dies('/feedback/new')
  await again.getByText('Hố ga mất nắp').waitFor()
  expect(await again.getByLabel('Nội dung').inputValue()).toBe('')
  await again.getByRole('link', { name: 'Tiếp tục' }).click()

  await expect.poll(() => again.getByLabel('Nội dung').inputValue()).toBe('Hố ga mất nắp')
  await expect
    .poll(() => again.evaluate(() => document.activeElement?.getAttribute('name')))
    .toBe('content')
})

test('a draft that is dropped after the question leaves no word on the phone', async () => {
  const { page } = await inAVillage()
  await goTo(page, '/feedback/new')
  await type(page, 'Nội dung', 'Khóm tre đổ')
  await page.getByRole('button', { name: 'Cất nháp' }).click()
  await page.waitForURL((url) => url.pathname !== '/feedback/new')
  await goTo(page, '/feedback/new')
  await page.getByRole('button', { name: 'Bỏ', exact: true }).click()
  const question = page.getByRole('alertdialog', { name: 'Bỏ bản nháp này?' })
  await question.getByRole('button', { name: 'Giữ' }).click()
  await question.waitFor({ state: 'detached' })
  expect(await countOnPhone(page, 'Khóm tre đổ')).toBe(1)

  await page.getByRole('button', { name: 'Bỏ', exact: true }).click()
  await question.getByRole('button', { name: 'Bỏ' }).click()

  await expect.poll(() => countOnPhone(page, 'Khóm tre đổ')).toBe(0)
  await page.getByText('Khóm tre đổ').waitFor({ state: 'detached' })
})

test('words typed while mending a record are offered back, with the place where the officer was', async () => {
  const { page, dies } = await inAVillage()
  const record = await logFeedback(page, 'Cầu treo lỏng ốc')
  await goTo(page, `${record}/edit`)
  await page.getByLabel('Họ tên người nêu').fill('')
  await type(page, 'Họ tên người nêu', 'Ông Vi Văn Dần')

  const again = await dies(`${record}/edit`)
  await again.getByText('Còn bản nháp').waitFor()
  await again.getByRole('button', { name: 'Tiếp tục' }).click()

  await expect.poll(() => again.getByLabel('Họ tên người nêu').inputValue()).toBe('Ông Vi Văn Dần')
  await expect
    .poll(() => again.evaluate(() => document.activeElement?.getAttribute('name')))
    .toBe('person')
  expect(await again.getByLabel('Nội dung').inputValue()).toBe('Cầu treo lỏng ốc')
  await goTo(again, record)
  await again.getByText('Bà Lò Thị Xuyến').waitFor()
  await standsStill(again)
  expect(await again.getByText('Ông Vi Văn Dần').count()).toBe(0)

  await goTo(again, `${record}/edit`)
  await again.getByRole('button', { name: 'Bỏ', exact: true }).click()
  await again.getByRole('alertdialog').getByRole('button', { name: 'Bỏ' }).click()
  await expect.poll(() => again.getByLabel('Họ tên người nêu').inputValue()).toBe('Bà Lò Thị Xuyến')
  expect(await countOnPhone(again, 'Ông Vi Văn Dần')).toBe(0)
})

test('a sheet that was closed opens with its words again, and empty once they are a step', async () => {
  const { page } = await inAVillage()
  await logFeedback(page, 'Mương nội đồng cạn')
  await page.getByRole('button', { name: 'Đổi trạng thái' }).click()
  await type(page, 'Nội dung', 'Chờ nước về')
  await closeSheet(page)
  await page.getByRole('button', { name: 'Đổi trạng thái' }).click()
  await expect.poll(() => page.getByLabel('Nội dung').inputValue()).toBe('Chờ nước về')

  await page.getByRole('button', { name: 'Lưu: phân loại' }).click()
  await isTold(page, 'Chờ nước về')
  await page.getByRole('button', { name: 'Ghi chú', exact: true }).click()
  await type(page, 'Nội dung', 'Đã báo trạm bơm')
  await page.getByRole('button', { name: 'Lưu ghi chú' }).click()
  await isTold(page, 'Đã báo trạm bơm')
  await page.getByRole('button', { name: 'Ghi chú', exact: true }).click()

  await expect.poll(() => page.getByLabel('Nội dung').inputValue()).toBe('')
})

test('words typed into a step or a note of progress wait in their own sheet', async () => {
  const { page, dies } = await inAVillage()
  const first = await logFeedback(page, 'Ruộng bậc thang sạt')
  const second = await logFeedback(page, 'Chợ phiên ngập rác')
  await goTo(page, first)
  await page.getByRole('button', { name: 'Đổi trạng thái' }).click()
  await type(page, 'Nội dung', 'Phòng Kinh tế xem trước')
  await closeSheet(page)
  await page.getByRole('button', { name: 'Ghi chú', exact: true }).click()
  await type(page, 'Nội dung', 'Hẹn gặp ở nhà văn hóa')
  await goTo(page, '/task')
  const task = await openRow(page, 'Gọi trưởng thôn Nà Pán chốt giờ xuống đo cống')
  await page.getByRole('button', { name: 'Ghi tiến độ' }).click()
  await page.getByRole('radio', { name: '40%' }).check()
  await type(page, 'Đã làm gì', 'Gọi hai lần chưa nghe máy')

  const again = await dies(task)
  await again.getByRole('button', { name: 'Ghi tiến độ' }).click()
  const progress = again.getByLabel('Đã làm gì')
  await expect.poll(() => progress.inputValue()).toBe('Gọi hai lần chưa nghe máy')
  expect(await again.getByRole('radio', { name: '40%' }).isChecked()).toBe(true)

  await goTo(again, second)
  await again.getByRole('button', { name: 'Đổi trạng thái' }).click()
  await expect.poll(() => again.getByLabel('Nội dung').inputValue()).toBe('')
  await goTo(again, first)
  await again.getByRole('button', { name: 'Ghi chú', exact: true }).click()
  await expect.poll(() => again.getByLabel('Nội dung').inputValue()).toBe('Hẹn gặp ở nhà văn hóa')
  await closeSheet(again)
  await again.getByRole('button', { name: 'Đổi trạng thái' }).click()
  await expect.poll(() => again.getByLabel('Nội dung').inputValue()).toBe('Phòng Kinh tế xem trước')
  await again.getByRole('button', { name: 'Lưu: phân loại' }).click()
  await isTold(again, 'Phòng Kinh tế xem trước')
  await again.getByRole('button', { name: 'Ghi chú', exact: true }).click()
  await expect.poll(() => again.getByLabel('Nội dung').inputValue()).toBe('Hẹn gặp ở nhà văn hóa')
})

test('a quick note dropped is gone from the phone, and no word of it was ever sent', async () => {
  const { page, road } = await inAVillage()
  road.fault(undefined)
  await page.getByRole('link', { name: 'Ghi nhanh' }).click()
  const sheet = page.getByRole('dialog', { name: 'Ghi nhanh' })
  await sheet.getByRole('textbox').pressSequentially('Chuyện riêng nhà ông Páo')
  await expect.poll(() => countOnPhone(page, 'Chuyện riêng nhà ông Páo')).toBe(1)
  await sheet.getByRole('button', { name: 'Đóng' }).click()
  await rowOf(page, 'Chuyện riêng nhà ông Páo', 'Nháp trên máy').click()
  await sheet.getByRole('button', { name: 'Bỏ' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Bỏ' }).click()

  await expect.poll(() => countOnPhone(page, 'ông Páo')).toBe(0)
  await page.getByText('Chuyện riêng').waitFor({ state: 'detached' })
  await noteQuickly(page, 'Một ghi nhanh khác')
  await logFeedback(page, 'Đường dây điện võng')
  await expect.poll(() => road.said()).toContain('Đường dây điện võng')
  expect(road.said()).not.toContain('Páo')
  expect(road.said()).not.toContain('ghi nhanh khác')
})
