import { expect, test } from 'vitest'

import { anOfficer, goTo, saveForm, sendAll, standsStill } from './acts.ts'
import { aCommuneByRoad } from './commune.ts'

const PAPER = '21/QĐ-UBND'

test('without signal a unit is found and called, somebody is assigned to it, and papers are read', async () => {
  const { road, server, rows } = await aCommuneByRoad()
  const { page } = await anOfficer(road.address, 'tuyen')
  road.cut()

  // The directory: found without marks; what was merged keeps its name and leads to what it is now.
  await goTo(page, '/unit')
  await page.getByText('Phân công chưa đúng: 3 đơn vị').waitFor()
  await page.getByRole('textbox').fill('na pan 1')
  await page.getByRole('link', { name: 'Thôn Nà Pán 1.' }).click()
  await page.getByRole('heading', { name: 'Thôn Nà Pán 1', exact: true }).waitFor()
  await page.getByRole('link', { name: 'Đã nhập vào Thôn Nà Pán' }).click()
  const call = page.getByRole('link', { name: /Lò Văn Chiên/ })
  expect(await call.getAttribute('href')).toBe('tel:0900000301')
  await standsStill(page)
  const figures = page.getByRole('list', { name: 'Công việc và ý kiến' })
  const figure = figures.getByRole('link', { name: /Ý kiến của dân: \d/ })
  const counted = Number(/dân: (\d+)/.exec((await figure.locator('b').textContent()) ?? '')?.[1])
  await figure.click()
  const main = page.getByRole('main')
  await page.getByRole('heading', { level: 1, name: 'Ý kiến của dân' }).waitFor()
  await expect.poll(() => main.getByRole('listitem').count()).toBe(counted)

  // What is to be put right, and putting it right.
  await goTo(page, '/assignment')
  const lacking = page.getByRole('list', { name: 'Phân công chưa đúng' })
  await lacking.getByRole('link', { name: 'Bản Mới' }).click()
  await page.getByRole('heading', { name: 'Bản Mới', exact: true }).waitFor()
  await page.getByText('Chưa có cán bộ theo dõi').waitFor()
  await page.getByRole('link', { name: 'Phân công', exact: true }).click()
  await page.getByLabel('Cán bộ', { exact: true }).selectOption({ label: 'Lò Văn Quang' })
  await page.getByRole('radio', { name: 'Cán bộ theo dõi' }).check({ force: true })
  await page.getByLabel('Số văn bản phân công').fill(PAPER)
  for (const day of ['Ngày văn bản', 'Từ ngày']) {
    await page.getByRole('textbox', { name: day }).fill('05/01/2026')
  }
  await saveForm(page)
  await page.getByRole('link', { name: 'Mở Bản Mới' }).click()
  await page.getByRole('list', { name: 'Phụ trách, theo dõi' }).getByText('Lò Văn Quang').waitFor()
  await expect.poll(() => page.getByText('Chưa có cán bộ theo dõi').count()).toBe(0)

  // The library, and a task that cites a paper out of force.
  await goTo(page, '/directive')
  await page.getByRole('textbox').fill('64/2014')
  await page.getByRole('link', { name: /^2014\. 64\/2014\/NĐ-CP\..*Hết hiệu lực$/ }).click()
  await page.getByRole('list', { name: 'Thay bằng' }).getByRole('link').click()
  await page.getByRole('heading', { name: /thi hành Luật Tiếp công dân/ }).waitFor()
  await goTo(page, '/task/new')
  await page.getByLabel('Nguồn').fill('Nghị định 64/2014/NĐ-CP')
  await page.getByText('Vẫn dẫn văn bản này?').waitFor()
  await page.getByRole('button', { name: 'Vẫn dẫn' }).click()
  await page.getByText('Vẫn dẫn văn bản này?').waitFor({ state: 'detached' })

  road.mend()
  await sendAll(page)
  expect(rows('assignment', PAPER)).toHaveLength(1)

  const hanh = await anOfficer(server.address, 'hanh')
  await goTo(hanh.page, '/unit/unit-ban-moi')
  await hanh.page
    .getByRole('list', { name: 'Phụ trách, theo dõi' })
    .getByText('Lò Văn Quang')
    .waitFor()
})
