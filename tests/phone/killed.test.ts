import { setTimeout as wait } from 'node:timers/promises'

import type { Page } from 'playwright'
import { expect, test } from 'vitest'

import type { Based, Draft, Shown } from '#data/db.ts'

import { anOfficer, aPhone, goTo, isWhole, noteQuickly, rowOf, sendAll } from './acts.ts'
import { aColleague, longWords } from './colleague.ts'
import { aCommune } from './commune.ts'
import { aFaultyRoad } from './faulty-road.ts'
import { tempFolder } from './harness/folder.ts'
import type { Phone } from './harness/phone.ts'
import { signIn } from './harness/sign-in.ts'
import { tearLog } from './harness/torn-log.ts'
import { countOnPhone } from './notebook.ts'
import { outboxOn, readStore } from './outbox.ts'
import { logInside, walkTo } from './walk.ts'
import { watchWrites, type Writes } from './writes.ts'

const KILLS = Number(process.env['KILLS'] ?? 8)
const SECONDS_EACH = 30
/** Every so-manieth kill leaves half a record at the end of the browser's log, as some do by themselves. */
const TORN_EACH = 5

/** A long day of Hạnh's in which the battery is empty again and again. */
async function aDay() {
  const commune = await aCommune()
  const road = await aFaultyRoad(commune.server)
  const profileDir = await tempFolder()
  // Cookies are on disk once the browser was closed.
  await (await anOfficer(road.address, 'hanh', { profileDir })).close()
  return {
    commune,
    road,
    profileDir,
    quang: await aColleague(commune.server.address, 'quang'),
    /** Words the screen has called saved, as records and as drafts, and words of the colleague. */
    saved: [] as string[],
    drafted: [] as string[],
    heard: [] as string[],
    writes: { strict: 0, others: [] } as Writes,
    /** How often the browser came back with an empty database. */
    emptied: 0,
  }
}
type Day = Awaited<ReturnType<typeof aDay>>

async function open(day: Day): Promise<Phone> {
  const { road, profileDir, writes } = day
  const phone = await aPhone({ profileDir })
  const { page } = phone
  await watchWrites(phone.context, writes)
  await page.goto(road.address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  if (new URL(page.url()).pathname === '/sign-in') {
    await page.getByText('Trình duyệt vừa làm mất sổ trên máy.').waitFor()
    day.emptied += 1
    await signIn(page, 'hanh')
    await isWhole(page)
    // As after the first time of signing in: the cookie is on disk once the browser was closed.
    await phone.close()
    return open(day)
  }
  return phone
}

/** What Hạnh does until the battery is empty; ends at that very moment. */
type Moment = (page: Page, day: Day, nth: number) => Promise<void>

const moments: Record<string, Moment> = {
  'in the middle of a word': async (page, { drafted }, nth) => {
    const begun = `Nước đục bể số ${nth} của th`
    await goTo(page, '/feedback/new')
    await page.getByLabel('Nội dung').pressSequentially(begun)
    await expect.poll(() => countOnPhone(page, begun)).toBe(1)
    await page.getByText('Nháp trên máy · lưu').waitFor()
    drafted.push(begun)
    await page.getByLabel('Nội dung').pressSequentially('ôn Nà')
  },
  'right after a record was called saved': async (page, { road, saved }, nth) => {
    const words = `Cầu gỗ gãy nhịp ${nth}`
    road.fault('dropped')
    await logInside(page, words)
    await page.getByRole('main').getByText('Chờ gửi', { exact: true }).first().waitFor()
    saved.push(words)
  },
  'right after a quick note was kept': async (page, { drafted }, nth) => {
    const words = `Gọi lại trưởng thôn việc ${nth}`
    await noteQuickly(page, words)
    drafted.push(words)
  },
  'during a push the commune has not heard': async (page, { road, saved }, nth) => {
    const words = `Đèn đường tắt cột ${nth}`
    road.fault('silent', words)
    const failed = road.failed()
    await logInside(page, words)
    saved.push(words)
    await expect.poll(() => road.failed()).toBeGreaterThan(failed)
  },
  'during a push the commune has heard': async (page, { road, commune, saved }, nth) => {
    const words = `Kênh dẫn sạt đoạn ${nth}`
    road.fault({ stallAt: 0 }, words)
    await logInside(page, words)
    saved.push(words)
    await expect.poll(() => commune.rows('feedback', words)).toHaveLength(1)
  },
  'while a receipt is taken in': async (page, { road, saved }, nth) => {
    const words = `Đường trơn dốc số ${nth}`
    const answered = road.nextEnd(words)
    await logInside(page, words)
    saved.push(words)
    await answered
    await wait((nth * 7) % 40)
  },
  'in the middle of a long answer': async (page, { road, quang, heard }, nth) => {
    const words = Array.from({ length: 6 }, (_, at) => `Chợ phiên ${nth} việc ${at} `)
    await walkTo(page, '/sending')
    // Nothing of it comes before the answer that breaks off.
    road.fault({ cutAt: 0 })
    await quang.logs(...words.map((each) => each + longWords(2000)))
    heard.push(...words)
    const failed = road.failed()
    road.fault({ stallAt: 2000 })
    await page.getByRole('button', { name: 'Thử gửi ngay' }).click()
    await expect.poll(() => road.failed()).toBeGreaterThan(failed)
  },
  'while rows are taken in': async (page, { road, quang, heard }, nth) => {
    const words = Array.from({ length: 60 }, (_, at) => `Rẫy ngô ${nth} thửa ${at} `)
    await walkTo(page, '/sending')
    await quang.logs(...words)
    heard.push(...words)
    const answered = road.nextEnd()
    await page.getByRole('button', { name: 'Thử gửi ngay' }).click()
    await answered
    await wait((nth * 11) % 60)
  },
}

/** Sees that whatever the screen had called saved is on the phone, and shown. */
async function nothingIsMissing(page: Page, { saved, drafted }: Day) {
  const written = await outboxOn(page)
  const known = (await readStore<Based>(page, 'base')).map(({ fields }) => fields['content'])
  const shown = (await readStore<Shown>(page, 'feedback')).map(
    ({ version }) => version.fields['content'],
  )
  const drafts = (await readStore<Draft>(page, 'drafts')).map(({ values }) =>
    String(values['content']),
  )
  const missing = {
    written: saved.filter(
      (words) => !written.some((each) => each.words.includes(words)) && !known.includes(words),
    ),
    shown: saved.filter((words) => !shown.includes(words)),
    drafts: drafted.filter((words) => !drafts.some((each) => each.startsWith(words))),
  }
  expect(missing).toEqual({ written: [], shown: [], drafts: [] })
  expect(written.filter(({ state }) => state === 'refused')).toEqual([])
  const last = saved.at(-1)
  if (last === undefined) return
  await goTo(page, '/feedback?mine=1')
  await rowOf(page, last).waitFor()
}

/** How often each of these words stands among the rows the commune has brought. */
async function timesHere(page: Page, all: readonly string[]): Promise<number[]> {
  const base = (await readStore<Based>(page, 'base')).map(({ fields }) => String(fields['content']))
  return all.map((words) => base.filter((each) => each.startsWith(words)).length)
}

test(
  `a browser killed ${KILLS} times loses nothing that its screen called saved`,
  async () => {
    const day = await aDay()
    for (let nth = 0; nth < KILLS; nth += 1) {
      const [, until] = Object.entries(moments)[nth % Object.keys(moments).length] ?? []
      const phone = await open(day)
      await nothingIsMissing(phone.page, day)
      // No number begins another one, so that words can be told apart.
      await until?.(phone.page, day, 100 + nth)
      await phone.kill9()
      if (nth % TORN_EACH === TORN_EACH - 2) tearLog(day.profileDir)
      day.road.fault(undefined)
    }

    const { page } = await open(day)
    await nothingIsMissing(page, day)
    await sendAll(page)

    const { commune, saved, heard, drafted, writes, emptied } = day
    console.log(`${KILLS} kills, after ${emptied} of them the browser had emptied its database`)
    const times = (words: string) => commune.rows('feedback', words).length
    expect(saved.map(times)).toEqual(saved.map(() => 1))
    expect(drafted.map(times)).toEqual(drafted.map(() => 0))
    const all = [...saved, ...heard]
    await expect.poll(() => timesHere(page, all), { timeout: 20_000 }).toEqual(all.map(() => 1))
    expect(new Set((await outboxOn(page)).map(({ state }) => state))).toEqual(new Set(['kept']))
    expect(writes.strict).toBeGreaterThan(KILLS)
    expect(writes.others).toEqual([])
  },
  KILLS * SECONDS_EACH * 1000 + 60_000,
)
