import type { Page } from 'playwright'
import { expect, test } from 'vitest'

import {
  anOfficer,
  goTo,
  isWhole,
  logFeedback,
  noteQuickly,
  rowOf,
  sendAll,
  standsStill,
} from './acts.ts'
import { aCommuneByRoad } from './commune.ts'
import { signIn } from './harness/sign-in.ts'

const UNSENT = 'Kè suối sạt một đoạn'
const UNFINISHED = 'Hỏi lại giờ họp thôn'

/** Signs out by the settings, where the question says these words. */
async function signOut(page: Page, words: string) {
  await goTo(page, '/settings')
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  const question = page.getByRole('alertdialog', { name: 'Đăng xuất khỏi máy này?' })
  await question.getByText(words).waitFor()
  await question.getByRole('button', { name: 'Đăng xuất' }).click()
  await page.getByRole('heading', { name: 'Mở sổ lần đầu' }).waitFor()
}

test('two officers on one phone: neither sees what the other has not sent', async () => {
  const { road, rows } = await aCommuneByRoad()
  const { page } = await anOfficer(road.address, 'hanh')
  road.cut()
  const record = await logFeedback(page, UNSENT)
  await goTo(page, '/')
  await noteQuickly(page, UNFINISHED)
  await signOut(
    page,
    'Còn 1 mục chưa gửi. Các mục này nằm lại trong máy, gửi khi chị đăng nhập lại.',
  )
  await goTo(page, '/feedback')
  await page.getByRole('heading', { name: 'Mở sổ lần đầu' }).waitFor()

  road.mend()
  await signIn(page, 'quang')
  await isWhole(page)
  await page.getByRole('link', { name: 'Đã gửi hết' }).first().waitFor()
  await standsStill(page)
  expect(await page.getByText(UNFINISHED).count()).toBe(0)
  await goTo(page, '/feedback')
  await page
    .getByRole('main')
    .getByRole('link', { name: /Đã gửi$/ })
    .first()
    .waitFor()
  await standsStill(page)
  expect(await page.getByText(UNSENT).count()).toBe(0)
  expect(await page.getByText(UNFINISHED).count()).toBe(0)
  await goTo(page, record)
  await page.getByRole('heading', { name: 'Chưa có phiếu này trên máy' }).first().waitFor()
  await goTo(page, '/feedback/new')
  await page.getByLabel('Nội dung').waitFor()
  await standsStill(page)
  expect(await page.getByText('Còn bản nháp').count()).toBe(0)
  await sendAll(page)
  expect(rows('feedback', UNSENT)).toEqual([])

  await signOut(page, 'Sổ nằm lại trong máy, mở ra khi đăng nhập lại.')
  await signIn(page, 'hanh')
  await rowOf(page, UNFINISHED, 'Nháp trên máy').waitFor()
  await goTo(page, record)
  await page.getByRole('heading', { name: UNSENT }).waitFor()
  await expect.poll(() => rows('feedback', UNSENT)).toHaveLength(1)
  const author = rows('feedback', UNSENT)[0]?.fields['author']
  expect(rows('officer', 'Lường Thị Hạnh').map(({ id }) => id)).toEqual([author])
})

test('a session that ended elsewhere leaves the notebook open; only the sending stops, and says so', async () => {
  const { road, rows } = await aCommuneByRoad()
  const { page, context } = await anOfficer(road.address, 'hanh')
  await context.clearCookies()
  const record = await logFeedback(page, UNSENT)

  await goTo(page, '/')
  await page.getByRole('link', { name: 'Cần đăng nhập lại để gửi.' }).waitFor()
  await goTo(page, '/sending')
  await page.getByText('Sổ vẫn mở được, vẫn ghi được.').waitFor()
  await goTo(page, record)
  await page.getByRole('heading', { name: UNSENT }).waitFor()
  await page.getByRole('main').getByText('Chờ gửi', { exact: true }).first().waitFor()
  expect(rows('feedback', UNSENT)).toEqual([])

  await goTo(page, '/sending')
  await page.getByRole('button', { name: 'Đăng nhập lại' }).first().click()
  await page.getByRole('heading', { name: 'Đăng nhập lại' }).waitFor()
  await expect.poll(() => page.getByLabel('Tên đăng nhập').inputValue()).toBe('hanh')
  await signIn(page, 'hanh')
  await expect.poll(() => rows('feedback', UNSENT)).toHaveLength(1)
})
