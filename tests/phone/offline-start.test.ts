import { beforeAll, expect, test } from 'vitest'

import { routePaths } from '#app/routes.tsx'

import { anOfficer, aPhone, standsStill } from './acts.ts'
import { aCommuneByRoad, type Commune } from './commune.ts'
import { tempFolder } from './harness/folder.ts'
import type { Phone } from './harness/phone.ts'
import type { Road } from './harness/road.ts'

let commune: Commune & { road: Road }
let phone: Phone

/** The phone of Quang, who reads a record of every kind, after one visit, its browser started anew where there is no signal. */
beforeAll(async () => {
  commune = await aCommuneByRoad()
  const profileDir = await tempFolder()
  const first = await anOfficer(commune.road.address, 'quang', { profileDir })
  await first.close()
  commune.road.cut()
  phone = await aPhone({ profileDir })
})

/** What comes with the app, and is on no disk of the commune. */
const SHIPPED: Partial<Record<string, string>> = {
  help: 'ghi-nhanh',
  checklist: 'cl-qcdc-1',
  directive: 'qd-23-tw',
}

/** An address of the app for a route: with a record or a page of help in the place of its name. */
function addressOf(route: string): string {
  if (route.endsWith('/:kind/:id')) return route.replace('/:kind/:id', addressOf('/feedback/:id'))
  const kind = route.split('/')[1] ?? ''
  const id = SHIPPED[kind] ?? commune.rows(kind)[0]?.id
  return route.replace('*', '/no-such-page').replace(/:\w+/, id ?? '')
}

/** The pages of the desk need the server, and stand only for whoever administers. */
const carried = routePaths.filter((path) => !path.startsWith('/admin/'))

test.each(carried)('%s opens without signal, from a start of the browser', async (route) => {
  const { page } = phone

  await page.goto(commune.road.address + addressOf(route))

  await page.getByRole('heading', { level: 1 }).waitFor()
  await standsStill(page)
  const told = await page.getByRole('heading', { level: 1 }).first().textContent()
  if (route !== '*') expect(told).not.toContain('Không có trang này')
  expect(await page.getByText('Không mở được trang này').count()).toBe(0)
  expect(await page.getByText('Chưa có phiếu này trên máy').count()).toBe(0)
})

test('the app can be installed, with a shortcut that opens Ghi nhanh without signal', async () => {
  const { page, context } = phone
  commune.road.mend()
  await page.goto(commune.road.address)
  const session = await context.newCDPSession(page)
  const { errors, url } = await session.send('Page.getAppManifest')
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  const manifest = (await (await fetch(url)).json()) as Manifest

  expect(errors).toEqual([])
  expect(installabilityErrors).toEqual([])
  expect(manifest.name).toBe('Gần Dân, sổ tay dân vận cơ sở')
  expect(manifest.short_name).toBe('Gần Dân')
  expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable')
  const icons = [...manifest.icons, ...manifest.shortcuts.flatMap(({ icons: own }) => own)]
  for (const { src, sizes } of icons) expect(await sizeOfPng(url, src)).toBe(sizes)

  commune.road.cut()
  const [shortcut] = manifest.shortcuts
  expect(shortcut?.name).toBe('Ghi nhanh')
  await page.goto(new URL(shortcut?.url ?? '', url).href)
  const sheet = page.getByRole('dialog', { name: 'Ghi nhanh' })
  await sheet.getByRole('textbox').fill('Ghi từ màn hình chính')
  await sheet.getByRole('button', { name: 'Xong' }).click()
  await page.getByRole('main').getByText('Ghi từ màn hình chính').waitFor()
})

type Icon = { src: string; sizes: string; purpose?: string }
type Manifest = {
  name: string
  short_name: string
  icons: Icon[]
  shortcuts: { name: string; url: string; icons: Icon[] }[]
}

/** The width and height that stand in a PNG itself. */
async function sizeOfPng(base: string, src: string): Promise<string> {
  const reply = await fetch(new URL(src, base))
  const bytes = new DataView(await reply.arrayBuffer())
  return `${bytes.getUint32(16)}x${bytes.getUint32(20)}`
}
