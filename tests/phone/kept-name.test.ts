import type { Page } from 'playwright'
import { expect, test } from 'vitest'

import { anOfficer, goTo, saveForm, sendAll, standsStill } from './acts.ts'
import { aCommune } from './commune.ts'
import type { Phone } from './harness/phone.ts'
import { foundIn, keptBy } from './kept-words.ts'

const SAID = 'Máy xúc múc đất ở bãi bồi lúc nửa đêm'
// Letters in no order: however a file packs them, they stand in it as they are.
const NAME = 'Kwxq7Zvbnp'
const NUMBER = '0917264583'
const ADDRESS = 'Yhtr4Mcdqs'
const PLANTED = [NAME, NUMBER, ADDRESS]

async function holdsNothing({ page, profileDir }: Phone) {
  const kept = await keptBy(page)
  for (const words of PLANTED) expect(kept).not.toContain(words)
  expect(kept).toContain(SAID)
  expect(foundIn(profileDir, PLANTED)).toEqual([])
}

/** Opens the record after an exchange, and waits until it says this of who raised it. */
async function readsOf(page: Page, record: string, words: string) {
  await sendAll(page)
  await goTo(page, record)
  await page.getByRole('heading', { name: SAID }).waitFor()
  await page.getByRole('definition').getByText(words).first().waitFor()
  await standsStill(page)
}

async function assignTo(page: Page, officer: string) {
  await page.getByRole('button', { name: 'Đổi trạng thái' }).click()
  await page.getByRole('button', { name: 'Lưu: phân loại' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Đổi trạng thái' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('Giao cho đơn vị').selectOption({ index: 1 })
  await sheet.getByLabel('Giao cho cán bộ').selectOption({ label: officer })
  await page.getByRole('button', { name: 'Lưu: giao giải quyết' }).click()
  await sheet.waitFor({ state: 'detached' })
}

test('a name kept back is on no phone but those of who needs it; taken out by law it is nowhere', async () => {
  const { server, rows } = await aCommune()
  const hanh = await anOfficer(server.address, 'hanh')
  const [quang, tuyen] = [
    await anOfficer(server.address, 'quang'),
    await anOfficer(server.address, 'tuyen'),
  ]

  await goTo(hanh.page, '/feedback/new')
  await hanh.page.getByLabel('Nội dung').fill(SAID)
  await hanh.page.getByLabel('Họ tên người nêu').fill(`Bà ${NAME}`)
  await hanh.page.getByLabel('Số điện thoại').fill(NUMBER)
  await hanh.page.getByLabel('Địa chỉ').fill(`Ngõ ${ADDRESS}`)
  // Typed as of somebody named; kept back from here on, before it was ever saved.
  await hanh.page.getByRole('radio', { name: 'Giữ kín tên' }).check()
  const apart = hanh.page.locator('input[name="citizen.address"]')
  await expect.poll(() => apart.inputValue()).toContain(ADDRESS)
  await hanh.page.getByLabel('Việc gì').selectOption({ label: 'Môi trường' })
  await hanh.page.getByRole('radio', { name: 'Tại nhà' }).check()
  await saveForm(hanh.page)
  const record = new URL(hanh.page.url()).pathname
  await readsOf(hanh.page, record, NAME)
  expect(foundIn(hanh.profileDir, PLANTED)).toEqual(PLANTED.toSorted())
  expect(foundIn(server.dataDir, PLANTED)).toEqual(PLANTED.toSorted())

  await readsOf(quang.page, record, 'Giữ kín tên')
  await goTo(quang.page, `${record}/edit`)
  await quang.page.getByText('Tên được giữ kín.').waitFor()
  await holdsNothing(quang)

  await readsOf(tuyen.page, record, NAME)
  await goTo(tuyen.page, '/feedback/register')
  await tuyen.page.getByRole('cell', { name: SAID }).waitFor()
  for (const words of PLANTED) expect(await tuyen.page.getByText(words).count()).toBe(0)
  await assignTo(hanh.page, 'Lò Văn Quang')
  await sendAll(hanh.page)
  await readsOf(quang.page, record, NAME)

  await goTo(tuyen.page, record)
  await tuyen.page.getByRole('button', { name: 'Việc khác' }).click()
  await tuyen.page.getByRole('link', { name: 'Niêm lại' }).click()
  expect(await tuyen.page.getByRole('checkbox', { name: SAID }).isChecked()).toBe(false)
  for (const words of PLANTED) await tuyen.page.getByRole('checkbox', { name: words }).check()
  await tuyen.page.getByRole('button', { name: 'Niêm lại' }).click()
  await tuyen.page.getByText('Ghi lý do niêm lại.').first().waitFor()
  await tuyen.page.getByLabel('Lý do niêm lại').fill('Người dân yêu cầu')
  await tuyen.page.getByRole('button', { name: 'Niêm lại' }).click()
  await tuyen.page.waitForURL((url) => url.pathname === record)

  expect(foundIn(server.dataDir, PLANTED)).toEqual([])
  expect(rows('citizen').map(({ fields }) => fields['name'])).toEqual(['đã niêm lại'])
  for (const { page } of [hanh, quang, tuyen]) {
    await readsOf(page, record, 'đã niêm lại')
    const kept = await keptBy(page)
    for (const words of PLANTED) expect(kept).not.toContain(words)
    for (const words of PLANTED) expect(await page.getByText(words).count()).toBe(0)
  }
})
