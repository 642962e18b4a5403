import type { Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'

import { words as english } from '#app/english.ts'
import { appTexts } from '#app/texts.ts'
import { deadlineRules } from '#domain/deadlines/rules.ts'
import { kindNames } from '#records/shapes.ts'
import { checklistPageTexts } from '#records/checklist/page-texts.ts'
import { libraryTexts } from '#records/directive/page-texts.ts'
import { exemplarPageTexts } from '#records/exemplar/page-texts.ts'
import { plainTexts } from '#records/plain-texts.ts'
import { planningTexts } from '#records/plan/page-texts.ts'
import { settleTexts } from '#records/settle-texts.ts'
import { texts } from '#records/texts.ts'
import { unitPageTexts } from '#records/unit/page-texts.ts'
import { answeringTexts } from '#records/visit/answering-texts.ts'
import { minutesTexts } from '#records/visit/minutes-texts.ts'
import { uiTexts } from '#ui/texts.ts'

import { anOfficer, closeSheet, goTo, standsStill } from './acts.ts'
import { aCommune } from './commune.ts'

const SAID = 'Trạm bơm hỏng từ hôm qua'
const TASK = 'Gọi trưởng thôn Nà Pán chốt giờ xuống đo cống'

/** Every Vietnamese text of the app that English says otherwise, as a pattern of what is drawn. */
const vietnamese = onlyIn(
  textsIn([appTexts, plainTexts, settleTexts, uiTexts, texts, ...lateTexts()]),
  textsIn([english]),
)

/** What comes with the screens that say it. */
function lateTexts(): object[] {
  const visits = [answeringTexts, minutesTexts, checklistPageTexts]
  return [planningTexts, exemplarPageTexts, unitPageTexts, libraryTexts, ...visits]
}

function textsIn(node: unknown): string[] {
  if (typeof node === 'string') return [node]
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(textsIn) : []
}

function onlyIn(these: string[], those: string[]): RegExp[] {
  const shared = new Set(those)
  return [...new Set(these)].filter((text) => !shared.has(text) && isTelling(text)).map(patternOf)
}

/** A text with words of its own, beside what is put into it. */
function isTelling(text: string): boolean {
  return /\p{L}{2}/u.test(text.replaceAll(/\{\{\w+\}\}/g, ''))
}

function patternOf(text: string): RegExp {
  const parts = text
    .split(/\{\{\w+\}\}/)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.+')}$`, 'u')
}

/** All that is drawn or read aloud on a screen, piece by piece. */
function piecesOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pieces: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode
      if (parentElement?.checkVisibility()) pieces.push(textContent ?? '')
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
      for (const name of ['aria-label', 'placeholder', 'title']) {
        pieces.push(...(element.getAttribute(name) ?? '').split('. '))
      }
    }
    return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '')
  })
}

let page: Page
/** What stays as it is in every language: a language's own name, and all that people wrote. */
let written: Set<string>

beforeAll(async () => {
  const { server, rows } = await aCommune()
  ;({ page } = await anOfficer(server.address, 'hanh'))
  const words = kindNames.flatMap((kind) => rows(kind).flatMap(({ fields }) => textsIn(fields)))
  // What a rule stands on is cited as it stands.
  const cited = deadlineRules.map(({ source }) => source)
  written = new Set(['English', SAID, ...cited, ...words.flatMap(sentencesIn)])
})

/** A text that people wrote, and each of its sentences: what is read aloud is cut there. */
function sentencesIn(text: string): string[] {
  return [text, ...text.split(/(?<=\.) /), ...text.split('. ')]
}

const WRITTEN_MIN = 30

/** What people wrote, whole or cut short, alone or after some words: a long end of it is theirs. */
function isWritten(piece: string): boolean {
  if (written.has(piece)) return true
  const end = piece.replace(/…$/, '').slice(-WRITTEN_MIN)
  return end.length === WRITTEN_MIN && [...written].some((text) => text.includes(end))
}

/** The pieces on a screen that are said in Vietnamese by the app itself. */
async function vietnameseOn(): Promise<string[]> {
  await standsStill(page)
  const pieces = await piecesOn(page)
  const found = pieces.filter((piece) => vietnamese.some((text) => text.test(piece)))
  return found.filter((piece) => !isWritten(piece))
}

test('the texts of a Vietnamese screen are known, so that a text left over would be seen', async () => {
  await goTo(page, '/feedback')
  await page.getByRole('link', { name: 'Đã gửi' }).first().waitFor()

  expect(await vietnameseOn()).toEqual(
    expect.arrayContaining(['Ý kiến của dân', 'Đang mở', 'Đã gửi', 'Hôm nay']),
  )
})

test('the whole main job goes in English', async () => {
  const left: string[] = []
  const look = async (where: string) => {
    left.push(...(await vietnameseOn()).map((piece) => `${where}: ${piece}`))
  }
  await goTo(page, '/settings')
  await page.getByRole('radio', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Settings' }).waitFor()
  await look('settings')

  await goTo(page, '/')
  await page.getByRole('link', { name: 'All sent' }).first().waitFor()
  await look('Today')
  await page.getByRole('link', { name: 'Quick note' }).click()
  const sheet = page.getByRole('dialog', { name: 'Quick note' })
  await sheet.getByRole('textbox').fill(SAID)
  await sheet.getByText('Saved').waitFor()
  await look('Quick note')
  await sheet.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('main').getByRole('link', { name: SAID }).click()
  await page.getByRole('button', { name: 'Done, waiting to send' }).click()
  await page.getByRole('alert').waitFor()
  await look('the form, with what is missing')
  await page.getByLabel('Name of the person').fill('Bà Lò Thị Xuyến')
  await page.getByLabel('About').selectOption({ label: 'Electricity, water' })
  await page.getByRole('radio', { name: 'Village meeting' }).check()
  await look('the form, filled')
  await page.getByRole('button', { name: 'Done, waiting to send' }).click()
  await page.getByRole('button', { name: 'Change state' }).click()
  await page.getByRole('dialog').waitFor()
  await look('the sheet of a step')
  await page.getByRole('button', { name: 'Save: sorted' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('main').getByText('Sent', { exact: true }).waitFor()
  await look('the record')
  await page.getByRole('button', { name: 'Note', exact: true }).click()
  await page.getByRole('dialog').waitFor()
  await look('the sheet of a note')
  await closeSheet(page, 'Close')

  await goTo(page, '/task')
  await page.getByRole('main').getByRole('link', { name: TASK }).waitFor()
  await look('tasks')
  await page.getByRole('main').getByRole('link', { name: TASK }).click()
  await page.getByRole('button', { name: 'Note progress' }).click()
  await page.getByRole('radio', { name: '60%' }).check()
  await look('the sheet of progress')
  await page.getByRole('button', { name: 'Save: 60%' }).click()
  await page.getByRole('main').getByText('Sent', { exact: true }).waitFor()
  await look('a task')

  expect(left).toEqual([])
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
})

test.each([
  '/feedback',
  '/feedback?view=late',
  '/feedback?village=unit-ban-moi&mine=1',
  '/task/new',
  '/task/log',
  '/plan',
  '/plan/plan-003',
  '/plan/plan-003/tasks',
  '/target',
  '/target/target-tra-loi-dan',
  '/unit',
  '/unit/unit-ban-moi',
  '/unit/unit-van-phong/records?of=task',
  '/assignment',
  '/directive',
  '/directive?find=64/2014',
  '/exemplar',
  '/exemplar/exemplar-hoa-giai',
  '/exemplar/exemplar-hoa-giai/profile',
  '/visit',
  '/visit/visit-thcs',
  '/visit/visit-thcs/answer',
  '/visit/visit-thcs/minutes',
  '/checklist',
  '/finding',
  '/holiday',
  '/more',
  '/sending',
  '/removed',
  '/help',
  '/help/ghi-nhanh',
  '/no-such-page',
  '/sign-in',
])('%s is English', async (path) => {
  await goTo(page, path)

  expect(await vietnameseOn()).toEqual([])
})
