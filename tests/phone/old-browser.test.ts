import { beforeAll, expect, test } from 'vitest'

import { aPhone, isWhole, logFeedback, rowOf } from './acts.ts'
import { aCommune, type Commune } from './commune.ts'
import { signIn } from './harness/sign-in.ts'

const SAID = 'Giếng chung cạn từ đầu tháng'

let commune: Commune

beforeAll(async () => {
  commune = await aCommune()
})

/** Takes from a page what browsers got after Chrome 111, Safari 16.4 and Firefox 115. */
function growOld() {
  const gone: [owner: object, names: string[]][] = [
    [Map, ['groupBy']],
    [Object, ['groupBy']],
    [Promise, ['withResolvers', 'try']],
    [Array, ['fromAsync']],
    [URL, ['canParse', 'parse']],
    [AbortSignal, ['any']],
    [RegExp, ['escape']],
    [String.prototype, ['isWellFormed', 'toWellFormed']],
    [HTMLElement.prototype, ['showPopover', 'hidePopover', 'togglePopover']],
    [Element.prototype, ['checkVisibility']],
    [Document.prototype, ['startViewTransition']],
    [window, ['requestIdleCallback', 'Iterator', 'navigation']],
    [FileSystemFileHandle.prototype, ['createWritable']],
    [
      Set.prototype,
      [
        'union',
        'intersection',
        'difference',
        'symmetricDifference',
        'isSubsetOf',
        'isSupersetOf',
        'isDisjointFrom',
      ],
    ],
  ]
  for (const [owner, names] of gone) for (const name of names) Reflect.deleteProperty(owner, name)
  const iterator = Object.getPrototypeOf(Object.getPrototypeOf([].values())) as object
  for (const name of ['map', 'filter', 'some', 'every', 'find', 'toArray', 'reduce', 'flatMap']) {
    Reflect.deleteProperty(iterator, name)
  }
}

test('on the oldest browser that opens the app, what is logged without signal reaches the commune', async () => {
  const { page, context } = await aPhone()
  const troubles: Error[] = []
  page.on('pageerror', (error) => troubles.push(error))
  await context.addInitScript(growOld)
  await page.goto(commune.server.address)
  expect(await page.evaluate('Map.groupBy')).toBeUndefined()
  await signIn(page, 'hanh')
  await isWhole(page)

  await context.setOffline(true)
  await logFeedback(page, SAID)
  await page.goto(`${commune.server.address}/feedback`)
  await rowOf(page, SAID, 'Chờ gửi').waitFor()
  await context.setOffline(false)

  await rowOf(page, SAID, 'Đã gửi').waitFor()
  expect(commune.rows('feedback', SAID)).toHaveLength(1)
  expect(troubles).toEqual([])
})
