import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'

import type { Locator, Page } from 'playwright'
import { expect, test } from 'vitest'

import { aPhone, goTo, isWhole, logFeedback, noteQuickly, rowOf } from './acts.ts'
import { tempFolder } from './harness/folder.ts'
import { DESKTOP } from './harness/phone.ts'
import { aServer } from './harness/server.ts'

const OFFICER = 'Lường Văn Pánh'
const SAID = 'Đèn đường trước trường học không sáng'

/** `npm run create-admin` on a folder; answers the code it prints. */
function createAdmin(dataDir: string): string {
  const asked = ['--commune', 'Xã Suối Ngần', '--province', 'Tỉnh Đà Sơn']
  const who = ['--login', 'lan', '--name', 'Vàng Thị Lan']
  const made = spawnSync(process.execPath, ['src/server/create-admin.ts', ...asked, ...who], {
    env: { ...process.env, DATA_DIR: dataDir },
    encoding: 'utf8',
  })
  const [, code] = /One-time code: (\S+)/.exec(made.stdout) ?? []
  if (code === undefined) throw new Error(`No code was printed:\n${made.stdout}${made.stderr}`)
  return code
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** The production server on a folder, at the address officers are told. */
async function serve(dataDir: string) {
  const port = await freePort()
  const env = { ORIGIN: `http://127.0.0.1:${port}` }
  return aServer({ entry: 'main', dataDir, port, env })
}

async function signInByCode(page: Page, login: string, code: string): Promise<void> {
  await page.getByRole('button', { name: 'Đăng nhập lần đầu bằng mã' }).click()
  await page.getByLabel('Mã dùng một lần').fill(code)
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.getByRole('button', { name: 'Mở sổ' }).click()
  await page.getByRole('heading', { name: 'Đặt mật khẩu' }).waitFor()
}

async function setPassword(page: Page, password: string): Promise<void> {
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(password)
  await page.getByLabel('Gõ lại mật khẩu mới').fill(password)
  await page.getByRole('button', { name: 'Lưu mật khẩu' }).click()
}

/** Opens one of the admin's pages by its line in Thêm. */
async function openAdminPage(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Thêm' }).click()
  await page.getByRole('main').getByRole('link', { name, exact: true }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** The row of a table that begins with these words. */
function tableRow(page: Page, first: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: first }) })
}

/** What stands beside a word on the slip with the code. */
async function onSlip(slip: Locator, label: string): Promise<string> {
  const line = slip
    .locator('dl > div')
    .filter({ has: slip.page().getByText(label, { exact: true }) })
  return (await line.getByRole('definition').textContent()) ?? ''
}

test('the first day of a commune: units, an account, its first record, a phone revoked', async () => {
  const dataDir = await tempFolder()
  const code = createAdmin(dataDir)
  const server = await serve(dataDir)

  const desk = await aPhone({ viewport: DESKTOP })
  const { page } = desk
  await page.goto(server.address)
  await signInByCode(page, 'lan', code)
  await setPassword(page, 'ngắn thôi')
  await page.getByText('Mật khẩu cần ít nhất 10 ký tự.').waitFor()
  await setPassword(page, '1234567890')
  await page.getByText('Mật khẩu này dễ đoán. Chọn mật khẩu khác.').waitFor()
  await setPassword(page, 'đò lên thác ghềnh')
  await page.getByRole('heading', { name: 'Hôm nay' }).waitFor()

  await openAdminPage(page, 'Đơn vị, thôn bản')
  await page.getByRole('link', { name: 'Dán từ bảng' }).click()
  const table = page.getByLabel('Danh sách đơn vị')
  await table.fill('Tên\tLoại\nThôn Nà Pán\tThôn\nThôn Nà Hin\tHợp phần\nTrạm y tế\tTrạm y tế')
  await tableRow(page, 'Thôn Nà Hin').getByText('không rõ loại “Hợp phần”').waitFor()
  await page.getByText('Sửa 1 dòng sai ở trên trước.').waitFor()
  expect(await page.getByRole('button', { name: /^Lưu/ }).isDisabled()).toBe(true)
  await table.fill('Thôn Nà Pán\tThôn\nThôn Nà Hin\nthôn nà pán\nTrạm y tế\tTrạm y tế')
  await tableRow(page, 'thôn nà pán').getByText('trùng dòng 1').waitFor()
  await page.getByRole('button', { name: 'Lưu 3 đơn vị' }).click()
  await page.getByText('3 đơn vị, 3 còn hiệu lực').waitFor()
  for (const name of ['Thôn Nà Pán', 'Thôn Nà Hin', 'Trạm y tế']) {
    await tableRow(page, name).getByText('Đã gửi').waitFor()
  }

  await openAdminPage(page, 'Tài khoản')
  await page.getByRole('link', { name: 'Thêm tài khoản' }).click()
  await page.getByLabel('Họ và tên').fill(OFFICER)
  await page.getByLabel('Tên đăng nhập').fill('lan')
  await page.getByRole('button', { name: 'Tạo tài khoản, lấy mã' }).click()
  await page.getByRole('alert').getByText('Ghi chức vụ.').waitFor()
  await page.getByLabel('Chức vụ').fill('Công chức văn phòng')
  await page.getByRole('radio', { name: 'anh' }).check()
  await page.getByLabel('Đơn vị (nếu có)').selectOption({ label: 'Trạm y tế' })
  await page.getByRole('button', { name: 'Tạo tài khoản, lấy mã' }).click()
  await page.getByRole('alert').getByText('Tên đăng nhập này đã có người dùng').waitFor()
  expect(await page.getByLabel('Họ và tên').inputValue()).toBe(OFFICER)
  await page.getByLabel('Tên đăng nhập').fill('panh')
  await page.getByRole('button', { name: 'Tạo tài khoản, lấy mã' }).click()
  const slip = page.getByRole('dialog', { name: 'Mã dùng một lần' })
  const given = await onSlip(slip, 'Mã')
  const address = await onSlip(slip, 'Địa chỉ')
  expect(given).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  expect(await printed(page)).toContain(given)
  await slip.getByRole('button', { name: 'Đóng', exact: true }).last().click()
  await tableRow(page, OFFICER).getByText('chờ dùng mã').waitFor()

  const phone = await aPhone()
  await phone.page.goto(address)
  await signInByCode(phone.page, 'panh', given)
  await setPassword(phone.page, 'ruộng bậc thang')
  await phone.page.getByRole('heading', { name: 'Hôm nay' }).waitFor()
  await isWhole(phone.page)
  await goTo(phone.page, '/admin/accounts')
  await phone.page.getByRole('heading', { level: 1, name: 'Không có trang này' }).waitFor()
  const record = await logFeedback(phone.page, SAID)
  await phone.page.getByRole('main').getByText('Đã gửi', { exact: true }).waitFor()

  await openAdminPage(page, 'Máy')
  const device = page.getByRole('row').filter({ hasText: OFFICER })
  await device.getByRole('rowheader', { name: 'B' }).waitFor()
  await openAdminPage(page, 'Nhật ký')
  const entries = page.getByRole('row').filter({ hasText: OFFICER })
  await entries.filter({ hasText: 'Đăng nhập' }).first().waitFor()
  await entries.filter({ hasText: 'Đặt mật khẩu' }).waitFor()
  expect(await page.getByRole('main').textContent()).not.toContain(SAID)

  await openAdminPage(page, 'Máy')
  await device.getByRole('button', { name: 'Thu hồi' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Thu hồi' }).click()
  await device.getByText('đã thu hồi').waitFor()

  await goTo(phone.page, '/')
  await noteQuickly(phone.page, 'Hẹn trưởng thôn chiều mai')
  await goTo(phone.page, '/')
  await phone.page.getByText('Cần đăng nhập lại để gửi.').first().waitFor()
  await goTo(phone.page, '/feedback')
  await rowOf(phone.page, SAID).click()
  await phone.page.waitForURL((url) => url.pathname === record)
  await phone.page.getByRole('heading', { name: SAID }).waitFor()
})

/** The words that would be on the paper. */
async function printed(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' })
  const words = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.children.length === 0 && element.textContent?.trim())
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => element.textContent)
      .join('\n'),
  )
  await page.emulateMedia({ media: null })
  return words
}

test('without signal the pages of the admin say so, and nothing typed is lost', async () => {
  const dataDir = await tempFolder()
  const code = createAdmin(dataDir)
  const server = await serve(dataDir)
  const { page, context } = await aPhone({ viewport: DESKTOP })
  await page.goto(server.address)
  await signInByCode(page, 'lan', code)
  await setPassword(page, 'đò lên thác ghềnh')
  await openAdminPage(page, 'Tài khoản')
  await page.getByRole('link', { name: 'Thêm tài khoản' }).click()
  await page.getByLabel('Họ và tên').fill(OFFICER)
  await page.getByLabel('Tên đăng nhập').fill('panh')
  await page.getByLabel('Chức vụ').fill('Công chức văn phòng')

  // The whole app is on the phone by then.
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Tạo tài khoản, lấy mã' }).click()
  await page.getByText('Chữ đã gõ vẫn còn đây').waitFor()
  expect(await page.getByLabel('Họ và tên').inputValue()).toBe(OFFICER)
  await page.getByRole('link', { name: 'Quay lại' }).click()
  await page.getByRole('link', { name: 'Thêm tài khoản' }).click()
  await expect.poll(() => page.getByLabel('Chức vụ').inputValue()).toBe('Công chức văn phòng')
  await openAdminPage(page, 'Máy')
  await page.getByText('Trang này cần có sóng.').waitFor()
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Thử lại' }).click()
  await tableRow(page, 'A').getByText('máy này').waitFor()
})
