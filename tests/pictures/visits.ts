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
  { route: '/choose/:kind/:id', as: 'hanh', state: 'answer', act: at(`/choose/answer/${SAID}`) },
  { route: '/finding/:id', as: 'hanh', state: 'handed over', act: handOver },
  { route: '/finding/:id', as: 'hanh', state: 'reopen', act: reopen },
  { route: '/visit/:id', as: 'hanh', state: 'minuted', act: writeMinutes },
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
  await at(VISIT)(page)
  await page.getByRole('button', { name: 'Đổi trạng thái' }).click()
  await page.getByRole('button', { name: 'Lưu: đã lập biên bản' }).click()
  await page.getByText(/Đã lập biên bản · /).waitFor()
}

async function takeBack(page: Page) {
  await at(VISIT)(page)
  await page.getByRole('button', { name: 'Đổi trạng thái' }).click()
  await page.getByRole('radio', { name: /Kiểm tra tiếp/ }).check({ force: true })
  await page.getByRole('button', { name: 'Lưu: kiểm tra tiếp' }).waitFor()
}
