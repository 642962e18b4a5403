import type { Page } from 'playwright'

import type { Screen } from './routes.ts'

const WORDS = 'Xe chở cát chạy qua trường giờ tan học, bụi phủ kín dãy nhà ven đường'
const KEPT = 'Giữ kín tên'
const ACT = 'Niêm lại'

/** A name kept back in its form, for those who read it and those who do not, and words taken out by law. */
export const keptStates: readonly Screen[] = [
  { route: '/feedback/new', as: 'tuyen', state: 'name kept', act: keepName },
  {
    route: '/feedback/new',
    as: 'tuyen',
    state: 'name kept, errors',
    act: async (page) => {
      await keepName(page)
      await page.getByRole('button', { name: 'Xong, chờ gửi' }).click()
      await page.getByRole('alert').first().waitFor()
    },
  },
  { route: '/feedback/:id', as: 'tuyen', state: 'name kept', act: openKept },
  { route: '/feedback/:id/edit', as: 'tuyen', state: 'name kept', act: (page) => edit(page) },
  { route: '/feedback/:id/edit', as: 'quang', state: 'name not read', act: (page) => edit(page) },
  { route: '/seal/:kind/:id', as: 'tuyen', state: 'words', act: openSeal },
  {
    route: '/seal/:kind/:id',
    as: 'tuyen',
    state: 'errors',
    act: async (page) => {
      await openSeal(page)
      await page.getByRole('button', { name: ACT }).click()
      await page.getByText('Chọn ít nhất một chỗ.').waitFor()
    },
  },
  {
    route: '/seal/:kind/:id',
    as: 'tuyen',
    state: 'no signal',
    act: async (page) => {
      await openSeal(page)
      await tickAll(page)
      await page.context().setOffline(true)
      await page.getByRole('button', { name: ACT }).click()
      await page.getByText('Niêm lại cần có sóng').waitFor()
      await page.context().setOffline(false)
    },
  },
  {
    route: '/seal/:kind/:id',
    as: 'tuyen',
    state: 'nothing left',
    act: async (page) => {
      await openSeal(page)
      await tickAll(page)
      const address = page.url()
      await page.getByRole('button', { name: ACT }).click()
      await page.waitForURL(/\/feedback\//)
      await page.getByRole('main').getByText('đã niêm lại').first().waitFor()
      await page.goto(address)
      await page.getByText('Không có chữ nào để niêm lại').waitFor()
    },
  },
]

async function keepName(page: Page) {
  await page.getByRole('radio', { name: KEPT }).check({ force: true })
  await page.getByRole('textbox', { name: 'Họ tên người nêu' }).waitFor()
}

/** Opens the feedback whose name is kept back; the leader, who logs it, does so the first time. */
async function openKept(page: Page) {
  await page.goto(new URL('/feedback', page.url()).href)
  await page.getByRole('main').getByRole('link').first().waitFor()
  const row = page.getByRole('main').getByRole('link', { name: WORDS })
  if ((await row.count()) === 0) return log(page)
  await row.first().click()
  await page.waitForURL(/\/feedback\/[^?]+$/)
  await page.getByRole('heading', { name: WORDS }).waitFor()
}

async function log(page: Page) {
  await page.goto(new URL('/feedback/new', page.url()).href)
  await page.getByRole('textbox', { name: 'Nội dung' }).fill(WORDS)
  await keepName(page)
  await page.getByRole('textbox', { name: 'Họ tên người nêu' }).fill('Bà Hà Thị Nhội')
  await page.getByRole('textbox', { name: 'Số điện thoại' }).fill('0900 111 222')
  await page.getByRole('textbox', { name: 'Địa chỉ' }).fill('Ngõ sau chợ, bản Nà Pán')
  await page.getByRole('radio', { name: 'Tại nhà' }).check({ force: true })
  await page.getByRole('combobox', { name: 'Việc gì' }).selectOption({ label: 'Môi trường' })
  await page.getByRole('button', { name: 'Xong, chờ gửi' }).click()
  await page.waitForURL(/\/feedback\/(?!new)/)
  await page.getByRole('main').getByText('Đã gửi', { exact: true }).waitFor()
  // What a phone is told once, after its first save, would stand over all that follows.
  await page.reload()
  await page.getByRole('button', { name: 'Đóng' }).click()
}

async function edit(page: Page) {
  await openKept(page)
  await page.goto(`${page.url()}/edit`)
  await page.getByRole('textbox', { name: 'Nội dung' }).waitFor()
}

async function openSeal(page: Page) {
  await openKept(page)
  const { pathname } = new URL(page.url())
  await page.goto(new URL(`/seal${pathname}`, page.url()).href)
  await page.getByRole('checkbox').first().waitFor()
}

async function tickAll(page: Page) {
  for (const box of await page.getByRole('checkbox').all()) await box.check({ force: true })
  await page.getByRole('textbox', { name: 'Lý do' }).fill('Người dân yêu cầu')
}
