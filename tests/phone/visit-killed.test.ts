import type { Page } from 'playwright'
import { expect, test } from 'vitest'

import { anOfficer, aPhone, goTo, sendAll } from './acts.ts'
import { aCommuneByRoad } from './commune.ts'
import { tempFolder } from './harness/folder.ts'
import { todayForAJourney } from './harness/today.ts'
import { countOnPhone } from './notebook.ts'
import { openItem, planVisit, standsAt } from './visiting.ts'

const TITLE = 'Chấm điểm và rà soát bảng tin Trạm y tế'
const NO_REPORT = /^K3. Không gửi báo cáo năm/
const EVIDENCE = 'Sổ công văn đi, số 41'
const POSTING = 'Quyết định 12 về thu phí chợ'
const today = await todayForAJourney()

/** A visit under way at the health station, on a phone whose cookies are on disk and that has no signal. */
async function aVisitUnderWay() {
  const { road, rows } = await aCommuneByRoad()
  const profileDir = await tempFolder()
  const { page, close } = await anOfficer(road.address, 'hanh', { profileDir })
  const checklists = ['Tự chấm điểm', 'Rà soát niêm yết']
  const record = await planVisit(page, { title: TITLE, on: today, checklists })
  await page.getByRole('button', { name: 'Bắt đầu kiểm tra' }).click()
  await standsAt(page, 'A1')
  await sendAll(page)
  await close()
  road.cut()
  /** The phone with a battery again, at an address of the visit. */
  const reopen = async (rest = '') => {
    const phone = await aPhone({ profileDir })
    await phone.page.goto(`${road.address}${record}${rest}`)
    await phone.page.getByRole('heading', { level: 1 }).waitFor()
    return phone
  }
  return { road, rows, record, reopen }
}

const noReport = (page: Page) => page.getByRole('checkbox', { name: NO_REPORT })
const isHeldDown = (page: Page) => page.getByText('Có 1 trường hợp hạ loại đã xảy ra.').waitFor()

test('killed with a case just ticked, in the middle of evidence and of a second posting, the visit goes on where it stood', async () => {
  const { road, rows, record, reopen } = await aVisitUnderWay()
  const ticking = await reopen()
  await openItem(ticking.page, record, 'cl-score-1.A1')
  await ticking.page.getByRole('radio', { name: '3', exact: true }).check({ force: true })
  await ticking.page.getByText(/^Lưu \d\d:\d\d$/).waitFor()
  await goTo(ticking.page, record)
  await noReport(ticking.page).check({ force: true })
  // The result says so once it is on the phone; the box is drawn under the finger before.
  await isHeldDown(ticking.page)
  await ticking.kill9()

  const proving = await reopen()
  await isHeldDown(proving.page)
  expect(await proving.page.getByRole('checkbox', { checked: true }).count()).toBe(1)
  expect(await noReport(proving.page).isChecked()).toBe(true)
  await openItem(proving.page, record, 'cl-niemyet-1.B4')
  await proving.page.getByRole('button', { name: 'Minh chứng' }).click()
  await proving.page.getByLabel('Minh chứng').pressSequentially(EVIDENCE)
  await expect.poll(() => countOnPhone(proving.page, EVIDENCE)).toBe(1)
  await proving.kill9()

  const adding = await reopen()
  await adding.page.getByRole('button', { name: 'Trả lời tiếp' }).click()
  await standsAt(adding.page, 'B4')
  const evidence = adding.page.getByLabel('Minh chứng')
  await expect.poll(() => evidence.inputValue()).toBe(EVIDENCE)
  await evidence.blur()
  await expect.poll(() => countOnPhone(adding.page, EVIDENCE, '"record"')).toBe(1)
  await openItem(adding.page, record, 'cl-niemyet-1.B7')
  await adding.page.getByRole('button', { name: 'Thêm một nội dung nữa' }).click()
  await standsAt(adding.page, 'C1')
  await adding.page.getByLabel('Nội dung', { exact: true }).pressSequentially(POSTING)
  await expect.poll(() => countOnPhone(adding.page, POSTING)).toBe(1)
  await adding.kill9()

  const { page } = await reopen()
  await page.getByRole('button', { name: 'Trả lời tiếp' }).click()
  await standsAt(page, 'C1')
  await page.getByText('Từng nội dung, thứ 2').waitFor()
  await expect.poll(() => page.getByLabel('Nội dung', { exact: true }).inputValue()).toBe(POSTING)
  await page.getByRole('button', { name: 'Câu C2' }).click()
  await standsAt(page, 'C2')

  road.mend()
  await sendAll(page)
  const of = record.split('/').at(-1) ?? ''
  const said = rows('answer', of).map(({ fields }) => [fields['item'], fields])
  expect(Object.fromEntries(said)).toMatchObject({
    A1: { points: '3' },
    K3: { value: 'text' },
    B4: { evidence: EVIDENCE },
    C1: { words: POSTING },
  })
  expect(said).toHaveLength(4)
})
