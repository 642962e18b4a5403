import type { Page } from 'playwright'

import { contest } from './contested.ts'
import { refuseWhatWaits } from './refused.ts'
import type { Screen } from './routes.ts'

const CONCLUDED = '?tab=conclusions'
const OF_THE_YEAR = '?regime=party_head&year=2026'
const WORDS = 'Cống đầu thôn tắc, nước tràn vào nhà sáu hộ'

/** What a route can be in beside itself: its sheets, its questions, its bad days. */
export const states: readonly Screen[] = [
  { route: '/feedback', as: 'hanh', state: 'villages', act: press('Mọi thôn') },
  { route: '/feedback', as: 'hanh', state: 'filters', act: press('Lọc') },
  { route: '/feedback', as: 'hanh', state: 'narrowed', search: '?type=recommendation' },
  { route: '/feedback', as: 'hanh', state: 'by village', search: '?byVillage=1' },
  { route: '/feedback', as: 'hanh', state: 'nothing fits', search: '?unsent=1' },
  { route: '/feedback', as: 'hanh', state: 'done', search: '?view=done' },
  { route: '/task', as: 'hanh', state: 'mine', search: '?view=mine' },
  { route: '/feedback/:id', as: 'hanh', state: 'step', act: press('Đổi trạng thái') },
  { route: '/feedback/:id', as: 'hanh', state: 'note', act: press('Ghi chú') },
  { route: '/feedback/:id', as: 'hanh', state: 'slip', act: press('Phiếu hẹn cho dân') },
  { route: '/feedback/:id', as: 'hanh', state: 'count', act: press(/Hạn trả lời/) },
  { route: '/task/:id', as: 'hanh', state: 'progress', act: press('Ghi tiến độ') },
  { route: '/task/:id', as: 'hanh', state: 'request', act: press('Đề nghị điều chỉnh') },
  { route: '/task/:id', as: 'hanh', state: 'split', act: press('Chia cho các đơn vị') },
  { route: '/task/new', as: 'hanh', state: 'of a plan', search: '?plan=plan-003' },
  { route: '/plan/:id', as: 'tuyen', state: 'step', act: press('Đổi trạng thái') },
  { route: '/target', as: 'hanh', state: 'unreached', search: '?view=unreached' },
  { route: '/task/log', as: 'hanh', state: 'year', search: '?time=year' },
  { route: '/dialogue/:id', as: 'hanh', state: 'people', search: '?tab=people' },
  {
    route: '/dialogue/:id',
    as: 'hanh',
    state: 'step',
    search: '?tab=people',
    act: press('Đổi trạng thái'),
  },
  { route: '/dialogue/:id', as: 'hanh', state: 'conclusions', search: CONCLUDED },
  {
    route: '/dialogue/:id',
    as: 'hanh',
    state: 'concluding',
    search: CONCLUDED,
    act: press('Thêm kết luận'),
  },
  {
    route: '/dialogue/:id',
    as: 'hanh',
    state: 'results counted',
    search: CONCLUDED,
    act: press('Công bố, niêm yết kết quả'),
  },
  { route: '/conclusion/:id', as: 'hanh' },
  { route: '/conclusion/:id/edit', as: 'hanh' },
  { route: '/dialogue', as: 'hanh', state: 'of the year', search: OF_THE_YEAR },
  { route: '/dialogue/:id', as: 'hanh', state: 'other', act: press('Việc khác với ý kiến') },
  { route: '/dialogue/:id', as: 'hanh', state: 'answer', act: answerNow },
  { route: '/opinion/:id', as: 'hanh', state: 'assign', act: press('Giao') },
  {
    route: '/visit/:id/answer',
    as: 'hanh',
    state: 'not met',
    search: '?at=cl-qcdc-1.A5',
  },
  { route: '/visit/:id/answer', as: 'hanh', state: 'map', act: press(/^Còn/) },
  { route: '/visit/:id', as: 'hanh', state: 'step', act: press('Đổi trạng thái') },
  { route: '/visit/:id', as: 'hanh', state: 'finding', act: press('Ghi kiến nghị') },
  { route: '/visit/:id/sign', as: 'hanh', state: 'signing', act: sign },
  { route: '/unit/:id/edit', as: 'quantri', state: 'dialogues a year', act: askDialogues },
  { route: '/finding/:id', as: 'hanh', state: 'fix', act: press('Đã khắc phục') },
  { route: '/settings', as: 'hanh', state: 'sign out', act: press('Đăng xuất') },
  {
    route: '/choose/:kind/:id',
    as: 'hanh',
    state: 'others',
    act: (page) => contested(page, 'others'),
  },
  { route: '/choose/:kind/:id', as: 'hanh', state: 'mine', act: (page) => contested(page) },
  {
    route: '/choose/:kind/:id',
    as: 'hanh',
    state: 'nothing picked',
    act: press('Lưu bản đã chọn'),
  },
  { route: '/choose/:kind/:id', as: 'hanh', state: 'picked', act: pickOne },
  { route: '/feedback/:id', as: 'hanh', state: 'contested' },
  { route: '/sending', as: 'hanh', state: 'contested' },
  { route: '/sign-in', as: 'nobody', state: 'errors', act: press('Mở sổ') },
  { route: '/feedback/new', as: 'hanh', state: 'errors', act: press('Xong, chờ gửi') },
  { route: '/task/new', as: 'hanh', state: 'errors', act: press('Xong, chờ gửi') },
  { route: '/admin/units', as: 'quantri', state: 'add', act: press('Thêm đơn vị') },
  { route: '/admin/units', as: 'quantri', state: 'paste', act: press('Dán từ bảng') },
  { route: '/admin/accounts', as: 'quantri', state: 'add', act: press('Thêm tài khoản') },
  { route: '/', as: 'hanh', state: 'note', search: '?note=1' },
  {
    route: '/',
    as: 'hanh',
    state: 'note kept',
    search: '?note=1',
    act: async (page) => {
      await page.getByRole('textbox').fill(WORDS)
      await page.getByRole('button', { name: 'Xong' }).click()
      await page.getByRole('status').getByText('Nháp trên máy').waitFor()
    },
  },
  { route: '/', as: 'hanh', state: 'draft' },
  {
    route: '/feedback/new',
    as: 'hanh',
    state: 'filled, draft offered',
    act: async (page) => {
      await page.getByRole('textbox', { name: 'Nội dung' }).fill(WORDS)
      await page.getByText('Nháp trên máy · lưu').first().waitFor()
    },
  },
  {
    route: '/',
    as: 'quang',
    state: 'no signal',
    act: async (page) => {
      await saveFeedback(page)
      await page.getByRole('link', { name: 'Hôm nay' }).click()
      await page.getByText('chờ gửi 1').waitFor()
    },
  },
  { route: '/sending', as: 'quang', state: 'no signal' },
  { route: '/feedback', as: 'quang', state: 'unsent', search: '?unsent=1' },
  { route: '/feedback/:id', as: 'quang', state: 'unsent', search: '', act: openUnsent },
  {
    route: '/sending',
    as: 'quang',
    state: 'refused',
    act: async (page) => {
      await refuseWhatWaits(page)
      await page.reload()
      await page.getByText('Xã chưa nhận').first().waitFor()
    },
  },
  { route: '/sending', as: 'quang', state: 'what to do', act: press(/Xã chưa nhận/) },
  { route: '/remove-account', as: 'quang', state: 'unsent' },
  { route: '/', as: 'quang', state: 'refused' },
  { route: '/feedback/:id', as: 'quang', state: 'refused', act: openUnsent },
]

async function contested(page: Page, sides?: 'mine' | 'others') {
  await contest(page, sides)
  await page.getByRole('radio').first().waitFor()
}

async function pickOne(page: Page) {
  await page.getByRole('radio').nth(1).check({ force: true })
  await page.getByRole('radio', { name: 'Giữ cả hai' }).check({ force: true })
}

/** Presses what bears that name, the last one of it. */
export function press(name: string | RegExp) {
  return async (page: Page) => {
    await page.getByRole('button', { name }).or(page.getByRole('link', { name })).last().click()
  }
}

/** Draws a line in the field of the unit. */
async function sign(page: Page) {
  const place = page.getByRole('region', { name: 'Đại diện đơn vị' })
  const pad = place.getByRole('img', { name: /^Chữ ký/ })
  await pad.scrollIntoViewIfNeeded()
  const field = await pad.boundingBox()
  if (!field) throw new Error('There is no field to sign in')
  await page.mouse.move(field.x + 60, field.y + 60)
  await page.mouse.down()
  for (const step of [1, 2, 3, 4, 5]) {
    await page.mouse.move(field.x + 60 + 30 * step, field.y + (step % 2 === 0 ? 66 : 34))
  }
  await page.mouse.up()
  await place.getByRole('img', { name: 'Chữ ký: đã ký' }).waitFor()
}

async function askDialogues(page: Page) {
  await page.goto(new URL('/unit/unit-ubnd/edit', page.url()).href)
  await page.getByLabel('Đối thoại ít nhất mỗi năm').scrollIntoViewIfNeeded()
}

async function answerNow(page: Page) {
  await press('Việc khác với ý kiến')(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Trả lời ngay' }).click()
  await page.getByRole('textbox', { name: 'Trả lời', exact: true }).waitFor()
}

/** A feedback written where there is no signal, on a phone that has the whole app. */
async function saveFeedback(page: Page) {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await page.goto(new URL('/feedback/new', page.url()).href)
  await page.context().setOffline(true)
  await page.getByRole('textbox', { name: 'Nội dung' }).fill(WORDS)
  await page.getByRole('radio', { name: 'Không nêu tên' }).check({ force: true })
  await page.getByRole('radio', { name: 'Tại nhà' }).check({ force: true })
  await page.getByRole('combobox', { name: 'Việc gì' }).selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Xong, chờ gửi' }).click()
  await page.waitForURL(/\/feedback\/(?!new)/)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.goto(new URL('/more', page.url()).href)
}

async function openUnsent(page: Page) {
  await page.goto(new URL('/feedback?mine=1&unsent=1', page.url()).href)
  await page.getByRole('main').getByRole('link').first().click()
  await page.waitForURL(/\/feedback\/[^?]+$/)
  await page.getByRole('heading', { level: 2 }).first().waitFor()
}
