import type { Page } from 'playwright'
import { expect, test } from 'vitest'

import {
  addNote,
  anOfficer,
  aPhone,
  goTo,
  isWhole,
  logFeedback,
  noteQuickly,
  rowOf,
  sendAll,
  standsStill,
} from './acts.ts'
import { aCommune } from './commune.ts'
import { tempFolder } from './harness/folder.ts'
import { signIn } from './harness/sign-in.ts'
import { tearLog } from './harness/torn-log.ts'
import { countOnPhone } from './notebook.ts'

const KNOWN = 'Cầu treo đứt cáp phía bản Nà Pán'
const NEW = 'Mương tắc từ đầu nguồn'
const STEP = 'Đã gọi thợ hàn cáp'
const NOTE = 'Gọi lại trưởng bản về cây đổ'
const LATER = 'Hỏi thêm chuyện đất công'

/** The files that stand outside the database for whoever signed in on this phone. */
function copiesOn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const files = await navigator.storage.getDirectory()
    const root = await files.getDirectoryHandle('second-copy', { create: true })
    const names: string[] = []
    for await (const folder of root.values()) {
      if (folder.kind !== 'directory') continue
      for await (const name of folder.keys()) names.push(name)
    }
    return names
  })
}

test('a browser that has emptied its database gives the officer back all that was not sent', async () => {
  const { server, rows } = await aCommune()
  const profileDir = await tempFolder()
  const first = await anOfficer(server.address, 'hanh', { profileDir })
  await standsStill(first.page)
  expect(await first.page.getByText('làm mất sổ').count()).toBe(0)
  const record = await logFeedback(first.page, KNOWN)
  await sendAll(first.page)
  await first.close()

  const away = await aPhone({ profileDir, offline: true })
  await away.page.goto(server.address)
  await logFeedback(away.page, NEW)
  await addNote(away.page, record, STEP)
  await goTo(away.page, '/')
  await noteQuickly(away.page, NOTE)
  await away.kill9()
  tearLog(profileDir)

  const again = await aPhone({ profileDir, offline: true })
  await again.page.goto(server.address)
  await goTo(again.page, '/feedback')
  await rowOf(again.page, NEW, 'Chờ gửi').waitFor()
  await goTo(again.page, '/')
  await noteQuickly(again.page, LATER)
  await again.kill9()

  const { page } = await aPhone({ profileDir })
  await page.goto(server.address)
  await page.getByText('Trình duyệt vừa làm mất sổ trên máy.').waitFor()
  await page.getByRole('heading', { name: 'Đăng nhập lại' }).waitFor()
  for (const words of [KNOWN, NEW, STEP, NOTE, LATER])
    expect(await countOnPhone(page, words)).toBe(0)
  await signIn(page, 'hanh')
  await isWhole(page)
  await page.getByText('Đã lấy lại 2 mục chưa gửi, 2 bản nháp.').waitFor()
  await sendAll(page)

  expect(rows('feedback', NEW)).toHaveLength(1)
  expect(rows('step', STEP)).toHaveLength(1)
  await goTo(page, '/feedback')
  await rowOf(page, KNOWN).waitFor()
  await rowOf(page, NEW).waitFor()
  await goTo(page, '/')
  for (const words of [NOTE, LATER]) await page.getByText(words).waitFor()
  await expect.poll(() => copiesOn(page)).toEqual([expect.any(String), expect.any(String)])

  await page.getByRole('status').getByRole('button', { name: 'Đóng' }).click()
  await page.getByText('Trình duyệt đã làm mất sổ trên máy.').waitFor({ state: 'detached' })
  await page.reload()
  await isWhole(page)
  await standsStill(page)
  expect(await page.getByText('Trình duyệt đã làm mất sổ trên máy.').count()).toBe(0)
})
