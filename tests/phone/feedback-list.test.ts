import type { Locator, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'

import { addDays, dayOf } from '#domain/day.ts'
import { formatDay } from '#ui/format.ts'

import {
  anOfficer,
  fillFeedback,
  goTo,
  logFeedback,
  saveForm,
  sendAll,
  standsStill,
} from './acts.ts'
import { aCommune, type Commune } from './commune.ts'

const ALIKE = ['Máy biến áp kêu to cả đêm', 'Trạm biến áp ù suốt đêm'] as const

let commune: Commune
let page: Page

beforeAll(async () => {
  commune = await aCommune()
  ;({ page } = await anOfficer(commune.server.address, 'hanh'))
})

const rows = () => page.getByRole('main').getByRole('listitem')

/** The number under a view of the list. */
async function countOf(view: string): Promise<number> {
  const label = page.getByRole('radio', { name: view })
  return Number(/\d+/.exec((await label.locator('xpath=..').textContent()) ?? '')?.[0])
}

/** All rows of a view, open or done; the demo's lists are short enough to be drawn whole. */
async function drawnIn(view: string): Promise<number> {
  await page.getByRole('radiogroup', { name: 'Ý kiến của dân' }).getByText(view).click()
  const count = await countOf(view)
  await expect.poll(() => rows().count()).toBe(count)
  return count
}

/** Chooses in the sheet; what is chosen stands in the address, and is drawn from there a moment later. */
async function pick(control: Locator): Promise<void> {
  await control.click()
  await expect.poll(() => control.isChecked()).toBe(true)
}

test('the list is narrowed by type and topic, its counts are what it shows, going back finds it again', async () => {
  await page.goto(`${commune.server.address}/feedback`)
  await rows().first().waitFor()
  await standsStill(page)
  await page.getByRole('button', { name: 'Lọc', exact: true }).click()
  const sheet = page.getByRole('dialog', { name: 'Lọc ý kiến' })
  const unfiltered = await countOf('Đang mở')
  await pick(sheet.getByRole('radio', { name: 'Kiến nghị' }))
  await expect.poll(() => countOf('Đang mở')).toBeLessThan(unfiltered)
  const open = await countOf('Đang mở')
  await sheet.getByRole('button', { name: `Xem ${open} ý kiến` }).click()

  const all = commune.rows('feedback')
  const recommended = all.filter(({ fields }) => fields['type'] === 'recommendation')
  expect(await drawnIn('Đã xong')).toBe(recommended.length - open)
  expect(await drawnIn('Đang mở')).toBe(open)
  expect(open).toBeGreaterThan(0)
  expect(open).toBeLessThan(recommended.length)
  await page.getByRole('button', { name: 'Lọc 1' }).waitFor()

  await rows().first().getByRole('link').click()
  await page.waitForURL(/\/feedback\/.+/)
  await page.goBack()
  await page.getByRole('button', { name: 'Lọc 1' }).waitFor()
  await expect.poll(() => rows().count()).toBe(open)

  await page.getByRole('button', { name: 'Lọc 1' }).click()
  await sheet.getByRole('button', { name: 'Bỏ lọc' }).click()
  await sheet.getByRole('button', { name: 'Đóng' }).click()
  await page.getByRole('button', { name: 'Lọc', exact: true }).waitFor()
  await standsStill(page)
  expect((await drawnIn('Đang mở')) + (await drawnIn('Đã xong'))).toBe(all.length)
})

test('village by village the same feedback stands under its own head', async () => {
  await page.goto(`${commune.server.address}/feedback`)
  await rows().first().waitFor()
  const before = await drawnIn('Đang mở')
  await page.getByRole('button', { name: 'Lọc', exact: true }).click()
  const sheet = page.getByRole('dialog', { name: 'Lọc ý kiến' })
  await pick(sheet.getByRole('checkbox', { name: 'Xếp theo thôn' }))
  await sheet.getByRole('button', { name: /^Xem \d+ ý kiến$/ }).click()

  await page.getByRole('heading', { name: 'Nà Pán' }).waitFor()
  await expect.poll(() => rows().count()).toBe(before)
})

test('the list is narrowed to what one unit has to settle, and its counts are what it shows', async () => {
  await page.goto(`${commune.server.address}/feedback`)
  await rows().first().waitFor()
  await standsStill(page)
  const unfiltered = await countOf('Đang mở')
  await page.getByRole('button', { name: 'Lọc', exact: true }).click()
  const sheet = page.getByRole('dialog', { name: 'Lọc ý kiến' })
  await pick(sheet.getByRole('radiogroup', { name: 'Giao cho đơn vị' }).getByRole('radio').nth(1))
  await expect.poll(() => countOf('Đang mở')).toBeLessThan(unfiltered)
  const open = await countOf('Đang mở')
  await sheet.getByRole('button', { name: `Xem ${open} ý kiến` }).click()

  const unit = new URL(page.url()).searchParams.get('unit')
  const steps = commune.rows('step').map(({ fields }) => fields)
  const given = steps
    .filter(({ ofKind, toUnit }) => ofKind === 'feedback' && toUnit !== undefined)
    .toSorted((a, b) => String(a['on']).localeCompare(String(b['on'])))
  // Given on to another unit, it is that one's.
  const unitOf = new Map(given.map(({ of, toUnit }) => [of, toUnit]))
  const size = [...unitOf.values()].filter((each) => each === unit).length
  expect((await drawnIn('Đã xong')) + (await drawnIn('Đang mở'))).toBe(size)
  expect(size).toBeGreaterThan(0)
})

test('the same place and topic within ninety days is offered while it is written, asked once after, and linked on both', async () => {
  const first = await logFeedback(page, ALIKE[0])
  await goTo(page, '/feedback/new')
  await page.getByLabel('Nội dung').fill(ALIKE[1])
  await fillFeedback(page)
  const offered = page.getByRole('group', { name: 'Cùng việc với' })
  await offered.getByRole('checkbox', { name: ALIKE[0] }).waitFor()
  const day = page.getByRole('textbox', { name: 'Ngày nhận' })
  const today = dayOf(Date.now())
  await day.fill(formatDay(addDays(today, -91)))
  await offered.waitFor({ state: 'detached' })
  await day.fill(formatDay(addDays(today, -90)))
  await offered.getByRole('checkbox', { name: ALIKE[0] }).waitFor()
  await saveForm(page)

  const second = new URL(page.url()).pathname
  const question = page.getByText('Có phải cùng một việc?')
  await question.waitFor()
  await page.getByRole('button', { name: 'Cùng một việc' }).click()
  const linked = page.getByRole('list', { name: 'Cùng một việc' })
  await linked.getByRole('link', { name: ALIKE[0] }).click()
  await page.waitForURL((url) => url.pathname === first)
  await linked.getByRole('link', { name: ALIKE[1] }).waitFor()
  for (const record of [first, second]) {
    await goTo(page, record)
    await linked.getByRole('link').waitFor()
    await standsStill(page)
    expect(await question.count()).toBe(0)
  }
  await sendAll(page)
  const [stored] = commune.rows('feedback', ALIKE[1])
  expect(stored?.fields['sameAs']).toEqual([first.split('/').at(-1)])
})
