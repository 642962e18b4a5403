import { readFile } from 'node:fs/promises'

import type { Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'

import { anOfficer, rowOf, standsStill } from './acts.ts'
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

/** How wide and how high a PNG is, in pixels, by its head. */
function sizeOf(png: Buffer): [width: number, height: number] {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}

async function openSlip(page: Page) {
  await page.emulateMedia({ media: 'screen' })
  await page.goto(`${commune.server.address}/feedback`)
  await rowOf(page, SAID).click()
  await page.getByText(PERSON).first().waitFor()
  await page.getByRole('button', { name: 'Phiếu hẹn cho dân' }).click()
  return page.getByRole('dialog', { name: 'Phiếu hẹn cho dân' })
}

/** Notes what a page writes on a canvas from now on, and in which letters. */
async function watchDrawing(page: Page) {
  await page.evaluate(() => {
    const drawn: string[] = []
    Object.assign(globalThis, { drawn })
    const { prototype } = CanvasRenderingContext2D
    const write: CanvasRenderingContext2D['fillText'] = Reflect.get(prototype, 'fillText')
    prototype.fillText = function watched(...said) {
      drawn.push(`${this.font}|${said[0]}`)
      return write.apply(this, said)
    }
  })
  return () => page.evaluate((): string[] => Reflect.get(globalThis, 'drawn'))
}

test('the slip is saved as a picture in the letters of the app, with no word and no name of a citizen', async () => {
  const { page } = hanh
  const sheet = await openSlip(page)
  const drawn = await watchDrawing(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    sheet.getByRole('button', { name: 'Lưu ảnh' }).click(),
  ])
  await page.getByText('Đã lưu ảnh phiếu hẹn').waitFor()

  const [row] = commune.rows('feedback', SAID)
  const number = String(row?.fields['registerNo'])
  expect(download.suggestedFilename()).toBe(`phieu-hen-${number}.png`)
  const [width, height] = sizeOf(await readFile(await download.path()))
  expect(width).toBe(1080)
  expect(height).toBeGreaterThan(800)
  const lines = await drawn()
  expect(lines.every((line) => line.includes('"Be Vietnam Pro"'))).toBe(true)
  const said = lines.map((line) => line.split('|')[1]).join(' ')
  expect(said).toContain(number)
  expect(said).not.toContain('Páo')
  expect(said).not.toContain('Cống')
  const onPaper = await sheet.locator('dl, ol, p').allInnerTexts()
  const paper = onPaper.join(' ').replaceAll(/\s+/g, ' ')
  expect(lines.filter((line) => !paper.includes(line.split('|')[1] ?? '?'))).toEqual([])
})

test('where the phone shares files, the picture goes to its share sheet', async () => {
  const { page } = hanh
  const sheet = await openSlip(page)
  await page.evaluate(() => {
    const shared: string[] = []
    Object.assign(globalThis, { shared })
    Object.assign(navigator, {
      canShare: () => true,
      share: ({ files = [] }: ShareData) => {
        shared.push(...files.map(({ name, type, size }) => `${name} ${type} ${size > 10_000}`))
        return Promise.resolve()
      },
    })
  })
  await sheet.getByRole('button', { name: 'Lưu ảnh' }).click()
  await page.getByText('Đã lưu ảnh phiếu hẹn').waitFor()
  const [row] = commune.rows('feedback', SAID)
  expect(await page.evaluate((): string[] => Reflect.get(globalThis, 'shared'))).toEqual([
    `phieu-hen-${String(row?.fields['registerNo'])}.png image/png true`,
  ])
})

test('the slip for the citizen is copied and printed: number, day and officer, no word and no name of a citizen', async () => {
  const { page, context } = hanh
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const sheet = await openSlip(page)

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

test('where the phone has a share sheet, the words of the slip go to it: of all citizens of the commune nobody is named', async () => {
  const { page } = hanh
  const sheet = await openSlip(page)
  await page.evaluate(() => {
    const shared: ShareData[] = []
    Object.assign(globalThis, { shared })
    Object.assign(Navigator.prototype, {
      share: (words: ShareData) => {
        shared.push(words)
        return Promise.resolve()
      },
    })
  })
  await sheet.getByRole('button', { name: 'Gửi cho dân' }).click()
  const shared = () => page.evaluate((): ShareData[] => Reflect.get(globalThis, 'shared'))
  await expect.poll(async () => (await shared()).length).toBe(1)

  const [{ text = '', ...rest } = {}] = await shared()
  expect(rest).toEqual({})
  const matters = commune.rows('feedback').map(({ fields }) => fields)
  const matter = matters.find(({ content }) => String(content).includes(SAID))
  expect(text).toContain(`Số: ${String(matter?.['registerNo'])}`)
  const said = [...matters, ...commune.rows('citizen').map(({ fields }) => fields)]
    .flatMap(({ person, phone, name, content }) => [person, phone, name, content])
    .filter((words) => typeof words === 'string' && words !== '')
  expect(said).toContain(PERSON)
  expect(said.filter((words) => text.includes(String(words)))).toEqual([])
})

test('a denunciation has no slip and nothing to share, not even for who handles it', async () => {
  const { page } = await anOfficer(commune.server.address, 'quang')
  await page.goto(`${commune.server.address}/denunciation`)
  await page.getByRole('main').getByRole('link', { name: 'Tố cáo –' }).click()
  await page.getByRole('button', { name: 'Đổi trạng thái' }).waitFor()
  await standsStill(page)
  const out = page.getByRole('button', {
    name: /Phiếu hẹn|Gửi cho dân|Lưu ảnh|Lưu ra tệp|In phiếu/,
  })
  expect(await out.count()).toBe(0)
})
