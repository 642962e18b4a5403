import type { Page } from 'playwright'

import { contestAnswer } from './contested.ts'
import type { Screen } from './routes.ts'

const VISIT = '/visit/visit-thcs'
const BEFORE = '/visit/visit-thcs-truoc'
const FINDING = '/finding/finding-visit-thcs-1'
const WITH_POINTS = 'cl-score-1'
const SAID = 'visit-thcs-cl-qcdc-1-a3'

/** Visits, findings and checklists further on their way than the first one a list names. */
export const visitStates: readonly Screen[] = [
  { route: '/visit/:id', as: 'hanh', state: 'closed', act: at(BEFORE) },
  { route: '/visit/:id/minutes', as: 'hanh', state: 'signed', act: at(`${BEFORE}/minutes`) },
  { route: '/visit/new', as: 'hanh', state: 'incoming', act: comesFromAbove },
  { route: '/checklist/:id', as: 'hanh', state: 'points', act: at(`/checklist/${WITH_POINTS}`) },
  { route: '/checklist/:id', as: 'quantri', state: 'its admin' },
  {
    route: '/checklist/:id/edit',
    as: 'quantri',
    state: 'points and bands',
    act: at(`/checklist/${WITH_POINTS}/edit`),
  },
]

/** What changes the demo's visit: drawn after all else of it. */
export const laterVisitStates: readonly Screen[] = [
  { route: '/visit/:id/answer', as: 'hanh', state: 'two answers', act: seeContested },
  { route: '/visit/:id', as: 'hanh', state: 'two answers', act: at(VISIT) },
  { route: '/visit/:id/answer', as: 'hanh', state: 'points', act: givePoints },
  { route: '/visit/:id/answer', as: 'hanh', state: 'one more posting', act: addPosting },
  { route: '/visit/:id', as: 'hanh', state: 'held down', act: holdDown },
  { route: '/choose/:kind/:id', as: 'hanh', state: 'answer', act: at(`/choose/answer/${SAID}`) },
  { route: '/finding/:id', as: 'hanh', state: 'handed over', act: handOver },
  { route: '/finding/:id', as: 'hanh', state: 'reopen', act: reopen },
  { route: '/visit/:id', as: 'hanh', state: 'minuted', act: seeMinuted },
  { route: '/visit/:id', as: 'hanh', state: 'held down, minuted', act: writeHeldDown },
  { route: '/unit/:id', as: 'hanh', state: 'visited twice', act: seeVisits },
  { route: '/visit/:id', as: 'hanh', state: 'take minutes back', act: takeBack },
]

function at(address: string) {
  return async (page: Page) => {
    await page.goto(new URL(address, page.url()).href)
    await page.getByRole('heading').first().waitFor()
  }
}

async function seeContested(page: Page) {
  await at(`${VISIT}/answer?at=cl-qcdc-1.A3`)(page)
  await contestAnswer(page, SAID)
  await page.getByRole('link', { name: 'Xem và chọn' }).waitFor()
}

/** Where the visit is that is scored: planned and begun once, for all pictures of it. */
let scored: string | undefined

/** A visit that is under way, with the checklist that gives points and the one that is repeated. */
async function toScored(page: Page): Promise<string> {
  if (scored !== undefined) return scored
  await at('/visit/new')(page)
  await page.getByLabel('Tên cuộc kiểm tra').fill('Chấm điểm công tác dân vận')
  await page.getByLabel('Loại').selectOption({ index: 1 })
  await page.getByLabel('Đơn vị được kiểm tra').selectOption({ label: 'Trạm y tế xã' })
  await page.getByRole('textbox', { name: 'Ngày dự kiến' }).fill('20/11/2026')
  await page.getByRole('checkbox', { name: /^Đột xuất/ }).check({ force: true })
  const checklists = page.getByRole('group', { name: /Mẫu kiểm tra/ })
  await checklists.locator('summary').click()
  for (const name of ['Tự chấm điểm', 'Rà soát niêm yết']) {
    await checklists.getByRole('checkbox', { name }).check({ force: true })
  }
  await page.locator('form button[type="submit"]').click()
  await page.getByRole('button', { name: 'Bắt đầu kiểm tra' }).click()
  await page.waitForURL(/\/answer/)
  scored = new URL(page.url()).pathname.replace(/\/answer$/, '')
  return scored
}

async function givePoints(page: Page) {
  await at(`${await toScored(page)}/answer?at=cl-score-1.C2`)(page)
  await page.getByRole('radio', { name: '2', exact: true }).check({ force: true })
  await page.getByRole('checkbox', { name: 'Thêm nửa điểm' }).check({ force: true })
  await page.getByText('2,5', { exact: true }).waitFor()
}

async function addPosting(page: Page) {
  await at(`${await toScored(page)}/answer?at=cl-niemyet-1.B7`)(page)
  await page.getByRole('button', { name: 'Thêm một nội dung nữa' }).click()
  await page.getByText('Từng nội dung, thứ 2').waitFor()
}

async function holdDown(page: Page) {
  await at(await toScored(page))(page)
  await page.getByRole('checkbox', { name: /^K3. Không gửi báo cáo năm/ }).check({ force: true })
  await page.getByText('Có 1 trường hợp hạ loại đã xảy ra.').waitFor()
}

async function comesFromAbove(page: Page) {
  await page.getByRole('radio', { name: 'Cấp trên về kiểm tra' }).check({ force: true })
  await page.getByRole('textbox', { name: 'Cơ quan kiểm tra' }).scrollIntoViewIfNeeded()
}

/** Work began on it, and then it went elsewhere. */
async function handOver(page: Page) {
  await at(FINDING)(page)
  await page.getByRole('button', { name: 'Đang khắc phục' }).click()
  await page.getByRole('button', { name: 'Chuyển' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('Chuyển cho').fill('Phòng Văn hóa - Xã hội')
  await sheet.getByRole('button', { name: /^Lưu/ }).click()
  await page.getByText('Đã chuyển').first().waitFor()
}

async function reopen(page: Page) {
  await at(FINDING)(page)
  await page.getByRole('button', { name: 'Mở lại' }).click()
  await page.getByRole('dialog').getByLabel('Lý do mở lại').waitFor()
}

async function writeMinutes(page: Page) {
  const done = page.getByText(/Đã lập biên bản · /)
  const step = page.getByRole('button', { name: 'Đổi trạng thái' })
  await step.waitFor()
  if ((await done.count()) > 0) return
  await step.click()
  await page.getByRole('button', { name: 'Lưu: đã lập biên bản' }).click()
  await done.waitFor()
}

async function seeMinuted(page: Page) {
  await at(VISIT)(page)
  await writeMinutes(page)
}

/** What happened stays beside the result once the minutes are written. */
async function writeHeldDown(page: Page) {
  await holdDown(page)
  await writeMinutes(page)
}

/** The school was visited before; a visit is in the chart from its minutes on. */
async function seeVisits(page: Page) {
  await seeMinuted(page)
  await at('/unit/unit-truong-thcs')(page)
  await page.getByRole('region', { name: 'Kết quả các lần kiểm tra' }).scrollIntoViewIfNeeded()
}

async function takeBack(page: Page) {
  await seeMinuted(page)
  await page.getByRole('button', { name: 'Đổi trạng thái' }).click()
  await page.getByRole('radio', { name: /Kiểm tra tiếp/ }).check({ force: true })
  await page.getByRole('button', { name: 'Lưu: kiểm tra tiếp' }).waitFor()
}
