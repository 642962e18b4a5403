import type { Page } from 'playwright'
import { expect, test } from 'vitest'

import { anOfficer, logFeedback, rowOf, saveForm, sendAll } from './acts.ts'
import { aCommune } from './commune.ts'
import { aCountedRoad, type Carried, nameTab } from './counted-road.ts'
import { countOnPhone } from './notebook.ts'
import { outboxOn } from './outbox.ts'
import { takeTurn } from './turn.ts'
import { logInside, walkTo } from './walk.ts'

const SHARED = 'Mương dẫn nước đầu bản vỡ'
const MENDED = 'Mương dẫn nước đầu bản vỡ ba chỗ'
const PERSON = 'Ông Vi Văn Khoát'
const OF_FIRST = 'Bờ rào trường mầm non đổ'
const OF_SECOND = 'Cột loa bản bên nghiêng'
const UNFINISHED = 'Hỏi lại giờ họp tổ hòa giải'

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

/** The list of a tab has both records with this mark. */
async function showsBoth(page: Page, mark: string) {
  await page.goto(new URL('/feedback', page.url()).href)
  for (const words of [OF_FIRST, OF_SECOND, MENDED]) await rowOf(page, words, mark).waitFor()
}

test('two tabs of one officer: one of them sends, each change goes once, both show it all and keep their drafts', async () => {
  const { road, rows, record, first, second, context, before } = await twoTabs()
  await context.setOffline(true)
  await openEdit(first, record)
  await openEdit(second, record)
  await first.getByLabel('Nội dung').fill(MENDED)
  await second.getByLabel('Họ tên người nêu').fill(PERSON)
  await Promise.all([finishEdit(first), finishEdit(second)])
  await log(first, OF_FIRST)
  await walkTo(first, '/feedback/new')
  await first.getByLabel('Nội dung').fill(UNFINISHED)
  await expect.poll(() => countOnPhone(first, UNFINISHED)).toBe(1)
  await log(second, OF_SECOND)
  await showsBoth(second, 'Chờ gửi')

  await context.setOffline(false)
  await nothingWaits(second)

  const carried = road.carried().slice(before)
  const sent = carried.flatMap(({ changes }) => changes)
  expect(sent.toSorted()).toEqual([...new Set(sent)].toSorted())
  expect(areTogether(road.carried())).toBe(false)
  expect(rows('feedback', MENDED).map(({ fields }) => fields['person'])).toEqual([PERSON])
  for (const words of [OF_FIRST, OF_SECOND]) expect(rows('feedback', words)).toHaveLength(1)
  await showsBoth(second, 'Đã gửi')
  expect(await first.getByLabel('Nội dung').inputValue()).toBe(UNFINISHED)
  await first.reload()
  await expect.poll(() => first.getByLabel('Nội dung').inputValue()).toBe(UNFINISHED)
  await showsBoth(first, 'Đã gửi')
})

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
  // The first one was cut off with its tab, whenever the road heard of that.
  expect(areTogether(carried.slice(1))).toBe(false)
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

test('a tab left for another page does not stand in the queue, and sends when it is opened again', async () => {
  const { road, rows, record, first, second, context } = await twoTabs()
  road.fault(undefined)
  await second.close()
  const beside = await context.newPage()
  await beside.goto(`${road.address}/api/health`)
  const giveBack = await takeTurn(beside)
  const pending = () => beside.evaluate(async () => (await navigator.locks.query()).pending?.length)
  await log(first, OF_FIRST)
  await expect.poll(pending).toBe(1)

  await first.goto(`${road.address}/api/health`)
  await expect.poll(pending).toBe(0)

  await first.goto(`${road.address}${record}`)
  await expect.poll(pending).toBe(1)
  expect(rows('feedback', OF_FIRST)).toHaveLength(0)
  await giveBack()
  await expect.poll(() => rows('feedback', OF_FIRST).length).toBe(1)
})
