import type { Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'

import { anOfficer, goTo } from './acts.ts'
import { aCommune } from './commune.ts'
import { chooseEnglish, vietnameseLeft, writtenIn } from './vietnamese-left.ts'

const WHY = 'Bão lũ làm chậm việc'
let page: Page
let written: ReadonlySet<string>

beforeAll(async () => {
  const commune = await aCommune()
  ;({ page } = await anOfficer(commune.server.address, 'tuyen'))
  written = writtenIn(commune, WHY)
  await chooseEnglish(page)
})

test.each([
  '/plan/new',
  '/plan/plan-003/edit',
  '/target/new',
  '/target/target-tra-loi-dan/edit',
  '/assignment/new',
  '/unit/new',
  '/unit/unit-ban-moi/edit',
])('the form at %s is English for whoever keeps such records', async (path) => {
  await goTo(page, path)

  expect(await vietnameseLeft(page, written)).toEqual([])
})

test.each([
  ['/plan/plan-003', 'Change state'],
  ['/plan/plan-003', 'Note'],
  ['/plan/plan-003', 'Ask for a change'],
  ['/task/task-001-ii-6', 'Note progress'],
  ['/task/task-001-ii-6', 'Ask for a change'],
  ['/task/task-001-ii-6', 'Split among units'],
  ['/exemplar/exemplar-hien-dat', 'Change state'],
  ['/exemplar/exemplar-hien-dat', 'Note'],
  ['/exemplar/exemplar-hien-dat', 'Add a figure'],
])('on %s the sheet of “%s” is English', async (path, button) => {
  await goTo(page, path)
  await page.getByRole('button', { name: button, exact: true }).last().click()
  await page.getByRole('dialog').waitFor()

  expect(await vietnameseLeft(page, written)).toEqual([])
})

test('a request about a plan and its decision are English', async () => {
  await goTo(page, '/plan/plan-003')
  await page.getByRole('button', { name: 'Ask for a change' }).click()
  const asking = page.getByRole('dialog')
  await asking.getByRole('radio', { name: 'Cancel the plan' }).check({ force: true })
  await asking.getByLabel('Reason').fill(WHY)
  await asking.getByRole('button', { name: 'Done, the leader decides' }).click()
  await asking.waitFor({ state: 'detached' })
  const requests = page.getByRole('list', { name: 'Change requests' })
  await requests.getByRole('button', { name: 'Cancel the plan' }).click()
  await page.getByRole('dialog').getByText('not done').waitFor()

  expect(await vietnameseLeft(page, written)).toEqual([])
})
