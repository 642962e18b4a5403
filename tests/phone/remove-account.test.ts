import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

import type { Page } from 'playwright'
import { expect, test } from 'vitest'

import { anOfficer, goTo, logFeedback, noteQuickly, standsStill } from './acts.ts'
import { aCommuneByRoad } from './commune.ts'
import { tempFolder } from './harness/folder.ts'
import { signIn } from './harness/sign-in.ts'
import { countOnPhone } from './notebook.ts'

const UNSENT = 'Cột điện nghiêng gần nhà văn hóa'
const UNFINISHED = 'Hỏi lại số hộ'

function notebooksOn(page: Page): Promise<number> {
  return page.evaluate(async () => (await indexedDB.databases()).length)
}

/** Has Hôm nay come over a slow road from now on; tells how many times it was opened. */
async function countSlowOpenings(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setBypassServiceWorker', { bypass: true })
  let opened = 0
  await page.route(new URL('/', page.url()).href, async (route) => {
    opened += 1
    await setTimeout(1000)
    await route.continue()
  })
  return () => opened
}

test('an account goes from the phone only when nothing of it is there alone, and leaves no word behind', async () => {
  const { road, rows } = await aCommuneByRoad()
  const { page, context } = await anOfficer(road.address, 'hanh')
  const downloads = await tempFolder()
  const session = await context.newCDPSession(page)
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads })
  road.cut()
  await logFeedback(page, UNSENT)
  await goTo(page, '/')
  await noteQuickly(page, UNFINISHED)

  await goTo(page, '/settings')
  await page.getByRole('link', { name: 'Gỡ tài khoản khỏi máy' }).click()
  await page
    .getByText('Chưa gỡ được. Còn 1 mục chưa gửi, 1 bản nháp chỉ có trên máy này.')
    .waitFor()
  await standsStill(page)
  expect(await page.getByRole('button', { name: 'Gỡ tài khoản' }).count()).toBe(0)

  await page.getByRole('button', { name: 'Lưu phần chưa gửi ra tệp' }).click()
  await page.getByText('Còn 1 bản nháp chỉ có trên máy này.').waitFor()
  const files = () => readdirSync(downloads).filter((name) => name.endsWith('.txt'))
  await expect.poll(files).toHaveLength(1)
  const kept = readFileSync(join(downloads, files()[0] ?? ''), 'utf8')
  expect(kept).toContain(`Nội dung: ${UNSENT}`)
  await page.getByRole('button', { name: 'Bỏ' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Bỏ' }).click()

  await page.getByLabel('Tên đăng nhập').fill('quang')
  await page.getByRole('button', { name: 'Gỡ tài khoản' }).click()
  await page.getByText('Tên đăng nhập chưa đúng.').waitFor()
  await page.getByLabel('Tên đăng nhập').fill('hanh')
  await page.getByRole('button', { name: 'Gỡ tài khoản' }).click()
  await page.getByRole('heading', { name: 'Mở sổ lần đầu' }).waitFor()

  expect(await countOnPhone(page, UNSENT)).toBe(0)
  expect(await countOnPhone(page, UNFINISHED)).toBe(0)
  expect(await countOnPhone(page, 'Lường Thị Hạnh')).toBe(0)
  expect(await notebooksOn(page)).toBe(1)
  expect(await page.evaluate(() => Object.values(sessionStorage).join(' '))).not.toContain(
    'feedback',
  )
  road.mend()
  await signIn(page, 'quang')
  await page.getByText('Lần gửi nhận gần nhất').waitFor()
  expect(rows('feedback', UNSENT)).toEqual([])
})

test('another officer signing in on one page takes the first one from every other page of the phone', async () => {
  const { road } = await aCommuneByRoad()
  const { page, newPage } = await anOfficer(road.address, 'hanh')
  const beside = await newPage()
  await beside.goto(new URL('/feedback', page.url()).href)
  await beside.getByRole('main').getByRole('link').first().waitFor()

  await goTo(page, '/settings')
  await page.getByText('Lường Thị Hạnh').waitFor()
  await page.goto(new URL('/sign-in', page.url()).href)
  await page.getByLabel('Tên đăng nhập').waitFor()
  const opened = await countSlowOpenings(page)
  await signIn(page, 'quang')
  await page.getByText('Lần gửi nhận gần nhất').waitFor()
  // One way to Hôm nay: a second one would break off the first.
  expect(opened()).toBe(1)

  await beside.waitForURL((url) => url.pathname === '/')
  await goTo(beside, '/settings')
  await beside.getByText('Đăng xuất').waitFor()
  await standsStill(beside)
  expect(await beside.getByText('Lường Thị Hạnh').count()).toBe(0)
})
