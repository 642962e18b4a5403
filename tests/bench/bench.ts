import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { openBrowser } from './browser.ts'
import { buildPage } from './build-page.ts'
import { type Serving, startServer } from './child.ts'
import { openDemo } from './demo-screen.ts'
import { installPeers } from './peers/folder.ts'
import { checkLines } from './rows-check.ts'
import { applyLines, saveLines } from './rows-phone.ts'
import { idleAtMany, PASSWORD, roadLines } from './rows-road.ts'
import { answerLines } from './rows-screen.ts'
import { pushToServer } from './rows-server.ts'
import { typingLines } from './rows-typing.ts'
import { sizesOf } from './sizes.ts'
import { type Line, machine, tableOf } from './table.ts'

/**
 * `npm run bench`: the notebook against raw storage, PouchDB and RxDB, in one run on one machine.
 * `npm run bench -- small` does little of everything; `-- check save answer typing apply road many server` picks rows.
 */
const words = process.argv.slice(2)
const sizes = sizesOf(words)
const picked = words.filter((word) => word !== 'small')
const isWanted = (name: string) => picked.length === 0 || picked.includes(name)
const folder = mkdtempSync(join(tmpdir(), 'gan-dan-bench-'))
const data = join(folder, 'data')
const servers: Serving[] = []
const lines: Line[] = []

installPeers()
try {
  const ours = await buildPage('pages/product.ts', join(folder, 'ours'))
  const isMany = isWanted('many')
  const communes = [
    `nho=${isWanted('road') ? sizes.some : 0}`,
    `lon=${isMany ? sizes.many : 0}`,
    'trong=0',
    'moi=0',
  ]
  const { address } = await started('product-server.ts', [ours, data, PASSWORD, ...communes])
  const browser = await openBrowser()
  console.log(machine(browser.version))
  if (isWanted('check')) tell(checkLines())
  if (isWanted('save')) await tellAll(saveLines(browser, address, sizes))
  if (isWanted('answer') || isWanted('typing')) {
    const demo = await started('demo-server.ts', [join(folder, 'demo')])
    const page = await openDemo(browser, demo.address)
    if (isWanted('answer')) await tellAll(answerLines(browser, page, demo.address, sizes))
    if (isWanted('typing')) await tellAll(typingLines(browser, page, demo.address, sizes))
    await page.close()
  }
  if (isWanted('apply')) await tellAll(applyLines(browser, address, sizes))
  if (isWanted('road')) {
    const [pouch, rx] = await startPeers()
    await tellAll(roadLines(browser, { ours: address, pouch, rx }, sizes))
  }
  if (isMany) tell(await idleAtMany(browser, address, sizes))
  await browser.close()
  if (isWanted('server')) tell(await pushToServer(address, data, sizes))
  console.log(`\n${tableOf(lines)}`)
} finally {
  for (const { stop } of servers) await stop()
  rmSync(folder, { recursive: true, force: true })
}

async function startPeers(): Promise<[pouch: string, rx: string]> {
  const pouchPage = await buildPage('peers/pouch-page.ts', join(folder, 'pouch'))
  const rxPage = await buildPage('peers/rx-page.ts', join(folder, 'rx'))
  const count = String(sizes.some)
  const pouch = await started('peers/pouch-server.ts', [pouchPage, count, folder])
  const rx = await started('peers/rx-server.ts', [rxPage, count])
  return [pouch.address, rx.address]
}

async function started(file: string, args: readonly string[]): Promise<Serving> {
  const serving = await startServer(file, args)
  servers.push(serving)
  return serving
}

async function tellAll(coming: AsyncIterable<Line[]>): Promise<void> {
  for await (const some of coming) tell(some)
}

/** Says each row as it comes: the whole run takes a while. */
function tell(some: readonly Line[]): void {
  lines.push(...some)
  for (const { work, cpu, ours, against, ratio } of some) {
    console.log(`${work}, ${cpu}: ${ours} | ${against} | ${ratio}`)
  }
}
