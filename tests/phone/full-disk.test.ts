import type { Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'

import { anOfficer, aPhone, goTo } from './acts.ts'
import { aCommune, type Commune } from './commune.ts'
import { tempFolder } from './harness/folder.ts'
import { todayForAJourney } from './harness/today.ts'
import { countOnPhone } from './notebook.ts'
import { planVisit, standsAt } from './visiting.ts'

const NOTE = 'Sổ họp quý hai chưa ghi'
const LEFT = 'Bảng tin thiếu bản quý ba'
const NUMBER = '17'
/** The number as it is stored. */
const TYPED = `"number":"${NUMBER}"`
const FULL = 'Máy đầy: chữ còn trên màn hình, chưa lưu được.'
const FULL_SHORT = 'Máy đầy, chưa lưu được.'
const EVIDENCE = 'Sổ công văn đi, số 41'
const POSTING = 'Quyết định 12 về thu phí chợ'
const NO_REPORT = /^K3. Không gửi báo cáo năm/
/** The demo's visit under way. */
const VISIT = '/visit/visit-thcs'
const today = await todayForAJourney()

let commune: Commune
/** The phone of all tests: Hạnh has signed in on it. */
let profileDir: string
/** A visit under way that gives points and goes through what is posted. */
let scored: string

beforeAll(async () => {
  commune = await aCommune()
  profileDir = await tempFolder()
  const { page, close } = await anOfficer(commune.server.address, 'hanh', { profileDir })
  const checklists = ['Tự chấm điểm', 'Rà soát niêm yết']
  scored = await planVisit(page, { title: 'Chấm điểm Trạm y tế', on: today, checklists })
  await page.getByRole('button', { name: 'Bắt đầu kiểm tra' }).click()
  await standsAt(page, 'A1')
  await close()
})

/** A phone that is full when an item of a visit is opened on it, and the act that makes room. */
async function aFullPhone(at: string, visit = VISIT) {
  const phone = await aPhone({ profileDir })
  const session = await phone.context.newCDPSession(phone.page)
  // A browser that has found room believes in it for a while: it is told before the app writes.
  await session.send('Storage.overrideQuotaForOrigin', { origin: origin(), quotaSize: 1024 })
  await openAt(phone.page, at, visit)
  const makeRoom = () => session.send('Storage.overrideQuotaForOrigin', { origin: origin() })
  return { ...phone, makeRoom }
}

function origin(): string {
  return new URL(commune.server.address).origin
}

async function openAt(page: Page, at: string, visit = VISIT) {
  await page.goto(`${origin()}${visit}/answer?at=${at}`)
  await standsAt(page, at.slice(at.indexOf('.') + 1))
}

/** Who is asked whether to leave words behind stays with them. */
async function stays(page: Page) {
  await page.getByRole('alertdialog', { name: 'Chữ ở câu này chưa lưu được' }).waitFor()
  await page.getByRole('button', { name: 'Ở lại' }).click()
  await page.getByRole('alertdialog').waitFor({ state: 'detached' })
}

const notice = (page: Page) => page.getByRole('alert').getByText(FULL)
const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true })

test('on a full phone a note at an item stays on the screen and says so, until there is room to save it', async () => {
  const { page, makeRoom, kill9 } = await aFullPhone('cl-qcdc-1.C2')

  // It springs back by itself: a check would wait for it to stay.
  await radio(page, 'Đạt').click({ force: true })
  await page.getByText(FULL_SHORT).waitFor()
  await expect.poll(() => radio(page, 'Đạt').isChecked()).toBe(false)
  await page.getByRole('button', { name: 'Ghi chú' }).click()
  await page.getByLabel('Ghi chú').fill(NOTE)
  await notice(page).waitFor()
  await page.getByLabel('Ghi chú').blur()
  // Going on would take the words away: the item stays until they are saved.
  await page.getByRole('button', { name: 'Câu C3' }).click()
  await stays(page)
  expect(await notice(page).count()).toBe(1)
  expect(await page.getByLabel('Ghi chú').inputValue()).toBe(NOTE)
  expect(await countOnPhone(page, NOTE)).toBe(0)

  await makeRoom()
  await page.getByRole('button', { name: 'Lưu lại' }).click()
  await notice(page).waitFor({ state: 'detached' })
  await expect.poll(() => countOnPhone(page, NOTE, '"record"')).toBeGreaterThan(0)
  await radio(page, 'Đạt').check({ force: true })
  await expect.poll(() => countOnPhone(page, NOTE, '"value":"yes"')).toBeGreaterThan(0)
  await kill9()

  const again = await aPhone({ profileDir })
  await openAt(again.page, 'cl-qcdc-1.C2')
  await expect.poll(() => again.page.getByLabel('Ghi chú').inputValue()).toBe(NOTE)
  await expect.poll(() => radio(again.page, 'Đạt').isChecked()).toBe(true)
})

test('a number that found no room is saved by itself when the officer comes back to the app', async () => {
  const { page, makeRoom, kill9 } = await aFullPhone('cl-qcdc-1.B6')

  await page.getByLabel('Số', { exact: true }).fill(NUMBER)
  await notice(page).waitFor()
  await page.getByLabel('Số', { exact: true }).blur()
  await makeRoom()
  // Room is made outside the app; its page is seen again afterwards.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await notice(page).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Câu C1' }).click()
  await standsAt(page, 'C1')
  await expect.poll(() => countOnPhone(page, TYPED, '"record"')).toBeGreaterThan(0)
  await kill9()

  const again = await aPhone({ profileDir })
  await openAt(again.page, 'cl-qcdc-1.B6')
  await expect.poll(() => again.page.getByLabel('Số', { exact: true }).inputValue()).toBe(NUMBER)
})

test('whoever leaves an item with words that found no room is asked first, by whatever way', async () => {
  const { page, makeRoom, kill9 } = await aFullPhone('cl-qcdc-1.D3')
  const note = () => page.getByLabel('Ghi chú')
  const visit = () => page.getByRole('heading', { name: 'Diễn biến' }).waitFor()

  // There and back, so that the browser has where to go on to.
  await page.getByRole('link', { name: 'Quay lại' }).click()
  await visit()
  await page.evaluate(() => history.back())
  await page.getByRole('button', { name: 'Ghi chú' }).click()
  await note().fill(LEFT)
  await notice(page).waitFor()
  const ways = [
    () => page.getByRole('link', { name: 'Quay lại' }).click(),
    () => page.getByRole('link', { name: 'Xem kết quả' }).click(),
    () => page.evaluate(() => history.forward()),
  ]
  for (const leave of ways) {
    await leave()
    await stays(page)
    expect(await note().inputValue()).toBe(LEFT)
  }
  expect(await countOnPhone(page, LEFT)).toBe(0)

  await makeRoom()
  // Nobody is asked once there is room: the words are saved on the way.
  await page.getByRole('link', { name: 'Xem kết quả' }).click()
  await visit()
  await expect.poll(() => countOnPhone(page, LEFT, '"record"')).toBeGreaterThan(0)
  await kill9()
})

test('on a full phone no case counts as ticked, and a second posting and its evidence stay on the screen until there is room', async () => {
  const { page, makeRoom, kill9 } = await aFullPhone('cl-niemyet-1.B7', scored)
  const posting = page.getByLabel('Nội dung', { exact: true })
  const evidence = page.getByLabel('Minh chứng')
  const noReport = page.getByRole('checkbox', { name: NO_REPORT })
  const heldDown = page.getByText('Có 1 trường hợp hạ loại đã xảy ra.')

  await goTo(page, scored)
  await noReport.click({ force: true })
  await page.getByText(FULL_SHORT).waitFor()
  await expect.poll(() => noReport.isChecked()).toBe(false)
  expect(await heldDown.count()).toBe(0)

  await openAt(page, 'cl-niemyet-1.B7', scored)
  await page.getByRole('button', { name: 'Thêm một nội dung nữa' }).click()
  await standsAt(page, 'C1')
  await posting.fill(POSTING)
  await page.getByRole('button', { name: 'Minh chứng' }).click()
  await evidence.fill(EVIDENCE)
  await expect.poll(() => notice(page).count()).toBe(2)
  await page.getByRole('button', { name: 'Câu B7' }).click()
  await stays(page)
  expect([await posting.inputValue(), await evidence.inputValue()]).toEqual([POSTING, EVIDENCE])
  expect(await countOnPhone(page, POSTING)).toBe(0)

  await makeRoom()
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect.poll(() => notice(page).count()).toBe(0)
  for (const words of [POSTING, EVIDENCE]) {
    await expect.poll(() => countOnPhone(page, words, '"record"')).toBeGreaterThan(0)
  }
  await goTo(page, scored)
  await noReport.check({ force: true })
  await heldDown.waitFor()
  await kill9()

  const again = await aPhone({ profileDir })
  await openAt(again.page, 'cl-niemyet-1.C1', scored)
  const fields = ['Nội dung', 'Minh chứng'].map((name) =>
    again.page.getByLabel(name, { exact: true }),
  )
  await expect.poll(() => fields[0]?.inputValue()).toBe(POSTING)
  await expect.poll(() => fields[1]?.inputValue()).toBe(EVIDENCE)
  await goTo(again.page, scored)
  await again.page.getByRole('checkbox', { name: NO_REPORT, checked: true }).waitFor()
})
