import type { Page } from 'playwright'
import { expect, test } from 'vitest'

import {
  anOfficer,
  aPhone,
  closeSheet,
  goTo,
  isWhole,
  rowOf,
  saveForm,
  sendAll,
  takeOut,
} from './acts.ts'
import { aColleague } from './colleague.ts'
import { aCommune } from './commune.ts'
import { signIn } from './harness/sign-in.ts'

/** Received on Friday 20/11/2026: seven working days over 24/11 and Saturday 28/11. */
const MOVED = 'Không đồng ý với mức bồi thường hoa màu bên suối'
/** Accepted on 01/11/2026: thirty days to Tuesday 01/12, whatever is off before it. */
const FIXED = 'Khiếu nại việc chia lại đất ruộng đầu bản'
/** Nine in the morning in Hà Nội. */
const FIRST_OF_DECEMBER = Date.parse('2026-12-01T02:00:00Z')
const UNVERIFIED = 'Lịch nghỉ chưa xác nhận.'

/** An officer's phone on the first of December, with three pages open side by side. */
async function threePages(address: string, record: string) {
  const { context, page: view, newPage } = await aPhone()
  await context.clock.setFixedTime(FIRST_OF_DECEMBER)
  await view.goto(address)
  await signIn(view, 'hanh')
  await isWhole(view)
  const [list, today] = [await newPage(), await newPage()]
  await view.goto(`${address}${record}`)
  await list.goto(`${address}/feedback?type=complaint`)
  await today.goto(address)
  for (const page of [view, list, today]) {
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.evaluate(() => {
      document.body.dataset['since'] = 'the first look'
    })
  }
  /** The signal goes and comes back, and the phone asks what is new. */
  const hearNews = async () => {
    await context.setOffline(true)
    await context.setOffline(false)
  }
  return { view, list, today, hearNews }
}

/** Which of the two complaints stands first in the list. */
async function firstOf(list: Page) {
  const rows = await list.getByRole('main').getByRole('listitem').allTextContents()
  return rows.map((row) => [MOVED, FIXED].find((words) => row.includes(words))).find(Boolean)
}

/** Under which head of Hôm nay a record stands, where each head counts what stands under it. */
async function headOf(today: Page, words: string): Promise<string | undefined> {
  let found: string | undefined
  for (const head of ['Quá hạn', 'Đến hạn hôm nay', 'Sắp đến hạn']) {
    const rows = today.getByRole('list', { name: head, exact: true }).getByRole('listitem')
    if ((await rows.count()) === 0) continue
    const said = today.getByRole('heading', { name: head, exact: true }).locator('xpath=..')
    if ((await said.textContent()) !== `${head}${await rows.count()}`) return 'miscounted'
    if ((await rows.filter({ hasText: words }).count()) > 0) found = head
  }
  return found
}

async function openDay(admin: Page, day: string) {
  await goTo(admin, '/holiday?year=2026')
  await admin
    .getByRole('main')
    .getByRole('link', { name: `${day}. ` })
    .click()
  await admin.waitForURL((url) => url.pathname !== '/holiday')
}

/** The admin confirms that 24/11 is off, in exchange for another day. */
async function confirmSwap(admin: Page) {
  await openDay(admin, '24/11')
  await admin.getByRole('button', { name: 'Việc khác' }).click()
  await admin.getByRole('dialog').getByRole('link', { name: 'Sửa' }).click()
  await admin.getByRole('radio', { name: 'Nghỉ hoán đổi, nghỉ bù' }).check()
  await admin.getByRole('checkbox', { name: 'Đã xác nhận theo quyết định' }).check()
  await admin.getByLabel('Căn cứ').fill('Thông báo nghỉ lễ của bài kiểm tra')
  await saveForm(admin)
  await sendAll(admin)
}

/** The admin takes 24/11 out of the calendar, and puts in a Saturday that is worked. */
async function takeOutAndAddSaturday(admin: Page) {
  await openDay(admin, '24/11')
  await takeOut(admin, 'Không có trong quyết định')
  await goTo(admin, '/holiday/new')
  await admin.getByLabel('Ngày', { exact: true }).fill('28/11/2026')
  await admin.getByRole('radio', { name: 'Làm bù' }).check()
  await admin.getByLabel('Tên ngày nghỉ').fill('Làm bù')
  await admin.getByRole('radio', { name: 'Xã áp dụng' }).check()
  await admin.getByLabel('Căn cứ').fill('Lịch của bài kiểm tra')
  await saveForm(admin)
  await sendAll(admin)
}

test('the admin corrects the calendar, and what stands open on a phone counts anew', async () => {
  const { server } = await aCommune({ startsAt: FIRST_OF_DECEMBER })
  const colleague = await aColleague(server.address, 'quang')
  const record = await colleague.complains(MOVED, '2026-11-20', [])
  await colleague.complains(FIXED, '2026-10-30', [
    ['examining', '2026-10-31'],
    ['accepted', '2026-11-01'],
  ])
  const { view, list, today, hearNews } = await threePages(server.address, record)
  const { page: admin } = await anOfficer(server.address, 'quantri')

  const card = view.getByRole('button', { name: /Hạn thụ lý/ })
  await card.getByText('Hạn thụ lý Thứ Tư 02/12').waitFor()
  await card.getByText(UNVERIFIED).waitFor()
  await rowOf(list, MOVED).waitFor()
  await expect.poll(() => firstOf(list)).toBe(FIXED)
  await expect.poll(() => headOf(today, MOVED)).toBe('Sắp đến hạn')
  await expect.poll(() => headOf(today, FIXED)).toBe('Đến hạn hôm nay')

  await confirmSwap(admin)
  await hearNews()
  await card.getByText(UNVERIFIED).waitFor({ state: 'detached' })
  await card.getByText('Hạn thụ lý Thứ Tư 02/12').waitFor()

  await takeOutAndAddSaturday(admin)
  await hearNews()
  await card.getByText('Hạn thụ lý Thứ Hai 30/11').waitFor()
  await card.getByText(UNVERIFIED).waitFor()
  await expect.poll(() => firstOf(list)).toBe(MOVED)
  await expect.poll(() => headOf(today, MOVED)).toBe('Quá hạn')
  await expect.poll(() => headOf(today, FIXED)).toBe('Đến hạn hôm nay')

  await card.click()
  const count = view.getByRole('dialog', { name: 'Xem cách tính' })
  const saturday = count.getByText('Thứ Bảy, 28/11/2026').locator('xpath=..')
  expect(await saturday.textContent()).toContain('ngày thứ 6')
  await closeSheet(view)
  for (const page of [view, list, today]) {
    expect(await page.evaluate(() => document.body.dataset['since'])).toBe('the first look')
  }
})
