import { expect, test } from 'vitest'

import { faultsOf, POINTER, THUMB } from '../pictures/faults.ts'
import { openPhone } from './harness/phone.ts'

const dress = `
  body { margin: 0; font: 16px/1.5 sans-serif; color: #000; background: #fff }
  button, .tap { min-width: 48px; min-height: 48px; display: inline-block }
  .line { white-space: nowrap; overflow: hidden; width: 120px }`
const long = 'Cống đầu thôn tắc, nước tràn vào nhà sáu hộ'

async function faultsDrawn(body: string, target = THUMB) {
  const { page } = await openPhone()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setContent(
    `<!doctype html><html lang="vi"><title>Sổ</title><style>${dress}</style>
    <main><h1>Sổ</h1>${body}</main></html>`,
  )
  return faultsOf(page, target)
}

test('a good page has no fault, with words shortened on purpose and rows that scroll', async () => {
  const faults = await faultsDrawn(`
    <button>Lưu</button>
    <p>Xem <a href="#y" style="color:#00c">Điều 28</a> của luật.</p>
    <p class="line" style="text-overflow: ellipsis">${long}</p>
    <div style="overflow-x: auto; white-space: nowrap" tabindex="0">${long} ${long}</div>
    <label class="tap"><input type="checkbox"> Giữ kín tên</label>`)

  expect(faults).toEqual([])
})

test.each([
  ['wider than the screen', `<p style="width: 400px">Rộng</p>`, 'wider than the screen: <p> Rộng'],
  ['a page that scrolls sideways', `<p style="width: 400px">Rộng</p>`, 'the page is 400 wide'],
  ['a line cut without a sign', `<p class="line">${long}</p>`, 'cut: <p> Cống'],
  [
    'words that run out of their button',
    `<button style="width: 60px; white-space: nowrap">${long}</button>`,
    'cut: <button> Cống',
  ],
  ['lines cut below', `<p style="height: 20px; overflow: hidden">${long} ${long}</p>`, 'cut: <p>'],
  [
    'words cut by what holds them',
    `<div style="height: 20px; overflow: hidden"><p>${long} ${long}</p></div>`,
    'cut by what holds it: <p>',
  ],
  [
    'a small button',
    `<button style="min-width: 0; min-height: 0; padding: 0; width: 40px; height: 48px">+</button>`,
    'target 40×48, under 48: <button> +',
  ],
  ['a small link', `<p><a href="#y" style="color:#00c">Mở</a></p>`, 'under 48: <a> Mở'],
  [
    'a small box without a label around it',
    `<input type="checkbox" aria-label="Kín">`,
    'under 48: <input> Kín',
  ],
  [
    'a colour that changes slowly',
    `<p style="transition: color 1ms">Tối</p>`,
    'moves where motion is reduced: <p> Tối',
  ],
  ['pale words', `<p style="color: #aaa">Mờ</p>`, 'axe color-contrast'],
  [
    'a date longer than its field',
    `<label class="tap">Ngày <input class="tap" inputmode="numeric" value="21/11/2026" style="width: 60px"></label>`,
    'cut: <input> 21/11/2026',
  ],
  [
    'a word broken within',
    `<p style="width: 60px; overflow-wrap: anywhere">ngày 01/10/20212022</p>`,
    'broken within a word: 20212022',
  ],
  [
    'a few words on three lines of a button',
    `<button style="width: 60px">Làm được 100%</button>`,
    'on 3 lines: <button> Làm được 100%',
  ],
  [
    'a name of the app in place of its words',
    `<p>nextPoints</p>`,
    'a name in place of its words: nextPoints',
  ],
  ['a field without a name', `<input class="tap">`, 'axe label'],
])('a planted fault is seen: %s', async (_, body, fault) => {
  expect(await faultsDrawn(body)).toContainEqual(expect.stringContaining(fault))
})

test('at a desk a target may be smaller', async () => {
  const button = `<button style="min-width: 0; min-height: 0; width: 44px; height: 44px; padding: 0">+</button>`

  expect(await faultsDrawn(button, POINTER)).toEqual([])
  expect(await faultsDrawn(button)).toHaveLength(1)
})
