import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { beforeAll, expect, test } from 'vitest'

import { anOfficer, goTo, logFeedback, rowOf, sendAll } from './acts.ts'
import { aCommune, aCommuneByRoad, anAdmin, type Commune } from './commune.ts'
import { aFaultyRoad, type Fault, type FaultyRoad } from './faulty-road.ts'
import { tempFolder } from './harness/folder.ts'
import type { Phone } from './harness/phone.ts'
import { signIn } from './harness/sign-in.ts'

let commune: Commune
let road: FaultyRoad
let hanh: Phone

beforeAll(async () => {
  commune = await aCommune()
  road = await aFaultyRoad(commune.server)
  hanh = await anOfficer(road.address, 'hanh')
})

const PAGE = '<!doctype html><title>Wi-Fi</title><h1>Đăng nhập Wi-Fi</h1>'
const html = (status: number, type = 'text/html'): Fault => ({ status, type, body: PAGE })

/** Logs a feedback while that goes wrong, and sees it stand waiting after it did. */
async function logUnder(fault: Fault, words: string): Promise<string> {
  const { page } = hanh
  road.fault(fault)
  const before = road.failed()
  const record = await logFeedback(page, words)
  await expect.poll(() => road.failed()).toBeGreaterThan(before)
  await page.getByRole('heading', { name: words }).waitFor()
  await page.getByRole('main').getByText('Chờ gửi', { exact: true }).waitFor()
  await goTo(page, '/feedback')
  await rowOf(page, words, 'Chờ gửi').waitFor()
  return record
}

test.each<[string, Fault]>([
  ['a proxy that finds no server', html(502)],
  ['a road that bears only little', html(413)],
  ['a Wi-Fi that asks to sign in first', html(200)],
  ['a page that says it is ours and is not', html(200, 'application/json')],
  ['an answer that breaks off', 'cut'],
  ['an answer that is lost after the commune took the record', 'lost'],
])('%s: the record stands on the phone, waits, and arrives once', async (what, fault) => {
  const words = `Đập tràn nứt, khi gặp ${what}`
  const record = await logUnder(fault, words)

  road.fault(undefined)
  await sendAll(hanh.page)

  await goTo(hanh.page, record)
  await hanh.page.getByRole('main').getByText('Đã gửi', { exact: true }).waitFor()
  expect(commune.rows('feedback', words)).toHaveLength(1)
})

test('a session that ended stops the sending alone; signing in again sends what waited', async () => {
  const { page } = hanh
  const words = 'Bể nước chung cạn'
  const body = '{"type":"/problems/sign-in","title":"Sign in","status":401}'
  await logUnder({ status: 401, type: 'application/problem+json', body }, words)
  await goTo(page, '/')
  await page.getByText('Cần đăng nhập lại để gửi.').first().waitFor()

  await page.getByRole('button', { name: 'Đăng nhập lại' }).click()
  await page.getByRole('heading', { name: 'Đăng nhập lại' }).waitFor()
  road.fault(undefined)
  await signIn(page, 'hanh')

  await expect.poll(() => commune.rows('feedback', words)).toHaveLength(1)
  await goTo(page, '/feedback')
  await rowOf(page, words, 'Đã gửi').waitFor()
})

test('what the commune refuses stays with its reason, can be copied out, and goes by hand alone', async () => {
  const { server, road: signal, rows } = await aCommuneByRoad()
  const { page, context } = await anOfficer(signal.address, 'hanh')
  const admin = await anAdmin(server.address)
  signal.cut()
  const record = await logFeedback(page, 'Trạm điện kêu to')
  await admin.change('hanh', { roles: ['viewer'] })
  signal.mend()
  await goTo(page, '/sending')

  const refused = page.getByRole('list', { name: 'Cần xử lý' })
  await refused.getByText('Xã chưa nhận: tài khoản này không được ghi việc này').waitFor()
  expect(rows('feedback', 'Trạm điện kêu to')).toEqual([])
  await goTo(page, '/')
  await page.getByRole('link', { name: '1 mục cần xử lý' }).first().waitFor()
  await goTo(page, '/feedback')
  await rowOf(page, 'Trạm điện kêu to', 'Cần xử lý').waitFor()
  await goTo(page, record)
  await page.getByRole('alert').getByText('tài khoản này không được ghi việc này').waitFor()

  const downloads = await tempFolder()
  const session = await context.newCDPSession(page)
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads })
  await goTo(page, '/sending')
  await refused.getByRole('button', { name: 'Trạm điện kêu to' }).click()
  await page.getByRole('button', { name: 'Chép ra tệp' }).click()
  const file = join(downloads, 'gan-dan.txt')
  await expect.poll(() => existsSync(file)).toBe(true)
  const copied = readFileSync(file, 'utf8')
  expect(copied).toContain('Trạm điện kêu to')
  expect(copied).toContain('tài khoản này không được ghi việc này')
  expect(copied).toContain('Bà Lò Thị Xuyến')

  await page.getByRole('button', { name: 'Bỏ phần chưa nhận' }).click()
  const question = page.getByRole('alertdialog', { name: 'Bỏ phần xã chưa nhận?' })
  await question.getByRole('button', { name: 'Giữ' }).click()
  await refused.getByRole('button', { name: 'Trạm điện kêu to' }).click()
  await page.getByRole('button', { name: 'Bỏ phần chưa nhận' }).click()
  await question.getByRole('button', { name: 'Bỏ' }).click()

  await refused.waitFor({ state: 'detached' })
  await goTo(page, '/feedback')
  await page.getByText('Trạm điện kêu to').waitFor({ state: 'detached' })
})
