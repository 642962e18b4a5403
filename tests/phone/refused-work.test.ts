import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Page } from 'playwright'
import { expect, test } from 'vitest'

import {
  anOfficer,
  goTo,
  isTold,
  logFeedback,
  rowOf,
  saveForm,
  sendAll,
  standsStill,
  takeOut,
} from './acts.ts'
import { aCommune, aCommuneByRoad, anAdmin } from './commune.ts'
import { tempFolder } from './harness/folder.ts'
import type { Phone } from './harness/phone.ts'
import { aRoad } from './harness/road.ts'

const EXEMPLAR = 'Tiếng kẻng an ninh'
const SAID = 'Trạm bơm đầu đồng hỏng'

async function openExemplar(page: Page): Promise<string> {
  await goTo(page, '/exemplar')
  await page.getByRole('main').getByRole('link', { name: EXEMPLAR }).click()
  await page.getByRole('heading', { name: EXEMPLAR }).waitFor()
  return new URL(page.url()).pathname
}

async function setDay(page: Page, record: string, label: string, day: string) {
  await goTo(page, `${record}/edit`)
  await page.getByRole('textbox', { name: label }).fill(day)
  await saveForm(page)
}

const callsOf = (page: Page) => page.getByRole('list', { name: 'Cần xử lý' })

/** Downloads of this phone, by their words. */
async function downloadsOf({ page, context }: Phone) {
  const folder = await tempFolder()
  const session = await context.newCDPSession(page)
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
  const names = () => readdirSync(folder).filter((name) => /^gan-dan-.*\.txt$/.test(name))
  return async () => {
    await expect.poll(names).toHaveLength(1)
    return readFileSync(join(folder, names()[0] ?? ''), 'utf8')
  }
}

test('an answer that a colleague made wrong meanwhile is refused with its reason, kept in a file, mended in its form, and arrives', async () => {
  const { server, rows } = await aCommune()
  const road = await aRoad(server)
  const phone = await anOfficer(road.address, 'hanh')
  const { page: hanh } = phone
  const { page: quang } = await anOfficer(server.address, 'quang')
  const record = await openExemplar(hanh)
  road.cut()
  await setDay(hanh, record, 'Ngày kết thúc', '10/12/2027')
  await setDay(quang, record, 'Ngày bắt đầu', '20/12/2027')
  await sendAll(quang)
  road.mend()
  await goTo(hanh, '/sending')
  await hanh.getByRole('button', { name: 'Thử gửi ngay' }).click()

  await callsOf(hanh).getByText('Xã chưa nhận: có chỗ chưa đúng').waitFor()
  await goTo(hanh, '/')
  await hanh.getByRole('link', { name: '1 mục cần xử lý' }).first().waitFor()
  const words = await downloadsOf(phone)
  await goTo(hanh, record)
  await hanh.getByRole('alert').getByText('Ngày kết thúc: 10/12/2027').waitFor()
  await hanh.getByRole('button', { name: 'Xem và xử lý' }).click()
  await hanh.getByRole('button', { name: 'Lưu ra tệp' }).click()
  await hanh.getByText('Đã lưu ra tệp').waitFor()
  const kept = await words()
  expect(kept).toContain(EXEMPLAR)
  expect(kept).toContain('Xã chưa nhận: có chỗ chưa đúng')
  expect(kept).toContain('Ngày kết thúc: 10/12/2027')
  expect(kept).not.toContain('endOn')

  await hanh.getByRole('dialog').getByRole('link', { name: 'Sửa và gửi lại' }).click()
  await hanh.waitForURL(/\/edit$/)
  const day = hanh.getByRole('textbox', { name: 'Ngày kết thúc' })
  await expect.poll(() => day.inputValue()).toBe('10/12/2027')
  await day.fill('30/12/2027')
  await saveForm(hanh)
  await sendAll(hanh)

  await standsStill(hanh)
  expect(await callsOf(hanh).count()).toBe(0)
  expect(rows('exemplar', EXEMPLAR).map(({ fields }) => fields['endOn'])).toEqual(['2027-12-30'])
})

test('what the commune may not take from this officer it keeps too; dropping it asks, and the record stays as the commune has it', async () => {
  const { server, rows } = await aCommune()
  const road = await aRoad(server)
  const { page: hanh } = await anOfficer(road.address, 'hanh')
  const record = await logFeedback(hanh, SAID)
  await sendAll(hanh)
  const { page: quang } = await anOfficer(server.address, 'quang')
  await goTo(quang, record)
  road.cut()
  await goTo(hanh, record)
  await takeOut(hanh, 'Ghi trùng')
  await quang.getByRole('button', { name: 'Ghi chú' }).click()
  await quang.getByLabel('Nội dung').fill('Đã gọi thợ')
  await quang.getByRole('button', { name: 'Lưu ghi chú' }).click()
  await isTold(quang, 'Đã gọi thợ')
  await sendAll(quang)
  road.mend()

  await goTo(hanh, '/sending')
  await hanh.getByRole('button', { name: 'Thử gửi ngay' }).click()
  await callsOf(hanh).getByRole('button', { name: 'tài khoản này không được' }).click()
  await hanh.getByText('Xã cũng giữ phần này 90 ngày').waitFor()
  expect(await hanh.getByRole('link', { name: 'Sửa và gửi lại' }).count()).toBe(0)
  await hanh.getByRole('button', { name: 'Bỏ phần xã chưa nhận' }).click()
  await hanh.getByRole('alertdialog').getByRole('button', { name: 'Giữ' }).click()
  await callsOf(hanh).getByRole('button', { name: 'tài khoản này không được' }).click()
  await hanh.getByRole('button', { name: 'Bỏ phần xã chưa nhận' }).click()
  await hanh.getByRole('alertdialog').getByRole('button', { name: 'Bỏ' }).click()

  await callsOf(hanh).waitFor({ state: 'detached' })
  await goTo(hanh, '/feedback')
  await rowOf(hanh, SAID, 'Đã gửi').waitFor()
  expect(rows('feedback', SAID)[0]?.fields['removedAt']).toBeUndefined()
})

test('work of a role that was lost is counted on the phone and shown nowhere', async () => {
  const { server, road } = await aCommuneByRoad()
  const { page } = await anOfficer(road.address, 'hanh')
  const admin = await anAdmin(server.address)
  road.cut()
  const record = await logFeedback(page, SAID)
  await admin.change('hanh', { roles: ['viewer'] })
  road.mend()

  await goTo(page, '/sending')
  await page.getByText('1 phần việc thuộc nơi chị không còn phụ trách đang cất kín').waitFor()
  await standsStill(page)
  expect(await page.getByText(SAID).count()).toBe(0)
  await goTo(page, '/settings')
  await page.getByText('1 phần việc thuộc nơi chị không còn phụ trách đang cất kín').waitFor()
  await goTo(page, record)
  await page.getByRole('heading', { name: 'Chưa có phiếu này trên máy' }).first().waitFor()
  await standsStill(page)
  expect(await page.getByText(SAID).count()).toBe(0)
  await goTo(page, '/remove-account')
  await page.getByText('Còn 1 phần đang cất kín chờ gửi chỉ có trên máy này.').waitFor()
})
