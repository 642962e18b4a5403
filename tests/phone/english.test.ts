import type { Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'

import { score } from '#records/checklist/defaults/score.ts'

import { anOfficer, closeSheet, goTo } from './acts.ts'
import { aCommune } from './commune.ts'
import type { RunningServer } from './harness/server.ts'
import { chooseEnglish, vietnameseLeft, writtenIn } from './vietnamese-left.ts'

const SAID = 'Trạm bơm hỏng từ hôm qua'
const TASK = 'Gọi trưởng thôn Nà Pán chốt giờ xuống đo cống'

let server: RunningServer
let page: Page
let written: ReadonlySet<string>

beforeAll(async () => {
  const commune = await aCommune()
  ;({ server } = commune)
  ;({ page } = await anOfficer(server.address, 'hanh'))
  written = writtenIn(commune, SAID)
})

function vietnameseOn(screen: Page = page): Promise<string[]> {
  return vietnameseLeft(screen, written)
}

test('the texts of a Vietnamese screen are known, so that a text left over would be seen', async () => {
  await goTo(page, '/feedback')
  await page.getByRole('link', { name: 'Đã gửi' }).first().waitFor()

  expect(await vietnameseOn()).toEqual(
    expect.arrayContaining(['Ý kiến của dân', 'Đang mở', 'Đã gửi', 'Hôm nay']),
  )
})

/** Notes what is Vietnamese on a screen, and where that was. */
function aLook(screen: () => Page, left: string[]) {
  return async (where: string) => {
    left.push(...(await vietnameseOn(screen())).map((piece) => `${where}: ${piece}`))
  }
}

test('the whole main job goes in English', async () => {
  const left: string[] = []
  const look = aLook(() => page, left)
  await chooseEnglish(page)
  await look('settings')

  await goTo(page, '/')
  await page.getByRole('link', { name: 'All sent' }).first().waitFor()
  await look('Today')
  await page.getByRole('link', { name: 'Quick note' }).click()
  const sheet = page.getByRole('dialog', { name: 'Quick note' })
  await sheet.getByRole('textbox').fill(SAID)
  await sheet.getByText('Saved').waitFor()
  await look('Quick note')
  await sheet.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('main').getByRole('link', { name: SAID }).click()
  await page.getByRole('button', { name: 'Done, waiting to send' }).click()
  await page.getByRole('alert').waitFor()
  await look('the form, with what is missing')
  await page.getByLabel('Name of the person').fill('Bà Lò Thị Xuyến')
  await page.getByLabel('About').selectOption({ label: 'Electricity, water' })
  await page.getByRole('radio', { name: 'Village meeting' }).check()
  await look('the form, filled')
  await page.getByRole('button', { name: 'Done, waiting to send' }).click()
  await page.getByRole('button', { name: 'Change state' }).click()
  await page.getByRole('dialog').waitFor()
  await look('the sheet of a step')
  await page.getByRole('button', { name: 'Save: sorted' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('main').getByText('Sent', { exact: true }).waitFor()
  await look('the record')
  await page.getByRole('button', { name: 'Note', exact: true }).click()
  await page.getByRole('dialog').waitFor()
  await look('the sheet of a note')
  await closeSheet(page, 'Close')
  await page.getByRole('button', { name: 'Slip for the citizen' }).click()
  await page.getByRole('dialog').getByText('Phiếu hẹn · ').waitFor()
  await look('the slip')
  await closeSheet(page, 'Close')

  await goTo(page, '/task')
  await page.getByRole('main').getByRole('link', { name: TASK }).waitFor()
  await look('tasks')
  await page.getByRole('main').getByRole('link', { name: TASK }).click()
  await page.getByRole('button', { name: 'Note progress' }).click()
  await page.getByRole('radio', { name: '60%' }).check()
  await look('the sheet of progress')
  await page.getByRole('button', { name: 'Save: 60%' }).click()
  await page.getByRole('main').getByText('Sent', { exact: true }).waitFor()
  await look('a task')

  expect(left).toEqual([])
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
})

test('who reads a denunciation reads its screens in English', async () => {
  const left: string[] = []
  const reader = await anOfficer(server.address, 'quang')
  const look = aLook(() => reader.page, left)
  await chooseEnglish(reader.page)
  await goTo(reader.page, '/feedback')
  await reader.page.getByRole('link', { name: /^Denunciations/ }).click()
  await reader.page.getByRole('main').getByRole('link', { name: 'Denunciation –' }).waitFor()
  await look('denunciations')
  await reader.page.getByRole('main').getByRole('link', { name: 'Denunciation –' }).click()
  await reader.page.getByRole('button', { name: 'Change state' }).waitFor()
  await look('a denunciation')
  await reader.page.getByRole('button', { name: /Conclusion due/ }).click()
  await reader.page.getByRole('dialog').waitFor()
  await look('how its days are counted')
  await closeSheet(reader.page, 'Close')
  await reader.page.getByRole('button', { name: 'Change state' }).click()
  await reader.page.getByRole('dialog').waitFor()
  await look('the sheet of its step')
  await closeSheet(reader.page, 'Close')
  await reader.page.getByRole('button', { name: 'Name who handles it' }).click()
  await reader.page.getByRole('dialog').waitFor()
  await look('the sheet of who handles it')

  expect(left).toEqual([])
})

test('who makes checklists reads their editor in English', async () => {
  const left: string[] = []
  const admin = await anOfficer(server.address, 'quantri')
  const look = aLook(() => admin.page, left)
  await chooseEnglish(admin.page)
  await goTo(admin.page, '/checklist/cl-score-1/edit')
  await admin.page.getByRole('button', { name: 'Add a part' }).waitFor()
  await look('the editor')
  await goTo(admin.page, '/checklist/new')
  await admin.page.getByRole('button', { name: 'Add a part' }).click()
  await admin.page.getByRole('button', { name: /^Version 1 done/ }).click()
  await admin.page.getByRole('alert').first().waitFor()
  await look('the editor, with what is wrong')

  // What is edited is the checklist as it is written.
  const asked = score.content.split('\n').flatMap((line) => line.split(' | '))
  const title = `${score.short}, version 2`
  const own = new Set([title, ...asked].map((each) => `the editor: ${each}`))
  expect(left.filter((each) => !own.has(each))).toEqual([])
})

test.each([
  '/feedback',
  '/feedback?view=late',
  '/feedback?village=unit-ban-moi&mine=1',
  '/feedback/register',
  '/feedback/register?type=complaint',
  '/denunciation',
  '/denunciation/new',
  '/dialogue',
  '/dialogue?regime=pc_people&year=2026',
  '/dialogue/new',
  '/dialogue/dialogue-huoi-sang?tab=people',
  '/dialogue/dialogue-huoi-sang?tab=opinions',
  '/dialogue/dialogue-huoi-sang?tab=conclusions',
  '/opinion',
  '/opinion/opinion-2-2',
  '/conclusion',
  '/conclusion/conclusion-2-1',
  '/task/new',
  '/task/log',
  '/task/task-001-ii-6',
  '/task/task-003-iii-2b/edit',
  '/plan',
  '/plan/plan-003',
  '/plan/plan-003/tasks',
  '/target',
  '/target/target-tra-loi-dan',
  '/unit',
  '/unit/unit-ban-moi',
  '/unit/unit-van-phong/records?of=task',
  '/assignment',
  '/directive',
  '/directive?find=64/2014',
  '/directive/nd-64-2014',
  '/officer',
  '/exemplar',
  '/exemplar/exemplar-hoa-giai',
  '/exemplar/exemplar-hoa-giai/profile',
  '/exemplar/new',
  '/exemplar/exemplar-hien-dat/edit',
  '/exemplar/exemplar-hien-dat/answer',
  '/visit',
  '/visit/new',
  '/visit/visit-thcs',
  '/visit/visit-thcs/answer',
  '/visit/visit-thcs/edit',
  '/visit/visit-thcs/minutes',
  '/visit/visit-thcs/sign',
  '/checklist',
  '/checklist/cl-qcdc-1',
  '/finding',
  '/finding/finding-visit-thcs-1',
  '/unit/unit-truong-thcs',
  '/holiday',
  '/more',
  '/sending',
  '/removed',
  '/help',
  '/help/ghi-nhanh',
  '/no-such-page',
  '/sign-in',
])('%s is English', async (path) => {
  await goTo(page, path)

  expect(await vietnameseOn()).toEqual([])
})
