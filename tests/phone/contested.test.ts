import type { Page } from 'playwright'
import { expect, test } from 'vitest'

import { anOfficer, goTo, logFeedback, saveForm, sendAll, standsStill } from './acts.ts'
import { aCommune } from './commune.ts'
import { aRoad } from './harness/road.ts'

const SAID = 'Đường xuống bến đò lở mép'
const HANH = 'Đường xuống bến đò lở mép, dài hai mét'
const QUANG = 'Đường xuống bến đò lở mép, dài năm mét'

async function edit(page: Page, record: string, words: string) {
  await goTo(page, `${record}/edit`)
  await page.getByLabel('Nội dung').fill(words)
  await saveForm(page)
}

/** What this phone says of the record everywhere an officer looks. */
async function seesTheMark(page: Page, record: string) {
  await goTo(page, '/')
  await page.getByRole('link', { name: '1 mục cần xử lý' }).first().waitFor()
  await goTo(page, '/feedback')
  await page
    .getByRole('main')
    .getByRole('link', { name: /Đường xuống bến đò.*Cần xử lý/ })
    .waitFor()
  await goTo(page, record)
  await page.getByText('Hai người cùng sửa: Nội dung. Chọn bản giữ lại.').waitFor()
  await goTo(page, '/sending')
  await page
    .getByRole('list', { name: 'Cần xử lý' })
    .getByRole('link', { name: 'Hai người cùng sửa' })
    .waitFor()
}

async function seesNoMark(page: Page) {
  await goTo(page, '/')
  await page.getByText('Quá hạn', { exact: true }).waitFor()
  await standsStill(page)
  await expect.poll(() => page.getByText('cần xử lý').count()).toBe(0)
}

test('two officers change the same words without signal; one chooses, the other sees it settled and brings the other words back', async () => {
  const { server, rows } = await aCommune()
  const [roadOfHanh, roadOfQuang] = [await aRoad(server), await aRoad(server)]
  const { page: hanh } = await anOfficer(roadOfHanh.address, 'hanh')
  const record = await logFeedback(hanh, SAID)
  await sendAll(hanh)
  const { page: quang } = await anOfficer(roadOfQuang.address, 'quang')
  await goTo(quang, record)
  await quang.getByRole('heading', { name: SAID }).waitFor()

  roadOfHanh.cut()
  roadOfQuang.cut()
  await edit(hanh, record, HANH)
  await edit(quang, record, QUANG)
  roadOfHanh.mend()
  await sendAll(hanh)
  roadOfQuang.mend()
  await sendAll(quang)
  await sendAll(hanh)

  await seesTheMark(hanh, record)
  await seesTheMark(quang, record)

  roadOfQuang.cut()
  await quang.getByRole('link', { name: 'Hai người cùng sửa' }).click()
  const question = quang.getByRole('group', { name: 'Nội dung' })
  for (const head of ['Bản của tôi', 'Bản trên máy chủ']) {
    await quang.getByText(head).filter({ visible: true }).waitFor()
  }
  await expect.poll(() => question.locator('mark').allTextContents()).toEqual(['năm', 'hai'])
  await chooseByKeys(quang, 'hai mét')
  await quang.waitForURL(/\/sending$/)
  await seesNoMark(quang)
  await goTo(quang, record)
  await quang.getByRole('heading', { name: HANH }).waitFor()

  roadOfQuang.mend()
  await sendAll(quang)
  await sendAll(hanh)
  await seesNoMark(hanh)
  await goTo(hanh, record)
  await hanh.getByRole('heading', { name: HANH }).waitFor()
  const past = hanh.getByRole('list', { name: 'Diễn biến' })
  await past.getByText('máy này').first().waitFor()

  await past
    .getByRole('listitem')
    .filter({ hasText: `thành “${QUANG}”` })
    .getByRole('button', { name: 'Lấy lại bản này' })
    .click()
  await hanh.getByRole('heading', { name: QUANG }).waitFor()
  await sendAll(hanh)
  await sendAll(quang)
  await goTo(quang, record)
  await quang.getByRole('heading', { name: QUANG }).waitFor()
  await seesNoMark(quang)
  expect(rows('feedback', 'Đường xuống bến đò').map(({ fields }) => fields['content'])).toEqual([
    QUANG,
  ])
})

/** Picks the value that says `words` and saves, by keys alone. */
async function chooseByKeys(page: Page, words: string) {
  const wanted = page.getByRole('radio', { name: words })
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => document.activeElement?.matches('input[type=radio]'))) break
  }
  for (let presses = 0; presses < 4 && !(await wanted.isChecked()); presses += 1) {
    await page.keyboard.press(presses === 0 ? 'Space' : 'ArrowDown')
  }
  expect(await wanted.isChecked()).toBe(true)
  await page.keyboard.press('Enter')
}
