import type { Page } from 'playwright'
import { expect, test } from 'vitest'

import { addDays } from '#domain/day.ts'
import { formatDay } from '#ui/format.ts'

import { anOfficer, aPhone, goTo, rowOf, sendAll } from './acts.ts'
import { aCommuneByRoad } from './commune.ts'
import { tempFolder } from './harness/folder.ts'
import { todayForAJourney } from './harness/today.ts'
import { countOnPhone } from './notebook.ts'
import { planVisit, standsAt } from './visiting.ts'

const TITLE = 'Kiểm tra dân chủ ở Trạm y tế'
const SIGNER = 'Phạm Quang Hưng'
const NOTE = 'Lấy ý kiến 25 ngày'
const SECOND = 'Kiểm tra lại dân chủ ở Trạm y tế'
const today = await todayForAJourney()

/** The 23 items as they are asked, and what is answered to each; four of them by a number. */
const said = new Map(
  (
    'A1 Đạt, A2 11, A3 Đạt, A4 Đạt, A5 Chưa, A6 Đạt, A7 Không có, A8 Đạt, ' +
    'B1 4, B2 Đạt, B3 Không có, B4 Đạt, B5 Đạt, B6 12, ' +
    'C1 Chưa, C2 Đạt, C3 Đạt, C4 Đạt, C5 2, C6 Đạt, D1 Đạt, D2 Đạt, D3 Đạt'
  )
    .split(', ')
    .map((each): [string, string] => [each.slice(0, 2), each.slice(3)]),
)
const items = [...said.keys()]
/** Nineteen items are met or not met; two of them do not apply, two are not met: 15 of 17, 88 %. */
const SCORE = '15/17'

const plan = (page: Page, title: string) =>
  planVisit(page, { title, on: today, checklists: ['Dân chủ ở cơ sở'] })

const isAnswered = (page: Page, count: number) =>
  page.getByRole('img', { name: `Đã trả lời ${count} trên 23 câu` }).waitFor()

/** Answers an item and waits until the screen counts it: then it is on the phone. */
async function answer(page: Page, item: string) {
  await standsAt(page, item)
  const words = said.get(item) ?? ''
  if (/\d/.test(words)) {
    await page.getByLabel('Số', { exact: true }).fill(words)
    await page.getByLabel('Số', { exact: true }).blur()
  } else {
    await page.getByRole('radio', { name: words }).check({ force: true })
  }
  await isAnswered(page, items.indexOf(item) + 1)
}

async function goOn(page: Page, to: string) {
  await page.getByRole('button', { name: `Câu ${to}` }).click()
}

/** Notes what is wanting at the item that is open. */
async function findWanting(page: Page, item: string, content: string) {
  await page.getByRole('button', { name: 'Ghi kiến nghị' }).click()
  const sheet = page.getByRole('dialog', { name: `Ghi kiến nghị · ${item}` })
  await sheet.getByLabel('Việc chưa đạt').fill(content)
  await sheet.getByLabel('Kiến nghị', { exact: true }).fill(`Khắc phục: ${content}`)
  await sheet.getByRole('textbox', { name: 'Hạn khắc phục' }).fill(formatDay(addDays(today, 10)))
  await sheet.getByRole('button', { name: 'Lưu kiến nghị' }).click()
  await sheet.waitFor({ state: 'detached' })
  await page.getByRole('link', { name: content }).waitFor()
}

/** Signs for one side: draws a line with the mouse where the name is given, else signs with the name. */
async function sign(page: Page, side: string, name?: string) {
  const place = page.getByRole('region', { name: side })
  if (name === undefined) {
    // Not by force: the word that the other side is saved may still stand over it.
    await place.getByRole('checkbox', { name: /Ký bằng họ tên/ }).check()
  } else {
    const field = place.getByRole('img', { name: 'Chữ ký: chưa ký' })
    await field.hover()
    await draw(page, await field.boundingBox())
    await place.getByRole('img', { name: 'Chữ ký: đã ký' }).waitFor()
    await place.getByLabel('Họ và tên').fill(name)
  }
  await place.getByRole('button', { name: 'Lưu chữ ký' }).click()
  await place.getByRole('button', { name: 'Ký lại' }).waitFor()
}

/** What the screen says, without the spaces between. */
async function readOf(page: Page): Promise<string> {
  return (await page.getByRole('main').innerText()).replaceAll(/\s/g, '')
}

async function draw(page: Page, field: { x: number; y: number; width: number } | null) {
  if (!field) throw new Error('There is no field to sign in')
  await page.mouse.move(field.x + 30, field.y + 60)
  await page.mouse.down()
  for (const step of [1, 2, 3, 4]) {
    await page.mouse.move(field.x + 30 + 40 * step, field.y + (step % 2 === 0 ? 70 : 30))
  }
  await page.mouse.up()
}

test('a checklist of 23 items answered without signal, killed at the ninth, finished, and read by the leader', async () => {
  const { server, road, rows } = await aCommuneByRoad()
  const profileDir = await tempFolder()
  const home = await anOfficer(road.address, 'hanh', { profileDir })
  const record = await plan(home.page, TITLE)
  await sendAll(home.page)
  await home.close()

  // At the health station: no signal, and the battery is empty in the middle of the ninth item.
  const there = await aPhone({ profileDir })
  await there.page.goto(road.address)
  await there.page.getByText('Lần gửi nhận gần nhất').waitFor()
  road.cut()
  await goTo(there.page, record)
  await there.page.getByRole('button', { name: 'Bắt đầu kiểm tra' }).click()
  for (const [at, item] of items.slice(0, 8).entries()) {
    await answer(there.page, item)
    if (item === 'A5') await findWanting(there.page, item, 'Bảng còn văn bản hết hiệu lực')
    await goOn(there.page, items[at + 1] ?? '')
  }
  await standsAt(there.page, 'B1')
  await there.page.getByLabel('Số', { exact: true }).fill('41')
  await expect.poll(() => countOnPhone(there.page, '"41"')).toBe(1)
  await there.kill9()

  const { page } = await aPhone({ profileDir })
  await page.goto(`${road.address}${record}`)
  await page.getByRole('button', { name: 'Trả lời tiếp' }).click()
  await standsAt(page, 'B1')
  await expect.poll(() => page.getByLabel('Số', { exact: true }).inputValue()).toBe('41')
  for (const [at, item] of items.entries()) {
    if (at < 8) continue
    await answer(page, item)
    if (item === 'B4') {
      await page.getByRole('button', { name: 'Ghi chú' }).click()
      await page.getByLabel('Ghi chú').fill(NOTE)
      await page.getByLabel('Ghi chú').blur()
      await expect.poll(() => countOnPhone(page, NOTE)).toBeGreaterThan(0)
    }
    if (item === 'C1') await findWanting(page, item, 'Chưa trả lời hết ý kiến đối thoại')
    const next = items[at + 1]
    if (next !== undefined) await goOn(page, next)
  }
  await page.getByRole('link', { name: 'Xem kết quả' }).click()
  await page.getByRole('heading', { name: 'Tốt' }).waitFor()
  const rating = page.getByText('Xếp loại', { exact: true }).locator('..')
  await expect.poll(() => rating.innerText()).toContain('Thêm 1 câu đạt là Xuất sắc.')
  await expect.poll(() => readOf(page)).toContain(SCORE)
  await page.getByRole('button', { name: 'Giao 2 việc' }).click()
  await page.getByText('Đã giao thành nhiệm vụ').waitFor()
  expect(rows('answer')).toHaveLength(rows('answer', 'visit-thcs').length)

  // Both sides sign on the phone, still without signal, and the minutes are written.
  await page.getByRole('link', { name: 'Ký biên bản' }).click()
  await page.getByText('Đã trả lời 23/23 câu.').waitFor()
  await sign(page, 'Đại diện đơn vị', SIGNER)
  await sign(page, 'Người kiểm tra')
  await page.getByRole('button', { name: 'Lập biên bản' }).click()
  await page.getByRole('img', { name: `Chữ ký của ${SIGNER}` }).waitFor()
  await page.getByText('Dân chủ ở cơ sở, mẫu tham khảo, bản 1: 15/17 câu đạt, 88 %, Tốt.').waitFor()
  await printsAlone(page)
  await page.getByRole('button', { name: 'Lưu ảnh biên bản' }).click()
  await page.getByText('Đã lưu ảnh biên bản').waitFor()

  // A second visit to the same unit shows what the first one answered.
  const second = await plan(page, SECOND)
  await page.getByRole('button', { name: 'Bắt đầu kiểm tra' }).click()
  await page.getByText(`Lần trước, ${formatDay(today)}: Đạt`).waitFor()
  await goTo(page, `${second}/answer?at=cl-qcdc-1.A5`)
  await page.getByText(`Lần trước, ${formatDay(today)}: Chưa`).waitFor()
  await goTo(page, `${second}/answer?at=cl-qcdc-1.B4`)
  await page.getByText(`Ghi chú lần trước: ${NOTE}`).waitFor()

  road.mend()
  await sendAll(page)
  const name = record.split('/').at(-1) ?? ''
  expect(rows('answer', name)).toHaveLength(23)
  expect(rows('finding', name)).toHaveLength(2)
  expect(rows('signature', name)).toHaveLength(2)
  expect(rows('task', 'Khắc phục: ')).toHaveLength(2)

  const tuyen = await anOfficer(server.address, 'tuyen')
  await goTo(tuyen.page, '/visit')
  await rowOf(tuyen.page, TITLE, 'Đã lập biên bản').click()
  await tuyen.page.getByRole('heading', { name: 'Tốt' }).waitFor()
  await expect.poll(() => readOf(tuyen.page)).toContain(SCORE)
  await tuyen.page.getByRole('link', { name: /Chưa trả lời hết ý kiến đối thoại/ }).waitFor()
  await tuyen.page.getByRole('link', { name: 'Biên bản', exact: true }).click()
  await tuyen.page.getByRole('img', { name: `Chữ ký của ${SIGNER}` }).waitFor()
  await tuyen.page.getByText(NOTE).first().waitFor()
}, 600_000)

/** Printed, the page is the minutes alone, with the numbers, the notes and the signatures of both sides. */
async function printsAlone(page: Page) {
  await page.emulateMedia({ media: 'print' })
  await page.getByText('BIÊN BẢN', { exact: true }).waitFor()
  for (const words of ['Số liệu, ghi nhận', NOTE, 'Bảng còn văn bản hết hiệu lực']) {
    await page.getByText(words).first().waitFor()
  }
  for (const name of ['In biên bản', 'Lưu ảnh biên bản', 'Quay lại']) {
    expect(await page.getByRole('button', { name }).isVisible()).toBe(false)
  }
  const paper = (await page.pdf({ format: 'A4' })).toString('latin1')
  expect(paper.match(/\/Type \/Page\b(?!s)/g)?.length).toBeGreaterThan(0)
  await page.emulateMedia({ media: null })
}
