import type { Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'

import { dayOf } from '#domain/day.ts'
import { formatDay } from '#ui/format.ts'

import { anOfficer, goTo, isTold, sendAll, standsStill } from './acts.ts'
import { aCommuneByRoad } from './commune.ts'
import type { Phone } from './harness/phone.ts'
import { foundIn, keptBy } from './kept-words.ts'
import { countOnPhone } from './notebook.ts'
import { answerSealed, type Said, seal } from './sealing.ts'

const NUMBER = '0912 345 678'
// Letters in no order: however a file packs them, they stand in it as they are.
const STAFF: Said = {
  noted: 'Chia gạo cứu trợ thiếu sổ ký nhận, dòng wkqzxjvf',
  summary: 'Chia gạo cứu trợ thiếu so với danh sách, không có sổ ký nhận, dòng pzxwkqjg',
  paper: 'TC-qzxkwjvf',
}
const LEADER: Said = {
  noted: 'Cho thuê đất công không đấu giá, thửa jvqkzwxf',
  summary: 'Cho thuê đất công ở cổng chợ không đấu giá, thửa xkzqwvjp',
  paper: 'TC-zkxwqvfj',
}
const TITLE = 'Tố cáo – Chính sách xã hội, giảm nghèo – T-'
const PROVINCE = 'UBND tỉnh'
const LETTER = '31/UBND-VP'

let commune: Awaited<ReturnType<typeof aCommuneByRoad>>
let hanh: Phone
let tuyen: Phone
let quang: Phone
let tham: Phone
let tinh: Phone

beforeAll(async () => {
  commune = await aCommuneByRoad()
  const { road, server } = commune
  hanh = await anOfficer(road.address, 'hanh')
  tuyen = await anOfficer(server.address, 'tuyen')
  quang = await anOfficer(server.address, 'quang')
  tham = await anOfficer(server.address, 'tham')
  tinh = await anOfficer(server.address, 'tinh')
})

/** The letters by which the words of a denunciation are known again in a file. */
const marksOf = (said: Said) =>
  Object.values(said)
    .map((words) => words.slice(-8))
    .toSorted()

/** Nothing of these words in what the browser keeps for the app. */
async function holdsNothing(page: Page, planted: readonly string[]) {
  // What was taken out of the database leaves the second copy a moment later.
  await expect
    .poll(async () => {
      const kept = await keptBy(page)
      return planted.filter((words) => kept.includes(words))
    })
    .toEqual([])
}

/** After an exchange: no word of it, and not even that there is one, in any file of the phone. */
async function neverHeld({ page, profileDir }: Phone, said: Said, record: string) {
  await sendAll(page)
  const planted = [...marksOf(said), record]
  await holdsNothing(page, planted)
  expect(foundIn(profileDir, planted)).toEqual([])
}

async function showsNothing(page: Page) {
  await standsStill(page)
  for (const words of [NUMBER, ...Object.values(STAFF)]) {
    expect(await page.getByText(words).count()).toBe(0)
  }
}

/** The short word about the seal has taken the place of the one about the note, and undoes nothing. */
async function offersNoWayBack(page: Page) {
  const said = page.getByRole('status').filter({ hasText: 'Đã niêm phong, chờ gửi' })
  await said.waitFor()
  expect(await said.getByRole('button').count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Hoàn tác' }).count()).toBe(0)
}

/** In Ghi nhanh: words with a number are not taken on before they are written anew. */
async function note(page: Page, words: string) {
  await page.getByRole('navigation').getByRole('link', { name: 'Ghi nhanh' }).click()
  const sheet = page.getByRole('dialog', { name: 'Ghi nhanh' })
  await sheet.getByRole('textbox').fill(`${words}, gọi lại số ${NUMBER}`)
  await sheet.getByRole('radio', { name: 'Tố cáo' }).check({ force: true })
  await sheet.getByText(`“${NUMBER}” (số điện thoại)`).waitFor()
  await expect.poll(() => sheet.locator('mark').allTextContents()).toEqual([NUMBER])
  await sheet.getByRole('button', { name: 'Xong' }).click()
  await standsStill(page)
  expect(await sheet.isVisible()).toBe(true)
  await sheet.getByRole('textbox').fill(words)
  await sheet.getByText('số điện thoại').waitFor({ state: 'detached' })
  await sheet.getByRole('button', { name: 'Xong' }).click()
  await sheet.waitFor({ state: 'detached' })
}

/** Makes the note the denunciation it is, against some of the staff or of who leads. */
async function write(page: Page, said: Said, against: RegExp, accused: string) {
  await page.getByRole('link', { name: 'Tố cáo' }).first().click()
  await page.getByRole('heading', { name: 'Tố cáo mới' }).waitFor()
  await expect.poll(() => page.getByLabel('Tóm tắt việc bị tố cáo').inputValue()).toBe(said.noted)
  await answerSealed(page, said, against, accused)
}

async function openListed(page: Page, words: string): Promise<string> {
  await sendAll(page)
  await goTo(page, '/feedback')
  await page.getByRole('link', { name: /Tố cáo/ }).click()
  await page.getByRole('link', { name: TITLE }).first().click()
  await page.getByText(words).waitFor()
  return new URL(page.url()).pathname
}

/** The clock of the transfer ends with a step that says where it went, by which letter, and when the denouncer was told. */
async function transfer(page: Page) {
  await page.getByRole('button', { name: 'Đổi trạng thái' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('radio', { name: 'Đã chuyển đơn' }).check({ force: true })
  await sheet.getByRole('button', { name: 'Lưu: đã chuyển đơn' }).click()
  await sheet.getByText('Ghi số văn bản').first().waitFor()
  await sheet.getByLabel('Chuyển đến cơ quan').fill(PROVINCE)
  await sheet.getByLabel('Số văn bản').fill(LETTER)
  await sheet
    .getByRole('textbox', { name: 'Ngày báo cho người tố cáo' })
    .fill(formatDay(dayOf(Date.now())))
  await sheet.getByRole('button', { name: 'Lưu: đã chuyển đơn' }).click()
  await sheet.waitFor({ state: 'detached' })
  await isTold(page, LETTER)
  await page.getByText('Hạn chuyển, báo người tố cáo').waitFor({ state: 'detached' })
}

/** Moves the denunciation that is open on, with what the move asks. */
async function take(page: Page, to: string, save: string, answers: Record<string, string>) {
  await page.getByRole('button', { name: 'Đổi trạng thái' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('radio', { name: to }).check({ force: true })
  await sheet.getByRole('button', { name: save }).waitFor()
  for (const [field, said] of Object.entries(answers)) {
    await sheet.getByRole('textbox', { name: field }).fill(said)
  }
  await sheet.getByRole('button', { name: save }).click()
  await sheet.waitFor({ state: 'detached' })
}

test('a denunciation is sealed on the phone, gone with its receipt, and read by those named alone', async () => {
  const { road, rows } = commune
  const { page } = hanh

  road.cut()
  await note(page, STAFF.noted)
  await write(page, STAFF, /^Cán bộ, công chức/, 'Vi Thị Thắm')
  await page.getByText('Hạn xử lý ban đầu').waitFor()
  await seal(page)
  await offersNoWayBack(page)
  await showsNothing(page)
  await goTo(page, '/sending')
  await page.getByText('Tố cáo đã niêm phong').waitFor()
  await showsNothing(page)
  await goTo(page, '/denunciation')
  await page.getByText('Không có tố cáo nào').waitFor()
  expect(await keptBy(page)).toContain(STAFF.summary)
  expect(foundIn(hanh.profileDir, marksOf(STAFF))).toEqual(marksOf(STAFF))

  road.mend()
  await sendAll(page)
  await goTo(page, '/')
  await holdsNothing(page, [NUMBER, ...Object.values(STAFF)])
  const [sealed] = rows('denunciation', STAFF.summary)
  if (!sealed) throw new Error('The commune has no denunciation')

  const record = await openListed(tuyen.page, STAFF.summary)
  await tuyen.page.getByRole('button', { name: 'Giao người xử lý' }).click()
  await tuyen.page.getByLabel('Người được giao xử lý').selectOption({ label: 'Lò Văn Quang' })
  await tuyen.page.getByRole('dialog').getByRole('button', { name: 'Giao', exact: true }).click()
  await tuyen.page.getByRole('definition').getByText('Lò Văn Quang').waitFor()
  await sendAll(tuyen.page)

  await sendAll(quang.page)
  await goTo(quang.page, record)
  await quang.page.getByText(STAFF.summary).waitFor()
  await quang.page.getByRole('button', { name: 'Đổi trạng thái' }).click()
  await quang.page.getByRole('button', { name: 'Lưu: xử lý ban đầu' }).click()
  await quang.page.getByRole('dialog').waitFor({ state: 'detached' })
  await sendAll(quang.page)
  expect(rows('step').some(({ fields }) => fields['to'] === 'first_handling')).toBe(true)
  const told = [STAFF.summary.slice(-8), STAFF.paper.slice(-8), sealed.id].toSorted()
  for (const { page: reader, profileDir } of [tuyen, quang]) {
    expect(foundIn(profileDir, [...marksOf(STAFF), sealed.id])).toEqual(told)
    expect(await countOnPhone(reader, 'againstOfficers')).toBeGreaterThan(0)
  }

  for (const other of [tham, tinh]) await neverHeld(other, STAFF, sealed.id)
  for (const { page: other } of [hanh, tham, tinh]) {
    await sendAll(other)
    expect(await countOnPhone(other, 'againstOfficers')).toBe(0)
    await goTo(other, record)
    await other.getByText('Chưa có phiếu này trên máy').first().waitFor()
    await holdsNothing(other, Object.values(STAFF))
  }
})

test('from the acceptance two clocks run, and telling is written down while a colleague goes on', async () => {
  const telling = (page: Page) => page.getByText(/^Hạn báo thụ lý/)
  const conclusion = (page: Page) => page.getByText(/^Hạn kết luận/)
  await openListed(quang.page, STAFF.summary)
  await take(quang.page, 'Đã thụ lý', 'Lưu: thụ lý', { 'Số văn bản': '31/QĐ-UBND' })
  await conclusion(quang.page).waitFor()
  expect(await telling(quang.page).count()).toBe(1)
  const record = new URL(quang.page.url()).pathname
  await sendAll(quang.page)

  await sendAll(tuyen.page)
  await goTo(tuyen.page, record)
  await telling(tuyen.page).waitFor()
  await take(tuyen.page, 'Đang xác minh', 'Lưu: xác minh', {})
  await sendAll(tuyen.page)

  // Without signal: what the colleague did is not on this phone yet.
  await quang.context.setOffline(true)
  await goTo(quang.page, record)
  const today = formatDay(dayOf(Date.now()))
  await take(quang.page, 'Đã báo thụ lý', 'Lưu: đã báo thụ lý', {
    'Ngày báo cho người tố cáo': today,
  })
  await telling(quang.page).waitFor({ state: 'detached' })
  expect(await conclusion(quang.page).count()).toBe(1)
  await quang.context.setOffline(false)
  await sendAll(quang.page)

  await sendAll(tuyen.page)
  for (const { page } of [quang, tuyen]) {
    await goTo(page, record)
    await isTold(page, 'Đã báo thụ lý')
    await page.getByText('Đang xác minh').first().waitFor()
    await conclusion(page).waitFor()
    await standsStill(page)
    expect(await telling(page).count()).toBe(0)
    expect(await page.getByText('hai người cùng đổi trạng thái').count()).toBe(0)
  }
})

test('one against a leader is seen by the person named alone, who records its transfer to the province', async () => {
  const { rows } = commune
  await goTo(hanh.page, '/')
  await note(hanh.page, LEADER.noted)
  await write(hanh.page, LEADER, /^Chủ tịch, Phó/, 'Hoàng Văn Tuyển')
  await hanh.page.getByText('Hạn chuyển, báo người tố cáo').waitFor()
  await hanh.page.getByRole('button', { name: 'Niêm phong' }).click()
  await hanh.page.getByText('Chọn người được giao. Lãnh đạo xã').first().waitFor()
  await hanh.page.getByLabel('Người được giao xử lý').selectOption({ label: 'Lò Văn Quang' })
  await seal(hanh.page)
  await sendAll(hanh.page)
  const [sealed] = rows('denunciation', LEADER.summary)
  if (!sealed) throw new Error('The commune has no denunciation')

  await openListed(quang.page, LEADER.summary)
  await quang.page.getByText('Chỉ người được giao xem.').waitFor()
  await quang.page.getByText('Hạn chuyển, báo người tố cáo').waitFor()
  await transfer(quang.page)
  await sendAll(quang.page)
  expect(rows('step', LETTER).map(({ fields }) => fields)).toMatchObject([
    { to: 'transferred', toBody: PROVINCE, documentNo: LETTER, on: dayOf(Date.now()) },
  ])
  expect(foundIn(quang.profileDir, [LETTER, sealed.id])).toEqual([LETTER, sealed.id].toSorted())

  for (const other of [tuyen, tham, tinh]) {
    await neverHeld(other, LEADER, sealed.id)
    await holdsNothing(other.page, [LETTER])
  }
  await goTo(tuyen.page, '/denunciation')
  await tuyen.page.getByRole('link', { name: TITLE }).first().waitFor()
  await standsStill(tuyen.page)
  const listed = tuyen.page.getByRole('main').getByRole('link', { name: /Tố cáo/ })
  expect(await listed.count()).toBe(rows('denunciation').length - 1)
  await goTo(tuyen.page, `/denunciation/${sealed.id}`)
  await tuyen.page.getByText('Chưa có phiếu này trên máy').first().waitFor()
})

test('a viewer has none of what citizens say, and is offered nothing to write', async () => {
  const offered = (page: Page) => page.locator('a[href$="/new"], a[href*="note="]').count()
  const listed = (page: Page) => page.getByRole('main').locator('a[href^="/feedback/"]').count()
  for (const path of ['/', '/feedback', '/denunciation', '/dialogue', '/task']) {
    for (const { page } of [hanh, tinh]) {
      await goTo(page, path)
      await standsStill(page)
    }
    expect([path, (await offered(hanh.page)) > 0]).toEqual([path, true])
    expect([path, await offered(tinh.page)]).toEqual([path, 0])
    if (path === '/feedback') expect(await listed(hanh.page)).toBeGreaterThan(0)
    expect(await listed(tinh.page)).toBe(0)
  }
})
