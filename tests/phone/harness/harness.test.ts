import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { Page } from 'playwright'
import { expect, test } from 'vitest'

import { findBrowser } from './browser.ts'
import { whenDone } from './clean-up.ts'
import { tempFolder } from './folder.ts'
import { openPhone, PHONE } from './phone.ts'
import { aRoad } from './road.ts'
import { aServer } from './server.ts'

/** Serves one page with a word, and counts who asked. */
async function aPlace() {
  let asked = 0
  const server = createServer((request, reply) => {
    if (request.url === '/word') asked += 1
    reply.setHeader('content-type', 'text/html; charset=utf-8')
    reply.end(request.url === '/word' ? 'Nà Pán' : '<!doctype html><title>Sổ</title><h1>Sổ</h1>')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  whenDone(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { port, asked: () => asked }
}

/** Writes a word with strict durability, as the app does. */
function note(page: Page, word: string) {
  return page.evaluate(
    (value) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('so', 1)
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('words'))
        opening.addEventListener('error', () => reject(opening.error))
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction('words', 'readwrite', { durability: 'strict' })
          writing.objectStore('words').put(value, 'first')
          writing.addEventListener('complete', () => resolve())
        })
      }),
    word,
  )
}

function noted(page: Page) {
  return page.evaluate(
    () =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open('so', 1)
        opening.addEventListener('upgradeneeded', () => reject(new Error('the notebook is new')))
        opening.addEventListener('success', () => {
          const asking = opening.result.transaction('words').objectStore('words').get('first')
          asking.addEventListener('success', () => resolve(asking.result))
        })
      }),
  )
}

/** What came when a page asked for a word over the network. */
function ask(page: Page) {
  return page.evaluate(() =>
    fetch('/word', { method: 'POST' }).then(
      (reply) => reply.text(),
      () => 'no answer',
    ),
  )
}

test('a browser is found on this machine', async () => {
  expect(existsSync((await findBrowser()).path)).toBe(true)
})

test('a page opens at the size of a cheap phone', async () => {
  const { port } = await aPlace()
  const { page } = await openPhone()

  await page.goto(`http://127.0.0.1:${port}/`)

  expect(await page.textContent('h1')).toBe('Sổ')
  expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([PHONE.width, PHONE.height])
})

test('what was written before the browser was killed is there when it is opened again', async () => {
  const { port } = await aPlace()
  const profileDir = await tempFolder()
  const first = await openPhone({ profileDir })
  await first.page.goto(`http://127.0.0.1:${port}/`)
  await note(first.page, 'Cống đầu thôn tắc')

  await first.kill9()
  const again = await openPhone({ profileDir })

  await again.page.goto(`http://127.0.0.1:${port}/`)
  expect(await noted(again.page)).toBe('Cống đầu thôn tắc')
})

test('a phone that was closed keeps its session and what it chose to look like', async () => {
  const { port } = await aPlace()
  const profileDir = await tempFolder()
  const first = await openPhone({ profileDir })
  await first.page.goto(`http://127.0.0.1:${port}/`)
  await first.page.evaluate(() => {
    document.cookie = 'session=hanh; max-age=86400'
    localStorage.setItem('look', 'sun')
  })

  await first.close()
  const again = await openPhone({ profileDir })

  await again.page.goto(`http://127.0.0.1:${port}/`)
  expect(await again.page.evaluate(() => [document.cookie, localStorage.getItem('look')])).toEqual([
    'session=hanh',
    'sun',
  ])
})

test('a cut road lets nothing through until it is mended', async () => {
  const place = await aPlace()
  const road = await aRoad(place)
  const { page } = await openPhone()
  await page.goto(road.address)
  expect(await ask(page)).toBe('Nà Pán')

  road.cut()
  expect(await ask(page)).toBe('no answer')
  expect(place.asked()).toBe(1)

  road.mend()
  expect(await ask(page)).toBe('Nà Pán')
})

test('on a road that loses answers the server hears what the phone never learns', async () => {
  const place = await aPlace()
  const road = await aRoad(place)
  const { page } = await openPhone()
  await page.goto(road.address)

  road.loseAnswers()

  expect(await ask(page)).toBe('no answer')
  expect(place.asked()).toBeGreaterThan(0)
})

test('a phone without signal knows it, and so do its pages', async () => {
  const { port } = await aPlace()
  const { page, context } = await openPhone()
  await page.goto(`http://127.0.0.1:${port}/`)

  await context.setOffline(true)

  expect(await page.evaluate(() => navigator.onLine)).toBe(false)
  expect(await ask(page)).toBe('no answer')
})

test('the server killed and started again on its folder is found at the same address', async () => {
  const dataDir = await tempFolder()
  const road = await aRoad({ port: 1 })
  const start = () => aServer({ entry: 'main', dataDir, env: { ORIGIN: road.address } })
  const isWell = () =>
    fetch(`${road.address}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    )
  const first = await start()
  road.leadTo(first.port)
  expect(await isWell()).toBe(true)

  await first.kill9()
  expect(await isWell()).toBe(false)
  const second = await start()
  road.leadTo(second.port)

  expect(await isWell()).toBe(true)
  await second.stop()
  expect(await isWell()).toBe(false)
})
