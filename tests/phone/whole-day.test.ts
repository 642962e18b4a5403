import { expect, test } from 'vitest'

import {
  anOfficer,
  aPhone,
  fillFeedback,
  goTo,
  isTold,
  noteQuickly,
  openRow,
  rowOf,
  saveForm,
  sendAll,
  standsStill,
} from './acts.ts'
import { aCommuneByRoad } from './commune.ts'
import { tempFolder } from './harness/folder.ts'
import { aServer } from './harness/server.ts'
import { aRelease } from './release.ts'

const SAID = 'Cống đầu thôn tắc từ trận mưa đêm qua'
const TASK = 'Gọi trưởng thôn Nà Pán chốt giờ xuống đo cống'
const DONE = 'Đã gọi, hẹn đo cống sáng thứ sáu'

test('a whole day: logged without signal, killed, sent, seen by a colleague, updated', async () => {
  // At home, with signal.
  const { server, road, rows } = await aCommuneByRoad()
  const profileDir = await tempFolder()
  const home = await anOfficer(road.address, 'hanh', { profileDir })
  await home.close()
  const village = await aPhone({ profileDir })
  await village.page.goto(road.address)
  await village.page.getByText('Lần gửi nhận gần nhất').waitFor()

  // In the village, without.
  road.cut()
  await goTo(village.page, '/feedback')
  await village.page.reload()
  await village.page.getByRole('heading', { name: 'Ý kiến của dân' }).waitFor()

  await noteQuickly(village.page, SAID)
  await rowOf(village.page, SAID, 'Nháp trên máy').click()
  await fillFeedback(village.page)
  await saveForm(village.page)
  const record = new URL(village.page.url()).pathname

  await goTo(village.page, '/task')
  const task = await openRow(village.page, TASK)
  await village.page.getByRole('button', { name: 'Ghi tiến độ' }).click()
  await village.page.getByRole('radio', { name: '60%' }).check()
  await village.page.getByLabel('Đã làm gì').fill(DONE)
  await village.page.getByRole('button', { name: 'Lưu: 60%' }).click()
  await isTold(village.page, DONE)

  // The battery is empty; the phone is charged, and there is still no signal.
  await village.kill9()
  const { page, newPage } = await aPhone({ profileDir })
  await page.goto(`${road.address}/`)

  await page.getByRole('link', { name: 'Đã lưu trên máy · chờ gửi 2' }).click()
  const queue = page.getByRole('list', { name: 'Chờ gửi' })
  await expect.poll(() => queue.getByRole('listitem').count()).toBe(2)
  await queue.getByRole('link', { name: SAID }).getByText('Chờ gửi').waitFor()
  await queue.getByRole('link', { name: TASK }).getByText('Chờ gửi').waitFor()
  await goTo(page, '/feedback')
  await rowOf(page, SAID, 'Chờ gửi').waitFor()
  await goTo(page, record)
  await page.getByRole('heading', { name: SAID }).waitFor()
  await page.getByRole('main').getByText('Chờ gửi', { exact: true }).first().waitFor()
  await goTo(page, task)
  await page.getByText('1 phần chờ gửi').waitFor()
  expect(rows('feedback', SAID)).toEqual([])

  // On the road.
  road.mend()
  await sendAll(page)
  await goTo(page, record)
  await page.getByRole('main').getByText('Đã gửi', { exact: true }).waitFor()
  await goTo(page, task)
  await page.getByRole('main').getByText('Đã gửi', { exact: true }).waitFor()
  await goTo(page, '/feedback')
  await rowOf(page, SAID, 'Đã gửi').waitFor()
  await goTo(page, '/')
  await page.getByRole('link', { name: 'Đã gửi hết' }).first().waitFor()
  expect(rows('feedback', SAID)).toHaveLength(1)
  expect(rows('progress', DONE)).toHaveLength(1)

  // A colleague sees it all and goes on with it.
  const colleague = await anOfficer(road.address, 'quang')
  await goTo(colleague.page, task)
  await isTold(colleague.page, DONE)
  await goTo(colleague.page, '/feedback')
  await rowOf(colleague.page, SAID).click()
  await colleague.page.getByRole('button', { name: 'Đổi trạng thái' }).click()
  await colleague.page.getByRole('button', { name: 'Lưu: phân loại' }).click()
  const id = record.split('/').at(-1)
  await expect.poll(() => rows('step', id)).toHaveLength(1)
  await colleague.page.getByRole('main').getByText('Đã gửi', { exact: true }).waitFor()
  await colleague.close()

  await sendAll(page)
  await goTo(page, record)
  await page.getByRole('main').getByText('Phân loại').first().waitFor()
  await isTold(page, 'Lò Văn Quang')

  // A new version comes while a form is open.
  await goTo(page, '/feedback/new')
  await page.getByLabel('Nội dung').fill('Đèn đường trước trường')
  await page.evaluate(() => {
    document.body.dataset['before'] = 'the update'
  })
  const second = await aServer({ dataDir: server.dataDir, release: await aRelease('2.0.0') })
  await server.stop()
  road.leadTo(second.port)
  const other = await newPage()
  await other.goto(road.address)
  await other.getByText('Có bản mới').waitFor()

  await standsStill(page)
  expect(await page.evaluate(() => document.body.dataset['before'])).toBe('the update')
  expect(await page.getByLabel('Nội dung').inputValue()).toBe('Đèn đường trước trường')
  expect(await page.getByText('Có bản mới').count()).toBe(0)
  await other.close()
  await page.getByRole('button', { name: 'Cất nháp' }).click()
  await page.getByText('Có bản mới').waitFor()
  await page.getByRole('button', { name: 'Mở lại' }).click()
  await page.waitForFunction(() => document.body?.dataset['before'] === undefined)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await goTo(page, '/feedback')
  await rowOf(page, 'Đèn đường trước trường', 'Nháp trên máy').waitFor()
  await goTo(page, '/settings')
  await page.getByText('Gần Dân 2.0.0').waitFor()
})
