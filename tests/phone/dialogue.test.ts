import type { Page } from 'playwright'
import { expect, test } from 'vitest'

import type { Shown } from '#data/db.ts'
import { addDays, DAY_MS } from '#domain/day.ts'
import { formatDay } from '#ui/format.ts'

import { anOfficer, aPhone, goTo, hasFocus, rowOf, saveForm, sendAll } from './acts.ts'
import { aCommuneByRoad } from './commune.ts'
import { composer, openFromToday } from './hall.ts'
import { tempFolder } from './harness/folder.ts'
import { todayForAJourney } from './harness/today.ts'
import { countOnPhone } from './notebook.ts'
import { readStore } from './outbox.ts'

const TITLE = 'Đối thoại với bà con Lũng Cút'
const SAID = [
  'Đường lên xóm trên sạt một đoạn',
  'Xin lùi giờ thu phí chợ phiên',
  'Bể nước cuối bản cạn từ tháng chín',
  'Cán bộ hẹn trả giấy tờ trễ hai lần',
  'Kéo thêm hai cột đèn ở ngã ba',
  'Lớp xóa mù chữ nghỉ từ mùa gặt',
  'Trạm y tế thiếu thuốc ho cho trẻ',
  'Cầu treo mất ba thanh ván',
  'Trâu bò thả rông vào ruộng mạ',
  'Xin hỗ trợ giống ngô mới',
  'Rác ở đầu chợ chưa ai dọn',
  'Sóng điện thoại chỉ có ở nhà văn hóa',
]
const CONCLUDED = 'Khảo sát đoạn đường sạt, báo lại bà con'
const HALF = 'Cầu treo mất ba'
const today = await todayForAJourney()

async function plan(page: Page, title = TITLE): Promise<string> {
  await goTo(page, '/dialogue/new')
  await page.getByLabel('Tên cuộc đối thoại').fill(title)
  await page.getByRole('radio', { name: 'UBND xã với Nhân dân' }).check({ force: true })
  await page.getByRole('textbox', { name: 'Ngày dự kiến' }).fill(formatDay(today))
  await page.getByLabel('Với thôn nào').selectOption({ label: 'Bản Lũng Cút' })
  await saveForm(page)
  return new URL(page.url()).pathname
}

/** Moves the dialogue on, by the sheet of its states; the day is the day it happened. */
async function step(page: Page, record: string, state: string, save: string, on = today) {
  await goTo(page, `${record}?tab=people`)
  await page.getByRole('button', { name: 'Đổi trạng thái' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('radio', { name: state }).check({ force: true })
  await sheet.getByRole('textbox', { name: 'Ngày', exact: true }).fill(formatDay(on))
  await sheet.getByRole('button', { name: save }).click()
  await sheet.waitFor({ state: 'detached' })
}

/** What one person says: typed where the focus is, and added by Enter or by the plus. */
async function hear(page: Page, nth: number) {
  const words = SAID[nth - 1] ?? ''
  await hasFocus(composer(page, nth))
  await page.keyboard.type(words)
  if (nth % 2 === 0) await page.getByRole('button', { name: 'Thêm ý kiến' }).click()
  else await page.keyboard.press('Enter')
  await composer(page, nth + 1).waitFor()
}

const entry = (page: Page, nth: number) =>
  page.getByRole('article', { name: `Ý kiến thứ ${nth}`, exact: true })

/** The opinions as they are drawn, each with its number. */
function opinionsOn(page: Page): Promise<string[]> {
  return page
    .getByRole('article')
    .evaluateAll((all) =>
      all.map(
        (each) => `${each.getAttribute('aria-label')}: ${each.querySelector('a')?.textContent}`,
      ),
    )
}

async function answer(page: Page, record: string, nth: number) {
  await goTo(page, `${record}?tab=opinions`)
  await entry(page, nth).getByRole('link').first().click()
  await page.getByRole('button', { name: 'Trả lời', exact: true }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('textbox', { name: 'Trả lời', exact: true }).fill(`Đã trả lời việc ${nth}`)
  await sheet.getByRole('button', { name: 'Lưu câu trả lời' }).click()
  await sheet.waitFor({ state: 'detached' })
}

/** The next dialogue with the village opens with what was promised at this one and is not done. */
async function planTheNext(page: Page) {
  const next = await plan(page, 'Đối thoại kỳ sau')
  await goTo(page, next)
  const promised = page.getByRole('list', { name: 'Lần trước đã hứa' })
  // A feedback under way, a task, and the two that were answered later and of which nobody was told.
  for (const words of [SAID[1], SAID[2], SAID[4], CONCLUDED]) {
    await promised.getByRole('link', { name: words ?? '' }).waitFor()
  }
  expect(await promised.getByRole('link').count()).toBe(4)
}

/** Closing is not offered, and the sheet says why. */
async function cannotClose(page: Page, record: string) {
  await goTo(page, `${record}?tab=people`)
  await page.getByRole('button', { name: 'Đổi trạng thái' }).click()
  const closed = page.getByRole('dialog').getByRole('radio', { name: 'Đã đóng' })
  await expect.poll(() => closed.isDisabled()).toBe(true)
  await page.getByRole('dialog').getByText('Còn ý kiến chưa trả lời').waitFor()
}

/** Opens the record that an opinion became. */
async function openWhatBecame(page: Page, record: string, nth: number) {
  await goTo(page, `${record}?tab=opinions`)
  await entry(page, nth).getByRole('link').nth(1).click()
  await page.getByRole('link', { name: 'Mở ý kiến đối thoại' }).waitFor()
}

async function saveSheet(page: Page, label: RegExp | string) {
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: label }).click()
  await sheet.waitFor({ state: 'detached' })
}

/** The feedback of the second is answered, that of the eleventh is taken out, the task of the fifth is done. */
async function settleWhatBecame(page: Page, record: string) {
  await openWhatBecame(page, record, 2)
  const step = () => page.getByRole('button', { name: 'Đổi trạng thái' }).click()
  await step()
  await saveSheet(page, 'Lưu: phân loại')
  await step()
  await page.getByRole('dialog').getByLabel('Giao cho đơn vị').selectOption({ index: 1 })
  await saveSheet(page, 'Lưu: giao giải quyết')
  await cannotClose(page, record)
  await openWhatBecame(page, record, 2)
  await step()
  const answering = page.getByRole('dialog')
  await answering.getByRole('radio', { name: 'Đã trả lời' }).check({ force: true })
  await answering.getByRole('radio', { name: 'Gặp trực tiếp' }).check({ force: true })
  await answering.getByRole('textbox', { name: /^Nội dung/ }).fill('Lùi đến 9 giờ')
  await saveSheet(page, /^Lưu/)
  await cannotClose(page, record)

  await openWhatBecame(page, record, 5)
  await page.getByRole('button', { name: 'Ghi tiến độ' }).click()
  const noting = page.getByRole('dialog')
  await noting.getByRole('radio', { name: /^100/ }).check({ force: true })
  await noting.getByLabel(/Đã làm gì/).fill('Đã kéo thêm hai cột đèn')
  await saveSheet(page, 'Lưu: 100%')
  await cannotClose(page, record)

  // Taken out, it answers nobody: the opinion waits again, and is answered by itself.
  await openWhatBecame(page, record, 11)
  await page.getByRole('button', { name: 'Việc khác' }).click()
  await page.getByRole('button', { name: 'Gỡ bản ghi' }).click()
  await page.getByLabel('Lý do gỡ').fill('Lập nhầm')
  await page.getByRole('button', { name: 'Gỡ', exact: true }).click()
  // What stays on the page: the word that passes may be over before it is looked for.
  await page.getByText('Bản ghi đã gỡ. Lý do: Lập nhầm').waitFor()
  await goTo(page, `${record}?tab=opinions`)
  await entry(page, 11).getByRole('button', { name: 'Phản ánh' }).waitFor()
  await cannotClose(page, record)
  await answer(page, record, 11)
}

/** Two taps and the words: a conclusion with its unit, which one more tap makes a task. */
async function conclude(page: Page, record: string) {
  await goTo(page, `${record}?tab=conclusions`)
  await page.getByRole('button', { name: 'Thêm kết luận' }).click()
  const sheet = page.getByRole('dialog', { name: 'Thêm kết luận' })
  const field = sheet.getByRole('textbox', { name: 'Nội dung kết luận' })
  await hasFocus(field)
  await page.keyboard.type(CONCLUDED)
  await sheet.getByLabel('Giao cho đơn vị').selectOption({ label: 'Phòng Kinh tế' })
  await sheet.getByRole('button', { name: 'Ghi kết luận' }).click()
  await sheet.waitFor({ state: 'detached' })
  const concluded = page.getByRole('article', { name: 'Kết luận 1' })
  await concluded.getByRole('button', { name: 'Giao việc' }).dblclick()
  await concluded.getByRole('link', { name: 'Thành nhiệm vụ' }).waitFor()
  await page.getByRole('button', { name: 'Đã đọc' }).click()
  await page.getByText(/Đã đọc lại kết luận/).waitFor()
}

test('a dialogue from the plan to the last answer, twelve opinions heard without signal', async () => {
  const { server, road, rows } = await aCommuneByRoad()
  const profileDir = await tempFolder()
  const home = await anOfficer(road.address, 'hanh', { profileDir })
  const record = await plan(home.page)
  await step(home.page, record, 'Đã thông báo', 'Lưu: đã thông báo', addDays(today, -7))
  await sendAll(home.page)
  await home.close()

  // In the culture house: seven opinions, and the battery is empty in the middle of the eighth.
  const hall = await aPhone({ profileDir })
  await hall.page.goto(road.address)
  await hall.page.getByText('Lần gửi nhận gần nhất').waitFor()
  road.cut()
  await openFromToday(hall.page, TITLE)
  for (let nth = 1; nth <= 7; nth += 1) await hear(hall.page, nth)
  await hasFocus(composer(hall.page, 8))
  await hall.page.keyboard.type(HALF)
  await expect.poll(() => countOnPhone(hall.page, HALF)).toBe(1)
  await hall.kill9()

  const { page } = await aPhone({ profileDir })
  await page.goto(`${road.address}${record}`)
  await expect.poll(() => composer(page, 8).inputValue()).toBe(HALF)
  await hasFocus(composer(page, 8))
  await page.keyboard.type(' thanh ván')
  await page.keyboard.press('Enter')
  await composer(page, 9).waitFor()
  for (let nth = 9; nth <= 12; nth += 1) await hear(page, nth)
  await expect
    .poll(() => opinionsOn(page))
    .toEqual(SAID.map((words, at) => `Ý kiến thứ ${at + 1}: ${words}`).toReversed())

  // Two become feedback and one a task, each linked both ways.
  await entry(page, 2).getByRole('button', { name: 'Kiến nghị' }).dblclick()
  await entry(page, 2)
    .getByRole('link', { name: /số tạm/ })
    .waitFor()
  await entry(page, 11).getByRole('button', { name: 'Phản ánh' }).click()
  await entry(page, 11)
    .getByRole('link', { name: /số tạm/ })
    .waitFor()
  // The task by one tap; tapped by mistake first, one more takes it back.
  await entry(page, 5).getByRole('button', { name: 'Kiến nghị' }).click()
  // Until then it is the word about the opinion before.
  await page.getByText('Đã thành kiến nghị').waitFor()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await entry(page, 5).getByRole('button', { name: 'Nhiệm vụ' }).click()
  await entry(page, 5).getByRole('link', { name: 'Nhiệm vụ' }).click()
  await page.getByRole('link', { name: 'Mở ý kiến đối thoại' }).click()
  await page.getByRole('link', { name: 'Mở nhiệm vụ' }).waitFor()
  expect(SAID.flatMap((words) => rows('opinion', words))).toEqual([])
  await conclude(page, record)

  road.mend()
  await sendAll(page)
  for (const words of SAID) expect(rows('opinion', words)).toHaveLength(1)
  expect(rows('feedback', SAID[1])).toHaveLength(1)
  expect(rows('feedback', SAID[10])).toHaveLength(1)
  expect(rows('task', SAID[4])).toHaveLength(1)
  expect(rows('task', CONCLUDED)).toHaveLength(1)

  // The leader assigns one; three days after its day the officer's Hôm nay shows it late.
  const tuyen = await anOfficer(server.address, 'tuyen')
  await goTo(tuyen.page, record)
  await entry(tuyen.page, 3).getByRole('link').first().click()
  await tuyen.page.getByRole('button', { name: 'Giao', exact: true }).click()
  const assigning = tuyen.page.getByRole('dialog')
  await assigning.getByLabel('Giao cho đơn vị').selectOption({ label: 'Phòng Kinh tế' })
  await assigning.getByLabel('Giao cho cán bộ').selectOption({ label: 'Lò Văn Quang' })
  await assigning.getByRole('textbox', { name: 'Hẹn trả lời' }).fill(formatDay(addDays(today, 2)))
  await assigning.getByRole('button', { name: 'Giao', exact: true }).click()
  await assigning.waitFor({ state: 'detached' })
  await sendAll(tuyen.page)
  const quang = await anOfficer(server.address, 'quang')
  await sendAll(quang.page)
  // The commune's own clock does not move, and would set the phone's right at once.
  await quang.context.setOffline(true)
  await quang.page.clock.install()
  await goTo(quang.page, '/')
  const given = quang.page.getByRole('link', { name: SAID[2] ?? '' })
  await given.getByText('ngày nữa').waitFor()
  const late = quang.page.getByRole('list', { name: 'Quá hạn' }).getByRole('link')
  const itself = late.filter({ hasText: SAID[2] ?? '' })
  expect(await itself.count()).toBe(0)
  await quang.page.clock.fastForward(5 * DAY_MS)
  await itself.getByText('3').waitFor()
  await quang.close()

  // Held, minuted, published; closed when the last one is answered, and no sooner.
  await step(page, record, 'Đã tổ chức', 'Lưu: đã tổ chức')
  await page.getByText(/Công bố kết quả chậm nhất/).waitFor()
  await step(page, record, 'Đã có biên bản', 'Lưu: đã có biên bản')
  await step(page, record, 'Đã công bố kết quả', 'Lưu: đã công bố')
  await page.getByText(/Công bố kết quả chậm nhất/).waitFor({ state: 'detached' })
  const open = [1, 3, 4, 6, 7, 8, 9, 10, 12]
  for (const nth of open) {
    await cannotClose(page, record)
    await answer(page, record, nth)
  }
  await cannotClose(page, record)
  await settleWhatBecame(page, record)
  await step(page, record, 'Đã đóng', 'Đóng cuộc đối thoại')
  await planTheNext(page)
  await sendAll(page)

  await sendAll(tuyen.page)
  const there = async () => {
    const all = await readStore<Shown>(tuyen.page, 'dialogue')
    const found = all.find(({ version }) => version.fields['title'] === TITLE)
    return [found?.state, found?.stuck]
  }
  await expect.poll(there).toEqual(['closed', undefined])
  await goTo(tuyen.page, '/dialogue')
  await tuyen.page.getByRole('link', { name: /UBND xã với Nhân dân/ }).click()
  await rowOf(tuyen.page, TITLE, 'Đã đóng').waitFor()
}, 900_000)
