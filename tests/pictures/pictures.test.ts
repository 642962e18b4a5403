import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { routePaths } from '#app/routes.tsx'

import { DESKTOP, openPhone, PHONE, TABLET } from '../phone/harness/phone.ts'
import { aServer } from '../phone/harness/server.ts'
import { signIn } from '../phone/harness/sign-in.ts'
import { faultsOf, POINTER, THUMB } from './faults.ts'
import { type Picture, pictureOf, writeGallery } from './gallery.ts'
import { lostMocks, mocks } from './mocks.ts'
import { writeOne } from './write-one.ts'
import { drawn, exampleOf, type Person, type Screen, undrawn } from './routes.ts'

const sizes = [
  { name: 'phone', viewport: PHONE, target: THUMB },
  { name: 'tablet', viewport: TABLET, target: THUMB },
  { name: 'desk', viewport: DESKTOP, target: POINTER },
]
type Look = { name: string; theme: string; scale: number; language?: string }
const looks: readonly Look[] = [
  { name: 'light', theme: 'light', scale: 1 },
  { name: 'dark', theme: 'dark', scale: 1 },
  { name: 'sun', theme: 'sun', scale: 1 },
  { name: '200 %', theme: 'light', scale: 2 },
]
const english: Look = { name: 'en', theme: 'light', scale: 1, language: 'en' }
/** `ONLY=/feedback,/task/:id` takes the pictures of these routes, in all their states. */
const only = process.env['ONLY']?.split(',')

const pictures: Picture[] = []
const links = new Set<string>()
const pageOf = new Map<Person, Page>()
/** Pages that looked around, where some routes are drawn alone. */
const around = new Set<Page>()
let address: string

beforeAll(async () => {
  ;({ address } = await aServer())
  for (const person of new Set(drawn.map(({ as }) => as))) {
    const { page } = await openPhone()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(`${address}/sign-in`)
    if (person !== 'nobody') await signIn(page, person)
    pageOf.set(person, page)
  }
})

afterAll(() => {
  if (pictures.length > 0) console.log(`${pictures.length} pictures: ${writeGallery(pictures)}`)
})

test('every route of the app has its pictures', () => {
  expect(undrawn(routePaths)).toEqual([])
})

test('each mock is of a screen that is drawn, and stands where the mocks do', () => {
  const titles = new Set(drawn.map(titleOf))
  expect(Object.keys(mocks).filter((title) => !titles.has(title))).toEqual([])
  expect(lostMocks()).toEqual([])
})

const wanted = drawn
  .filter(({ route }) => only === undefined || only.includes(route))
  .map((screen) => ({ ...screen, title: titleOf(screen) }))

test.each(wanted)('$title is drawn well in every size and look', async (screen) => {
  const { title, route, as, act } = screen
  const page = pageOf.get(as)!
  if (only !== undefined) await lookAround(page)
  const [kind] = /(?<=^\/)[^/]+(?=\/:id)/.exec(route) ?? []
  if (kind && !exampleOf(route, links)) links.add(await writeOne(page, kind))
  const place = exampleOf(route, links)
  expect(place, `no picture links to ${route}`).toBeDefined()

  await page.setViewportSize(PHONE)
  await wear(page, 'light', 1)
  await open(page, `${address}${place}${screen.search ?? ''}`)
  await act?.(page)
  await settled(page)

  // What is pressed is called by its Vietnamese name: the plain screen alone is drawn in English.
  const taken = await picturesOf(page, title, act ? looks : [...looks, english])
  await speak(page, 'vi')
  for (const link of await linksOn(page)) links.add(link)

  pictures.push(...taken)
  const faults = taken.flatMap(({ name, faults: all }) => all.map((fault) => `${name}: ${fault}`))
  expect(faults).toEqual([])
})

/** What a screen is called in the sheet: its route, and what is open on it or became of it. */
function titleOf({ route, state }: Screen): string {
  return [route, state].filter(Boolean).join(', ')
}

/** Takes the pictures of a screen in some looks and in every size. */
async function picturesOf(page: Page, title: string, worn: readonly Look[]): Promise<Picture[]> {
  const taken: Picture[] = []
  for (const { name: look, theme, scale, language } of worn) {
    if (language !== undefined) await speak(page, language)
    await wear(page, theme, scale)
    for (const { name, viewport, target } of sizes) {
      await page.setViewportSize(viewport)
      const picture = pictureOf(title, `${name} ${look}`)
      await page.screenshot({ path: picture.file })
      taken.push({ ...picture, faults: await faultsOf(page, target) })
    }
  }
  return taken
}

/** Opens an address and waits until nothing of it is still being read. */
async function open(page: Page, url: string) {
  await page.goto(url)
  await page.getByRole('heading').first().waitFor()
  await settled(page)
}

async function settled(page: Page) {
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'))
  await page.evaluate(async () => {
    await document.fonts.ready
  })
}

/** As the settings do it, without leaving the screen and what is open on it. */
async function wear(page: Page, theme: string, scale: number) {
  await page.evaluate(
    (look) => {
      document.documentElement.dataset['theme'] = look.theme
      document.documentElement.style.setProperty('--text-scale', String(look.scale))
    },
    { theme, scale },
  )
}

/** Draws the screen anew in a language, unless it is drawn in it; what was open on it is closed. */
async function speak(page: Page, language: string) {
  const spoken = await page.evaluate(() => document.documentElement.lang || 'vi')
  if (spoken === language) return
  await page.evaluate((look) => localStorage.setItem('gan-dan-look', JSON.stringify(look)), {
    language,
  })
  await open(page, page.url())
}

/** One route alone has no others before it that linked to its records. */
async function lookAround(page: Page) {
  if (around.has(page)) return
  around.add(page)
  const lists = [
    '/',
    '/feedback',
    '/denunciation',
    '/task',
    '/plan',
    '/target',
    '/exemplar',
    '/dialogue',
    '/checklist',
    '/visit',
    '/finding',
    '/unit',
    '/assignment',
    '/officer',
    '/directive',
    '/holiday',
    '/help',
  ]
  for (const list of [...lists, '/dialogue/dialogue-huoi-sang?tab=conclusions']) {
    await open(page, `${address}${list}`)
    for (const link of await linksOn(page)) links.add(link)
  }
}

function linksOn(page: Page) {
  return page.evaluate(() =>
    [...document.links]
      .filter(({ origin }) => origin === location.origin)
      .map(({ pathname }) => pathname),
  )
}
