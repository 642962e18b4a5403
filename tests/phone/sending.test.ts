import { beforeAll, expect, test } from 'vitest'

import { anOfficer, goTo, logFeedback, rowOf, sendAll } from './acts.ts'
import { aCommune, type Commune } from './commune.ts'
import { aFaultyRoad, type FaultyRoad } from './faulty-road.ts'
import type { Fault } from './faults.ts'
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
  await page.getByRole('main').getByText('Chờ gửi', { exact: true }).first().waitFor()
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
