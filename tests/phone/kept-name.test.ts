import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

import type { Page } from 'playwright'
import { expect, test } from 'vitest'

import { anOfficer, goTo, saveForm, sendAll, standsStill } from './acts.ts'
import { aCommune } from './commune.ts'
import type { Phone } from './harness/phone.ts'

const SAID = 'Máy xúc múc đất ở bãi bồi lúc nửa đêm'
// Letters in no order: however a file packs them, they stand in it as they are.
const NAME = 'Kwxq7Zvbnp'
const NUMBER = '0917264583'
const ADDRESS = 'Yhtr4Mcdqs'
const PLANTED = [NAME, NUMBER, ADDRESS]

/** Those of the planted words that a folder holds in any of its files. */
function foundIn(folder: string): string[] {
  const needles = PLANTED.flatMap((words) => [
    { words, bytes: Buffer.from(words, 'utf8') },
    { words, bytes: Buffer.from(words, 'utf16le') },
  ])
  const found = new Set<string>()
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const bytes = bytesOf(join(folder, name))
    for (const needle of needles) if (bytes.includes(needle.bytes)) found.add(needle.words)
  }
  return [...found].toSorted()
}

/** What stands in a file; nothing for what is none, or has gone since its folder was read. */
function bytesOf(path: string): Buffer {
  try {
    return statSync(path).isFile() ? readFileSync(path) : Buffer.alloc(0)
  } catch {
    return Buffer.alloc(0)
  }
}

/** All that a browser keeps for the app: databases, caches, small storage. */
async function keptBy(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = (request: IDBRequest) =>
      new Promise<unknown>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error))
      })
    const all: unknown[] = [{ ...localStorage }, { ...sessionStorage }]
    for (const { name = '' } of await indexedDB.databases()) {
      const db = (await done(indexedDB.open(name))) as IDBDatabase
      for (const store of db.objectStoreNames) {
        all.push(await done(db.transaction(store).objectStore(store).getAll()))
      }
      db.close()
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const reply of await cache.matchAll()) all.push(await reply.text())
    }
    return JSON.stringify(all)
  })
}

async function holdsNothing({ page, profileDir }: Phone) {
  const kept = await keptBy(page)
  for (const words of PLANTED) expect(kept).not.toContain(words)
  expect(kept).toContain(SAID)
  expect(foundIn(profileDir)).toEqual([])
}

/** Opens the record after an exchange, and waits until it says this of who raised it. */
async function readsOf(page: Page, record: string, words: string) {
  await sendAll(page)
  await goTo(page, record)
  await page.getByRole('heading', { name: SAID }).waitFor()
  await page.getByRole('definition').getByText(words).first().waitFor()
  await standsStill(page)
}

async function assignTo(page: Page, officer: string) {
  await page.getByRole('button', { name: 'Đổi trạng thái' }).click()
  await page.getByRole('button', { name: 'Lưu: phân loại' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Đổi trạng thái' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('Giao cho đơn vị').selectOption({ index: 1 })
  await sheet.getByLabel('Giao cho cán bộ').selectOption({ label: officer })
  await page.getByRole('button', { name: 'Lưu: giao giải quyết' }).click()
  await sheet.waitFor({ state: 'detached' })
}

test('a name kept back is on no phone but those of who needs it; taken out by law it is nowhere', async () => {
  const { server, rows } = await aCommune()
  const hanh = await anOfficer(server.address, 'hanh')
  const [quang, tuyen] = [
    await anOfficer(server.address, 'quang'),
    await anOfficer(server.address, 'tuyen'),
  ]

  await goTo(hanh.page, '/feedback/new')
  await hanh.page.getByLabel('Nội dung').fill(SAID)
  await hanh.page.getByRole('radio', { name: 'Giữ kín tên' }).check()
  await hanh.page.getByLabel('Họ tên người nêu').fill(`Bà ${NAME}`)
  await hanh.page.getByLabel('Số điện thoại').fill(NUMBER)
  await hanh.page.getByLabel('Địa chỉ').fill(`Ngõ ${ADDRESS}`)
  await hanh.page.getByLabel('Việc gì').selectOption({ label: 'Môi trường' })
  await hanh.page.getByRole('radio', { name: 'Tại nhà' }).check()
  await saveForm(hanh.page)
  const record = new URL(hanh.page.url()).pathname
  await readsOf(hanh.page, record, NAME)
  expect(foundIn(hanh.profileDir)).toEqual(PLANTED.toSorted())
  expect(foundIn(server.dataDir)).toEqual(PLANTED.toSorted())

  await readsOf(quang.page, record, 'Giữ kín tên')
  await goTo(quang.page, `${record}/edit`)
  await quang.page.getByText('Tên được giữ kín.').waitFor()
  await holdsNothing(quang)

  await readsOf(tuyen.page, record, NAME)
  await assignTo(hanh.page, 'Lò Văn Quang')
  await sendAll(hanh.page)
  await readsOf(quang.page, record, NAME)

  await goTo(tuyen.page, record)
  await tuyen.page.getByRole('button', { name: 'Việc khác' }).click()
  await tuyen.page.getByRole('link', { name: 'Niêm lại' }).click()
  expect(await tuyen.page.getByRole('checkbox', { name: SAID }).isChecked()).toBe(false)
  for (const words of PLANTED) await tuyen.page.getByRole('checkbox', { name: words }).check()
  await tuyen.page.getByRole('button', { name: 'Niêm lại' }).click()
  await tuyen.page.getByText('Ghi lý do niêm lại.').first().waitFor()
  await tuyen.page.getByLabel('Lý do niêm lại').fill('Người dân yêu cầu')
  await tuyen.page.getByRole('button', { name: 'Niêm lại' }).click()
  await tuyen.page.waitForURL((url) => url.pathname === record)

  expect(foundIn(server.dataDir)).toEqual([])
  expect(rows('citizen').map(({ fields }) => fields['name'])).toEqual(['đã niêm lại'])
  for (const { page } of [hanh, quang, tuyen]) {
    await readsOf(page, record, 'đã niêm lại')
    const kept = await keptBy(page)
    for (const words of PLANTED) expect(kept).not.toContain(words)
    for (const words of PLANTED) expect(await page.getByText(words).count()).toBe(0)
  }
})
