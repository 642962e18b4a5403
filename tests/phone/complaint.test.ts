import type { Page } from 'playwright'
import { expect, test } from 'vitest'

import { anOfficer, closeSheet, goTo, saveForm, sendAll, standsStill } from './acts.ts'
import { aCommuneByRoad } from './commune.ts'

const QUANG = 'Lò Văn Quang'
const SAID = 'Không đồng ý với quyết định thu hồi lối đi sau nhà'

type Step = {
  to: string
  on: string
  save: string
  written?: Readonly<Record<string, string>>
  chosen?: readonly string[]
  ticked?: readonly string[]
  picked?: Readonly<Record<string, string>>
}

/** Moves the record that is open on, as an officer does, and sees it saved. */
async function step(page: Page, { to, on, save, ...said }: Step) {
  const { written = {}, chosen = [], ticked = [], picked = {} } = said
  await page.getByRole('button', { name: 'Đổi trạng thái' }).click()
  const sheet = page.getByRole('dialog')
  // The name of a radio goes on with its hint, and a later one may begin with the same words.
  const named = sheet.getByRole('radiogroup').getByRole('radio', { name: new RegExp(`^${to}`) })
  await named.first().check()
  for (const name of chosen) await sheet.getByRole('radio', { name, exact: true }).check()
  for (const name of ticked) await sheet.getByRole('checkbox', { name, exact: true }).check()
  for (const [name, label] of Object.entries(picked)) {
    await sheet.getByLabel(name).selectOption({ label })
  }
  for (const [label, words] of Object.entries(written)) await sheet.getByLabel(label).fill(words)
  await sheet.getByLabel('Ngày', { exact: true }).fill(on)
  await sheet.getByRole('button', { name: save }).click()
  await sheet.waitFor({ state: 'detached' })
  await page.getByRole('list', { name: 'Diễn biến' }).getByText(to).first().waitFor()
}

function says(page: Page, words: string | RegExp) {
  return page.getByRole('main').getByText(words).first().waitFor()
}

const ORDER_SENT = 'Đã gửi quyết định tạm đình chỉ, tiếp tục'

const byDocument = (no: string) => ({ 'Số văn bản': no })

test('a complaint without signal: logged, accepted, suspended, resumed, decided, sent, filed; a colleague sees the same', async () => {
  const { server, road, rows } = await aCommuneByRoad()
  const [{ page }, quang] = [
    await anOfficer(road.address, 'hanh'),
    await anOfficer(server.address, 'quang'),
  ]
  road.cut()

  await goTo(page, '/feedback/new')
  await page.getByRole('radio', { name: 'Khiếu nại' }).check()
  await page.getByLabel('Nội dung').fill(SAID)
  await page.getByLabel('Họ tên người nêu').fill('Ông Vi Văn Khoát')
  await page.getByLabel('Việc gì').selectOption({ label: 'Đất đai' })
  await page.getByRole('radio', { name: 'Tiếp công dân' }).check()
  await page.getByLabel('Ngày nhận', { exact: true }).fill('03/11/2026')
  await page.getByLabel('Số quyết định').fill('88/QĐ-UBND')
  await page.getByLabel('Ngày người dân nhận hoặc biết').fill('03/08/2026')
  await says(page, /Thời hiệu khiếu nại đến hết 02\/11\/2026.*Nhận sau thời hiệu/)
  await page.getByLabel('Số người cùng khiếu nại').fill('6')
  await page.getByRole('button', { name: 'Xong, chờ gửi' }).click()
  await page.getByText('Ghi tên người đại diện của nhóm từ 5 người.').first().waitFor()
  await page.getByLabel('Người đại diện').fill('Ông Vi Văn Khoát')
  await saveForm(page)
  const record = new URL(page.url()).pathname
  await says(page, 'Hạn thụ lý Thứ Năm 12/11')

  await step(page, { to: 'Xem xét điều kiện', on: '04/11/2026', save: 'Lưu: xem xét điều kiện' })
  await step(page, { to: 'Đã thụ lý', on: '05/11/2026', save: 'Lưu: thụ lý' })
  await says(page, 'Hạn ra quyết định giải quyết Thứ Hai 07/12')
  await step(page, { to: 'Đang xác minh', on: '06/11/2026', save: 'Lưu: xác minh' })
  await step(page, {
    to: 'Tạm đình chỉ',
    on: '10/11/2026',
    save: 'Lưu: tạm đình chỉ',
    written: { ...byDocument('31/QĐ-UBND'), 'Nội dung': 'Chờ kết quả đo lại' },
  })
  await says(page, 'Đang tạm đình chỉ, còn 25 ngày')
  await says(page, 'Hạn gửi quyết định tạm đình chỉ Thứ Sáu 13/11')
  await step(page, { to: ORDER_SENT, on: '11/11/2026', save: 'Lưu: đã gửi' })
  await expect.poll(() => page.getByText(/^Hạn gửi quyết định/).count()).toBe(0)
  await step(page, {
    to: 'Tiếp tục giải quyết',
    on: '16/11/2026',
    save: 'Lưu: tiếp tục giải quyết',
    written: byDocument('33/QĐ-UBND'),
  })
  await says(page, 'Hạn gửi quyết định tiếp tục giải quyết Thứ Năm 19/11')
  await step(page, { to: ORDER_SENT, on: '17/11/2026', save: 'Lưu: đã gửi' })
  await says(page, 'Hạn ra quyết định giải quyết Thứ Sáu 11/12')
  await page.getByRole('button', { name: /^.*Hạn ra quyết định/ }).click()
  const count = page.getByRole('dialog', { name: 'Xem cách tính' })
  await count.getByText('Luật Khiếu nại 02/2011/QH13, Điều 28').waitFor()
  await count.getByText('Không tính 6 ngày tạm đình chỉ.').waitFor()
  await expect.poll(() => count.getByText('tạm đình chỉ, không tính').count()).toBe(6)
  await count.getByText('ngày thứ 30, ngày cuối').waitFor()
  await closeSheet(page)

  // The colleague sees it stand where it stood, with the same day.
  road.mend()
  await sendAll(page)
  await sendAll(quang.page)
  await goTo(quang.page, record)
  await says(quang.page, 'Đang xác minh')
  await says(quang.page, 'Hạn ra quyết định giải quyết Thứ Sáu 11/12')
  expect(rows('feedback', SAID)[0]?.fields['registerNo']).toMatch(/^KN-\d+$/)

  road.cut()
  await goTo(page, record)
  await step(page, {
    to: 'Kéo dài thời hạn',
    on: '17/11/2026',
    save: 'Lưu: kéo dài thời hạn',
    written: { 'Số văn bản xác định phức tạp': '34/TB-UBND' },
    ticked: ['Tài liệu, chứng cứ mâu thuẫn'],
  })
  await says(page, 'Hạn ra quyết định giải quyết Thứ Hai 28/12')
  await step(page, {
    to: 'Giao người khác',
    on: '17/11/2026',
    save: 'Lưu: giao người khác',
    picked: { 'Giao cho cán bộ': QUANG },
  })
  await step(page, {
    to: 'Dự thảo quyết định',
    on: '17/11/2026',
    save: 'Lưu: dự thảo quyết định',
  })
  await step(page, {
    to: 'Đã ra quyết định',
    on: '18/11/2026',
    save: 'Lưu: đã ra quyết định',
    written: byDocument('35/QĐ-UBND'),
    chosen: ['Đúng một phần'],
  })
  await says(page, 'Hạn gửi quyết định Thứ Hai 23/11')
  await says(page, /được khiếu nại lần hai trong 30 ngày/)
  for (const [to, save] of [
    ['Đã gửi quyết định', 'Lưu: đã gửi quyết định'],
    ['Đã công khai quyết định', 'Lưu: đã công khai'],
    ['Đã thi hành', 'Lưu: đã thi hành'],
    ['Đã lưu hồ sơ', 'Lưu hồ sơ'],
  ] as const) {
    await step(page, { to, on: '20/11/2026', save })
  }
  road.mend()
  await sendAll(page)
  await sendAll(quang.page)
  for (const phone of [page, quang.page]) {
    await goTo(phone, record)
    await says(phone, 'Đã lưu hồ sơ')
    await says(phone, 'Đúng một phần')
    await says(phone, QUANG)
    await says(phone, /Tài liệu, chứng cứ mâu thuẫn/)
    await standsStill(phone)
    expect(await phone.getByText(/^Hạn /).count()).toBe(0)
    expect(await phone.getByRole('button', { name: 'Đổi trạng thái' }).count()).toBe(0)
  }
})
