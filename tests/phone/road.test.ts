import type { Page } from 'playwright'
import { afterEach, beforeAll, expect, test } from 'vitest'

import type { Based } from '#data/db.ts'

import {
  anOfficer,
  exchangeIsOver,
  goTo,
  logFeedback,
  rowOf,
  saveForm,
  sendAll,
  standsStill,
} from './acts.ts'
import { aColleague, longWords } from './colleague.ts'
import { aCommune, type Commune } from './commune.ts'
import { aFaultyRoad, type FaultyRoad } from './faulty-road.ts'
import { outboxOn, readStore } from './outbox.ts'
import { logInside, walkTo } from './walk.ts'

let commune: Commune
let road: FaultyRoad
let page: Page
let quang: Awaited<ReturnType<typeof aColleague>>

beforeAll(async () => {
  commune = await aCommune()
  road = await aFaultyRoad(commune.server)
  const hanh = await anOfficer(road.address, 'hanh')
  page = hanh.page
  quang = await aColleague(commune.server.address, 'quang')
})

afterEach(() => road.fault(undefined))

/** How many records the commune's rows on this phone hold with these words. */
async function rowsHere(words: string): Promise<number> {
  const rows = await readStore<Based>(page, 'base')
  return rows.filter(({ fields }) => String(fields['content']).includes(words)).length
}

/** Asks for an exchange, and waits until the road and the phone are done with it. */
async function exchangeOnce() {
  const over = road.nextEnd()
  await page.getByRole('button', { name: 'Thử gửi ngay' }).click()
  await over
  await exchangeIsOver(page)
}

/** Opens Gửi và nhận on a road that brings nothing, so that nothing comes before it is looked for. */
async function waitsForNews() {
  await goTo(page, '/sending')
  road.fault({ cutAt: 0 })
  await exchangeOnce()
}

/** Sees that the list draws each open record once, as many as its own count says. */
async function listsEachOnce(words: string, times: number) {
  await goTo(page, '/feedback')
  const list = page.getByRole('list', { name: 'Ý kiến của dân' })
  await expect.poll(() => list.getByRole('link', { name: words }).count()).toBe(times)
  await standsStill(page)
  const links = list.getByRole('link')
  const drawn = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  expect(new Set(drawn).size).toBe(drawn.length)
  const counted = await page.getByText('Đang mở').first().textContent()
  expect(Number(/\d+/.exec(counted ?? '')?.[0])).toBe(drawn.length)
}

test('a long answer cut at every kilobyte leaves nothing half; the whole one brings all, once', async () => {
  const records = 24
  await waitsForNews()
  await quang.logs(
    ...Array.from({ length: records }, (_, at) => `Kè suối số ${at} ${longWords(3500)}`),
  )

  for (let kilobytes = 0; kilobytes <= 20; kilobytes += 1) {
    road.fault({ cutAt: kilobytes * 1024 })
    await exchangeOnce()
    expect(await rowsHere('Kè suối số'), `cut after ${kilobytes} KB`).toBe(0)
  }
  await page.getByText('Sóng quá yếu, chưa gửi xong.').waitFor()
  road.fault(undefined)
  await exchangeOnce()

  await expect.poll(() => rowsHere('Kè suối số')).toBe(records)
  await listsEachOnce('Kè suối số', records)
})

test('a road that says everything twice changes nothing', async () => {
  road.fault('twice')
  await quang.logs('Bờ rào đổ thứ nhất', 'Bờ rào đổ thứ hai')
  await logFeedback(page, 'Bờ rào đổ thứ ba')
  const record = await logFeedback(page, 'Bờ rào đổ thứ tư')
  await goTo(page, `${record}/edit`)
  await page.getByLabel('Nội dung').fill('Bờ rào đổ thứ tư, đã dựng lại')
  await saveForm(page)
  await sendAll(page)
  const failed = road.failed()

  expect(failed).toBeGreaterThan(2)
  expect(commune.rows('feedback', 'Bờ rào đổ')).toHaveLength(4)
  expect(commune.rows('feedback', 'đã dựng lại')).toHaveLength(1)
  expect(await rowsHere('Bờ rào đổ')).toBe(4)
  expect((await outboxOn(page)).map(({ state }) => state)).toEqual(['kept', 'kept', 'kept'])
  await listsEachOnce('Bờ rào đổ', 4)
})

test('a request heard only after the one that followed it brings nothing back', async () => {
  road.fault('late', 'Bể chứa rò')
  const failed = road.failed()
  const record = await logInside(page, 'Bể chứa rò')
  await expect.poll(() => road.failed()).toBeGreaterThan(failed)
  await goTo(page, `${record}/edit`)
  await page.getByLabel('Nội dung').fill('Bể chứa rò, đã trám')
  await saveForm(page)

  road.fault(undefined)
  await sendAll(page)
  await expect.poll(() => road.heardLate()).toBeGreaterThan(0)
  await sendAll(page)

  expect(commune.rows('feedback', 'Bể chứa rò').map(({ fields }) => fields['content'])).toEqual([
    'Bể chứa rò, đã trám',
  ])
  await goTo(page, record)
  await page.getByRole('heading', { name: 'Bể chứa rò, đã trám' }).waitFor()
  await standsStill(page)
  expect(await page.getByText('Hai người cùng sửa').count()).toBe(0)
  await listsEachOnce('Bể chứa rò', 1)
})

test('a request still under way when the page was opened anew is no second record', async () => {
  road.fault({ delay: 3000 }, 'Ngầm tràn ngập')
  const failed = road.failed()
  const record = await logInside(page, 'Ngầm tràn ngập')
  await expect.poll(() => road.failed()).toBeGreaterThan(failed)
  const heard = road.heardLate()
  road.fault(undefined)

  await sendAll(page)
  expect(commune.rows('feedback', 'Ngầm tràn ngập')).toHaveLength(1)
  await expect.poll(() => road.heardLate()).toBeGreaterThan(heard)
  await sendAll(page)

  expect(commune.rows('feedback', 'Ngầm tràn ngập')).toHaveLength(1)
  await goTo(page, record)
  await page.getByRole('main').getByText('Đã gửi', { exact: true }).waitFor()
  await listsEachOnce('Ngầm tràn ngập', 1)
})

test('an answer that trickles in is read to its end', async () => {
  await waitsForNews()
  await quang.logs(...Array.from({ length: 4 }, (_, at) => `Loa rè số ${at} ${longWords(3000)}`))
  road.fault({ trickle: 2048 })
  const failed = road.failed()

  await page.getByRole('button', { name: 'Thử gửi ngay' }).click()
  await expect.poll(() => road.failed()).toBeGreaterThan(failed)
  expect(await rowsHere('Loa rè số')).toBe(0)

  await expect.poll(() => rowsHere('Loa rè số')).toBe(4)
  await listsEachOnce('Loa rè số', 4)
})

test('two bytes a second are no signal: the phone gives up, and all is there when it is better', async () => {
  await page.clock.install()
  await goTo(page, '/sending')
  road.fault({ trickle: 2 }, 'Cột điện nghiêng')
  const failed = road.failed()
  const record = await logInside(page, 'Cột điện nghiêng')
  await expect.poll(() => road.failed()).toBeGreaterThan(failed)
  await expect.poll(() => commune.rows('feedback', 'Cột điện nghiêng')).toHaveLength(1)
  await page.getByRole('main').getByText('Chờ gửi', { exact: true }).first().waitFor()

  // What the phone tries by itself once it gave up breaks off at once, which it says in the same words.
  road.fault('cut', 'Cột điện nghiêng')
  await page.clock.fastForward('02:01')
  await walkTo(page, '/sending')
  await page.getByText('Sóng quá yếu, chưa gửi xong.').waitFor()
  await walkTo(page, '/feedback?unsent=1')
  await rowOf(page, 'Cột điện nghiêng', 'Chờ gửi').waitFor()
  road.fault(undefined)
  await sendAll(page)

  expect(commune.rows('feedback', 'Cột điện nghiêng')).toHaveLength(1)
  await goTo(page, record)
  await page.getByRole('main').getByText('Đã gửi', { exact: true }).waitFor()
})
