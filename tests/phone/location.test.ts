import { beforeAll, expect, test } from 'vitest'

import { anOfficer, fillFeedback, goTo, saveForm, sendAll, standsStill } from './acts.ts'
import { aCommune, type Commune } from './commune.ts'
import type { Phone } from './harness/phone.ts'

const SAID = 'Mương dẫn nước vỡ một đoạn'
const HERE = { latitude: 21.38612, longitude: 103.01654, accuracy: 7.4 }
const LOCATE = 'Lấy vị trí'

let commune: Commune
let hanh: Phone

beforeAll(async () => {
  commune = await aCommune()
  hanh = await anOfficer(commune.server.address, 'hanh')
})

async function mayLocate(setting: 'granted' | 'denied') {
  const session = await hanh.context.newCDPSession(hanh.page)
  const permission = { name: 'geolocation' }
  await session.send('Browser.setPermission', { permission, setting })
}

test('the place is taken once it is asked for, and a phone that may not says so', async () => {
  const { page, context } = hanh
  await mayLocate('denied')
  await goTo(page, '/feedback/new')
  await page.getByLabel('Nội dung').fill(SAID)
  await fillFeedback(page)
  await page.getByRole('button', { name: LOCATE }).click()
  await page.getByText('Máy chưa cho ứng dụng lấy vị trí. Không bắt buộc.').waitFor()

  await mayLocate('granted')
  await context.setGeolocation(HERE)
  await page.getByRole('button', { name: LOCATE }).click()
  await page.getByText('Đã lấy vị trí, lệch khoảng 8 m').waitFor()
  await saveForm(page)

  await page.getByText('21.386120, 103.016540, lệch khoảng 8 m').waitFor()
  const record = new URL(page.url()).pathname
  await sendAll(page)
  expect(commune.rows('feedback', SAID)[0]?.fields['point']).toBe('21.386120 103.016540 8')

  await goTo(page, `${record}/edit`)
  await page.getByRole('button', { name: 'Bỏ vị trí' }).click()
  await page.getByRole('button', { name: LOCATE }).waitFor()
  await saveForm(page)
  await page.getByText('Bà Lò Thị Xuyến').first().waitFor()
  await standsStill(page)
  expect(await page.getByText(/lệch khoảng/).count()).toBe(0)
})

test('of somebody whose name is kept back the phone takes no place', async () => {
  const { page, context } = hanh
  await mayLocate('granted')
  await context.setGeolocation(HERE)
  await goTo(page, '/feedback/new')
  await page.getByLabel('Nội dung').fill('Máy xúc làm lúc nửa đêm')
  await fillFeedback(page)
  await page.getByRole('button', { name: LOCATE }).click()
  await page.getByText(/^Đã lấy vị trí/).waitFor()

  await page.getByRole('radio', { name: /^Giữ kín tên/ }).check()
  await expect.poll(() => page.getByText(/^Đã lấy vị trí/).count()).toBe(0)
  expect(await page.getByRole('button', { name: LOCATE }).count()).toBe(0)
  await saveForm(page)
  await sendAll(page)
  expect(commune.rows('feedback', 'nửa đêm')[0]?.fields['point']).toBeUndefined()
})
