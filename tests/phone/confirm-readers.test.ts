import type { Page } from 'playwright'
import { expect, test } from 'vitest'

import { anOfficer, goTo, saveForm, sendAll, standsStill } from './acts.ts'
import { comeBack } from './come-back.ts'
import { aCommune } from './commune.ts'
import { aRoad } from './harness/road.ts'
import { aServer } from './harness/server.ts'
import { signIn } from './harness/sign-in.ts'
import { backUp, restoreFrom } from './operator.ts'

const SAID = 'Xe chở cát chạy đêm qua ngõ'
const NAME = 'Bà Hà Thị Nhội'

/** Logs what somebody said whose name is kept back; answers the address of the record. */
async function logKept(page: Page): Promise<string> {
  await goTo(page, '/feedback/new')
  await page.getByLabel('Nội dung').fill(SAID)
  await page.getByRole('radio', { name: 'Giữ kín tên' }).check()
  await page.getByLabel('Họ tên người nêu').fill(NAME)
  await page.getByLabel('Việc gì').selectOption({ label: 'Môi trường' })
  await page.getByRole('radio', { name: 'Tại nhà' }).check()
  await saveForm(page)
  return new URL(page.url()).pathname
}

async function readsOf(page: Page, record: string, words: string) {
  await sendAll(page)
  await goTo(page, record)
  await page.getByRole('heading', { name: SAID }).waitFor()
  await page.getByRole('definition').getByText(words).first().waitFor()
  await standsStill(page)
}

/** Opens one of the records that wait, looks who reads it, and says that it is right. */
async function sayRight(page: Page, name: RegExp, reader: string) {
  await page.getByRole('button', { name }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('definition').getByText(reader).waitFor()
  await sheet.getByRole('button', { name: 'Đúng, xác nhận' }).click()
}

async function confirmOne(page: Page, name: RegExp, reader: string) {
  await sayRight(page, name, reader)
  await page.getByRole('button', { name }).waitFor({ state: 'detached' })
}

const waits = (page: Page) => page.getByRole('link', { name: 'chờ xác nhận người được xem' })

/** The session ends before the officer says that it is right: the page asks to sign in, and what waits waits on. */
async function signsInBetween(page: Page, login: string) {
  await page.getByRole('button', { name: /Tên giữ kín/ }).waitFor()
  await page.context().clearCookies()
  await sayRight(page, /Tên giữ kín/, 'Lường Thị Hạnh')
  const notice = page.getByRole('main').getByRole('alert')
  await notice.getByText('Cần đăng nhập lại.').waitFor()
  expect(await page.getByRole('button', { name: /Tên giữ kín/ }).count()).toBe(0)
  await notice.getByRole('link', { name: 'Đăng nhập lại' }).click()
  await page.getByRole('heading', { name: 'Đăng nhập lại' }).waitFor()
  await signIn(page, login)
  await sendAll(page)
  await waits(page).click()
}

test('after a restore without the journal a name kept back is nobody’s but the leader’s, until the leader confirms who reads it', async () => {
  const { server } = await aCommune()
  const road = await aRoad(server)
  const { page: hanh } = await anOfficer(road.address, 'hanh')
  const record = await logKept(hanh)
  await readsOf(hanh, record, NAME)
  const backup = await backUp(server.dataDir)
  road.cut()
  await server.stop()
  const { dataDir, said } = await restoreFrom(backup, server.dataDir, ['secret.key'])
  expect(said).toContain('is missing')
  const other = await aServer({ dataDir })
  road.leadTo(other.port)
  road.mend()

  await comeBack(hanh, 'hanh')
  await readsOf(hanh, record, 'Giữ kín tên')
  expect(await hanh.getByText(NAME).count()).toBe(0)

  const { page: tuyen } = await anOfficer(other.address, 'tuyen')
  await readsOf(tuyen, record, NAME)
  await goTo(tuyen, '/sending')
  await waits(tuyen).click()
  await signsInBetween(tuyen, 'tuyen')
  await confirmOne(tuyen, /Tên giữ kín/, 'Lường Thị Hạnh')
  await confirmOne(tuyen, /Tố cáo/, 'Lò Văn Quang')
  await tuyen.getByRole('heading', { name: 'Không còn hồ sơ nào chờ xác nhận' }).waitFor()

  await readsOf(hanh, record, NAME)
})
