import { afterEach, beforeAll, describe, expect, test } from 'vitest'

import { anOfficer, goTo, rowOf } from './acts.ts'
import { aCommune, type Commune } from './commune.ts'
import { aFaultyRoad, type FaultyRoad } from './faulty-road.ts'
import type { Fault } from './faults.ts'
import type { Phone } from './harness/phone.ts'
import { signIn } from './harness/sign-in.ts'
import { outboxOn } from './outbox.ts'
import { logInside, walkTo } from './walk.ts'

let commune: Commune
let road: FaultyRoad
let hanh: Phone

beforeAll(async () => {
  commune = await aCommune()
  road = await aFaultyRoad(commune.server)
  hanh = await anOfficer(road.address, 'hanh')
})

afterEach(() => road.fault(undefined))

const PAGE = '<!doctype html><title>Wi-Fi</title><h1>Đăng nhập Wi-Fi</h1>'

/** An answer of somebody on the way who is not the commune. */
const strange = (status: number, type = 'text/html'): Fault => ({ status, type, body: PAGE })

/** An answer as the commune's own server gives it. */
const ours = (status: number, code: string, retryAfter?: number): Fault => ({
  status,
  type: 'application/problem+json',
  body: JSON.stringify({ type: `/problems/${code}`, title: code, status }),
  ...(retryAfter === undefined ? {} : { retryAfter }),
})

const BUSY = 'Phía xã đang bận. Máy sẽ tự thử lại.'
const NOT_OURS = 'Mạng này chưa cho đi tiếp.'
const TOO_LARGE = 'Có mục quá lớn, máy đang chia nhỏ để gửi.'
const NOT_TAKEN = 'Xã chưa nhận được gói vừa gửi.'
const OFFLINE = 'Chưa có sóng. Máy sẽ tự thử lại.'
const WEAK = 'Sóng quá yếu, chưa gửi xong.'

const GONE = { state: 'detached' } as const

/** Longer than the phone waits for a whole answer. */
const PATIENCE = '02:01'

/** Everything a road or a server may answer instead of a receipt, and what Gửi và nhận says of it. */
const answers: [what: string, fault: Fault, said: string][] = [
  ['400 of the commune', ours(400, 'bad-request'), NOT_TAKEN],
  ['401 of somebody on the way', strange(401), NOT_OURS],
  ['403 of the commune', ours(403, 'blocked'), 'Xã đang chặn máy này gửi.'],
  ['403 of somebody on the way', strange(403), NOT_OURS],
  ['404 of the commune', ours(404, 'not-found'), BUSY],
  ['404 of somebody on the way', strange(404), NOT_OURS],
  ['408 of a proxy', strange(408), NOT_OURS],
  ['409 of the commune', ours(409, 'other-device'), 'Có tài khoản khác đăng nhập trên máy này.'],
  ['409 of somebody on the way', strange(409), NOT_OURS],
  ['413 of the commune', ours(413, 'too-large'), TOO_LARGE],
  ['413 of a proxy', strange(413), TOO_LARGE],
  ['422 of the commune', ours(422, 'bad-request'), NOT_TAKEN],
  ['429 of the commune', ours(429, 'later', 1), BUSY],
  ['500 of the commune', ours(500, 'fault'), BUSY],
  ['502 of a proxy', strange(502), BUSY],
  ['503 of the commune', ours(503, 'later', 1), BUSY],
  ['504 of a proxy', strange(504), BUSY],
  ['a connection that is reset', 'dropped', OFFLINE],
  ['an answer that is lost after the commune took the record', 'lost', OFFLINE],
  ['an answer that breaks off', 'cut', WEAK],
  ['a Wi-Fi that asks to sign in first', strange(200), NOT_OURS],
  ['a page that says it is ours and is not', strange(200, 'application/json'), NOT_OURS],
]

/** How trouble ends for an officer: tried by hand, tried by the phone itself, or a signal that is back. */
type End = () => Promise<void>

const byHand: End = async () => {
  road.fault(undefined)
  await hanh.page.getByRole('button', { name: 'Thử gửi ngay' }).click()
}
const byItself: End = async () => road.fault(undefined)
const bySignal: End = async () => {
  await hanh.context.setOffline(true)
  road.fault(undefined)
  await hanh.context.setOffline(false)
}

let places = 0

/** Words that stand in no other record. */
function newWords(): string {
  places += 1
  return `Đập tràn nứt chỗ cột số ${100 + places}`
}

/** Logs a feedback while that goes wrong; answers the address of its record. */
async function logUnder(fault: Fault, words: string): Promise<string> {
  const { page } = hanh
  road.fault(fault, words)
  const failed = road.failed()
  const record = await logInside(page, words)
  await expect.poll(() => road.failed()).toBeGreaterThan(failed)
  return record
}

/** Sees a record stand with its mark on its page and in its list, and how the phone's disk has it. */
async function stands(record: string, words: string, mark = 'Chờ gửi', listed = mark) {
  const { page } = hanh
  await walkTo(page, record)
  await page.getByRole('heading', { name: words }).waitFor()
  await page.getByRole('main').getByText(mark, { exact: true }).first().waitFor()
  await walkTo(page, '/feedback?unsent=1')
  await rowOf(page, words, listed).waitFor()
  const written = await outboxOn(page)
  const own = written.filter((each) => each.words.includes(words))
  return { all: written.map(({ id }) => id), states: own.map(({ state }) => state) }
}

/** Sees a record arrive, and answers how often the commune has it; nothing ever written left the phone by it. */
async function hasArrived(record: string, words: string, before: readonly string[]) {
  const { page } = hanh
  await walkTo(page, record)
  await page.getByRole('heading', { name: words }).waitFor()
  await page.getByRole('main').getByText('Đã gửi', { exact: true }).waitFor()
  expect((await outboxOn(page)).map(({ id }) => id)).toEqual(before)
  return commune.rows('feedback', words).length
}

/** Lets a record meet a fault, and the fault end; answers how often the commune has the record then. */
async function survives(words: string, fault: Fault, { said, end }: { said: string; end: End }) {
  const { page } = hanh
  const record = await logUnder(fault, words)
  const { all, states } = await stands(record, words)
  expect(states).toEqual(['waiting'])
  await walkTo(page, '/sending')
  await page.getByRole('main').getByText(said).waitFor()
  await page.getByRole('list', { name: 'Chờ gửi' }).getByText(words).waitFor()

  await end()
  await page.getByRole('list', { name: 'Chờ gửi' }).getByText(words).waitFor(GONE)

  return hasArrived(record, words, all)
}

test.each(answers)('%s: the record stands, waits, and arrives once', async (_, fault, said) => {
  expect(await survives(newWords(), fault, { said, end: byHand })).toBe(1)
})

describe('without anybody asking', () => {
  test.each<[string, Fault, string, End]>([
    ['a proxy that found no server and finds it again', strange(502), BUSY, byItself],
    ['an answer lost, and the next one not', 'lost', OFFLINE, byItself],
    ['a signal that goes and comes back', 'dropped', OFFLINE, bySignal],
  ])('%s: the phone sends by itself', async (_, fault, said, end) => {
    expect(await survives(newWords(), fault, { said, end })).toBe(1)
  })
})

test('401 of the commune: the record waits until its officer has signed in again', async () => {
  const { page } = hanh
  const words = newWords()
  const said = 'Cần đăng nhập lại để gửi.'
  const times = await survives(words, ours(401, 'sign-in'), {
    said,
    end: async () => {
      await page.getByRole('button', { name: 'Đăng nhập lại' }).first().click()
      await page.getByRole('heading', { name: 'Đăng nhập lại' }).waitFor()
      expect((await outboxOn(page)).filter((each) => each.words.includes(words))).toHaveLength(1)
      road.fault(undefined)
      await signIn(page, 'hanh')
    },
  })

  expect(times).toBe(1)
})

test('a refusal stands under Cần xử lý with its reason, and arrives once when it is judged again', async () => {
  const { page } = hanh
  const words = newWords()
  const record = await logUnder({ refuse: 'fault' }, words)
  const { all, states } = await stands(record, words, 'Cần xử lý')
  expect(states).toEqual(['refused'])
  await page.getByRole('link', { name: '1 mục cần xử lý' }).first().click()
  const refused = page.getByRole('list', { name: 'Cần xử lý' })
  await refused.getByText('Xã chưa nhận: phía xã gặp trục trặc với mục này').waitFor()
  expect(commune.rows('feedback', words)).toEqual([])

  await byHand()
  await refused.waitFor(GONE)

  expect(await hasArrived(record, words, all)).toBe(1)
})

describe('a road that takes a request and says nothing', () => {
  beforeAll(async () => {
    await hanh.page.clock.install()
    await goTo(hanh.page, '/sending')
  })

  test.each<[string, Fault]>([
    ['before the commune heard', 'silent'],
    ['after the commune heard', { stallAt: 0 }],
    ['in the middle of the answer', { stallAt: 100 }],
  ])('%s: the phone gives up, the record waits and arrives once', async (_, fault) => {
    const { page } = hanh
    const words = newWords()
    const record = await logUnder(fault, words)
    const { all } = await stands(record, words, 'Chờ gửi', 'Đang gửi')

    // What the phone tries by itself once it gave up breaks off at once, which it says in the same words.
    road.fault('cut', words)
    await page.clock.fastForward(PATIENCE)

    expect(await stands(record, words)).toEqual({ all, states: ['waiting'] })
    await walkTo(page, '/sending')
    await page.getByRole('main').getByText(WEAK).waitFor()
    await byHand()
    await page.getByRole('list', { name: 'Chờ gửi' }).getByText(words).waitFor(GONE)
    expect(await hasArrived(record, words, all)).toBe(1)
  })
})
