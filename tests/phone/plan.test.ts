import type { Page } from 'playwright'
import { expect, test } from 'vitest'

import { addDays } from '#domain/day.ts'
import { formatDay } from '#ui/format.ts'

import { anOfficer, goTo, isTold, saveForm, sendAll, standsStill } from './acts.ts'
import { aCommuneByRoad } from './commune.ts'
import { todayForAJourney } from './harness/today.ts'

const PLAN = 'plan-003'
const WORK = 'Kiểm tra bảng niêm yết ở mười thôn, bản'
const DONE = 'Đã kiểm tra sáu thôn phía suối'
const PROOF = 'Biên bản kiểm tra số 12'
const PARTS = 'Phần việc của các đơn vị'
const WHY = 'Ba thôn trên núi mất đường vì sạt lở'
const today = await todayForAJourney()
const due = addDays(today, 10)
const later = addDays(today, 40)

/** Adds a task to the plan, given to two units that lead and one that works with them. */
async function addTask(page: Page): Promise<string> {
  await goTo(page, `/plan/${PLAN}`)
  await page.getByRole('link', { name: 'Thêm nhiệm vụ' }).click()
  await page.getByLabel('Việc cần làm').fill(WORK)
  await page.getByLabel('Chủ trì', { exact: true }).selectOption({ label: 'Phòng Kinh tế' })
  await tick(page, 'Cùng chủ trì', 'Phòng Văn hóa - Xã hội')
  await tick(page, 'Phối hợp', 'Công an xã')
  await page.getByRole('textbox', { name: 'Thời hạn' }).fill(formatDay(due))
  await page.getByRole('textbox', { name: 'Số lượng phải làm' }).fill('10')
  await page.getByRole('textbox', { name: 'Đơn vị tính' }).fill('thôn, bản')
  await saveForm(page)
  return new URL(page.url()).pathname
}

async function tick(page: Page, question: string, answer: string) {
  const group = page.getByRole('group', { name: question })
  await group.locator('summary').click()
  await group.getByRole('checkbox', { name: answer }).check({ force: true })
  await group.locator('summary').click()
}

/** Gives a part of the task that is open to each of two units, in one act. */
async function split(page: Page) {
  await page.getByRole('button', { name: 'Chia cho các đơn vị' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.waitFor()
  await tick(page, 'Giao cho các đơn vị', 'Phòng Kinh tế')
  await tick(page, 'Giao cho các đơn vị', 'Công an xã')
  await sheet.getByRole('button', { name: 'Xong, giao 2 phần' }).click()
  await sheet.waitFor({ state: 'detached' })
}

/** Notes that the part of the task given to a unit is done to 60 %, and comes back. */
async function notePart(page: Page, task: string, unit: string) {
  await page.getByRole('list', { name: PARTS }).getByRole('link', { name: unit }).click()
  await page.getByText('Là một phần của').waitFor()
  await page.getByRole('button', { name: 'Ghi tiến độ' }).click()
  await page.getByRole('radio', { name: '60%' }).check()
  await page.getByLabel('Đã làm gì').fill(`${unit} đã kiểm tra`)
  await page.getByRole('button', { name: 'Lưu: 60%' }).click()
  await isTold(page, `${unit} đã kiểm tra`)
  await goTo(page, task)
}

/** What a phone shows of the task's parts and of the whole. */
async function seenOf(page: Page): Promise<string> {
  await page.getByText('Các phần đạt trung bình 30%').waitFor()
  await page.getByText('Đã làm 6/10 thôn, bản').waitFor()
  await standsStill(page)
  return page.getByRole('list', { name: PARTS }).innerText()
}

/** Asks for another day, by what it is called in the sheet. */
async function ask(page: Page, day = 'Thời hạn mới', what?: string) {
  await page.getByRole('button', { name: 'Đề nghị điều chỉnh' }).click()
  const sheet = page.getByRole('dialog')
  if (what) await sheet.getByRole('radio', { name: what }).check({ force: true })
  await sheet.getByRole('textbox', { name: day }).fill(formatDay(later))
  await sheet.getByLabel('Lý do').fill(WHY)
  await sheet.getByRole('button', { name: 'Xong, chờ lãnh đạo quyết' }).click()
  await sheet.waitFor({ state: 'detached' })
}

/** The leader accepts the day that is asked for. */
async function accept(page: Page) {
  await page
    .getByRole('list', { name: 'Đề nghị điều chỉnh' })
    .getByRole('button', { name: formatDay(later) })
    .click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('radio', { name: 'Đồng ý', exact: true }).check({ force: true })
  await sheet.getByRole('button', { name: 'Lưu quyết định' }).click()
  await sheet.waitFor({ state: 'detached' })
}

test('a task of a plan is split, noted and asked another day without signal; the leader decides', async () => {
  const { road, server, rows } = await aCommuneByRoad()
  const { page } = await anOfficer(road.address, 'hanh')
  road.cut()
  const task = await addTask(page)
  await page.getByText('Phòng Kinh tế, Phòng Văn hóa - Xã hội').waitFor()
  await page.getByRole('button', { name: 'Ghi tiến độ' }).click()
  await page.getByLabel('Đã làm gì').fill(DONE)
  await page.getByRole('textbox', { name: 'Làm thêm được bao nhiêu' }).fill('6')
  await page.getByRole('textbox', { name: /^Minh chứng/ }).fill(PROOF)
  await page.getByRole('button', { name: 'Lưu: 60%' }).click()
  await isTold(page, DONE)
  await page.getByRole('list', { name: 'Minh chứng' }).getByText(PROOF).waitFor()
  await split(page)
  await notePart(page, task, 'Phòng Kinh tế')
  await ask(page)
  const requests = page.getByRole('list', { name: 'Đề nghị điều chỉnh' })
  await requests.getByText('Chờ lãnh đạo quyết').waitFor()
  // The day that was given stands until somebody decides; a form does not move it.
  await page.getByText(formatDay(due)).first().waitFor()
  await goTo(page, `${task}/edit`)
  await page.getByText('giữ như kế hoạch đã giao').waitFor()
  expect(await page.getByLabel('Việc cần làm').count()).toBe(0)
  expect(await page.getByRole('textbox', { name: 'Thời hạn' }).count()).toBe(0)
  expect(rows('task', WORK)).toEqual([])

  road.mend()
  await sendAll(page)
  // The whole and the part of each unit.
  expect(rows('task', WORK)).toHaveLength(3)
  expect(rows('change-request', WHY)).toHaveLength(1)

  const tuyen = await anOfficer(server.address, 'tuyen')
  // The leader gets there by what waits for him.
  await tuyen.page.getByRole('link', { name: '1 nhiệm vụ có đề nghị chờ lãnh đạo quyết' }).click()
  await tuyen.page.getByText('Chờ quyết 1').waitFor()
  await tuyen.page.getByRole('link', { name: /chờ lãnh đạo quyết/ }).click()
  await accept(tuyen.page)
  await tuyen.page.getByText(formatDay(later)).first().waitFor()
  await sendAll(tuyen.page)

  await sendAll(page)
  await goTo(page, task)
  await requests.getByText('Đồng ý').waitFor()
  await page.getByText(formatDay(later)).first().waitFor()
  await isTold(page, DONE)
  await goTo(tuyen.page, task)
  expect(await seenOf(tuyen.page)).toBe(await seenOf(page))
  await goTo(page, '/task/log')
  await page.getByRole('list', { name: 'Việc tôi đã làm' }).getByText(DONE).waitFor()
})

test('another last day of a plan is asked without signal; the leader decides, and the officer sees it', async () => {
  const { road, server, rows } = await aCommuneByRoad()
  const { page } = await anOfficer(road.address, 'hanh')
  road.cut()
  await goTo(page, `/plan/${PLAN}`)
  await ask(page, 'Ngày kết thúc mới', 'Đổi ngày kết thúc')
  const requests = page.getByRole('list', { name: 'Đề nghị điều chỉnh' })
  await requests.getByText('Chờ lãnh đạo quyết').waitFor()
  expect(rows('change-request', WHY)).toEqual([])

  road.mend()
  await sendAll(page)
  const tuyen = await anOfficer(server.address, 'tuyen')
  await tuyen.page.getByRole('link', { name: '1 kế hoạch có đề nghị chờ lãnh đạo quyết' }).click()
  await accept(tuyen.page)
  await sendAll(tuyen.page)

  await sendAll(page)
  await goTo(page, `/plan/${PLAN}`)
  await requests.getByText('Đồng ý').waitFor()
  await page.getByText(`– ${formatDay(later)}`).waitFor()
  expect(rows('plan').find(({ id }) => id === PLAN)?.fields['endOn']).toBe(later)
})

test('work that comes back is noted turn by turn, without signal', async () => {
  const { road, rows } = await aCommuneByRoad()
  const { page } = await anOfficer(road.address, 'hanh')
  road.cut()
  const year = today.slice(0, 4)
  // Every year, and this year's turn is not begun in the demo.
  await goTo(page, '/task/task-001-ii-6')
  const turns = page.getByRole('list', { name: 'Các kỳ' })
  await turns.getByRole('button', { name: `Năm ${year}` }).click()
  await page.getByRole('radio', { name: '100%' }).check()
  await page.getByLabel('Đã làm gì').fill(DONE)
  await page.getByRole('button', { name: 'Lưu: 100%' }).click()
  await isTold(page, DONE)
  await turns.getByText(/Xong/).waitFor()

  road.mend()
  await sendAll(page)
  expect(rows('occurrence', 'task-001-ii-6').map(({ id }) => id)).toEqual([`task-001-ii-6-${year}`])
  expect(rows('progress', DONE).map(({ fields }) => fields['period'])).toEqual([year])
})

test('a counted target opens the records it counts, and an entered one its figure', async () => {
  const { road } = await aCommuneByRoad()
  const { page } = await anOfficer(road.address, 'hanh')
  road.cut()
  await goTo(page, '/target')
  await page.getByRole('link', { name: /Trả lời phản ánh, kiến nghị/ }).click()
  const unmet = page.getByRole('list', { name: 'Hồ sơ chưa đạt' })
  await unmet.waitFor()
  await standsStill(page)
  const figure = await page
    .getByText(/^\d+%$/)
    .first()
    .textContent()
  const [no, yes] = await Promise.all(
    ['Hồ sơ chưa đạt', 'Hồ sơ đã đạt'].map((name) =>
      page.getByRole('list', { name }).getByRole('listitem').count(),
    ),
  )
  const share = Math.floor(((yes ?? 0) * 100) / ((yes ?? 0) + (no ?? 0)))
  expect(figure).toBe(`${share}%`)

  await goTo(page, '/target')
  await page.getByRole('link', { name: /Ít nhất 98%/ }).click()
  await page.getByRole('button', { name: 'Nhập số', exact: true }).click()
  await page.getByLabel('Số đạt được').fill('33')
  await page.getByLabel('Trong tổng số').fill('34')
  await page.getByRole('button', { name: 'Lưu số của kỳ' }).click()
  await page.getByRole('list', { name: 'Số từng kỳ' }).getByText('97%').waitFor()
  await page.getByText('Thiếu 1%').waitFor()
})
