import type { Page } from 'playwright'
import { expect, test } from 'vitest'

import { aPhone, hasFocus, isWhole } from './acts.ts'
import { aCommune } from './commune.ts'
import { DEMO_PASSWORD } from './harness/sign-in.ts'

const TABS_MAX = 150

/** Where the keys are: the name of it, and whether an eye finds it on the screen. */
function focusOn(page: Page): Promise<{ name: string; isSeen: boolean }> {
  return page.evaluate(() => {
    const here = document.activeElement as HTMLInputElement
    const label = here.getAttribute('aria-label') ?? here.labels?.[0]?.textContent
    const drawn = [here, here.nextElementSibling, here.parentElement].filter(
      (each) => each !== null,
    )
    const ring = drawn.find((each) => getComputedStyle(each).outlineStyle === 'solid')
    const { left, top, right, bottom } = (ring ?? here).getBoundingClientRect()
    const middle = (left + right) / 2
    // A toast may lie over it for its six seconds; nothing that stays may.
    const isToast = (each: Element) => {
      const toast = each.closest('#root > [role=status]')
      return toast !== null && !toast.contains(here)
    }
    const isUncovered = [top + 4, (top + bottom) / 2, bottom - 4].some((y) =>
      document
        .elementsFromPoint(middle, y)
        .filter((each) => !isToast(each))
        .slice(0, 1)
        .some((hit) => hit.contains(here) || drawn.some((each) => each.contains(hit))),
    )
    return {
      name: here === document.body ? '' : (label ?? here.textContent ?? '').trim(),
      isSeen: ring !== undefined && isUncovered,
    }
  })
}

/** Presses Tab until the keys are on what is called so; on the way every stop can be seen. */
async function tabTo(page: Page, name: RegExp, key = 'Tab') {
  const stops: string[] = []
  for (let count = 0; count < TABS_MAX; count += 1) {
    await page.keyboard.press(key)
    const focus = await focusOn(page)
    stops.push(focus.name)
    // Past the last stop the keys leave the page for the browser's own bar.
    const isSeen = async () => focus.isSeen || (await focusOn(page)).isSeen
    const message = `the focus on “${focus.name}”`
    if (focus.name !== '') await expect.poll(isSeen, { message }).toBe(true)
    if (name.test(focus.name)) return
  }
  throw new Error(`${key} never came to ${name}:\n${stops.join('\n')}`)
}

async function nameOfFocus(page: Page): Promise<string> {
  return (await focusOn(page)).name
}

test('a whole journey by keys alone: every stop is seen, and none is lost when a sheet closes', async () => {
  const { server } = await aCommune()
  const { page } = await aPhone()
  const { keyboard } = page
  await page.goto(server.address)
  await page.getByRole('heading', { name: 'Mở sổ lần đầu' }).waitFor()

  await tabTo(page, /^Tên đăng nhập/)
  await keyboard.type('hanh')
  await tabTo(page, /^Mật khẩu/)
  await keyboard.type(DEMO_PASSWORD)
  await keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Hôm nay', level: 1 }).waitFor()
  await isWhole(page)

  await tabTo(page, /^Đến nội dung chính$/)
  await keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content')

  await tabTo(page, /^Ghi nhanh$/)
  await keyboard.press('Enter')
  const note = page.getByRole('dialog', { name: 'Ghi nhanh' })
  await note.waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  await keyboard.type('Đường điện vào bản chập chờn')
  await note.getByText('Đã lưu').waitFor()
  await tabTo(page, /^Bỏ$/)
  await keyboard.press('Enter')
  const drop = page.getByRole('alertdialog', { name: 'Bỏ ghi nhanh này?' })
  await drop.waitFor()
  await keyboard.press('Escape')
  await drop.waitFor({ state: 'detached' })
  await expect.poll(() => nameOfFocus(page)).toBe('Bỏ')
  await keyboard.press('Escape')
  await page.waitForURL((url) => url.search === '')
  await note.waitFor({ state: 'detached' })
  await expect.poll(() => nameOfFocus(page)).toBe('Ghi nhanh')

  await tabTo(page, /Đường điện vào bản chập chờn/, 'Shift+Tab')
  await keyboard.press('Enter')
  await note.waitFor()
  await tabTo(page, /^Xong$/)
  await keyboard.press('Enter')
  await note.waitFor({ state: 'detached' })
  await expect.poll(() => nameOfFocus(page)).not.toBe('')
  await tabTo(page, /Đường điện vào bản chập chờn.*Nháp trên máy/)
  await keyboard.press('Enter')
  await page.waitForURL('**/feedback/new?draft=*')
  await page.getByLabel('Nội dung').waitFor()

  await tabTo(page, /^Xong, chờ gửi$/)
  await keyboard.press('Enter')
  await page.getByRole('alert').waitFor()
  await hasFocus(page.getByRole('alert'))
  await tabTo(page, /^Ghi họ tên người nêu$/i)
  await keyboard.press('Enter')
  await expect.poll(() => nameOfFocus(page)).toBe('Họ tên người nêu')
  await keyboard.type('Anh Lò Văn Pản')
  await tabTo(page, /^Ở đâu/)
  await keyboard.press('ArrowDown')
  await tabTo(page, /^Việc gì/)
  await keyboard.press('ArrowDown')
  await tabTo(page, /^Tại nhà$/)
  await keyboard.press('Space')
  await keyboard.press('ArrowRight')
  await expect.poll(() => nameOfFocus(page)).toBe('Họp thôn')
  await keyboard.press('Enter')
  await page.getByRole('button', { name: 'Đổi trạng thái' }).waitFor()

  await tabTo(page, /^Đổi trạng thái$/)
  await keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Đổi trạng thái' })
  await sheet.waitFor()
  await keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  await expect.poll(() => nameOfFocus(page)).toBe('Đổi trạng thái')
  await keyboard.press('Enter')
  await sheet.waitFor()
  await tabTo(page, /^Phân loại/)
  await tabTo(page, /^Lưu: phân loại$/)
  await keyboard.press('Enter')
  await sheet.waitFor({ state: 'detached' })
  await page.getByRole('main').getByText('Phân loại').first().waitFor()
  await expect.poll(() => nameOfFocus(page)).toBe('Đổi trạng thái')

  await tabTo(page, /^Việc khác$/, 'Shift+Tab')
  await keyboard.press('Enter')
  await tabTo(page, /^Gỡ bản ghi$/)
  await keyboard.press('Enter')
  const question = page.getByRole('alertdialog', { name: 'Gỡ bản ghi này?' })
  await question.waitFor()
  await expect.poll(() => nameOfFocus(page)).toBe('Giữ')
  await keyboard.press('Enter')
  await question.waitFor({ state: 'detached' })
  await expect.poll(() => nameOfFocus(page)).toBe('Việc khác')

  await tabTo(page, /Mở Gửi và nhận$/)
  await keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Gửi và nhận' }).waitFor()
  await tabTo(page, /^Thử gửi ngay$/)
})
