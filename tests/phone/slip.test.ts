import { beforeAll, expect, test } from 'vitest'

import { anOfficer, rowOf } from './acts.ts'
import { aCommune, type Commune } from './commune.ts'
import type { Phone } from './harness/phone.ts'

const SAID = 'Cống đầu thôn tắc, nước tràn vào nhà 6 hộ'
const PERSON = 'Hoàng Văn Páo'

let commune: Commune
let hanh: Phone

beforeAll(async () => {
  commune = await aCommune()
  hanh = await anOfficer(commune.server.address, 'hanh')
})

test('the slip for the citizen is copied and printed: number, day and officer, no word and no name of a citizen', async () => {
  const { page, context } = hanh
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${commune.server.address}/feedback`)
  await rowOf(page, SAID).click()
  await page.getByText(PERSON).first().waitFor()
  await page.getByRole('button', { name: 'Phiếu hẹn cho dân' }).click()
  const sheet = page.getByRole('dialog', { name: 'Phiếu hẹn cho dân' })

  await sheet.getByRole('button', { name: 'Gửi cho dân' }).click()
  await page.getByText('Đã chép nội dung phiếu').waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  const [row] = commune.rows('feedback', SAID)
  expect(copied).toContain(`Số: ${String(row?.fields['registerNo'])}`)
  expect(copied).toMatch(/Hẹn trả lời, chậm nhất: .+\d{2}\/\d{2}\/\d{4}/)
  expect(copied).not.toContain(PERSON)
  expect(copied).not.toContain('Cống')

  await page.emulateMedia({ media: 'print' })
  await expect.poll(() => page.getByText('Khi hỏi, đọc số trên phiếu.').isVisible()).toBe(true)
  expect(await page.getByText(PERSON).first().isVisible()).toBe(false)
  expect(await sheet.getByRole('button', { name: 'In phiếu' }).isVisible()).toBe(false)
  const paper = await page.pdf({ format: 'A4' })
  expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
})
