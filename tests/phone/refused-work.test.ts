import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Page } from 'playwright'
import { expect, test } from 'vitest'

import {
  anOfficer,
  goTo,
  isTold,
  logFeedback,
  rowOf,
  saveForm,
  sendAll,
  standsStill,
  takeOut,
} from './acts.ts'
import { aCommune, aCommuneByRoad, anAdmin } from './commune.ts'
import { tempFolder } from './harness/folder.ts'
import type { Phone } from './harness/phone.ts'
import { aRoad } from './harness/road.ts'
import { keptBy } from './kept-words.ts'
import { answerSealed, seal } from './sealing.ts'
import { takeTurn } from './turn.ts'

const EXEMPLAR = 'Tiếng kẻng an ninh'
const SAID = 'Trạm bơm đầu đồng hỏng'

async function openExemplar(page: Page): Promise<string> {
  await goTo(page, '/exemplar')
  await page.getByRole('main').getByRole('link', { name: EXEMPLAR }).click()
  await page.getByRole('heading', { name: EXEMPLAR }).waitFor()
  return new URL(page.url()).pathname
}

async function setDay(page: Page, record: string, label: string, day: string) {
  await goTo(page, `${record}/edit`)
  await page.getByRole('textbox', { name: label }).fill(day)
  await saveForm(page)
}

const callsOf = (page: Page) => page.getByRole('list', { name: 'Cần xử lý' })

/**
 * Changes what waits on the phone as a version of the app would have written it that looks less
 * closely: a day that is none in a feedback, a number in a denunciation.
 */
async function spoilWhatWaits(page: Page, number: string) {
  // An exchange that has read it already would send it as it was.
  const giveBack = await takeTurn(page)
  await page.evaluate(async (words) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error))
      })
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name))
      if (db.objectStoreNames.contains('outbox')) {
        const outbox = db.transaction('outbox', 'readwrite').objectStore('outbox')
        for (const change of await done<{ kind: string; fields: object }[]>(outbox.getAll())) {
          const said =
            change.kind === 'denunciation' ? { summary: words } : { receivedOn: '2026-02-30' }
          await done(outbox.put({ ...change, fields: { ...change.fields, ...said } }))
        }
      }
      db.close()
    }
  }, `Chia gạo thiếu, gọi lại số ${number}`)
  await giveBack()
}

/** Downloads of this phone, by their words. */
async function downloadsOf({ page, context }: Phone) {
  const folder = await tempFolder()
  const session = await context.newCDPSession(page)
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
  const names = () => readdirSync(folder).filter((name) => /^gan-dan-.*\.txt$/.test(name))
  return async () => {
    await expect.poll(names).toHaveLength(1)
    return readFileSync(join(folder, names()[0] ?? ''), 'utf8')
  }
}

test('an answer that a colleague made wrong meanwhile is refused with its reason, kept in a file, mended in its form, and arrives', async () => {
  const { server, rows } = await aCommune()
  const road = await aRoad(server)
  const phone = await anOfficer(road.address, 'hanh')
  const { page: hanh } = phone
  const { page: quang } = await anOfficer(server.address, 'quang')
  const record = await openExemplar(hanh)
  road.cut()
  await setDay(hanh, record, 'Ngày kết thúc', '10/12/2027')
  await setDay(quang, record, 'Ngày bắt đầu', '20/12/2027')
  await sendAll(quang)
  road.mend()
  await goTo(hanh, '/sending')
  await hanh.getByRole('button', { name: 'Thử gửi ngay' }).click()

  await callsOf(hanh).getByText('Xã chưa nhận: có chỗ chưa đúng').waitFor()
  await goTo(hanh, '/')
  await hanh.getByRole('link', { name: '1 mục cần xử lý' }).first().waitFor()
  const words = await downloadsOf(phone)
  await goTo(hanh, record)
  await hanh.getByRole('alert').getByText('Ngày kết thúc: 10/12/2027').waitFor()
  await hanh.getByRole('button', { name: 'Xem và xử lý' }).click()
  await hanh.getByRole('button', { name: 'Lưu ra tệp' }).click()
  await hanh.getByText('Đã lưu ra tệp').waitFor()
  const kept = await words()
  expect(kept).toContain(EXEMPLAR)
  expect(kept).toContain('Xã chưa nhận: có chỗ chưa đúng')
  expect(kept).toContain('Ngày kết thúc: 10/12/2027')
  expect(kept).not.toContain('endOn')

  await hanh.getByRole('dialog').getByRole('link', { name: 'Sửa và gửi lại' }).click()
  await hanh.waitForURL(/\/edit$/)
  const day = hanh.getByRole('textbox', { name: 'Ngày kết thúc' })
  await expect.poll(() => day.inputValue()).toBe('10/12/2027')
  await day.fill('30/12/2027')
  await saveForm(hanh)
  await sendAll(hanh)

  await standsStill(hanh)
  expect(await callsOf(hanh).count()).toBe(0)
  expect(rows('exemplar', EXEMPLAR).map(({ fields }) => fields['endOn'])).toEqual(['2027-12-30'])
})

test('what the commune may not take from this officer it keeps too; dropping it asks, and the record stays as the commune has it', async () => {
  const { server, rows } = await aCommune()
  const road = await aRoad(server)
  const { page: hanh } = await anOfficer(road.address, 'hanh')
  const record = await logFeedback(hanh, SAID)
  await sendAll(hanh)
  const { page: quang } = await anOfficer(server.address, 'quang')
  await goTo(quang, record)
  road.cut()
  await goTo(hanh, record)
  await takeOut(hanh, 'Ghi trùng')
  await quang.getByRole('button', { name: 'Ghi chú' }).click()
  await quang.getByLabel('Nội dung').fill('Đã gọi thợ')
  await quang.getByRole('button', { name: 'Lưu ghi chú' }).click()
  await isTold(quang, 'Đã gọi thợ')
  await sendAll(quang)
  road.mend()

  await goTo(hanh, '/sending')
  await hanh.getByRole('button', { name: 'Thử gửi ngay' }).click()
  await callsOf(hanh).getByRole('button', { name: 'tài khoản này không được' }).click()
  await hanh.getByText('Xã cũng giữ phần này 90 ngày').waitFor()
  expect(await hanh.getByRole('link', { name: 'Sửa và gửi lại' }).count()).toBe(0)
  await hanh.getByRole('button', { name: 'Bỏ phần này' }).click()
  await hanh.getByRole('alertdialog').getByRole('button', { name: 'Giữ' }).click()
  await callsOf(hanh).getByRole('button', { name: 'tài khoản này không được' }).click()
  await hanh.getByRole('button', { name: 'Bỏ phần này' }).click()
  await hanh.getByRole('alertdialog').getByRole('button', { name: 'Bỏ' }).click()

  await callsOf(hanh).waitFor({ state: 'detached' })
  await goTo(hanh, '/feedback')
  await rowOf(hanh, SAID, 'Đã gửi').waitFor()
  expect(rows('feedback', SAID)[0]?.fields['removedAt']).toBeUndefined()
})

test('work of a role that was lost is counted on the phone and shown nowhere', async () => {
  const { server, road } = await aCommuneByRoad()
  const { page } = await anOfficer(road.address, 'hanh')
  const admin = await anAdmin(server.address)
  road.cut()
  const record = await logFeedback(page, SAID)
  await admin.change('hanh', { roles: ['viewer'] })
  road.mend()

  await goTo(page, '/sending')
  await page.getByText('1 phần việc thuộc nơi chị không còn phụ trách đang cất kín').waitFor()
  await standsStill(page)
  expect(await page.getByText(SAID).count()).toBe(0)
  await goTo(page, '/settings')
  await page.getByText('1 phần việc thuộc nơi chị không còn phụ trách đang cất kín').waitFor()
  await goTo(page, record)
  await page.getByRole('heading', { name: 'Chưa có phiếu này trên máy' }).first().waitFor()
  await standsStill(page)
  expect(await page.getByText(SAID).count()).toBe(0)
  await goTo(page, '/remove-account')
  await page.getByText('Còn 1 phần đang cất kín chờ gửi. Có sóng máy tự gửi;').waitFor()
})

test('all that is refused goes into one file but for words that point to a denouncer: those are said to stay, and dropped', async () => {
  const number = '0912 345 678'
  const { road, rows } = await aCommuneByRoad()
  const phone = await anOfficer(road.address, 'hanh')
  const { page } = phone
  road.cut()
  await logFeedback(page, SAID)
  await goTo(page, '/denunciation/new')
  const sealed = { summary: 'Chia gạo cứu trợ thiếu sổ ký nhận', paper: 'TC-2026-08' }
  await answerSealed(page, sealed, /^Cán bộ, công chức/, 'Vi Thị Thắm')
  await seal(page)
  await spoilWhatWaits(page, number)
  road.mend()
  await goTo(page, '/sending')
  await page.getByRole('button', { name: 'Thử gửi ngay' }).click()
  const named = callsOf(page).getByRole('button', { name: 'có chữ chỉ ra người tố cáo' })
  await named.waitFor()
  await callsOf(page).getByRole('button', { name: 'có chỗ chưa đúng' }).waitFor()

  const words = await downloadsOf(phone)
  await goTo(page, '/remove-account')
  await page.getByText('Còn 2 mục chưa gửi chỉ có trên máy này.').waitFor()
  const left = page.getByText(
    '1 mục là tố cáo hoặc có chữ chỉ ra người tố cáo nên không lưu ra tệp.',
  )
  await left.waitFor()
  const save = page.getByRole('button', { name: 'Lưu phần chưa gửi ra tệp' })
  await save.click()
  await page.getByText('Còn 1 mục chưa gửi chỉ có trên máy này.').waitFor()
  const kept = await words()
  expect(kept).toContain(`Nội dung: ${SAID}`)
  for (const secret of [number, 'Chia gạo', sealed.paper]) expect(kept).not.toContain(secret)
  await left.waitFor()
  await standsStill(page)
  expect(await save.count()).toBe(0)

  await goTo(page, '/sending')
  await named.click()
  const sheet = page.getByRole('dialog')
  await sheet.getByText('không lưu ra tệp').waitFor()
  await standsStill(page)
  expect(await sheet.getByRole('button', { name: 'Lưu ra tệp' }).count()).toBe(0)
  await sheet.getByRole('button', { name: 'Bỏ phần này' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Bỏ' }).click()
  await named.waitFor({ state: 'detached' })
  await expect.poll(() => keptBy(page)).not.toContain(number)
  expect(rows('denunciation', 'Chia gạo')).toEqual([])
})
