import type { Page } from 'playwright'
import { expect, test } from 'vitest'

import type { Shown } from '#data/db.ts'
import type { Values } from '#domain/record.ts'
import { kindNames } from '#records/shapes.ts'

import {
  addNote,
  anOfficer,
  goTo,
  logFeedback,
  rowOf,
  saveForm,
  sendAll,
  standsStill,
  takeOut,
} from './acts.ts'
import { aColleague } from './colleague.ts'
import { comeBack } from './come-back.ts'
import { aCommune } from './commune.ts'
import { aRoad } from './harness/road.ts'
import { aServer } from './harness/server.ts'
import { backUp, restoreFrom, standingIn } from './operator.ts'
import { outboxOn, readStore } from './outbox.ts'

const DIKE = 'Kè bờ suối sạt'
const DIKE_MENDED = 'Kè bờ suối sạt hai đoạn'
const DIKE_UNSENT = 'Kè bờ suối sạt ba đoạn, một đoạn sát nhà dân'
const TWICE = 'Kè bờ suối ghi trùng'
const LAMP = 'Đèn ngã tư không sáng'
const AFTER = 'Giếng khoan có mùi lạ'
const OF_LOST_PHONE = 'Cầu ván qua khe mục hai tấm'
const KEPT = 'Xe chở cát chạy đêm'
const KEPT_NAME = 'Bà Hà Thị Nhội'
const UNSENT = 'Ngầm tràn ngập nửa bánh xe'
const NEW_LIFE = 'Chợ phiên chưa có chỗ để xe'

async function mend(page: Page, record: string, words: string) {
  await goTo(page, `${record}/edit`)
  await page.getByLabel('Nội dung').fill(words)
  await saveForm(page)
}

async function classify(page: Page, record: string) {
  await goTo(page, record)
  await page.getByRole('button', { name: 'Đổi trạng thái' }).click()
  await page.getByRole('button', { name: 'Lưu: phân loại' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

async function logKept(page: Page) {
  await goTo(page, '/feedback/new')
  await page.getByLabel('Nội dung').fill(KEPT)
  await page.getByRole('radio', { name: 'Giữ kín tên' }).check()
  await page.getByLabel('Họ tên người nêu').fill(KEPT_NAME)
  await page.getByLabel('Việc gì').selectOption({ label: 'Môi trường' })
  await page.getByRole('radio', { name: 'Tại nhà' }).check()
  await saveForm(page)
}

/** Everything a phone shows, by kind and id. */
async function heldBy(page: Page): Promise<Map<string, Values>> {
  const held = new Map<string, Values>()
  for (const kind of kindNames) {
    for (const { id, version } of await readStore<Shown>(page, kind)) {
      held.set(`${kind}/${id}`, version.fields)
    }
  }
  return held
}

/** The register numbers that stand, by record. */
function numbersOf(records: ReadonlyMap<string, Values>): Map<string, unknown> {
  const numbered = [...records].filter(([, { registerNo }]) => registerNo !== undefined)
  return new Map(numbered.map(([key, { registerNo }]) => [key, registerNo]))
}

function withoutNames(records: ReadonlyMap<string, Values>): Map<string, Values> {
  return new Map([...records].filter(([key]) => !key.startsWith('citizen/')))
}

/** The demo's denunciation is Quang's to read, with its steps, and not Hạnh's. */
function withoutDenunciations(records: ReadonlyMap<string, Values>): Map<string, Values> {
  const isForBoth = ([key, { ofKind }]: [string, Values]) =>
    !key.startsWith('denunciation/') && ofKind !== 'denunciation'
  return new Map([...records].filter(isForBoth))
}

/** Hạnh and Quang, each on a road of their own, and a day of work that the commune and both phones have. */
async function aDay() {
  const { server } = await aCommune()
  const [roadOfHanh, roadOfQuang] = [await aRoad(server), await aRoad(server)]
  const { page: hanh } = await anOfficer(roadOfHanh.address, 'hanh')
  const { page: quang } = await anOfficer(roadOfQuang.address, 'quang')
  const dike = await logFeedback(hanh, DIKE)
  const twice = await logFeedback(hanh, TWICE)
  const lamp = await logFeedback(quang, LAMP)
  for (const page of [hanh, quang, hanh]) await sendAll(page)
  return { server, roadOfHanh, roadOfQuang, hanh, quang, dike, twice, lamp }
}

test('the commune is restored from a backup: nothing that a phone held is missing, doubled or renumbered', async () => {
  const { server, roadOfHanh, roadOfQuang, hanh, quang, dike, twice, lamp } = await aDay()
  const backup = await backUp(server.dataDir)

  // What the backup lacks: an edit, new records, a name kept back, a step, a removal, and a record
  // of an officer whose phone does not come back.
  await mend(hanh, dike, DIKE_MENDED)
  await logFeedback(hanh, AFTER)
  await logKept(hanh)
  await goTo(hanh, twice)
  await takeOut(hanh, 'Ghi trùng')
  await classify(quang, lamp)
  await (await aColleague(server.address, 'tham')).logs(OF_LOST_PHONE)
  for (const page of [hanh, quang, hanh]) await sendAll(page)
  // What no server has: Quang is in a village without signal.
  roadOfQuang.cut()
  await mend(quang, dike, DIKE_UNSENT)
  await logFeedback(quang, UNSENT)
  await addNote(quang, lamp, 'Đã gọi thợ điện')
  const held = new Map([...(await heldBy(hanh)), ...(await heldBy(quang))])

  // The machine breaks; another takes its place at its address.
  const numbers = numbersOf(standingIn(server.dataDir).records)
  roadOfHanh.cut()
  await server.stop()
  const { dataDir, said } = await restoreFrom(backup, server.dataDir)
  expect(said).not.toContain('is missing')
  expect(JSON.stringify([...standingIn(dataDir).records])).not.toContain(AFTER)
  const other = await aServer({ dataDir })
  for (const road of [roadOfHanh, roadOfQuang]) {
    road.leadTo(other.port)
    road.mend()
  }

  await (await aColleague(other.address, 'tuyen')).logs(NEW_LIFE)
  await comeBack(hanh, 'hanh')
  expect((await outboxOn(quang)).filter(({ state }) => state === 'waiting').length).toBe(3)
  await comeBack(quang, 'quang')
  for (const page of [hanh, quang]) await sendAll(page)

  const { records, contested } = standingIn(dataDir)
  expect(contested).toEqual([])
  const isOfNewLife = ([, fields]: [string, Values]) => fields['content'] === NEW_LIFE
  const [[lately]] = [...records].filter(isOfNewLife) as [[string, Values]]
  expect([...records.keys()].toSorted()).toEqual([...held.keys(), lately].toSorted())
  for (const [key, fields] of held) expect(records.get(key)).toMatchObject(fields)
  const numbersNow = numbersOf(records)
  for (const [key, number] of numbers) expect([key, numbersNow.get(key)]).toEqual([key, number])
  expect(new Set(numbersNow.values()).size).toBe(numbersNow.size)
  expect(numbersNow.size).toBe(numbers.size + 2)

  expect(await heldBy(hanh)).toEqual(withoutDenunciations(records))
  expect(await heldBy(quang)).toEqual(withoutNames(records))
  for (const page of [hanh, quang]) {
    const left = (await outboxOn(page)).filter(({ state }) => state !== 'kept')
    expect(left).toEqual([])
    await goTo(page, '/feedback')
    for (const words of [DIKE_UNSENT, LAMP, AFTER, OF_LOST_PHONE, KEPT, UNSENT, NEW_LIFE]) {
      await rowOf(page, words, 'Đã gửi').waitFor()
      expect(await rowOf(page, words).count()).toBe(1)
    }
    await standsStill(page)
    expect(await page.getByText('cần xử lý').count()).toBe(0)
    await goTo(page, '/removed')
    await rowOf(page, TWICE, 'Đã gửi').waitFor()
  }
})
