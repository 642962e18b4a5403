import type { Page } from 'playwright'

import type { Screen } from './routes.ts'

const LATE = '/feedback/feedback-na-pan-cong'
const SEALED = '/denunciation/denunciation-duong-noi-thon'
const SUMMARY = 'Chia gạo cứu trợ thiếu so với danh sách, không có sổ ký nhận.'

/** What the law's days make of a record. They change the demo: drawn after all else of it. */
export const inTimeStates: readonly Screen[] = [
  { route: '/feedback/:id', as: 'quang', state: 'answered late', act: answerLate },
  { route: '/denunciation/:id', as: 'quang', state: 'put off twice, being written', act: putOff },
  { route: '/denunciation/:id', as: 'quang', state: 'put off twice', act: putOffTwice },
  { route: '/denunciation/:id', as: 'quang', state: 'two clocks', act: acceptOne },
  { route: '/unit/:id/edit', as: 'quantri', state: 'dialogues a year set', act: setDialogues },
  { route: '/dialogue', as: 'hanh', state: 'number a year set', act: hearOfNumber },
]

async function answerLate(page: Page) {
  await goTo(page, LATE)
  await take(page, /^Đã trả lời/, async (sheet) => {
    await sheet.getByRole('radio', { name: 'Gặp trực tiếp' }).check({ force: true })
    await sheet.getByLabel('Nội dung').fill('Đã thông cống, sang tháng thay ống mới.')
  })
  await page.getByText('Trả lời muộn').first().waitFor()
  await page.evaluate(() => scrollTo(0, 0))
}

/** A second decision to put off what was found complex, before it is saved. */
async function putOff(page: Page) {
  await goTo(page, SEALED)
  await take(page, /^Xác định phức tạp/, async (sheet) => {
    await sheet.getByRole('radio', { name: 'Phức tạp', exact: true }).check({ force: true })
    await sheet.getByLabel('Số văn bản').fill('40/TB-UBND')
  })
  await take(page, /^Đã gia hạn/, (sheet) => extend(sheet, '41/QĐ-UBND'))
  const sheet = await choose(page, /^Đã gia hạn lần hai/)
  await extend(sheet, '42/QĐ-UBND')
  await sheet.getByText('Đã ghi vụ việc phức tạp').scrollIntoViewIfNeeded()
}

async function putOffTwice(page: Page) {
  await goTo(page, SEALED)
  await take(page, /^Đã gia hạn lần hai/, (sheet) => extend(sheet, '42/QĐ-UBND'))
  await page.getByText('Đã ghi vụ việc phức tạp').waitFor()
}

/** A denunciation that was just accepted: nobody wrote yet that those concerned were told. */
async function acceptOne(page: Page) {
  await goTo(page, '/denunciation/new')
  await page.getByLabel('Số phiếu giấy').fill('TC-2026-04')
  await page.getByLabel('Tóm tắt việc bị tố cáo').fill(SUMMARY)
  await page.getByLabel('Lĩnh vực').selectOption({ label: 'Chính sách xã hội, giảm nghèo' })
  await page.getByRole('radio', { name: /^Cán bộ, công chức/ }).check({ force: true })
  await page.getByRole('checkbox', { name: /^Có người không có/ }).check({ force: true })
  await page.getByLabel('Người được giao xử lý').selectOption({ label: 'Lò Văn Quang' })
  await page.getByRole('button', { name: 'Niêm phong' }).click()
  await page.getByRole('heading', { level: 1, name: 'Hôm nay' }).waitFor()
  await receive(page, '/denunciation')
  await page
    .getByRole('link', { name: /^.*Chính sách xã hội/ })
    .first()
    .click()
  await page.getByText(SUMMARY).waitFor()
  await take(page, /^Xử lý ban đầu/)
  await take(page, /^Đã thụ lý/, (sheet) => sheet.getByLabel('Số văn bản').fill('43/QĐ-UBND'))
  await page.getByText('Hạn kết luận').waitFor()
  await page.evaluate(() => scrollTo(0, 0))
}

async function setDialogues(page: Page) {
  await goTo(page, '/unit/unit-ubnd/edit')
  await page.getByLabel('Đối thoại ít nhất mỗi năm').fill('4')
  await page.getByLabel('Số cuộc đối thoại tính từ ngày').fill('01/01/2026')
  await page.getByLabel('Căn cứ số cuộc đối thoại').fill('Quy chế 03/QC-UBND của xã')
  await page.getByRole('button', { name: 'Xong, chờ gửi' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/edit'))
  await receive(page, '/unit/unit-ubnd')
}

async function hearOfNumber(page: Page) {
  await receive(page)
  await page.getByText('Xã đặt từ ngày').waitFor()
}

/** Gửi và nhận, then the screen again. */
async function receive(page: Page, place = new URL(page.url()).pathname) {
  await goTo(page, '/sending')
  await page.getByRole('button', { name: 'Thử gửi ngay' }).click()
  await page.getByText('không còn gì chờ').waitFor()
  await goTo(page, place)
}

type Sheet = ReturnType<Page['getByRole']>

async function extend(sheet: Sheet, no: string) {
  await sheet.getByLabel('Số văn bản').fill(no)
  await sheet.getByLabel('Gia hạn thêm').fill('30')
}

/** Takes a move of the record that is open, with what it asks. */
async function take(page: Page, to: RegExp, answer?: (sheet: Sheet) => Promise<void>) {
  const sheet = await choose(page, to)
  await answer?.(sheet)
  await sheet.getByRole('button', { name: /^Lưu: / }).click()
  await sheet.waitFor({ state: 'detached' })
}

async function choose(page: Page, to: RegExp): Promise<Sheet> {
  await page.getByRole('button', { name: 'Đổi trạng thái' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('radio', { name: to }).check({ force: true })
  return sheet
}

async function goTo(page: Page, place: string) {
  await page.goto(new URL(place, page.url()).href)
  await page.getByRole('heading', { level: 1 }).waitFor()
}
