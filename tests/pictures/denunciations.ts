import type { Page } from 'playwright'

import type { Screen } from './routes.ts'

/** A denunciation: sealed by one officer, read by the one who was named. */
export const denunciationStates: readonly Screen[] = [
  { route: '/denunciation', as: 'quang' },
  { route: '/denunciation', as: 'hanh', state: 'nothing to see' },
  { route: '/denunciation/new', as: 'hanh', act: fill },
  { route: '/denunciation/new', as: 'hanh', state: 'end', act: fillToTheEnd },
  { route: '/denunciation/new', as: 'hanh', state: 'names somebody', act: nameSomebody },
  { route: '/denunciation/new', as: 'hanh', state: 'errors', act: press('Niêm phong') },
  { route: '/denunciation/:id', as: 'quang' },
  { route: '/denunciation/:id/edit', as: 'quang' },
  { route: '/denunciation/:id', as: 'quang', state: 'step', act: press('Đổi trạng thái') },
  { route: '/denunciation/:id', as: 'quang', state: 'count', act: press(/Hạn kết luận/) },
  { route: '/denunciation/:id', as: 'quang', state: 'handler', act: press('Giao người xử lý') },
  { route: '/', as: 'hanh', state: 'note that names somebody', search: '?note=1', act: note },
]

function press(name: string | RegExp) {
  return (page: Page) => page.getByRole('button', { name }).last().click()
}

async function fill(page: Page) {
  await page.getByLabel('Số phiếu giấy').fill('TC-2026-03')
  await page
    .getByLabel('Tóm tắt việc bị tố cáo')
    .fill('Thu tiền làm đường nội thôn vượt mức dân đã bàn, không công khai thu chi.')
  await page.evaluate(() => scrollTo(0, 0))
}

async function fillToTheEnd(page: Page) {
  await fill(page)
  await page.getByRole('radio', { name: /^Chủ tịch, Phó/ }).check({ force: true })
  await page.getByText('Niêm phong xong').scrollIntoViewIfNeeded()
}

async function nameSomebody(page: Page) {
  await page
    .getByLabel('Tóm tắt việc bị tố cáo')
    .fill('Bà Lò Thị Mai ở số nhà 12, điện thoại 0912 345 678, nói thu tiền vượt mức.')
  await page.getByText('số điện thoại').last().scrollIntoViewIfNeeded()
}

async function note(page: Page) {
  const sheet = page.getByRole('dialog', { name: 'Ghi nhanh' })
  await sheet.getByRole('radio', { name: 'Tố cáo' }).check({ force: true })
  await sheet.getByRole('textbox').fill('Thu tiền vượt mức, gọi lại số 0912 345 678')
  await sheet.locator('mark').waitFor()
}
