import { setTimeout } from 'node:timers/promises'

import type { Locator, Page } from 'playwright'
import { expect } from 'vitest'

import type { Own } from '#data/db.ts'

import { openPhone, type Phone } from './harness/phone.ts'
import { signIn } from './harness/sign-in.ts'
import { readStore } from './outbox.ts'

const PATIENCE_MS = 30_000

type Opening = NonNullable<Parameters<typeof openPhone>[0]>

/** A phone as it lies in the hand: an act that cannot be done fails in seconds. */
export async function aPhone(opening: Opening = {}): Promise<Phone> {
  const phone = await openPhone(opening)
  phone.context.setDefaultTimeout(PATIENCE_MS)
  return phone
}

/** A phone on which an officer has signed in: the whole app and the commune's records are on it. */
export async function anOfficer(
  address: string,
  login: string,
  opening: Opening = {},
): Promise<Phone> {
  const phone = await aPhone(opening)
  await phone.page.goto(address)
  await signIn(phone.page, login)
  await isWhole(phone.page)
  return phone
}

/** Waits until the app needs no signal any more: all of it kept, the records read. */
export async function isWhole(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await page.getByText('Lần gửi nhận gần nhất').waitFor()
  // The first answer brings a part of the records; the exchange goes on until it has them all.
  await exchangeIsOver(page)
}

/** Waits until no exchange is under way: what its answer brought is on the phone, or nothing of it. */
export async function exchangeIsOver(page: Page): Promise<void> {
  while (await page.evaluate(isExchanging)) await setTimeout(100)
}

async function isExchanging(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query()
  return held.some(({ name }) => name?.startsWith('gan-dan-exchange'))
}

/**
 * Waits until the screen stands still: every touch has acted, nothing is being written, and the
 * words on it stay the same while all that the phone keeps is read twice. What is not on it then,
 * though the phone has it, does not come a moment later.
 */
export async function standsStill(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(staysTheSame)).toBe(true)
}

async function staysTheSame(): Promise<boolean> {
  const done = (request: IDBRequest) =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error))
    })
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const seen = () => location.href + document.body.innerText
  const before = seen()
  for (let reads = 0; reads < 2; reads += 1) {
    for (const { name = '' } of await indexedDB.databases()) {
      const db = (await done(indexedDB.open(name))) as IDBDatabase
      const tables = [...db.objectStoreNames]
      // A reading of all tables waits for whatever is being written to one of them.
      const reading = tables.length > 0 && db.transaction(tables)
      if (reading) await Promise.all(tables.map((each) => done(reading.objectStore(each).count())))
      db.close()
    }
    await frame()
    await frame()
  }
  const isBusy = document.querySelector('main[aria-busy]') !== null
  return !isBusy && (globalThis.touchesToCome ?? 0) === 0 && seen() === before
}

/** Waits until a field has the focus: what is typed goes into it then. */
export async function hasFocus(field: Locator): Promise<void> {
  await expect.poll(() => field.evaluate((each) => each === document.activeElement)).toBe(true)
}

/** Ghi nhanh: the seal, one line, Xong. */
export async function noteQuickly(page: Page, words: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Ghi nhanh' }).click()
  const sheet = page.getByRole('dialog', { name: 'Ghi nhanh' })
  await sheet.getByRole('textbox').fill(words)
  await sheet.getByRole('button', { name: 'Xong' }).click()
  await sheet.waitFor({ state: 'detached' })
}

/** The row of a list that holds these words and, when named, this mark. */
export function rowOf(page: Page, words: string, mark = '') {
  return page
    .getByRole('main')
    .getByRole('link', { name: `${words}.` })
    .and(page.getByRole('link', { name: mark }))
}

/** Opens a record from its list; answers its address. */
export async function openRow(page: Page, words: string, mark = ''): Promise<string> {
  const list = page.url()
  await rowOf(page, words, mark).click()
  await page.waitForURL((url) => url.href !== list)
  return new URL(page.url()).pathname
}

/** Fills what a feedback must say beside its words, as heard in Nà Pán from a named person. */
export async function fillFeedback(page: Page, person = 'Bà Lò Thị Xuyến'): Promise<void> {
  await page.getByLabel('Họ tên người nêu').fill(person)
  await page.getByLabel('Ở đâu (nếu có)').selectOption({ label: 'Thôn Nà Pán' })
  await page.getByLabel('Việc gì').selectOption({ label: 'Điện, nước' })
  await page.getByRole('radio', { name: 'Họp thôn' }).check()
}

/** Saves the form that is open and waits for the record it made. */
export async function saveForm(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Xong, chờ gửi' }).click()
  await page.waitForURL((url) => !/\/(new|edit)$/.test(url.pathname))
}

/** Logs a feedback through the form; answers the address of its record. */
export async function logFeedback(page: Page, words: string): Promise<string> {
  await page.goto(new URL('/feedback/new', page.url()).href)
  await page.getByLabel('Nội dung').fill(words)
  await fillFeedback(page)
  await saveForm(page)
  return new URL(page.url()).pathname
}

/** Closes the sheet that is open by its cross. */
export async function closeSheet(page: Page, cross = 'Đóng'): Promise<void> {
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: cross }).click()
  await sheet.waitFor({ state: 'detached' })
}

/** Waits until the history of the record that is open tells these words: they are saved then. */
export async function isTold(page: Page, words: string): Promise<void> {
  await page.getByRole('list', { name: 'Diễn biến' }).getByText(words).first().waitFor()
}

/** Adds a note to a record, and waits until its history tells it. */
export async function addNote(page: Page, record: string, words: string): Promise<void> {
  await goTo(page, record)
  await page.getByRole('button', { name: 'Ghi chú' }).click()
  await page.getByLabel('Nội dung').fill(words)
  await page.getByRole('button', { name: 'Lưu ghi chú' }).click()
  await isTold(page, words)
}

/** Takes out the record that is open, and waits until its page says so. */
export async function takeOut(page: Page, why: string): Promise<void> {
  await page.getByRole('button', { name: 'Việc khác' }).click()
  await page.getByRole('button', { name: 'Gỡ bản ghi' }).click()
  const question = page.getByRole('alertdialog')
  await question.getByLabel('Lý do gỡ').fill(why)
  await question.getByRole('button', { name: 'Gỡ', exact: true }).click()
  await page.getByText(`Bản ghi đã gỡ. Lý do: ${why}`).waitFor()
}

/** Goes to an address of the app as a link would. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, page.url()).href)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/**
 * Gửi và nhận, Thử gửi ngay; waits until nothing is left to send and all that the commune had by
 * then is on the phone.
 */
export async function sendAll(page: Page): Promise<void> {
  await goTo(page, '/sending')
  const before = await lastContact(page)
  await page.getByRole('button', { name: 'Thử gửi ngay' }).click()
  await expect.poll(() => lastContact(page)).not.toBe(before)
  await page.getByText('đã gửi nhận', { exact: true }).waitFor()
  await page.getByText('không còn gì chờ').waitFor()
  // The last contact may have been one request of several.
  await exchangeIsOver(page)
}

/** When the commune last answered this phone, whatever account. */
async function lastContact(page: Page): Promise<number> {
  const own = await readStore<Own>(page, 'own')
  return Math.max(0, ...own.map(({ contactAt }) => contactAt ?? 0))
}
