import type { Page } from 'playwright'

import type { Screen } from './routes.ts'

const MATTER = '/feedback'
const ACT = 'Đề nghị niêm lại'

/** An officer asks a leader to take words out; the leader meets it on Hôm nay, in the list and on the page. */
export const sealAskedStates: readonly Screen[] = [
  { route: '/feedback/:id', as: 'hanh', state: 'asking for the seal', act: (page) => open(page) },
  { route: '/feedback/:id', as: 'hanh', state: 'seal asked', act: ask },
  { route: '/', as: 'tuyen', state: 'seal asked', act: meet },
  { route: '/feedback', as: 'tuyen', state: 'seal asked', act: meetInList },
  { route: '/feedback/:id', as: 'tuyen', state: 'to be sealed', act: follow },
]

/** Opens the question on the first matter of the list; what was begun before it stands over it. */
async function open(page: Page) {
  await page.goto(new URL(MATTER, page.url()).href)
  await page
    .getByRole('listitem')
    .locator('a[href^="/feedback/"]:not([href*="/new"])')
    .first()
    .click()
  await page.waitForURL(/\/feedback\/[^?]+$/)
  await page.getByRole('button', { name: 'Việc khác' }).click()
  await page.getByRole('button', { name: ACT }).click()
  await page.getByRole('alertdialog', { name: ACT }).waitFor()
}

async function ask(page: Page) {
  await open(page)
  await page.getByRole('radio', { name: 'Nội dung là tố cáo' }).check({ force: true })
  await page.getByRole('button', { name: 'Đề nghị', exact: true }).click()
  await page.getByText('Đã đề nghị lãnh đạo niêm lại phiếu này').waitFor()
  await page.getByRole('main').getByText('Đã gửi', { exact: true }).waitFor()
  await page.evaluate(() => window.scrollTo(0, 0))
}

async function meet(page: Page) {
  await page.goto(new URL('/', page.url()).href)
  await page.getByRole('link', { name: 'phiếu chờ niêm lại' }).waitFor()
}

async function meetInList(page: Page) {
  await page.goto(new URL(MATTER, page.url()).href)
  await page.getByRole('list', { name: 'Chờ niêm lại' }).waitFor()
}

async function follow(page: Page) {
  await meet(page)
  await page.getByRole('link', { name: 'phiếu chờ niêm lại' }).click()
  await page.getByText('Có đề nghị niêm lại phiếu này').waitFor()
}
