import type { Page } from 'playwright'
import { expect, test } from 'vitest'

import { anOfficer, logFeedback, rowOf, saveForm, sendAll } from './acts.ts'
import { aCommune } from './commune.ts'
import { aCountedRoad, type Carried, nameTab } from './counted-road.ts'
import { countOnPhone } from './notebook.ts'
import { outboxOn } from './outbox.ts'
import { logInside, walkTo } from './walk.ts'

const SHARED = 'Mương dẫn nước đầu bản vỡ'
const MENDED = 'Mương dẫn nước đầu bản vỡ ba chỗ'
const PERSON = 'Ông Vi Văn Khoát'
const OF_FIRST = 'Bờ rào trường mầm non đổ'
const OF_SECOND = 'Cột loa bản bên nghiêng'

/** Hạnh with two tabs open on one record that the commune has, on a slow road. */
async function twoTabs() {
  const { server, rows } = await aCommune()
  const road = await aCountedRoad(server)
  const { page: first, newPage, context } = await anOfficer(road.address, 'hanh')
  const record = await logFeedback(first, SHARED)
  await sendAll(first)
  const second = await newPage()
  await nameTab(first, 'first')
  await nameTab(second, 'second')
  for (const page of [first, second]) {
    await page.goto(`${road.address}${record}`)
    await page.getByRole('heading', { name: SHARED }).waitFor()
  }
  road.fault({ delay: 500 })
  return { road, rows, record, first, second, context, before: road.carried().length }
}

async function openEdit(page: Page, record: string) {
  await walkTo(page, `${record}/edit`)
  await page.getByLabel('Nội dung').waitFor()
}

/** Saves the edit that is open, and sees its record drawn. */
async function finishEdit(page: Page) {
  await saveForm(page)
  await page.getByRole('button', { name: 'Đổi trạng thái' }).waitFor()
}

/** Logs a feedback in a tab as it stands, and sees its record drawn. */
async function log(page: Page, words: string) {
  await logInside(page, words)
  await page.getByRole('heading', { name: words }).waitFor()
}

/** True when two exchanges were on the road at one time, or might have been. */
function areTogether(carried: readonly Carried[]): boolean {
  return carried.some(({ beganAt }, at) => {
    const earlier = carried.slice(0, at)
    return earlier.some(({ endedAt }) => endedAt === undefined || endedAt > beganAt)
  })
}

async function nothingWaits(page: Page) {
  const waiting = async () => (await outboxOn(page)).filter(({ state }) => state !== 'kept').length
  await expect.poll(waiting, { timeout: 40_000 }).toBe(0)
}

test('the tab that sends is closed in the middle: the other one sends, and nothing arrives twice', async () => {
  const { road, rows, first, second, before } = await twoTabs()
  // The commune hears, and says nothing back.
  road.fault({ stallAt: 0 })
  await Promise.all([log(first, OF_FIRST), log(second, OF_SECOND)])
  await expect
    .poll(() => rows('feedback', OF_FIRST).length + rows('feedback', OF_SECOND).length)
    .toBeGreaterThan(0)
  const [underWay] = road.carried().slice(before)
  expect(underWay?.endedAt).toBeUndefined()
  const [sending, other] = underWay?.tab === 'first' ? [first, second] : [second, first]

  road.fault(undefined)
  await sending.close()
  await nothingWaits(other)

  const carried = road.carried().slice(before)
  expect(new Set(carried.slice(1).map(({ tab }) => tab))).toEqual(
    new Set([underWay?.tab === 'first' ? 'second' : 'first']),
  )
  expect(carried.slice(1).flatMap(({ changes }) => changes)).toEqual(
    expect.arrayContaining(underWay?.changes ?? []),
  )
  expect(areTogether(road.carried())).toBe(false)
  await walkTo(other, '/feedback')
  for (const words of [OF_FIRST, OF_SECOND]) {
    await rowOf(other, words, 'Đã gửi').waitFor()
    expect(rows('feedback', words)).toHaveLength(1)
  }
})

test('two edits of one record on two pages keep their words apart until each is finished', async () => {
  const { record, first, second } = await twoTabs()
  await openEdit(first, record)
  await openEdit(second, record)
  await first.getByLabel('Nội dung').fill(MENDED)
  await expect.poll(() => countOnPhone(first, MENDED)).toBe(1)

  await second.getByLabel('Họ tên người nêu').fill(PERSON)
  await expect.poll(() => countOnPhone(second, PERSON)).toBe(1)

  expect(await countOnPhone(first, MENDED)).toBe(1)
  await finishEdit(second)
  expect(await countOnPhone(first, MENDED)).toBe(1)
  await first.reload()
  await first.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect.poll(() => first.getByLabel('Nội dung').inputValue()).toBe(MENDED)
})
