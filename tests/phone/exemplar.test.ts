import type { Page } from 'playwright'
import { expect, test } from 'vitest'

import { formatDay } from '#ui/format.ts'

import { anOfficer, goTo, isTold, saveForm, sendAll, standsStill } from './acts.ts'
import { aCommuneByRoad } from './commune.ts'
import { todayForAJourney } from './harness/today.ts'

const NAME = 'Đường hoa không rác'
const NOTE = 'Hai mươi hộ góp công trồng hoa dọc đường'
const DECISION = '88/QĐ-UBND'
const today = await todayForAJourney()

/** What the holder and the reviewers answer: 11 of the 13 items each, those of a score in points. */
const own = 'A1 Đạt, A2 Đạt, A3 Đạt, B1 13, B2 9, B3 13, B4 12, B5 18, B6 4, B7 6, B8 3'
const reviewed = 'A1 Đạt, A2 Đạt, A3 Đạt, B1 12, B2 9, B3 13, B4 12, B5 20, B6 4, B7 7, B8 4'

async function propose(page: Page): Promise<string> {
  await goTo(page, '/exemplar/new')
  await page.getByLabel('Tên mô hình').fill(NAME)
  for (const name of ['Mô hình', 'Tập thể', 'Văn hóa - xã hội', 'Người dân bức xúc']) {
    await page.getByRole('radio', { name, exact: true }).check({ force: true })
  }
  await page.getByLabel('Thực trạng').fill('Ven đường nhiều rác, mùa mưa trôi xuống ruộng.')
  await page.getByLabel('Mục tiêu').fill('Hai cây số đường không rác, có hoa.')
  await page.getByLabel('Nội dung, cách thức').fill('Mỗi hộ nhận một đoạn, chi hội phụ nữ chấm.')
  await page.getByLabel('Đối tượng').fill('Các hộ ven đường thôn Nà Pán')
  await page.getByLabel('Đơn vị chủ trì').selectOption({ label: 'Công an xã' })
  await page.getByRole('textbox', { name: 'Ngày bắt đầu' }).fill(formatDay(today))
  await page.getByLabel('Sản phẩm đầu ra').fill('Hai cây số đường hoa.')
  await tickVillage(page, 'Thôn Nà Pán')
  await saveForm(page)
  return new URL(page.url()).pathname
}

async function tickVillage(page: Page, village: string) {
  const villages = page.getByRole('group', { name: 'Địa bàn' })
  await villages.locator('summary').click()
  await villages.getByRole('checkbox', { name: village }).check({ force: true })
  await villages.locator('summary').click()
}

/** Leads it on: the sheet, what the move asks, the button that says what happens. */
async function lead(
  page: Page,
  state: string,
  button: string,
  asks?: (sheet: Page) => Promise<void>,
) {
  await page.getByRole('button', { name: 'Đổi trạng thái' }).click()
  const sheet = page.getByRole('dialog', { name: 'Đổi trạng thái' })
  await sheet.getByRole('radio', { name: new RegExp(`^${state}`) }).check({ force: true })
  await asks?.(page)
  await sheet.getByRole('button', { name: button }).click()
  await sheet.waitFor({ state: 'detached' })
  await isTold(page, state)
}

/** Answers every item and waits each time until the screen counts it: then it is on the phone. */
async function assess(page: Page, answers: string) {
  const said = answers.split(', ').map((each) => each.split(' ') as [string, string])
  for (const [at, [item, words]] of said.entries()) {
    await page.getByRole('article').getByText(item, { exact: true }).waitFor()
    if (/\d/.test(words)) await score(page, words)
    else await page.getByRole('radio', { name: words }).check({ force: true })
    await page.getByRole('img', { name: `Đã trả lời ${at + 1} trên 13 câu` }).waitFor()
    const next = said[at + 1]?.[0]
    if (next !== undefined) await page.getByRole('button', { name: `Câu ${next}` }).click()
  }
}

/** Up to five points are a button each, more are typed. */
async function score(page: Page, points: string) {
  const button = page.getByRole('radio', { name: points, exact: true })
  const typed = page.getByLabel(/^Điểm, tối đa/)
  await button.or(typed).first().waitFor()
  if (await typed.isVisible()) {
    await typed.fill(points)
    await typed.blur()
  } else {
    await button.check({ force: true })
  }
}

/** What the screen says, without the spaces between. */
async function readOf(page: Page): Promise<string> {
  return (await page.getByRole('main').innerText()).replaceAll(/\s/g, '')
}

test('an exemplar goes from a proposal to its recognition without signal and is taken over by another village', async () => {
  const { server, road, rows } = await aCommuneByRoad()
  const hanh = await anOfficer(road.address, 'hanh')
  const tuyen = await anOfficer(road.address, 'tuyen')
  road.cut()

  // The officer: from the proposal to the review, noted and measured on the way.
  const { page } = hanh
  const record = await propose(page)
  await lead(page, 'Đã khảo sát, lựa chọn', 'Lưu: đã khảo sát')
  await lead(page, 'Đã đăng ký', 'Lưu: đã đăng ký', (sheet) =>
    sheet.getByLabel('Nơi nhận đăng ký').fill('Mặt trận Tổ quốc xã'),
  )
  await page.getByText('Hạn ghi nhật ký').waitFor()
  await lead(page, 'Đang thực hiện', 'Lưu: đang thực hiện')
  await page.getByRole('button', { name: 'Nhật ký', exact: true }).click()
  await page.getByLabel('Đã làm gì').fill(NOTE)
  await page.getByLabel('Tiền huy động được').fill('4500000')
  await page.getByLabel('Hộ tham gia thêm').fill('20')
  await page.getByRole('button', { name: 'Lưu nhật ký' }).click()
  await isTold(page, NOTE)
  await page.getByRole('button', { name: 'Thêm chỉ số' }).click()
  await page.getByLabel('Đo điều gì').fill('Đường không rác')
  await page.getByLabel('Đơn vị tính').fill('km')
  await page.getByLabel('Trước khi làm').fill('0,2')
  await page.getByLabel('Hiện nay').fill('2')
  await page.getByRole('button', { name: 'Lưu chỉ số' }).click()
  await page.getByText('Trước 0,2 · nay 2 km').waitFor()
  await page.getByRole('link', { name: 'Tự chấm theo mẫu' }).click()
  await assess(page, own)
  await goTo(page, record)
  await page.getByText('11/13').waitFor()
  await lead(page, 'Đã tự đánh giá', 'Lưu: đã tự đánh giá')
  await lead(page, 'Chờ thẩm định', 'Lưu: chờ thẩm định')
  // Only a leader recognises.
  await page.getByRole('button', { name: 'Đổi trạng thái' }).click()
  await page.getByRole('dialog').getByText('việc của lãnh đạo xã').first().waitFor()
  expect(rows('exemplar', NAME)).toEqual([])

  road.mend()
  await sendAll(page)
  await sendAll(tuyen.page)
  road.cut()

  // The leader: reviews, recognises, and a village takes it over.
  await goTo(tuyen.page, `${record}/answer`)
  await tuyen.page.getByText('Tự chấm: Đạt').waitFor()
  await assess(tuyen.page, reviewed)
  await goTo(tuyen.page, record)
  await lead(tuyen.page, 'Được công nhận', 'Lưu: được công nhận', async (sheet) => {
    await sheet.getByLabel('Số văn bản').fill(DECISION)
    await sheet.getByRole('radio', { name: 'Xã', exact: true }).check({ force: true })
  })
  await tuyen.page.getByText(`${DECISION} · ${formatDay(today)} · Xã`).waitFor()
  await tuyen.page.getByRole('link', { name: 'Nhân rộng sang nơi khác' }).click()
  await tuyen.page.getByText(`Nhân rộng từ: ${NAME}`).waitFor()
  await tuyen.page.getByLabel('Thực trạng').fill('Đường vào bản còn rác hai bên.')
  await tuyen.page.getByLabel('Đối tượng').fill('Các hộ bản Pá Hốc')
  await tickVillage(tuyen.page, 'Bản Pá Hốc')
  await tuyen.page.getByLabel('Đơn vị chủ trì').selectOption({ label: 'Công an xã' })
  await tuyen.page.getByRole('textbox', { name: 'Ngày bắt đầu' }).fill(formatDay(today))
  await saveForm(tuyen.page)
  const replica = new URL(tuyen.page.url()).pathname
  await tuyen.page.getByRole('link', { name: 'Mở mô hình gốc' }).click()
  await isTold(tuyen.page, 'Đã nhân rộng')

  road.mend()
  await sendAll(tuyen.page)
  await sendAll(page)
  const [id, child] = [record, replica].map((path) => path.split('/').at(-1) ?? '')
  expect(rows('exemplar', NAME).map((row) => [row.id, row.fields['parent']])).toEqual(
    expect.arrayContaining([
      [id, undefined],
      [child, id],
    ]),
  )
  expect(rows('exemplar-answer', id)).toHaveLength(22)

  // Both see the same: the scores, what was given, the decision, where it went.
  const told: string[] = []
  for (const phone of [hanh, tuyen]) {
    await goTo(phone.page, record)
    await phone.page.getByRole('list', { name: 'Đã nhân rộng' }).getByText('Pá Hốc').waitFor()
    for (const words of ['78/100', '81/100', '4.500.000', DECISION, 'Tốt']) {
      await expect.poll(() => readOf(phone.page)).toContain(words)
    }
    await isTold(phone.page, NOTE)
    await standsStill(phone.page)
    const history = await phone.page.getByRole('list', { name: 'Diễn biến' }).innerText()
    // A phone calls itself this phone.
    told.push(history.replaceAll(/máy \p{L}+/gu, 'máy'))
  }
  expect(told[0]).toBe(told[1])

  // One page of paper.
  expect(await pagesOf(page, record)).toBe(1)
  // And with as many words as a real registration has.
  await goTo(page, `${record}/edit`)
  for (const label of LONG) await page.getByLabel(label).fill(A_THOUSAND)
  await saveForm(page)
  expect(await pagesOf(page, record)).toBe(1)
  await page.getByText('Chữ dài được rút gọn').waitFor()
  expect(server.address).not.toBe(road.address)
})

const LONG = ['Thực trạng', 'Mục tiêu', 'Nội dung, cách thức', 'Sản phẩm đầu ra']
const A_THOUSAND = 'Họp từng nhóm hộ, bàn và quyết cùng dân. '.repeat(50).slice(0, 2000)

/** How many pages of A4 the profile is printed on. */
async function pagesOf(page: Page, record: string): Promise<number> {
  await goTo(page, record)
  await page.getByRole('link', { name: 'Hồ sơ một trang' }).click()
  // The record is headed by the same name.
  await page.waitForURL(/\/profile$/)
  await page.getByRole('heading', { level: 2, name: NAME }).waitFor()
  await standsStill(page)
  const paper = (await page.pdf({ format: 'A4' })).toString('latin1')
  return paper.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0
}
