import { readFile } from 'node:fs/promises'

import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'

import { anOfficer } from './acts.ts'
import { aCommune, type Commune } from './commune.ts'
import type { Phone } from './harness/phone.ts'
import { DESKTOP } from './harness/phone.ts'

let commune: Commune
let hanh: Phone

beforeAll(async () => {
  commune = await aCommune()
  hanh = await anOfficer(commune.server.address, 'hanh', { viewport: DESKTOP })
})

test('without signal the register of the year is seen and saved as a file, with every matter in it', async () => {
  const { page, context } = hanh
  await context.setOffline(true)
  await page.getByRole('link', { name: 'Thêm' }).click()
  await page.getByRole('link', { name: 'Sổ tiếp nhận' }).click()
  await page.getByRole('columnheader', { name: 'Theo dõi kết quả' }).waitFor()

  const year = await page.getByRole('radio', { checked: true }).first().inputValue()
  const inBook = commune
    .rows('feedback')
    .map(({ fields }) => fields)
    .filter(({ type, receivedOn }) => type === 'observation' && String(receivedOn).startsWith(year))
  expect(inBook.length).toBeGreaterThan(5)
  const lines = page.getByRole('table').getByRole('row')
  await expect.poll(() => lines.count()).toBe(inBook.length + 1)

  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Lưu ra tệp Excel' }).click()
  const download = await coming
  expect(download.suggestedFilename()).toBe(`so-tiep-nhan-phan-anh-${year}.xlsx`)
  const parts = unzipSync(new Uint8Array(await readFile(await download.path())))
  const words = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array())
  for (const { registerNo } of inBook) expect(words).toContain(`>${String(registerNo)}<`)
  expect(words).toContain('Cống đầu thôn tắc')
  await context.setOffline(false)
})
