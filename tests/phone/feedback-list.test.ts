import type { Locator, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'

import { anOfficer, standsStill } from './acts.ts'
import { aCommune, type Commune } from './commune.ts'

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
