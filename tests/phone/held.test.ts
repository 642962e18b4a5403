import type { Page } from 'playwright'
import { expect, test } from 'vitest'

import {
  addNote,
  anOfficer,
  goTo,
  logFeedback,
  rowOf,
  sendAll,
  standsStill,
  takeOut,
} from './acts.ts'
import { aCommune } from './commune.ts'
import { aRoad } from './harness/road.ts'

const FIRST = 'Trạm bơm đầu đồng hỏng'
const SECOND = 'Cột điện ngã ba bản nghiêng'

const heldOf = (page: Page, words: string) =>
  page
    .getByRole('list', { name: 'Cần xử lý' })
    .getByRole('button', { name: 'Lường Thị Hạnh ghi, chưa vào sổ' })
    .filter({ hasText: words })

test('what an officer might not do stands before the leader, who takes one into the book and drops the other', async () => {
  const { server, rows } = await aCommune()
  const road = await aRoad(server)
  const { page: hanh } = await anOfficer(road.address, 'hanh')
  const records = [await logFeedback(hanh, FIRST), await logFeedback(hanh, SECOND)]
  await sendAll(hanh)
  const { page: quang } = await anOfficer(server.address, 'quang')
  road.cut()
  for (const record of records) {
    await goTo(hanh, record)
    await takeOut(hanh, 'Ghi trùng')
  }
  for (const record of records) await addNote(quang, record, 'Đã gọi thợ')
  await sendAll(quang)
  road.mend()
  await sendAll(hanh)

  const { page: tuyen } = await anOfficer(server.address, 'tuyen')
  await goTo(tuyen, '/sending')
  await heldOf(tuyen, FIRST).click()
  await tuyen.getByRole('definition').getByText('Ghi trùng').waitFor()
  await tuyen.getByRole('button', { name: 'Nhận vào sổ' }).click()
  await heldOf(tuyen, FIRST).waitFor({ state: 'detached' })
  await heldOf(tuyen, SECOND).click()
  await tuyen.getByRole('dialog').getByRole('button', { name: 'Bỏ' }).click()
  const question = tuyen.getByRole('alertdialog', { name: 'Bỏ phần này?' })
  await question.getByRole('button', { name: 'Giữ' }).click()
  await tuyen.getByRole('dialog').getByRole('button', { name: 'Bỏ' }).click()
  await question.getByRole('button', { name: 'Bỏ' }).click()
  await tuyen.getByRole('list', { name: 'Cần xử lý' }).waitFor({ state: 'detached' })

  expect(rows('feedback', FIRST)[0]?.fields['removedWhy']).toBe('Ghi trùng')
  expect(rows('feedback', SECOND)[0]?.fields['removedAt']).toBeUndefined()
  await goTo(tuyen, '/feedback')
  await rowOf(tuyen, SECOND).waitFor()
  await rowOf(tuyen, FIRST).waitFor({ state: 'detached' })
  // What is held comes by a question of its own, asked before this exchange.
  await sendAll(quang)
  await standsStill(quang)
  expect(await heldOf(quang, SECOND).count()).toBe(0)
})
