// @vitest-environment happy-dom
import { render } from '@testing-library/react'
import i18next from 'i18next'
import { beforeEach, expect, test } from 'vitest'

import { findTraces } from '#domain/denouncer/traces.ts'
import { MarkedWords } from '#ui/marked-words.tsx'

import { startWords } from './start-words.ts'

beforeEach(() => startWords())

const drawn = (text: string, traces: readonly { start: number; end: number }[]) =>
  render(<MarkedWords text={text} traces={traces} id="told" />).container
const marked = (container: HTMLElement) =>
  [...container.querySelectorAll('mark')].map((mark) => mark.textContent)

test('the words that could show a person are marked where they stand and named once', () => {
  const text = 'Gọi 0912345678, rồi lại gọi 0912345678.'
  const container = drawn(text, findTraces(text))

  expect(marked(container)).toEqual(['0912345678', '0912345678'])
  expect(container.textContent).toContain(text)
  expect(container.querySelector('#told')?.textContent).toBe(
    'Máy thấy chữ có thể chỉ ra người: “0912345678”. Xin viết lại.',
  )
})

test('the sentence is said in English as well', async () => {
  await i18next.changeLanguage('en')
  const container = drawn('a b', [
    { start: 0, end: 1 },
    { start: 2, end: 3 },
  ])

  expect(container.querySelector('#told')?.textContent).toBe(
    'Words that may show who a person is: “a”, “b”. Please write it differently.',
  )
})

test('a text without such words draws nothing', () => {
  expect(drawn('Cống đầu thôn tắc', []).textContent).toBe('')
})

test('in a long text what stands far from the marked words is left out, the words never', () => {
  const run = Array.from({ length: 200 }, (_, at) => `chữ${at}`).join(' ')
  const text = `${run} 0912345678 ${run}`
  const container = drawn(text, findTraces(text))

  expect(marked(container)).toEqual(['0912345678'])
  expect(container.textContent.length).toBeLessThan(400)
})

test('words are drawn as they were typed, whatever signs they hold', () => {
  const text = '<b>{{words}}</b> $t(close) 0912345678'
  const container = drawn(text, [{ start: 0, end: text.length }])

  expect(marked(container)).toEqual([text])
  expect(container.querySelector('#told')?.textContent).toContain(text)
})
